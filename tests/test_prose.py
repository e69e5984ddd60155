"""The running words of a text: what a reader sees as sentences, at the offsets where an editor finds them."""

import pytest

from relkontrakt.prose import INSERTED, prose

TEXTS = {
    "to setninger": ("Kunden varsler. Leverandøren svarer.", ["Kunden varsler.", "Leverandøren svarer."]),
    "forkortelse": ("Se nr. 73 og bl.a. Kunden.", ["Se nr. 73 og bl.a. Kunden."]),
    "dato": ("Fristen er 1. juli 2026. Da må alt være klart.", ["Fristen er 1. juli 2026.", "Da må alt være klart."]),
    "sitat": ("Han sa «ja.» Så gikk han.", ["Han sa «ja.»", "Så gikk han."]),
    "liste": ("Dere trenger:\n\n- en plan\n- et budsjett\n", ["Dere trenger:", "en plan", "et budsjett"]),
    "tabell": ("| Ord | Mening |\n|---|---|\n| skal | plikt |\n", ["Ord", "Mening", "skal", "plikt"]),
    "overskrift": ("## Slik gjør dere {#slik}\n\nBegynn her.", ["Slik gjør dere", "Begynn her."]),
    "linjebrudd": ("Setningen går\nover to linjer.", ["Setningen går\nover to linjer."]),
    "merknad": ('!!! note "Husk"\n    Varsle i tide.', ["Husk \n    Varsle i tide."]),
}


@pytest.mark.parametrize(("text", "sentences"), TEXTS.values(), ids=TEXTS)
def test_a_text_is_read_as_sentences(text, sentences):
    assert [sentence.text for sentence in prose(text).sentences] == sentences


def test_markup_is_blanked_and_every_offset_stays():
    text = "Se [styringsgruppen](term:styringsgruppe) og **varsle** innen {{ frist }}."
    words = prose(text).text
    assert len(words) == len(text)
    assert words.split() == ["Se", "styringsgruppen", "og", "varsle", "innen", INSERTED, "."]
    assert all(words[place] in (" ", INSERTED, letter) for place, letter in enumerate(text))


def test_what_is_put_in_counts_as_a_word():
    (sentence,) = prose("Svar innen {{ frist }}, jf. [](clause:tidlig-varsel).").sentences
    assert sentence.words == 5


def test_only_sentences_with_an_end_mark_are_whole():
    assert [sentence.whole for sentence in prose("Dere trenger:\n\n- en plan\n\nBegynn her!").sentences] == [False, False, True]


def test_the_vocabulary_holds_every_word_in_lower_case():
    assert prose("Kunden og E-helse, «bl.a.»").vocabulary == {"kunden", "og", "e-helse", "bl", "a"}
