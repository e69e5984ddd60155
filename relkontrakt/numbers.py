"""Every number in a guide and where it comes from: a law, a source, a written reason, an example, a count, the method.

The nearest answer wins: what the sentence says, then the paragraph (list item, table row), then what leads to the list
or table, then the entry that the text is part of. A number that nothing speaks for is ``uten``.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any, Literal

from relkontrakt import numberwords
from relkontrakt.conductmodel import ConductRule
from relkontrakt.entrymodel import Seed
from relkontrakt.figuremodel import Figure
from relkontrakt.index import Fragment, Index
from relkontrakt.model import AddableLater, ChapterMeta, LawUse, PackageClause, Parameter, Question, Ssa, SsaUse, Term
from relkontrakt.numerals import Numeral, Reading, may_have_numerals
from relkontrakt.parametervalues import Setting, settings, unit_of
from relkontrakt.yamlfile import Keys

Kind = Literal["lov", "kilde", "forslag", "eksempel", "telling", "metode", "dato", "uten"]


@dataclass(frozen=True)
class Origin:
    """Where a number comes from: the kind, and the id of the source or the reason in words."""

    kind: Kind
    source: str = ""


@dataclass(frozen=True)
class Number:
    """A number in a text of the guide, with where it comes from."""

    fragment: Fragment
    numeral: Numeral
    origin: Origin


#: Entries whose texts are about their own references.
_ABOUT = (LawUse, AddableLater, Seed)
#: Entries that give their references for all their texts.
_CITING = (Term, Figure, Question, SsaUse, ChapterMeta, ConductRule)
_ANNEX = re.compile(r"\bbilag(?:et)?\s+$", re.I)


class Origins:
    """Answers where the numbers of a guide come from."""

    def __init__(self, index: Index) -> None:
        self.index = index
        #: The entries around the text that was asked about last, the nearest first: its numbers come one after another.
        self._chain: tuple[Fragment | None, list[Any]] = (None, [])

    def of(self, fragment: Fragment, numeral: Numeral) -> Origin:
        """Return where a number in ``fragment`` comes from."""
        return next((origin for origin in self._answers(fragment, numeral) if origin), Origin("uten"))

    def _answers(self, fragment: Fragment, numeral: Numeral) -> Iterator[Origin | None]:
        yield self._registered(fragment)
        if not numeral.is_date:
            yield self._entry(fragment, (Parameter,)) if not _cited(numeral, numeral.span) else None
            yield _if("metode", numberwords.method(numeral))
            yield self._annex(fragment, numeral)
            yield Origin("forslag", "sagt i setningen") if numberwords.own(numeral) else None
        yield _cited(numeral, numeral.span)
        yield self._entry(fragment, _ABOUT)
        yield Origin("dato", "når prosjektet leste kilden") if numberwords.reading_date(numeral) else None
        yield _if("eksempel", numberwords.example(numeral))
        yield _cited(numeral, numeral.block[:2]) if numeral.block.kind == "row" else None
        if not numeral.is_date:
            yield from self._own(fragment, numeral)
        yield _cited(numeral, numeral.block[:2])
        yield _cited(numeral, numeral.lead[:2]) if numeral.lead else None
        yield None if fragment.is_chapter_body else self._entry(fragment, _CITING)

    def _own(self, fragment: Fragment, numeral: Numeral) -> Iterator[Origin | None]:
        """Return what the guide itself answers for: its parameter values, what the text counts, its advice."""
        yield self._setting(fragment, numeral)
        yield _if("telling", numberwords.counted(numeral)) if numberwords.points_back(numeral) else None
        yield Origin("forslag", "råd i setningen") if numberwords.advice(numeral) else None
        yield _if("telling", numberwords.counted(numeral))
        yield Origin("forslag", "sagt i avsnittet") if numberwords.proposed(numeral) else None

    def _registered(self, fragment: Fragment) -> Origin | None:
        kind, entry_id = fragment.owner
        if kind == "law":
            named = fragment.keys[1:2] == ("sections",)
            return Origin("lov", f"law:{entry_id}/{fragment.keys[2]}" if named else f"law:{entry_id}")
        if kind == "ssa":
            return map_origin(self.index.library.ssa[entry_id])
        return Origin("kilde", f"source:{entry_id}") if kind == "source" else None

    def _annex(self, fragment: Fragment, numeral: Numeral) -> Origin | None:
        """Return the maps of standard agreements that have an annex of this number, those that are named first."""
        if not _ANNEX.search(numeral.before):
            return None
        use = self._enclosing(fragment, (SsaUse,))
        near = use.agreement if use else numeral.reading.of(numeral.block) + numeral.column
        maps, known = self.index.library.ssa, self.index.library.known["ssa"]
        # A map that could not be read may have the annex.
        found = [code for code in known if code not in maps or numeral.written in {annex.number for annex in maps[code].annexes}]
        named = [code for code in found if code in near] or ([] if use else found)
        return Origin("kilde", " ".join(sorted(f"ssa:{code}" for code in named))) if named else None

    def _entry(self, fragment: Fragment, types: tuple[type[Any], ...]) -> Origin | None:
        value = self._enclosing(fragment, types)
        if isinstance(value, SsaUse):
            return map_origin(self.index.library.ssa[value.agreement]) if value.agreement in self.index.library.ssa else None
        return _origin_of(value) if value else None

    def _enclosing(self, fragment: Fragment, types: tuple[type[Any], ...]) -> Any:
        if self._chain[0] is not fragment:
            values = (self._values.get((fragment.path, fragment.keys[:place])) for place in range(len(fragment.keys), -1, -1))
            self._chain = fragment, [value for value in values if value]
        return next((value for value in self._chain[1] if isinstance(value, types)), None)

    @cached_property
    def _values(self) -> dict[tuple[str, Keys], Any]:
        kinds = (*_ABOUT, *_CITING, Parameter, PackageClause)
        return {(path, keys): value for _, path, keys, value in self.index.values if isinstance(value, kinds)}

    def _setting(self, fragment: Fragment, numeral: Numeral) -> Origin | None:
        """Return the reason for a parameter value of the clause that the text is about, when the number is such a value."""
        unit = unit_of(numeral)
        if not unit or (_cited(numeral, numeral.block[:2]) and "standard" not in numeral.sentence.lower()):
            return None
        value = (numeral.value, unit)
        found = (self._settings.get((clause_id, *value)) for clause_id in self._clauses(fragment, numeral))
        setting = next(filter(None, found), None)
        return setting_origin(setting, fragment.language) if setting else None

    def _clauses(self, fragment: Fragment, numeral: Numeral) -> Iterator[str]:
        kind, entry_id = fragment.owner
        if kind == "clause":
            yield entry_id
        if kind == "package" and isinstance(item := self._values.get((fragment.path, fragment.keys[:2])), PackageClause):
            yield item.clause
        if kind == "figure":
            yield from self._figure_clauses.get(entry_id, ())
        spans = [numeral.block, numeral.lead or numeral.block]
        for link in numeral.reading.references.get("clause", ()):
            if any(start <= link.start < end for start, end, _ in spans):
                yield link.destination.removeprefix("clause:")

    @cached_property
    def _figure_clauses(self) -> dict[str, list[str]]:
        """The clauses that each figure refers to, in any of its texts."""
        found: dict[str, list[str]] = {}
        for reference in self.index.of_kind("clause"):
            if reference.owner[0] == "figure":
                found.setdefault(reference.owner[1], []).append(reference.id)
        return found

    @cached_property
    def _settings(self) -> dict[tuple[str, Decimal | None, str], Setting]:
        """The values that are set, by clause, amount and unit; where more than one has these, a default before other values."""
        found: dict[tuple[str, Decimal | None, str], Setting] = {}
        for setting in sorted(settings(self.index), key=lambda setting: setting.keys[-1] != "default"):
            if setting.amount is not None:
                found.setdefault((setting.clause, setting.amount, setting.unit), setting)
        return found


def numbers(index: Index) -> Iterator[Number]:
    """Return every number in the texts of the guide."""
    origins = Origins(index)
    for fragment, numeral in _numerals(index.fragments):
        yield Number(fragment, numeral, origins.of(fragment, numeral))


def unsourced(index: Index) -> Iterator[Number]:
    """Return the numbers that nothing speaks for.

    The registers of laws and sources speak for themselves, and in clause text the rule ``typed-number`` does the asking.
    """
    origins = Origins(index)
    asked = (text for text in index.fragments if text.owner[0] not in ("law", "source") and not text.is_clause_text)
    for fragment, numeral in _numerals(asked):
        # What most numbers have, first.
        has_source = _cited(numeral, numeral.block[:2]) or numberwords.example(numeral)
        if not has_source and origins.of(fragment, numeral).kind == "uten":
            yield Number(fragment, numeral, Origin("uten"))


def _numerals(fragments: Iterable[Fragment]) -> Iterator[tuple[Fragment, Numeral]]:
    for fragment in fragments:
        if may_have_numerals(fragment.text):
            for numeral in Reading(fragment.text, fragment.scan, fragment.prose).numerals():
                yield fragment, numeral


def setting_origin(setting: Setting, language: str) -> Origin:
    """Return the written reason for a parameter value."""
    return Origin("forslag", f"clause:{setting.clause} {setting.parameter.id}: {setting.reason[language]}")


def map_origin(ssa: Ssa) -> Origin:
    """Return what a map of a standard agreement builds on."""
    return Origin("kilde", " ".join([f"ssa:{ssa.code}", *(f"source:{source}" for source in ssa.sources)]))


def _if(kind: Kind, words: str | None) -> Origin | None:
    return Origin(kind, words) if words else None


def _cited(numeral: Numeral, span: tuple[int, int]) -> Origin | None:
    """Return the law or source that a span of the text refers to, the nearest one deciding the kind."""
    references = numeral.reading.references
    maps = (link for link in references.get("page", ()) if link.destination == "page:ssa")
    links = [*references.get("law", ()), *references.get("source", ()), *maps]
    found = [link for link in links if span[0] <= link.start < span[1]]
    if not found:
        return None
    nearest = min(found, key=lambda link: min(abs(link.start - numeral.start), abs(link.end - numeral.end)))
    kind = nearest.destination.partition(":")[0]
    same = dict.fromkeys(link.destination for link in found if link.destination.startswith(kind))
    return Origin("lov" if kind == "law" else "kilde", " ".join(same))


def _origin_of(value: Any) -> Origin | None:
    if isinstance(value, Parameter):
        return Origin("forslag", f"begrunnelse for {value.id}")
    law = value if isinstance(value, LawUse) else value.law if isinstance(value, AddableLater) else None
    if law:
        return Origin("lov", f"law:{law.act}/{''.join(law.section.split())}" if law.section else f"law:{law.act}")
    cited = [f"source:{source}" for source in getattr(value, "sources", ())]
    return Origin("kilde", " ".join(cited)) if cited else None
