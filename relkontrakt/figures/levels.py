"""Levels above each other, with what goes up between them, and a party on each side."""

from types import SimpleNamespace

from relkontrakt.drawing import GAP, LEADING, WIDTH, Arrow, Drawing, Shape, box, label, row
from relkontrakt.figuremodel import Levels
from relkontrakt.figures.table import Table, cell, words

_SIDE, _JOIN = 180.0, 34.0
_MIDDLE = WIDTH - 2 * (_SIDE + _JOIN)
_BETWEEN = 2 * LEADING + GAP


def draw(content: Levels, language: str) -> Drawing:
    """Return the drawing of ``content``."""
    right = WIDTH - _SIDE
    heads = row(
        [
            box(0, 0, _SIDE, [(words(content.left, language), True)], "strong", centred=True),
            box(right, 0, _SIDE, [(words(content.right, language), True)], "strong", centred=True),
        ]
    )
    shapes: list[Shape] = [*heads]
    y = max(heads[0].bottom + GAP, _BETWEEN if content.levels[0].up else 0)
    for place, level in enumerate(content.levels):
        if place:
            y += _BETWEEN
        if level.up:
            shapes += _upwards(y - _BETWEEN, words(level.up, language))
        middle = [(words(level.title, language), True), (words(level.text, language), False)]
        boxes = row(
            [
                box(0, y, _SIDE, [(words(level.left, language), False)], "plain", centred=True),
                box(_SIDE + _JOIN, y, _MIDDLE, middle, "tint", centred=True),
                box(right, y, _SIDE, [(words(level.right, language), False)], "plain", centred=True),
            ]
        )
        centre = y + boxes[0].height / 2
        joins = [(_SIDE + 2, _SIDE + _JOIN - 2), (right - 2, right - _JOIN + 2)]
        shapes += [*boxes, *(Arrow(start, centre, end, centre) for start, end in joins)]
        y = boxes[0].bottom
    return Drawing(tuple(shapes), y + 2)


def _upwards(y: float, text: str) -> tuple[Shape, ...]:
    x = _SIDE + _JOIN + GAP
    name = label(x + GAP, y, _MIDDLE, text)
    return Arrow(x, y + _BETWEEN - 2, x, y + 2), name.moved((_BETWEEN - name.height) / 2)


def tables(content: Levels, language: str, say: SimpleNamespace) -> tuple[Table, ...]:
    """Return the content as one table: level, each side, what it does and what it sends up."""
    head = (content.head, content.left, content.right)
    rows = tuple(
        tuple(cell(text, language) for text in (level.title, level.left, level.right, level.text, level.up))
        for level in content.levels
    )
    return (Table((*(cell(text, language) for text in head), say.figure_what, cell(content.up, language)), rows),)
