"""The values that clauses and packages set for parameters, each with its written reason."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from relkontrakt.index import Index
from relkontrakt.model import Parameter, Text
from relkontrakt.numerals import Numeral
from relkontrakt.vocabulary import UNITS
from relkontrakt.yamlfile import Keys


@dataclass(frozen=True)
class Setting:
    """A default, a limit or a package's value: which clause and parameter, as it is written, where, and why."""

    clause: str
    parameter: Parameter
    raw: Any
    reason: Text
    path: str
    keys: Keys

    @property
    def amount(self) -> Decimal | None:
        """The number in the value, None when it has none."""
        raw = self.raw.get("amount") if isinstance(self.raw, dict) else self.raw
        return Decimal(str(raw)) if isinstance(raw, (int, float)) and not isinstance(raw, bool) else None

    @property
    def unit(self) -> str:
        """The unit: of time, ``prosent``, ``kroner``, or nothing."""
        if isinstance(self.raw, dict):
            return str(self.raw.get("unit", "kroner"))
        return "prosent" if self.parameter.type == "percent" else ""


def settings(index: Index) -> Iterator[Setting]:
    """Return every value that is set: defaults and limits of clauses, and what packages set instead."""
    library = index.library
    for clause_id, clause in library.clauses.items():
        path = library.places["clause", clause_id][0]
        for place, parameter in enumerate(clause.parameters):
            for name in ("default", "min", "max"):
                if (raw := getattr(parameter, name)) is not None:
                    yield Setting(clause_id, parameter, raw, parameter.rationale, path, ("parameters", place, name))
    for package_id, package in library.packages.items():
        path = library.places["package", package_id][0]
        for place, item in enumerate(package.clauses):
            chosen = library.clauses.get(item.clause)
            for parameter in chosen.parameters if chosen else ():
                if parameter.id in item.values:
                    keys = ("clauses", place, "values", parameter.id)
                    yield Setting(item.clause, parameter, item.values[parameter.id], item.reason, path, keys)


_NAMES = {form: unit for unit, names in UNITS.items() for name in names for form in name}


def unit_of(numeral: Numeral) -> str:
    """Return the unit after a number in a text, as ``Setting.unit`` has it."""
    word, *_ = [*numeral.reading.words[numeral.end : numeral.end + 30].split(), ""]
    word = word.strip(",.;:)!?»*_|").lower()
    return _NAMES.get(word) or _NAMES.get(word.removesuffix("s")) or (word if word in ("prosent", "kroner") else "")
