"""Leddet bruker ulike parametere på bokmål og nynorsk.

Da får partene ulike frister eller beløp etter hvilken målform de leser.

Feil (clauses/tidlig-varsel.yml):

    paragraphs:
      - id: plikt
        text:
          nb: Parten skal varsle innen {{ varselfrist }}.
          nn: Parten skal varsle straks.

Riktig (clauses/tidlig-varsel.yml):

    paragraphs:
      - id: plikt
        text:
          nb: Parten skal varsle innen {{ varselfrist }}.
          nn: Parten skal varsle innan {{ varselfrist }}.
"""

from collections import Counter
from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "parity"


def check(index: Index) -> Iterator[Finding]:
    for first, second in index.clause_pairs:
        uses = [Counter((p.name, p.filter) for p in fragment.scan.placeholders) for fragment in (first, second)]
        if uses[0] != uses[1]:
            names = sorted({name for name, _ in (uses[0] - uses[1]) + (uses[1] - uses[0])})
            message = f"leddet bruker {', '.join(f'«{name}»' for name in names)} ulikt på {first.language} og {second.language}."
            yield Finding(second.at(), message, "Bruk de samme parameterne på begge målformer.")
