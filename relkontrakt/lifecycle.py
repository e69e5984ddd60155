"""The life of what has a version and a status: the guide, its clauses, packages and chapters, asked in one way."""

from collections.abc import Iterator
from dataclasses import dataclass

from relkontrakt.editions import number as number
from relkontrakt.findings import Location
from relkontrakt.index import Index
from relkontrakt.library import SETTINGS_PATH
from relkontrakt.model import Change, ChapterMeta, Clause, Package, Settings
from relkontrakt.yamlfile import Keys

#: Not yet decided: the text may still become anything.
UNDECIDED = frozenset({"proposal", "draft"})

#: The first version that applies.
FIRST = (1, 0, 0)


@dataclass(frozen=True)
class Versioned:
    """A clause, package, chapter or the guide itself: what it is, and where it stands."""

    kind: str
    id: str
    value: Clause | Package | ChapterMeta | Settings
    path: str
    index: Index

    @property
    def number(self) -> tuple[int, ...]:
        """Its version, as numbers that can be compared."""
        return number(self.value.version)

    @property
    def changes(self) -> tuple[Change, ...]:
        """Its change log, newest first; that of the guide is for what has no log of its own."""
        return self.value.changes

    @property
    def name(self) -> str:
        """What it is, for a reader: ``klausulen``."""
        return {"clause": "klausulen", "package": "pakken", "chapter": "kapittelet", "settings": "veilederen"}[self.kind]

    def at(self, *keys: str | int) -> Location:
        """Return where one of its values stands; the nearest parent when it is not written."""
        where: Keys = keys
        return self.index.library.documents[self.path].value(where)


def versioned(index: Index) -> Iterator[Versioned]:
    """Return everything that has a version and a status."""
    library = index.library
    if library.settings:
        yield Versioned("settings", "guide", library.settings, SETTINGS_PATH, index)
    for clause_id, clause in library.clauses.items():
        yield Versioned("clause", clause_id, clause, library.places["clause", clause_id][0], index)
    for package_id, package in library.packages.items():
        yield Versioned("package", package_id, package, library.places["package", package_id][0], index)
    for chapter in index.chapters:
        yield Versioned("chapter", chapter.id, chapter.meta, chapter.path, index)


def older(translation: ChapterMeta, original: ChapterMeta) -> str:
    """Return what shows that a translation is older than its original, ``version`` or ``updated``; empty when it is not."""
    if number(translation.version) < number(original.version):
        return "version"
    return "updated" if translation.updated < original.updated else ""
