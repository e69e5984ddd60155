"""En mal kan ikke fylles ut.

Malen bruker et navn som ikke finnes, eller har en skrivefeil. Uten denne kontrollen ville siden mangle tekst uten at noen så det.

Funnet kommer når veilederen bygges, og viser filen og linjen i templates/.
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "output"


def check(index: Index) -> Iterator[Finding]:
    return index.loading("template-error")
