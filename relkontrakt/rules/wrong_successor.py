"""Etterfølgeren leder ikke til en tekst som gjelder.

En leser med en gammel klausul følger lenken til den som tok over. Går lenken i ring eller til en tekst som også er utgått, står
leseren fast.

Feil (guide/nb/20-eldre-modell.md):

    ---
    title: En eldre modell
    summary: Kapittelet beskriver en modell som ikke lenger er i bruk.
    version: 0.1.0
    status: retired
    updated: 2026-01-01
    successor: eldre-modell
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
    successor: innledning
    ---

    ## Modellen

    Modellen hadde faste møter hver uke.
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.lifecycle import Versioned, versioned
from relkontrakt.model import ChapterMeta, Clause

GROUP = "lifecycle"


def check(index: Index) -> Iterator[Finding]:
    items = {(item.kind, item.id): item for item in versioned(index)}
    for item in versioned(index):
        fault = _fault(item, items)
        if fault:
            yield Finding(item.at("successor"), fault, "Vis til teksten som gjelder nå, eller skriv grunnen under «retired».")


def _fault(item: Versioned, items: dict[tuple[str, str], Versioned]) -> str:
    successor = _successor(item)
    if successor and item.value.status != "retired":
        return f"{item.name} har etterfølgeren «{successor}», men er ikke utgått."
    seen = {item.id}
    while successor and (item.kind, successor) in items:
        if successor in seen:
            return f"etterfølgerne går i ring gjennom «{successor}»."
        seen.add(successor)
        last = items[item.kind, successor]
        successor = _successor(last)
        if last.value.status == "retired" and not successor:
            return f"etterfølgeren «{last.id}» er selv utgått."
    return ""


def _successor(item: Versioned) -> str | None:
    return item.value.successor if isinstance(item.value, Clause | ChapterMeta) else None
