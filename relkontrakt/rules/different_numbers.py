"""Teksten har ulike tall på bokmål og nynorsk.

En frist, en prosent eller et årstall som er rettet på den ene målformen, men ikke på den andre, gir to svar på det samme.
Regelen sammenligner siffer i alle tekster og tallord i klausulteksten; tall med enhet hører hjemme i en
parameter der. Et kapittel med eldre versjon på den
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
from relkontrakt.norwegian import NUMBER_WORDS
from relkontrakt.vocabulary import UNITS

GROUP = "parity"

_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"\d+(?:[.,:/–-]\d+)*")
_WORDS = {word: str(number) for word, number in NUMBER_WORDS.items() if number > 1}
#: In clause text digits, and number words with a unit, are told by the rule ``typed-number``.
_UNITS = {form for pair in UNITS.values() for name in pair for form in name} | {"prosent", "kroner", "ganger", "gonger"}
_COUNT = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b(?!\s+(?:{'|'.join(sorted(_UNITS))})\b)")


def check(index: Index) -> Iterator[Finding]:
    for first, second in index.pairs:
        if first.is_clause_text:
            numbers = [_counts(fragment) for fragment in (first, second)]
        elif _DIGIT.search(first.text) or _DIGIT.search(second.text):
            numbers = [Counter(_NUMBER.findall(fragment.prose.text)) for fragment in (first, second)]
        else:
            continue
        if numbers[0] != numbers[1]:
            yield _finding(first, second, numbers[0] - numbers[1], numbers[1] - numbers[0])


def _counts(fragment: Fragment) -> Counter[str]:
    if _WORDS.keys().isdisjoint(fragment.prose.vocabulary):
        return Counter()
    return Counter(_WORDS[word] for word in _COUNT.findall(fragment.prose.text.lower()))


def _finding(first: Fragment, second: Fragment, only_first: Counter[str], only_second: Counter[str]) -> Finding:
    told = [_told(numbers, fragment) for numbers, fragment in ((only_first, first), (only_second, second)) if numbers]
    place = min((second.prose.text.find(number) for number in only_second), default=0)
    return Finding(second.at(max(place, 0)), f"{' og '.join(told)}.", "Rett tallet, så begge målformer sier det samme.")


def _told(numbers: Counter[str], fragment: Fragment) -> str:
    return f"{', '.join(f'«{number}»' for number in sorted(numbers))} står bare på {fragment.language}"
