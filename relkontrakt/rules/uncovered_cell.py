"""Ingen klausul bærer prinsippet i trinnet, og ingen har skrevet hvorfor.

Hvert prinsipp skal kunne følges gjennom alle trinnene i metoden. En tom rute uten grunn er et hull ingen har sett.
Uten nøkkelen «cells» blir rutene ikke kontrollert.

Feil (guide/coverage.yml):

    cells:
      - {principle: gjensidighet, steps: [1, 2, 3, 4], reason: {nb: Møtene kommer i trinn 5., nn: Møta kjem i steg 5.}}

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

from relkontrakt.coverage import PLACES, carried, reasons
from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.vocabulary import PRINCIPLES, STEPS

GROUP = "relations"


def check(index: Index) -> Iterator[Finding]:
    coverage = index.whole_coverage
    if coverage is None or coverage.cells is None:
        return
    clauses, reason = carried(index.library.clauses), reasons(coverage)
    location = index.key_at("coverage", "dekning", "cells")
    for principle, step in PLACES:
        if not clauses[principle, step] and (principle, step) not in reason:
            message = (
                f"ingen klausul bærer prinsippet «{PRINCIPLES[principle].nb}» i trinn {step} "
                f"(«{STEPS[step].nb}»), og grunnen mangler."
            )
            cure = f"Skriv grunnen under «cells» med principle: {principle} og steps: [{step}], eller merk en klausul."
            yield Finding(location, message, cure)
