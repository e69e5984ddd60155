"""Stoppsignalet svaret viser til, finnes ikke.

Da får leseren ingen advarsel der det skulle stått én.

Feil (guide/decision.yml):

    questions:
      - id: behov
        question: {nb: Kan dere beskrive behovet?, nn: Kan de beskrive behovet?}
        explanation: {nb: Et klart behov trenger færre møter., nn: Eit klart behov treng færre møte.}
        answers:
          - {id: ja, label: {nb: Ja, nn: Ja}, speaks_for: [{model: transaksjon, strength: 2}], stop: kapasiteten, next: result}
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

from relkontrakt import norwegian
from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "structure"


def check(index: Index) -> Iterator[Finding]:
    decision = index.library.decision
    known = {stop.id for stop in decision.stops} if decision else set()
    for place, question in enumerate(decision.questions if decision else ()):
        for number, answer in enumerate(question.answers):
            if answer.stop is not None and answer.stop not in known:
                location = index.value_at("decision", "egnethet", "questions", place, "answers", number, "stop")
                message = f"stoppsignalet «{answer.stop}» finnes ikke.{norwegian.suggestion(answer.stop, known)}"
                yield Finding(location, message, "Se id-ene under «stops».")
