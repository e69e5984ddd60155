"""Periods from left to right, and a row of bars for each thing that goes on."""

from collections.abc import Iterator
from types import SimpleNamespace

from relkontrakt import norwegian
from relkontrakt.drawing import GAP, LEADING, WIDTH, Arrow, Box, Drawing, Shape, box, label, row
from relkontrakt.figuremodel import Timeline, Track
from relkontrakt.figures.table import Table, cell, words

_INSET = 3.0


def draw(content: Timeline, language: str) -> Drawing:
    """Return the drawing of ``content``."""
    width = WIDTH / len(content.columns)
    ids = [column.id for column in content.columns]
    top = LEADING + 12 if content.milestones else 0.0
    heads = row(
        [
            box(place * width + _INSET, top, width - 2 * _INSET, [(words(column.title, language), True)], "strong", centred=True)
            for place, column in enumerate(content.columns)
        ]
    )
    shapes: list[Shape] = [*heads]
    bands = [(top - 4, heads[0].bottom + GAP / 2)]
    y = heads[0].bottom + GAP
    for track in content.rows:
        name = label(_INSET, y - 6, WIDTH - 2 * _INSET, words(track.title, language), bold=True)
        bars = row([*_bars(track, ids, width, name.bottom - 4, language)])
        shapes += [name, *bars]
        bands.append((bars[0].y, bars[0].bottom))
        y = bars[0].bottom + GAP
    marks = [
        shape
        for m in content.milestones
        for shape in _milestone(words(m.title, language), (ids.index(m.after) + 1) * width, width, bands)
    ]
    return Drawing((*marks, *shapes), y - GAP + 1)


def _bars(track: Track, ids: list[str], width: float, y: float, language: str) -> Iterator[Box]:
    for bar in track.bars:
        first, last = ids.index(bar.start), ids.index(bar.end)
        room = (last - first + 1) * width - 2 * _INSET
        yield box(first * width + _INSET, y, room, [(words(bar.text, language), False)], "tint")


def _milestone(title: str, x: float, width: float, bands: list[tuple[float, float]]) -> list[Shape]:
    """Return a milestone: its name, and a line at ``x`` through each band, which leaves the names of the rows alone."""
    lines = [Arrow(x, start, x, end, heads=0, dashed=True) for start, end in bands]
    return [box(x - width, -6, 2 * width, [(title, True)], "none", centred=True), *lines]


def tables(content: Timeline, language: str, say: SimpleNamespace) -> tuple[Table, ...]:
    """Return the content as one table: what, in which periods, and what happens; milestones last."""
    ids = [column.id for column in content.columns]
    names = [cell(column.title, language) for column in content.columns]
    rows = [
        (
            cell(track.title, language),
            _periods(names[ids.index(bar.start) : ids.index(bar.end) + 1], language),
            cell(bar.text, language),
        )
        for track in content.rows
        for bar in track.bars
    ]
    for mark in content.milestones:
        rows.append((cell(mark.title, language), say.figure_after.format(names[ids.index(mark.after)].lower()), ""))
    return (Table((cell(content.head, language), say.figure_when, say.figure_what), tuple(rows)),)


def _periods(names: list[str], language: str) -> str:
    return norwegian.enumeration([names[0], *(name.lower() for name in names[1:])], language)
