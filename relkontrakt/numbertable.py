"""Every number in a guide as rows of a table: those in texts, parameter values, dates, years of sources and annexes."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from relkontrakt.findings import Location
from relkontrakt.index import Index
from relkontrakt.model import Source, Ssa
from relkontrakt.norwegian import number
from relkontrakt.numbers import Origin, map_origin, numbers, setting_origin
from relkontrakt.parameters import parse, say
from relkontrakt.parametervalues import settings


class Row(NamedTuple):
    """A line of the table; place first, so that rows sort by it."""

    place: Location
    language: str
    written: str
    kind: str
    source: str
    sentence: str


#: The heads of the columns, for the reader of the table.
HEADER = ("sted", "målform", "tall", "slag", "kilde", "setning")


def rows(index: Index) -> Iterator[Row]:
    """Return a row for every number, in no order. The library must be free of errors."""
    yield from _texts(index)
    yield from _settings(index)
    yield from _fields(index)


def _texts(index: Index) -> Iterator[Row]:
    for found in numbers(index):
        fragment, numeral = found.fragment, found.numeral
        sentence = fragment.text[slice(*numeral.span)]
        yield _row(fragment.at(numeral.start), fragment.language, numeral.written, found.origin, sentence)


def _settings(index: Index) -> Iterator[Row]:
    """The values of parameters, which stand in no text; one row for each language of the guide."""
    for setting in settings(index):
        amount = setting.amount
        if amount is None:
            continue
        for language in index.library.languages:
            said = say(setting.parameter, parse(setting.parameter, setting.raw), language)
            place = index.library.documents[setting.path].value((*setting.keys, "amount"))
            origin = setting_origin(setting, language)
            yield _row(place, language, number(amount), origin, f"{setting.parameter.label[language]}: {said}")


def _fields(index: Index) -> Iterator[Row]:
    """Dates, the years of sources, and the numbers of annexes; the same in every language."""
    for owner, path, keys, value in index.values:
        document = index.library.documents[path]
        for name in type(value).model_fields:
            field = getattr(value, name)
            if isinstance(field, date):
                origin = (
                    Origin("lov", f"law:{owner[1]}") if owner[0] == "law" and name.startswith("valid") else Origin("dato", name)
                )
                yield _row(document.value((*keys, name)), "", field.isoformat(), origin, f"{name}: {field}")
        if isinstance(value, Source) and value.year:
            yield _row(document.value((*keys, "year")), "", str(value.year), Origin("kilde", f"source:{owner[1]}"), value.title)
        if isinstance(value, Ssa):
            for annex_place, annex in enumerate(value.annexes):
                if annex.number.isdigit():
                    place = document.value((*keys, "annexes", annex_place, "number"))
                    yield _row(place, "", annex.number, map_origin(value), f"{value.code} bilag {annex.number}: {annex.title.nb}")


def _row(place: Location, language: str, written: str, origin: Origin, sentence: str) -> Row:
    return Row(place, language, written, origin.kind, origin.source, sentence.strip())
