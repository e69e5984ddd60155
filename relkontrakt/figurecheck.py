"""Whether the parts of a figure fit together: what the schema cannot say."""

from collections.abc import Iterator, Sequence

from relkontrakt import markup
from relkontrakt.figuremodel import FORMS, Comparison, Figure, Matrix, Timeline, forms
from relkontrakt.index import walk
from relkontrakt.model import Text
from relkontrakt.yamlfile import Keys

#: Keys of the value that is wrong, what is wrong, and the cure.
Fault = tuple[Keys, str, str]

_ADD = "Skriv like mange som det er kolonner."


def faults(figure: Figure) -> Iterator[Fault]:
    """Yield what keeps ``figure`` from being drawn."""
    names = forms(figure)
    if len(names) != 1:
        found = " og ".join(f"«{name}»" for name in names) or "ingen"
        yield (), f"figuren skal ha ett slag innhold, men har {found}.", f"Velg ett: {', '.join(FORMS)}."
    yield from _links(figure)
    if figure.comparison:
        yield from _comparison(figure.comparison)
    if figure.timeline:
        yield from _timeline(figure.timeline)
    if figure.matrix:
        yield from _matrix(figure.matrix)


def _links(figure: Figure) -> Iterator[Fault]:
    """A drawing shows the words of a link: they must be written. Titles stand where no link can."""
    for keys, value in walk(figure, ()):
        if isinstance(value, str) and keys[-1] in Text.model_fields:
            links = markup.scan(value).links
            if keys[0] in ("title", "description") and links:
                yield keys, "tittelen og beskrivelsen av en figur kan ikke ha lenker.", "Skriv lenken i «note» eller i figuren."
            elif keys[0] != "note" and any(not link.text.strip() for link in links):
                yield keys, "lenken i figuren mangler tekst.", "Skriv ordene som skal stå i figuren, mellom [ og ]."


def _comparison(content: Comparison) -> Iterator[Fault]:
    for place, alternative in enumerate(content.alternatives):
        if len(alternative.links) != len(alternative.boxes) - 1:
            message = f"mellom {len(alternative.boxes)} bokser skal det være {len(alternative.boxes) - 1} forbindelser."
            yield ("comparison", "alternatives", place), message, "Skriv én under «links» for hvert mellomrom."
    for place, row in enumerate(content.rows):
        yield from _cells(("comparison", "rows", place), row.cells, len(content.alternatives))


def _matrix(content: Matrix) -> Iterator[Fault]:
    known = {key.id for key in content.keys}
    for place, row in enumerate(content.rows):
        yield from _cells(("matrix", "rows", place), row.cells, len(content.columns))
        for number, letter in enumerate(row.cells):
            if letter not in known:
                keys: Keys = ("matrix", "rows", place, "cells", number)
                yield keys, f"«{letter}» er ikke forklart i figuren.", f"Velg blant: {', '.join(sorted(known))}."


def _cells(keys: Keys, cells: Sequence[object], columns: int) -> Iterator[Fault]:
    if len(cells) != columns:
        yield (*keys, "cells"), f"raden har {len(cells)} celler, men figuren har {columns} kolonner.", _ADD


def _timeline(content: Timeline) -> Iterator[Fault]:
    ids = [column.id for column in content.columns]
    help_text = f"Velg blant: {', '.join(ids)}."
    for place, mark in enumerate(content.milestones):
        if mark.after not in ids[:-1]:
            yield ("timeline", "milestones", place, "after"), f"milepælen kan ikke stå etter «{mark.after}».", help_text
    for place, track in enumerate(content.rows):
        free = 0
        for number, bar in enumerate(track.bars):
            keys: Keys = ("timeline", "rows", place, "bars", number)
            if not {bar.start, bar.end} <= set(ids):
                yield (*keys, "start"), f"perioden «{bar.start}» til «{bar.end}» finnes ikke.", help_text
            elif ids.index(bar.start) < free or ids.index(bar.end) < ids.index(bar.start):
                yield (
                    (*keys, "start"),
                    "bolken overlapper den forrige, eller slutter før den begynner.",
                    "Skriv bolkene i rekkefølge.",
                )
            else:
                free = ids.index(bar.end) + 1
