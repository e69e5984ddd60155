"""Klausulen er gjeldende, men gjelder først senere.

Leseren ser «Gjeldende» og tar den i bruk for tidlig. Vent med statusen til datoen, eller rett datoen.

Feil (clauses/tidlig-varsel.yml):

    version: 1.0.0
    status: in-force
    valid_from: 2099-01-01

Riktig (clauses/tidlig-varsel.yml):

    version: 1.0.0
    status: in-force
    valid_from: 2026-01-01
    changes:
      - version: 1.0.0
        kind: ny
        what: {nb: Første gjeldende versjon., nn: Første gjeldande versjon.}
        why: {nb: Klausulen er kvalitetssikret., nn: Klausulen er kvalitetssikra.}
"""

from collections.abc import Iterator

from relkontrakt import norwegian
from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "lifecycle"
LEVEL = "warning"


def check(index: Index) -> Iterator[Finding]:
    for clause_id, clause in index.library.clauses.items():
        start = clause.valid_from
        if clause.status == "in-force" and start and start > index.today:
            message = f"klausulen er gjeldende, men gjelder først fra {norwegian.long_date(start)}."
            location = index.value_at("clause", clause_id, "valid_from")
            yield Finding(location, message, "Bruk «draft» eller «consultation» til datoen, eller rett datoen.")
