"""A build makes all of it, the same bytes each time, and leaves the old site as it was when anything goes wrong."""

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

RELKONTRAKT = [sys.executable, "-m", "relkontrakt"]


def tree(folder: Path) -> dict[str, str]:
    """Every file below ``folder`` with a hash of its bytes."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def project(built_starter: Path, tmp_path: Path) -> Path:
    """A starter project that has been built, free to be spoiled."""
    copy = tmp_path / "prosjekt"
    shutil.copytree(built_starter, copy, copy_function=shutil.copy2)
    return copy


def leftovers(project: Path) -> list[str]:
    return [path.name for path in (project / ".relkontrakt").glob("bygg-*")]


def test_a_build_has_site_pdf_and_data_in_both_languages(built_starter):
    site = built_starter / "site"
    for file in ("index.html", "nn/index.html", "data/guide.json", "data/guide.schema.json", "pagefind/pagefind.js"):
        assert (site / file).is_file(), file
    assert sorted(path.name.rpartition("-")[2] for path in (site / "nedlasting").iterdir()) == ["nb.pdf", "nn.pdf"]


def test_two_builds_give_the_same_bytes_for_every_file(project, run, tmp_path):
    first = tree(project / "site")
    shutil.rmtree(project / "site")
    shutil.rmtree(project / ".relkontrakt")
    other = tmp_path / "et helt annet sted"
    project.rename(other)
    result = run("build", cwd=other, env={"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"})
    assert result.returncode == 0, result.stderr
    assert tree(other / "site") == first


def test_an_unchanged_build_makes_nothing(project, run):
    run("build", cwd=project)
    before = {path: path.stat().st_mtime_ns for path in (project / "site").rglob("*")}
    result = run("build", cwd=project)
    assert "Ingenting er endret siden sist." in result.stdout
    assert {path: path.stat().st_mtime_ns for path in (project / "site").rglob("*")} == before


def test_a_spoiled_site_is_built_again(project, run):
    run("build", cwd=project)
    (project / "site" / "index.html").write_text("ødelagt")
    assert run("build", cwd=project).returncode == 0
    assert "ødelagt" not in (project / "site" / "index.html").read_text(encoding="utf-8")


def test_only_one_part_leaves_the_others_as_they_were(project, run):
    before = tree(project / "site")
    edit(project / "clauses" / "tidlig-varsel.yml", "En part som ser", "Den parten som ser")
    assert run("build", "--only", "data", cwd=project).returncode == 0
    after = tree(project / "site")
    changed = {path for path in after if after[path] != before.get(path)}
    assert "data/guide.json" in changed and all(path.startswith("data/") for path in changed)
    assert set(after) == set(before)


def test_only_one_language_leaves_the_other_as_it_was(project, run):
    before = tree(project / "site")
    edit(
        project / "clauses" / "tidlig-varsel.yml",
        "title: {nb: Tidlig varsel, nn: Tidleg varsel}",
        "title: {nb: Varsel, nn: Varsel}",
    )
    assert run("build", "--only", "site", "--lang", "nn", cwd=project).returncode == 0
    after = tree(project / "site")
    changed = {path for path in after if after[path] != before.get(path)}
    assert "nn/klausuler/tidlig-varsel/index.html" in changed
    assert all(path.startswith(("nn/", "pagefind/")) for path in changed)


def test_a_build_of_one_part_never_writes_into_the_old_site(project, run):
    kept = project.parent / "gammel"
    shutil.copytree(project / "site", kept, copy_function=os.link)
    edit(project / "clauses" / "tidlig-varsel.yml", "En part som ser", "Den parten som ser")
    (project / "site" / ".relkontrakt-build").write_text("en eldre versjon")
    before = tree(kept)
    assert run("build", "--only", "data", cwd=project).returncode == 0
    assert tree(kept) == before


def test_one_language_of_a_guide_with_nynorsk_first_leaves_the_root_alone(starter, run):
    edit(starter / "guide" / "guide.yml", "languages: [nb, nn]", "languages: [nn, nb]")
    assert run("build", "--only", "site", cwd=starter).returncode == 0
    before = tree(starter / "site")
    edit(starter / "guide" / "nb" / "10-innledning.md", "Et godt", "Et veldig godt")
    assert run("build", "--only", "site", "--lang", "nb", cwd=starter).returncode == 0
    after = tree(starter / "site")
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    assert "nb/kapitler/innledning/index.html" in changed
    assert all(path.startswith(("nb/", "pagefind/")) for path in changed)


def test_faulty_content_leaves_the_old_site(project, run):
    before = tree(project / "site")
    edit(project / "clauses" / "tidlig-varsel.yml", "category: risiko", "category: risko")
    result = run("build", cwd=project)
    assert result.returncode == 1
    assert "clauses/tidlig-varsel.yml:8:11: feil:" in result.stderr
    assert "site/ er ikke endret" in result.stderr
    assert tree(project / "site") == before


def test_an_undefined_variable_in_a_template_is_told_with_its_line(project, run):
    before = tree(project / "site")
    template = project / "templates" / "pages" / "glossary.md.j2"
    template.parent.mkdir(parents=True)
    template.write_text("# Ordliste {#ordliste}\n\n{{ finnes_ikke }}\n", encoding="utf-8")
    result = run("build", cwd=project)
    assert result.returncode == 1
    assert "templates/pages/glossary.md.j2:3:1: feil:" in result.stderr
    assert "finnes_ikke" in result.stderr
    assert "[template-error]" in result.stderr
    assert "Traceback" not in result.stderr
    assert tree(project / "site") == before
    assert leftovers(project) == []


def test_a_fault_in_a_templates_syntax_is_told_with_its_line(project, run):
    template = project / "templates" / "pages" / "glossary.md.j2"
    template.parent.mkdir(parents=True)
    template.write_text("# Ordliste {#ordliste}\n{% if %}\n", encoding="utf-8")
    result = run("build", cwd=project)
    assert result.returncode == 1
    assert "templates/pages/glossary.md.j2:2:1: feil:" in result.stderr


@pytest.mark.parametrize("moment", ["Setter PDF", "Bygger nettstedet"])
def test_an_interrupted_build_leaves_the_old_site_and_no_process(project, moment):
    before = tree(project / "site")
    edit(project / "clauses" / "tidlig-varsel.yml", "En part som ser", "Den parten som ser")
    shutil.rmtree(project / ".relkontrakt")
    # A test run in the background may itself ignore Ctrl-C, and its children with it.
    process = subprocess.Popen(
        [*RELKONTRAKT, "build"],
        cwd=project,
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    assert process.stderr is not None
    lines = []
    for line in process.stderr:
        lines.append(line)
        if moment in line:
            break
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert process.returncode == 130, "".join(lines) + err
    assert "Avbrutt. Ingenting er endret." in err
    assert "Traceback" not in err
    assert tree(project / "site") == before
    assert leftovers(project) == []
    assert str(project) not in subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True).stdout


def test_a_killed_build_is_mended_by_the_next(project, run):
    edit(project / "clauses" / "tidlig-varsel.yml", "En part som ser", "Den parten som ser")
    scratch = project / ".relkontrakt" / "bygg-død"
    scratch.mkdir(parents=True)
    (project / "site").rename(scratch / "old")
    edit(project / "guide" / "terms.yml", "en: collaboration", "en: [")
    assert run("build", cwd=project).returncode == 1
    edit(project / "guide" / "terms.yml", "en: [", "en: collaboration")
    assert run("build", "--only", "data", cwd=project).returncode == 0
    assert (project / "site" / "index.html").is_file()
    assert leftovers(project) == []


def test_a_folder_named_site_that_is_not_ours_is_not_replaced(starter, run):
    (starter / "site").mkdir()
    (starter / "site" / "viktig.txt").write_text("mitt")
    result = run("build", cwd=starter)
    assert result.returncode == 2
    assert "er ikke laget av relkontrakt" in result.stderr
    assert (starter / "site" / "viktig.txt").read_text() == "mitt"


def test_a_second_build_at_the_same_time_is_told_to_wait(project, run):
    import fcntl

    with (project / ".relkontrakt" / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        result = run("build", cwd=project)
    assert result.returncode == 2
    assert "en annen bygging av denne veilederen pågår" in result.stderr


@pytest.mark.skipif(
    os.geteuid() != 0 or not shutil.which("setpriv"), reason="needs root and setpriv to give up root's right to write"
)
def test_a_read_only_folder_is_told(project):
    before = tree(project / "site")
    edit(project / "clauses" / "tidlig-varsel.yml", "En part som ser", "Den parten som ser")
    for folder in (project, project / ".relkontrakt"):
        folder.chmod(0o555)
    without_root = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search"]
    result = subprocess.run([*without_root, *RELKONTRAKT, "build"], cwd=project, capture_output=True, text=True)
    for folder in (project, project / ".relkontrakt"):
        folder.chmod(0o755)
    assert result.returncode == 2, result.stderr
    assert "kan ikke skrive til" in result.stderr
    assert "chmod" in result.stderr
    assert "Traceback" not in result.stderr
    assert tree(project / "site") == before


def _mount(folder: Path, megabytes: int) -> bool:
    command = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder)]
    return os.geteuid() == 0 and subprocess.run(command, capture_output=True).returncode == 0


def test_a_full_disk_is_told_and_leaves_the_old_site(project, tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    size = sum(path.stat().st_size for path in project.rglob("*") if path.is_file())
    if not _mount(disk, size // 1_000_000 + 3):
        pytest.skip("needs the right to mount a small disk")
    try:
        shutil.copytree(project, disk / "p")
        shutil.rmtree(disk / "p" / ".relkontrakt")
        edit(disk / "p" / "clauses" / "tidlig-varsel.yml", "En part som ser", "Den parten som ser")
        before = tree(disk / "p" / "site")
        result = subprocess.run([*RELKONTRAKT, "build"], cwd=disk / "p", capture_output=True, text=True)
        assert result.returncode == 2, result.stderr
        assert "disken er full; site/ er ikke endret." in result.stderr
        assert "Traceback" not in result.stderr
        assert tree(disk / "p" / "site") == before
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_missing_pango_is_told_with_the_command_that_installs_it(project):
    libraries = list(Path("/usr/lib").glob("*-linux-gnu/libpango-1.0.so.0"))
    if os.geteuid() != 0 or not libraries or subprocess.run(["unshare", "-m", "true"], capture_output=True).returncode:
        pytest.skip("needs the right to hide a library")
    before = tree(project / "site")
    shutil.rmtree(project / ".relkontrakt")
    script = f"mount --bind /dev/null {libraries[0].resolve()} && exec {' '.join(RELKONTRAKT)} build"
    result = subprocess.run(["unshare", "-m", "sh", "-c", script], cwd=project, capture_output=True, text=True)
    assert result.returncode == 2, result.stderr
    assert "libpango-1.0-0" in result.stderr
    assert "Traceback" not in result.stderr
    assert tree(project / "site") == before
