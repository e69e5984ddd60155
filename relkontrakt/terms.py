"""Words with a fixed meaning: the terms of the register in all their forms, and what a clause text defines in «…»."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from relkontrakt.model import Term
from relkontrakt.prose import Prose

#: A defined word may be inflected; two words with the same stem are the same word.
_INFLECTION = re.compile(r"(?<=\w{3})(?:e?nes|anes|e?ne|ane|ens|ets|en|et|er|ar|as|es|a|e|s)$")
_QUOTED = r"«[^«»]{1,80}»"
_ARTICLE = r"(?:(?:en|et|ein|ei|eit)\s+)?"
_MEANS = r"(?:er|betyr|tyder|omfatter|omfattar|vil\s+sei|vil\s+si)"
_DEFINED = re.compile(
    rf"(?P<before>{_QUOTED}(?:(?:\s*,|\s+og|\s+eller)\s+{_ARTICLE}{_QUOTED})*)\s+{_MEANS}\w*\b"
    rf"|[Mm]ed\s+(?P<meant>{_QUOTED})\s+(?:menes|meiner|mener|meinast|forstås|forstår|er\s+meint)\b"
    rf"|(?:\(|\b(?:heretter|kalt|kalla|kallet)\s+)(?P<named>{_QUOTED})"
)
#: A letter or hyphen beside a word makes it a part of a longer one.
_WITHIN = re.compile(r"[\w-]")
_INSIDE = re.compile(r"«\s*([^«»]*?)\s*»")


@dataclass(frozen=True)
class Use:
    """A registered term where it stands in a text: ``start`` and ``end`` are offsets."""

    term: str
    start: int
    end: int


@dataclass(frozen=True)
class Definition:
    """A word that a clause text gives a meaning, and where it stands; ``stem`` is the same for all its forms."""

    word: str
    start: int
    end: int

    @property
    def stem(self) -> tuple[str, ...]:
        """What is left of each word without its inflection."""
        return tuple(stem(word) for word in self.word.lower().split())


@cache
def stem(word: str) -> str:
    """Return ``word``, in lower case, without its inflection: «partene» and «part» are the same."""
    return _INFLECTION.sub("", word)


@cache
def definitions(text: str) -> tuple[Definition, ...]:
    """Return what the words of a clause text define: «X» er …, med «X» menes …, heretter «X», (heretter kalt «X»)."""
    found = []
    for match in _DEFINED.finditer(text) if "«" in text else ():
        group = match.lastgroup or "before"
        for inner in _INSIDE.finditer(text, *match.span(group)):
            found.append(Definition(" ".join(inner[1].split()), *inner.span(1)))
    return tuple(found)


class Lexicon:
    """The registered terms in one language: every form, in lower case, with the ids it belongs to."""

    def __init__(self, terms: Mapping[str, Term], language: str) -> None:
        self.forms: dict[str, tuple[str, ...]] = {}
        for term_id, term in terms.items():
            for form in dict.fromkeys((term.title.get(language) or "", *term.forms.get(language))):
                self._add(form.lower(), term_id)
        for form, ids in list(self.forms.items()):
            self.forms.setdefault(form + ("'" if form[-1] in "sxz" else "s"), ids)
        #: The first word of each form, and the forms of several words it begins.
        self._starting: dict[str, list[str]] = {form.split()[0]: [] for form in self.forms}
        for form in sorted(self.forms, key=len, reverse=True):
            if " " in form:
                self._starting[form.split()[0]].append(form)

    def _add(self, form: str, term_id: str) -> None:
        known = self.forms.get(form, ())
        if form and term_id not in known:
            self.forms[form] = (*known, term_id)

    def uses(self, prose: Prose) -> tuple[Use, ...]:
        """Return every use of a term in reading order; where one form holds another, the longest."""
        words = self._starting.keys() & prose.vocabulary
        lower = prose.text.lower() if words else ""
        found = [use for word in words for use in self._at(word, lower, prose.vocabulary)]
        if len(found) > 1:
            found.sort(key=lambda use: (use.start, -use.end))
        return tuple(use for place, use in enumerate(found) if not any(other.end > use.start for other in found[:place]))

    def _at(self, word: str, lower: str, vocabulary: frozenset[str]) -> Iterator[Use]:
        longer = [_pattern(form) for form in self._starting[word] if vocabulary.issuperset(form.split())]
        start = lower.find(word)
        while start >= 0:
            end = start + len(word)
            if not _WITHIN.match(lower, end) and not (start and _WITHIN.match(lower, start - 1)):
                match = next(filter(None, (pattern.match(lower, start) for pattern in longer)), None)
                form = " ".join(match[0].split()) if match else word
                if form in self.forms:
                    yield Use(self.forms[form][0], start, match.end() if match else end)
            start = lower.find(word, end)


@cache
def _pattern(form: str) -> re.Pattern[str]:
    return re.compile(r"\s+".join(re.escape(word) for word in form.split()) + r"(?![\w-])")
