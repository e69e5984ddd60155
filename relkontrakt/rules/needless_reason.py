"""Ruten har en grunn for å stå tom, men den er ikke tom, eller den har grunn fra før.

Da sier oversikten noe annet enn klausulene. Leseren vet ikke hva som stemmer.

Feil (guide/coverage.yml):

    cells:
      - {principle: gjensidighet, steps: [1, 2, 3, 4, 5], reason: {nb: Ikke tema her., nn: Ikkje tema her.}}

Riktig (guide/coverage.yml):

    cells:
      - {principle: gjensidighet, steps: [1, 2, 3, 4], reason: {nb: Møtene kommer i trinn 5., nn: Møta kjem i steg 5.}}
      - {principle: selvstendighet, steps: [1, 2, 3, 4, 5], reason: {nb: Ikke tema her., nn: Ikkje tema her.}}
      - {principle: aerlighet, steps: [1, 2, 3, 4], reason: {nb: Varsler kommer i trinn 5., nn: Varsel kjem i steg 5.}}
      - {principle: lojalitet, steps: [1, 2, 3, 4, 5], reason: {nb: Ikke tema her., nn: Ikkje tema her.}}
      - {principle: rimelighet, steps: [1, 2, 3, 4, 5], reason: {nb: Ikke tema her., nn: Ikkje tema her.}}
      - {principle: integritet, steps: [1, 2, 3, 4, 5], reason: {nb: Ikke tema her., nn: Ikkje tema her.}}
"""

from collections.abc import Iterator

from relkontrakt.coverage import Place, carried
from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.vocabulary import PRINCIPLES

GROUP = "relations"
#: A clause is one new file: who proposes it must not have to touch this one as well.
LEVEL = "warning"


def check(index: Index) -> Iterator[Finding]:
    coverage = index.whole_coverage
    if coverage is None or coverage.cells is None:
        return
    clauses = carried(index.library.clauses)
    seen: set[Place] = set()
    for number, cell in enumerate(coverage.cells):
        for place, step in enumerate(cell.steps):
            here = (cell.principle, step)
            location = index.value_at("coverage", "dekning", "cells", number, "steps", place)
            name = f"«{PRINCIPLES[cell.principle].nb}» i trinn {step}"
            if clauses[here]:
                yield Finding(location, f"{name} har klausulen «{clauses[here][0]}» og trenger ingen grunn.", "Slett grunnen.")
            elif here in seen:
                yield Finding(location, f"{name} har alt en grunn.", "Behold den ene.")
            seen.add(here)
