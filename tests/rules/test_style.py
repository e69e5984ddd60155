"""The rules on language and typography: the forms a hurried lawyer uses are told, and what only looks like them is left alone."""

import pytest

CHAPTER = {"nb": "guide/nb/10-innledning.md", "nn": "guide/nn/10-innledning.md"}


@pytest.fixture
def told(edit, said):
    """The messages of a rule about a sentence added to a chapter."""

    def messages(rule, text, language="nb"):
        edit(CHAPTER[language], "", f"\n{text}\n")
        return said(rule)

    return messages


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("straight-quotes", "Kall det “statusmøte”."),
        ("straight-quotes", "Kall det ”statusmøte”."),
        ("straight-quotes", "Kall det „statusmøte“ her."),
        ("straight-quotes", "Et løst ” tegn."),
        ("quote-punctuation", "Spør «hvem?». Svar."),
        ("no-break-space", "Se § 5 først."),
        ("no-break-space", "Rammen er kr 500 per time, og 10 000 kroner i alt."),
        ("percent-space", "Sett av 5% til det."),
        ("number-form", "Prisen er 10.000 kroner."),
        ("number-form", "Prisen er kr 500000 i året."),
        ("number-form", "Prisen stiger 2.5 prosent."),
        ("date-form", "Møtet er 17 mai 2026."),
        ("date-form", "Møtet er 2026-05-17, sa de."),
        ("date-form", "Møtet er 17. Mai 2026."),
        ("date-form", "Møtet er mai 17, 2026."),
        ("date-form", "Møtet er 17.mai."),
        ("dash-form", "Det tar 3-5 uker."),
        ("dash-form", "Det tar 3 – 5 uker."),
        ("dash-form", "Planen gjelder 2026-2028."),
        ("dash-form", "Et møte — og en plan — trengs."),
        ("dash-form", "Et møte -- og en plan."),
        ("space-before-mark", "Hva nå ? Vent !"),
        ("missing-space", "Partene møtes.De skriver referat."),
        ("missing-space", "Det gjelder**Kunden**, møter;og referat."),
        ("three-dots", "Og så videre..."),
        ("capital-law-name", "Se også Offentleglova og Arkivlova."),
        ("capital-law-name", "Det følger av Anskaffelsesforskriften her."),
        ("act-name-form", "Se forskrift av 12. august 2016."),
        ("abbreviation-form", "Varsle tidlig, feks i møtet."),
        ("abbreviation-form", "Varsle tidlig, f. eks. i møtet."),
        ("abbreviation-form", "Møter, referat osv og mer."),
        ("abbreviation-form", "Se nr 4."),
        ("document-name-form", "Les Prop 147 L (2024-2025)."),
        ("document-name-form", "Les Meld.St. 9 (2022–2023)."),
        ("e-word", "Send en e-Post til dem."),
        ("e-word", "Det gjelder E-helse i kommunen."),
        ("noun-sickness", "Dere kan gjennomføre en evaluering av målet."),
        ("noun-sickness", "Foreta kartlegging av behovet."),
        ("noun-sickness", "Sørg for gjennomføring av en vurdering."),
        ("officialese", "Dette gjelder samtlige parter."),
        ("officialese", "Ta kontakt, jf. ovennevnte."),
        ("officialese", "Partene anmodes om svar."),
        ("officialese", "Hva gjelder pris, se planen."),
        ("anglicism", "Hold en workshop om feedbacken."),
        ("anglicism", "Partene må adressere risikoen."),
        ("repeated-word", "Partene må må møtes."),
        ("repeated-word", "Partene møtes\nmøtes ofte."),
        ("impersonal-address", "Da bør man varsle."),
        ("impersonal-address", "Husk at en bør varsle."),
        ("double-definite", "Bruk denne nye avtale først."),
        ("double-definite", "Følg disse regler."),
        ("unexplained-abbreviation", "Spør RKHF om råd."),
    ],
)
def test_the_forms_of_a_fault_are_told(told, rule, text):
    assert told(rule, text)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("officialese", "Spør vedkomande partar om dette, jf. ovannemnde."),
        ("officialese", "Partane skal underrette kvarandre."),
        ("double-definite", "Bruk denne føresegn først."),
        ("double-definite", "Følg desse reglar."),
        ("impersonal-address", "Hugs at ein bør varsle."),
        ("noun-sickness", "De kan gjennomføre ei evaluering av målet."),
        ("date-form", "Møtet er 17 mai 2026."),
    ],
)
def test_nynorsk_is_read_too(told, rule, text):
    assert told(rule, text, "nn")


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("straight-quotes", '!!! note "Husk"\n    Tekst.'),
        ("straight-quotes", 'Skjermen er 24" bred.'),
        ("no-break-space", "Dette er uklart.\n2. Dette er et punkt."),
        ("number-form", "Se punkt 2.5 og versjon 1.2.3."),
        ("number-form", "Nummeret er 987654321."),
        ("date-form", "| Dato |\n|---|\n| 2026-05-17 |"),
        ("dash-form", "- Første punkt\n- Andre punkt"),
        ("dash-form", "Se forskriften 28-1, og ring døgnet rundt, 24-7."),
        ("space-before-mark", "Tjenesten kjører på .NET hos dem."),
        ("space-before-mark", "| a | b |\n|:---|---:|\n| 1 | 2 |"),
        ("missing-space", "Se anskaffelser.no og [mer](https://example.org/a,b)."),
        ("capital-law-name", "Anskaffelsesloven gjelder. «Offentleglova» er en lov, og Grunnloven er en annen."),
        ("abbreviation-form", "Det skjer bl.a. i møter, jf. planen. Si bla om du blar."),
        ("e-word", "Skriv til post@ehelse.no. E-helse er stort."),
        ("noun-sickness", "Leverandøren skal utføre arbeidet og gjennomføre pilotene."),
        ("repeated-word", "Det det gjelder, er det de har har vist, som som regel virker."),
        ("repeated-word", "Partene møtes. Møtes de ofte?"),
        ("repeated-word", "### Møter\nMøter trengs."),
        ("impersonal-address", "Mandag er en dag. Ingen andre enn en kan det."),
        ("double-definite", "Dette kravet og denne avtalen er kjent."),
        ("unexplained-abbreviation", "Regional helseforening (RHF) svarer. RHF er kjent i EU."),
        ("mixed-list", "Dette er med:\n\n- Én ting\n- En annen ting\n- En tredje ting"),
        ("three-dots", "Vent …"),
    ],
)
def test_what_only_looks_like_a_fault_is_left_alone(told, rule, text):
    assert told(rule, text) == []
