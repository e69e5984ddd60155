"""Verdien er ikke blant de tillatte valgene.

Kategorier, prinsipper, faser og statuser er lukkede lister. Et ukjent valg gjør at klausulen ikke blir funnet.

Feil (clauses/tidlig-varsel.yml):

    category: risko

Riktig (clauses/tidlig-varsel.yml):

    category: risiko
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "structure"


def check(index: Index) -> Iterator[Finding]:
    return index.loading("unknown-value")
