"""Verdien passer ikke til typen parameteren har.

En varighet uten enhet eller et beløp skrevet som tekst kan ikke settes inn i en setning.

Feil (packages/samarbeid.yml):

    clauses:
      - clause: samarbeidsmoter
        values: {moteintervall: to uker}
        reason: {nb: Møter., nn: Møte.}

Riktig (packages/samarbeid.yml):

    clauses:
      - clause: samarbeidsmoter
        values: {moteintervall: {amount: 2, unit: uke}}
        reason: {nb: Møter., nn: Møte.}
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.parameters import expected, parse

GROUP = "parameters"


def check(index: Index) -> Iterator[Finding]:
    for parameter, raw, location in index.parameter_values:
        try:
            parse(parameter, raw)
        except ValueError as error:
            yield Finding(location, f"«{parameter.id}»: {error}", f"Skriv {expected(parameter)}.")
