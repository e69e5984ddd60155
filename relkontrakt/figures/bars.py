"""Numbers as bars: a name, a bar of one or more parts, and the numbers in words. Not written by an editor, but counted."""

from dataclasses import dataclass

from relkontrakt.drawing import GAP, LEADING, PAD, WIDTH, Box, Drawing, Shape, label, row

_NAMES, _SAID = 190.0, 120.0
_ROOM = WIDTH - _NAMES - _SAID - 2 * GAP
_HEIGHT = 22.0
#: How the parts of a bar look, in the order of the keys.
_LOOKS = ("strong", "plain", "dashed")


@dataclass(frozen=True)
class Bar:
    """One bar: its name, a number for each key, and what stands after it."""

    name: str
    parts: tuple[float, ...]
    said: str


@dataclass(frozen=True)
class Bars:
    """Bars under each other. ``whole`` is the number of a bar as long as it gets, ``mark`` a line across all, with its words.

    ``keys`` (at most three) name the parts of a bar.
    """

    keys: tuple[str, ...]
    bars: tuple[Bar, ...]
    whole: float
    mark: tuple[float, str] | None = None


def draw(content: Bars) -> Drawing:
    """Return the drawing of ``content``."""
    y = LEADING + PAD if content.mark else 0.0
    top = y
    shapes: list[Shape] = []
    for bar in content.bars:
        name, said = row([label(0, y, _NAMES, bar.name), label(WIDTH - _SAID, y, _SAID, bar.said)], middle=True)
        shapes += [name, *_parts(bar, content.whole, y + (name.height - _HEIGHT) / 2), said]
        y = name.bottom
    if content.mark:
        at, words = content.mark
        x = _NAMES + GAP + at / content.whole * _ROOM
        # A thin box, not a line: lines lie under the bars.
        shapes += [label(x - _NAMES / 2, 0, _NAMES, words, centred=True), Box(x - 1.5, top, 3, y - top, "dashed")]
    if len(content.keys) > 1:
        keys = _keys(content.keys, y + GAP)
        shapes += keys
        y = max(key.bottom for key in keys)
    return Drawing(tuple(shapes), y)


def _parts(bar: Bar, whole: float, y: float) -> list[Box]:
    found: list[Box] = []
    x = _NAMES + GAP
    for part, look in zip(bar.parts, _LOOKS, strict=False):
        width = round(part / whole * _ROOM, 1) if whole else 0.0
        if width:
            found.append(Box(x, y, width, _HEIGHT, look))
        x += width
    return found


def _keys(keys: tuple[str, ...], y: float) -> list[Box]:
    """Return what the looks mean, beside each other."""
    room = (WIDTH - _NAMES - GAP) / len(keys)
    shapes: list[Box] = []
    for place, (key, look) in enumerate(zip(keys, _LOOKS, strict=False)):
        x = _NAMES + GAP + place * room
        name = label(x + _HEIGHT + PAD, y, room - _HEIGHT - 2 * PAD, key)
        shapes += [Box(x, y + (name.height - _HEIGHT) / 2, _HEIGHT, _HEIGHT, look), name]
    return shapes
