"""``relkontrakt fix``: what it writes, what it only shows, and what it says."""

import pytest

CHAPTER = "guide/nb/10-innledning.md"


@pytest.fixture
def careless(starter):
    """A project with two slips in a chapter, in each language, and one in both texts of a clause."""
    clause = starter / "clauses" / "tidlig-varsel.yml"
    for chapter, word in ((starter / CHAPTER, "sammen"), (starter / CHAPTER.replace("nb", "nn"), "saman")):
        text = chapter.read_text(encoding="utf-8").replace(f"{word}.", f"{word} ... for eksempel 17. mai.")
        chapter.write_text(text, encoding="utf-8")
    clause.write_text(
        clause.read_text(encoding="utf-8").replace("clause:samarbeidsmoter", "clause:samarbeidsmotar"), encoding="utf-8"
    )
    return starter


def test_it_says_what_was_repaired_and_what_is_left(careless, run):
    result = run("fix", cwd=careless)
    assert result.returncode == 0, result.stderr
    lines = result.stdout.splitlines()
    assert f"{CHAPTER}:21: three-dots: «...» → «…»" in lines
    assert f"{CHAPTER}:21: no-break-space: « » → «⍽»" in lines
    assert "clauses/tidlig-varsel.yml:52: unknown-clause: «clause:samarbeidsmotar» → «clause:samarbeidsmoter»" in lines
    assert result.stderr.startswith("Rettet 6 steder i 3 filer. Igjen: ")
    again = run("fix", cwd=careless)
    assert again.stderr.startswith("Ingenting å rette. Igjen: ")


@pytest.mark.parametrize("option", ["--dry-run", "--vis"])
def test_it_can_show_without_writing(careless, run, option):
    before = {path: path.read_bytes() for path in careless.rglob("*") if path.is_file()}
    result = run("fix", option, cwd=careless)
    assert result.returncode == 1
    assert result.stderr.startswith("Ville rettet 6 steder i 3 filer.")
    assert {path: path.read_bytes() for path in careless.rglob("*") if path.is_file()} == before


def test_only_the_files_that_were_named_are_touched(careless, run):
    clause = careless / "clauses" / "tidlig-varsel.yml"
    before = clause.read_bytes()
    result = run("fix", CHAPTER, cwd=careless)
    assert (result.returncode, clause.read_bytes()) == (1, before)
    result = run("fix", "clauses", cwd=careless)
    assert (result.returncode, clause.read_bytes() == before) == (0, False)


@pytest.mark.parametrize("file", ["finnes-ikke.md", "/etc/hosts"])
def test_a_file_that_is_not_in_the_guide_is_told(careless, run, file):
    result = run("fix", file, cwd=careless)
    assert result.returncode == 2
    assert f"filen «{file}»" in result.stderr
