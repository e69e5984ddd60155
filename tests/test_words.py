"""Words that belong to the other written standard."""

import pytest

from relkontrakt import words


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_a_list_is_sorted_without_repetition_and_never_says_the_same(language):
    listed = words.foreign(language)
    assert len(listed) > 300
    assert not [word for word, instead in listed.items() if instead.words == word or word != word.lower()]
    assert not [word for word, instead in listed.items() if instead.safe and " " in instead.words]


def test_what_a_list_tells_to_write_is_not_misplaced_itself():
    for language in ("nb", "nn"):
        new = {word for instead in words.foreign(language).values() for word in instead.words.split(" / ") if " " not in word}
        assert words.misplaced(new, language) == {}


@pytest.mark.parametrize(
    ("language", "right"),
    [
        ("nn", "også derfor mulig òg difor mogleg villig frivillige billig fordi samt kontrakten derimot begynne"),
        ("nb", "boka løsninga blei fram leger fastlege kollega tillegg anlegg sjøl utviklinga beleggene"),
    ],
)
def test_what_the_spelling_allows_is_left_alone(language, right):
    assert words.misplaced(right.split(), language) == {}


@pytest.mark.parametrize(
    ("language", "word", "new"),
    [
        ("nn", "ikke", "ikkje"),
        ("nn", "utbetalingene", "utbetalingane"),
        ("nn", "integrasjoner", "integrasjonar"),
        ("nn", "helhetlig", ""),
        ("nb", "ikkje", "ikke"),
        ("nb", "utbetalingane", "utbetalingene"),
        ("nb", "heilskapleg", ""),
    ],
)
def test_listed_words_and_words_with_a_foreign_ending_are_known(language, word, new):
    assert words.misplaced([word], language)[word].words == new


def test_other_languages_have_no_list():
    assert words.misplaced(["ikke"], "se") == {}
