"""Bildet finnes ikke.

Leseren ser et tomt felt, og PDF-en kan ikke lages.

Feil (guide/nb/10-innledning.md):

    ![Trapp med fire trinn](images/finnes-ikke.svg)

Riktig (guide/nb/10-innledning.md):

    Trappen har fire trinn.
"""

from collections.abc import Iterator

from relkontrakt import norwegian
from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "references"


def check(index: Index) -> Iterator[Finding]:
    known = index.library.images
    for fragment in index.fragments:
        for link in fragment.scan.links:
            if link.image and link.destination.startswith("images/") and link.destination not in known:
                hint = norwegian.suggestion(link.destination, known)
                message = f"bildet «{link.destination}» finnes ikke i guide/images/.{hint}"
                yield Finding(fragment.at(link.target), message, "Legg bildet i guide/images/ som .svg, .png eller .jpg.")
