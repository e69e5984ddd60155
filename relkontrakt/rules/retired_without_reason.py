"""En utgått klausul eller et utgått kapittel sier verken hvorfor eller hva som tar over.

Noen har teksten i en kontrakt som løper. De må få vite om den var feil, om den er erstattet, og av hva.

Feil (guide/nb/20-eldre-modell.md):

    ---
    title: En eldre modell
    summary: Kapittelet beskriver en modell som ikke lenger er i bruk.
    version: 0.1.0
    status: retired
    updated: 2026-01-01
    ---

    ## Modellen

    Modellen hadde faste møter hver uke.

Riktig (guide/nb/20-eldre-modell.md):

    ---
    title: En eldre modell
    summary: Kapittelet beskriver en modell som ikke lenger er i bruk.
    version: 0.1.0
    status: retired
    updated: 2026-01-01
    retired: Ingen bruker modellen lenger.
    ---

    ## Modellen

    Modellen hadde faste møter hver uke.
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.lifecycle import versioned
from relkontrakt.model import ChapterMeta, Clause

GROUP = "lifecycle"


def check(index: Index) -> Iterator[Finding]:
    for item in versioned(index):
        value = item.value
        if isinstance(value, Clause | ChapterMeta) and value.status == "retired" and not (value.successor or value.retired):
            message = f"{item.name} er utgått uten grunn eller etterfølger."
            yield Finding(item.at("status"), message, "Skriv «successor: <id>», eller grunnen under «retired».")
