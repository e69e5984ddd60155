"""The one Markdown dialect: what stands in a text (scan), references put in place (rewrite), and HTML (to_html)."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from relkontrakt import norwegian

#: Kinds of reference: ``[text](kind:id)``.
KINDS = ("clause", "chapter", "term", "law", "source")

#: Python-Markdown extensions of the dialect, the same for website and PDF.
EXTENSIONS = ("admonition", "attr_list", "def_list", "md_in_html", "sane_lists", "tables")

_FENCE = re.compile(r"^ {0,3}(```+|~~~+)[^\n]*\n.*?(?:^ {0,3}\1[ \t]*$|\Z)", re.M | re.S)
_CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.S)
_ESCAPE = re.compile(r"\\[\\`*_{}\[\]()<>#+.!|-]")
_LINK = re.compile(
    r"(?P<bang>!?)\[(?P<text>(?:[^\[\]]|\[[^\[\]]*\])*)\]"
    r"\(\s*(?P<to><[^<>\n]*>|[^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+[\"'](?P<title>[^\"]*?)[\"'])?\s*\)"
)
_DEFINITION = re.compile(r"^ {0,3}\[(?P<text>[^\]\n]+)\]:\s*(?P<to>\S+)", re.M)
_PLACEHOLDER = re.compile(r"\{\{\s*(?P<name>[^\s{}|]*)\s*(?:\|\s*(?P<filter>[^\s{}]*)\s*)?\}\}")
_HEADING = re.compile(r"^(?P<marks>#{1,6})[ \t]+(?P<text>[^\n]*?)(?:[ \t]+\{#(?P<id>[a-z0-9-]+)\})?[ \t]*#*[ \t]*$", re.M)
_HTML = re.compile(r"<(?!https?://)(?=[a-zA-Z/!?])[^>\n]*>?")
_ATTRIBUTES = re.compile(r"\{(?!\{):?[ \t]*[^{}\n]*[#.=:][^{}\n]*\}(?!\})")
_HEADING_ID = re.compile(r"\{#[a-z0-9-]+\}[ \t]*$")
_MARKS = re.compile(r"[*_`\\]")


@dataclass(frozen=True)
class Link:
    """A link or image in a Markdown text; ``start`` and ``end`` are offsets, ``target`` the offset of the destination."""

    start: int
    end: int
    text: str
    destination: str
    title: str | None
    target: int
    image: bool = False

    @property
    def reference(self) -> tuple[str, str] | None:
        """Kind and id when the link is a reference to something in the guide, else None."""
        kind, colon, rest = self.destination.partition(":")
        return (kind, rest) if colon and kind in KINDS else None


@dataclass(frozen=True)
class Placeholder:
    """A parameter in a clause text: ``{{ name }}`` or ``{{ name | filter }}``."""

    start: int
    end: int
    name: str
    filter: str | None


@dataclass(frozen=True)
class Heading:
    """A heading line."""

    start: int
    end: int
    level: int
    text: str
    id: str | None


@dataclass(frozen=True)
class Scan:
    """Everything in a Markdown text that rules and renderers ask about, in reading order."""

    links: tuple[Link, ...]
    placeholders: tuple[Placeholder, ...]
    headings: tuple[Heading, ...]
    html: tuple[tuple[int, str], ...]
    attributes: tuple[tuple[int, str], ...]


#: Without any of these characters a text holds nothing that a scan looks for.
_SPECIAL = re.compile(r"[\[{<#]")
_NOTHING = Scan((), (), (), (), ())


def mask(text: str) -> str:
    """Return ``text`` at the same length with code and escaped characters blanked, so that patterns see only markup."""
    for pattern in (_FENCE, _ESCAPE, _CODE):
        text = pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    return text


@cache
def scan(text: str) -> Scan:
    """Return what stands in the Markdown ``text``; code spans and fences are skipped."""
    if not _SPECIAL.search(text):
        return _NOTHING
    masked = mask(text)
    links = sorted([*_links(masked, text), *_definitions(masked)], key=lambda link: link.start)
    return Scan(
        links=tuple(links),
        placeholders=tuple(Placeholder(m.start(), m.end(), m["name"], m["filter"]) for m in _PLACEHOLDER.finditer(masked)),
        headings=tuple(
            Heading(m.start(), m.end(), len(m["marks"]), text[slice(*m.span("text"))], m["id"]) for m in _HEADING.finditer(masked)
        ),
        html=tuple((m.start(), m[0]) for m in _HTML.finditer(masked) if not _inside(m.start(), links)),
        attributes=tuple(_attributes(masked)),
    )


def _links(masked: str, text: str) -> Iterator[Link]:
    for match in _LINK.finditer(masked):
        destination = match["to"].strip("<>")
        label = text[slice(*match.span("text"))]
        yield Link(*match.span(), label, destination, match["title"], match.start("to"), bool(match["bang"]))


def _definitions(masked: str) -> Iterator[Link]:
    for match in _DEFINITION.finditer(masked):
        yield Link(*match.span(), match["text"], match["to"].strip("<>"), None, match.start("to"))


def _attributes(masked: str) -> Iterator[tuple[int, str]]:
    for match in _ATTRIBUTES.finditer(masked):
        line_start = masked.rfind("\n", 0, match.start()) + 1
        heading = masked.startswith("#", line_start) and _HEADING_ID.match(masked[match.start() :].split("\n", 1)[0])
        if not heading:
            yield match.start(), match[0]


def _inside(offset: int, links: list[Link]) -> bool:
    return any(link.target <= offset < link.end for link in links)


def rewrite(
    text: str,
    link: Callable[[Link], str | None],
    placeholder: Callable[[Placeholder], str] | None = None,
) -> str:
    """Return ``text`` with each reference link replaced by what ``link`` returns (None keeps it) and each parameter likewise."""
    found = scan(text)
    pieces: list[tuple[int, int, str]] = []
    for item in found.links:
        new = link(item)
        if new is not None:
            pieces.append((item.start, item.end, new))
    if placeholder:
        pieces += [(item.start, item.end, placeholder(item)) for item in found.placeholders]
    for start, end, new in sorted(pieces, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def with_heading_ids(text: str, prefix: str = "", shift: int = 0) -> str:
    """Return ``text`` with an explicit, unique id on every heading, and ``shift`` added to every heading level."""
    taken: dict[str, int] = {}
    for heading, anchor in reversed([(h, _unique(h.id or norwegian.slug(plain(h.text)), taken)) for h in scan(text).headings]):
        line = f"{'#' * min(6, heading.level + shift)} {heading.text} {{#{prefix}{anchor}}}"
        text = text[: heading.start] + line + text[heading.end :]
    return text


def _unique(anchor: str, taken: dict[str, int]) -> str:
    taken[anchor] = taken.get(anchor, 0) + 1
    return anchor if taken[anchor] == 1 else f"{anchor}-{taken[anchor]}"


def plain(text: str) -> str:
    """Return the words of a Markdown ``text`` on one line: link texts without addresses, no emphasis marks."""
    without_links = rewrite(text, lambda link: link.text)
    return " ".join(_MARKS.sub("", without_links).split())


def to_html(text: str) -> str:
    """Return the Markdown ``text`` as HTML5, in the dialect of the guide. References must be rewritten first."""
    import markdown

    return str(markdown.markdown(text, extensions=list(EXTENSIONS), output_format="html"))
