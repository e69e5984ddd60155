"""A difference as text for a terminal, and as Markdown."""

import re
from collections.abc import Callable, Iterable

from relkontrakt.comparison import BUMP_NAMES, Change, Piece
from relkontrakt.project import packaged_templates
from relkontrakt.renderers.reviewpage import LANGUAGES, NEEDS, counts, shown
from relkontrakt.review import Difference
from relkontrakt.review.places import KIND_NAMES
from relkontrakt.templating import environment, render

Mark = Callable[[Piece], str]

_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~])")


def plain(piece: Piece) -> str:
    """Return a piece with the marks of wdiff: [-borte-] and {+ny+}."""
    return {"equal": "{}", "delete": "[-{}-]", "insert": "{{+{}+}}"}[piece.operation].format(_line(shown(piece)))


def text(found: Difference, mark: Mark = plain) -> str:
    """Return the difference as plain text; ``mark`` shows a piece of a word difference."""
    return _rendered(found, "review/difference.txt.j2", mark)


def markdown(found: Difference) -> str:
    """Return the difference as Markdown, in which nothing from the content is alive."""
    return re.sub(r"\n{3,}", "\n\n", _rendered(found, "review/difference.md.j2", _marked))


def _rendered(found: Difference, template: str, mark: Mark) -> str:
    def values(change: Change) -> str:
        pieces = (("delete", change.before), ("insert", change.after))
        return " → ".join(mark(Piece(operation, said)) for operation, said in pieces if said is not None)  # type: ignore[arg-type]

    def words(pieces: Iterable[Piece]) -> str:
        return "".join(map(mark, pieces)).strip()

    env = environment((packaged_templates(),), "nb")
    env.filters.update(md=_escaped, values=values, words=words)
    names = {"languages": LANGUAGES, "needs": NEEDS, "bumps": BUMP_NAMES, "kinds": KIND_NAMES, "counts": counts(found)}
    return render(env, template, r=found, **names)


def _line(said: str) -> str:
    """Return a text on one line; a break between paragraphs stays visible."""
    return re.sub(r"\s*\n\s*", " ", re.sub(r"\s*\n\s*\n\s*", " ¶ ", said))


def _escaped(said: object) -> str:
    return _MARKDOWN.sub(r"\\\1", _line(str(said)))


def _marked(piece: Piece) -> str:
    """Return a piece in bold or struck out; the spaces at its ends stand outside, as Markdown asks."""
    inner = _escaped(shown(piece))
    body = inner.strip()
    if piece.operation == "equal" or not body:
        return inner
    sign = "**" if piece.operation == "insert" else "~~"
    head, tail = inner[: len(inner) - len(inner.lstrip())], inner[len(inner.rstrip()) :]
    return f"{head}{sign}{body}{sign}{tail}"
