"""Det samme variantnavnet er oversatt ulikt.

Leseren velger variant etter navnet. Heter den samme varianten noe annet i en annen klausul, ser det ut som et annet valg.
To varianter av én klausul må heller ikke ha samme navn.

Feil (clauses/tidlig-varsel.yml):

    variants:
      - {id: enkel, title: {nb: Enkel, nn: Enkel}, default: true}
      - {id: utvidet, title: {nb: Utvidet, nn: Enkel}}

Riktig (clauses/tidlig-varsel.yml):

    variants:
      - {id: enkel, title: {nb: Enkel, nn: Enkel}, default: true}
      - {id: utvidet, title: {nb: Utvidet, nn: Utvida}}
"""

from collections import Counter
from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "parity"
LEVEL = "warning"


def check(index: Index) -> Iterator[Finding]:
    main, *others = index.library.languages
    for language in others:
        names = _names(index, main, language)
        for clause_id, clause in index.library.clauses.items():
            taken: set[str] = set()
            for place, variant in enumerate(clause.variants):
                first, second = variant.title.get(main), variant.title.get(language)
                location = index.value_at("clause", clause_id, "variants", place, "title", language)
                if first and second and second in taken:
                    yield Finding(location, f"to varianter heter «{second}».", "Gi dem hvert sitt navn.")
                elif first and second and second != names[first]:
                    message = f"«{first}» heter «{second}» her, men «{names[first]}» i andre klausuler."
                    yield Finding(location, message, "Bruk det samme navnet.")
                taken.add(second or "")


def _names(index: Index, main: str, language: str) -> dict[str, str]:
    """Return the name in ``language`` that most variants with the same name in the main language have."""
    counted: dict[str, Counter[str]] = {}
    for clause in index.library.clauses.values():
        for variant in clause.variants:
            name, other = variant.title.get(main), variant.title.get(language)
            if name and other:
                counted.setdefault(name, Counter())[other] += 1
    return {name: min(found, key=lambda other: (-found[other], other)) for name, found in counted.items()}
