"""Filen er ikke gyldig YAML.

Når filen ikke kan leses, kan heller ikke resten av den kontrolleres. Meldingen viser hvor leseren stoppet.

Feil (clauses/tidlig-varsel.yml):

    summary: {nb: Kort: fortalt., nn: Kort

Riktig (clauses/tidlig-varsel.yml):

    summary: {nb: Kort fortalt., nn: Kort fortalt.}
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "structure"


def check(index: Index) -> Iterator[Finding]:
    return index.loading("yaml-syntax")
