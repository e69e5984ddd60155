"""Linjen kan bli delt midt i et tall, en dato eller en henvisning.

«17.» på én linje og «mai» på den neste er vanskelig å lese, og «§» alene på slutten av en linje er verre. Et hardt mellomrom
holder delene sammen (sprakradet.no, «Mellomrom»). Henvisninger og parametere får det av seg selv.

Feil (clauses/tidlig-varsel.yml):

    guidance:
      nb: Loven kom for eksempel 17. mai 2026, som nr. 8.
      nn: Lova kom til dømes 17. mai 2026, som nr. 8.

Riktig (clauses/tidlig-varsel.yml):

    guidance:
      nb: Loven kom for eksempel 17. mai 2026, som nr. 8.
      nn: Lova kom til dømes 17. mai 2026, som nr. 8.
"""

import re
from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Fragment, Index
from relkontrakt.norwegian import NBSP
from relkontrakt.wording import MONTHS, numbers, repaired

GROUP = "typography"
LEVEL = "advice"

_NUMBER = re.compile(r"\d+")
_BEFORE = re.compile(r"(?<!\w)(?:§|nr\.|kap\.|pkt\.|art\.|kr|NOK)[ \n]\Z")
_AFTER = re.compile(rf"\d+(?:[ \n](?=[%‰])|\.[ \n](?={MONTHS}|ledd\b|punktum\b)|(?<!\d{{4}})[ \n](?=\d{{3}}(?!\d)))")


def check(index: Index) -> Iterator[Finding]:
    for fragment, match in numbers(index, _NUMBER):
        text = fragment.visible
        if _BEFORE.search(text, max(0, match.start() - 5), match.start()):
            yield _finding(fragment, match.start() - 1)
        after = _AFTER.match(text, match.start())
        if after:
            yield _finding(fragment, after.end() - 1)


def _finding(fragment: Fragment, space: int) -> Finding:
    first = fragment.text[:space].split()[-1]
    last = fragment.text[space:].split(maxsplit=1)[0].rstrip(".,;:)»")
    message = f"«{first} {last}» kan bli delt på to linjer."
    return repaired(fragment, space, space + 1, NBSP, message, "Sett inn hardt mellomrom: relkontrakt fix.")
