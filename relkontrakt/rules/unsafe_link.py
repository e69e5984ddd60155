"""Lenken går til en adresse som ikke er trygg eller ikke finnes i veilederen.

Lenker skal være henvisninger (clause:, chapter:, term:, law:, source:, page:, figure:) eller fulle adresser med https://.

Feil (guide/nb/10-innledning.md):

    Trykk [her](javascript:alert(1)).

Feil (guide/nb/10-innledning.md):

    Les [filen](../../etc/passwd).

Feil (guide/nb/10-innledning.md):

    Les [kilden](https://example.org og mer).

Feil (guide/nb/10-innledning.md):

    ![Et bilde av klausulen](clause:tidlig-varsel)

Riktig (guide/nb/10-innledning.md):

    Les [kilden](https://example.org).
"""

import html
import re
from collections.abc import Iterator

from relkontrakt import markup
from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "structure"

_SAFE = re.compile(r"https?://[^\s/]|mailto:[^\s@]+@")


def check(index: Index) -> Iterator[Finding]:
    for fragment in index.fragments:
        for offset, text in fragment.scan.broken_links:
            message = f"lenken kan ikke leses: «{text[:40]}»."
            yield Finding(fragment.at(offset), message, "Skriv [tekst](adresse), uten mellomrom i adressen.")
        for link in fragment.scan.links:
            address = re.sub(r"[\x00-\x20]", "", html.unescape(link.destination))
            if not (_is_safe_image(link, address) if link.image else link.reference or _SAFE.match(address)):
                what = "bilder skal ligge i guide/images/" if link.image else "lenken kan ikke brukes"
                message = f"{what}: «{link.destination[:60]}»."
                cure = "Skriv en henvisning som clause:id, eller en full adresse som begynner med https://."
                yield Finding(fragment.at(link.target), message, cure)


def _is_safe_image(link: markup.Link, address: str) -> bool:
    return link.reference[0] == "figure" if link.reference else address.startswith("images/")
