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

from relkontrakt.findings import Finding, Location
from relkontrakt.index import Index

GROUP = "relations"


def check(index: Index) -> Iterator[Finding]:
    clauses = index.library.clauses
    mandatory = sorted(clause_id for clause_id, clause in clauses.items() if clause.use.level == "mandatory")
    always = {other: first for first in reversed(mandatory) for other in {first} | index.always_with(first)}
    against = _against(index, sorted(always))
    for clause_id in clauses if against else ():
        brought = {clause_id} | index.always_with(clause_id)
        for one in sorted(brought & against.keys() - always.keys()):
            other = against[one]
            location = _place(index, clause_id, set(always))
            message = f"«{clause_id}» kan aldri brukes: «{one}» og «{other}», som alltid er med, utelukker hverandre."
            yield Finding(location, message, "Endre «excludes», eller nivået på den obligatoriske klausulen.")
            break


def _place(index: Index, clause_id: str, always: set[str]) -> Location:
    """Return where a clause itself excludes what is always there, else where its relations stand."""
    excludes = index.library.clauses[clause_id].relations.excludes
    direct = next((place for place, other in enumerate(excludes) if other in always), None)
    if direct is None:
        return index.key_at("clause", clause_id, "relations")
    return index.value_at("clause", clause_id, "relations", "excludes", direct)


def _against(index: Index, always: list[str]) -> dict[str, str]:
    """Return each clause that excludes, or is excluded by, one that is always there, with the first such one."""
    excluded = {clause_id: clause.relations.excludes for clause_id, clause in index.library.clauses.items()}
    pairs = [(one, other) for one, others in excluded.items() for other in others]
    found: dict[str, str] = {}
    for other in always:
        for first, second in pairs:
            if other in (first, second):
                found.setdefault(second if other == first else first, other)
    return found
