"""The running words of a Markdown text: markup blanked at the same length, sentences, and the words that stand in it.

Every offset is an offset in the text itself, so that a rule can point at the letter an editor sees.
"""

import re
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from relkontrakt import markup

#: Stands where a parameter or a reference without words of its own will be put in; it counts as one word.
INSERTED = "\N{OBJECT REPLACEMENT CHARACTER}"

#: A word: letters, digits, and the hyphens, points and apostrophes inside it.
WORD = re.compile(rf"[^\W_]+(?:[-.’'/][^\W_]+)*|{INSERTED}")

# «bl.a.», «nr.» and the like do not end a sentence (Språkrådet: forkortinger).
_ABBREVIATIONS = frozenset(("art", "bl.a", "bokst", "ca", "dvs", "f.eks", "jf", "kap", "kl", "maks", "nr", "pga", "pkt", "pr"))
# A line break before an empty line, and the mark of a point, heading, cell or note (blanked to «|»), end what stands before.
_END = re.compile(r"[.!?…]+[»”’)\]]*(?=\s|$)|\n(?=[ \t]*\n)|\|")
_STARTS = re.compile(rf"\s*[«“(\[]*\s*(?:[^\Wa-zæøå_]|{INSERTED})|\s*$")
_LINE_MARKS = re.compile(
    r"^[ \t]*(?:(?:[-*+>]|\d+[.)]|#{1,6})[ \t]+|!!![ \t]+\w+(?:[ \t]+(?=\"))?|\|?[ \t:|-]+\|[ \t:|-]*$)", re.M
)
_MARKS = re.compile(r"[*_`\\\"]|\{#[a-z0-9-]+\}")
_TOKEN = re.compile(r"\w[\w-]*")
#: Without any of these characters there is no markup to blank.
_PLAIN = re.compile(r"[\[{#*_`\\|\n\"]|^[ \t]*(?:[-+>]|\d+[.)])[ \t]")


class Sentence(NamedTuple):
    """One sentence, heading, table cell or point of a list: ``start`` and ``end`` are offsets in the text.

    ``whole`` is true for a sentence with an end mark: only these are counted when readability is measured.
    """

    text: str
    start: int
    end: int
    whole: bool

    @property
    def words(self) -> int:
        """The number of words."""
        return len(WORD.findall(self.text))


@dataclass(frozen=True)
class Prose:
    """The words of a text, ``text`` as long as the Markdown it came from."""

    text: str

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word in lower case; a word with a hyphen stands as a whole."""
        return frozenset(_TOKEN.findall(self.text.lower()))

    @cached_property
    def line(self) -> str:
        """The words on one line, in lower case."""
        return " ".join(self.text.lower().split())

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence, heading, cell and point, in reading order."""
        found: list[Sentence] = []
        start = 0
        for match in _END.finditer(self.text):
            if not self._ends(match):
                continue
            self._add(found, start, match.end(), match[0][0] in ".!?…")
            start = match.end()
        self._add(found, start, len(self.text), False)
        return tuple(found)

    def _ends(self, match: re.Match[str]) -> bool:
        """Return whether a full stop ends a sentence: not after an abbreviation or before a small letter."""
        mark, start = match[0], match.start()
        if mark[0] in "\n|":
            return True
        if not _STARTS.match(self.text, match.end()):
            return False
        before = self.text[max(0, start - 8) : start].split() if mark == "." else ()
        return not before or before[-1].lstrip("(«“[").lower() not in _ABBREVIATIONS

    def _add(self, found: list[Sentence], start: int, end: int, whole: bool) -> None:
        piece = self.text[start:end]
        words = piece.strip(" \t\n|")
        if words and WORD.search(words):
            first = start + piece.index(words)
            found.append(Sentence(words, first, first + len(words), whole))


#: Addresses a reader may click on or copy, and names of servers.
_ADDRESS = re.compile(r"https?://[^\s|<>]+|[\w.+-]+@[\w.-]+|\b(?:[\w-]+\.)+(?:no|com|org|eu)\b")


@cache
def visible(text: str) -> str:
    """Return ``text`` at the same length, with addresses, titles of links and parameters covered by ``INSERTED``.

    The marks of Markdown stand, so that a rule can see what touches what: ``**ord**,`` has no space before the comma.
    """
    spans: list[tuple[int, int]] = []
    if not markup.is_bare(text):
        found = markup.scan(text)
        spans = [(item.start, item.end) for item in found.placeholders]
        spans += [(link.start + 1 + link.image + len(link.text) if link.text else link.start, link.end) for link in found.links]
    if ".no" in text or "://" in text or "@" in text or ".com" in text or ".org" in text or ".eu" in text:
        spans += [match.span() for match in _ADDRESS.finditer(text)]
    pieces, last = [], 0
    for start, end in sorted(spans):
        if start >= last:
            pieces += [text[last:start], INSERTED * (end - start)]
            last = end
    return "".join([*pieces, text[last:]]) if spans else text


@cache
def prose(text: str) -> Prose:
    """Return the words of the Markdown ``text``: addresses, marks and ids blanked, ``INSERTED`` where something is put in."""
    return Prose(_blanked(text) if _PLAIN.search(text) else text)


def _blanked(text: str) -> str:
    found = markup.scan(text)
    pieces: list[tuple[int, int, str]] = [(p.start, p.end, INSERTED) for p in found.placeholders]
    for link in found.links:
        label = link.start + 1 + link.image
        if link.text:
            pieces += [(link.start, label, ""), (label + len(link.text), link.end, "")]
        else:
            pieces.append((link.start, link.end, INSERTED))
    for start, end, new in sorted(pieces, reverse=True):
        text = text[:start] + new.ljust(end - start) + text[end:]
    if "\n" in text or text[:1] in "#>-*+ \t0123456789|!":
        text = _LINE_MARKS.sub(lambda match: "|".ljust(len(match[0])), text)
    return _MARKS.sub(_blank, text)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
