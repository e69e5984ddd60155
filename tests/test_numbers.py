"""Where a number in a text comes from, by what stands around it; and what is no number at all."""

import pytest

from relkontrakt import sources
from relkontrakt.index import Index
from relkontrakt.numbers import numbers
from relkontrakt.project import Project

CHAPTER = "guide/nb/10-innledning.md"


@pytest.fixture
def found(starter):
    """Number as written, kind and source for each number in a text that is the body of a chapter."""

    def read(text):
        path = starter / CHAPTER
        head = path.read_text(encoding="utf-8").split("---\n")[1]
        path.write_text(f"---\n{head}---\n\n{text}\n", encoding="utf-8")
        index = Index(sources.read(Project(starter)))
        here = [number for number in numbers(index) if number.fragment.is_chapter_body and number.fragment.path == CHAPTER]
        return [(number.numeral.written, number.origin.kind, number.origin.source) for number in here]

    return read


@pytest.fixture
def kinds(found):
    """Number and kind only."""
    return lambda text: [(written, kind) for written, kind, _ in found(text)]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Fristen er 14 dager.", ["14"]),
        ("Prisen er 500 000 kroner og 2,5 prosent.", ["500 000", "2,5"]),
        ("Prisen er 1\u00a0500\u00a0000 kroner.", ["1\u00a0500\u00a0000"]),
        ("Andelen er 10–30 prosent i 2024–2025.", ["10", "30", "2024", "2025"]),
        ("Det gjelder fra 1. juli 2026 og 2026-12-01.", ["1. juli 2026", "2026-12-01"]),
        ("Tolv av tjue, og to–tre til. Femti er nok.", ["Tolv", "tjue", "to", "tre", "Femti"]),
        ("(Fire) «fem» **seks** sju/åtte", ["Fire", "fem", "seks", "sju", "åtte"]),
        ("Klart språk | 24-timers vakt, 2024-budsjettet.", ["24", "2024"]),
        ("Én part og ett møte, eit døme og ei avtale.", []),
        ("SSA-2, NIS2, PS2000, C-23/20 og trefning.", []),
        ("En annen kan tre inn. Loven kan tre i kraft.", []),
        ("1. Møt hverandre.\n2. Skriv referat.", []),
        ("| Nr. | Hva |\n|---|---|\n| 1 | Møte |\n| 2. Referat | Skriv |", []),
        ("Se [kapittelet](https://example.org/2024/07) og <https://example.org/14>.", []),
        ("Se [lov](law:anskaffelsesloven/4).\n\n### Mål {#del-2}", []),
    ],
)
def test_what_is_a_number(kinds, text, written):
    assert [number for number, _ in kinds(text)] == written


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Grensen er 30 dager, se [](law:anskaffelsesloven/4).", "lov"),
        ("Rundt 70 avtaler fantes ([](source:hbr-2019)).", "kilde"),
        ("Rundt 70 avtaler fantes. Mer står i [](source:hbr-2019).", "kilde"),
        ("- Rundt 70 avtaler fantes.\n- Se [](source:hbr-2019).", "uten"),
        ("| Hva | Kilde |\n|---|---|\n| 70 avtaler | [](source:hbr-2019) |", "kilde"),
        ("Dette fant [](source:hbr-2019):\n\n- 70 avtaler", "kilde"),
        ("Rundt 70 avtaler fantes.\n\nSe [](source:hbr-2019).", "uten"),
    ],
)
def test_a_reference_in_the_same_place_is_the_source(kinds, text, expected):
    assert [kind for _, kind in kinds(text)] == [expected]


def test_the_nearest_of_two_references_decides(found):
    text = "Loven sier 15 prosent ([](law:anskaffelsesloven/4)), mens artikkelen i 2019 sier noe annet ([](source:hbr-2019))."
    assert found(text) == [("15", "lov", "law:anskaffelsesloven/4"), ("2019", "kilde", "source:hbr-2019")]


