"""Leddet, eller spilleregelen, viser til ulike steder på bokmål og nynorsk.

De to tekstene skal bety det samme. En henvisning som bare står på den ene målformen, gir ulik kontrakt.

Feil (clauses/tidlig-varsel.yml):

    paragraphs:
      - id: plikt
        text:
          nb: Parten skal varsle om [samarbeidet](term:samarbeid) innen {{ varselfrist }}.
          nn: Parten skal varsle om samarbeidet innan {{ varselfrist }}.

Riktig (clauses/tidlig-varsel.yml):

    paragraphs:
      - id: plikt
        text:
          nb: Parten skal varsle om [samarbeidet](term:samarbeid) innen {{ varselfrist }}.
          nn: Parten skal varsle om [samarbeidet](term:samarbeid) innan {{ varselfrist }}.
"""

from collections import Counter
from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "parity"


def check(index: Index) -> Iterator[Finding]:
    for first, second in (*index.clause_pairs, *index.duty_pairs):
        uses = [Counter(link.destination for link in fragment.scan.links) for fragment in (first, second)]
        if uses[0] != uses[1] and not (index.has_dead_link(first) or index.has_dead_link(second)):
            names = sorted((uses[0] - uses[1]) + (uses[1] - uses[0]))
            message = (
                f"teksten viser til {', '.join(f'«{name}»' for name in names)} ulikt på {first.language} og {second.language}."
            )
            yield Finding(second.at(), message, "Bruk de samme henvisningene på begge målformer.")
