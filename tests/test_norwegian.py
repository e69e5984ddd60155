"""The facts of the language, as Språkrådet writes them."""

from datetime import date
from decimal import Decimal

import pytest

from relkontrakt import norwegian, vocabulary
from relkontrakt.norwegian import NBSP


def test_words_sort_with_the_norwegian_letters_last():
    words = ["åpen", "Aasen", "øve", "ærlig", "zulu", "bok", "Avtale", "ärlig"]
    assert sorted(words, key=norwegian.sort_key) == ["Avtale", "bok", "zulu", "ærlig", "ärlig", "øve", "åpen", "Aasen"]


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Når passer den?", "nar-passer-den"),
        ("Ærlighet og tillit", "aerlighet-og-tillit"),
        ("§ 5 o – grøfta", "5-o-grofta"),
        ("…", "del"),
        ("", "del"),
    ],
)
def test_a_slug_is_ascii(text, slug):
    assert norwegian.slug(text) == slug


def test_a_long_date_keeps_day_and_month_together():
    assert norwegian.long_date(date(2026, 5, 17)) == f"17.{NBSP}mai 2026"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (7, "7"),
        (9999, "9999"),
        (10000, f"10{NBSP}000"),
        (1250000, f"1{NBSP}250{NBSP}000"),
        (Decimal("2.50"), "2,5"),
        (0.1, "0,1"),
        (Decimal("12345.75"), f"12{NBSP}345,75"),
        (-20000, f"-20{NBSP}000"),
        (100, "100"),
    ],
)
def test_a_number_has_decimal_comma_and_groups_from_five_digits(value, text):
    assert norwegian.number(value) == text


@pytest.mark.parametrize(
    ("amount", "unit", "language", "text"),
    [
        (1, "uke", "nb", "1 uke"),
        (2, "uke", "nn", "2 veker"),
        (3, "maned", "nb", "3 måneder"),
        (5, "arbeidsdag", "nn", "5 arbeidsdagar"),
        (4, "ar", "nb", "4 år"),
    ],
)
def test_a_duration_has_singular_and_plural_in_both_languages(amount, unit, language, text):
    assert norwegian.duration(amount, unit, language) == text.replace(" ", NBSP)


@pytest.mark.parametrize(
    ("amount", "unit", "language", "text"),
    [
        (1, "uke", "nb", "hver uke"),
        (1, "ar", "nn", "kvart år"),
        (3, "maned", "nb", f"hver 3.{NBSP}måned"),
        (2, "ar", "nb", f"hvert 2.{NBSP}år"),
        (2, "uke", "nn", f"kvar 2.{NBSP}veke"),
    ],
)
def test_how_often_follows_gender_and_language(amount, unit, language, text):
    assert norwegian.every(amount, unit, language) == text


@pytest.mark.parametrize(("words", "text"), [([], ""), (["a"], "a"), (["a", "b"], "a og b"), (["a", "b", "c"], "a, b og c")])
def test_an_enumeration_ends_with_og(words, text):
    assert norwegian.enumeration(words) == text


def test_a_suggestion_is_the_closest_known_word_and_nothing_when_none_is_close():
    assert norwegian.suggestion("konfliktrapp", ["konflikttrapp", "kontrakt"]) == " Mente du «konflikttrapp»?"
    assert norwegian.suggestion("xyz", ["konflikttrapp"]) == ""


@pytest.mark.parametrize("name", [name for name in vars(vocabulary) if name.isupper() and name not in ("UNITS", "STEPS")])
def test_every_word_of_a_closed_list_is_a_slug_with_both_names(name):
    for slug, names in getattr(vocabulary, name).items():
        assert norwegian.slug(slug) == slug
        assert names.nb and names.nn
