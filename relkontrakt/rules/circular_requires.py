"""Klausuler krever hverandre i ring.

En ring gjør at ingen av klausulene kan velges alene, og skjuler hvilken som er grunnlaget for den andre.

Feil (clauses/tidlig-varsel.yml):

    relations: {requires: [tidlig-varsel]}

Riktig (clauses/tidlig-varsel.yml):

    relations: {requires: [samarbeidsmoter]}
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "relations"


def check(index: Index) -> Iterator[Finding]:
    for clause_id, clause in index.library.clauses.items():
        for place, required in enumerate(clause.relations.requires):
            if clause_id == required or clause_id in index.always_with(required):
                location = index.value_at("clause", clause_id, "relations", "requires", place)
                message = f"«{clause_id}» og «{required}» krever hverandre i ring."
                yield Finding(location, message, "La bare den ene kreve den andre; bruk «complements» den andre veien.")
