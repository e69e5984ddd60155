"""Teksten inneholder HTML.

Innhold kommer utenfra og er data, aldri kode. HTML kan skjule tekst eller kjøre skript i leserens nettleser.

Feil (guide/nb/10-innledning.md):

    Dette er <b>viktig</b>.

Riktig (guide/nb/10-innledning.md):

    Dette er **viktig**.
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "structure"


def check(index: Index) -> Iterator[Finding]:
    for fragment in index.fragments:
        for offset, tag in fragment.scan.html:
            message = f"HTML er ikke tillatt i innholdet: «{tag[:40]}»."
            yield Finding(fragment.at(offset), message, "Bruk Markdown: **fet**, *kursiv*, [tekst](adresse).")
