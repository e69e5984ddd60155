"""Teksten inneholder egenskaper i klammer.

Slike egenskaper kan legge skript og stil på teksten. Bare en id på en overskrift er tillatt: {#id}.

Feil (guide/nb/10-innledning.md):

    Trykk [her](https://example.org){: onclick=alert(1) }.

Riktig (guide/nb/10-innledning.md):

    ## Overskrift {#overskrift}

    Trykk [her](https://example.org).
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index


def check(index: Index) -> Iterator[Finding]:
    for fragment in index.fragments:
        for offset, text in fragment.scan.attributes:
            message = f"egenskaper i klammer er ikke tillatt: {text[:40]}"
            yield Finding(fragment.at(offset), message, "Fjern klammene. En overskrift kan ha en id: {#id}.")
