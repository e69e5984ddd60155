"""Difference → release notes: what the comparison found, and what the change logs say of it."""

from relkontrakt.comparison import Change, largest, state
from relkontrakt.index import Owner
from relkontrakt.library import Library
from relkontrakt.model import Change as LogEntry
from relkontrakt.model import Text
from relkontrakt.notes import Note, NotePart, Notes
from relkontrakt.review import Difference
from relkontrakt.review.groups import Group, whole_state

_LANGUAGES = ("nb", "nn")
#: What has no title of its own.
_NAMED = {
    "settings": Text(nb="Veilederen", nn="Rettleiaren"),
    "coverage": Text(nb="Dekning", nn="Dekning"),
    "entries": Text(nb="Inngangssider og Bilag R", nn="Inngangssider og Bilag R"),
    "image": Text(nb="Bilder", nn="Bilete"),
}


def notes(found: Difference, before: Library, after: Library) -> Notes:
    """Return the release notes of ``after``."""
    entries = (_note(found, group, before, after) for group in found.groups)
    return Notes(base=found.base, bump=found.bump, entries=tuple(note for note in entries if note.kinds or note.changes))


def _note(found: Difference, group: Group, before: Library, after: Library) -> Note:
    mine = [change for change in found.changes if change.owner == group.owner]
    verdict = next(iter(group.verdicts), None)
    return Note(
        kind=group.owner[0],
        id=group.owner[1],
        title=_title(group, before, after),
        before=verdict.before if verdict else None,
        after=verdict.after if verdict else None,
        bump=largest(change.bump for change in mine),
        state=whole_state(mine),
        # What only follows the rest, such as a date or a place in a list, is no news.
        kinds=tuple(dict.fromkeys(change.kind for change in mine if change.bump != "none")),
        parts=tuple(dict.fromkeys(_part(change) for change in mine if change.keys and change.bump != "none")),
        changes=tuple(_log(group.owner, before, after)),
        touches=tuple(sorted({clause for change in mine for clause in change.touches} - {group.owner[1]})),
    )


def _part(change: Change) -> NotePart:
    key, *rest = change.keys
    is_entry = key in ("paragraphs", "variants", "parameters", "law", "clauses", "sections")
    return NotePart(key=key, id=rest[0] if rest and is_entry else "", state=state(change.kind))


def _title(group: Group, before: Library, after: Library) -> Text:
    if group.owner[0] in _NAMED:
        return _NAMED[group.owner[0]]
    for library in (after, before):
        found = _titles(library, group.owner)
        if found and (found.nb or found.nn):
            return found
    return Text(nb=group.title)


def _titles(library: Library, owner: Owner) -> Text | None:
    kind, entry_id = owner
    if kind == "chapter":
        chapters = {language: library.chapters.get(language, {}).get(entry_id) for language in _LANGUAGES}
        return Text(**{language: chapter.meta.title for language, chapter in chapters.items() if chapter})
    found = _entry(library, owner)
    title = getattr(found, "short", None) or getattr(found, "title", None)
    return title if isinstance(title, Text) else None


def _entry(library: Library, owner: Owner) -> object:
    kind, entry_id = owner
    registers = {"clause": library.clauses, "package": library.packages, "term": library.terms, "law": library.acts}
    more = {"source": library.sources, "ssa": library.ssa, "figure": library.figures}
    single = {"decision": library.decision, "conduct": library.conduct}
    return {**registers, **more}.get(kind, {}).get(entry_id) or single.get(kind)


def _log(owner: Owner, before: Library, after: Library) -> list[LogEntry]:
    """Return what is new in the change log of an entry, newest first; a chapter has one in each language."""
    known = set(_entries(owner, before))
    return [entry for entry in dict.fromkeys(_entries(owner, after)) if entry not in known]


def _entries(owner: Owner, library: Library) -> tuple[LogEntry, ...]:
    kind, entry_id = owner
    if kind == "settings":
        return library.settings.changes if library.settings else ()
    if kind == "chapter":
        chapters = [library.chapters.get(language, {}).get(entry_id) for language in library.languages]
        return tuple(entry for chapter in chapters if chapter for entry in chapter.meta.changes)
    found = _entry(library, owner)
    changes: tuple[LogEntry, ...] = getattr(found, "changes", ())
    return changes
