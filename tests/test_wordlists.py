"""The lists of words to avoid: every line is whole, and the words are found in every form."""

import re

import pytest

from relkontrakt.prose import prose
from relkontrakt.wordlists import forms, word_list

LISTS = [(name, language) for name in ("officialese", "anglicisms") for language in ("nb", "nn")]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("samt", ["samt"]),
        ("anmod(e er -)", ["anmode", "anmoder", "anmod"]),
        ("treff(e er) (vedtak -)", ["treffe vedtak", "treffe", "treffer vedtak", "treffer"]),
    ],
)
def test_a_word_is_written_once_with_its_endings(written, expected):
    assert forms(written) == expected


@pytest.mark.parametrize(("name", "language"), LISTS)
def test_every_word_has_a_better_word_and_a_source(name, language):
    words = word_list(name, language).words
    assert len(words) > 60
    for word, advice in words.items():
        assert word == word.lower().strip() and not re.search(r"[()|;]", word), word
        assert advice.better.strip() and (advice.source == "redaksjonen" or advice.source.startswith("https://")), word
        assert word not in advice.better.split(", "), word


def test_an_expression_is_told_once_as_a_whole_and_over_a_line_break():
    text = "Et svar i henhold\n  til planen, herunder Vedrørende frister."
    assert [word for _, word, _ in word_list("officialese", "nb").find(prose(text))] == [
        "i henhold til",
        "herunder",
        "vedrørende",
    ]


def test_there_are_about_150_entries():
    assert (
        sum(1 for name in ("officialese", "anglicisms") for _ in {a.better for a in word_list(name, "nb").words.values()}) >= 140
    )
