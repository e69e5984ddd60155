"""Filen slutter uten linjeskift.

En siste linje uten linjeskift vises som endret neste gang noen legger til noe etter den.

Feil (clauses/tidlig-varsel.yml):

    changes:
      - version: 0.1.0
        kind: ny
        what: {nb: Første utkast., nn: Første utkast.}
        why: {nb: Ny veileder., nn: Ny rettleiar.}(uten linjeskift)

Riktig (clauses/tidlig-varsel.yml):

    changes:
      - version: 0.1.0
        kind: ny
        what: {nb: Første utkast., nn: Første utkast.}
        why: {nb: Ny veileder., nn: Ny rettleiar.}
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding, Location, Repair
from relkontrakt.index import Index

GROUP = "typography"
LEVEL = "advice"


def check(index: Index) -> Iterator[Finding]:
    last = {path: (first, text) for path, first, text in index.files}
    for path, (first, text) in last.items():
        if text and not text.endswith("\n"):
            place = Location(path, first + text.count("\n"), len(text) - text.rfind("\n"))
            yield Finding(place, "filen slutter uten linjeskift.", "Legg til et linjeskift.", repair=Repair("", "\n"))
