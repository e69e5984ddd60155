"""Pakken kan ikke brukes slik den er satt sammen.

En klausul mangler en klausul den krever, eller to klausuler i pakken utelukker hverandre.

Feil (clauses/tidlig-varsel.yml):

    relations: {excludes: [samarbeidsmoter]}

Riktig (clauses/tidlig-varsel.yml):

    relations: {requires: [samarbeidsmoter]}
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "relations"


def check(index: Index) -> Iterator[Finding]:
    clauses = index.library.clauses
    for package_id, package in index.library.packages.items():
        chosen = [item.clause for item in package.clauses]
        for place, clause_id in enumerate(chosen):
            location = index.value_at("package", package_id, "clauses", place, "clause")
            if clause_id in chosen[:place]:
                yield Finding(location, f"klausulen «{clause_id}» står to ganger i pakken.", "Fjern den ene.")
            relations = clauses[clause_id].relations if clause_id in clauses else None
            for missing in relations.requires if relations else ():
                if missing not in chosen and missing in clauses:
                    yield Finding(
                        location, f"«{clause_id}» krever «{missing}», som ikke er med i pakken.", f"Legg til «{missing}»."
                    )
            for excluded in relations.excludes if relations else ():
                if excluded in chosen:
                    yield Finding(location, f"«{clause_id}» utelukker «{excluded}», som også er med i pakken.", "Fjern den ene.")
