"""Oversettelsen hører ikke til noe kapittel, eller står på feil plass.

Et kapittel på nynorsk må ha samme id og nummer som kapittelet på hovedmålformen. Ellers blir det aldri vist.

Feil (guide/nn/20-framand.md):

    ---
    title: Framand
    summary: Eit kapittel utan opphav.
    version: 0.1.0
    status: draft
    updated: 2026-01-01
    ---

    Tekst.

Riktig (guide/nn/10-innledning.md):

    Tekst.
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding, Location
from relkontrakt.index import Index

GROUP = "parity"


def check(index: Index) -> Iterator[Finding]:
    main, *others = index.library.languages
    known = index.library.known[f"chapter-{main}"]
    originals = index.library.chapters[main]
    for language in others:
        for chapter in index.library.chapters[language].values():
            if chapter.id not in known:
                message = f"kapittelet «{chapter.id}» finnes ikke i guide/{main}/."
                yield Finding(Location(chapter.path), message, f"Gi filen samme navn som i guide/{main}/.")
            elif chapter.id in originals and originals[chapter.id].order != chapter.order:
                message = f"kapittelet har nummer {originals[chapter.id].order} i guide/{main}/, men {chapter.order} her."
                yield Finding(Location(chapter.path), message, "Gi filene samme tall foran id-en.")
