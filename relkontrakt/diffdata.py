"""Difference → ``diff --format json``: an object with a version of its own. docs/formats.md describes it."""

from typing import Any, Literal

from pydantic import Field

from relkontrakt.comparison import Change, Verdict, state, worddiff
from relkontrakt.model import Model
from relkontrakt.review import Difference
from relkontrakt.review.places import place

#: Raised when a key is removed or changes meaning; new keys, and new kinds of change, do not raise it.
VERSION: Literal[1] = 1

BumpName = Literal["none", "patch", "minor", "major"]
StateName = Literal["added", "changed", "moved", "renamed", "removed", "retired", "guidance-only", "typo"]


class PieceData(Model):
    """A run of words."""

    operation: Literal["equal", "insert", "delete"] = Field(title="Hva", description="equal, insert eller delete.")
    text: str = Field(title="Tekst", description="Ordene.")


class ChangeData(Model):
    """One change."""

    kind: str = Field(title="Slag", description="Slaget endring, for eksempel text-changed.")
    state: StateName = Field(title="Hva som har skjedd", description="added, changed, moved, renamed, removed, retired …")
    path: tuple[str, ...] = Field(title="Sted", description="Nøklene til verdien; id-er der en liste har id-er. Tom: det hele.")
    place: str = Field(title="Sted i ord", description="Stedet på norsk; tomt når det gjelder det hele.")
    language: Literal["nb", "nn"] | None = Field(title="Målform", description="Målformen til teksten, eller null.")
    bump: BumpName = Field(title="Krever", description="Den minste nye versjonen endringen krever.")
    before: str | None = Field(title="Før", description="Det som sto der, eller null.")
    after: str | None = Field(title="Etter", description="Det som står der nå, eller null.")
    words: tuple[PieceData, ...] = Field(title="Ord for ord", description="Forskjellen mellom to tekster; ellers tom.")
    alone: bool = Field(title="Bare én målform", description="true når teksten på den andre målformen er uendret.")
    touches: tuple[str, ...] = Field(title="Betydning", description="Id-ene til klausuler som betyr noe annet.")


class VersionData(Model):
    """What the changes demand of a version."""

    language: Literal["nb", "nn"] | None = Field(title="Målform", description="Målformen til et kapittel, ellers null.")
    before: str | None = Field(title="Før", description="Versjonen før, eller null.")
    after: str | None = Field(title="Etter", description="Versjonen etter, eller null.")
    bump: BumpName = Field(title="Krever", description="none, patch, minor eller major.")
    smallest: str = Field(title="Minst", description="Den laveste versjonen som er tillatt.")
    enough: bool = Field(title="Høy nok", description="true når versjonen er høy nok.")
    logged: bool = Field(title="I loggen", description="true når endringsloggen har et nytt punkt for versjonen.")


class EntryData(Model):
    """All changes to one clause, chapter, package, term and so on."""

    kind: str = Field(title="Slag", description="clause, chapter, package, term, law, source, ssa, figure, settings …")
    id: str = Field(title="Id", description="Id-en; den nye når den er endret.")
    title: str = Field(title="Tittel", description="Tittelen på bokmål.")
    versions: tuple[VersionData, ...] = Field(title="Versjoner", description="Én for hver målform av et kapittel.")
    changes: tuple[ChangeData, ...] = Field(title="Endringer", description="Endringene, i en fast rekkefølge.")


class DifferenceData(Model):
    """All that differs between two states of the content."""

    version: Literal[1] = Field(title="Versjon", description="Versjonen av dette formatet.")
    before: str = Field(title="Fra", description="Navnet på tilstanden før.")
    after: str = Field(title="Til", description="Navnet på tilstanden etter.")
    bump: BumpName = Field(title="Krever", description="Den minste nye versjonen av veilederen.")
    entries: tuple[EntryData, ...] = Field(title="Endret", description="Alt som er endret.")


def from_difference(found: Difference) -> dict[str, Any]:
    """Return the difference as ``--format json`` prints it."""
    return {
        "version": VERSION,
        "before": found.base,
        "after": found.head,
        "bump": found.bump,
        "entries": [
            {
                "kind": group.owner[0],
                "id": group.owner[1],
                "title": group.title,
                "versions": [_version(verdict) for verdict in group.verdicts],
                "changes": [_change(change) for change in found.changes if change.owner == group.owner],
            }
            for group in found.groups
        ],
    }


def _version(verdict: Verdict) -> dict[str, Any]:
    names = ("language", "before", "after", "bump", "smallest", "enough", "logged")
    return {name: getattr(verdict, name) for name in names}


def _change(change: Change) -> dict[str, Any]:
    both = change.language and change.before is not None and change.after is not None
    pieces = worddiff(change.before or "", change.after or "") if both else ()
    return {
        "kind": change.kind,
        "state": state(change.kind),
        "path": list(change.keys),
        "place": place(change),
        "language": change.language,
        "bump": change.bump,
        "before": change.before,
        "after": change.after,
        "words": [piece._asdict() for piece in pieces],
        "alone": change.alone,
        "touches": list(change.touches),
    }
