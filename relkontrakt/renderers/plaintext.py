"""Guide → every clause and chapter as plain text that needs no tool: references are titles, and parameters visible blanks."""

from typing import Any

import jinja2

from relkontrakt import markup, parameters
from relkontrakt.guide import Guide, target_id
from relkontrakt.model import Clause, Parameter
from relkontrakt.templating import render


def texts(guide: Guide, environment: jinja2.Environment) -> dict[str, str]:
    """Return the text of every clause and chapter by path: ``nb/klausuler/tidlig-varsel.txt``."""

    def words(text: str, clause: Clause | None = None) -> str:
        blank = (lambda item: _blank(guide, clause, item)) if clause else None
        return markup.rewrite(text, lambda link: _named(guide, link), blank).strip()

    def value(parameter: Parameter, raw: Any) -> str:
        return parameters.say(parameter, parameters.parse(parameter, raw), guide.language)

    found = {}
    for item in guide.clauses:
        values = {"item": item, "clause": item.clause, "words": words, "value": value}
        found[f"klausuler/{item.id}.txt"] = render(environment, "archive/clause.txt.j2", **values)
    for chapter in guide.chapters:
        found[f"kapitler/{chapter.id}.txt"] = render(environment, "archive/chapter.txt.j2", chapter=chapter, words=words)
    return {f"{guide.language}/{path}": text for path, text in found.items()}


def _named(guide: Guide, link: markup.Link) -> str | None:
    """Return what a reference says without a link; what leads out of the guide stays as it is written."""
    if link.reference is None:
        return None
    target = guide.targets[target_id(*link.reference)]
    if link.image:
        return f"[{target.label or target.title}]"
    return link.text or (f"«{target.title}»" if link.reference[0] in ("clause", "chapter", "page") else target.title)


def _blank(guide: Guide, clause: Clause, placeholder: markup.Placeholder) -> str:
    parameter = next(one for one in clause.parameters if one.id == placeholder.name)
    return f"[{parameters.blank(parameter, guide.language, placeholder.filter)}]"
