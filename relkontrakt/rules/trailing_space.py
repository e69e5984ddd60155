"""Linjen slutter med mellomrom.

Mellomrom på slutten av en linje er usynlige, men gir endringer som ingen kan se når to utgaver blir sammenlignet. I Markdown
betyr nøyaktig to mellomrom linjeskift, og de får stå.

Feil (clauses/tidlig-varsel.yml):

    guidance:
      nb: Avtal møter.(mellomrom)
      nn: Avtal møte.

Riktig (clauses/tidlig-varsel.yml):

    guidance:
      nb: Avtal møter.
      nn: Avtal møte.
"""

import re
from collections.abc import Iterator

from relkontrakt.findings import Finding, Location, Repair
from relkontrakt.index import Index

GROUP = "typography"
LEVEL = "advice"

_SPACES = re.compile(r"[ \t]+$", re.M)


def check(index: Index) -> Iterator[Finding]:
    for path, first, text in index.files:
        if " \n" in text or "\t\n" in text or text.endswith((" ", "\t")):
            for match in _SPACES.finditer(text):
                start = text.rfind("\n", 0, match.start()) + 1
                is_break = (
                    match[0] == "  " and start < match.start() and text[match.end() :].split("\n", 2)[1:2] not in ([], [""])
                )
                if not is_break:
                    place = Location(path, first + text.count("\n", 0, start), match.start() - start + 1)
                    yield Finding(place, "linjen slutter med mellomrom.", "Slett dem.", repair=Repair(match[0], ""))
