"""The checklist that a chapter ends with: its items, as Markdown."""

import re

from relkontrakt import markup

#: The heading of a checklist is the same word in bokmål and nynorsk.
TITLE = "Sjekkliste"

_ITEM = re.compile(r"^(?:[-*+]|\d+\.)[ \t]+(?P<text>\S.*(?:\n[ \t]+\S.*)*)", re.M)


def items(body: str) -> tuple[str, ...]:
    """Return the points under the heading «Sjekkliste» of a chapter, each on one line; empty without one."""
    headings = markup.scan(body).headings
    for place, heading in enumerate(headings):
        if markup.plain(heading.text) == TITLE:
            end = headings[place + 1].start if place + 1 < len(headings) else len(body)
            return tuple(" ".join(item["text"].split()) for item in _ITEM.finditer(body[heading.end : end]))
    return ()
