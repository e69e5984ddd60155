"""The one Markdown dialect: what stands in a text (scan), references put in place (rewrite), and HTML (to_html)."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from relkontrakt import norwegian

#: Kinds of reference: ``[text](kind:id)``.
KINDS = ("clause", "chapter", "term", "law", "source", "page", "figure")

#: Python-Markdown extensions of the dialect, the same for website and PDF.
EXTENSIONS = ("admonition", "attr_list", "def_list", "md_in_html", "sane_lists", "tables")

# Code is live text here: no guide needs it, and where Python-Markdown sees code is hard to foresee.
# Quantifiers are possessive or bounded, so that no text takes more than linear time.
_ESCAPE = re.compile(r"\\[\\`*_{}\[\]()>#+.!|-]")
_LINK = re.compile(
    r"(?P<bang>!?)\[(?P<text>(?:[^\[\]]++|\[[^\[\]]*+\])*+)\]"
    r"\(\s*+(?P<to>[^\s()<>\"]*+(?:\([^\s()<>\"]*+\)[^\s()<>\"]*+)*+)(?:\s++\"(?P<title>[^\"\n]{0,400}+)\")?\s*+\)"
)
_OPENING = re.compile(r"\]\(|^[ \t>*+\d.:-]*+\[[^\[\]]*+\]:", re.M)
_PLACEHOLDER = re.compile(r"\{\{\s*+(?P<name>[^\s{}|]*+)\s*+(?:\|\s*+(?P<filter>[^\s{}]*+)\s*+)?\}\}")
_HEADING = re.compile(r"^(?P<marks>#{1,6})(?P<rest>[^\n]*+)$", re.M)
_UNDERLINED = re.compile(r"(?:\A|(?<=\n\n))(?!#)(?P<rest>[^\n]++)\n(?P<line>=++|-++)[ \t]*+$", re.M)
_HTML = re.compile(r"<(?!https?://)(?=[a-zA-Z/!?])[^>\n]*+>?")
_HEADING_ID = re.compile(r"(?<=[ \t])\{#(?P<id>[a-z0-9-]++)\}$")
_BRACKET = re.compile(r"\{++")
#: Anything that may mean something to Markdown or HTML.
_SIGN = re.compile(r"[^\w \n,;:?%/«»–§]|_")
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
    #: Curly brackets that are neither a parameter nor the id of a heading.
    attributes: tuple[tuple[int, str], ...]
    #: What could become a link, but is not one that ``links`` knows: the offset of its bracket, and how it begins.
    broken_links: tuple[tuple[int, str], ...]


#: Without any of these characters a text holds nothing that a scan looks for.
_SPECIAL = re.compile(r"[\[{<#]|\n[=-]")
_NOTHING = Scan((), (), (), (), (), ())


def is_bare(text: str) -> bool:
    """Return whether ``text`` holds nothing that a scan looks for."""
    return not _SPECIAL.search(text)


def mask(text: str) -> str:
    """Return ``text`` at the same length with escaped characters blanked, so that patterns see only markup."""
    return _ESCAPE.sub("  ", text)


@cache
def scan(text: str) -> Scan:
    """Return what stands in the Markdown ``text``. What could become a link or HTML is never missed."""
    if is_bare(text):
        return _NOTHING
    masked = mask(text)
    # Most texts have one kind of special character: the others need no search.
    has_brackets, has_braces = "[" in masked, "{" in masked
    links = tuple(_links(masked, text)) if has_brackets else ()
    placeholders = tuple(_placeholders(masked)) if has_braces else ()
    headings = tuple(_headings(masked, text)) if "#" in masked or "\n" in masked else ()
    return Scan(
        links=links,
        placeholders=placeholders,
        headings=headings,
        html=tuple((m.start(), m[0]) for m in _HTML.finditer(masked)) if "<" in masked else (),
        attributes=tuple(_attributes(masked, placeholders, headings)) if has_braces else (),
        broken_links=tuple(_broken_links(masked, links)) if has_brackets else (),
    )


def _placeholders(masked: str) -> Iterator[Placeholder]:
    for match in _PLACEHOLDER.finditer(masked):
        yield Placeholder(match.start(), match.end(), match["name"], match["filter"])


def _links(masked: str, text: str) -> Iterator[Link]:
    for match in _LINK.finditer(masked):
        label = text[slice(*match.span("text"))]
        yield Link(*match.span(), label, match["to"], match["title"], match.start("to"), bool(match["bang"]))


def _broken_links(masked: str, links: tuple[Link, ...]) -> Iterator[tuple[int, str]]:
    known = {link.start + link.image + 1 + len(link.text) for link in links}
    for match in _OPENING.finditer(masked):
        if match.start() not in known:
            yield match.start(), _beginning(masked, match.start())


def _headings(masked: str, text: str) -> Iterator[Heading]:
    for match in sorted([*_HEADING.finditer(masked), *_UNDERLINED.finditer(masked)], key=lambda match: match.start()):
        level = len(match["marks"]) if match.re is _HEADING else "=-".index(match["line"][0]) + 1
        start = match.start("rest") + len(match["rest"]) - len(match["rest"].lstrip())
        rest = match["rest"].strip().rstrip("#").rstrip() if match.re is _HEADING else match["rest"].strip()
        found = _HEADING_ID.search(rest)
        words = rest[: found.start()].rstrip() if found else rest
        yield Heading(match.start(), match.end(), level, text[start : start + len(words)], found["id"] if found else None)


def _attributes(masked: str, placeholders: tuple[Placeholder, ...], headings: tuple[Heading, ...]) -> Iterator[tuple[int, str]]:
    known = {item.start for item in placeholders}
    known |= {masked.rfind("{#", heading.start, heading.end) for heading in headings if heading.id}
    for match in _BRACKET.finditer(masked):
        if match.start() not in known:
            yield match.start(), _beginning(masked, match.start())


def _beginning(text: str, start: int) -> str:
    return text[start : start + 80].split("\n", 1)[0].strip()


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


def literal(text: str) -> str:
    """Return Markdown that shows ``text`` letter by letter, whatever signs it holds."""
    return _SIGN.sub(lambda match: f"&#{ord(match[0])};", text)


def to_html(text: str) -> str:
    """Return the Markdown ``text`` as HTML5, in the dialect of the guide. References must be rewritten first."""
    import markdown

    return str(markdown.markdown(text, extensions=list(EXTENSIONS), output_format="html"))
