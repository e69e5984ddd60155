"""Figures: data → drawing (boxes, words, arrows) and → tables that say the same. One module a form; the look is in templates."""

from types import ModuleType, SimpleNamespace
from typing import Any

from relkontrakt.drawing import Drawing
from relkontrakt.figuremodel import Figure, forms
from relkontrakt.figures import comparison, ladder, levels, matrix, routes, timeline
from relkontrakt.figures.table import Table

_FORMS: dict[str, ModuleType] = {
    "comparison": comparison,
    "timeline": timeline,
    "levels": levels,
    "matrix": matrix,
    "routes": routes,
    "ladder": ladder,
}


def draw(figure: Figure, language: str) -> Drawing:
    """Return the drawing of a figure whose parts fit together (see the rule ``broken-figure``)."""
    module, content = _form(figure)
    drawing: Drawing = module.draw(content, language)
    return drawing


def tables(figure: Figure, language: str, say: SimpleNamespace) -> tuple[Table, ...]:
    """Return all that the figure says, as tables; ``say`` are the phrases of the language."""
    module, content = _form(figure)
    found: tuple[Table, ...] = module.tables(content, language, say)
    return found


def _form(figure: Figure) -> tuple[ModuleType, Any]:
    (name,) = forms(figure)
    return _FORMS[name], getattr(figure, name)
