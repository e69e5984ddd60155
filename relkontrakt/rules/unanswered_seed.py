"""Et problem eller en anbefaling mangler kapittel eller klausul.

Veilederen lover å svare på det kildene ber om. Leseren trenger både rådet og teksten som kan brukes.

Feil (guide/coverage.yml):

    seeds:
      - id: lav-tillit
        kind: problem
        statement: {nb: Partene stoler for lite på hverandre., nn: Partane stolar for lite på kvarandre.}
        sources: [hbr-2019]
        chapters: [innledning]

Riktig (guide/coverage.yml):

    seeds:
      - id: lav-tillit
        kind: problem
        statement: {nb: Partene stoler for lite på hverandre., nn: Partane stolar for lite på kvarandre.}
        sources: [hbr-2019]
        chapters: [innledning]
        clauses: [tidlig-varsel]
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "relations"

#: What the guide has to answer; a need or a piece of information may stand without a clause.
_ANSWERED = ("problem", "recommendation")


def check(index: Index) -> Iterator[Finding]:
    coverage = index.library.coverage
    for place, seed in enumerate(coverage.seeds if coverage else ()):
        missing = [word for word, ids in (("kapittel", seed.chapters), ("klausul", seed.clauses)) if not ids]
        if seed.kind in _ANSWERED and missing:
            location = index.value_at("coverage", "dekning", "seeds", place, "id")
            message = f"«{seed.id}» mangler {' og '.join(missing)} som svarer."
            yield Finding(location, message, "Fyll ut «chapters» og «clauses» med id-er.")
