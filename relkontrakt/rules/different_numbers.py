"""Teksten har ulike tall på bokmål og nynorsk.

En frist, en prosent eller et årstall som er rettet på den ene målformen, men ikke på den andre, gir to svar på det samme.
Regelen sammenligner siffer i alle tekster og tallord fra to til tolv i klausulteksten. Et kapittel med eldre versjon på den
ene målformen venter på oversettelse og blir ikke sammenlignet.

Feil (clauses/tidlig-varsel.yml):

    summary:
      nb: Partene sier fra etter 5 dager, se [](source:hbr-2019).
      nn: Partane seier frå etter 10 dagar, sjå [](source:hbr-2019).

Riktig (clauses/tidlig-varsel.yml):

    summary:
      nb: Partene sier fra etter 5 dager, se [](source:hbr-2019).
      nn: Partane seier frå etter 5 dagar, sjå [](source:hbr-2019).
"""

import re
from collections import Counter
from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Fragment, Index

GROUP = "parity"

_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"\d+(?:[.,:/–-]\d+)*")
#: Number words, which are the same in both written standards but for seven.
_WORDS = {word: word for word in ("to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv")} | {
    "syv": "sju"
}
_TOKEN = re.compile(r"\w+")


def check(index: Index) -> Iterator[Finding]:
    for first, second in index.pairs:
        words = first.is_clause_text and not _WORDS.keys().isdisjoint(first.prose.vocabulary | second.prose.vocabulary)
        if words or _DIGIT.search(first.text) or _DIGIT.search(second.text):
            numbers = [_numbers(fragment, words) for fragment in (first, second)]
            if numbers[0] != numbers[1]:
                yield _finding(first, second, numbers[0] - numbers[1], numbers[1] - numbers[0])


def _numbers(fragment: Fragment, words: bool) -> Counter[str]:
    found = Counter(_NUMBER.findall(fragment.prose.text))
    if words:
        found.update(_WORDS[word] for word in _TOKEN.findall(fragment.prose.text.lower()) if word in _WORDS)
    return found


def _finding(first: Fragment, second: Fragment, only_first: Counter[str], only_second: Counter[str]) -> Finding:
    told = [_told(numbers, fragment) for numbers, fragment in ((only_first, first), (only_second, second)) if numbers]
    place = min((second.prose.text.find(number) for number in only_second), default=0)
    return Finding(second.at(max(place, 0)), f"{' og '.join(told)}.", "Rett tallet, så begge målformer sier det samme.")


def _told(numbers: Counter[str], fragment: Fragment) -> str:
    return f"{', '.join(f'«{number}»' for number in sorted(numbers))} står bare på {fragment.language}"
