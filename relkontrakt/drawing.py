"""The parts of a figure on its sheet, in units of its viewBox: boxes that grow with their words, and arrows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from relkontrakt import typesetting

#: Width of every figure, and its one size of letters: what 320 pixels and a page of A4 can both show.
WIDTH, SIZE, LEADING = 720.0, 15.0, 19.0

#: From the edge of a box to its words, and between neighbours.
PAD, GAP = 10.0, 14.0

_HEAD = 7.0  # Half the width of an arrowhead, and its length.


@dataclass(frozen=True)
class Words:
    """One line of text; ``x`` is its start or its middle, ``y`` the baseline, ``room`` the width it must fit in."""

    x: float
    y: float
    text: str
    room: float
    bold: bool = False
    centred: bool = False

    @property
    def fits(self) -> bool:
        """True when the text is no wider than its room."""
        return typesetting.width(self.text, SIZE, self.bold) <= self.room


@dataclass(frozen=True)
class Box:
    """A rectangle with its lines. ``look`` is strong, tint, plain, dashed or none (no rectangle)."""

    x: float
    y: float
    width: float
    height: float
    look: str
    lines: tuple[Words, ...] = ()

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    def stretched(self, height: float, middle: bool = False) -> "Box":
        """Return the box with another height; its lines go to the ``middle`` if they are centred or if that is asked for."""
        by = (height - self.height) / 2 if middle or (self.lines and self.lines[0].centred) else 0.0
        return replace(self, height=height, lines=_moved(self.lines, by))

    def moved(self, by: float) -> "Box":
        """Return the box so much further down."""
        return replace(self, y=self.y + by, lines=_moved(self.lines, by))


def _moved(lines: tuple[Words, ...], by: float) -> tuple[Words, ...]:
    return tuple(replace(line, y=line.y + by) for line in lines)


@dataclass(frozen=True)
class Arrow:
    """A straight line between two points, with a head at the end, at both ends, or none."""

    x1: float
    y1: float
    x2: float
    y2: float
    heads: int = 1
    dashed: bool = False

    @property
    def path(self) -> str:
        """The line and its heads as the path of SVG."""
        line = f"M{self.x1:g} {self.y1:g}L{self.x2:g} {self.y2:g}"
        ends = [(self.x2, self.y2, self.x1, self.y1), (self.x1, self.y1, self.x2, self.y2)][: self.heads]
        return line + "".join(_head(*end) for end in ends)


Shape = Box | Arrow


@dataclass(frozen=True)
class Drawing:
    """A finished figure: shapes in reading order, and how high it is."""

    shapes: tuple[Shape, ...]
    height: float

    width: float = WIDTH
    size: float = SIZE

    @property
    def boxes(self) -> tuple[Box, ...]:
        """All boxes, in reading order."""
        return tuple(shape for shape in self.shapes if isinstance(shape, Box))

    @property
    def arrows(self) -> tuple[Arrow, ...]:
        """All arrows."""
        return tuple(shape for shape in self.shapes if isinstance(shape, Arrow))

    @property
    def too_wide(self) -> tuple[str, ...]:
        """The lines that do not fit in their box."""
        return tuple(line.text for box in self.boxes for line in box.lines if not line.fits)


def box(
    x: float, y: float, width: float, paragraphs: Sequence[tuple[str, bool]], look: str = "plain", centred: bool = False
) -> Box:
    """Return a box as high as its paragraphs, which are words and whether they are bold, need."""
    room = width - 2 * PAD
    found: list[Words] = []
    for words, bold in paragraphs:
        for line in typesetting.lines(words, room, SIZE, bold):
            baseline = y + PAD + len(found) * LEADING + SIZE - 2
            found.append(Words(x + (width / 2 if centred else PAD), baseline, line, room, bold, centred))
    return Box(x, y, width, len(found) * LEADING + 2 * PAD - 4, look, tuple(found))


def label(x: float, y: float, width: float, words: str, bold: bool = False, centred: bool = False) -> Box:
    """Return words without a rectangle, from the very left edge ``x``."""
    return box(x - (0 if centred else PAD), y, width + (0 if centred else PAD), [(words, bold)], "none", centred)


def row(boxes: Sequence[Box], middle: bool = False) -> tuple[Box, ...]:
    """Return the boxes with the height of the highest one, and their lines in the ``middle`` if that is asked for."""
    highest = max(one.height for one in boxes)
    return tuple(one.stretched(highest, middle) for one in boxes)


def rule(x: float, y: float, width: float) -> Arrow:
    """Return a thin line across."""
    return Arrow(x, y, x + width, y, heads=0)


def _head(x: float, y: float, from_x: float, from_y: float) -> str:
    """Return an arrowhead with its point at (x, y); the arrow is horizontal or vertical."""
    if x == from_x:
        back = y + (_HEAD if from_y > y else -_HEAD)
        return f"M{x - _HEAD * 0.6:g} {back:g}L{x:g} {y:g}L{x + _HEAD * 0.6:g} {back:g}"
    back = x + (_HEAD if from_x > x else -_HEAD)
    return f"M{back:g} {y - _HEAD * 0.6:g}L{x:g} {y:g}L{back:g} {y + _HEAD * 0.6:g}"
