"""What has changed in the registers, the settings and the entry pages: all that is neither clause, chapter nor package."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from relkontrakt import vocabulary
from relkontrakt.comparison.change import Change, Changes
from relkontrakt.comparison.clauses import history_changes
from relkontrakt.comparison.context import Context, TextKinds, changed, listed
from relkontrakt.index import Index, Owner, section_key
from relkontrakt.model import Act, Section, Source, Term

_DEFINITION = TextKinds("term-definition", "term-definition", "term-definition-typo", "term-definition-typo")
_TITLE = TextKinds("term-title", "term-title", "term-details", "term-details")
#: Settings that follow the content, or that a kind of its own tells about.
_OWN_SETTINGS = {"version", "professionally_updated", "checks", "changes"}
#: What follows the content: its own version and log, and the day it was last read through.
_BOOKKEEPING = frozenset({"version", "changes", "updated"})
#: Values that fit on a line.
_SIMPLE = (bool, str, int, date, tuple)


def term_changes(context: Context, term_id: str, old: Term, new: Term) -> Changes:
    """Return every change in a term that both states have."""
    owner = ("term", term_id)
    yield from context.text(owner, ("title",), old.title, new.title, _TITLE)
    yield from context.text(owner, ("definition",), old.definition, new.definition, _DEFINITION)
    for language in ("nb", "nn"):
        where = ("forms", language)
        yield from listed("term-forms", owner, where, old.forms.get(language), new.forms.get(language))
    yield from changed("term-details", owner, ("en",), old.en, new.en)
    yield from listed("term-details", owner, ("sources",), context.kept("source", old.sources, new.sources), new.sources)
    yield from listed("term-details", owner, ("see",), context.kept("term", old.see, new.see), new.see)


def act_changes(context: Context, act_id: str, old: Act, new: Act) -> Changes:
    """Return every change in an act that both states have."""
    owner = ("law", act_id)
    yield from _status(context, owner, old, new, ())
    simple = ("kind", "number", "language", "url", "checked", "verified", "title", "short", "note")
    yield from _details("act-details", owner, old, new, simple)
    before, after = ({section_key(key): (key, one) for key, one in act.sections.items()} for act in (old, new))
    for key, (said, _) in before.items():
        if key not in after:
            touches = citing(context.before, act_id, key)
            yield Change("section-removed", owner, ("sections", said), None, said, touches=touches)
    for key, (said, section) in after.items():
        if key not in before:
            yield Change("section-added", owner, ("sections", said), None, None, said)
            continue
        where, earlier = ("sections", said), before[key][1]
        yield from _status(context, owner, earlier, section, where)
        yield from _details("act-details", owner, earlier, section, ("heading", "checked", "verified", "note"), where)


def _status(context: Context, owner: Owner, old: Act | Section, new: Act | Section, keys: tuple[str, ...]) -> Changes:
    names = vocabulary.LAW_STATUSES
    touches = citing(context.after, owner[1], section_key(keys[1]) if keys else None)
    for name in ("status", "valid_from", "valid_to"):
        first, second = getattr(old, name), getattr(new, name)
        if first != second:
            said = [names[one].nb if name == "status" else str(one) if one else None for one in (first, second)]
            yield Change("act-status", owner, (*keys, name), None, said[0], said[1], touches=touches)


def citing(index: Index, act_id: str, section: str | None = None) -> tuple[str, ...]:
    """Return the clauses that cite an act, or one section of it."""
    found = {
        reference.owner[1]
        for reference in index.of_kind("law")
        if reference.owner[0] == "clause"
        and reference.id == act_id
        and (section is None or section_key(reference.section or "") == section)
    }
    return tuple(sorted(found))


def source_changes(context: Context, source_id: str, old: Source, new: Source) -> Changes:
    """Return every change in a source that both states have."""
    return _details("source-changed", ("source", source_id), old, new, tuple(Source.model_fields))


def whole(kind: str) -> Callable[[Context, str, Any, Any], Changes]:
    """Return a comparison that tells only which of an entry's top keys differ."""

    def changes(context: Context, entry_id: str, old: Any, new: Any) -> Changes:
        owner = (_KIND_OWNERS[kind], entry_id)
        first, second = context.carried_value(old.model_dump()), new.model_dump()
        names = (
            name
            for name in second
            if name not in _BOOKKEEPING and getattr(old, name) != getattr(new, name) and first[name] != second[name]
        )
        return (Change(kind, owner, (name,)) for name in names)

    return changes


_KIND_OWNERS = {
    "ssa-map": "ssa",
    "figure-changed": "figure",
    "decision-changed": "decision",
    "coverage-changed": "coverage",
    "entries-changed": "entries",
    "conduct-changed": "conduct",
}


def settings_changes(context: Context) -> Changes:
    """Return changes in the settings, and in which images there are."""
    old, new = context.before.library, context.after.library
    owner = ("settings", "guide")
    if old.settings and new.settings:
        yield from changed("guide-version", owner, ("version",), old.settings.version, new.settings.version)
        dates = (str(settings.professionally_updated) for settings in (old.settings, new.settings))
        yield from changed("guide-version", owner, ("professionally_updated",), *dates)
        names = tuple(name for name in type(new.settings).model_fields if name not in _OWN_SETTINGS)
        yield from _details("settings-changed", owner, old.settings, new.settings, names)
        yield from history_changes(owner, old.settings.changes, new.settings.changes)
        levels = (_said_levels(settings.checks.levels) for settings in (old.settings, new.settings))
        yield from listed("settings-checks", owner, ("checks", "levels"), *levels)
        entries = (settings.checks.silenced for settings in (old.settings, new.settings))
        silenced = (tuple(f"{one.rule} i {one.path}: {one.reason}" for one in found) for found in entries)
        yield from listed("settings-checks", owner, ("checks", "silenced"), *silenced)
    yield from listed("image-changed", ("image", "images"), (), tuple(sorted(old.images)), tuple(sorted(new.images)))


def _said_levels(levels: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(f"{rule}: {level}" for rule, level in sorted(levels.items()))


def _details(kind: str, owner: Owner, old: Any, new: Any, names: tuple[str, ...], keys: tuple[str, ...] = ()) -> Changes:
    """Return a change for each of ``names`` that differs, with both values where they are single."""
    for name in names:
        first, second = getattr(old, name), getattr(new, name)
        if first == second:
            continue
        if hasattr(first or second, "nb"):
            for language in ("nb", "nn"):
                texts = [one.get(language) if one else None for one in (first, second)]
                if texts[0] != texts[1]:
                    yield Change(kind, owner, (*keys, name), language, texts[0], texts[1])
        elif all(one is None or isinstance(one, _SIMPLE) for one in (first, second)):
            yield from changed(kind, owner, (*keys, name), first, second)
        else:
            yield Change(kind, owner, (*keys, name))
