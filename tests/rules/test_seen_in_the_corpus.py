"""What the seeded faults showed that a rule did not see, or saw where nothing was wrong."""

import pytest

CLAUSE = "clauses/samarbeidsmoter.yml"
SENTENCE = "Kunden innkaller og skriver referat."


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Oppdragsgiver skal kalle inn.", 1),
        ("Møtet følger Oppdragsgivers rutiner.", 1),
        ("En annen leverandør kan delta.", 0),
        ("Kunden kan invitere en kjøper.", 0),
    ],
)
def test_a_party_without_an_article_is_another_name_for_it(edit, said, sentence, found):
    edit(CLAUSE, SENTENCE, sentence)
    assert len(said("party-name")) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Det skal sørges for opplæring av nye ansatte.", 1),
        ("Referatet skal godkjennes skriftlig av møtelederen.", 0),
        ("Referatet skal sendes til styret av Kunden.", 0),
    ],
)
def test_who_does_it_stands_beside_the_verb(edit, said, sentence, found):
    edit(CLAUSE, SENTENCE, sentence)
    assert len(said("duty-without-party")) == found


def test_the_number_of_a_section_is_told_once(edit, said):
    edit(CLAUSE, SENTENCE, "Kunden følger anskaffelsesforskriften § 28-1 og artikkel 28.")
    assert said("typed-number") == []
    assert said("typed-section")


@pytest.mark.parametrize(
    ("sentence", "found"), [("Da bør en vente.", 1), ("Da bør en part vente.", 0), ("Dere kan lage en venteliste.", 0)]
)
def test_en_before_a_verb_is_nobody(edit, said, sentence, found):
    edit(CLAUSE, "Faste møter gjør det lett", f"{sentence} Faste møter gjør det lett")
    assert len(said("impersonal-address")) == found


@pytest.mark.parametrize(("words", "found"), [("kapittel 3-5", 1), ("kapittel 3–5", 0), ("punkt 3-5", 0)])
def test_chapters_from_and_to_have_a_dash(edit, said, words, found):
    edit(CLAUSE, "Faste møter gjør det lett", f"Les {words}. Faste møter gjør det lett")
    assert len(said("dash-form")) == found
