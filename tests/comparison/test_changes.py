# ruff: noqa: E501 (tables: one case a line)
"""Edits to content, each with the kinds of change that a person says it is."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from relkontrakt import sources
from relkontrakt.comparison import KINDS, Change, compare
from relkontrakt.library import Library
from relkontrakt.project import Project
from tests.conftest import REPO, STARTER

MOTER, VARSEL = "clauses/samarbeidsmoter.yml", "clauses/tidlig-varsel.yml"
PAKKE, TERMS, LAWS = "packages/samarbeid.yml", "guide/terms.yml", "guide/laws.yml"
SOURCES, GUIDE, CHAPTER, CHAPTER_NN = (
    "guide/sources.yml",
    "guide/guide.yml",
    "guide/nb/10-innledning.md",
    "guide/nn/10-innledning.md",
)

#: The whole paragraph of «Samarbeidsmøter», for edits that move it.
LEDD = """  - id: moter
    text:
      nb: Partene skal møtes minst {{ moteintervall | hver }}. Kunden innkaller og skriver referat.
      nn: Partane skal møtast minst {{ moteintervall | hver }}. Kunden kallar inn og skriv referat.
"""
SLUTT = """  - id: slutt
    text: {nb: Partene skal avslutte møtene når avtalen er slutt., nn: Partane skal avslutte møta når avtala er slutt.}
