"""Nettstedet kan ikke bygges uten feil.

MkDocs eller Pagefind har sagt fra om noe: en lenke som ikke treffer, et anker som mangler, eller en advarsel vi ikke kjenner.
En advarsel er en feil her, for leseren skal aldri møte en halv side.

Funnet kommer når veilederen bygges.
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "output"


def check(index: Index) -> Iterator[Finding]:
    return index.loading("site-output")
