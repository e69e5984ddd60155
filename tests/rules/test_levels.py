"""The editor's own levels, and findings that are accepted with a reason."""

import re

import pytest

from relkontrakt import rules
from relkontrakt.project import Project

LONG = "Partene sier fra " + "og enda litt til " * 8 + "om alt."


@pytest.fixture
def project(starter):
    """A starter project with one sentence that is too long."""
    path = starter / "clauses" / "tidlig-varsel.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"(### Hvorfor\n\n    )", rf"\1{LONG} ", text), encoding="utf-8")
    return starter


def report(project, **checks):
    settings = project / "guide" / "guide.yml"
    lines = ["checks:"] + [f"  {name}: {value}" for name, value in checks.items()]
    settings.write_text(settings.read_text(encoding="utf-8") + ("\n".join(lines) + "\n" if checks else ""), encoding="utf-8")
    return rules.check_project(Project(project.resolve()))


def silenced(**more):
    entry = {"rule": "long-sentence", "path": "clauses/tidlig-varsel.yml", "reason": "Sitat fra loven.", **more}
    return "[{" + ", ".join(f"{key}: '{value}'" for key, value in entry.items()) + "}]"


def test_style_is_not_an_error(project):
    assert [(finding.rule, finding.level) for finding in report(project).findings] == [("long-sentence", "warning")]


@pytest.mark.parametrize("level", ["error", "warning", "advice"])
def test_the_editor_chooses_a_level(project, level):
    assert [finding.level for finding in report(project, levels=f"{{long-sentence: {level}}}").findings] == [level]


def test_a_silenced_finding_is_kept_aside_with_its_reason(project):
    found = report(project, silenced=silenced(text="enda litt til"))
    assert found.findings == ()
    assert [(finding.rule, reason) for finding, reason in found.silenced] == [("long-sentence", "Sitat fra loven.")]


def test_other_words_do_not_silence_it_and_the_entry_is_needless(project):
    found = report(project, silenced=silenced(text="noe annet"))
    assert sorted(finding.rule for finding in found.findings) == ["long-sentence", "needless-silencing"]


def test_a_silencing_without_a_reason_is_a_fault(project):
    found = report(project, silenced="[{rule: long-sentence, path: clauses/tidlig-varsel.yml}]")
    assert "missing-field" in {finding.rule for finding in found.findings}


def test_what_the_guide_cannot_be_built_with_is_never_silenced(project):
    chapter = next((project / "guide" / "nb").glob("*.md"))
    chapter.write_text(chapter.read_text(encoding="utf-8") + "\nSe [](clause:finnes-ikke).\n", encoding="utf-8")
    entry = silenced(rule="unknown-clause", path=f"guide/nb/{chapter.name}")
    found = {(finding.rule, finding.level) for finding in report(project, silenced=entry).findings}
    assert {("unknown-clause", "error"), ("fixed-rule", "error")} <= found
