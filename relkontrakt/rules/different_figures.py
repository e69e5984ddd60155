"""Kapittelet viser ulike figurer på bokmål og nynorsk.

Figurene får nummer etter rekkefølgen. «Figur 3» må være den samme figuren på begge målformer.

Feil (guide/nb/10-innledning.md):

    ![](figure:trapp)

Riktig (guide/nb/10-innledning.md):

    Trappen har fire trinn.
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "structure"


def check(index: Index) -> Iterator[Finding]:
    figures: dict[tuple[str, str], list[str]] = {}
    bodies = {(fragment.owner[1], fragment.language): fragment for fragment in index.fragments if fragment.is_chapter_body}
    for key, fragment in bodies.items():
        found = (link.reference for link in fragment.scan.links if link.image and link.reference)
        figures[key] = [figure_id for kind, figure_id in found if kind == "figure"]
    main, *others = index.library.languages
    for (chapter_id, language), shown in figures.items():
        if language in others and shown != figures.get((chapter_id, main), shown):
            names = ", ".join(f"«{name}»" for name in figures[chapter_id, main]) or "ingen"
            message = f"kapittelet viser andre figurer enn på {main}, som har {names}."
            yield Finding(bodies[chapter_id, language].at(), message, "Bruk de samme figurene i samme rekkefølge.")
