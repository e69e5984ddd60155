"""Which entry of the new content is which entry of the old: by id, and by text where the id is new."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

#: From this share of equal words on, two texts with different ids are the same text.
SAME = 0.7
#: Below this share two texts with the same id may be two different texts.
_OTHER = 0.5
#: A text with fewer words is too short to be recognised by anything but its letters.
_SHORT = 4


class Pairs(NamedTuple):
    """``same`` pairs old and new ids in the new order; ``removed`` and ``added`` are ids without a counterpart."""

    same: tuple[tuple[str, str], ...]
    removed: tuple[str, ...]
    added: tuple[str, ...]

    @property
    def renames(self) -> dict[str, str]:
        """New id by old id, where they differ."""
        return {old: new for old, new in self.same if old != new}


def similarity(before: str, after: str) -> float:
    """Return the share of equal words in two texts, from 0 to 1."""
    if before == after:
        return 1.0
    old, new = before.split(), after.split()
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if min(len(old), len(new)) < _SHORT or matcher.real_quick_ratio() < _OTHER or matcher.quick_ratio() < _OTHER:
        return 0.0
    return matcher.ratio()


def is_same(before: str, after: str) -> bool:
    """Return whether two texts are the same text, perhaps reworded; of short ones whether they have a word in common."""
    if min(len(before.split()), len(after.split())) < _SHORT:
        return bool({*before.casefold().split()} & {*after.casefold().split()})
    return similarity(before, after) >= _OTHER


def pair(before: Mapping[str, str], after: Mapping[str, str]) -> Pairs:
    """Pair the entries of ``before`` and ``after`` (text by id).

    An id is permanent, so the same id is the same entry, except when its text now stands under another id.
    """
    kept = {key: key for key in before if key in after}
    changed = [key for key in kept if before[key] != after[key]]
    # Letter by letter under another old id, a text has moved there, however like it is to the one that took its own.
    elsewhere = {after[key] for key in changed}
    doubtful = {key for key in changed if before[key] in elsewhere or similarity(before[key], after[key]) < _OTHER}
    free_old = [key for key in before if key not in kept or key in doubtful]
    free_new = [key for key in after if key not in kept or key in doubtful]
    moved = _by_text(before, after, free_old, free_new)
    taken = set(moved.values())
    same = {old: new for old, new in kept.items() if old not in doubtful} | moved
    same |= {key: key for key in doubtful if key not in moved and key not in taken}
    order = {new: old for old, new in same.items()}
    return Pairs(
        tuple((order[new], new) for new in after if new in order),
        tuple(old for old in before if old not in same),
        tuple(new for new in after if new not in order),
    )


def _by_text(before: Mapping[str, str], after: Mapping[str, str], old: Sequence[str], new: Sequence[str]) -> dict[str, str]:
    """Pair the most similar texts first."""
    scores = ((similarity(before[a], after[b]), a, b) for a in old for b in new if a != b)
    found: dict[str, str] = {}
    for _score, first, second in sorted((item for item in scores if item[0] >= SAME), key=lambda item: (-item[0], *item[1:])):
        if first not in found and second not in found.values():
            found[first] = second
    return found


def moved(before: Sequence[str], after: Sequence[str]) -> set[str]:
    """Return the fewest ids that must move to get from one order to the other; both hold the same ids."""
    place = {key: number for number, key in enumerate(before)}
    tails: list[int] = []
    ends: list[str] = []
    previous: dict[str, str | None] = {}
    for key in after:
        at = bisect_left(tails, place[key])
        previous[key] = ends[at - 1] if at else None
        tails[at : at + 1], ends[at : at + 1] = [place[key]], [key]
    stays: set[str] = set()
    key_or_none = ends[-1] if ends else None
    while key_or_none is not None:
        stays.add(key_or_none)
        key_or_none = previous[key_or_none]
    return set(after) - stays
