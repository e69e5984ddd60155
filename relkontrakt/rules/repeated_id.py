"""To ledd, varianter eller parametere i klausulen har samme id.

Id-en er adressen til leddet. To like gjør sammenligning og henvisning umulig.

Feil (clauses/tidlig-varsel.yml):

    variants:
      - {id: enkel, title: {nb: Enkel, nn: Enkel}, default: true}
      - {id: enkel, title: {nb: Utvidet, nn: Utvida}}
    paragraphs:
      - id: plikt
        text: {nb: "Varsle innen {{ varselfrist }}.", nn: "Varsle innan {{ varselfrist }}."}

Riktig (clauses/tidlig-varsel.yml):

    variants:
      - {id: enkel, title: {nb: Enkel, nn: Enkel}, default: true}
      - {id: utvidet, title: {nb: Utvidet, nn: Utvida}}
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index


def check(index: Index) -> Iterator[Finding]:
    for clause_id, clause in index.library.clauses.items():
        for key, items in (("paragraphs", clause.paragraphs), ("variants", clause.variants), ("parameters", clause.parameters)):
            ids = [item.id for item in items]
            for place, item_id in enumerate(ids):
                if item_id in ids[:place]:
                    location = index.value_at("clause", clause_id, key, place, "id")
                    yield Finding(location, f"id-en «{item_id}» er alt brukt i denne klausulen.", "Gi den en ny id.")
