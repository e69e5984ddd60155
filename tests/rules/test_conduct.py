"""Faults in the code of conduct are found like those of clauses, at their place."""

import shutil

import pytest

from relkontrakt.library import CONDUCT_PATH
from tests.conftest import STARTER

CONDUCT = """
title: {nb: Spilleregler, nn: Spelereglar}
version: 0.1.0
status: draft
updated: 2026-01-01
audience: {nb: For alle., nn: For alle.}
notice: {nb: Prosjektets egne., nn: Prosjektet sine eigne.}
preamble: {nb: Reglene er råd., nn: Reglane er råd.}
groups:
  - id: felles
    title: {nb: Felles, nn: Felles}
    rules:
      - id: si-fra
        title: {nb: Si fra, nn: Sei frå}
        duties:
          - party: begge
            text:
              nb: Vi sier fra, se [](clause:tidlig-varsel).
              nn: Vi seier frå, sjå [](clause:tidlig-varsel).
        why: {nb: Det lønner seg., nn: Det løner seg.}
        clauses: [tidlig-varsel]
        law: [{act: anskaffelsesloven, section: "4", role: ramme}]
  - id: andre
    title: {nb: Andre, nn: Andre}
    rules:
      - id: moter
        title: {nb: Møter, nn: Møte}
        duties: [{party: kunde, text: {nb: Kunden møter., nn: Kunden møter.}}]
        why: {nb: Møter hjelper., nn: Møte hjelper.}
clause: samarbeidsmoter
contract: {nb: Klausulen binder., nn: Klausulen bind.}
adoption:
  how: {nb: Undertegn., nn: Skriv under.}
  declaration: {nb: Vi slutter oss til., nn: Vi sluttar oss til.}
  blanks: [{nb: Sted, nn: Stad}]
"""


@pytest.fixture
def said(tmp_path, check):
    """The findings in the starter project with a code of conduct, where ``old`` is replaced by ``new``."""

    def run(old="", new=""):
        project = shutil.copytree(STARTER, tmp_path / "veileder")
        assert old in CONDUCT
        (project / CONDUCT_PATH).write_text(CONDUCT.replace(old, new, 1), encoding="utf-8")
        return check(project)

    return run


def test_a_sound_document_has_no_findings(said):
    assert said() == []


@pytest.mark.parametrize(
    ("old", "new", "rule", "words"),
    [
        ("clauses: [tidlig-varsel]", "clauses: [tidlig-varsell]", "unknown-clause", "tidlig-varsell"),
        ("clause: samarbeidsmoter", "clause: moter", "unknown-clause", "moter"),
        ("nb: Klausulen binder.", "nb: '[](clause:borte)'", "unknown-clause", "borte"),
        ('section: "4"', 'section: "444"', "unknown-section", "444"),
        ('{act: anskaffelsesloven, section: "4", role: ramme}', "{act: loven, role: ramme}", "unknown-law", "loven"),
        ("nn: Kunden møter.", "nn: ''", "wrong-type", ""),
        ("{nb: Møter hjelper., nn: Møte hjelper.}", "{nb: Møter hjelper.}", "missing-text", "why"),
        ("sjå [](clause:tidlig-varsel)", "sjå avtala", "different-references", "clause:tidlig-varsel"),
        ("- id: moter", "- id: si-fra", "repeated-id", "si-fra"),
        ("- id: andre", "- id: felles", "repeated-id", "felles"),
        ("party: kunde", "party: kjoper", "unknown-value", "kjoper"),
        ("nb: Reglene er råd.", "nb: Reglene er <br> råd.", "raw-html", "<br>"),
        ("version: 0.1.0\n", "version: 0.1.0\nvedlegg: ja\n", "unknown-key", "vedlegg"),
        ("nb: Undertegn.", "nb: 'Se [siden](page:spillereglene)'", "unknown-page", "spillereglene"),
    ],
)
def test_a_fault_is_found_once_and_in_the_file(said, old, new, rule, words):
    findings = said(old, new)
    assert [(finding.rule, finding.location.path) for finding in findings if finding.rule == rule] == [(rule, CONDUCT_PATH)]
    assert words in findings[0].message
    assert len(findings) == 1


def test_a_rule_that_asks_nothing_is_refused(said):
    findings = said("duties: [{party: kunde, text: {nb: Kunden møter., nn: Kunden møter.}}]", "duties: []")
    assert "wrong-type" in {finding.rule for finding in findings}
    assert {finding.location.line for finding in findings} == {CONDUCT[: CONDUCT.index("- id: moter")].count("\n") + 3}
