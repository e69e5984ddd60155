"""The difference between two texts, word by word, in pieces a person can read."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

Operation = Literal["equal", "insert", "delete"]


class Piece(NamedTuple):
    """A run of text that stands in both texts (``equal``), only in the first (``delete``) or only in the second (``insert``)."""

    operation: Operation
    text: str


# A parameter, the address of a link, and a word with the hyphens, points and apostrophes inside it are one token each;
# «5 %», «§ 4» and the like are made of several, so that a changed number stands alone.
_TOKEN = re.compile(r"\{\{[^{}]*\}\}|\]\([^()\s]*(?:\s\"[^\"]*\")?\)|\w+(?:[-.’'/]\w+)*|\s+|[^\w\s]")
_LINE = re.compile(r"[^\n]*\n+|[^\n]+")
#: Texts with more tokens are compared line by line first.
_LONG = 1500
#: An island of unchanged text between two changes is read more easily as part of them.
_ISLAND = 2

_Opcode = tuple[str, int, int, int, int]


def worddiff(before: str, after: str) -> tuple[Piece, ...]:
    """Return the pieces that make ``before`` (without the insertions) and ``after`` (without the deletions), in order.

    A deletion stands before the insertion that takes its place, and two pieces of the same operation never follow each other.
    """
    return tuple(_joined(_compared(before, after)))


def _compared(before: str, after: str) -> Iterator[Piece]:
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    if len(old) + len(new) <= _LONG:
        yield from _of_words(old, new)
        return
    lines = _LINE.findall(before), _LINE.findall(after)
    for operation, a, b, c, d in SequenceMatcher(None, *lines, autojunk=False).get_opcodes():
        first, second = "".join(lines[0][a:b]), "".join(lines[1][c:d])
        if operation == "equal":
            yield Piece("equal", first)
        else:
            yield from _of_words(_TOKEN.findall(first), _TOKEN.findall(second))


def _of_words(old: list[str], new: list[str]) -> Iterator[Piece]:
    opcodes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for operation, a, b, c, d in _without_islands(opcodes, old):
        if operation == "equal":
            yield Piece("equal", "".join(old[a:b]))
        else:
            yield Piece("delete", "".join(old[a:b]))
            yield Piece("insert", "".join(new[c:d]))


def _without_islands(opcodes: Sequence[_Opcode], old: list[str]) -> list[_Opcode]:
    """Join two changes with only a space, a mark or a short word between them, when they are larger than what is between."""
    found: list[_Opcode] = []
    for place, opcode in enumerate(opcodes):
        is_island = opcode[0] == "equal" and 0 < place < len(opcodes) - 1 and _is_island(opcode, opcodes, place, old)
        if found and found[-1][0] != "equal" and (is_island or opcode[0] != "equal"):
            _, a, _, c, _ = found[-1]
            found[-1] = ("replace", a, opcode[2], c, opcode[4])
        else:
            found.append(opcode)
    return found


def _is_island(opcode: _Opcode, opcodes: Sequence[_Opcode], place: int, old: list[str]) -> bool:
    text = "".join(old[opcode[1] : opcode[2]])
    if "\n\n" in text:
        return False
    words = sum(token[0].isalnum() for token in old[opcode[1] : opcode[2]])
    both_replace = all(opcodes[side][0] == "replace" for side in (place - 1, place + 1))
    return words == 0 or (words < _ISLAND and len(text) <= 6 and both_replace)


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Gather deletions and insertions that follow each other, and equal text, into one piece of each."""
    waiting: dict[Operation, str] = {"equal": "", "delete": "", "insert": ""}
    for operation, text in pieces:
        if not text:
            continue
        if (operation == "equal") != bool(waiting["equal"]) and any(waiting.values()):
            yield from (Piece(key, said) for key, said in waiting.items() if said)
            waiting = {"equal": "", "delete": "", "insert": ""}
        waiting[operation] += text
    yield from (Piece(key, said) for key, said in waiting.items() if said)


def shortened(pieces: tuple[Piece, ...], words: int = 15) -> tuple[Piece, ...]:
    """Return the pieces with long runs of unchanged text cut to ``words`` words beside each change; «[…]» stands for the rest."""
    found: list[Piece] = []
    for place, piece in enumerate(pieces):
        parts = re.findall(r"\s*\S+\s*", piece.text) if piece.operation == "equal" else []
        if len(parts) > 2 * words + 5:
            head = "".join(parts[:words]) if place else ""
            tail = "".join(parts[-words:]) if place < len(pieces) - 1 else ""
            piece = Piece("equal", f"{head.rstrip()} […] {tail.lstrip()}" if head or tail else "[…]")
        found.append(piece)
    return tuple(found)


def before_of(pieces: tuple[Piece, ...]) -> str:
    """Return the first text of a difference."""
    return "".join(piece.text for piece in pieces if piece.operation != "insert")


def after_of(pieces: tuple[Piece, ...]) -> str:
    """Return the second text of a difference."""
    return "".join(piece.text for piece in pieces if piece.operation != "delete")
