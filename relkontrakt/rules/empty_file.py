"""Filen er tom.

En tom fil blir ingen klausul. Fyll den ut, eller slett den.

Feil (clauses/tom.yml):

    (tom fil)

Riktig (clauses/tidlig-varsel.yml):

    order: 10
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "structure"


def check(index: Index) -> Iterator[Finding]:
    return index.loading("empty-file")
