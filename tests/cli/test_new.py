"""``relkontrakt new``: a draft of every kind from the command line."""

import json

import pytest
from click.testing import CliRunner

from relkontrakt.cli import group
from relkontrakt.drafts import KINDS


def test_one_draft_of_every_kind_gives_a_project_that_passes_the_check(starter, run, monkeypatch):
    monkeypatch.chdir(starter)
    for kind in KINDS:
        result = CliRunner().invoke(group, ["new", kind, f"ny-{kind}", "--title", f"Ny {kind}"])
        assert result.exit_code == 0, result.output
        assert result.output.startswith("Skrev ") and result.output.endswith("Fyll ut, og kjør: relkontrakt check\n")
    # A term that nobody has used yet is worth a warning.
    result = run("check", "--format", "json", cwd=starter)
    assert {finding["rule"] for finding in json.loads(result.stdout)["findings"]} <= {"unused-term"}


def test_titles_and_category_can_be_given(starter, run):
    run(
        "new", "clause", "var-klausul", "--title", "Vår klausul", "--title-nn", "Klausulen vår", "--category", "pris", cwd=starter
    )
    text = (starter / "clauses" / "var-klausul.yml").read_text(encoding="utf-8")
    assert 'title: {nb: "Vår klausul", nn: "Klausulen vår"}' in text
    assert "category: pris" in text


def test_without_a_title_the_id_becomes_one(starter, run):
    run("new", "term", "felles-mal", cwd=starter)
    assert 'title: {nb: "Felles mal"' in (starter / "guide" / "terms.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["clause"], "ID mangler"),
        (["klausul", "x"], "'klausul' er ikke blant"),
        (["clause", "Æsj"], "kan ikke være en id"),
        (["clause", "tidlig-varsel"], "er alt i bruk"),
        (["clause", "x", "--category", "y"], "'y' er ikke blant"),
    ],
)
def test_wrong_use_is_told_and_nothing_is_written(starter, run, arguments, said):
    before = {path: path.read_bytes() for path in starter.rglob("*") if path.is_file()}
    result = run("new", *arguments, cwd=starter)
    assert result.returncode == 2
    assert said in result.stderr
    assert {path: path.read_bytes() for path in starter.rglob("*") if path.is_file()} == before
