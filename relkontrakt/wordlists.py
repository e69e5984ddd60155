"""Lists of words to avoid, with better words and where the advice comes from: the tables in ``relkontrakt/words/``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from relkontrakt.prose import Prose

_FOLDER = Path(__file__).parent / "words"
#: Words that tell little about which expression a text may hold.
_COMMON = frozenset(
    [
        "gjelder",
        "gjeld",
        "slik",
        "følge",
        "følgje",
        "følgjer",
        "ser",
        "sjå",
        "sett",
        "likevel",
        "ikke",
        "ikkje",
        "heller",
        "per",
        "blir",
        "omfang",
        "formål",
        "føremål",
    ]
)
_ENDINGS = re.compile(r"\(([^()]*)\)")


@dataclass(frozen=True)
class Advice:
    """What to write instead of a word, and where the word is discussed: an address or «redaksjonen»."""

    better: str
    source: str


@dataclass(frozen=True)
class WordList:
    """The words of one list in one language, in lower case and every form, each with its advice."""

    words: dict[str, Advice]

    @cached_property
    def gate(self) -> frozenset[str]:
        """One word of every expression: a text without any of them holds none of the expressions."""
        return frozenset(self._by_gate)

    @cached_property
    def _by_gate(self) -> dict[str, list[tuple[frozenset[str], str]]]:
        found: dict[str, list[tuple[frozenset[str], str]]] = {}
        for words in self.words:
            gate = max(words.split(), key=lambda word: (len(word) > 3 and word not in _COMMON, len(word)))
            found.setdefault(gate, []).append((frozenset(words.split()), words))
        return found

    def find(self, prose: Prose) -> Iterator[tuple[int, str, Advice]]:
        """Return offset, word and advice of every place in a text; in a longer expression only the whole is told."""
        found: dict[tuple[int, int], str] = {}
        for gate in self.gate & prose.vocabulary:
            for parts, words in self._by_gate[gate]:
                # Most texts that hold the words of an expression do not hold the expression: look for it before searching.
                if parts <= prose.vocabulary and (len(parts) == 1 or words in prose.line):
                    pattern = r"(?<![\w-])" + re.escape(words).replace(r"\ ", r"\s+") + r"(?![\w-])"
                    found.update({match.span(): words for match in re.finditer(pattern, prose.text.lower())})
        for (start, end), words in sorted(found.items()):
            if not any(first <= start and end <= last and (first, last) != (start, end) for first, last in found):
                yield start, words, self.words[words]


@cache
def word_list(name: str, language: str) -> WordList:
    """Return the list ``name`` («officialese», «anglicisms») in ``language`` («nb», «nn»)."""
    sources: dict[str, str] = {}
    words: dict[str, Advice] = {}
    column = {"nb": 0, "nn": 2}[language]
    for line in (_FOLDER / f"{name}.csv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            code, _, address = line[1:].strip().partition(" = ")
            sources[code] = address
            continue
        cells = line.split(";")
        for written in cells[column].split("|"):
            advice = Advice(cells[column + 1], sources.get(cells[4]) or cells[4])
            words.update((form, advice) for form in forms(written) if form)
    return WordList(words)


def forms(written: str) -> list[str]:
    """Return every form of «stamm(e er -)»: the stem with each ending in brackets, «-» for none."""
    match = _ENDINGS.search(written)
    if not match:
        return [written.strip()]
    endings = ("" if ending == "-" else ending for ending in match[1].split())
    return [form for ending in endings for form in forms(written[: match.start()] + ending + written[match.end() :])]
