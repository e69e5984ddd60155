"""What has changed in one chapter, language by language."""

from collections.abc import Mapping
from dataclasses import replace

from relkontrakt import vocabulary
from relkontrakt.comparison.change import Change, Changes
from relkontrakt.comparison.clauses import history_changes, status_changes, successor_changes
from relkontrakt.comparison.context import Context, changed, listed
from relkontrakt.index import Owner
from relkontrakt.library import Chapter, Library

_BODY = {"words": "chapter-text", "references": "chapter-typography", "typo": "chapter-typo", "typography": "chapter-typography"}
_TAGS = (("audience", vocabulary.AUDIENCES), ("phases", vocabulary.PHASES), ("problems", vocabulary.PROBLEMS))


def by_language(library: Library, chapter_id: str) -> Mapping[str, Chapter]:
    """Return a chapter in each language it is written in."""
    return {language: found[chapter_id] for language, found in library.chapters.items() if chapter_id in found}


def chapter_changes(context: Context, old_id: str, chapter_id: str) -> Changes:
    """Return every change in a chapter that both states have."""
    owner = ("chapter", chapter_id)
    before, after = by_language(context.before.library, old_id), by_language(context.after.library, chapter_id)
    for language in ("nb", "nn"):
        if language in before and language in after:
            yield from _chapter(context, owner, before[language], after[language], _other(before, after, language))
        elif language in before:
            yield Change("chapter-untranslated", owner, ("body",), language, before[language].body)
        elif language in after:
            yield Change("chapter-translated", owner, ("body",), language, None, after[language].body)


def _other(before: Mapping[str, Chapter], after: Mapping[str, Chapter], language: str) -> tuple[Chapter, Chapter] | None:
    """Return the chapter in the other language, before and after, when it is written in both."""
    other = "nn" if language == "nb" else "nb"
    return (before[other], after[other]) if other in before and other in after else None


def _chapter(context: Context, owner: Owner, old: Chapter, new: Chapter, other: tuple[Chapter, Chapter] | None) -> Changes:
    """Return the changes in one language; all of them carry it, since each language has its own file."""
    language, first, second = new.language, old.meta, new.meta
    for key, kind in (("title", "chapter-title"), ("summary", "chapter-summary")):
        before, after = getattr(first, key), getattr(second, key)
        if context.differs(before, after, language) != "same":
            yield Change(kind, owner, (key,), language, before, after)
    found = context.differs(old.body, new.body, language)
    if found != "same":
        alone = found == "words" and other is not None and other[0].body == other[1].body
        yield Change(_BODY[found], owner, ("body",), language, old.body, new.body, alone)
    yield from (replace(change, language=language) for change in _meta(context, owner, old, new))


def _meta(context: Context, owner: Owner, old: Chapter, new: Chapter) -> Changes:
    first, second = old.meta, new.meta
    yield from status_changes(owner, first.status, second.status)
    yield from successor_changes(context, owner, first, second)
    yield from changed("successor-changed", owner, ("retired",), first.retired, second.retired)
    yield from changed("chapter-moved", owner, ("order",), old.order, new.order)
    yield from listed("chapter-links", owner, ("clauses",), context.kept("clause", first.clauses, second.clauses), second.clauses)
    yield from listed(
        "sources-changed", owner, ("sources",), context.kept("source", first.sources, second.sources), second.sources
    )
    for name, names in _TAGS:
        before, after = (tuple(names[key].nb for key in getattr(meta, name)) for meta in (first, second))
        yield from listed("tags-changed", owner, (name,), before, after)
    yield from changed("chapter-updated", owner, ("updated",), first.updated, second.updated)
    yield from history_changes(owner, first.changes, second.changes)
