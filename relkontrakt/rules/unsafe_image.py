"""Tegningen kan kjøre kode eller hente noe utenfra.

En SVG-fil er ikke bare et bilde. Den kan ha skript og lenker som virker når noen åpner den.
Innhold kommer utenfra, og er aldri kode.

Feil (guide/images/trapp.svg):

    <svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>

Riktig (guide/images/trapp.svg):

    <svg xmlns="http://www.w3.org/2000/svg"><rect width="10" height="10"/></svg>
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "structure"


def check(index: Index) -> Iterator[Finding]:
    return index.loading("unsafe-image")
