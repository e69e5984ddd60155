"""Where in the guide's files a kind of text stands: the words of a clause, its advice, a chapter, a package, an entry."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cache
from typing import NamedTuple


class Span(NamedTuple):
    """A piece of a file: offsets, its number among its kind, and whether it is an entry of a register."""

    start: int
    end: int
    index: int = 0
    is_entry: bool = False


@dataclass(frozen=True)
class Region:
    """Files (a glob; ``unless`` excludes) and the pieces of them where something may be written wrongly."""

    files: str
    find: Callable[[str], tuple[Span, ...]]
    fits: Callable[[str, Mapping[str, str]], bool] = lambda path, texts: True

    def paths(self, texts: Mapping[str, str]) -> Iterator[str]:
        return (path for path in sorted(texts) if fnmatch(path, self.files) and self.fits(path, texts))

    def spans(self, path: str, text: str) -> tuple[Span, ...]:
        return _spans(self.find, text)


@cache
def _spans(find: Callable[[str], tuple[Span, ...]], text: str) -> tuple[Span, ...]:
    return find(text)


def _whole(text: str) -> tuple[Span, ...]:
    return (Span(0, len(text)),)


def _matches(pattern: str, entry: bool = False) -> Callable[[str], tuple[Span, ...]]:
    compiled = re.compile(pattern, re.M)

    def find(text: str) -> tuple[Span, ...]:
        return tuple(Span(*m.span("it"), number, entry) for number, m in enumerate(compiled.finditer(text)))

    return find


_VALUE = r"(?P<it>(?:[>|]-?|[A-ZÆØÅ\[«{E].*)(?:\n        .*)*)"


def _paragraphs(language: str, short: bool = False) -> Callable[[str], tuple[Span, ...]]:
    """Return a finder of the texts of the numbered parts of a clause in one language; ``short`` ones have room for more."""
    within = re.compile(r"^paragraphs:\n(?:[ \n].*\n)*", re.M)
    text_of = re.compile(f"^      {language}: {_VALUE}", re.M)

    def find(text: str) -> tuple[Span, ...]:
        block = within.search(text)
        found = text_of.finditer(text, *block.span()) if block else ()
        spans = (Span(*m.span("it"), number) for number, m in enumerate(found))
        return tuple(span for span in spans if not short or len(re.findall(r"\.(?=\s|$)", text[span.start : span.end])) <= 3)

    return find


def _is_alone(path: str, texts: Mapping[str, str]) -> bool:
    return path.replace("/nb/", "/nn/") not in texts


def _has_both(path: str, texts: Mapping[str, str]) -> bool:
    return not _is_alone(path, texts) and path.replace("/nn/", "/nb/") in texts


_FRONT, _BODY = _matches(r"\A---\n(?P<it>[\s\S]*?\n)---$"), _matches(r"\A---\n[\s\S]*?\n---\n(?P<it>[\s\S]*)\Z")
_ADVICE = r"^guidance:\n(?:  .*\n| *\n)*?  {}: \|\n(?P<it>(?:    .*\n| *\n)*)"
_ENTRIES = _matches(r"^(?P<it>[a-z][a-z0-9-]*:(?:\n[ #].*|\n$)*)", entry=True)

CLAUSE = Region("clauses/*.yml", _whole)
HEAD = Region("clauses/*.yml", _matches(r"\A(?P<it>[\s\S]*?)^paragraphs:"))
PARAMETERS = Region("clauses/*.yml", _matches(r"^parameters:\n(?P<it>(?:  .*\n)+)"))
PARAGRAPHS = Region("clauses/*.yml", _matches(r"^paragraphs:\n(?P<it>(?:  .*\n)+)"))
TEXT = {language: Region("clauses/*.yml", _paragraphs(language)) for language in ("nb", "nn")}
SHORT = Region("clauses/*.yml", _paragraphs("nb", short=True))
ADVICE = {language: Region("clauses/*.yml", _matches(_ADVICE.format(language))) for language in ("nb", "nn")}
TAIL = Region("clauses/*.yml", _matches(r"^(?P<it>law:[\s\S]*)\Z"))
CHAPTER = {language: Region(f"guide/{language}/*.md", _BODY) for language in ("nb", "nn")}
ALONE = Region("guide/nb/*.md", _BODY, _is_alone)
FRONT = {language: Region(f"guide/{language}/*.md", _FRONT) for language in ("nb", "nn")}
ALONE_FRONT = Region("guide/nb/*.md", _FRONT, _is_alone)
CHAPTER_FILE = Region("guide/nb/*.md", _whole)
PACKAGE = Region("packages/*.yml", _whole)
AGREEMENT = Region("guide/ssa/*.yml", _whole)
SETTINGS = Region("guide/guide.yml", _whole)
LAWS, TERMS, SOURCES = (Region(f"guide/{name}.yml", _ENTRIES) for name in ("laws", "terms", "sources"))
COVERAGE = Region("guide/coverage.yml", _whole)
