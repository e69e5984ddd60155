"""Where a pattern stands in the texts that a reader meets, and the finding that goes with it: what the rules on style share.

All texts are searched as one long text: most faults stand nowhere, and that is known after one pass.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property

from relkontrakt.findings import Finding
from relkontrakt.index import Fragment, Index
from relkontrakt.wordlists import word_list

#: A month in either written standard.
MONTHS = "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember"

#: What may follow a number as its unit.
UNITS = (
    "prosent|kroner|kr|millioner|millionar|milliarder|milliardar|timer|timar|dager|dagar|arbeidsdager|arbeidsdagar|virkedager"
    "|uker|veker|måneder|månader|år|minutter|minutt|ganger|gonger|poeng|stillinger|stillingar|brukere|brukarar|innbyggere"
    "|innbyggjarar|tegn|teikn|sider|ord"
)

#: Stands between two texts: no file may hold it.
_BETWEEN = "\0"

Spot = tuple[Fragment, int]


class _Texts:
    """All texts as one, with addresses and parameters covered."""

    def __init__(self, index: Index) -> None:
        self.fragments = index.fragments
        pieces = [fragment.visible for fragment in self.fragments]
        self.text = _BETWEEN.join(pieces)
        self._starts = [0]
        for piece in pieces:
            self._starts.append(self._starts[-1] + len(piece) + 1)

    def spot(self, place: int) -> Spot:
        """Return the text that the character at ``place`` belongs to, and its offset there."""
        number = bisect_right(self._starts, place) - 1
        return self.fragments[number], place - self._starts[number]

    @cached_property
    def numbers(self) -> list[Spot]:
        """Where each number starts."""
        return [self.spot(match.start()) for match in re.finditer(r"[0-9]+", self.text)]

    @cached_property
    def tokens(self) -> frozenset[str]:
        """Everything between two white spaces, once."""
        return frozenset(self.text.split())

    @cached_property
    def capitals(self) -> list[str]:
        """Those with a capital letter."""
        return [token for token in self.tokens if not token.islower()]

    def holding(self, needles: Iterable[str]) -> list[Fragment]:
        """Return the texts that hold any of ``needles``."""
        numbers = set()
        for needle in needles:
            place = self.text.find(needle)
            while place >= 0:
                number = bisect_right(self._starts, place)
                numbers.add(number - 1)
                place = self.text.find(needle, self._starts[number])
        return [self.fragments[number] for number in sorted(numbers)]


def _texts(index: Index) -> _Texts:
    """Return the texts of ``index``, put together the first time a rule asks."""
    return index.remember(_Texts)


def matches(index: Index, pattern: re.Pattern[str], *needles: str) -> Iterator[tuple[Fragment, re.Match[str]]]:
    """Return every place of ``pattern`` in texts that hold one of ``needles``; looking for a needle is quick."""
    for fragment in _texts(index).holding(needles):
        for match in pattern.finditer(fragment.visible):
            yield fragment, match


def spots(index: Index, pattern: re.Pattern[str]) -> Iterator[tuple[Fragment, int, int]]:
    """Return text, start and end of every place of ``pattern``, which must begin with something rare."""
    texts = _texts(index)
    for match in pattern.finditer(texts.text):
        fragment, start = texts.spot(match.start())
        yield fragment, start, start + match.end() - match.start()


def numbers(index: Index, pattern: re.Pattern[str]) -> Iterator[tuple[Fragment, re.Match[str]]]:
    """Return every place where ``pattern`` matches from the start of a number."""
    for fragment, start in _texts(index).numbers:
        match = pattern.match(fragment.visible, start)
        if match:
            yield fragment, match


def tokens(index: Index, pattern: re.Pattern[str], capitals: bool = False) -> list[str]:
    """Return every piece between two white spaces that holds ``pattern``, once; with ``capitals`` only those with a capital."""
    known = _texts(index).capitals if capitals else _texts(index).tokens
    return sorted(token for token in known if pattern.search(token))


def marks(index: Index) -> list[str]:
    """Return every piece between two white spaces that begins with a punctuation mark, once."""
    return sorted(token for token in _texts(index).tokens if token[0] in ",.;:?!" and token[1:2] not in ("-", "!"))


def words(index: Index) -> list[str]:
    """Return every word of every text in lower case, with the marks that touch it, in reading order."""
    return _texts(index).text.lower().split()


def repaired(fragment: Fragment, start: int, end: int, new: str, message: str, cure: str) -> Finding:
    """Return the finding that the characters ``start``–``end`` should be ``new``, with its repair."""
    location, repair = fragment.repair(start, end, new)
    return Finding(location, message, cure, repair=repair)


def sentence_start(fragment: Fragment, offset: int) -> bool:
    """Return whether the word at ``offset`` begins a sentence, heading, point or cell."""
    before = fragment.prose.text[:offset].rstrip(" \t*_«“(–")
    if not before or before[-1] in "|.!?…:\n»":
        return True
    return any(sentence.start == offset for sentence in fragment.prose.sentences)


def listed(index: Index, name: str, judgement: str) -> Iterator[Finding]:
    """Return a finding for every word of a word list; ``judgement`` says what is wrong with it: «er kansellistil»."""
    for language in index.library.languages:
        known = word_list(name, language)
        for fragment in index.with_words(known.gate, language):
            if fragment.owner[0] == "law" and fragment.is_name:
                continue  # The act's own words.
            for start, word, advice in known.find(fragment.prose):
                source = "" if advice.source == "redaksjonen" else f" Se {advice.source}."
                yield Finding(fragment.at(start), f"«{word}» {judgement}.", f"Skriv heller: {advice.better}.{source}")
