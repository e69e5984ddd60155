"""A fault as a value: what somebody writes wrongly in a real file, and where a rule must say so."""

import random
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from tests.corpus.regions import Region, Span

#: Stands in new text where a finding must stand.
MARK = "¦"

#: Groups of rules that look at one text at a time.
SMALL = frozenset(("references", "law", "language", "typography", "balance"))

Texts = Mapping[str, str]
New = str | Callable[[re.Match[str]], str | None]


class Edit(NamedTuple):
    """``text[start:end]`` of a file becomes ``new``; ``area`` is the text it stands in, as a whole."""

    path: str
    start: int
    end: int
    new: str
    area: Span


class Place(NamedTuple):
    """Where a finding must stand: a file, lines, and the column when the fault is at a point."""

    path: str
    first: int
    last: int
    column: int | None


@dataclass(frozen=True)
class Kind:
    """A way to go wrong.

    ``rules``: one of them must name the fault; ``also``: what may rightly be said besides, in any file.
    ``within``: the finding stands at the mark, on its line, on that or the next one, or in the same text. ``apart``: files to leave out. ``anywhere``: one of several marks is enough.
    ``breaks``: the file can no longer be read as written, or the whole guide is touched, so other faults are kept apart.
    """

    name: str
    rules: frozenset[str]
    make: Callable[[Texts], Iterable[tuple[Edit, ...]]]
    also: frozenset[str]
    within: Literal["point", "line", "next", "text"]
    anywhere: bool
    breaks: bool
    alone: bool
    encoding: str
    apart: tuple[str, ...]
    group: str = ""


def kind(
    name: str,
    rules: str,
    make: Callable[[Texts], Iterable[tuple[Edit, ...]]],
    also: str = "",
    within: Literal["point", "line", "next", "text"] = "point",
    anywhere: bool = False,
    breaks: bool = False,
    alone: bool = False,
    encoding: str = "utf-8",
    apart: tuple[str, ...] = (),
) -> Kind:
    """Return a kind of fault; ``rules`` and ``also`` are ids with spaces between."""
    return Kind(name, frozenset(rules.split()), make, frozenset(also.split()), within, anywhere, breaks, alone, encoding, apart)


@dataclass(frozen=True)
class Fault:
    """One fault of a kind, seeded in a real file."""

    kind: Kind
    edits: tuple[Edit, ...]

    @property
    def unit(self) -> str:
        """What holds at most one fault in a run: a file, or an entry of a register."""
        path, *_ = first = self.edits[0]
        return f"{path}#{first.area.index}" if first.area.is_entry else path

    @property
    def paths(self) -> frozenset[str]:
        """The files that are changed; what is compared between the languages is in two."""
        own = frozenset(edit.path for edit in self.edits)
        return own if self.is_small else own | self.counterparts

    @property
    def counterparts(self) -> frozenset[str]:
        """The same chapters in both languages."""
        paths = {edit.path for edit in self.edits}
        return frozenset(path.replace(f"/{a}/", f"/{b}/") for path in paths for a, b in (("nb", "nn"), ("nn", "nb")))

    @property
    def is_small(self) -> bool:
        """True when only the words around it matter: others may stand in the same file."""
        return self.kind.group in SMALL and not (self.kind.breaks or self.kind.alone)

    def is_near(self, other: "Fault", distance: int) -> bool:
        """Return whether the two stand closer together than ``distance`` characters in some file."""
        pairs = [(mine, its) for mine in self.edits for its in other.edits if mine.path == its.path]
        return any(mine.start < its.end + distance and its.start < mine.end + distance for mine, its in pairs)


def swap(
    region: Region, old: str, new: New, other: tuple[Region, str, New] | None = None
) -> Callable[[Texts], Iterator[tuple[Edit, ...]]]:
    """Return a maker: each match of ``old`` in ``region`` becomes ``new``; ``other`` does the same in the other language."""

    def make(texts: Texts) -> Iterator[tuple[Edit, ...]]:
        for path in region.paths(texts):
            for span in region.spans(path, texts[path]):
                for number, match in enumerate(re.compile(old, re.M).finditer(texts[path], span.start, span.end)):
                    first = _edit(path, match, new, span)
                    second = _other(texts, path, span, number, other) if other else None
                    if first and (second or not other):
                        yield (first, second) if second else (first,)

    return make


