"""Words that belong to the other written standard: bokmål words in nynorsk text and the other way, with what to write instead.

The lists hold only words that the official spelling does not allow (nynorsk 2012, bokmål 2005), so «også», «derfor» and
«mulig» stand in neither. What a list cannot hold, because anyone may make the word, is known by its ending.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

#: Language of the text → the list of words that do not belong there.
_FILES = {"nb": "nn_in_nb.txt", "nn": "nb_in_nn.txt"}

#: Language of the text → endings that its words never have, and the ending to write instead where it is known.
_ENDINGS = {
    "nn": {
        "sjoner": "sjonar",
        "sjonene": "sjonane",
        "eringen": "eringa",
        "eringer": "eringar",
        "ingene": "ingane",
        "klausulene": "klausulane",
        "kontraktene": "kontraktane",
        **dict.fromkeys(("het", "heten", "hetens", "heter", "hetene", "lig", "lige", "ligere", "ligst", "ligvis"), ""),
    },
    "nb": {
        "sjonar": "sjoner",
        "sjonane": "sjonene",
        "eringar": "eringer",
        "ingane": "ingene",
        **dict.fromkeys(("heit", "heita", "heiter", "heitene", "leg", "legare", "legast", "arar", "arane"), ""),
    },
}
#: Right words with such an ending, alone or as the last part of a compound; «tillegg» and «fastlege» have other endings.
_RIGHT = {
    "nn": re.compile(r"\w*(?:bil|vil)lig\w*|u?(?:sal|hel)ig\w*"),
    "nb": re.compile(r"\w*(?:belegg|fahrenheit|kolleg|plegg|privileg)\w*"),
}


@dataclass(frozen=True)
class Replacement:
    """What to write instead of a word: ``words`` is empty when only the ending is known, ``safe`` when no choice is needed."""

    words: str
    safe: bool


@cache
def foreign(language: str) -> Mapping[str, Replacement]:
    """Return the listed words that do not belong in a text in ``language``; none for other languages than nb and nn."""
    found: dict[str, Replacement] = {}
    if language in _FILES:
        text = Path(__file__).with_name(_FILES[language]).read_text(encoding="utf-8")
        for line in text.splitlines()[1:]:
            word, mark, words = re.split(r" ?([=:]) ", line, maxsplit=1)
            found[word] = Replacement(words, mark == "=")
    return found


def misplaced(words: Iterable[str], language: str) -> dict[str, Replacement]:
    """Return those of ``words``, in lower case, that do not belong in a text in ``language``."""
    listed, endings = foreign(language), _ENDINGS.get(language, {})
    last = tuple(endings)
    found: dict[str, Replacement] = {}
    for word in words:
        if word in listed:
            found[word] = listed[word]
        elif word.endswith(last) and len(word) > 6 and word.isalpha() and not _RIGHT[language].fullmatch(word):
            end = max((end for end in endings if word.endswith(end)), key=len)
            found[word] = Replacement(word.removesuffix(end) + endings[end] if endings[end] else "", False)
    return found
