"""Fristen er uten mål.

«Rimelig tid» og «uten ugrunnet opphold» betyr noe ulikt for hver part, og uenigheten kommer når det haster. Bruk en parameter,
eller sett en ytterste frist ved siden av.

Feil (clauses/tidlig-varsel.yml):

    paragraphs:
      - id: plikt
        text:
          nb: Partene skal varsle uten ugrunnet opphold. Svaret skal komme innen {{ varselfrist }}.
          nn: Partane skal varsle utan ugrunna opphald. Svaret skal kome innan {{ varselfrist }}.

Riktig (clauses/tidlig-varsel.yml):

    paragraphs:
      - id: plikt
        text:
          nb: Partene skal varsle uten ugrunnet opphold og senest innen {{ varselfrist }}.
          nn: Partane skal varsle utan ugrunna opphald og seinast innan {{ varselfrist }}.
"""

import re
from collections.abc import Iterator
from itertools import chain

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "balance"
LEVEL = "warning"

#: What every wording below holds at least one of.
_SIGNS = ("rimel", "snar", "pphold", "pphald", "så fort", "så rask", "så tidl", "så snøgt", "god tid", "passend", "passand")
_VAGUE = re.compile(
    r"\b(?:(?:rimelig|rimeleg|passende|passande|rimelege)\s+(?:tid|frist|varsel|tidsrom|fristar?)|snar[ae]st(?:\s+(?:mulig|mogleg|råd))?"
    r"|(?:uten|utan)\s+(?:ugrunnet|ugrunna|unødig|unødvendig|grunnlaust)?\s*(?:opphold|opphald)"
    r"|så\s+(?:fort|snart|raskt|tidlig|tidleg|snøgt)\s+(?:som\s+)?(?:mulig|mogleg|råd|praktisk\s+mulig)|i\s+god\s+tid)\b",
    re.I,
)


def check(index: Index) -> Iterator[Finding]:
    for fragment in chain.from_iterable(index.clause_texts.values()):
        text = fragment.text.lower()
        for sentence in fragment.prose.sentences if any(sign in text for sign in _SIGNS) else ():
            if any(sentence.start <= p.start < sentence.end for p in fragment.scan.placeholders):
                continue
            for match in _VAGUE.finditer(sentence.text):
                message = f"«{' '.join(match[0].split())}» er en frist uten mål."
                cure = "Skriv fristen som en parameter, for eksempel innen {{ frist }}."
                yield Finding(fragment.at(sentence.start + match.start()), message, cure)
