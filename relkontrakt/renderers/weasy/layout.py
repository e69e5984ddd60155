"""Lay out the print document and write it: body once, front matter until its page numbers are right, then one PDF."""

import re
from pathlib import Path
from typing import Any

import weasyprint
from weasyprint.text.fonts import FontConfiguration

from relkontrakt.renderers.weasy import conformance, hanging, hyphenation
from relkontrakt.renderers.weasy.files import BASE_URL, FOLDER, TemplateFiles

#: Times the front matter may be laid out before we give up on its page numbers.
ROUNDS = 4

_PAGE_CELL = re.compile(r'(<span class="page" data-page-of="([^"]+)">)[^<]*(</span>)')


class UnsettledPages(Exception):
    """The page numbers of the table of contents moved the pages they point to, in every round."""


class Press:
    """Lays out parts of one document with one set of fonts."""

    def __init__(self, folders: list[str], fonts: str) -> None:
        self.files = TemplateFiles(folders, fonts)
        self.fonts = FontConfiguration()
        hanging.use()
        hyphenation.use(self.files.fetch(f"{FOLDER}/hyphenation.txt").read().decode())

    def lay_out(self, html: str, pages_before: int = 0) -> weasyprint.Document:
        """Return ``html`` as pages; the first is numbered ``pages_before + 1``."""
        document = weasyprint.HTML(string=html, base_url=BASE_URL, url_fetcher=self.files)
        start = weasyprint.CSS(string=f"@page :first {{ counter-reset: page {pages_before + 1} }}")
        return document.render(font_config=self.fonts, stylesheets=[start], pdf_variant=conformance.VARIANT)


def write(request: dict[str, Any]) -> dict[str, Any]:
    """Write ``guide.pdf`` in the request's workspace and return the report: font families and page numbers used."""
    press = Press(request["folders"], request["fonts"])
    document, pages = _whole(press, request["html"])
    conformance.write_pdf(document, Path(request["workspace"], "guide.pdf"))
    families = sorted({font.family for font in document.fonts.values()})
    return {"families": families, "pages": pages, "count": len(document.pages)}


def _whole(press: Press, html: str) -> tuple[weasyprint.Document, dict[str, int]]:
    """Return the document laid out, with the page numbers used; one without ``<main>`` has no front matter and no contents."""
    if "<main" not in html:
        return press.lay_out(html), {}
    front, body, pages = _settled(press, *split(html))
    return front.copy([*front.pages, *body.pages]), pages


def split(html: str) -> tuple[str, str]:
    """Return the document without its ``<main>`` (the front matter), and with nothing but ``<main>`` (the body)."""
    before, opening, rest = html.partition("<main")
    main, closing, after = rest.rpartition("</main>")
    head = before[: re.search(r"<body[^>]*>", before).end()]  # type: ignore[union-attr]
    return before + after, head + opening + main + closing + after


def _settled(press: Press, front_html: str, body_html: str) -> tuple[weasyprint.Document, weasyprint.Document, dict[str, int]]:
    """Return front matter and body laid out, with page numbers that agree.

    The body is laid out again only if the front matter changes its number of pages, and the number cells have a fixed
    width: normally the body is laid out once and the front matter twice, which is cheaper than `target-counter`.
    Raises UnsettledPages when the numbers still disagree after ``ROUNDS`` rounds.
    """
    pages: dict[str, int] = {}
    body, before = None, 0
    for _ in range(ROUNDS):
        front = press.lay_out(_with_page_numbers(front_html, pages))
        if body is None or before != len(front.pages):
            before = len(front.pages)
            body = press.lay_out(body_html, before)
        found = _page_numbers([*front.pages, *body.pages])
        if found == pages:
            return front, body, pages
        pages = found
    raise UnsettledPages


def _with_page_numbers(html: str, pages: dict[str, int]) -> str:
    return _PAGE_CELL.sub(lambda cell: f"{cell[1]}{pages.get(cell[2], '')}{cell[3]}", html)


def _page_numbers(pages: list[weasyprint.Page]) -> dict[str, int]:
    """Return the number of the page on which each anchor stands."""
    numbers: dict[str, int] = {}
    for number, page in enumerate(pages, start=1):
        for anchor in page.anchors:
            numbers.setdefault(anchor, number)
    return numbers
