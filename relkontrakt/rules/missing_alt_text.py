"""Bildet mangler alternativ tekst.

Den som ikke ser bildet, må få vite hva det viser. En figur (figure:) har teksten i guide/figures.yml.

Feil (guide/nb/10-innledning.md):

    ![](images/trapp.svg)

Riktig (guide/nb/10-innledning.md):

    Trappen har fire trinn.
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "structure"


def check(index: Index) -> Iterator[Finding]:
    for fragment in index.fragments:
        for link in fragment.scan.links:
            if link.image and not link.reference and not link.text.strip():
                yield Finding(
                    fragment.at(link.start),
                    "bildet mangler alternativ tekst.",
                    "Skriv hva bildet viser: ![tekst](images/fil.svg).",
                )
