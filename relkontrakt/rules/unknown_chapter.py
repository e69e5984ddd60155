"""Kapittelet det vises til, finnes ikke.

Leseren som følger lenken, kommer ingen steder.

Feil (guide/nb/10-innledning.md):

    Les mer i [neste kapittel](chapter:neste).

Riktig (guide/nb/10-innledning.md):

    Les mer i [klausulen](clause:tidlig-varsel).
"""

from collections.abc import Iterator

from relkontrakt import norwegian
from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "references"


def check(index: Index) -> Iterator[Finding]:
    known = index.library.known["chapter"]
    for reference in index.unknown("chapter"):
        message = f"kapittelet «{reference.id}» finnes ikke.{norwegian.suggestion(reference.id, known)}"
        repair = index.respelling(reference.location, reference.id, known)
        yield Finding(reference.location, message, "Se filnavnene i guide/nb/, uten tallet foran.", repair=repair)
