"""Filen er ikke lagret som UTF-8.

Med en annen tegnkoding blir æ, ø, å og § feil i nettsted og PDF.

Feil (clauses/gammel.yml):

    (tekst lagret som Latin-1)

Riktig (clauses/tidlig-varsel.yml):

    order: 10
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "structure"


def check(index: Index) -> Iterator[Finding]:
    return index.loading("wrong-encoding")
