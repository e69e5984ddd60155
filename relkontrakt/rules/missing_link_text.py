"""Lenken mangler tekst.

Et begrep eller en adresse uten tekst gir en tom lenke. Henvisninger til klausuler, kapitler, lover og kilder kan være tomme.

Feil (guide/nb/10-innledning.md):

    Et godt [](term:samarbeid) er viktig.

Riktig (guide/nb/10-innledning.md):

    Et godt [samarbeid](term:samarbeid) er viktig.
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "references"


def check(index: Index) -> Iterator[Finding]:
    for fragment in index.fragments:
        for link in fragment.scan.links:
            kind = link.reference[0] if link.reference else None
            if not link.text.strip() and not link.image and kind in (None, "term"):
                yield Finding(fragment.at(link.start), "lenken mangler tekst.", "Skriv ordet som skal vises, mellom [ og ].")
