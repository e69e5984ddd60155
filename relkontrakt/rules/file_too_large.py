"""Filen er for stor.

En klausul er noen få kilobyte. En fil på over én megabyte hører ikke hjemme blant klausulene.

Feil (clauses/stor.yml):

    (mer enn 1 MB tekst)

Riktig (clauses/tidlig-varsel.yml):

    order: 10
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "structure"


def check(index: Index) -> Iterator[Finding]:
    return index.loading("file-too-large")
