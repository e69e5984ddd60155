"""What can be asked of any folder with a built site: its pages, their ids and links, and what they load."""

import posixpath
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

#: Elements that make a browser fetch something, with the attribute that says from where.
LOADED = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src", "video": "src", "audio": "src"}


class Page(HTMLParser):
    """One page, read once: ids and links inside and outside the article, what it loads, and code inside the page."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.file = file
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.inline: list[str] = []
        self.attributes: dict[str, dict[str, str | None]] = {}
        self._script: dict[str, str | None] | None = None
        self.text = file.read_text(encoding="utf-8")
        self.feed(self.text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.attributes.setdefault(tag, values)
        if values.get("id"):
            self.ids.append(values["id"] or "")
        if tag in ("a", "form"):
            self.links.append(values.get("href") or values.get("action") or "")
        if LOADED.get(tag) in values:
            self.loaded.append(values[LOADED[tag]] or "")
        if tag == "style" or "style" in values or any(name.startswith("on") for name in values):
            self.inline.append(self.get_starttag_text() or "")
        if tag == "script" and "src" not in values and values.get("type") != "application/json":
            self.inline.append(self.get_starttag_text() or "")

    @property
    def article(self) -> str:
        """The HTML of the article."""
        return self.text[self.text.index("<article") : self.text.index("</article>")]


def pages(site: Path) -> dict[str, Page]:
    """Return every page of the site by its path; the page for addresses that do not exist is left out."""
    files = sorted(file for file in site.rglob("*.html") if file.name != "404.html")
    return {file.relative_to(site).as_posix(): Page(file) for file in files}


def dead_links(site: Path) -> list[tuple[str, str]]:
    """Return page and address of each link inside the site that goes to a file or an id that does not exist."""
    found = pages(site)
    ids = {page.file.resolve(): set(page.ids) for page in found.values()}
    return [
        (path, link) for path, page in found.items() for link in [*page.links, *page.loaded] if _is_dead(page.file, link, ids)
    ]


def _is_dead(file: Path, link: str, ids: dict[Path, set[str]]) -> bool:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return False
    target = (file.parent / unquote(parts.path)).resolve() if parts.path else file.resolve()
    if not target.is_file():
        return True
    return bool(parts.fragment) and parts.fragment not in ids.get(target, set())


def clicks(site: Path, start: str = "index.html") -> dict[str, int]:
    """Return how many clicks each page is from ``start`` when the menu is not used, only links in the text."""
    found = pages(site)
    away = {start: 0}
    waiting = [start]
    for path in waiting:
        links = (urlsplit(link) for link in re.findall(r'<a [^>]*?href="([^"]+)"', found[path].article))
        inside = (unquote(link.path) for link in links if link.path and not link.netloc)
        targets = {posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) for target in inside} & set(found)
        new = sorted(targets - set(away))
        away |= dict.fromkeys(new, away[path] + 1)
        waiting += new
    return away


def foreign_loads(site: Path) -> list[tuple[str, str]]:
    """Return page or style sheet and address of everything a browser would fetch from another origin."""
    found = [(path, address) for path, page in pages(site).items() for address in page.loaded if "//" in address]
    return found + [
        (str(path), address) for path, address in _style_addresses(site) if "//" in address and not address.startswith("data:")
    ]


def _style_addresses(site: Path) -> Iterator[tuple[Path, str]]:
    for file in sorted(site.rglob("*.css")):
        for address in re.findall(r"""(?:url\(|@import )\s*["']?([^"')]+)""", file.read_text(encoding="utf-8")):
            yield file, address


def contents(site: Path) -> dict[str, bytes]:
    """Return the bytes of every file by path."""
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in sorted(site.rglob("*")) if file.is_file()}