@pytest.mark.parametrize(
    "text",
    [
        "### Eksempel\n\nKuttet er 20 prosent.",
        "### Døme\n\nKuttet er 20 prosent.",
        "## Tre tenkte eksempler\n\n### Kommunen\n\nKuttet er 20 prosent.",
        "Kuttet er for eksempel 20 prosent.",
        "**Eksempel:** En by sparer. Kuttet er 20 prosent.",
        "En kommune sparer. Kuttet er 20 prosent.",
        '!!! note "Eksempel"\n    Kuttet er 20 prosent.',
        "Tallene er eksempler.\n\n| År | Kutt |\n|---|---|\n| Dårlig | 20 prosent |",
        "| År | Eksempel |\n|---|---|\n| Dårlig | 20 prosent |",
    ],
)
def test_an_example_says_that_it_is_one(kinds, text):
    assert ("20", "eksempel") in kinds(text)


def test_an_example_ends_with_its_section(kinds):
    assert kinds("### Eksempel\n\nEn by sparer.\n\n### Mer\n\nKuttet er 20 prosent.") == [("20", "uten")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vi foreslår 20 prosent.", "forslag"),
        ("Taket på 20 prosent er vårt forslag.", "forslag"),
        ("Sett av minst 20 timer.", "forslag"),
        ("Dere bør sette av 20 timer.", "forslag"),
        ("## Sjekkliste\n\n- Taket er 20 prosent.", "forslag"),
        ("| Hvem | Frist (forslag) |\n|---|---|\n| Kunden | 20 dager |", "forslag"),
        ("Forslaget fikk 20 prosent av stemmene.", "uten"),
        ("Sett av tid. Prosjektene tar 20 timer.", "uten"),
        ("Les rapporten fra 2021.", "uten"),
    ],
)
def test_advice_and_proposals_are_the_guides_own(kinds, text, expected):
    assert [kind for _, kind in kinds(text)] == [expected]


def test_a_value_of_a_linked_clause_has_the_reason_of_its_parameter(found):
    assert found("[](clause:tidlig-varsel) har fristen 3 arbeidsdager.") == [
        ("3", "forslag", "clause:tidlig-varsel varselfrist: Fristen er kort nok til at partene rekker å handle.")
    ]
    assert found("[](clause:tidlig-varsel) har fristen 4 arbeidsdager.") == [("4", "uten", "")]
    assert found("[](clause:tidlig-varsel) har fristen 3 uker.") == [("3", "uten", "")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Figuren viser tre nivåer.", "telling"),
        ("Partane har to til tre møte.", "telling"),
        ("De to henger sammen.", "telling"),
        ("Se rad to.", "telling"),
        ("Arbeidet tok tre år.", "uten"),
        ("Tre prosent lykkes.", "uten"),
        ("Minst tre kommuner gjør det.", "uten"),
        ("Femti kommuner gjør det.", "uten"),
        ("Undersøkelsen hadde 9 svar.", "uten"),
        ("Metoden har fem trinn.", "metode"),
        ("De seks prinsippene hjelper.", "metode"),
        ("## Trinn 3: Bli enige om prinsippene", "metode"),
        ("Loven er lest slik den var 2. mai 2026.", "dato"),
        ("Loven kom 2. mai 2026.", "uten"),
    ],
)
def test_counts_the_method_and_dates_of_reading(kinds, text, expected):
    assert {kind for _, kind in kinds(text)} == {expected}


def test_an_annex_must_stand_in_a_map_of_an_agreement(starter, found):
    path = starter / "guide/ssa/SSA-L.yml"
    annex = "  - {id: bilag-9, number: '9', title: {nb: Pris, nn: Pris}, verified: true}\n"
    path.write_text(path.read_text(encoding="utf-8").replace("annexes:\n", f"annexes:\n{annex}"), encoding="utf-8")
    assert found("Skriv prisen i bilag 9.") == [("9", "kilde", "ssa:SSA-L")]
    assert found("Prisen står i bilag 77.") == [("77", "uten", "")]


def test_front_matter_cites_the_sources_of_the_chapter(starter):
    path = starter / CHAPTER
    text = path.read_text(encoding="utf-8").replace("summary: Denne", "summary: Rapporten fra 2021 og denne")
    path.write_text(text, encoding="utf-8")
    index = Index(sources.read(Project(starter)))
    (number,) = [number for number in numbers(index) if number.fragment.keys == ("summary",)]
    assert (number.numeral.written, number.origin.source) == ("2021", "source:hbr-2019")
