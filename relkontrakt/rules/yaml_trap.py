"""Verdien blir lest som noe annet enn tekst.

I YAML kan «no» bety usann, «1.10» bli tallet 1,1 og «2026-12-01» bli en dato. Anførselstegn gjør meningen entydig.

Feil (clauses/tidlig-varsel.yml):

    version: 1.10

Feil (guide/terms.yml):

    samarbeid:
      title: {nb: no, nn: samarbeid}
      definition: {nb: Felles arbeid., nn: Felles arbeid.}
      forms: {nb: [samarbeidet], nn: [samarbeidet]}

Riktig (clauses/tidlig-varsel.yml):

    version: 0.10.0
    changes:
      - version: 0.10.0
        kind: ny
        what: {nb: Første utkast., nn: Første utkast.}
        why: {nb: Klausulen følger med en ny veileder., nn: Klausulen følgjer med ein ny rettleiar.}
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "structure"


def check(index: Index) -> Iterator[Finding]:
    return index.loading("yaml-trap")
