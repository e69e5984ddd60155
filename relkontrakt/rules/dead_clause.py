"""Klausulen kan aldri brukes: den er i strid med en klausul som alltid skal være med.

En obligatorisk klausul er med i hver kontrakt, sammen med det den krever. En klausul som utelukker en av dem, blir aldri valgt.

Feil (clauses/tidlig-varsel.yml):

    use:
      level: mandatory
      when: {nb: Alltid., nn: Alltid.}
      when_not: {nb: Aldri., nn: Aldri.}
    relations: {excludes: [samarbeidsmoter]}

Riktig (clauses/tidlig-varsel.yml):

    use:
      level: mandatory
      when: {nb: Alltid., nn: Alltid.}
      when_not: {nb: Aldri., nn: Aldri.}
    relations: {requires: [samarbeidsmoter]}
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "relations"


def check(index: Index) -> Iterator[Finding]:
    clauses = index.library.clauses
    mandatory = sorted(clause_id for clause_id, clause in clauses.items() if clause.use.level == "mandatory")
    always = {other: first for first in reversed(mandatory) for other in {first} | index.always_with(first)}
    for clause_id in clauses:
        brought = {clause_id} | index.always_with(clause_id)
        for one, other in _contradictions(index, brought - always.keys(), set(always)):
            location = index.key_at("clause", clause_id, "relations")
            message = f"«{clause_id}» kan aldri brukes: «{one}» og «{other}», som alltid er med, utelukker hverandre."
            yield Finding(location, message, "Endre «excludes», eller nivået på den obligatoriske klausulen.")
            break


def _contradictions(index: Index, brought: set[str], always: set[str]) -> Iterator[tuple[str, str]]:
    """Return each pair of a clause that is brought along and one that is always there, where one excludes the other."""
    excluded = {clause_id: clause.relations.excludes for clause_id, clause in index.library.clauses.items()}
    for one in sorted(brought):
        for other in sorted(always):
            if other in excluded.get(one, ()) or one in excluded.get(other, ()):
                yield one, other
