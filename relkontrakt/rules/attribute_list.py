"""Teksten inneholder klammer { }.

Klammer kan legge skript og stil på teksten. To bruk er tillatt: {{ felt }} i et ledd, og {#id} etter en overskrift.

Feil (guide/nb/10-innledning.md):

    Trykk [her](https://example.org){: onclick=alert(1) }.

Riktig (guide/nb/10-innledning.md):

    ## Overskrift {#overskrift}

    Trykk [her](https://example.org).
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "structure"


def check(index: Index) -> Iterator[Finding]:
    for fragment in index.fragments:
        for offset, text in fragment.scan.attributes:
            message = f"klammer kan ikke stå i teksten: «{text[:40]}»."
            yield Finding(fragment.at(offset), message, "Fjern klammene. En overskrift kan ha en id: {#id}.")