def _edit(path: str, match: re.Match[str], new: New, span: Span) -> Edit | None:
    text = match.expand(new.replace("STEM", re.split(r"[/.]", path)[-2])) if isinstance(new, str) else new(match)
    return None if text is None else Edit(path, match.start(), match.end(), text, span)


def _other(texts: Texts, path: str, span: Span, number: int, other: tuple[Region, str, New]) -> Edit | None:
    region, old, new = other
    spans = [same for same in region.spans(path, texts[path]) if same.index == span.index]
    matches = [m for same in spans for m in re.compile(old, re.M).finditer(texts[path], same.start, same.end)]
    return _edit(path, matches[number], new, spans[0]) if number < len(matches) else None


def seed(kinds: Iterable[Kind], texts: Texts, instances: int, number: int) -> list[Fault]:
    """Return ``instances`` faults of each kind, each in another file or entry where there are enough, by ``number`` as seed."""
    found: list[Fault] = []
    load: dict[str, int] = {}
    for each in kinds:
        chance = random.Random(f"{number} {each.name}")
        candidates = [Fault(each, edits) for edits in each.make(texts) if edits[0].path not in each.apart]
        chance.shuffle(candidates)
        candidates.sort(key=lambda fault: load.get(fault.unit, 0))
        chosen: dict[str, Fault] = {}
        for fault in candidates:
            if fault.unit not in chosen and len(chosen) < instances:
                chosen[fault.unit] = fault
        for unit in chosen:
            load[unit] = load.get(unit, 0) + 1
        found += chosen.values()
    return found


def compose(texts: Texts, faults: Iterable[Fault]) -> tuple[dict[str, str], dict[Fault, list[Place]]]:
    """Return the changed files with all ``faults`` in them, and where each must be named."""
    edits = sorted(((edit, fault) for fault in faults for edit in fault.edits), key=lambda item: item[0][:3])
    changed: dict[str, str] = {}
    places: dict[Fault, list[Place]] = {}
    for path in dict.fromkeys(edit.path for edit, _ in edits):
        inside = [(edit, fault) for edit, fault in edits if edit.path == path]
        old = texts.get(path, "")
        changed[path] = _written(old, inside)
        for edit, fault in inside:
            places.setdefault(fault, []).extend(_places(old, changed[path], edit, fault.kind, inside))
    return changed, places


def _written(text: str, inside: list[tuple[Edit, Fault]]) -> str:
    parts, end = [], 0
    for edit, _ in inside:
        assert edit.start >= end, f"faults overlap: {edit}"
        parts += [text[end : edit.start], edit.new.replace(MARK, "")]
        end = edit.end
    return "".join([*parts, text[end:]])


def _moved(offset: int, inside: list[tuple[Edit, Fault]], after: bool) -> int:
    """Return where ``offset`` of the old text is in the new one."""
    before = (edit for edit, _ in inside if edit.end < offset or (edit.end == offset and after))
    return offset + sum(len(edit.new.replace(MARK, "")) - (edit.end - edit.start) for edit in before)


def _places(old: str, new: str, edit: Edit, each: Kind, inside: list[tuple[Edit, Fault]]) -> Iterator[Place]:
    start = edit.start + sum(len(e.new.replace(MARK, "")) - (e.end - e.start) for e, _ in inside if e.start < edit.start)
    for number, match in enumerate(re.finditer(MARK, edit.new)):
        offset = start + match.start() - number
        line, column = new.count("\n", 0, offset) + 1, offset - new.rfind("\n", 0, offset)
        if each.within == "text":
            first, last = (_moved(place, inside, after) for place, after in ((edit.area.start, False), (edit.area.end, True)))
            yield Place(edit.path, new.count("\n", 0, first) + 1, new.count("\n", 0, last) + 1, None)
        else:
            yield Place(edit.path, line, line + (each.within == "next"), column if each.within == "point" else None)


def grouped(group: str, kinds: Iterable[Kind]) -> tuple[Kind, ...]:
    """Return ``kinds`` as members of a group of rules."""
    return tuple(replace(each, group=group) for each in kinds)
