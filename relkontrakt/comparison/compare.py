"""The whole comparison: two libraries → every change between them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from relkontrakt.comparison import registers
from relkontrakt.comparison.change import Change, Changes
from relkontrakt.comparison.chapters import by_language, chapter_changes
from relkontrakt.comparison.clauses import clause_changes
from relkontrakt.comparison.context import Context
from relkontrakt.comparison.matching import SAME, Pairs, pair, similarity
from relkontrakt.comparison.meaning import clauses_saying, clauses_using, redefined
from relkontrakt.comparison.packages import package_changes
from relkontrakt.comparison.paragraphs import said
from relkontrakt.index import Index
from relkontrakt.library import Library

#: Kinds whose entries are recognised when they get a new id.
_WITH_IDS = ("clause", "chapter", "term", "law", "source", "package")
_SINGLES = (
    ("decision-changed", "decision", "egnethet"),
    ("coverage-changed", "coverage", "dekning"),
    ("entries-changed", "entries", "innganger"),
    ("conduct-changed", "conduct", "spilleregler"),
)


def compare(before: Library, after: Library) -> tuple[Change, ...]:
    """Return every change from ``before`` to ``after``, owner by owner in order: clauses, chapters, packages, registers."""
    return compared(Index(before), Index(after))


def compared(before: Index, after: Index) -> tuple[Change, ...]:
    """Return what ``compare`` does, for two libraries that have been indexed already."""
    old, new = before.library, after.library
    pairs = {kind: pair(_texts(kind, old), _texts(kind, new)) for kind in _WITH_IDS}
    context = Context(before, after, {kind: found.renames for kind, found in pairs.items() if found.renames})
    clauses = _entries(context, "clause", pairs["clause"], old.clauses, new.clauses, clause_changes)
    terms = _entries(context, "term", pairs["term"], old.terms, new.terms, registers.term_changes)
    found = [
        *(_with_definitions(context, change) for change in _across_clauses(context, list(clauses))),
        *_chapters(context, pairs["chapter"]),
        *_entries(context, "package", pairs["package"], old.packages, new.packages, package_changes),
        *(_with_meaning(context, change) for change in terms),
        *_entries(context, "act", pairs["law"], old.acts, new.acts, registers.act_changes),
        *_entries(context, "source", pairs["source"], old.sources, new.sources, registers.source_changes),
        *_wholes(context),
        *registers.settings_changes(context),
    ]
    return tuple(change for change in dict.fromkeys(found) if not _is_unread(context, change))


def _is_unread(context: Context, change: Change) -> bool:
    """Return whether an entry only seems to come or go, because the file of one state cannot be read."""
    if change.keys or not change.kind.endswith(("-added", "-removed")):
        return False
    library = (context.before if change.kind.endswith("-added") else context.after).library
    kind, entry_id = change.owner
    read: Mapping[str, Mapping[str, Any]] = {
        **{"clause": library.clauses, "package": library.packages, "term": library.terms, "law": library.acts},
        **{"source": library.sources, "ssa": library.ssa, "figure": library.figures},
        "chapter": {key: chapter for chapters in library.chapters.values() for key, chapter in chapters.items()},
    }
    return kind in read and entry_id in library.known[kind] and entry_id not in read[kind]


def _texts(kind: str, library: Library) -> Mapping[str, str]:
    """Return what an entry is recognised by when its id is new."""
    if kind == "chapter":
        ids = dict.fromkeys(key for chapters in library.chapters.values() for key in chapters)
        return {key: " ".join(chapter.body for chapter in by_language(library, key).values()) for key in ids}
    if kind == "clause":
        return {key: " ".join(map(said, clause.paragraphs)) for key, clause in library.clauses.items()}
    if kind == "package":
        return {key: f"{one.title['nb']} {one.situation['nb']}" for key, one in library.packages.items()}
    if kind == "term":
        return {key: f"{term.title['nb']} {term.definition['nb']}" for key, term in library.terms.items()}
    entries: Mapping[str, Any] = library.acts if kind == "law" else library.sources
    return {key: entry.title if isinstance(entry.title, str) else entry.title["nb"] for key, entry in entries.items()}


def _entries(
    context: Context,
    kind: str,
    pairs: Pairs,
    old: Mapping[str, Any],
    new: Mapping[str, Any],
    changes: Callable[[Context, str, Any, Any], Changes],
) -> Changes:
    """Return what came, went and changed among the entries of one kind; ``act`` is the law register's word."""
    owner = "law" if kind == "act" else kind
    for key in sorted(pairs.removed):
        yield Change(f"{kind}-removed", (owner, key), (), None, _title(old[key]))
    for old_id, new_id in sorted((*pairs.same, *((key, key) for key in pairs.added)), key=lambda ids: ids[1]):
        if new_id in pairs.added:
            yield Change(f"{kind}-added", (owner, new_id), (), None, None, _title(new[new_id]))
            continue
        if old_id != new_id:
            renamed = "source-changed" if kind == "source" else f"{kind}-renamed"
            yield Change(renamed, (owner, new_id), ("id",), None, old_id, new_id)
        if old[old_id] is not new[new_id] and old[old_id] != new[new_id]:
            yield from changes(context, new_id, old[old_id], new[new_id])


