"""Steps that rise or fall, taken one after another until one is enough."""

from types import SimpleNamespace

from relkontrakt.drawing import GAP, LEADING, PAD, SIZE, WIDTH, Arrow, Box, Drawing, Shape, box, label, row
from relkontrakt.figuremodel import Ladder, Rung
from relkontrakt.figures.table import Table, cell, words

_SIGN = 40.0  # Width of the number or letter before a step.
_IN = 28.0  # How much further in each step stands.
_MARK = 150.0
_BETWEEN = LEADING + 14.0


def draw(content: Ladder, language: str) -> Drawing:
    """Return the drawing of ``content``; the first step is drawn first, also when it stands at the bottom."""
    steps = [_step(rung, place, len(content.rungs), content, language) for place, rung in enumerate(content.rungs)]
    ends = [[_end(content, len(steps), language)]] if content.end else []
    groups = [*steps, *ends]
    heights = [group[0].height for group in groups]
    shapes: list[Shape] = []
    for place, group in enumerate(groups):
        before = heights[place + 1 :] if content.rises else heights[:place]
        y = sum(before) + len(before) * _BETWEEN
        shapes += [one.moved(y) for one in group]
        if place < len(groups) - 1:
            shapes += _onwards(content, y, heights[place], place, language)
    return Drawing(tuple(shapes), sum(heights) + (len(heights) - 1) * _BETWEEN + 2)


def _step(rung: Rung, place: int, count: int, content: Ladder, language: str) -> tuple[Box, ...]:
    """Return sign, words and mark of a step as boxes at the top of the sheet."""
    x = place * _IN
    right = WIDTH - (count - 1 - place) * _IN if content.mark is None else WIDTH
    mark = _MARK if content.mark else 0.0
    look = "dashed" if rung.tentative else "plain"
    said = [(words(rung.title, language), True), (words(rung.text, language), False)]
    boxes = [box(x, 1, _SIGN, [(rung.id, True)], "strong", centred=True), box(x + _SIGN, 1, right - x - _SIGN - mark, said, look)]
    if content.mark:
        boxes.append(box(right - mark, 1, mark, [(words(rung.mark, language) if rung.mark else "", rung.tentative)], look))
    return row(boxes)


def _end(content: Ladder, place: int, language: str) -> Box:
    assert content.end is not None
    x = place * _IN
    return box(x, 1, WIDTH - x, [(words(content.end, language), False)], "tint")


def _onwards(content: Ladder, y: float, height: float, place: int, language: str) -> tuple[Shape, ...]:
    """Return the arrow from a step to the next, and what leads there."""
    x = place * _IN + _IN + _SIGN / 2 + PAD
    start, end = (y - 1, y - _BETWEEN + 3) if content.rises else (y + height + 3, y + height + _BETWEEN - 1)
    name = label(x + GAP, min(start, end) + (_BETWEEN - 4 - SIZE) / 2 - PAD, WIDTH - x - GAP, words(content.onwards, language))
    return Arrow(x, start, x, end), name


def tables(content: Ladder, language: str, say: SimpleNamespace) -> tuple[Table, ...]:
    """Return the content as one table: sign, name, what the step does, its mark when there are marks, and where one goes on."""
    marks = (content.mark,) if content.mark else ()
    head = (say.figure_sign, *(cell(text, language) for text in (content.head, content.text, *marks)), say.figure_otherwise)
    onwards = [*(rung.id for rung in content.rungs[1:]), cell(content.end, language)]
    rows = tuple(_told(rung, next_one, content, language) for rung, next_one in zip(content.rungs, onwards, strict=True))
    return (Table(head, rows),)


def _told(rung: Rung, onwards: str, content: Ladder, language: str) -> tuple[str, ...]:
    marks = (rung.mark,) if content.mark else ()
    way = f"{cell(content.onwards, language)}: {onwards}" if onwards else ""
    return (rung.id, *(cell(text, language) for text in (rung.title, rung.text, *marks)), way)