"""

Edit = tuple[str, str, str]

#: Name → edits (file, what stands there, what is written instead) and the kinds, with the language where there is one.
CASES: Mapping[str, tuple[list[Edit], set[str]]] = {
    # normative text
    "a duty becomes advice": ([(MOTER, "Partene skal møtes minst", "Partene bør møtes minst")], {"text-changed nb"}),
    "a party is swapped": ([(MOTER, "Kunden innkaller", "Leverandøren innkaller")], {"text-changed nb"}),
    "a comma is taken away": ([(VARSEL, "(term:samarbeid), skal varsle", "(term:samarbeid) skal varsle")], {"text-changed nb"}),
    "both languages are rewritten": (
        [(MOTER, "og skriver referat", "og skriver møtebok"), (MOTER, "og skriv referat", "og skriv møtebok")],
        {"text-changed nb", "text-changed nn"},
    ),
    "a negation comes in": ([(VARSEL, "Partene skal behandle", "Partene skal ikke behandle")], {"text-changed nb"}),
    "lovlig to ulovlig": ([(VARSEL, "den andre parten skriftlig", "den andre parten uskriftlig")], {"text-changed nb"}),
    "an inflection is new": ([(MOTER, "og skriver referat", "og skriver referater")], {"text-changed nb"}),
    "another no-break space": ([(MOTER, "Kunden innkaller", "Kunden\u00a0innkaller")], {"text-typography nb"}),
    "case only": ([(MOTER, "Kunden innkaller", "kunden innkaller")], {"text-typography nb"}),
    "another line length": ([(VARSEL, "skriftlig\n        innen", "skriftlig innen")], set()),
    "a link goes elsewhere": ([(VARSEL, "(clause:samarbeidsmoter \"avtalens", "(clause:tidlig-varsel \"avtalens")], {"text-references nb"}),
    "a link is taken away": ([(VARSEL, "[samarbeidet](term:samarbeid)", "samarbeidet")], {"text-references nb"}),
    "the wording without the clause": ([(VARSEL, "avtalens regler om møter", "avtalens krav om møter")], {"text-changed nb"}),
    "nynorsk is taken away": ([(MOTER, LEDD.splitlines()[3] + "\n", "")], {"text-untranslated nn"}),
    # paragraphs
    "a paragraph is new": ([(MOTER, LEDD, LEDD + SLUTT)], {"paragraph-added nb", "paragraph-added nn"}),
    "a paragraph is gone": (
        [(VARSEL, "  - id: oppfolging\n    variants: [utvidet]\n    text:\n      nb: Partene skal behandle varselet etter "
          '[](clause:samarbeidsmoter "avtalens regler om møter").\n      nn: Partane skal behandle varselet etter '
          '[](clause:samarbeidsmoter "reglane om møte i avtala").\n', "")],
        {"paragraph-removed nb", "paragraph-removed nn"},
    ),
    "a paragraph has a new id": ([(MOTER, "id: moter\n", "id: faste-moter\n")], {"paragraph-renamed"}),
    "a new id and a new word": (
        [(MOTER, "id: moter\n", "id: faste-moter\n"), (MOTER, "skriver referat", "skriver et referat")],
        {"paragraph-renamed", "text-changed nb"},
    ),
    "a new paragraph first": ([(MOTER, LEDD, SLUTT + LEDD)], {"paragraph-added nb", "paragraph-added nn"}),
    "a paragraph belongs to a variant": ([(VARSEL, "  - id: plikt\n", "  - id: plikt\n    variants: [enkel]\n")], {"paragraph-variants"}),
    "a paragraph goes to another clause": (
        [(MOTER, LEDD, SLUTT), (VARSEL, "  - id: plikt\n", LEDD + "  - id: plikt\n")],
        {
            "paragraph-added nb", "paragraph-added nn", "paragraph-moved-out nb", "paragraph-moved-out nn",
            "paragraph-moved-in nb", "paragraph-moved-in nn",
        },
    ),
    # variants
    "a variant with its own paragraph": (
        [(VARSEL, "  - {id: utvidet,", "  - {id: streng, title: {nb: Streng, nn: Streng}}\n  - {id: utvidet,"),
         (VARSEL, "  - id: plikt\n", SLUTT.replace("    text", "    variants: [streng]\n    text") + "  - id: plikt\n")],
        {"variant-added", "paragraph-added-to-variant nb", "paragraph-added-to-variant nn"},
    ),
    "another standard variant": (
        [(VARSEL, "nn: Enkel}, default: true}", "nn: Enkel}}"), (VARSEL, "nn: Utvida}}", "nn: Utvida}, default: true}")],
        {"variant-default"},
    ),
    "a variant is gone": (
        [(VARSEL, "  - {id: utvidet, title: {nb: Utvidet, nn: Utvida}}\n", ""), (VARSEL, "    variants: [utvidet]\n", "    variants: [enkel]\n")],
        {"variant-removed", "paragraph-variants"},
    ),
    "a variant has a new name": ([(VARSEL, "{nb: Utvidet, nn: Utvida}", "{nb: Lang, nn: Lang}")], {"variant-described nb", "variant-described nn"}),
    # parameters
    "a default": ([(VARSEL, "default: {amount: 3", "default: {amount: 5")], {"parameter-default"}),
    "a default that bears risk": (
        [(VARSEL, "default: {amount: 3, unit: arbeidsdag}", "default: {amount: 5, unit: arbeidsdag}\n    risk_bearing: true")],
        {"parameter-default-risk", "parameter-risk"},
    ),
    "no default any more": ([(VARSEL, "    default: {amount: 3, unit: arbeidsdag}\n", "")], {"parameter-opened"}),
    "a wider limit": ([(VARSEL, "max: {amount: 10,", "max: {amount: 15,")], {"parameter-limits-widened"}),
    "a narrower limit": ([(VARSEL, "max: {amount: 10,", "max: {amount: 5,")], {"parameter-limits-narrowed"}),
    "a limit is gone": ([(VARSEL, "    max: {amount: 10, unit: arbeidsdag}\n", "")], {"parameter-limits-widened"}),
    "a higher least value": ([(VARSEL, "min: {amount: 1,", "min: {amount: 2,")], {"parameter-limits-narrowed"}),
    "one more unit": ([(VARSEL, "units: [arbeidsdag]", "units: [arbeidsdag, uke]")], {"parameter-options-added"}),
    "one unit less": ([(MOTER, "units: [uke, maned]", "units: [maned]")], {"parameter-options-removed"}),
    "another label": ([(VARSEL, "nb: Frist for å varsle,", "nb: Varselfrist,")], {"parameter-described nb"}),
    "another rationale": ([(VARSEL, "rekker å handle", "kan handle")], {"parameter-described nb"}),
    "filled by the customer": ([(VARSEL, "filled_by: begge", "filled_by: kunde")], {"parameter-filled-by"}),
    "filled at another time": ([(VARSEL, "filled_when: kontrakt", "filled_when: tilbud")], {"parameter-filled-when"}),
    "another type": (
        [(VARSEL, "type: duration\n    units: [arbeidsdag]\n    default: {amount: 3, unit: arbeidsdag}\n    min: {amount: 1, unit: arbeidsdag}\n"
          "    max: {amount: 10, unit: arbeidsdag}\n", "type: integer\n    default: 3\n")],
        {"parameter-type"},
    ),
    "a parameter has a new id": (
        [(VARSEL, "id: varselfrist", "id: frist"), (VARSEL, "innen {{ varselfrist }}", "innen {{ frist }}"), (VARSEL, "innan {{ varselfrist }}", "innan {{ frist }}")],
        {"parameter-renamed"},
    ),
    "a new parameter with default": (
        [(VARSEL, "parameters:\n", "parameters:\n  - {id: dager, label: {nb: Dager, nn: Dagar}, type: integer, default: 2, filled_by: begge, "
          "filled_when: kontrakt, rationale: {nb: To er nok., nn: To er nok.}}\n")],
        {"parameter-added"},
    ),
    "a new open parameter": (
        [(VARSEL, "parameters:\n", "parameters:\n  - {id: dager, label: {nb: Dager, nn: Dagar}, type: integer, filled_by: begge, "
          "filled_when: kontrakt, rationale: {nb: To er nok., nn: To er nok.}}\n")],
        {"parameter-added-open"},
    ),
    # what is said of a clause
    "retired with a successor": (
        [(MOTER, "status: draft", "status: retired\nsuccessor: tidlig-varsel\nretired: {nb: Slått sammen., nn: Slått saman.}")],
        {"clause-retired", "successor-changed", "successor-changed nb", "successor-changed nn"},
    ),
    "a package is retired": ([(PAKKE, "status: draft", "status: retired")], {"package-retired"}),
    "a chapter is retired": ([(CHAPTER, "status: draft", "status: retired\nretired: Slått sammen.")], {"chapter-retired nb", "successor-changed nb"}),
    "a title": ([(MOTER, "nb: Samarbeidsmøter,", "nb: Møter,")], {"title-changed nb"}),
    "a summary": ([(MOTER, "mål og avvik.\n  nn", "mål, avvik og risiko.\n  nn")], {"summary-changed nb"}),
    "guidance": ([(MOTER, "Faste møter gjør det lett", "Faste møter gjør det lettere")], {"guidance-changed nb"}),
    "signs in the guidance": ([(MOTER, "### Hvorfor\n", "### hvorfor\n")], {"spelling nb"}),
    "a new rationale": ([(MOTER, "procurement:", "rationale: {nb: Møter virker., nn: Møte verkar.}\nprocurement:")], {"rationale-changed nb", "rationale-changed nn"}),
    "when it fits": ([(MOTER, "nb: Avtalen varer i mer enn ett år.", "nb: Avtalen varer i mer enn to år.")], {"use-changed nb"}),
    "its level": ([(MOTER, "level: recommended", "level: mandatory")], {"level-changed"}),
    "its status": ([(MOTER, "status: draft", "status: consultation")], {"status-changed"}),
    "in force": ([(MOTER, "status: draft", "status: in-force")], {"clause-in-force"}),
    "retired": ([(MOTER, "status: draft", "status: retired")], {"clause-retired"}),
    "its tags": ([(MOTER, "principles: [gjensidighet]", "principles: [gjensidighet, lojalitet]")], {"tags-changed"}),
    "its place": ([(MOTER, "order: 10", "order: 20")], {"placement-changed"}),
    "its date": ([(MOTER, "status: draft", "status: draft\nvalid_from: 2026-12-01")], {"valid-from"}),
    "the same keys in another order": ([(MOTER, "version: 0.1.0\nstatus: draft\n", "status: draft\nversion: 0.1.0\n")], set()),
    # relations, procurement, law
    "requires": ([(VARSEL, "relations:\n", "relations:\n  requires: [samarbeidsmoter]\n")], {"requires-added"}),
    "excludes": ([(VARSEL, "relations:\n", "relations:\n  excludes: [samarbeidsmoter]\n")], {"excludes-added"}),
    "complements": ([(VARSEL, "complements: [samarbeidsmoter]", "complements: []")], {"complements-changed"}),
    "tender documents": ([(VARSEL, "in_tender_documents: false", "in_tender_documents: true")], {"tender-documents"}),
    "change clause": ([(VARSEL, "change_clause: false", "change_clause: true")], {"change-clause"}),
    "addable later": ([(VARSEL, "answer: ja", "answer: vurder")], {"addable-later"}),
    "why addable later": ([(VARSEL, "nb: Klausulen endrer ikke ytelsen.", "nb: Ytelsen er den samme.")], {"addable-reason nb"}),
    "another role of the law": ([(VARSEL, "role: ramme", "role: bakgrunn")], {"law-role"}),
    "another section": ([(VARSEL, 'section: "4"', 'section: "5"')], {"law-added", "law-removed"}),
    "the same section in another form": ([(VARSEL, 'section: "4"', 'section: " 4"')], set()),
    "a source less": ([(VARSEL, "sources: [hbr-2019]\n", "")], {"sources-changed"}),
    "another annex": ([(VARSEL, "attach: bilag-r", "attach: bilag-1")], {"ssa-changed"}),
    "an old log entry is rewritten": ([(MOTER, "what: {nb: Første utkast.,", "what: {nb: Et utkast.,")], {"history-changed"}),
    # chapters
    "a chapter's text": ([(CHAPTER, "- Fyll ut parameterne sammen.", "- Fyll ut parameterne hver for dere.")], {"chapter-text nb"}),
    "signs in a chapter": ([(CHAPTER, "## Sjekkliste", "## SJEKKLISTE")], {"chapter-typography nb"}),
    "a chapter's title": ([(CHAPTER, "title: Innledning", "title: Start her")], {"chapter-title nb"}),
    "a chapter's short answer": ([(CHAPTER, "samarbeide godt med", "samarbeide bedre med")], {"chapter-summary nb"}),
    "a chapter's clauses": ([(CHAPTER, "clauses: [tidlig-varsel, samarbeidsmoter]", "clauses: [tidlig-varsel]")], {"chapter-links nb"}),
    "a chapter's date": ([(CHAPTER, "updated: 2026-01-01", "updated: 2026-02-01")], {"chapter-updated nb"}),
    # registers, packages, settings
    "a definition": ([(TERMS, "nb: At partene arbeider mot felles mål.", "nb: At partene arbeider mot samme mål.")], {"term-definition nb"}),
    "signs in a definition": ([(TERMS, "nb: At partene arbeider mot felles mål.", "nb: at partene arbeider mot felles mål.")], {"term-definition-typo nb"}),
    "a form of a term": ([(TERMS, "nb: [samarbeidet, samarbeidets]", "nb: [samarbeidet]")], {"term-forms"}),
    "the English word": ([(TERMS, "en: collaboration", "en: cooperation")], {"term-details"}),
    "a law is repealed": ([(LAWS, "status: to-be-repealed", "status: repealed")], {"act-status"}),
    "a law is read again": ([(LAWS, "checked: 2026-05-02", "checked: 2026-06-02")], {"act-details"}),
    "a section is gone": ([(LAWS, '"4":', '"5":')], {"section-added", "section-removed"}),
    "a source's year": ([(SOURCES, "year: 2019", "year: 2020")], {"source-changed"}),
    "a package's value": ([(PAKKE, "moteintervall: {amount: 2", "moteintervall: {amount: 3")], {"package-value"}),
    "a package's variant": ([(PAKKE, "variant: utvidet", "variant: enkel")], {"package-variant"}),
    "a package's reason": ([(PAKKE, "nb: Problemer må fram tidlig.", "nb: Problemer må fram raskt.")], {"package-reason nb"}),
    "when a package is lawful": ([(PAKKE, "nb: Klausulene står i konk", "nb: Klausulene må stå i konk")], {"package-lawful nb"}),
    "what a package is for": ([(PAKKE, "nb: Dere kjøper en tjeneste", "nb: Dere leier en tjeneste")], {"package-described nb"}),
    "a clause less in a package": (
        [(PAKKE, "  - clause: tidlig-varsel\n    variant: utvidet\n    reason:\n      nb: Problemer må fram tidlig.\n      nn: Problem må fram tidleg.\n", "")],
        {"package-clause-removed"},
    ),
    "the guide's title": ([(GUIDE, "nb: Vår veileder", "nb: Min veileder")], {"settings-changed nb"}),
    "the guide's version": ([(GUIDE, "version: 0.1.0", "version: 0.2.0")], {"guide-version"}),
    "a silenced finding": (
        [(GUIDE, "disclaimer:", "checks:\n  silenced:\n    - {rule: long-sentence, path: guide/guide.yml, reason: Lest.}\ndisclaimer:")],
        {"settings-checks"},
    ),
}  # fmt: skip


def edited(before: Path, after: Path, edits: list[Edit]) -> tuple[Library, Library]:
    """Return the project in ``before`` as it is, and with ``edits`` in the folder ``after``."""
    shutil.copytree(before, after, ignore=shutil.ignore_patterns("site", ".relkontrakt"))
    for path, old, new in edits:
        text = (after / path).read_text(encoding="utf-8")
        assert old in text, (path, old)
        (after / path).write_text(text.replace(old, new, 1), encoding="utf-8")
    return sources.read(Project(before)), sources.read(Project(after))


def kinds(changes: tuple[Change, ...]) -> list[str]:
    return sorted({f"{change.kind} {change.language or ''}".strip() for change in changes})


@pytest.mark.parametrize("name", CASES)
def test_an_edit_is_what_a_person_says_it_is(name: str, tmp_path: Path) -> None:
    edits, expected = CASES[name]
    assert kinds(compare(*edited(STARTER, tmp_path / "after", edits))) == sorted(expected)


@pytest.mark.parametrize("name", CASES)
def test_the_way_back_has_as_many_changes_of_text(name: str, tmp_path: Path) -> None:
    edits, expected = CASES[name]
    before, after = edited(STARTER, tmp_path / "after", edits)
    there, back = compare(before, after), compare(after, before)
    assert bool(there) == bool(back) == bool(expected)
    assert {change.owner for change in there} == {change.owner for change in back}


def test_nothing_changed_gives_no_change() -> None:
    library = sources.read(Project(REPO))
    assert compare(library, library) == ()


@pytest.mark.parametrize(
    ("folder", "kind", "old", "new"),
    [
        ("clauses", "clause", "tidlig-varsel", "varsling"),
        ("packages", "package", "samarbeid", "samvirke"),
    ],
)
def test_a_file_with_a_new_name_is_the_same_entry(folder: str, kind: str, old: str, new: str, tmp_path: Path) -> None:
    after = tmp_path / "after"
    shutil.copytree(STARTER, after)
    (after / folder / f"{old}.yml").rename(after / folder / f"{new}.yml")
    for path in (*after.rglob("*.yml"), *after.rglob("*.md")) if kind == "clause" else ():
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(f"clause:{old}", f"clause:{new}").replace(f" {old}", f" {new}").replace(f"[{old}", f"[{new}"), encoding="utf-8")  # fmt: skip
    changes = compare(sources.read(Project(STARTER)), sources.read(Project(after)))
    renamed = [change for change in changes if change.owner[0] in ("clause", "package")]
    assert [(c.kind, c.owner, c.before, c.after) for c in renamed] == [(f"{kind}-renamed", (kind, new), old, new)]


def test_a_term_and_a_chapter_with_a_new_id_are_the_same(tmp_path: Path) -> None:
    after = tmp_path / "after"
    shutil.copytree(STARTER, after)
    for path in (*after.rglob("*.yml"), *after.rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        path.write_text(
            text.replace("term:samarbeid)", "term:samvirke)").replace("\nsamarbeid:\n", "\nsamvirke:\n"), encoding="utf-8"
        )
    for language in ("nb", "nn"):
        (after / f"guide/{language}/10-innledning.md").rename(after / f"guide/{language}/20-start.md")
    changes = compare(sources.read(Project(STARTER)), sources.read(Project(after)))
    assert kinds(changes) == ["chapter-moved nb", "chapter-moved nn", "chapter-renamed", "term-renamed"]


def test_two_paragraphs_that_swap_ids_are_recognised(tmp_path: Path) -> None:
    start = tmp_path / "start"
    edited(STARTER, start, [(MOTER, LEDD, LEDD + SLUTT)])
    swapped = (
        (LEDD + SLUTT).replace("id: moter\n", "id: x\n").replace("id: slutt\n", "id: moter\n").replace("id: x\n", "id: slutt\n")
    )
    changes = compare(*edited(start, tmp_path / "after", [(MOTER, LEDD + SLUTT, swapped)]))
    assert {(change.kind, change.before, change.after) for change in changes} == {
        ("paragraph-renamed", "moter", "slutt"),
        ("paragraph-renamed", "slutt", "moter"),
    }


def test_paragraphs_in_another_order_are_moved_not_rewritten(tmp_path: Path) -> None:
    start = tmp_path / "start"
    edited(STARTER, start, [(MOTER, LEDD, LEDD + SLUTT)])
    changes = compare(*edited(start, tmp_path / "after", [(MOTER, LEDD + SLUTT, SLUTT + LEDD)]))
    assert [change.kind for change in changes] == ["paragraph-moved"]


def test_a_misspelling_is_a_patch_only_when_the_word_is_known_and_means_nothing_special(tmp_path: Path) -> None:
    start = tmp_path / "start"
    wrong = [
        (VARSEL, "den andre parten skriftlig", "den andre parten skrifftlig"),
        (MOTER, "mål og avvik.\n  nn", "mål skriftlig.\n  nn"),
    ]
    edited(STARTER, start, wrong)
    changes = compare(*edited(start, tmp_path / "after", [(VARSEL, "skrifftlig", "skriftlig")]))
    assert [(change.kind, change.bump) for change in changes] == [("text-typo", "patch")]


@pytest.mark.parametrize(("old", "new"), [("skal", "kan"), ("Kunden", "Partene"), ("minst", "maks"), ("innkaller", "innkalles")])
def test_decisive_words_and_inflections_are_never_misspellings(old: str, new: str, tmp_path: Path) -> None:
    changes = compare(*edited(STARTER, tmp_path / "after", [(MOTER, LEDD, LEDD.replace(old, new, 1))]))
    assert [change.kind for change in changes] == ["text-changed"]


def test_a_definition_names_every_clause_that_uses_the_term_in_any_form(tmp_path: Path) -> None:
    edits = [
        (TERMS, "nb: At partene arbeider mot felles mål.", "nb: At partene arbeider mot samme mål."),
        (MOTER, "skriver referat.", "skriver referat av samarbeidets framdrift."),
    ]
    changes = compare(*edited(STARTER, tmp_path / "after", edits))
    touched = [change.touches for change in changes if change.kind == "term-definition"]
    assert touched == [("samarbeidsmoter", "tidlig-varsel")]


def test_a_law_with_new_status_names_the_clauses_that_cite_it(tmp_path: Path) -> None:
    changes = compare(*edited(STARTER, tmp_path / "after", [(LAWS, "status: to-be-repealed", "status: repealed")]))
    assert [(change.kind, change.touches) for change in changes] == [("act-status", ("tidlig-varsel",))]


def test_a_text_that_changed_in_one_language_only_is_marked(tmp_path: Path) -> None:
    one = compare(*edited(STARTER, tmp_path / "one", CASES["a duty becomes advice"][0]))
    both = compare(*edited(STARTER, tmp_path / "both", CASES["both languages are rewritten"][0]))
    assert [change.alone for change in one] == [True]
    assert [change.alone for change in both] == [False, False]


def test_entries_that_come_and_go_are_told_once(tmp_path: Path) -> None:
    after = tmp_path / "after"
    shutil.copytree(STARTER, after)
    (after / VARSEL).unlink()
    before, later = sources.read(Project(STARTER)), sources.read(Project(after))
    clauses = [change for change in compare(before, later) if change.owner[0] == "clause"]
    assert [(change.kind, change.before) for change in clauses] == [("clause-removed", "Tidlig varsel")]
    assert [change.kind for change in compare(later, before) if change.owner[0] == "clause"] == ["clause-added"]


def test_every_kind_has_name_bump_and_reason() -> None:
    assert len(KINDS) >= 25
    assert all(
        kind.name and kind.reason.endswith(".") and kind.bump in ("none", "patch", "minor", "major") for kind in KINDS.values()
    )


def test_real_clauses(tmp_path: Path) -> None:
    real = tmp_path / "real"
    for name in ("clauses", "guide", "packages"):
        shutil.copytree(REPO / name, real / name)
    edits = [
        ("clauses/styringsmodell.yml", "Medlemmene skal ha fullmakt", "Medlemmene bør ha fullmakt"),
        ("clauses/styringsmodell.yml", "  - id: nivaer\n", "  - id: organer\n"),
        ("clauses/styringsmodell.yml", "max: {amount: 6, unit: maned}", "max: {amount: 9, unit: maned}"),
        ("clauses/konflikttrapp.yml", "level: recommended", "level: optional"),
        ("clauses/prisjustering.yml", "change_clause: true", "change_clause: false"),
    ]  # fmt: skip
    text = (real / "clauses/konflikttrapp.yml").read_text(encoding="utf-8")
    edits = [edit for edit in edits if edit[0] != "clauses/konflikttrapp.yml" or edit[1] in text]
    found = {(change.kind, change.owner[1]) for change in compare(*edited(real, tmp_path / "after", edits))}
    assert found >= {
        ("text-changed", "styringsmodell"),
        ("paragraph-renamed", "styringsmodell"),
        ("parameter-limits-widened", "styringsmodell"),
        ("change-clause", "prisjustering"),
    }
    assert {owner for _, owner in found} <= {"styringsmodell", "konflikttrapp", "prisjustering"}


def test_a_definition_also_touches_clauses_through_another_definition(tmp_path: Path) -> None:
    start = tmp_path / "start"
    other = """samvirke:
  title: {nb: samvirke, nn: samvirke}
  definition: {nb: Et fast samarbeid over tid., nn: Eit fast samarbeid over tid.}
  forms: {nb: [samvirket], nn: [samvirket]}
"""
    text = (STARTER / TERMS).read_text(encoding="utf-8")
    edits = [(TERMS, "samarbeid:\n", f"{other}samarbeid:\n"), (MOTER, "skriver referat.", "skriver referat av samvirket.")]
    assert text.count("samarbeid:\n") == 1
    edited(STARTER, start, edits)
    changes = compare(*edited(start, tmp_path / "after", [(TERMS, "arbeider mot felles mål.", "arbeider mot samme mål.")]))
    assert [change.touches for change in changes] == [("samarbeidsmoter", "tidlig-varsel")]