def _title(entry: Any) -> str:
    return entry.title if isinstance(entry.title, str) else entry.title["nb"]


def _chapters(context: Context, pairs: Pairs) -> Changes:
    def title(library: Library, key: str) -> str:
        return next(iter(by_language(library, key).values())).meta.title

    for key in sorted(pairs.removed):
        yield Change("chapter-removed", ("chapter", key), (), None, title(context.before.library, key))
    for key in sorted(pairs.added):
        yield Change("chapter-added", ("chapter", key), (), None, None, title(context.after.library, key))
    for old_id, new_id in pairs.same:
        if old_id != new_id:
            yield Change("chapter-renamed", ("chapter", new_id), ("id",), None, old_id, new_id)
        yield from chapter_changes(context, old_id, new_id)


def _across_clauses(context: Context, found: list[Change]) -> Changes:
    """Recognise a paragraph that left one clause and came into another: it was moved, not written anew."""
    taken: set[int] = set()
    for place, change in enumerate(found):
        if change.kind == "paragraph-removed":
            for other, came in enumerate(found):
                if other not in taken and _is_moved(context, change, came):
                    taken |= {place, other}
                    found[place] = replace(change, kind="paragraph-moved-out", after=came.owner[1])
                    found[other] = replace(came, kind="paragraph-moved-in", before=change.owner[1])
                    break
    return iter(found)


def _is_moved(context: Context, gone: Change, came: Change) -> bool:
    if came.kind not in ("paragraph-added", "paragraph-added-to-variant") or gone.language != came.language:
        return False
    return gone.owner != came.owner and similarity(context.carried(gone.before or ""), came.after or "") >= SAME


def _with_meaning(context: Context, change: Change) -> Change:
    """Name the clauses that use a term whose definition is new or gone."""
    if change.kind == "term-definition":
        return replace(change, touches=clauses_using(context.after, [change.owner[1]]))
    if change.kind == "term-removed":
        return replace(change, touches=clauses_using(context.before, [change.owner[1]]))
    return change


def _with_definitions(context: Context, change: Change) -> Change:
    """Name the clauses that use a word which a clause text defines in another way than before."""
    if not change.language or change.keys[:1] != ("paragraphs",) or change.bump == "patch":
        return change
    words = redefined(change.before or "", change.after or "") if "«" in f"{change.before}{change.after}" else frozenset()
    if not words or change.kind in ("paragraph-moved-out", "paragraph-moved-in"):
        return change
    return replace(change, touches=clauses_saying(context.after, words, change.language))


def _wholes(context: Context) -> Changes:
    """Return changes in what is told only by its name: standard agreements, figures and the single files."""
    old, new = context.before.library, context.after.library
    groups: list[tuple[str, str, Mapping[str, Any], Mapping[str, Any]]] = [
        ("ssa-map", "ssa", old.ssa, new.ssa),
        ("figure-changed", "figure", old.figures, new.figures),
    ]
    for kind, owner, entry_id in _SINGLES:
        first, second = ({entry_id: getattr(one, owner)} if getattr(one, owner) else {} for one in (old, new))
        groups.append((kind, owner, first, second))
    for kind, owner, before, after in groups:
        for key in sorted({*before, *after}):
            if key not in before or key not in after:
                titles = [_title(one[key]) if key in one and hasattr(one[key], "title") else None for one in (before, after)]
                yield Change(kind, (owner, key), (), None, titles[0], titles[1])
            else:
                yield from registers.whole(kind)(context, key, before[key], after[key])
