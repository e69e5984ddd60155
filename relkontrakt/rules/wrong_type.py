"""Verdien har feil form.

En dato, et tall eller en liste som er skrevet på feil måte, kan ikke brukes.

Feil (clauses/tidlig-varsel.yml):

    order: først

Riktig (clauses/tidlig-varsel.yml):

    order: 10
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "structure"


def check(index: Index) -> Iterator[Finding]:
    return index.loading("wrong-type")
