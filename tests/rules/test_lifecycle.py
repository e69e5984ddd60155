"""What has a version, a status and a change log tells the same story in all three."""

import pytest

from relkontrakt import rules
from relkontrakt.project import Project

CLAUSE, PACKAGE, GUIDE, CHAPTER = (
    "clauses/tidlig-varsel.yml",
    "packages/samarbeid.yml",
    "guide/guide.yml",
    "guide/nb/10-innledning.md",
)
LOG = "  - version: {}\n    kind: {}\n    what: {{nb: Nytt., nn: Nytt.}}\n    why: {{nb: Bedre., nn: Betre.}}\n"


@pytest.mark.parametrize("file", [CLAUSE, PACKAGE, GUIDE, CHAPTER])
def test_what_is_in_force_has_at_least_version_one(edit, said, file):
    edit(file, "status: draft", "status: in-force")
    assert any("er «Gjeldende», men har versjon 0.1.0." in message for message in said("version-status"))


@pytest.mark.parametrize("file", [CLAUSE, PACKAGE, GUIDE, CHAPTER])
def test_a_draft_has_a_version_below_one(edit, said, file):
    edit(file, "version: 0.1.0", "version: 1.0.0")
    assert len(said("version-status")) == 1


def test_a_draft_of_the_next_version_keeps_its_number(edit, said):
    edit(CLAUSE, "version: 0.1.0", "version: 1.1.0")
    edit(CLAUSE, "changes:\n", "changes:\n" + LOG.format("1.1.0", "tillegg") + LOG.format("1.0.0", "ny"))
    assert said("version-status") == said("unlogged-version") == said("unordered-changes") == []


@pytest.mark.parametrize(("start", "told"), [("2026-01-01", False), ("2026-01-02", True)])
def test_what_applies_later_is_not_in_force(edit, said, start, told):
    edit(CLAUSE, "version: 0.1.0\nstatus: draft", f"version: 1.0.0\nstatus: in-force\nvalid_from: {start}")
    assert bool(said("future-validity")) == told


def test_a_clause_without_a_change_log_and_a_package_that_is_in_force_without_one_are_told(edit, said):
    edit(CLAUSE, "changes:\n  - version: 0.1.0\n    kind: ny", "x:\n  - version: 0.1.0\n    kind: ny")
    edit(PACKAGE, "version: 0.1.0\nstatus: draft", "version: 1.0.0\nstatus: in-force")
    assert said("unlogged-version") == [
        "klausulen har versjon 0.1.0, men ingen endringslogg.",
        "pakken har versjon 1.0.0, men ingen endringslogg.",
    ]


def test_versions_are_compared_as_numbers(edit, said):
    edit(CLAUSE, "version: 0.1.0\nstatus", "version: 0.10.0\nstatus")
    edit(CLAUSE, "changes:\n", "changes:\n" + LOG.format("0.10.0", "tillegg") + LOG.format("0.9.0", "tillegg"))
    assert said("unlogged-version") == said("unordered-changes") == []


@pytest.mark.parametrize(
    ("kind", "messages"), [("ny", ["versjon 0.1.0 står to ganger med samme slag endring."]), ("veiledning", [])]
)
def test_two_changes_in_one_version_are_of_different_kinds(edit, said, kind, messages):
    edit(CLAUSE, "changes:\n", "changes:\n" + LOG.format("0.1.0", kind))
    assert said("unordered-changes") == messages


def test_who_refers_to_a_retired_clause_is_told_what_has_taken_over(edit, starter):
    edit(CLAUSE, "status: draft", "status: retired\nsuccessor: samarbeidsmoter")
    report = rules.check_project(Project(starter.resolve()))
    found = [finding for finding in report.findings if finding.rule == "reference-to-retired"]
    assert {finding.location.path for finding in found} == {PACKAGE, CHAPTER, "guide/nn/10-innledning.md"}
    assert {finding.help for finding in found} == {"Bruk «samarbeidsmoter», som har tatt over."}


def test_an_unknown_successor_is_an_unknown_clause(edit, said):
    edit(CLAUSE, "status: draft", "status: retired\nsuccessor: samarbeidsmote")
    assert len(said("unknown-clause")) == 1


def test_successors_that_go_in_a_ring_end_nowhere(edit, said):
    edit(CLAUSE, "status: draft", "status: retired\nsuccessor: samarbeidsmoter")
    edit("clauses/samarbeidsmoter.yml", "status: draft", "status: retired\nsuccessor: tidlig-varsel")
    assert sorted(said("wrong-successor")) == [
        "etterfølgerne går i ring gjennom «samarbeidsmoter».",
        "etterfølgerne går i ring gjennom «tidlig-varsel».",
    ]


def test_a_successor_is_not_retired_itself_and_only_the_retired_have_one(edit, said):
    edit(CLAUSE, "status: draft", "status: retired\nsuccessor: samarbeidsmoter")
    edit(
        "clauses/samarbeidsmoter.yml", "status: draft", "status: retired\nretired: {nb: Ingen bruker den., nn: Ingen bruker han.}"
    )
    assert said("wrong-successor") == ["etterfølgeren «samarbeidsmoter» er selv utgått."]
    edit(CLAUSE, "status: retired", "status: draft")
    assert said("wrong-successor") == ["klausulen har etterfølgeren «samarbeidsmoter», men er ikke utgått."]


@pytest.mark.parametrize(
    ("status", "dates", "said_"),
    [
        ("consultation", "", ["veilederen er på høring, men veilederen har ingen høringsfrist."]),
        ("consultation", "{start: 2025-12-01, deadline: 2026-01-01}", []),
        ("consultation", "{start: 2025-12-01, deadline: 2025-12-31}", ["høringsfristen gikk ut 31.\xa0desember 2025."]),
        (
            "consultation",
            "{start: 2026-02-01, deadline: 2026-01-01}",
            ["fristen 1.\xa0januar 2026 er ikke etter starten 1.\xa0februar 2026."],
        ),
        (
            "draft",
            "{start: 2025-12-01, deadline: 2026-02-01}",
            ["veilederen har datoer for en høring, men ingenting er på høring."],
        ),
    ],
)
def test_a_consultation_has_dates_and_ends(edit, said, status, dates, said_):
    edit(GUIDE, "status: draft", f"status: {status}" + (f"\nconsultation: {dates}" if dates else ""))
    assert said("consultation-dates") == said_


def test_a_package_in_force_has_clauses_in_force(edit, said):
    edit(PACKAGE, "version: 0.1.0\nstatus: draft", "version: 1.0.0\nstatus: in-force")
    edit(CLAUSE, "version: 0.1.0\nstatus: draft", "version: 1.0.0\nstatus: in-force\nvalid_from: 2026-01-01")
    assert said("unready-package") == ["pakken er gjeldende, men «samarbeidsmoter» har statusen «Utkast»."]
