"""Klausulen det vises til, finnes ikke.

En henvisning som ikke treffer, gir en død lenke i nettstedet og et tomt punkt i kontrakten.

Feil (clauses/tidlig-varsel.yml):

    relations: {complements: [samarbeidsmotet]}

Riktig (clauses/tidlig-varsel.yml):

    relations: {complements: [samarbeidsmoter]}
"""

from collections.abc import Iterator

from relkontrakt import norwegian
from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "references"


def check(index: Index) -> Iterator[Finding]:
    known = index.library.known["clause"]
    for reference in index.unknown("clause"):
        message = f"klausulen «{reference.id}» finnes ikke.{norwegian.suggestion(reference.id, known)}"
        repair = index.respelling(reference.location, reference.id, known)
        yield Finding(reference.location, message, "Se filnavnene i clauses/.", repair=repair)
