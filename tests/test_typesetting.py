"""Words are as wide as the fonts say, and lines end where a reader expects."""

import pytest
from fontTools.ttLib import TTFont

from relkontrakt import typesetting
from relkontrakt.typesetting import SOFT_HYPHEN
from tests.conftest import REPO

LETTERS = "".join(chr(code) for code in range(32, 127)) + "æøåÆØÅéèêôòóüöäÉ«»–—…’“”§·×½−•→"


@pytest.mark.parametrize(("name", "bold"), [("Regular", False), ("Semibold", True)])
def test_every_width_is_the_one_of_the_font_file(name, bold):
    font = TTFont(REPO / f"templates/fonts/SourceSans3-{name}.woff2")
    names, metrics = font.getBestCmap(), font["hmtx"]
    assert {x: typesetting.width(x, 1000, bold) for x in LETTERS} == {x: metrics[names[ord(x)]][0] for x in LETTERS}


def test_a_no_break_space_is_as_wide_as_a_space_and_a_soft_hyphen_takes_no_room():
    assert typesetting.width("a\N{NO-BREAK SPACE}b", 10) == typesetting.width("a b", 10)
    assert typesetting.width(f"a{SOFT_HYPHEN}b", 10) == typesetting.width("ab", 10)


def test_lines_are_broken_at_spaces_and_none_is_wider_than_its_room():
    lines = typesetting.lines("Partene møtes fast på tre nivåer, med tydelig mandat for hvert nivå.", 120, 15)
    assert " ".join(lines) == "Partene møtes fast på tre nivåer, med tydelig mandat for hvert nivå."
    assert all(typesetting.width(line, 15) <= 120 for line in lines)


def test_a_no_break_space_keeps_words_together():
    assert typesetting.lines("om 10\N{NO-BREAK SPACE}dager", 60, 15) == ["om", "10\N{NO-BREAK SPACE}dager"]


def test_a_soft_hyphen_is_seen_only_where_a_line_ends():
    word = f"Leveranse{SOFT_HYPHEN}ansvarlig"
    assert typesetting.lines(word, 90, 15) == ["Leveranse-", "ansvarlig"]
    assert typesetting.lines(word, 300, 15) == ["Leveranseansvarlig"]


def test_a_word_without_a_place_to_break_stands_alone():
    assert typesetting.lines("en Leveranseansvarlig til", 40, 15) == ["en", "Leveranseansvarlig", "til"]


def test_no_words_are_no_lines():
    assert typesetting.lines("", 100, 15) == []
