"""What an edition says of itself against the one before: the data of its release notes, frozen in its manifest."""

from typing import Literal

from pydantic import Field

from relkontrakt.model import Change, Line, Model, Slug, Text, Version

BumpName = Literal["none", "patch", "minor", "major"]
StateName = Literal["added", "changed", "moved", "renamed", "removed", "retired", "guidance-only", "typo"]


class NotePart(Model, extra="ignore"):
    """One part of an entry, and what happened to it: ``key`` is the top key, ``id`` the entry in it, if any."""

    key: Line
    id: str = ""
    state: StateName


class Note(Model, extra="ignore"):
    """What is new in one clause, chapter, package, term and so on; ``changes`` are the editor's words of what and why."""

    kind: Line
    id: Line
    title: Text
    before: Version | None = None
    after: Version | None = None
    bump: BumpName
    state: StateName
    kinds: tuple[Line, ...] = Field(())
    parts: tuple[NotePart, ...] = Field(())
    changes: tuple[Change, ...] = Field(())
    #: Clauses that mean something else because of it, though their own text may stand.
    touches: tuple[Slug, ...] = Field(())


class Notes(Model, extra="ignore"):
    """All that is new since the edition ``base``; the first edition has none."""

    base: Version
    bump: BumpName
    entries: tuple[Note, ...]
