"""Numbers in one text: where they stand, what they are worth, and the sentence, block and section around them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property
from typing import Literal, NamedTuple

from relkontrakt.markup import Link, Scan
from relkontrakt.norwegian import MONTHS, NUMBER_WORDS
from relkontrakt.prose import Prose

#: «Én», «ett» and «ein» are articles too.
_COUNTS = {word: number for word, number in NUMBER_WORDS.items() if number > 1} | {"tusen": 1000}
_SPACE = r"[ \u00a0\u202f]"
_WORDS = "|".join(sorted(_COUNTS, key=len, reverse=True))
#: «Tre inn» and «tre i kraft» are verbs.
_WORD = rf"(?:{_WORDS})(?!\w)(?!(?<=tre) (?:inn|i kraft|fram|ut|tilbake|over)\b)"
#: A number: not part of a name («SSA-2», «NIS2», «C-23/20»).
_NUMBER = re.compile(
    rf"(?<![\w§])(?<![^\W\d_]-)(?<!\d/)(?:(?P<date>\d{{1,2}}\.{_SPACE}(?:{'|'.join(MONTHS)})(?:{_SPACE}\d{{4}})?|\d{{4}}-\d\d-\d\d)(?!\w)"
    rf"|(?P<digits>\d{{1,3}}(?:{_SPACE}\d{{3}})+(?:,\d+)?|\d+(?:[.,/]\d+)*)(?!\w)|(?P<word>{_WORD}))",
    re.I,
)
# A whole guide is searched at each check: signs that can stand before a number are rare, and so are the two letters that follow.
_INITIALS = "|".join(
    f"[{letter}{letter.upper()}](?:{'|'.join(word[1:] for word in _COUNTS if word[0] == letter)})(?!\\w)"
    for letter in sorted({word[0] for word in _COUNTS})
)
_TWO = "".join(sorted({word[0] for word in _COUNTS})), "".join(sorted({word[1] for word in _COUNTS}))
_HINT = re.compile(rf"[ \n\u00a0(«*|/–>\[_-](?:\d+|(?=[{_TWO[0]}{_TWO[0].upper()}][{_TWO[1]}])(?:{_INITIALS}))")
#: The number of a row in the first cell of a table is no number of the text.
_ROW_NUMBER = re.compile(r"\|[ \t]*\d{1,2}(?:\.[ \t]+[A-ZÆØÅ]|[ \t]*\|)")
_ADDRESS = re.compile(r"https?://\S+")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d+\.)[ \t]")
_RANGE = r"(?:\s*(?:til|–|-|eller|og)\s*\w+)?"
_NOUN = re.compile(rf"{_RANGE}\s+\W*(?P<first>[a-zæøå-]+)(?:\W+(?P<second>[a-zæøå-]+))?", re.I)

BlockKind = Literal["text", "item", "row", "heading", "title"]


class Block(NamedTuple):
    """A paragraph, list item, table row, heading or title of a box: its offsets and what it is."""

    start: int
    end: int
    kind: BlockKind


class Numeral:
    """A number in a text: its offsets, as it is written, what it is worth (None for a date), and what stands around it."""

    def __init__(self, reading: "Reading", match: re.Match[str]) -> None:
        self.reading = reading
        self.start, self.end = match.span()
        self.written = match[0]
        self.value = _value(match)

    @property
    def is_date(self) -> bool:
        """True for a date and for a year."""
        return self.value is None or (self.written.isdigit() and self.written[:2] in ("19", "20") and len(self.written) == 4)

    @cached_property
    def block(self) -> Block:
        """The paragraph, list item, table row, heading or title it stands in."""
        return self.reading.block(self.start)

    @cached_property
    def span(self) -> tuple[int, int]:
        """Where its sentence (in a table its cell) starts and ends."""
        return self.reading.sentence(self.start, self.block)

    @cached_property
    def sentence(self) -> str:
        """The words of its sentence or cell."""
        return self.reading.words[slice(*self.span)]

    @cached_property
    def before(self) -> str:
        """The few words before it."""
        return self.reading.words[max(0, self.start - 30) : self.start]

    @cached_property
    def nouns(self) -> tuple[str, ...]:
        """The one or two words after it in its sentence; in «to til tre møter» the words after the range."""
        match = _NOUN.match(self.reading.words, self.end, self.span[1])
        return tuple(word for word in match.groups() if word) if match else ()

    @cached_property
    def lead(self) -> Block | None:
        """The paragraph that leads to its list or table."""
        return self.reading.lead_in(self.block)

    @cached_property
    def column(self) -> str:
        """The head of its table column; empty outside tables."""
        return self.reading.column(self.start, self.block)

    @cached_property
    def sections(self) -> tuple[str, ...]:
        """The title of the box it stands in, and the headings it stands under, the nearest first."""
        return tuple(self.reading.sections(self.start, self.block))


def may_have_numerals(text: str) -> bool:
    """Return False when no number stands in ``text``; fast, so that most texts are read no further."""
    return bool(_HINT.search(text) or _NUMBER.match(text))


class Reading:
    """One text with its numbers. ``words`` is the text without markup, with the same offsets."""

    def __init__(self, text: str, scan: Scan, prose: Prose) -> None:
        self.text = text
        self.scan = scan
        self.prose = prose
        self.words = _ADDRESS.sub(lambda match: " " * len(match[0]), prose.text) if "://" in prose.text else prose.text

    def numerals(self) -> Iterator[Numeral]:
        """Return the numbers in reading order: digits, decimals, dates and number words, but not én, ett, ein."""
        end = -1
        for place in self._places():
            match = _NUMBER.match(self.words, place) if place >= end else None
            if match and not self._is_row_number(match):
                end = match.end()
                yield Numeral(self, match)

    def _places(self) -> Iterator[int]:
        yield 0
        for hint in _HINT.finditer(self.words):
            yield hint.start() + 1

    def _is_row_number(self, match: re.Match[str]) -> bool:
        row = _ROW_NUMBER.match(self.text, self.text.rfind("\n", 0, match.start()) + 1)
        return bool(row and row.end() > match.start())

    @cached_property
    def blocks(self) -> list[Block]:
        """The text, block by block."""
        return list(_blocks(self.text))

    @cached_property
    def _starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    def block(self, offset: int) -> Block:
        """Return the block that holds ``offset``."""
        return self.blocks[bisect_right(self._starts, offset) - 1]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.prose.sentences]

    def sentence(self, offset: int, block: Block) -> tuple[int, int]:
        """Return where the sentence (in a table the cell) that holds ``offset`` starts and ends."""
        found = self.prose.sentences[bisect_right(self._sentence_starts, offset) - 1]
        return max(found.start, block.start), min(found.end, block.end)

    def first_sentence(self, block: Block) -> str:
        """Return the words of a block up to the end of its first sentence."""
        place = bisect_left(self._sentence_starts, block.start)
        end = self.prose.sentences[place].end if place < len(self.prose.sentences) else block.end
        return self.words[block.start : min(end, block.end)]

    @cached_property
    def references(self) -> dict[str, list[Link]]:
        """The references in the text by kind: law, source, clause and so on."""
        found: dict[str, list[Link]] = {}
        for link in self.scan.links:
            found.setdefault(link.destination.partition(":")[0], []).append(link)
        return found

    def lead_in(self, block: Block) -> Block | None:
        """Return the paragraph that leads to the list or table that ``block`` is in."""
        if block.kind not in ("item", "row"):
            return None
        place = bisect_right(self._starts, block.start) - 1
        while place >= 0 and self.blocks[place].kind == block.kind:
            place -= 1
        above = self.blocks[place] if place >= 0 else None
        is_lead = above and above.kind == "text" and (block.kind == "row" or self.of(above).rstrip().endswith(":"))
        return above if is_lead else None

    def column(self, offset: int, block: Block) -> str:
        """Return the head of the table column that holds ``offset``; empty outside tables."""
        if block.kind != "row":
            return ""
        place = first = bisect_right(self._starts, offset) - 1
        while first and self.blocks[first - 1].kind == "row":
            first -= 1
        cells = self.of(self.blocks[first]).split("|") if first < place else []
        number = self.words.count("|", block.start, offset)
        return cells[number] if number < len(cells) else ""

    def sections(self, offset: int, block: Block) -> Iterator[str]:
        """Return the title of the box that ``offset`` is in, and the headings it stands under, the nearest first."""
        titles = [other for other in self.blocks if other.kind == "title" and other.start <= block.start]
        if titles and (block.kind == "title" or self.text[block.start] in " \t"):
            yield self.of(titles[-1])
        level = 7
        for heading in reversed(self.scan.headings):
            if heading.start <= offset and heading.level < level:
                level = heading.level
                yield heading.text

    def of(self, block: Block) -> str:
        """Return the words of a block."""
        return self.words[block.start : block.end]


def _value(match: re.Match[str]) -> Decimal | None:
    if match["word"]:
        return Decimal(_COUNTS[match["word"].lower()])
    digits = re.sub(_SPACE, "", match["digits"] or "").replace(",", ".")
    return Decimal(digits) if digits.count(".") < 2 and digits and "/" not in digits else None


def _blocks(text: str) -> Iterator[Block]:
    start = end = 0
    open_kind: BlockKind | None = None
    for line in text.splitlines(keepends=True):
        kind = _kind(line)
        if open_kind and (kind != "text" or open_kind not in ("text", "item")):
            yield Block(start, end, open_kind)
            open_kind = None
        if kind and not open_kind:
            start, open_kind = end, kind
        end += len(line)
    yield Block(start if open_kind else end, end, open_kind or "text")


def _kind(line: str) -> BlockKind | None:
    """Return what a line begins, None when it is empty."""
    stripped = line.lstrip()
    if not stripped:
        return None
    if stripped[0] == "#":
        return "heading"
    if stripped[0] == "|":
        return "row"
    if line.startswith("!!!"):
        return "title"
    return "item" if _ITEM.match(line) else "text"
