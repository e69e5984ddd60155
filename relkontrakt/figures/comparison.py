"""Alternatives side by side: a name, boxes with what goes between them, and rows of words."""

from types import SimpleNamespace

from relkontrakt.drawing import GAP, WIDTH, Arrow, Box, Drawing, Shape, box, label, row, rule
from relkontrakt.figuremodel import Alternative, Comparison
from relkontrakt.figures.table import Table, cell, words

_NAMES = 112.0
_LINK = 4.0  # Least room above and below the words between two boxes, in all.


def draw(content: Comparison, language: str) -> Drawing:
    """Return the drawing of ``content``."""
    count = len(content.alternatives)
    width = (WIDTH - _NAMES - count * GAP) / count
    places = [_NAMES + GAP + number * (width + GAP) for number in range(count)]
    heads = row([_head(a, x, width, language) for a, x in zip(content.alternatives, places, strict=True)])
    top = heads[0].bottom + GAP
    boxes = [_boxes(a, x, top, width, language) for a, x in zip(content.alternatives, places, strict=True)]
    highest = max(sum(one.height for one in stack) for stack in boxes)
    y = top + highest + GAP
    shapes: list[Shape] = [*heads, label(0, top, _NAMES, words(content.head, language), bold=True)]
    for alternative, stack in zip(content.alternatives, boxes, strict=True):
        shapes += _stacked(alternative, stack, top, highest)
    for line in content.rows:
        name = label(0, y, _NAMES, words(line.title, language), bold=True)
        cells = [box(x, y, width, [(words(text, language), False)], "none") for x, text in zip(places, line.cells, strict=True)]
        shapes += [rule(0, y, WIDTH), name, *cells]
        y = max(one.bottom for one in (name, *cells))
    return Drawing(tuple(shapes), y)


def _head(alternative: Alternative, x: float, width: float, language: str) -> Box:
    return box(x, 0, width, [(words(alternative.title, language), True)], "strong", centred=True)


def _boxes(alternative: Alternative, x: float, y: float, width: float, language: str) -> list[Box]:
    """Return the boxes of one alternative and the words between them, in order; they are not yet below each other."""
    boxes: list[Box] = []
    for place, text in enumerate(alternative.boxes):
        if place:
            said = [(words(alternative.links[place - 1].text, language), False)]
            between = box(x + 2 * GAP, y, width - 2 * GAP, said, "none")
            boxes.append(between.stretched(between.height + _LINK, middle=True))
        boxes.append(box(x, y, width, [(words(text, language), False)], "tint", centred=True))
    return boxes


def _stacked(alternative: Alternative, boxes: list[Box], top: float, height: float) -> list[Shape]:
    """Return the boxes below each other with arrows between, the whole so high: links grow, or the only box."""
    growing = boxes[1::2] or boxes
    more = (height - sum(one.height for one in boxes)) / len(growing)
    shapes: list[Shape] = []
    y = top
    for place, one in enumerate(boxes):
        placed = one.moved(y - one.y)
        if one in growing:
            placed = placed.stretched(one.height + more, middle=True)
        if place % 2:
            x = placed.x - GAP
            shapes.append(Arrow(x, y + 2, x, placed.bottom - 2, heads=2 if alternative.links[place // 2].up else 1))
        shapes.append(placed)
        y = placed.bottom
    return shapes


def tables(content: Comparison, language: str, say: SimpleNamespace) -> tuple[Table, ...]:
    """Return the content as one table with a column for each alternative."""
    head = ("", *(cell(alternative.title, language) for alternative in content.alternatives))
    stacks = (cell(content.head, language), *(_told(alternative, language) for alternative in content.alternatives))
    rows = ((cell(line.title, language), *(cell(text, language) for text in line.cells)) for line in content.rows)
    return (Table(head, (stacks, *rows)),)


def _told(alternative: Alternative, language: str) -> str:
    """Return the boxes as words with arrows between: «Kunden → krav og pris → Leverandøren»."""
    first, *others = (cell(text, language) for text in alternative.boxes)
    links = ((cell(link.text, language), "↔" if link.up else "→") for link in alternative.links)
    return first + "".join(f" {arrow} {text} {arrow} {other}" for (text, arrow), other in zip(links, others, strict=True))
