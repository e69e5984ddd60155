"""Legal sources change with the calendar, and the register's faults name everyone who builds on it."""

from datetime import date

import pytest

from relkontrakt import rules
from relkontrakt.project import Project

LAWS, CLAUSE = "guide/laws.yml", "clauses/tidlig-varsel.yml"
CHAPTER = "guide/nb/10-innledning.md"
NOTE = """note:
        nb: Paragrafen er vedtatt opphevet fra en dato Kongen bestemmer.
        nn: Paragrafen er vedteken oppheva frå ein dato Kongen fastset."""


@pytest.fixture
def on(starter):
    """What one rule says of the project on a day: places and messages."""

    def say(rule, day):
        report = rules.check_project(Project(starter.resolve()), date.fromisoformat(day))
        return [(finding.location.path, finding.message) for finding in report.findings if finding.rule == rule]

    return say


def test_a_repealed_section_is_told_in_the_register_with_all_who_cite_it_and_at_each_place(edit, on):
    edit(LAWS, "status: to-be-repealed", "valid_to: 2026-06-30")
    assert on("repealed-section", "2026-06-30") == []
    register, *places = sorted(on("repealed-section", "2026-07-01"), key=lambda found: found[0] != LAWS)
    assert register[1] == (
        "«4» i anskaffelsesloven er opphevet (gjaldt til 30.\xa0juni 2026), men blir vist til i klausuler: tidlig-varsel; "
        "kapitler: innledning."
    )
    assert {path for path, _ in places} == {CLAUSE, CHAPTER, "guide/nn/10-innledning.md"}


def test_a_repealed_act_is_told_once_for_each_reference(edit, on):
    edit(LAWS, "  checked: 2026-05-02", "  status: repealed\n  valid_to: 2026-06-30\n  checked: 2026-05-02")
    assert [path for path, _ in on("repealed-section", "2026-07-01")] == [CLAUSE, LAWS, CHAPTER, "guide/nn/10-innledning.md"]


@pytest.mark.parametrize("words", ["er opphevet", "er den eldre regelen", "gjaldt til 30. juni"])
def test_a_sentence_that_says_the_rule_is_over_is_not_a_fault(edit, on, words):
    edit(LAWS, "status: to-be-repealed", "status: repealed")
    edit(CHAPTER, "og om de grunnleggende prinsippene i [](law:anskaffelsesloven/4).", f"[](law:anskaffelsesloven/4) {words}.")
    assert CHAPTER not in [path for path, _ in on("repealed-section", "2026-07-01")]


def test_a_coming_change_is_fine_with_a_note_and_a_warning_without(edit, on):
    assert on("untold-law-change", "2026-07-01") == []
    edit(LAWS, NOTE, "verified: true")
    [(path, message)] = on("untold-law-change", "2026-07-01")
    assert path == LAWS and "«gjeldende, vedtatt opphevet»" in message and "klausuler: tidlig-varsel" in message


@pytest.mark.parametrize(
    ("day", "told"), [("2025-06-29", False), ("2025-07-01", True), ("2026-06-30", True), ("2026-07-01", False)]
)
def test_the_last_day_of_a_rule_is_told_a_year_ahead(edit, on, day, told):
    edit(LAWS, f"status: to-be-repealed\n      {NOTE}", "valid_to: 2026-06-30")
    assert bool(on("untold-law-change", day)) == told


@pytest.mark.parametrize(("day", "told"), [("2026-06-30", False), ("2026-07-01", True)])
def test_a_new_wording_must_have_been_read_after_it_began_to_apply(edit, on, day, told):
    edit(LAWS, "status: to-be-repealed", "valid_from: 2026-07-01")
    found = on("untold-law-change", day)
    assert bool(found) == told
    assert not told or "ble sist lest 2.\xa0mai 2026" in found[0][1]


@pytest.mark.parametrize(
    ("written", "day", "fault"),
    [
        ("status: adopted\n      valid_from: 2026-07-01", "2026-07-01", "gjelder fra"),
        ("status: adopted\n      valid_from: 2026-07-01", "2026-06-30", ""),
        ("status: in-force\n      valid_from: 2026-07-01", "2026-06-30", "gjelder først fra"),
        ("status: repealed\n      valid_to: 2026-07-01", "2026-07-01", "gjelder til"),
        ("status: repealed\n      valid_to: 2026-07-01", "2026-07-02", ""),
        ("valid_from: 2026-07-01\n      valid_to: 2026-06-01", "2026-07-02", "før den begynner"),
    ],
)
def test_status_and_dates_agree(edit, on, written, day, fault):
    edit(LAWS, "status: to-be-repealed", written)
    found = on("wrong-law-status", day)
    assert len(found) == bool(fault) and (not fault or fault in found[0][1])


@pytest.mark.parametrize(("day", "stale"), [("2027-05-02", False), ("2027-05-03", True)])
def test_a_source_is_checked_every_year(on, day, stale):
    assert bool([path for path, _ in on("stale-law-check", day) if path == LAWS]) == stale


def test_an_article_is_not_checked_again_but_a_page_on_the_web_is(edit, on):
    sources = "guide/sources.yml"
    assert sources not in [path for path, _ in on("stale-law-check", "2030-01-01")]
    edit(sources, "kind: article", "kind: web")
    assert sources in [path for path, _ in on("stale-law-check", "2030-01-01")]


