"""Texts of a document that leaves the guide: references lead to the sources themselves, and else to the website."""

import posixpath

import jinja2

from relkontrakt import markup
from relkontrakt.guide import Guide, target_id
from relkontrakt.renderers import pages, siteconfig
from relkontrakt.renderers.printtext import PrintText


class StandaloneText(PrintText):
    """Turns Markdown into HTML where nothing else of the guide is at hand: no numbers and no links inside the PDF."""

    def __init__(self, guide: Guide, environment: jinja2.Environment | None = None) -> None:
        super().__init__(guide, environment)
        self.sources = {entry.id: entry.value for entry in guide.sources}

    def address(self, kind: str, entry_id: str) -> str | None:
        """Return where a reader finds an entry on the web; None when neither its source nor the guide has an address."""
        if kind == "law":
            return self.acts[entry_id.partition("/")[0]].url or self._on_site("law", entry_id)
        if kind == "source" and self.sources[entry_id].url:
            return str(self.sources[entry_id].url)
        return self._on_site(kind, entry_id)

    def _on_site(self, kind: str, entry_id: str) -> str | None:
        site = siteconfig.site_address(self.guide)
        return posixpath.join(site, pages.address(*target_id(kind, entry_id)).replace("index.md", "index.html")) if site else None

    def refer(self, kind: str, entry_id: str) -> str:
        """Return the name of an entry, in «…» when it is a part of the guide."""
        target = self.guide.targets[target_id(kind, entry_id)]
        return f"«{target.title}»" if kind in ("clause", "chapter", "page") else target.title

    def _link(self, link: markup.Link, with_number: bool) -> str | None:
        if link.image or link.reference is None:
            return None
        words = link.text or self.refer(*link.reference)
        address = self.address(*link.reference)
        return f"[{words}]({address})" if address else words
