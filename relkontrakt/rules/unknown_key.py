"""Nøkkelen finnes ikke.

En nøkkel som er skrevet feil, blir aldri lest. Da mangler klausulen noe forfatteren tror er med.

Feil (clauses/tidlig-varsel.yml):

    sumary: {nb: Kort fortalt., nn: Kort fortalt.}

Riktig (clauses/tidlig-varsel.yml):

    summary: {nb: Kort fortalt., nn: Kort fortalt.}
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "structure"


def check(index: Index) -> Iterator[Finding]:
    return index.loading("unknown-key")
