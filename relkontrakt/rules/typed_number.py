"""Et tall er skrevet inn i klausulteksten i stedet for en parameter.

En frist eller et beløp som står i teksten, kan ikke endres uten at klausulen blir en annen. Bruk en parameter med grenser.

Feil (clauses/tidlig-varsel.yml):

    paragraphs:
      - id: plikt
        text:
          nb: Parten skal varsle innen 14 dager og {{ varselfrist }}.
          nn: Parten skal varsle innan 14 dagar og {{ varselfrist }}.

Riktig (clauses/tidlig-varsel.yml):

    paragraphs:
      - id: plikt
        text:
          nb: Parten skal varsle innen {{ varselfrist }}.
          nn: Parten skal varsle innan {{ varselfrist }}.
"""

import re
from collections.abc import Iterator
from itertools import chain

from relkontrakt.findings import Finding
from relkontrakt.index import Fragment, Index
from relkontrakt.norwegian import NUMBER_WORDS
from relkontrakt.vocabulary import UNITS

GROUP = "parameters"

_DIGIT, _SAID = re.compile("[0-9]"), frozenset(NUMBER_WORDS)
_WORDS = "|".join(NUMBER_WORDS)
_NAMES = "|".join({form for pair in UNITS.values() for name in pair for form in name} | {"prosent", "kroner", "ganger", "gonger"})
_TYPED = re.compile(rf"\b(?:\d[\d .\xa0]*|(?:{_WORDS})\s+(?={_NAMES}))\s*(?:(?:{_NAMES}|%)\b)?", re.I)


#: A number of a section: typed-section speaks of that.
_SECTION = re.compile(r"(?:§|\b(?:artikkel|artikkelen|art\.))\s*\d[\w–-]*(?:\s*(?:,|og)\s*\d[\w–-]*(?!\s*(?:%|\w)))*", re.I)


def check(index: Index) -> Iterator[Finding]:
    for fragment in chain.from_iterable(index.clause_texts.values()):
        if _DIGIT.search(fragment.text) or not _SAID.isdisjoint(fragment.prose.vocabulary):
            for match in _TYPED.finditer(_prose(fragment)):
                message = f"«{match[0].strip()}» er skrevet inn i klausulteksten."
                yield Finding(fragment.at(match.start()), message, "Bruk en parameter: {{ frist }}.")


def _prose(fragment: Fragment) -> str:
    """Return the text of ``fragment`` at the same length with parameters, addresses and list numbers blanked."""
    text, found = fragment.text, fragment.scan
    spans = [(p.start, p.end) for p in found.placeholders] + [(link.target, link.end) for link in found.links]
    spans += [match.span() for match in re.finditer(r"^[ \t]*\d+\.(?=[ \t])", text, re.M)]
    spans += [match.span() for match in _SECTION.finditer(text)]
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
