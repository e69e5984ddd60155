"""Questions below each other: one answer leads out to a result, the other on to the next question."""

from types import SimpleNamespace

from relkontrakt.drawing import GAP, LEADING, PAD, WIDTH, Arrow, Drawing, Shape, box, label, row
from relkontrakt.figuremodel import Fork, Route, Routes
from relkontrakt.figures.table import Table, cell, words

_ASK, _WAY = 310.0, 80.0
_RESULT = WIDTH - _ASK - _WAY
_BETWEEN = LEADING + 18.0
_STEM = 36.0  # From the left edge to the arrows downwards.


def draw(content: Routes, language: str) -> Drawing:
    """Return the drawing of ``content``."""
    shapes: list[Shape] = []
    y = -6.0
    for route in content.routes:
        more, y = _route(route, y, language)
        shapes += more
        y += 2 * GAP
    return Drawing(tuple(shapes), y - 2 * GAP + 2)


def _route(route: Route, y: float, language: str) -> tuple[list[Shape], float]:
    name = label(0, y, WIDTH, words(route.title, language), bold=True)
    shapes: list[Shape] = [name]
    y = name.bottom
    for question in route.questions:
        more, bottom = _fork(question, y, language)
        onwards = label(_STEM + GAP, bottom + 1, _ASK - _STEM - GAP, words(question.otherwise, language))
        y = bottom + _BETWEEN
        shapes += [*more, Arrow(_STEM, bottom + 2, _STEM, y - 2), onwards]
    end = box(0, y, _ASK, [(words(route.end, language), False)], "tint")
    return [*shapes, end], end.bottom


def _fork(question: Fork, y: float, language: str) -> tuple[list[Shape], float]:
    ask, result = row(
        [
            box(0, y, _ASK, [(words(question.text, language), False)], "plain"),
            box(_ASK + _WAY, y, _RESULT, [(words(question.outcome, language), False)], "tint"),
        ],
        middle=True,
    )
    middle = y + ask.height / 2
    answer = box(_ASK, middle, _WAY, [(words(question.answer, language), True)], "none", centred=True)
    answer = answer.moved(PAD - 4 - answer.height)
    return [ask, answer, Arrow(_ASK + 2, middle, _ASK + _WAY - 2, middle), result], ask.bottom


def tables(content: Routes, language: str, say: SimpleNamespace) -> tuple[Table, ...]:
    """Return a table for each route: question, answer that leads out, and result."""
    head = (say.number, say.figure_question, say.figure_answer, say.figure_outcome, say.figure_otherwise)
    return tuple(Table(head, _rows(route, language, say), cell(route.title, language)) for route in content.routes)


def _rows(route: Route, language: str, say: SimpleNamespace) -> tuple[tuple[str, ...], ...]:
    asked = [_told(question, place, language, say) for place, question in enumerate(route.questions, start=1)]
    return (*asked, (str(len(asked) + 1), say.figure_no_outcome, "", cell(route.end, language), ""))


def _told(question: Fork, place: int, language: str, say: SimpleNamespace) -> tuple[str, ...]:
    """Return one question as a row; the other answer says which number comes next."""
    onwards = f"{cell(question.otherwise, language)}: {say.number.lower()} {place + 1}"
    return (str(place), *(cell(text, language) for text in (question.text, question.answer, question.outcome)), onwards)
