"""To ledd, varianter eller parametere i klausulen har samme id, eller to spørsmål, svar, innganger, rader eller spilleregler.

Id-en er adressen til leddet, spørsmålet eller siden. To like gjør sammenligning og henvisning umulig.

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

from collections.abc import Iterator, Sequence
from typing import Any

from relkontrakt.findings import Finding
from relkontrakt.index import Index, Owner
from relkontrakt.yamlfile import Keys

GROUP = "structure"


def check(index: Index) -> Iterator[Finding]:
    for clause_id, clause in index.library.clauses.items():
        for key, items in (("paragraphs", clause.paragraphs), ("variants", clause.variants), ("parameters", clause.parameters)):
            yield from _repeated(index, items, "denne klausulen", "clause", clause_id, key)
    if decision := index.library.decision:
        yield from _repeated(index, decision.questions, "egnethetsverktøyet", "decision", "egnethet", "questions")
        yield from _repeated(index, decision.stops, "egnethetsverktøyet", "decision", "egnethet", "stops")
        for place, question in enumerate(decision.questions):
            yield from _repeated(
                index, question.answers, "dette spørsmålet", "decision", "egnethet", "questions", place, "answers"
            )
    if coverage := index.library.coverage:
        yield from _repeated(index, coverage.seeds, "oversikten", "coverage", "dekning", "seeds")
    if conduct := index.library.conduct:
        yield from _repeated(index, conduct.groups, "spillereglene", "conduct", "spilleregler", "groups")
        places = [("groups", g, "rules", r) for g, group in enumerate(conduct.groups) for r in range(len(group.rules))]
        yield from _found(index, [rule.id for _, rule in conduct.rules], places, "spillereglene", ("conduct", "spilleregler"))
    if entries := index.library.entries:
        for key, ways in (("roles", entries.roles), ("phases", entries.phases), ("problems", entries.problems)):
            yield from _repeated(index, ways, "inngangene", "entries", "innganger", key)


def _repeated(index: Index, items: Sequence[Any], where: str, kind: str, entry_id: str, *keys: str | int) -> Iterator[Finding]:
    places = [(*keys, place) for place in range(len(items))]
    yield from _found(index, [item.id for item in items], places, where, (kind, entry_id))


def _found(index: Index, ids: Sequence[str], places: Sequence[Keys], where: str, owner: Owner) -> Iterator[Finding]:
    for number, item_id in enumerate(ids):
        if item_id in ids[:number]:
            location = index.value_at(*owner, *places[number], "id")
            yield Finding(location, f"id-en «{item_id}» er alt brukt i {where}.", "Gi den en ny id.")
