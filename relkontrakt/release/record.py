"""What a published edition says of itself in ``<version>/utgave.json``: the tree around the editions is made from these alone."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import Field

from relkontrakt import addresses
from relkontrakt.editions import Edition, number
from relkontrakt.findings import RelkontraktError
from relkontrakt.library import Library
from relkontrakt.model import Change, ChapterMeta, Clause, Language, Model, Package, Status, Text, Version
from relkontrakt.renderers import pages

NAME = "utgave.json"

_VERSION = re.compile(r"\d+\.\d+\.\d+$")


class PartRecord(Model, extra="ignore"):
    """A clause, chapter or package in an edition; ``page`` is its folder from the root of a language."""

    kind: Literal["clause", "chapter", "package"]
    version: Version
    status: Status
    title: Text
    page: str
    changes: tuple[Change, ...] = ()
    retired: Text | None = None
    successor: str | None = None

    @property
    def order(self) -> tuple[int, ...]:
        """Its version as numbers that can be compared."""
        return number(self.version)


class Record(Model, extra="ignore"):
    """A published edition; ``parts`` by their identity (``k/styringsmodell``), ``snapshot`` is the SHA-256 of its manifest."""

    format: Literal[1]
    version: Version
    date: date
    title: Text
    publisher: Text
    status: Status
    languages: tuple[Language, ...]
    snapshot: str
    parts: dict[str, PartRecord]
    downloads: tuple[str, ...] = Field(())

    @property
    def order(self) -> tuple[int, ...]:
        """Its version as numbers that can be compared."""
        return number(self.version)

    def folder(self, language: str) -> str:
        """Return the folder of a language in the tree: ``1.0.0/`` or ``1.0.0/nn/``; of the main one where it is not written."""
        return f"{self.version}/{language}/" if language in self.languages[1:] else f"{self.version}/"


def read(tree: Path) -> tuple[Record, ...]:
    """Return the editions in a published tree in the order of their versions.

    Raises RelkontraktError when one of them cannot be read.
    """
    folders = (path for path in tree.iterdir() if _VERSION.match(path.name)) if tree.is_dir() else ()
    return tuple(sorted((_read(folder) for folder in folders), key=lambda record: record.order))


def _read(folder: Path) -> Record:
    try:
        return Record.model_validate_json((folder / NAME).read_bytes())
    except (OSError, ValueError) as error:
        message = f"{folder / NAME} kan ikke leses, så treet kan ikke føres videre."
        raise RelkontraktError(message, "Legg tilbake den publiserte mappen fra en sikkerhetskopi.") from error


def make(library: Library, edition: Edition, downloads: tuple[str, ...]) -> Record:
    """Return the record of an edition from its content; ``downloads`` are the names of its PDFs and its archive."""
    settings = library.settings
    assert settings is not None
    return Record(
        format=1,
        version=edition.version,
        date=edition.manifest.date,
        title=settings.title,
        publisher=settings.publisher.name,
        status=settings.status,
        languages=settings.languages,
        snapshot=edition.sha256,
        parts=dict(sorted(_parts(library))),
        downloads=downloads,
    )


def _parts(library: Library) -> Iterator[tuple[str, PartRecord]]:
    for entry_id, clause in library.clauses.items():
        yield _part("clause", entry_id, clause, clause.title, clause.retired, clause.successor)
    for entry_id, package in library.packages.items():
        yield _part("package", entry_id, package, package.title)
    main = library.languages[0]
    for entry_id, chapter in library.chapters[main].items():
        metas = {language: library.chapters[language][entry_id].meta for language in library.languages
                 if entry_id in library.chapters[language]}  # fmt: skip
        title = Text.model_validate({language: meta.title for language, meta in metas.items()})
        reasons = {language: meta.retired for language, meta in metas.items() if meta.retired}
        retired = Text.model_validate(reasons) if reasons else None
        yield _part("chapter", entry_id, chapter.meta, title, retired, chapter.meta.successor)


def _part(
    kind: Literal["clause", "chapter", "package"],
    entry_id: str,
    value: Clause | ChapterMeta | Package,
    title: Text,
    retired: Text | None = None,
    successor: str | None = None,
) -> tuple[str, PartRecord]:
    part = PartRecord(
        kind=kind,
        version=value.version,
        status=value.status,
        title=title,
        page=f"{pages.FOLDERS[kind]}/{entry_id}/",
        changes=value.changes,
        retired=retired,
        successor=addresses.part(kind, successor) if successor else None,
    )
    return addresses.part(kind, entry_id), part


def vanished(before: Record, after: Record) -> list[str]:
    """Return the identities of the parts of ``before`` that ``after`` does not have."""
    return sorted(before.parts.keys() - after.parts.keys())


def changed(before: Record | None, after: Record) -> Mapping[str, tuple[Change, ...]]:
    """Return the parts of ``after`` that are new or have another version than in ``before``, with what was changed since."""
    known = before.parts if before else {}
    found: dict[str, tuple[Change, ...]] = {}
    for name, part in after.parts.items():
        old = known.get(name)
        if old is None or old.version != part.version:
            found[name] = tuple(c for c in part.changes if old is None or number(c.version) > old.order)
    return found
