"""Figuren det vises til, finnes ikke.

Leseren får en tom plass der figuren skulle stått.

Feil (guide/nb/10-innledning.md):

    ![](figure:finnes-ikke)

Riktig (guide/nb/10-innledning.md):

    Trappen har fire trinn.
"""

from collections.abc import Iterator

from relkontrakt import norwegian
from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "references"


def check(index: Index) -> Iterator[Finding]:
    known = index.library.known["figure"]
    shown = {reference.id for reference in index.of_kind("figure") if reference.link and reference.link.image}
    for reference in index.of_kind("figure"):
        if reference.id not in known:
            message = f"figuren «{reference.id}» finnes ikke.{norwegian.suggestion(reference.id, known)}"
            repair = index.respelling(reference.location, reference.id, known)
            yield Finding(reference.location, message, "Se id-ene i guide/figures.yml.", repair=repair)
        elif reference.id not in shown:
            message = f"figuren «{reference.id}» står ikke i noe kapittel, så lenken går ingen steder."
            yield Finding(reference.location, message, f"Sett figuren inn i et kapittel: ![](figure:{reference.id}).")
