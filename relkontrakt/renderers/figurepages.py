"""Figure → what its templates show: number, words, drawing and tables, for the website and for print."""

from dataclasses import dataclass

import jinja2

from relkontrakt import figures, templating
from relkontrakt.drawing import Drawing
from relkontrakt.figures.table import Table
from relkontrakt.guide import Guide
from relkontrakt.model import Text
from relkontrakt.phrases import phrases


@dataclass(frozen=True)
class Shown:
    """A figure made ready. ``label`` is «Figur 3»; ``language`` is set where the text around is in another one."""

    id: str
    label: str
    title: str
    description: str
    note: Text | None
    sources: tuple[str, ...]
    drawing: Drawing
    tables: tuple[Table, ...]
    language: str | None


def anchor(figure_id: str) -> str:
    """Return the id of a figure on its page."""
    return f"figur-{figure_id}"


def shown(guide: Guide, figure_id: str) -> Shown:
    """Return a figure that a chapter of ``guide`` shows."""
    found, say = guide.figure(figure_id), phrases(guide.language)
    around = next(chapter.language for chapter in guide.chapters if chapter.id == found.chapter)
    return Shown(
        id=anchor(figure_id),
        label=f"{say.figure} {found.number}",
        title=found.figure.title[guide.language],
        description=found.figure.description[guide.language].strip(),
        note=found.figure.note,
        sources=found.figure.sources,
        drawing=figures.draw(found.figure, guide.language),
        tables=figures.tables(found.figure, guide.language, say),
        language=guide.language if around != guide.language else None,
    )


def render(environment: jinja2.Environment | None, template: str, guide: Guide, figure_id: str, **more: object) -> str:
    """Return a figure as ``template`` shows it, between blank lines."""
    assert environment is not None, "a text with a figure needs the templates"
    return templating.render(environment, template, figure=shown(guide, figure_id), **more)
