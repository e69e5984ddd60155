"""Leddet har ulikt antall avsnitt på bokmål og nynorsk.

De to tekstene skal være samme rettslige tekst. Et avsnitt eller punkt som mangler, er en plikt som mangler.

Feil (clauses/tidlig-varsel.yml):

    paragraphs:
      - id: plikt
        text:
          nb: |
            Parten skal varsle innen {{ varselfrist }}.

            Varselet skal være skriftlig.
          nn: Parten skal varsle skriftleg innan {{ varselfrist }}.

Riktig (clauses/tidlig-varsel.yml):

    paragraphs:
      - id: plikt
        text:
          nb: Parten skal varsle innen {{ varselfrist }}.
          nn: Parten skal varsle innan {{ varselfrist }}.
"""

import re
from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "parity"

_BLOCK = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*]|\d+\.)[ \t])")


def check(index: Index) -> Iterator[Finding]:
    for first, second in index.clause_pairs:
        blocks = [len([b for b in _BLOCK.split(fragment.text) if b.strip()]) for fragment in (first, second)]
        if blocks[0] != blocks[1]:
            message = f"leddet har {blocks[0]} avsnitt og punkter på {first.language}, men {blocks[1]} på {second.language}."
            yield Finding(second.at(), message, "Del teksten likt på begge målformer.")
