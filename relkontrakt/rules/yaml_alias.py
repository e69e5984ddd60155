"""Filen bruker ankere eller henvisninger i YAML.

Et anker (&) gjør at samme tekst gjelder flere steder uten at leseren ser det. Det kan også brukes til å sprenge minnet.

Feil (clauses/tidlig-varsel.yml):

    title: &tittel {nb: Tidlig varsel, nn: Tidleg varsel}
    summary: *tittel

Riktig (clauses/tidlig-varsel.yml):

    title: {nb: Tidlig varsel, nn: Tidleg varsel}
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "structure"


def check(index: Index) -> Iterator[Finding]:
    return index.loading("yaml-alias")
