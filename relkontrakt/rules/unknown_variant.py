"""Varianten finnes ikke i klausulen.

Et ledd som hører til en ukjent variant, kommer aldri med i kontrakten.

Feil (packages/samarbeid.yml):

    clauses:
      - {clause: tidlig-varsel, variant: stor, reason: {nb: Varsel., nn: Varsel.}}

Riktig (packages/samarbeid.yml):

    clauses:
      - {clause: tidlig-varsel, variant: utvidet, reason: {nb: Varsel., nn: Varsel.}}
"""

from collections.abc import Iterator

from relkontrakt import norwegian
from relkontrakt.findings import Finding, Location
from relkontrakt.index import Index

GROUP = "relations"


def check(index: Index) -> Iterator[Finding]:
    for clause_id, variant, location in _uses(index):
        known = [item.id for item in index.library.clauses[clause_id].variants]
        if variant not in known:
            message = f"varianten «{variant}» finnes ikke i klausulen «{clause_id}».{norwegian.suggestion(variant, known)}"
            cure = "Variantene er: " + (", ".join(known) or "ingen") + "."
            yield Finding(location, message, cure, repair=index.respelling(location, variant, known))


def _uses(index: Index) -> Iterator[tuple[str, str, Location]]:
    for clause_id, clause in index.library.clauses.items():
        for place, paragraph in enumerate(clause.paragraphs):
            for nth, variant in enumerate(paragraph.variants):
                yield clause_id, variant, index.value_at("clause", clause_id, "paragraphs", place, "variants", nth)
    for package_id, package in index.library.packages.items():
        for place, item in enumerate(package.clauses):
            if item.variant and item.clause in index.library.clauses:
                yield item.clause, item.variant, index.value_at("package", package_id, "clauses", place, "variant")
