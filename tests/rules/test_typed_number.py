"""Numbers that the parties should be able to set are parameters; other numbers are left alone."""

import pytest

CLAUSE = "clauses/samarbeidsmoter.yml"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("innen 14 dager", "14 dager"),
        ("innen fjorten dager", "fjorten dager"),
        ("minst to ganger i året", "to ganger"),
        ("med 10 prosent", "10 prosent"),
        ("inntil 500 000 kroner", "500 000 kroner"),
        ("etter 3 møter", "3"),
        ("én uke", "én uke"),
    ],
)
def test_a_number_in_clause_text_is_told(edit, said, text, found):
    edit(CLAUSE, "Kunden innkaller", f"Kunden varsler {text} og innkaller")
    assert said("typed-number") == [f"«{found}» er skrevet inn i klausulteksten."]


@pytest.mark.parametrize(
    "text",
    [
        "begge parter",
        "de to partene",
        "{{ moteintervall | hver }}",
        '[](clause:tidlig-varsel "regel 3")',
        "[lov](law:anskaffelsesloven/4)",
    ],
)
def test_words_parameters_and_addresses_are_no_numbers(edit, said, text):
    edit(CLAUSE, "Kunden innkaller", f"Kunden varsler {text} og innkaller")
    assert said("typed-number") == []


def test_numbers_in_guidance_are_free(edit, said):
    edit(CLAUSE, "Faste møter gjør", "Faste møter hver 14. dag gjør")
    assert said("typed-number") == []


def test_the_numbers_of_a_list_are_no_numbers_of_the_text(edit, said):
    edit(
        CLAUSE,
        "nb: Partene skal møtes minst {{ moteintervall | hver }}.",
        "nb: |\n        1. Partene skal møtes {{ moteintervall | hver }}.\n        2.",
    )
    assert said("typed-number") == []
