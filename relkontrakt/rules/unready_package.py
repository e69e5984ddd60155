"""Pakken er gjeldende, men inneholder en klausul som ikke er det.

Innkjøperen stoler på pakken og får et utkast inn i kontrakten.

Feil (packages/samarbeid.yml):

    version: 1.0.0
    status: in-force
    changes:
      - version: 1.0.0
        kind: ny
        what: {nb: Første gjeldende versjon., nn: Første gjeldande versjon.}
        why: {nb: Pakken er prøvd., nn: Pakken er prøvd.}

Riktig (packages/samarbeid.yml):

    version: 0.2.0
    status: draft
    changes:
      - version: 0.2.0
        kind: ny
        what: {nb: Andre utkast., nn: Andre utkast.}
        why: {nb: Pakken er prøvd., nn: Pakken er prøvd.}
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.vocabulary import STATUSES

GROUP = "lifecycle"


def check(index: Index) -> Iterator[Finding]:
    clauses = index.library.clauses
    for package_id, package in index.library.packages.items():
        for place, item in enumerate(package.clauses if package.status == "in-force" else ()):
            clause = clauses.get(item.clause)
            # A retired clause is told of as such.
            if clause and clause.status not in ("in-force", "retired"):
                location = index.value_at("package", package_id, "clauses", place, "clause")
                message = f"pakken er gjeldende, men «{item.clause}» har statusen «{STATUSES[clause.status].nb}»."
                yield Finding(location, message, "Gjør klausulen gjeldende først, eller vent med pakken.")
