"""Filen kan ikke leses.

Filen mangler lesetilgang, eller den er en lenke ut av prosjektet.

Feil (clauses/lenke.yml):

    (en lenke ut av prosjektet)

Riktig (clauses/tidlig-varsel.yml):

    order: 10
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "structure"


def check(index: Index) -> Iterator[Finding]:
    return index.loading("unreadable-file")
