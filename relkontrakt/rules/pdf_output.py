"""PDF-en kan ikke lages uten feil.

WeasyPrint har sagt fra om noe: et bilde, en skrift eller et mål for en lenke som mangler. Uten denne kontrollen ville PDF-en
mangle innhold uten at noen så det.

Funnet kommer når veilederen bygges.
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "output"


def check(index: Index) -> Iterator[Finding]:
    return index.loading("pdf-output")
