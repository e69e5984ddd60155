"""Words with a fixed meaning: forms of registered terms, and what a text defines."""

import pytest

from relkontrakt import terms
from relkontrakt.model import Forms, Term, Text
from relkontrakt.prose import Prose


def term(title, *forms):
    return Term(title=Text(nb=title, nn=title), definition=Text(nb="x", nn="x"), forms=Forms(nb=forms, nn=forms))


LEXICON = terms.Lexicon(
    {
        "utvalg": term("samarbeidsutvalg", "samarbeidsutvalget"),
        "kontrakt": term("relasjonskontrakt", "relasjonskontrakten"),
        "formell": term("formell relasjonskontrakt", "formelle relasjonskontrakten"),
        "ki": term("kunstig intelligens", "KI", "KI-en"),
        "pris": term("målpris"),
    },
    "nb",
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Samarbeidsutvalget møtes.", ["utvalg"]),
        ("Samarbeidsutvalgets vedtak gjelder.", ["utvalg"]),
        ("Den formelle\nrelasjonskontrakten gjelder.", ["formell"]),
        ("En relasjonskontrakt og en formell relasjonskontrakt.", ["kontrakt", "formell"]),
        ("Den formelle avtalen og relasjonskontrakten.", ["kontrakt"]),
        ("Bruk av KI og KI-en, men ikke KI-funksjonen.", ["ki", "ki"]),
        ("Samarbeidsutvalgsmøtet og et e-samarbeidsutvalg.", []),
        ("Partene har en målpris.", ["pris"]),
    ],
)
def test_every_form_is_found_and_parts_of_other_words_are_not(text, found):
    assert [use.term for use in LEXICON.uses(Prose(text))] == found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("«Avtalen» er kontrakten. En «part» er én av dem.", ["Avtalen", "part"]),
        ("«A», «B» og «C» er møtestedene.", ["A", "B", "C"]),
        ("Med «varsel» menes en skriftlig melding.", ["varsel"]),
        ("Listen (heretter kalt «Oversikten») gjelder.", ["Oversikten"]),
        ("Kunden kan svare «godkjent».", []),
        ("«Varsel» tyder ei skriftleg melding.", ["Varsel"]),
    ],
)
def test_a_definition_is_known_by_how_it_is_said(text, words):
    assert [definition.word for definition in terms.definitions(text)] == words


@pytest.mark.parametrize(
    "forms", ["løsning løsningen løsninger løsningens", "avtalen avtale avtalens avtala", "part partene parter"]
)
def test_inflections_have_one_stem(forms):
    assert len({terms.stem(form) for form in forms.split()}) == 1
