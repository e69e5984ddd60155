"""One change between two states of the content, as a value."""

from collections.abc import Iterator
from dataclasses import dataclass

from relkontrakt.comparison.kinds import KINDS, Bump, Kind
from relkontrakt.index import Owner


@dataclass(frozen=True)
class Change:
    """One change: what kind, to what, where in it, and what stood there before and after.

    ``owner`` is kind and id, the new id where it was renamed. ``keys`` lead to the value, with ids where a list has
    entries with ids. ``before`` and ``after`` are Norwegian text for a reader (Markdown where ``language`` is set), None
    where there was nothing. ``alone`` is true when the text in the other written standard stands unchanged.
    ``touches`` holds the ids of clauses whose meaning changes with it.
    """

    kind: str
    owner: Owner
    keys: tuple[str, ...] = ()
    language: str | None = None
    before: str | None = None
    after: str | None = None
    alone: bool = False
    touches: tuple[str, ...] = ()

    @property
    def entry(self) -> Kind:
        """The kind's name, bump and reason."""
        return KINDS[self.kind]

    @property
    def bump(self) -> Bump:
        """The smallest version bump that the change demands."""
        return self.entry.bump


Changes = Iterator[Change]
