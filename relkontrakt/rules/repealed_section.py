"""Loven eller paragrafen det er vist til, gjelder ikke lenger.

Leseren bygger kontrakten på en regel som er opphevet. Funnet i lovregisteret viser alle stedene samlet; i tillegg får hvert
sted sitt eget funn. En setning som selv sier at regelen er opphevet eller eldre, er ikke en feil.

Feil (guide/laws.yml):

    anskaffelsesloven:
      kind: act
      title: {nb: lov om offentlige anskaffelser, nn: lov om offentlege anskaffingar}
      short: {nb: anskaffelsesloven, nn: anskaffingslova}
      checked: 2026-01-01
      verified: true
      sections:
        "4": {status: repealed, valid_to: 2025-12-31}

Riktig (guide/laws.yml):

    anskaffelsesloven:
      kind: act
      title: {nb: lov om offentlige anskaffelser, nn: lov om offentlege anskaffingar}
      short: {nb: anskaffelsesloven, nn: anskaffingslova}
      checked: 2026-01-01
      verified: true
      sections:
        "4": {heading: {nb: Prinsipper, nn: Prinsipp}}
"""

import re
from collections.abc import Iterator

from relkontrakt import legal, norwegian
from relkontrakt.findings import Finding
from relkontrakt.index import Index, Reference

GROUP = "law"

_SAYS_SO = re.compile(r"\bopphev|\b(?:tidligere|tidlegare|eldre|gamle|gammel|gammal|gjaldt)\b", re.I)
_CURE = "Finn regelen som gjelder nå, og bytt henvisningen, eller skriv i setningen at regelen er opphevet."


def check(index: Index) -> Iterator[Finding]:
    for entry in legal.entries(index):
        hit = [r for r in entry.references if not _says_so(r)] if entry.over(index.today) else []
        if hit:
            ended = f" (gjaldt til {norwegian.long_date(entry.value.valid_to)})" if entry.value.valid_to else ""
            message = f"{entry.name} er opphevet{ended}, men blir vist til i {legal.listed(hit)}."
            yield Finding(entry.location, message, _CURE)
            for reference in hit:
                yield Finding(reference.location, f"{entry.name} er opphevet{ended}.", _CURE)


def _says_so(reference: Reference) -> bool:
    """Return whether the sentence around a link tells that the rule is no longer in force."""
    fragment, link = reference.fragment, reference.link
    if fragment is None or link is None:
        return False
    sentences = (s for s in fragment.prose.sentences if s.start <= link.end and link.start <= s.end)
    return any(_SAYS_SO.search(sentence.text) for sentence in sentences)
