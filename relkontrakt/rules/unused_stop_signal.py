"""Ingen svar gir stoppsignalet.

Et stoppsignal ingen svar fører til, blir aldri vurdert.

Feil (guide/decision.yml):

    questions:
      - id: behov
        question: {nb: Kan dere beskrive behovet?, nn: Kan de beskrive behovet?}
        explanation: {nb: Et klart behov trenger færre møter., nn: Eit klart behov treng færre møte.}
        answers:
          - {id: ja, label: {nb: Ja, nn: Ja}, speaks_for: [{model: transaksjon, strength: 2}], next: result}
          - {id: nei, label: {nb: Nei, nn: Nei}, speaks_for: [{model: relasjon, strength: 2}], next: result}

Riktig (guide/decision.yml):

    questions:
      - id: behov
        question: {nb: Kan dere beskrive behovet?, nn: Kan de beskrive behovet?}
        explanation: {nb: Et klart behov trenger færre møter., nn: Eit klart behov treng færre møte.}
        answers:
          - {id: ja, label: {nb: Ja, nn: Ja}, speaks_for: [{model: transaksjon, strength: 2}], stop: kapasitet, next: result}
          - {id: nei, label: {nb: Nei, nn: Nei}, speaks_for: [{model: relasjon, strength: 2}], next: result}
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "structure"


def check(index: Index) -> Iterator[Finding]:
    decision = index.whole_decision
    if decision is None:
        return
    used = {answer.stop for question in decision.questions for answer in question.answers}
    for place, stop in enumerate(decision.stops):
        if stop.id not in used:
            message = f"ingen svar gir stoppsignalet «{stop.id}»."
            yield Finding(
                index.value_at("decision", "egnethet", "stops", place, "id"),
                message,
                "La et svar ha det som «stop», eller slett det.",
            )
