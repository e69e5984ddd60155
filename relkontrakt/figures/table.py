"""A figure as text: the tables that say all it shows, for whoever cannot see it or would rather read."""

import re
from dataclasses import dataclass

from relkontrakt import markup
from relkontrakt.model import Text
from relkontrakt.typesetting import SOFT_HYPHEN

#: What Markdown takes for the start of a list.
_LIST = re.compile(r"^(\d+)\.(?= )")


@dataclass(frozen=True)
class Table:
    """Rows of Markdown cells under a head; the first cell of a row names it. ``title`` is empty when one table is all."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    title: str = ""


def words(text: Text, language: str) -> str:
    """Return a text as it stands in a drawing: without links and marks."""
    return markup.plain(text[language])


def cell(text: Text | None, language: str) -> str:
    """Return a text as it stands in a table: one line of Markdown, without the places where a drawing may break words."""
    line = " ".join(text[language].split()).replace(SOFT_HYPHEN, "") if text else ""
    return _LIST.sub(r"\1\\.", line)
