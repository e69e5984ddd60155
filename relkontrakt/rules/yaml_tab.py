"""Tabulator er brukt til innrykk.

YAML tillater bare mellomrom som innrykk. Still inn redigeringsprogrammet på to mellomrom.

Feil (clauses/tidlig-varsel.yml):

    summary:
    \tnb: Kort fortalt.

Riktig (clauses/tidlig-varsel.yml):

    summary:
      nb: Kort fortalt.
      nn: Kort fortalt.
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "structure"


def check(index: Index) -> Iterator[Finding]:
    return index.loading("yaml-tab")
