"""Klausulen har varianter, men ikke nøyaktig én standard.

Når ingen variant er valgt, må leseren vite hvilken ordlyd som gjelder.

Feil (clauses/tidlig-varsel.yml):

    variants:
      - {id: enkel, title: {nb: Enkel, nn: Enkel}}
      - {id: utvidet, title: {nb: Utvidet, nn: Utvida}}

Riktig (clauses/tidlig-varsel.yml):

    variants:
      - {id: enkel, title: {nb: Enkel, nn: Enkel}, default: true}
      - {id: utvidet, title: {nb: Utvidet, nn: Utvida}}
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "relations"


def check(index: Index) -> Iterator[Finding]:
    for clause_id, clause in index.library.clauses.items():
        count = sum(variant.default for variant in clause.variants)
        if clause.variants and count != 1:
            message = f"{count or 'ingen'} varianter er standard; det skal være én."
            yield Finding(index.key_at("clause", clause_id, "variants"), message, "Sett «default: true» på én variant.")
