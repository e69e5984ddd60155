"""En vei gjennom egnethetsverktøyet ender ikke, eller et spørsmål blir aldri stilt.

Hvert svar sender leseren til et spørsmål eller til resultatet. Går veien i ring, eller til noe som ikke finnes, blir
skjemaet aldri ferdig. Et spørsmål ingen kommer til, blir ikke besvart.

Feil (guide/decision.yml):

    questions:
      - id: behov
        question: {nb: Kan dere beskrive behovet?, nn: Kan de beskrive behovet?}
        explanation: {nb: Et klart behov trenger færre møter., nn: Eit klart behov treng færre møte.}
        answers:
          - {id: ja, label: {nb: Ja, nn: Ja}, speaks_for: [{model: transaksjon, strength: 2}], stop: kapasitet, next: rom}
          - {id: nei, label: {nb: Nei, nn: Nei}, speaks_for: [{model: relasjon, strength: 2}], next: result}

Feil (guide/decision.yml):

    questions:
      - id: behov
        question: {nb: Kan dere beskrive behovet?, nn: Kan de beskrive behovet?}
        explanation: {nb: Et klart behov trenger færre møter., nn: Eit klart behov treng færre møte.}
        answers:
          - {id: ja, label: {nb: Ja, nn: Ja}, speaks_for: [{model: transaksjon, strength: 2}], stop: kapasitet, next: behov}
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
from relkontrakt.decision import RESULT, reachable, rings
from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.model import Decision

GROUP = "structure"


def check(index: Index) -> Iterator[Finding]:
    if decision := index.whole_decision:
        yield from _questions(index, decision)
        yield from _answers(index, decision)


def _questions(index: Index, decision: Decision) -> Iterator[Finding]:
    reached = reachable(decision)
    for place, question in enumerate(decision.questions):
        location = index.value_at("decision", "egnethet", "questions", place, "id")
        if question.id == RESULT:
            yield Finding(location, f"«{RESULT}» kan ikke være id-en til et spørsmål.", "Gi spørsmålet en annen id.")
        elif question.id not in reached:
            message = f"ingen svar fører til spørsmålet «{question.id}»."
            yield Finding(location, message, "La et svar ha det som «next», eller slett spørsmålet.")


def _answers(index: Index, decision: Decision) -> Iterator[Finding]:
    known = {*(question.id for question in decision.questions), RESULT}
    back = set(rings(decision))
    for place, question in enumerate(decision.questions):
        for number, answer in enumerate(question.answers):
            location = index.value_at("decision", "egnethet", "questions", place, "answers", number, "next")
            if answer.next not in known:
                message = f"spørsmålet «{answer.next}» finnes ikke.{norwegian.suggestion(answer.next, known)}"
                yield Finding(location, message, f"Velg et spørsmål, eller «{RESULT}».")
            elif (question.id, number) in back:
                message = f"svaret fører tilbake til «{answer.next}», så veien går i ring."
                yield Finding(location, message, "Send leseren videre framover.")
