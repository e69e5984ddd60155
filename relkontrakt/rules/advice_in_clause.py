"""Klausulteksten gir råd i stedet for en plikt eller en rett.

«Bør» binder ingen, og ingen vet om det er et brudd å la være. Skriv «skal» eller «kan», og flytt rådet til veiledningen.

Feil (clauses/tidlig-varsel.yml):

    paragraphs:
      - id: plikt
        text:
          nb: Partene bør varsle innen {{ varselfrist }}.
          nn: Partane bør varsle innan {{ varselfrist }}.

Riktig (clauses/tidlig-varsel.yml):

    paragraphs:
      - id: plikt
        text:
          nb: Partene skal varsle innen {{ varselfrist }}.
          nn: Partane skal varsle innan {{ varselfrist }}.
"""

import re
from collections.abc import Iterator
from itertools import chain

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "balance"
LEVEL = "warning"

_WORDS = frozenset(
    ("bør", "tilstrebe", "tilstreber", "bestrebe", "tilrår", "anbefaler", "anbefales", "oppfordres", "fordel", "lurt", "klokt")
)
_ADVICE = re.compile(
    r"\bbør\b|\b(?:anbefales|oppfordres|(?:blir|er) (?:anbefalt|oppfordra|oppfordret|tilrådd))\b|\bmed fordel\b"
    r"|\b(?:tilstrebe|bestrebe)r?\b|\bdet er (?:\w+ )?(?:lurt|klokt)\b|\b(?:anbefaler|tilrår)\b",
    re.I,
)


def check(index: Index) -> Iterator[Finding]:
    for fragment in chain.from_iterable(index.clause_texts.values()):
        if not _WORDS.isdisjoint(fragment.prose.vocabulary):
            for match in _ADVICE.finditer(fragment.prose.text):
                message = f"«{match[0]}» er et råd, ikke en plikt eller en rett."
                yield Finding(fragment.at(match.start()), message, "Skriv «skal» eller «kan», eller flytt rådet til «guidance».")