def test_the_command_uses_the_day_of_the_environment(starter, run):
    day = str(int((date(2027, 5, 3) - date(1970, 1, 1)).total_seconds()))
    result = run("check", cwd=starter, env={"SOURCE_DATE_EPOCH": day})
    assert result.returncode == 0 and "[stale-law-check]" in result.stdout


@pytest.mark.parametrize(
    "words",
    [
        "etter § 4", "anskaffelsesloven § 4", "loven §4 a", "FOA 28-1", "foa § 28-1 første ledd", "paragraf 4",
        "paragrafene 4 og 5", "GDPR art. 28", "artikkel 28", "anskaffelsesloven 4", "§§ 5 a og 5 b",
    ],
)  # fmt: skip
def test_a_section_typed_by_hand_is_found(edit, said, words):
    edit(CLAUSE, "skal varsle den andre parten skriftlig", f"skal varsle den andre parten skriftlig {words}")
    assert len(said("typed-section")) == 1


@pytest.mark.parametrize(
    "words",
    [
        "anskaffelsesloven av 2016",
        "artikkelen fra 2019",
        "art og omfang 4 ganger",
        "[§ 4](law:anskaffelsesloven/4)",
        "del 2 i anskaffelsesloven",
    ],
)
def test_what_is_not_a_section_typed_by_hand(edit, said, words):
    edit(CHAPTER, "## Sjekkliste", f"Les mer om {words} her.\n\n## Sjekkliste")
    assert said("unlinked-section") == []


def test_a_section_typed_in_a_chapter_is_a_warning_of_its_own(edit, said):
    edit("guide/nn/10-innledning.md", "", "\nSjå paragraf 4 i lova.\n")
    assert said("unlinked-section") == ["«paragraf 4» er nevnt uten lenke."] and said("typed-section") == []


CHANGE = """procurement:
  in_tender_documents: true
  change_clause: true
  addable_later: {answer: nei, law: {act: anskaffelsesloven, section: "4", role: ramme}, reason: {nb: Nei., nn: Nei.}}
"""


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Partene kan endre leveransen.", "grense for omfanget og endringens art og vilkår"),
        ("Partene kan endre leveransen når begge er enige.", "grense for omfanget og endringens art"),
        ("Når begge er enige, kan Partene endre prisene.", "grense for omfanget"),
        ("Er det bestilt, kan Kunden utvide med inntil {{ varselfrist }}.", ""),
        ("Kunden kan utvide volumet med høyst {{ varselfrist }}.", "vilkår"),
    ],
)
def test_a_change_clause_is_clear_on_extent_nature_and_conditions(starter, said, text, missing):
    path = starter / CLAUSE
    written = path.read_text(encoding="utf-8")
    start, end = written.index("paragraphs:"), written.index("guidance:")
    procurement = written.index("procurement:"), written.index("ssa:")
    paragraph = f"paragraphs:\n  - id: plikt\n    text:\n      nb: {text}\n      nn: {text}\n"
    path.write_text(
        written[:start] + paragraph + written[end : procurement[0]] + CHANGE + written[procurement[1] :], encoding="utf-8"
    )
    found = said("change-clause-without-limits")
    assert found == ([f"endringsklausulen mangler {missing} i varianten «{v}»." for v in ("enkel", "utvidet")] if missing else [])


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Dere skal kunngjøre planen.", True),
        ("Hvis dere vil endre, må dere kunngjøre på nytt.", True),
        ("Oppdragsgiveren må føre protokoll.", True),
        ("Alle tilbydere skal få den samme informasjonen.", True),
        ("- Dere skal spørre markedet.", True),
        ("Skal dere kunngjøre?", False),
        ("Hvis dere skal kjøpe en tjeneste, bør dere begynne tidlig.", False),
        ("Bestem hva dere skal måle.", False),
        ("Alt dere skal kjøpe, bør stå i en liste.", False),
        ("Dere skal ikke skrive mer enn nødvendig.", False),
        ("Samarbeidet skal bli bedre.", False),
        ("Kunden skal varsle leverandøren.", False),
        ("Klausulen sier at «leverandøren skal varsle».", False),
        ("Dere skal følge prinsippene i [](law:anskaffelsesloven/4).", False),
        ("Etter [](law:anskaffelsesloven/4) gjelder dette:\n\n1. Dere skal kunngjøre.\n2. Dere skal begrunne.", False),
        ("### Dere skal velge", False),
    ],
)  # fmt: skip
def test_a_duty_in_the_guidance_names_the_law(edit, said, sentence, told):
    edit(CHAPTER, "## Sjekkliste", f"{sentence}\n\n## Sjekkliste")
    assert bool(said("duty-without-law")) == told


def test_a_duty_in_nynorsk_guidance_names_the_law(edit, said):
    edit("guide/nn/10-innledning.md", "", "\nDe skal kunngjere planen. Dei skal vere med. De må spørje.\n")
    assert said("duty-without-law") == [
        "«De skal» sier at noe er påbudt, uten å vise til loven.",
        "«De må» sier at noe er påbudt, uten å vise til loven.",
    ]
