"""Teksten viser til seg selv.

En lenke til siden leseren alt er på, lover noe nytt og gir ingenting.

Feil (guide/nb/10-innledning.md):

    Les mer i [dette kapittelet](chapter:innledning).

Riktig (guide/nb/10-innledning.md):

    Les mer i [klausulen](clause:tidlig-varsel).
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "references"


def check(index: Index) -> Iterator[Finding]:
    for reference in index.references:
        if (reference.kind, reference.id) == reference.owner and reference.via in ("link", "complements", "see"):
            yield Finding(reference.location, f"«{reference.id}» viser til seg selv.", "Fjern lenken.")
