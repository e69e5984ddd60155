"""Which version each changed clause, chapter and package needs, and whether it and the change log say so."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from relkontrakt.comparison.change import Change
from relkontrakt.comparison.chapters import by_language
from relkontrakt.comparison.kinds import Bump, largest
from relkontrakt.conductmodel import Conduct
from relkontrakt.index import Owner
from relkontrakt.library import Library
from relkontrakt.lifecycle import FIRST, number
from relkontrakt.model import ChapterMeta, Clause, Package

Versioned = Clause | ChapterMeta | Package | Conduct
#: What a change log entry may not call a change that touches rights and duties.
_TOO_SMALL = frozenset({"spraklig", "veiledning"})


@dataclass(frozen=True)
class Verdict:
    """What the changes to one entry (of a chapter: in one language) demand.

    ``before`` and ``after`` are its versions, None where it was not or is not; ``smallest`` is the lowest version allowed.
    ``logged`` is true when the change log has an entry for the new version; ``understated`` when that entry calls a major
    change a matter of language or guidance.
    """

    owner: Owner
    language: str | None
    bump: Bump
    before: str | None
    after: str | None
    smallest: str
    logged: bool
    understated: bool

    @property
    def enough(self) -> bool:
        """True when the version is at least the smallest one."""
        return self.after is None or number(self.after) >= number(self.smallest)

    @property
    def settled(self) -> bool:
        """True when version and change log are as they must be."""
        return self.enough and self.logged and not self.understated


def smallest_version(before: str, bump: Bump, in_force: bool = False) -> str:
    """Return the lowest version that ``bump`` allows after ``before``.

    A draft (0.x) stays below 1.0.0 until it is in force: there both major and minor changes raise the middle number.
    """
    major, minor, patch = number(before)
    if in_force and major == 0:
        return "1.0.0"
    if bump == "none":
        return before
    if bump == "patch":
        return f"{major}.{minor}.{patch + 1}"
    return f"{major + 1}.0.0" if bump == "major" and major else f"{major}.{minor + 1}.0"


def verdicts(before: Library, after: Library, changes: Iterable[Change]) -> tuple[Verdict, ...]:
    """Return a verdict for each clause, chapter (per language) and package that has changed, in the order of the changes.

    Those whose version alone is new, come last.
    """
    groups: dict[tuple[Owner, str | None], list[Change]] = {}
    for change in changes:
        for language in _languages(change, before, after):
            groups.setdefault((change.owner, language), []).append(change)
    for owner, language in _entries(after):
        old, new = _entry(before, owner, language), _entry(after, owner, language)
        if old and new and old.version != new.version:
            groups.setdefault((owner, language), [])
    return tuple(found for key, group in groups.items() if (found := _verdict(before, after, *key, group)))


def _entries(library: Library) -> Iterator[tuple[Owner, str | None]]:
    yield from ((("clause", key), None) for key in library.clauses)
    yield from ((("chapter", key), language) for language, found in library.chapters.items() for key in found)
    yield from ((("package", key), None) for key in library.packages)
    if library.conduct:
        yield ("conduct", "spilleregler"), None


def _languages(change: Change, before: Library, after: Library) -> Iterator[str | None]:
    if change.owner[0] in ("clause", "package", "conduct"):
        yield None
    elif change.owner[0] == "chapter":
        everywhere = {**by_language(before, change.owner[1]), **by_language(after, change.owner[1])}
        yield from (change.language,) if change.language else everywhere


def _verdict(before: Library, after: Library, owner: Owner, language: str | None, changes: list[Change]) -> Verdict | None:
    renamed = next((change.before for change in changes if change.keys == ("id",)), None)
    old, new = _entry(before, (owner[0], renamed or owner[1]), language), _entry(after, owner, language)
    bump = largest(change.bump for change in changes)
    if new is None:
        return Verdict(owner, language, bump, old.version if old else None, None, old.version if old else "0.0.0", True, False)
    if old is None:
        return Verdict(owner, language, bump, None, new.version, "0.0.0", _is_logged(new, None), False)
    if bump == "none" and new.version == old.version:
        return None
    smallest = smallest_version(old.version, bump, any(change.kind == "clause-in-force" for change in changes))
    kinds = {entry.kind for entry in new.changes if entry.version == new.version}
    understated = bump == "major" and bool(kinds) and kinds <= _TOO_SMALL
    return Verdict(owner, language, bump, old.version, new.version, smallest, bump == "none" or _is_logged(new, old), understated)


def _is_logged(new: Versioned, old: Versioned | None) -> bool:
    """Return whether the change log says what is new: an entry for the new version that was not there before."""
    known = old.changes if old else ()
    return any(entry.version == new.version and entry not in known for entry in new.changes)


def _entry(library: Library, owner: Owner, language: str | None) -> Versioned | None:
    kind, entry_id = owner
    if kind == "chapter":
        chapter = by_language(library, entry_id).get(language or "")
        return chapter.meta if chapter else None
    if kind == "conduct":
        return library.conduct
    return library.clauses.get(entry_id) if kind == "clause" else library.packages.get(entry_id)


def guide_bump(changes: Iterable[Change], judged: Iterable[Verdict]) -> Bump:
    """Return the smallest bump that all changes together demand of the guide itself: the greatest that a part demands.

    Nobody has a draft in a contract, so nothing in one demands more than a minor bump of the guide, nor does the first
    version in force.
    """
    drafts = {verdict.owner for verdict in judged if verdict.before is not None and number(verdict.before) < FIRST}
    return largest("minor" if change.bump == "major" and change.owner in drafts else change.bump for change in changes)
