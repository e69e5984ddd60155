"""``relkontrakt init``: a small guide that passes the check at once."""

import re
from datetime import date

import pytest


@pytest.fixture(scope="module")
def made(tmp_path_factory, run):
    """A new guide in the folder ``demo``, made once; no test changes it."""
    folder = tmp_path_factory.mktemp("init")
    result = run("init", "demo", cwd=folder)
    assert result.returncode == 0, result.stderr
    assert result.stdout.splitlines()[-1] == "Neste steg: cd demo && relkontrakt build"
    return folder / "demo"


def test_a_new_guide_passes_the_check(made, run):
    result = run("check", cwd=made)
    assert (result.returncode, result.stdout) == (0, "")


def test_an_empty_folder_becomes_a_guide_where_it_is(tmp_path, run):
    (tmp_path / ".git").mkdir()
    result = run("init", cwd=tmp_path)
    assert (result.returncode, result.stdout.splitlines()[-1]) == (0, "Neste steg: relkontrakt build")


def test_a_new_guide_is_dated_today(made):
    assert f"first_published: {date.today().isoformat()}" in (made / "guide" / "guide.yml").read_text(encoding="utf-8")
    assert not [path for path in made.rglob("*.yml") if "2026-01-01" in path.read_text(encoding="utf-8")]


def test_an_editor_finds_the_schema_of_every_file(made):
    for path in made.rglob("*.yml"):
        modeline = re.match(r"# yaml-language-server: \$schema=(\S+)\n", path.read_text(encoding="utf-8"))
        if path.name != "mkdocs.yml":
            assert modeline and (path.parent / modeline[1]).is_file(), path


def test_output_and_cache_are_left_out_of_version_control(made):
    assert (made / ".gitignore").read_text(encoding="utf-8").split() == ["/site/", "/.relkontrakt/"]


def test_a_second_init_refuses_and_changes_nothing(made, run):
    before = {path: path.read_bytes() for path in made.rglob("*") if path.is_file()}
    result = run("init", "demo", cwd=made.parent)
    assert result.returncode == 2
    assert (
        result.stderr
        == "Feil: «demo» er ikke en tom mappe.\nSlik retter du det: Velg et annet navn: relkontrakt init min-veileder\n"
    )
    assert {path: path.read_bytes() for path in made.rglob("*") if path.is_file()} == before


def test_a_file_with_the_name_is_refused(tmp_path, run):
    (tmp_path / "demo").write_text("x")
    assert run("init", "demo", cwd=tmp_path).returncode == 2
