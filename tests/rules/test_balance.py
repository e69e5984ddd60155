"""Who must do what, and when, stands in the clause itself."""

import pytest

CLAUSE, OTHER = "clauses/tidlig-varsel.yml", "clauses/samarbeidsmoter.yml"
OPENING = {"nb": "En part som ser en risiko", "nn": "Ein part som ser ein risiko"}


@pytest.mark.parametrize(
    ("language", "sentence", "told"),
    [
        ("nb", "Avvik skal varsles.", True),
        ("nb", "Avvik skal ikke lukkes før godkjenning.", True),
        ("nb", "Etter møtet skal referatet sendes til deltakerne.", True),
        ("nb", "Det skal sørges for opplæring.", True),
        ("nb", "Rapporten skal bli levert hvert kvartal.", True),
        ("nb", "Kunden skal varsles.", True),
        ("nb", "[Samarbeidet](term:samarbeid) skal evalueres.", True),
        ("nn", "Avvik skal varslast.", True),
        ("nn", "Avvik skal bli varsla skriftleg.", True),
        ("nn", "Det skal sørgjast for opplæring.", True),
        ("nb", "Varselet sendes skriftlig.", True),
        ("nb", "Timene faktureres hver måned.", True),
        ("nn", "Varselet blir sendt skriftleg.", True),
        ("nb", "Varselet sendes av Kunden.", False),
        ("nb", "Når varselet sendes, begynner fristen.", False),
        ("nb", "Varsel som sendes senere, gjelder ikke.", False),
        ("nb", "Avtalen fornyes ikke av seg selv.", False),
        ("nb", "Avvik skal varsles av Kunden.", False),
        ("nb", "Planen skal godkjennes skriftlig av styringsgruppen.", False),
        ("nb", "Partene skal møtes.", False),
        ("nb", "Partene skal så langt det går enes om en løsning.", False),
        ("nb", "Leverandøren skal slette data som ikke skal beholdes.", False),
        ("nb", "Planen skal vise hva som skal leveres.", False),
        ("nb", "Kunden bestemmer om de skal slettes.", False),
        ("nb", "Leverandøren skal verne Partenes felles data.", False),
        ("nb", "Kunden skal minst ha lest planen.", False),
        ("nn", "Partane skal møtast.", False),
        ("nn", "Leverandøren skal seinast svare i dag.", False),
        ("nn", "Kunden skal vere til stades.", False),
    ],
)
def test_a_duty_names_the_party(edit, said, language, sentence, told):
    edit(CLAUSE, OPENING[language], f"{sentence} {OPENING[language]}")
    assert bool(said("duty-without-party")) == told


@pytest.mark.parametrize(
    ("language", "sentence", "told"),
    [
        ("nb", "Kunden skal svare innen rimelig tid.", True),
        ("nb", "Kunden skal svare snarest.", True),
        ("nb", "Kunden skal svare uten ugrunnet opphold.", True),
        ("nb", "Kunden skal svare så raskt som mulig.", True),
        ("nb", "Kunden skal svare med rimelig varsel.", True),
        ("nn", "Kunden skal svare utan ugrunna opphald.", True),
        ("nn", "Kunden skal svare så snart som råd.", True),
        ("nn", "Kunden skal svare i god tid.", True),
        ("nb", "Kunden skal svare uten ugrunnet opphold, og senest innen {{ varselfrist }}.", False),
        ("nb", "Kunden skal svare straks.", False),
        ("nb", "Kunden skal ta rimelig hensyn.", False),
    ],
)
def test_a_deadline_has_a_measure(edit, said, language, sentence, told):
    edit(CLAUSE, OPENING[language], f"{sentence} {OPENING[language]}")
    assert bool(said("vague-deadline")) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Kunden bør svare.", True),
        ("Partene tilstreber å møtes.", True),
        ("Kunden kan med fordel svare.", True),
        ("Leverandøren svarer for det Leverandøren burde ha sett.", False),
        ("Kunden har fordel av det.", False),
    ],
)
def test_a_clause_gives_no_advice(edit, said, sentence, told):
    edit(CLAUSE, OPENING["nb"], f"{sentence} {OPENING['nb']}")
    assert bool(said("advice-in-clause")) == told


ONE = "Leverandøren skal kalle inn. Leverandøren skal skrive referat. Etter møtet skal Leverandøren følge opp."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (ONE, True),
        (ONE.replace("Leverandøren", "Kunden"), True),
        (f"{ONE} Kunden betaler for møtet.", False),
        (f"{ONE} Hver part skal svare.", False),
        (f"{ONE} Kunden har rett til innsyn.", True),
        ("Leverandøren skal kalle inn. Leverandøren skal skrive referat.", False),
    ],
)
def test_mutual_means_that_both_have_duties(edit, said, text, told):
    edit(OTHER, "Partene skal møtes minst {{ moteintervall | hver }}. Kunden innkaller og skriver referat.", text)
    assert bool(said("one-sided-duties")) == told


def test_a_clause_that_is_not_about_mutuality_may_be_one_sided(edit, said):
    edit(OTHER, "Partene skal møtes minst {{ moteintervall | hver }}. Kunden innkaller og skriver referat.", ONE)
    edit(OTHER, "principles: [gjensidighet]", "principles: [aerlighet]")
    assert said("one-sided-duties") == []
