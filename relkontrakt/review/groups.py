"""All changes to one entry, as a reader sees them: texts side by side in both languages, and facts in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from relkontrakt.comparison import STATES, Bump, Change, Operation, Piece, State, Verdict, largest, shortened, state, worddiff
from relkontrakt.index import Owner
from relkontrakt.library import Library
from relkontrakt.model import Text
from relkontrakt.review.places import place, title

_LANGUAGES = ("nb", "nn")
#: The parts of a chapter that are text; the rest of what it tells is facts.
_CHAPTER_TEXTS = frozenset({"title", "summary", "body"})


@dataclass(frozen=True)
class Cell:
    """One text in one language: its difference, or None where it stands unchanged; ``written`` is false where there is none."""

    language: str
    pieces: tuple[Piece, ...] | None
    written: bool = True


@dataclass(frozen=True)
class Row:
    """One text: where it is, what the changes are called and demand, the cell of each language, and whether one changed alone."""

    place: str
    kinds: tuple[str, ...]
    cells: tuple[Cell, ...]
    alone: bool = False
    bump: Bump = "none"


@dataclass(frozen=True)
class Group:
    """All changes to one entry; ``anchor`` is its id on the page, ``state`` what happened to it as a whole."""

    owner: Owner
    title: str
    anchor: str
    state: str
    rows: tuple[Row, ...]
    facts: tuple[tuple[str, Change], ...]
    verdicts: tuple[Verdict, ...]


def groups(before: Library, after: Library, changes: tuple[Change, ...], verdicts: tuple[Verdict, ...]) -> tuple[Group, ...]:
    """Return the changes, entry by entry, in their own order."""
    found: dict[Owner, list[Change]] = {}
    for change in changes:
        found.setdefault(change.owner, []).append(change)
    for verdict in verdicts:
        found.setdefault(verdict.owner, [])
    return tuple(_group(before, after, owner, mine, verdicts) for owner, mine in found.items())


def _group(before: Library, after: Library, owner: Owner, changes: list[Change], verdicts: tuple[Verdict, ...]) -> Group:
    texts: dict[tuple[str, ...], list[Change]] = {}
    facts: list[tuple[str, Change]] = []
    rows: list[Row] = []
    for change in changes:
        if not change.keys and change.kind.endswith(("-added", "-removed")):
            is_new = change.kind.endswith("-added")
            rows += _whole(after if is_new else before, owner, is_new)
        elif _is_text(change):
            texts.setdefault(change.keys, []).append(change)
        else:
            facts.append((place(change), change))
    rows += [_row(keys, mine, before, after) for keys, mine in texts.items()]
    mine = tuple(verdict for verdict in verdicts if verdict.owner == owner)
    anchor = f"{owner[0]}-{owner[1]}"
    return Group(owner, title(owner, after, before), anchor, STATES[whole_state(changes)], tuple(rows), tuple(facts), mine)


def whole_state(changes: list[Change]) -> State:
    """Return what happened to an entry as a whole."""
    whole = next((state(c.kind) for c in changes if not c.keys and c.kind.endswith(("-added", "-removed"))), None)
    # What follows another change, such as a date, says nothing of its own.
    found = {state(change.kind) for change in changes if change.bump != "none"} or {state(c.kind) for c in changes}
    if whole or "retired" in found:
        return whole or "retired"
    if found == {"guidance-only", "typo"}:
        return "guidance-only"
    alone = found.pop() if len(found) == 1 else "changed"
    is_whole = {change.keys for change in changes} <= {("id",), ("order",)}
    return alone if alone in ("guidance-only", "typo") or is_whole else "changed"


def _is_text(change: Change) -> bool:
    if change.language is None:
        return False
    return change.owner[0] != "chapter" or (bool(change.keys) and change.keys[0] in _CHAPTER_TEXTS)


def _row(keys: tuple[str, ...], changes: list[Change], before: Library, after: Library) -> Row:
    found = {change.language: change for change in changes}
    names = tuple(dict.fromkeys(change.entry.name for change in changes))
    is_whole = all(change.before is None for change in changes) or all(change.after is None for change in changes)
    cells = []
    for language in _LANGUAGES:
        change = found.get(language)
        if change:
            cells.append(Cell(language, shortened(worddiff(change.before or "", change.after or ""))))
        else:
            cells.append(Cell(language, None, _is_written(changes[0], language, after) and not is_whole))
    bump = largest(change.bump for change in changes)
    return Row(place(changes[0]), names, tuple(cells), any(change.alone for change in changes), bump)


def _is_written(change: Change, language: str, after: Library) -> bool:
    if change.owner[0] == "chapter":
        return change.owner[1] in after.chapters.get(language, {})
    return language in after.languages


def _whole(library: Library, owner: Owner, is_new: bool) -> Iterator[Row]:
    """Return the texts of an entry that came or went, so that a reviewer can read it here."""
    operation: Operation = "insert" if is_new else "delete"
    for where, texts in _texts(library, *owner):
        cells = tuple(
            Cell(language, (Piece(operation, text),) if text else None, bool(text))
            for language, text in zip(_LANGUAGES, texts, strict=True)
        )
        if any(texts):
            yield Row(where, (), cells)


def _texts(library: Library, kind: str, entry_id: str) -> Iterator[tuple[str, tuple[str | None, str | None]]]:
    if kind == "chapter":
        chapters = [library.chapters.get(language, {}).get(entry_id) for language in _LANGUAGES]
        summaries, bodies = (
            [getattr(one, name) if one else None for one in source]
            for name, source in (("summary", [c and c.meta for c in chapters]), ("body", chapters))
        )
        yield "kort svar", (summaries[0], summaries[1])
        yield "teksten", (bodies[0], bodies[1])
    for where, text in _entry_texts(library, kind, entry_id):
        yield where, (text.nb, text.nn)


def _entry_texts(library: Library, kind: str, entry_id: str) -> Iterator[tuple[str, Text]]:
    if kind == "clause":
        clause = library.clauses[entry_id]
        yield "kort fortalt", clause.summary
        yield from ((f"ledd «{paragraph.id}»", paragraph.text) for paragraph in clause.paragraphs)
        yield "veiledning", clause.guidance
    elif kind == "term":
        yield "definisjon", library.terms[entry_id].definition
    elif kind == "package":
        package = library.packages[entry_id]
        yield "kort fortalt", package.summary
        yield "situasjon", package.situation
        yield "lovlig når", package.lawful_when
