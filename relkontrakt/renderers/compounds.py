"""Norwegian compounds: the parts that a search engine does not see, so that «kontrakt» finds «relasjonskontrakt»."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Set

#: Letters that may join two parts: «relasjonS-kontrakt», «barnE-vern».
_JOINTS = ("", "s", "e")

_SHORTEST = 4

_PARTICLE_WORDS = """
etter fram frem forut foran gjen gjennom igjen imellom imot innen mellom mot over rundt sammen saman tilbake under uten
utan videre
"""
#: First parts that make verbs and their nouns, where the rest is no subject of its own: «gjennom-føring», «over-sikt».
_PARTICLES = frozenset(_PARTICLE_WORDS.split())

_ENDING_WORDS = """
aktig alene andre anke aren basert baserte dere drar egen ende gitt gitte heit heita heiter heten heter hver inga ingar ingen
inger kvar laget legge løse løst mene messig mest ring ringa ringane ringar ringen ringene ringer same satt satte setje sett sette
setter skap skapen skapet snitt snitta snittene snittet sted talt tende tene ting
"""
#: Last parts that are endings, or words nobody searches for: «grunn-laget», «eier-skapet», «hver-andre».
_ENDINGS = frozenset(_ENDING_WORDS.split())

_NOT_TEXT = re.compile(r"\A---\n.*?\n---\n|\]\([^)\n]*\)|<[^>\n]*>|\{[^}\n]*\}|`[^`\n]*`|https?://\S+", re.S)
_WORD = re.compile(r"[^\W\d_]+")
_INFLECTION = re.compile(r"(?:ene|ane|en|et|er|ar|a|e)?s?$")


def parts(pages: Mapping[str, str]) -> dict[str, str]:
    """Return for each Markdown page the last parts of its compounds, in alphabetic order with spaces between.

    A word is a compound when both parts are words of the pages, whatever their inflection. First parts are left out: search
    engines match the beginnings of words. So are parts that the page has as words of their own.
    """
    words = {path: _words(text) for path, text in pages.items()}
    all_words = set().union(*words.values())
    known = all_words | {_stem(word) for word in all_words}
    last = {word: frozenset(_last_parts(word, known)) for word in all_words}
    return {path: " ".join(sorted(_missing(found, last))) for path, found in words.items()}


def _words(text: str) -> set[str]:
    plain = _NOT_TEXT.sub(" ", text)
    return {word for word in map(str.lower, _WORD.findall(plain)) if len(word) >= _SHORTEST}


def _stem(word: str) -> str:
    """Return ``word`` without its inflection, as far as an ending can tell; never shorter than a part can be."""
    stem = _INFLECTION.sub("", word)
    return stem if len(stem) >= _SHORTEST else word


def _last_parts(word: str, known: Set[str]) -> Iterator[str]:
    for place in range(_SHORTEST, len(word) - _SHORTEST + 1):
        first, last = word[:place], word[place:]
        if last not in _ENDINGS and _stem(last) in known and _is_first_part(first, known):
            yield last
            yield from _last_parts(last, known)


def _is_first_part(first: str, known: Set[str]) -> bool:
    for joint in _JOINTS:
        part = first.removesuffix(joint)
        if len(part) >= _SHORTEST and first.endswith(joint) and part not in _PARTICLES and part in known:
            return True
    return False


def _missing(found: Set[str], last: Mapping[str, Set[str]]) -> set[str]:
    """Return one form of each part that no word of the page begins with."""
    forms: dict[str, set[str]] = defaultdict(set)
    for word in found:
        for part in last[word]:
            forms[_stem(part)].add(part)
    beginnings = " " + " ".join(found)
    missing = (same for stem, same in forms.items() if f" {stem}" not in beginnings)
    return {min(same, key=lambda form: (len(form), form)) for same in missing}
