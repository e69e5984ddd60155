"""Letters where rows and columns meet, and what they mean."""

from types import SimpleNamespace

from relkontrakt.drawing import GAP, LEADING, PAD, SIZE, WIDTH, Box, Drawing, Shape, Words, box, label, rule
from relkontrakt.figuremodel import Matrix
from relkontrakt.figures.table import Table, cell, words

_NAMES = 170.0
_CELL_WIDTH, _CELL_HEIGHT = 44.0, 28.0

#: How the letters look, in the order of the keys; more letters look like the last.
_LOOKS = ("strong", "tint", "plain", "none")


def draw(content: Matrix, language: str) -> Drawing:
    """Return the drawing of ``content``."""
    width = (WIDTH - _NAMES) / len(content.columns)
    looks = {key.id: _LOOKS[min(place, len(_LOOKS) - 1)] for place, key in enumerate(content.keys)}
    places = [_NAMES + number * width for number in range(len(content.columns))]
    heads = [
        box(x, 0, width, [(words(c.title, language), True)], "none", True) for x, c in zip(places, content.columns, strict=True)
    ]
    y = max(head.bottom for head in heads)
    shapes: list[Shape] = [head.moved(y - head.bottom) for head in heads]
    for line in content.rows:
        name = label(0, y, _NAMES - GAP, words(line.title, language))
        height = max(name.height, _CELL_HEIGHT + GAP)
        shapes += [rule(0, y, WIDTH), name.stretched(height, middle=True)]
        middle = y + (height - _CELL_HEIGHT) / 2
        shapes += [
            _letter(letter, x + (width - _CELL_WIDTH) / 2, middle, looks[letter])
            for x, letter in zip(places, line.cells, strict=True)
        ]
        y += height
    return Drawing((*shapes, rule(0, y, WIDTH), *_keys(content, looks, y + GAP, language)), _keys_end(content, y + GAP))


def _letter(letter: str, x: float, y: float, look: str) -> Box:
    line = Words(x + _CELL_WIDTH / 2, y + _CELL_HEIGHT / 2 + SIZE / 3, letter, _CELL_WIDTH - PAD, bold=True, centred=True)
    return Box(x, y, _CELL_WIDTH, _CELL_HEIGHT, look, (line,))


def _keys(content: Matrix, looks: dict[str, str], y: float, language: str) -> list[Shape]:
    """Return the letters with their meaning, two beside each other."""
    shapes: list[Shape] = []
    half = WIDTH / 2
    for place, key in enumerate(content.keys):
        x, line = place % 2 * half, y + place // 2 * (_CELL_HEIGHT + 8)
        meaning = label(
            x + _CELL_WIDTH + 12,
            line + (_CELL_HEIGHT - LEADING - 2 * PAD + 4) / 2,
            half - _CELL_WIDTH - 20,
            words(key.text, language),
        )
        shapes += [_letter(key.id, x, line, looks[key.id]), meaning]
    return shapes


def _keys_end(content: Matrix, y: float) -> float:
    return y + (len(content.keys) + 1) // 2 * (_CELL_HEIGHT + 8) - 6


def tables(content: Matrix, language: str, say: SimpleNamespace) -> tuple[Table, ...]:
    """Return the content as one table with the meanings in place of the letters."""
    meanings = {key.id: f"{key.id}: {cell(key.text, language)}" for key in content.keys}
    head = (cell(content.head, language), *(cell(column.title, language) for column in content.columns))
    rows = tuple((cell(line.title, language), *(meanings[letter] for letter in line.cells)) for line in content.rows)
    return (Table(head, rows),)
