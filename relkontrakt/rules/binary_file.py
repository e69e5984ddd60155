"""Filen er ikke tekst.

Klausuler og kapitler er ren tekst. Et Word-dokument eller et bilde med endelsen .yml kan ikke leses.

Feil (clauses/bilde.yml):

    (et bilde)

Riktig (clauses/tidlig-varsel.yml):

    order: 10
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "structure"


def check(index: Index) -> Iterator[Finding]:
    return index.loading("binary-file")
