"""``relkontrakt doctor``: what the machine lacks, and the cure."""

from relkontrakt.doctor import needs


def test_every_need_is_listed_and_the_exit_code_says_whether_all_is_there(tmp_path, run):
    result = run("doctor", cwd=tmp_path)
    expected = list(needs(tmp_path))
    lines = [line for line in result.stdout.splitlines() if line[:1] in "✓✗"]
    assert [line[2:].partition(":")[0] for line in lines] == [need.name for need in expected]
    assert result.returncode == (0 if all(need.present for need in expected) else 2)


def test_what_is_missing_comes_with_its_cure(tmp_path, run):
    (tmp_path / "weasyprint.py").write_text("raise OSError('cannot load library libpango')")
    result = run("doctor", cwd=tmp_path, env={"PYTHONPATH": f"{tmp_path}:{__file__.rpartition('/tests/')[0]}"})
    assert result.returncode == 2
    lines = result.stdout.splitlines()
    place = lines.index("✗ Pango (PDF): mangler")
    assert lines[place + 1].startswith("    Slik retter du det: ")
    assert lines[-1].endswith("mangler.")
