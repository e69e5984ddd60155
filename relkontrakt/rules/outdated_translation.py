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
            if _number(mine.version) < _number(theirs.version):
                key, told = "version", f"versjon {mine.version} er eldre enn {theirs.version} på {main}."
            elif mine.updated < theirs.updated:
                key, told = "updated", f"oppdatert {long_date(mine.updated)}, men {long_date(theirs.updated)} på {main}."
            else:
                continue
            location = index.library.documents[chapter.path].value((key,))
            yield Finding(location, told, f"Oversett endringene i {original.path}, og bruk samme versjon og dato.")


def _number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))
