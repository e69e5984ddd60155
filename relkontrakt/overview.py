"""Guide → ways through it: what each role and phase needs, the order of Bilag R, what covers what, and what has changed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from relkontrakt import checklist, coverage, markup, vocabulary
from relkontrakt.entrymodel import AnnexTemplate, Entrance, Entries, Seed
from relkontrakt.guide import Entry, Guide, GuideChapter, GuideClause
from relkontrakt.index import walk
from relkontrakt.model import Annex, Change, Clause, Text


@dataclass(frozen=True)
class Checklist:
    """The checklist of one chapter."""

    chapter: GuideChapter
    items: tuple[str, ...]


@dataclass(frozen=True)
class Way:
    """One entry page, of a role or a phase: what is written and what is computed."""

    id: str
    name: str
    entrance: Entrance
    chapters: tuple[GuideChapter, ...]
    #: Clauses by level, in the order of the vocabulary; empty levels are left out.
    levels: dict[str, tuple[GuideClause, ...]]
    packages: tuple[Entry, ...]

    @property
    def checklists(self) -> tuple[Checklist, ...]:
        """The checklists of the chapters that have one."""
        found = (Checklist(chapter, checklist.items(chapter.body)) for chapter in self.chapters)
        return tuple(one for one in found if one.items)


@dataclass(frozen=True)
class Square:
    """A principle in one step: the clauses that carry it, or why there are none."""

    principle: str
    step: int
    clauses: tuple[GuideClause, ...]
    reason: Text | None


@dataclass(frozen=True)
class Changed:
    """One entry of a change log, with what it is about."""

    kind: str
    id: str
    change: Change


class Overview:
    """What the templates ask about the ways through one guide."""

    def __init__(self, guide: Guide) -> None:
        self.guide = guide
        self._entries: Entries = guide.entries.value if guide.entries else Entries()

    @property
    def roles(self) -> list[Way]:
        """The entry pages by role, with the clauses that the chapters for the role lead to."""
        return [self._role(entrance.id, entrance) for entrance in self._entries.roles]

    @property
    def phases(self) -> list[Way]:
        """The entry pages by phase, with the clauses of the phase."""
        return [self._phase(entrance.id, entrance) for entrance in self._entries.phases]

    def begin_with(self, problem: str) -> tuple[GuideChapter, ...]:
        """Return the chapters that a reader with ``problem`` should begin with; none when the editors name none."""
        named = next((entrance.chapters for entrance in self._entries.problems if entrance.id == problem), ())
        chapters = {chapter.id: chapter for chapter in self.guide.chapters}
        return tuple(chapters[chapter_id] for chapter_id in named)

    @property
    def annex(self) -> AnnexTemplate | None:
        """What is written of the template of Bilag R."""
        return self._entries.annex

    @property
    def conduct_sources(self) -> tuple[Entry, ...]:
        """The sources that the code of conduct names, in its texts or its rules, in the order of the bibliography."""
        conduct = self.guide.conduct.value if self.guide.conduct else None
        named = {source for _, rule in (conduct.rules if conduct else ()) for source in rule.sources}
        for keys, text in walk(conduct, ()):
            if isinstance(text, str) and keys[-1] == self.guide.language:
                references = (link.reference for link in markup.scan(text).links)
                named |= {reference[1] for reference in references if reference and reference[0] == "source"}
        return tuple(entry for entry in self.guide.sources if entry.id in named)

    def _role(self, role: str, entrance: Entrance) -> Way:
        chapters = tuple(chapter for chapter in self.guide.chapters if role in chapter.meta.audience)
        led_to = {clause_id for chapter in chapters for clause_id in chapter.meta.clauses}
        name = getattr(vocabulary.AUDIENCES[role], self.guide.language)
        return self._way(role, name, entrance, chapters, [item for item in self.guide.clauses if item.id in led_to])

    def _phase(self, phase: str, entrance: Entrance) -> Way:
        chapters = tuple(chapter for chapter in self.guide.chapters if phase in chapter.meta.phases)
        name = getattr(vocabulary.PHASES[phase], self.guide.language)
        return self._way(phase, name, entrance, chapters, [item for item in self.guide.clauses if phase in item.clause.phases])

    def _way(
        self, way_id: str, name: str, entrance: Entrance, chapters: tuple[GuideChapter, ...], clauses: list[GuideClause]
    ) -> Way:
        levels = {level: tuple(item for item in clauses if item.clause.use.level == level) for level in vocabulary.LEVELS}
        ids = {item.id for item in clauses}
        packages = tuple(p for p in self.guide.packages if ids & {choice.clause for choice in p.value.clauses})
        return Way(way_id, name[:1].upper() + name[1:], entrance, chapters, {k: v for k, v in levels.items() if v}, packages)

    @property
    def matrix(self) -> list[tuple[str, list[Square]]]:
        """Each principle with one square a step."""
        items = {item.id: item for item in self.guide.clauses}
        carried = coverage.carried({item.id: item.clause for item in self.guide.clauses})
        reasons = coverage.reasons(self.guide.coverage.value) if self.guide.coverage else {}
        squares = [
            Square(
                *place,
                tuple(items[clause_id] for clause_id in carried[place]),
                reasons[place].reason if place in reasons else None,
            )
            for place in coverage.PLACES
        ]
        return [
            (principle, [square for square in squares if square.principle == principle]) for principle in vocabulary.PRINCIPLES
        ]

    @property
    def seeds(self) -> tuple[Seed, ...]:
        """What the sources ask for or tell."""
        return self.guide.coverage.value.seeds if self.guide.coverage else ()

    @property
    def agreements(self) -> list[str]:
        """Codes of the standard agreements that some clause names a place in."""
        used = {use.agreement for item in self.guide.clauses for use in item.clause.ssa}
        return [entry.value.code for entry in self.guide.ssa if entry.value.code in used]

    def place(self, clause: Clause, agreement: str) -> Annex | None:
        """Return the annex of a standard agreement that a clause stands in; None when the clause does not say."""
        use = next((use for use in clause.ssa if use.agreement == agreement), None)
        if use is None:
            return None
        value = next(entry.value for entry in self.guide.ssa if entry.value.code == agreement)
        annex: Annex = next(annex for annex in value.annexes if annex.id == use.attach)
        return annex

    @property
    def changes(self) -> list[tuple[str, list[Changed]]]:
        """Each version with its changes, the highest version first, then in the order of the guide."""
        found = list(self._changes())
        versions = sorted({changed.change.version for changed in found}, key=_numbers, reverse=True)
        return [(version, [changed for changed in found if changed.change.version == version]) for version in versions]

    def _changes(self) -> Iterator[Changed]:
        guide = self.guide
        logs: list[tuple[str, str, Iterable[Change]]] = [
            *(("chapter", chapter.id, chapter.meta.changes) for chapter in guide.chapters),
            *(("clause", item.id, item.clause.changes) for item in guide.clauses),
            *(("package", package.id, package.value.changes) for package in guide.packages),
            *([("page", guide.conduct.id, guide.conduct.value.changes)] if guide.conduct else ()),
        ]
        for kind, entry_id, changes in logs:
            yield from (Changed(kind, entry_id, change) for change in changes)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))
