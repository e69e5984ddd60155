"""Values of clause parameters: read what the editor wrote, compare with limits, and say it in Norwegian."""

from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from pydantic import ValidationError

from relkontrakt import norwegian
from relkontrakt.model import Duration, Money, Parameter, Text

Value = Duration | Money | Decimal | int | bool | date | Text | str

#: Filters that may follow a parameter in clause text.
FILTERS = ("hver",)

#: Length of each unit in hours. A working day is 7/5 of a day and a month 1/12 of 365 days; only used to compare with limits.
_HOURS = {"time": 1, "dag": 24, "arbeidsdag": 24 * 7 / 5, "uke": 168, "maned": 730, "ar": 8760}

_EXPECTED = {
    "duration": "en varighet: {amount: 3, unit: maned}",
    "money": "et beløp: {amount: 500000, currency: NOK}",
    "integer": "et helt tall: 3",
    "decimal": "et tall: 2.5",
    "percent": "et tall uten prosenttegn: 10",
    "date": "en dato: 2026-12-01",
    "yes-no": "true eller false",
    "text": "en tekst på begge målformer: {nb: …, nn: …}",
    "role": "en tekst på begge målformer: {nb: …, nn: …}",
    "organisation": "en tekst på begge målformer: {nb: …, nn: …}",
}


def parse(parameter: Parameter, raw: Any) -> Value:
    """Return ``raw`` as a value of the parameter's type.

    Raises ValueError with a Norwegian sentence when it is not one.
    """
    try:
        return _read(parameter, raw)
    except (ValidationError, InvalidOperation, TypeError, ValueError):
        raise ValueError(f"verdien passer ikke til typen «{parameter.type}».") from None


def expected(parameter: Parameter) -> str:
    """Return how a value of the parameter's type is written."""
    if parameter.type == "choice":
        return "en av: " + ", ".join(choice.id for choice in parameter.choices)
    return _EXPECTED[parameter.type]


def _read(parameter: Parameter, raw: Any) -> Value:
    match parameter.type:
        case "duration":
            value = Duration.model_validate(raw)
            if parameter.units and value.unit not in parameter.units:
                raise ValueError(value.unit)
            return value
        case "money":
            return Money.model_validate(raw)
        case "integer":
            return int(_exactly(raw, int))
        case "decimal" | "percent":
            return Decimal(str(_exactly(raw, int, float)))
        case "yes-no":
            return bool(_exactly(raw, bool))
        case "date":
            return raw if isinstance(raw, date) else date.fromisoformat(_exactly(raw, str))
        case "choice":
            if raw not in {choice.id for choice in parameter.choices}:
                raise ValueError(raw)
            return str(raw)
        case _:
            return Text.model_validate(raw)


def _exactly(raw: Any, *types: type) -> Any:
    if type(raw) not in types:
        raise TypeError(raw)
    return raw


def size(value: Value) -> Decimal | date:
    """Return a number (or date) by which values of the same type can be compared with limits."""
    if isinstance(value, Duration):
        return Decimal(value.amount) * Decimal(str(_HOURS[value.unit]))
    if isinstance(value, Money):
        return value.amount
    if isinstance(value, date):
        return value
    if isinstance(value, (int, Decimal)):
        return Decimal(value)
    raise TypeError(f"values of this type have no size: {value!r}")


def say(parameter: Parameter, value: Value, language: str, filter_name: str | None = None) -> str:
    """Return ``value`` as it stands in a Norwegian sentence: ``3 måneder``, ``hver uke``, ``10 prosent``."""
    if isinstance(value, Duration):
        speak = norwegian.every if filter_name == "hver" else norwegian.duration
        return speak(value.amount, value.unit, language)
    if isinstance(value, Money):
        currency = {"NOK": "kroner", "EUR": "euro"}[value.currency]
        return f"{norwegian.number(value.amount)}{norwegian.NBSP}{currency}"
    if isinstance(value, bool):
        return {("nb", True): "ja", ("nb", False): "nei", ("nn", True): "ja", ("nn", False): "nei"}[language, value]
    if isinstance(value, date):
        return norwegian.long_date(value)
    if isinstance(value, Text):
        return value[language]
    if isinstance(value, str):
        return next(choice.label[language] for choice in parameter.choices if choice.id == value)
    suffix = f"{norwegian.NBSP}prosent" if parameter.type == "percent" else ""
    return norwegian.number(value) + suffix


def blank(parameter: Parameter, language: str, filter_name: str | None = None) -> str:
    """Return what stands between the brackets of an unfilled blank: the default value, or else the label."""
    if parameter.default is None:
        return parameter.label[language]
    return say(parameter, parse(parameter, parameter.default), language, filter_name)
