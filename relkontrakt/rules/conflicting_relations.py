"""Klausulen både krever og utelukker den samme klausulen.

Da kan klausulen aldri brukes. Kravet kan også komme gjennom en annen klausul som denne krever.

Feil (clauses/tidlig-varsel.yml):

    relations: {requires: [samarbeidsmoter], excludes: [samarbeidsmoter]}

Riktig (clauses/tidlig-varsel.yml):

    relations: {requires: [samarbeidsmoter]}
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "relations"


def check(index: Index) -> Iterator[Finding]:
    clauses = index.library.clauses
    for clause_id, clause in clauses.items():
        needed = index.always_with(clause_id)
        for place, excluded in enumerate(clause.relations.excludes):
            if excluded == clause_id or excluded in needed:
                location = index.value_at("clause", clause_id, "relations", "excludes", place)
                message = f"«{excluded}» er utelukket, men følger alltid med «{clause_id}»."
                yield Finding(location, message, "Fjern den fra «requires» eller «excludes».")
        for other in sorted(needed - {clause_id}):
            for excluded in clauses[other].relations.excludes if other in clauses else ():
                if excluded == clause_id or (excluded in needed and excluded != other):
                    location = index.key_at("clause", clause_id, "relations", "requires")
                    message = f"klausulen krever «{other}», men «{other}» utelukker «{excluded}»."
                    yield Finding(location, message, "Endre «requires» her eller «excludes» der.")
