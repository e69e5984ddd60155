"""Widths of words in Source Sans 3, and line breaking: figures have no browser that breaks their lines."""

from collections.abc import Iterator

from relkontrakt.norwegian import NBSP

#: A place where a long word may be broken; shown as a hyphen only there.
SOFT_HYPHEN = "\N{SOFT HYPHEN}"

#: Characters by their width, in thousandths of the font size. A test compares them with the font files.
_REGULAR = {
    200: " ", 241: "|", 246: "i", 247: "j", 249: "',.:;’·", 255: "l", 263: "I", 289: "!", 292: "f", 303: "()[]{}", 304: "•",
    311: "-", 338: "t", 347: "r", 350: "/\\", 418: "*", 419: "s", 425: "?z", 426: "\"“”", 429: "«»", 446: "x", 456: "c",
    467: "vy", 476: "Y", 480: "J–", 486: "L", 494: "F", 495: "k", 496: "eéèê", 497: "#$+0123456789<=>^~§×−", 500: "_",
    504: "agåä", 513: "X", 515: "V", 527: "EÉ", 534: "S", 536: "T", 539: "Z", 542: "`oøôòóö", 544: "AhuÅü", 547: "n",
    553: "b", 555: "dpq", 566: "P", 569: "R", 571: "C", 579: "K", 588: "B", 609: "&", 615: "D", 617: "G", 619: "→", 645: "U",
    647: "N", 652: "H", 664: "OQØ", 719: "w", 727: "M", 778: "æ", 786: "W", 800: "—", 808: "½", 822: "Æ", 824: "%", 829: "m",
    847: "@", 948: "…",
}  # fmt: skip
_SEMIBOLD = {
    200: " ", 255: "|", 262: "i", 263: "j", 271: "l", 275: "',.:;’·", 282: "I", 315: "!", 317: "f", 322: "-", 324: "()[]{}",
    325: "•", 344: "/\\", 361: "t", 373: "r", 431: "s", 438: "*", 443: "z", 444: "?", 455: "«»", 462: "c", 480: "–", 481: "x",
    482: "\"“”", 494: "J", 495: "vy", 500: "_", 501: "Y", 502: "L", 507: "eéèê", 510: "F", 513: "#$+0123456789<=>^~§×−",
    516: "aåä", 520: "g", 522: "k", 536: "V", 538: "EÉ", 540: "Z", 541: "X", 545: "S", 546: "T", 549: "`oøôòóö", 556: "uü",
    558: "AhÅ", 560: "n", 563: "b", 564: "dpq", 576: "C", 582: "P", 592: "R", 597: "BK", 618: "→", 625: "D", 628: "G",
    639: "&", 655: "U", 657: "N", 663: "H", 674: "OQØ", 745: "M", 748: "w", 780: "æ", 800: "W—", 827: "½", 834: "Æ", 841: "%",
    843: "m", 875: "@", 964: "…",
}  # fmt: skip

_WIDTHS = tuple({letter: width for width, letters in table.items() for letter in letters} for table in (_REGULAR, _SEMIBOLD))

#: Of a character that is not in the tables: wider than all that are.
_UNKNOWN = 1000


def width(words: str, size: float, bold: bool = False) -> float:
    """Return how wide ``words`` are on one line, in the unit of the font size ``size``."""
    table = _WIDTHS[bold]
    visible = words.replace(SOFT_HYPHEN, "").replace(NBSP, " ")
    return sum(table.get(letter, _UNKNOWN) for letter in visible) * size / 1000


def lines(words: str, room: float, size: float, bold: bool = False) -> list[str]:
    """Return ``words`` broken into lines no wider than ``room``, at spaces and soft hyphens.

    A word without a place to break it stands alone on a line that is too wide.
    """
    found: list[str] = []
    line = ""
    for piece in _pieces(words):
        if line and width(line + piece.rstrip() + _hyphen(piece), size, bold) > room:
            found.append(_ended(line))
            line = ""
        line += piece
    return [*found, _ended(line)] if line else found


def _pieces(words: str) -> Iterator[str]:
    """Yield the parts of ``words`` that are never broken, each with the space or soft hyphen after it."""
    for word in words.split(" "):
        *first, last = word.split(SOFT_HYPHEN)
        yield from (part + SOFT_HYPHEN for part in first)
        if last:
            yield last + " "


def _hyphen(piece: str) -> str:
    return "-" if piece.endswith(SOFT_HYPHEN) else ""


def _ended(line: str) -> str:
    return line.rstrip(" " + SOFT_HYPHEN).replace(SOFT_HYPHEN, "") + _hyphen(line)
