"""Kilden det vises til, finnes ikke i kildelisten.

Leseren må kunne finne og etterprøve det veilederen bygger på.

Feil (clauses/tidlig-varsel.yml):

    sources: [hbr-2091]

Riktig (clauses/tidlig-varsel.yml):

    sources: [hbr-2019]
"""

from collections.abc import Iterator

from relkontrakt import norwegian
from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "references"


def check(index: Index) -> Iterator[Finding]:
    known = index.library.known["source"]
    for reference in index.unknown("source"):
        message = f"kilden «{reference.id}» finnes ikke.{norwegian.suggestion(reference.id, known)}"
        repair = index.respelling(reference.location, reference.id, known)
        yield Finding(reference.location, message, "Legg kilden inn i guide/sources.yml, eller rett id-en.", repair=repair)
