"""Kapittelet er eldre på den ene målformen enn på den andre.

Leseren får råd som er rettet på hovedmålformen. Oversett endringene, og gi kapittelet samme versjon og dato som originalen.

Feil (guide/nb/10-innledning.md):

    ---
    title: Innledning
    summary: Denne veilederen hjelper dere å samarbeide godt.
    audience: [innkjoper, leverandor]
    phases: [planlegging]
    clauses: [tidlig-varsel, samarbeidsmoter]
    sources: [hbr-2019]
    version: 0.2.0
    status: draft
    updated: 2026-02-01
    changes:
      - version: 0.2.0
        kind: presisering
        what: {nb: Ny innledning., nn: Ny innleiing.}
        why: {nb: Lettere å lese., nn: Lettare å lese.}
    ---

    Tekst.

Riktig (guide/nb/10-innledning.md):

    Les mer om [samarbeid](term:samarbeid).
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.lifecycle import older
from relkontrakt.norwegian import long_date

GROUP = "parity"
LEVEL = "warning"


def check(index: Index) -> Iterator[Finding]:
    main, *others = index.library.languages
    for language in others:
        for chapter_id, chapter in index.library.chapters[language].items():
            original = index.library.chapters[main].get(chapter_id)
            if not original:
                continue
            mine, theirs = chapter.meta, original.meta
            key = older(mine, theirs)
            if not key:
                continue
            told = f"versjon {mine.version} er eldre enn {theirs.version} på {main}."
            if key == "updated":
                told = f"oppdatert {long_date(mine.updated)}, men {long_date(theirs.updated)} på {main}."
            location = index.library.documents[chapter.path].value((key,))
            yield Finding(location, told, f"Oversett endringene i {original.path}, og bruk samme versjon og dato.")
