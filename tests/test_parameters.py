"""Parameter values: what may be written, how it compares with limits, and how it sounds in a sentence."""

from datetime import date
from decimal import Decimal

import pytest

from relkontrakt.model import Choice, Duration, Money, Parameter, Text
from relkontrakt.norwegian import NBSP
from relkontrakt.parameters import blank, expected, parse, say, size


def parameter(kind, **more):
    text = {"nb": "Frist", "nn": "Frist"}
    return Parameter(id="p", label=text, type=kind, filled_by="begge", filled_when="kontrakt", rationale=text, **more)


CHOICES = (Choice(id="ja-takk", label=Text(nb="ja takk", nn="ja takk")),)

RIGHT = [
    ("duration", {"amount": 3, "unit": "maned"}, Duration(amount=3, unit="maned"), "3 måneder"),
    ("money", {"amount": 500000}, Money(amount=500000), "500 000 kroner"),
    ("money", {"amount": 20, "currency": "EUR"}, Money(amount=20, currency="EUR"), "20 euro"),
    ("integer", 4, 4, "4"),
    ("decimal", 2.5, Decimal("2.5"), "2,5"),
    ("percent", 10, Decimal(10), "10 prosent"),
    ("date", date(2026, 12, 1), date(2026, 12, 1), "1. desember 2026"),
    ("yes-no", True, True, "ja"),
    ("choice", "ja-takk", "ja-takk", "ja takk"),
    ("role", {"nb": "Kunden", "nn": "Kunden"}, Text(nb="Kunden", nn="Kunden"), "Kunden"),
]


@pytest.mark.parametrize(("kind", "raw", "value", "text"), RIGHT, ids=[f"{kind}-{text}" for kind, _, _, text in RIGHT])
def test_a_value_is_read_and_said(kind, raw, value, text):
    described = parameter(kind, choices=CHOICES if kind == "choice" else ())
    assert parse(described, raw) == value
    said = say(described, value, "nb").replace(NBSP, " ")
    assert said == text


WRONG = [
    ("duration", "to uker"),
    ("duration", {"amount": "3", "unit": "maned"}),
    ("duration", {"amount": 3, "unit": "tiår"}),
    ("duration", {"amount": -3, "unit": "uke"}),
    ("money", 500),
    ("money", {"amount": -1}),
    ("integer", True),
    ("integer", 2.5),
    ("integer", "3"),
    ("percent", "10 %"),
    ("yes-no", "ja"),
    ("yes-no", 1),
    ("date", "i morgen"),
    ("date", 20261201),
    ("choice", "kanskje"),
    ("choice", ["ja-takk"]),
    ("text", "bare bokmål"),
]


@pytest.mark.parametrize(("kind", "raw"), WRONG, ids=str)
def test_a_value_of_another_type_is_refused_in_norwegian(kind, raw):
    with pytest.raises(ValueError, match=f"passer ikke til typen «{kind}»"):
        parse(parameter(kind), raw)


def test_a_unit_that_the_parameter_does_not_allow_is_refused():
    with pytest.raises(ValueError, match="duration"):
        parse(parameter("duration", units=("uke",)), {"amount": 3, "unit": "ar"})


def test_what_is_expected_of_a_choice_is_its_answers():
    assert expected(parameter("choice", choices=CHOICES)) == "en av: ja-takk"


def test_durations_compare_across_units():
    assert (
        size(Duration(amount=1, unit="uke"))
        == size(Duration(amount=7, unit="dag"))
        == size(Duration(amount=5, unit="arbeidsdag"))
    )
    assert size(Duration(amount=1, unit="maned")) < size(Duration(amount=5, unit="uke"))
    assert size(Duration(amount=12, unit="maned")) == size(Duration(amount=1, unit="ar"))


def test_a_text_has_no_size():
    with pytest.raises(TypeError):
        size(Text(nb="a", nn="a"))


def test_the_filter_hver_says_how_often():
    assert say(parameter("duration"), Duration(amount=1, unit="uke"), "nn", "hver") == "kvar veke"


def test_a_blank_shows_the_default_or_else_the_label():
    assert blank(parameter("percent", default=5), "nb") == f"5{NBSP}prosent"
    assert blank(parameter("percent"), "nn") == "Frist"
