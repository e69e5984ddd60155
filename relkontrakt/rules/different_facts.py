"""Opplysningene om kapittelet er ulike på bokmål og nynorsk.

Kapittelet står da på ulike steder i inngangene: under en annen rolle, fase eller et annet problem, eller uten en klausul.
Et kapittel med eldre versjon på den ene målformen venter på oversettelse og blir ikke sammenlignet.

Feil (guide/nn/10-innledning.md):

    ---
    title: Innleiing
    summary: Denne rettleiaren hjelper dykk.
    audience: [innkjoper]
    phases: [planlegging]
    clauses: [tidlig-varsel, samarbeidsmoter]
    sources: [hbr-2019]
    version: 0.1.0
    status: draft
    updated: 2026-01-01
    ---

    Tekst.

Riktig (guide/nb/10-innledning.md):

    Les mer om [samarbeid](term:samarbeid).
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "parity"

_KEYS = ("audience", "phases", "problems", "clauses", "sources", "status")


def check(index: Index) -> Iterator[Finding]:
    main, *others = index.library.languages
    for language in others:
        for chapter_id, chapter in index.library.chapters[language].items():
            original = index.library.chapters[main].get(chapter_id)
            if original and original.meta.version == chapter.meta.version:
                for key in _KEYS:
                    if getattr(chapter.meta, key) != getattr(original.meta, key):
                        location = index.library.documents[chapter.path].key((key,))
                        cure = f"Skriv det samme som i {original.path}."
                        yield Finding(location, f"«{key}» er ikke det samme som på {main}.", cure)
