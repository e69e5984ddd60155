"""Readability in numbers that can be counted by hand."""

import pytest

from relkontrakt.readability import Readability, measure


def test_sentences_words_median_and_lix():
    # 3 and 5 words, of which «Leverandøren» and «forsinkelsen» are longer than six letters.
    found = measure(["Leverandøren skal varsle.", "Kunden svarer om forsinkelsen straks."])
    assert found == Readability(sentences=2, words=8, median=4.0, share_short=1.0, lix=round(8 / 2 + 100 * 2 / 8, 1))


def test_a_long_sentence_lowers_the_share_of_short_ones():
    assert measure(["Ord " * 26 + "slutt.", "Kort setning.", "Kort setning.", "Kort setning."]).share_short == 0.75


def test_only_whole_sentences_count():
    assert measure(["# En overskrift\n\n- Et punkt uten punktum\n\nEn setning."]).sentences == 1


@pytest.mark.parametrize("texts", [[], [""], ["# Overskrift"], ["[](clause:x)"]])
def test_nothing_to_read_is_zero(texts):
    assert measure(texts) == Readability(0, 0, 0.0, 0.0, 0.0)


def test_links_and_parameters_count_as_the_words_a_reader_sees():
    assert measure(["Se [to ord](clause:a) innen {{ frist }}."]).words == 5
