"""Hyphenation at the joints of compound words, which the Norwegian patterns alone often miss («databe-handler»)."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyphen

_LANGUAGES = ("nb", "nb_NO", "nn", "nn_NO")
#: Letters that must stand before a last element and after a first one: «in-deks» and «leverandør-ene» are not compounds.
_BEFORE, _AFTER = 4, 5


class Joints:
    """The entries of ``hyphenation.txt``: first elements «data-», last elements «-avtale» and beginnings «møte-leiar»."""

    def __init__(self, text: str) -> None:
        words = re.sub(r"#.*", "", text).split()
        self.first = _any_of(word[:-1] for word in words if word.endswith("-"))
        self.last = _any_of(word[1:] for word in words if word.startswith("-"))
        self.whole = {word.replace("-", ""): word.index("-") for word in words if "-" in word[1:-1]}

    def places(self, word: str) -> list[int]:
        """Return the joints of ``word`` (lower case), in order."""
        last = {match.start() for match in self.last.finditer(word, _BEFORE)}
        last |= {joint for whole, joint in self.whole.items() if word.startswith(whole)}
        first = {place for place in self._after_first(word) if not {place - 1, place + 1} & last}
        return sorted(first | last)

    def _after_first(self, word: str) -> Iterator[int]:
        place = 0
        while (match := self.first.match(word, place)) and match.end() <= len(word) - _AFTER:
            place = match.end()
            yield place


class CompoundPatterns(pyphen.HyphDict):  # type: ignore[misc]
    """Patterns of a language; a word with known joints is divided at these only."""

    def __init__(self, patterns: Path, joints: Joints) -> None:
        super().__init__(patterns)
        self.joints = joints

    def positions(self, word: str) -> list[int]:
        """Return where ``word`` may be divided."""
        word = word.lower()
        if word not in self.cache:
            places = [pyphen.DataInt(place) for place in self.joints.places(word)]
            self.cache[word] = places or super().positions(word)
        return list(self.cache[word])


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, words), key=len, reverse=True)) or "(?!)")


def use(text: str) -> None:
    """Let every later hyphenation in this process know the joints in ``text``."""
    joints = Joints(text)
    for language in _LANGUAGES:
        path = pyphen.LANGUAGES[language]
        pyphen.hdcache[path] = CompoundPatterns(path, joints)
