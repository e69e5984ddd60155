"""Ways through the suitability tool: where they lead, where they never end, and how much can speak for a model."""

from collections.abc import Iterator

from relkontrakt.model import Answer, ContractModel, Decision, Question, StopSignal

#: What an answer names as ``next`` when nothing more is asked.
RESULT = "result"

#: The letter of each model in tables and marks, the same in both languages.
LETTERS = {"egenregi": "E", "relasjon": "R", "transaksjon": "T"}


def reachable(decision: Decision) -> frozenset[str]:
    """Return the ids of the questions that some way from the first question comes to."""
    questions = _by_id(decision)
    waiting = [question.id for question in decision.questions[:1] if question.id in questions]
    found = set(waiting)
    while waiting:
        new = {answer.next for answer in questions[waiting.pop()].answers if answer.next in questions} - found
        found |= new
        waiting += new
    return frozenset(found)


def rings(decision: Decision) -> Iterator[tuple[str, int]]:
    """Yield question and place of each answer that sends the reader back to a question on the way there."""
    questions = _by_id(decision)
    seen: set[str] = set()
    for first in questions:
        # Answers not yet followed, for each question on the way; a dict keeps the order and knows who is on it.
        way = {} if first in seen else {first: enumerate(questions[first].answers)}
        seen.add(first)
        while way:
            current = next(reversed(way))
            place, answer = next(way[current], (0, None))
            if answer is None:
                del way[current]
            elif answer.next in way:
                yield current, place
            elif answer.next in questions and answer.next not in seen:
                seen.add(answer.next)
                way[answer.next] = enumerate(questions[answer.next].answers)


def most(decision: Decision, model: str) -> int:
    """Return the greatest sum of strengths that one way can give ``model``. The decision must have no findings."""
    questions = _by_id(decision)
    first = decision.questions[0].id
    best = {RESULT: 0}
    waiting = [first]
    while waiting:
        answers = questions[waiting[-1]].answers
        unknown = [answer.next for answer in answers if answer.next not in best]
        if unknown:
            waiting += unknown
        else:
            best[waiting.pop()] = max(strength(answer, model) + best[answer.next] for answer in answers)
    return best[first]


def strength(answer: Answer, model: str) -> int:
    """Return how strongly ``answer`` speaks for ``model``: 0, 1 or 2."""
    return sum(weight.strength for weight in answer.speaks_for if weight.model == model)


class Form:
    """What the templates ask about the suitability tool: numbers, marks and stop signals."""

    def __init__(self, decision: Decision) -> None:
        self.decision = decision
        self._numbers = {question.id: number for number, question in enumerate(decision.questions, start=1)}
        self._stops = {stop.id: stop for stop in decision.stops}

    @property
    def models(self) -> list[tuple[str, str, ContractModel]]:
        """Id, letter and content of each model."""
        return [(model, letter, getattr(self.decision.models, model)) for model, letter in LETTERS.items()]

    def number(self, question_id: str) -> int | None:
        """Return the number of a question; None for the result."""
        return self._numbers.get(question_id)

    def marks(self, answer: Answer) -> list[tuple[str, int, ContractModel]]:
        """Return letter, strength and model of what ``answer`` speaks for, strongest first."""
        found = [(letter, strength(answer, model), content) for model, letter, content in self.models]
        return sorted((mark for mark in found if mark[1]), key=lambda mark: -mark[1])

    def stop(self, answer: Answer) -> StopSignal | None:
        """Return the stop signal that ``answer`` gives."""
        return self._stops[answer.stop] if answer.stop else None

    def given_by(self, stop: StopSignal) -> list[Question]:
        """Return the questions with an answer that gives ``stop``."""
        return [question for question in self.decision.questions if any(answer.stop == stop.id for answer in question.answers)]

    def most(self, model: str) -> int:
        """Return the highest sum that ``model`` can get."""
        return most(self.decision, model)


def _by_id(decision: Decision) -> dict[str, Question]:
    return {question.id: question for question in decision.questions if question.id != RESULT}
