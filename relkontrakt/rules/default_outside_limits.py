"""Verdien er utenfor grensene som er satt for parameteren.

Grensene sier hva som er forsvarlig. En standardverdi utenfor dem motsier klausulens egen begrunnelse.

Feil (packages/samarbeid.yml):

    clauses:
      - clause: samarbeidsmoter
        values: {moteintervall: {amount: 6, unit: maned}}
        reason: {nb: Møter., nn: Møte.}

Riktig (packages/samarbeid.yml):

    clauses:
      - clause: samarbeidsmoter
        values: {moteintervall: {amount: 3, unit: maned}}
        reason: {nb: Møter., nn: Møte.}
"""

from collections.abc import Iterator
from typing import Any

from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.model import Parameter
from relkontrakt.parameters import parse, say, size

GROUP = "parameters"


def check(index: Index) -> Iterator[Finding]:
    for parameter, raw, location in index.parameter_values:
        for limit, word in ((parameter.min, "minst"), (parameter.max, "høyst")):
            if limit is not None and _outside(parameter, raw, limit, word):
                said = say(parameter, parse(parameter, limit), "nb")
                yield Finding(location, f"verdien for «{parameter.id}» skal være {word} {said}.", "Endre verdien eller grensen.")


def _outside(parameter: Parameter, raw: Any, limit: Any, word: str) -> bool:
    try:
        value, bound = size(parse(parameter, raw)), size(parse(parameter, limit))
    except (ValueError, TypeError):
        return False
    return value < bound if word == "minst" else value > bound  # type: ignore[operator]
