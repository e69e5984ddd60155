"""Punktene i en liste er skrevet på ulike måter.

En liste har enten hele setninger, med stor bokstav og punktum, eller stikkord uten sluttegn (sprakradet.no, «Punktlister»).
Når formene blandes, ser det ut som om noe mangler.

Feil (clauses/tidlig-varsel.yml):

    guidance:
      nb: |
        ### Slik gjør dere det

        - Avtal hvem som tar imot varsler.
        - Skriv ned svaret
        - Følg opp fristen.
      nn: |
        ### Slik gjer de det

        - Avtal kven som tek imot varsel.
        - Skriv ned svaret
        - Følg opp fristen.

Riktig (clauses/tidlig-varsel.yml):

    guidance:
      nb: |
        ### Slik gjør dere det

        - Avtal hvem som tar imot varsler.
        - Skriv ned svaret.
        - Følg opp fristen.
      nn: |
        ### Slik gjer de det

        - Avtal kven som tek imot varsel.
        - Skriv ned svaret.
        - Følg opp fristen.
"""

import re
from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Fragment, Index

GROUP = "typography"
LEVEL = "advice"

_POINT = re.compile(r"^(?P<indent>[ \t]*)(?:[-*+]|\d+[.)])[ \t]+(?P<text>\S[^\n]*(?:\n[ \t]+(?![-*+] |\d+[.)] )\S[^\n]*)*)", re.M)
_END = re.compile(r"[*_)»\s]*$")


def check(index: Index) -> Iterator[Finding]:
    for fragment in index.fragments:
        if "\n- " in fragment.text or "\n1. " in fragment.text or fragment.text.startswith(("- ", "1. ")):
            for points in _lists(fragment):
                yield from _mixed(fragment, points)


def _lists(fragment: Fragment) -> Iterator[list[re.Match[str]]]:
    """Return the points of each list; a list ends where something else than a point stands between."""
    points: list[re.Match[str]] = []
    for match in _POINT.finditer(fragment.text):
        if points and (fragment.text[points[-1].end() : match.start()].strip() or points[-1]["indent"] != match["indent"]):
            yield points
            points = []
        points.append(match)
    yield points


def _mixed(fragment: Fragment, points: list[re.Match[str]]) -> Iterator[Finding]:
    ends = [_END.sub("", point["text"])[-1:] in ".!?…:" for point in points]
    if any(ends) and not all(ends):
        odd = points[ends.index(ends.count(True) <= len(ends) / 2)]
        yield Finding(
            fragment.at(odd.start("text")), "punktet slutter ikke som de andre i listen.", "Gi alle punktene samme form."
        )
    starts = [point["text"].lstrip("*_[«")[:1] for point in points]
    small = [start.islower() for start in starts]
    if any(small) and any(start.isupper() for start in starts):
        odd = points[small.index(small.count(True) <= len(small) / 2)]
        yield Finding(
            fragment.at(odd.start("text")), "punktet begynner ikke som de andre i listen.", "Gi alle punktene samme form."
        )
