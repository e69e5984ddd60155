"""Two states of the content → what differs between them, put together for a reader."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from relkontrakt.comparison import BUMPS, Bump, Change, Verdict, compared, guide_bump, verdicts
from relkontrakt.index import Index
from relkontrakt.review.groups import Group, groups
from relkontrakt.review.places import title


@dataclass(frozen=True)
class PackageHit:
    """A package with changed clauses: those it lists, and those that come with them because they are required."""

    id: str
    title: str
    direct: tuple[str, ...]
    required: tuple[str, ...]


@dataclass(frozen=True)
class Difference:
    """What differs. ``base`` and ``head`` name the two states; titles of clauses are by id in ``names``."""

    base: str
    head: str
    guide: str
    changes: tuple[Change, ...]
    verdicts: tuple[Verdict, ...]
    groups: tuple[Group, ...]
    packages: tuple[PackageHit, ...]
    names: Mapping[str, str]
    bump: Bump

    @property
    def meanings(self) -> tuple[Change, ...]:
        """Changes that touch the meaning of clauses whose text may stand unchanged."""
        return tuple(change for change in self.changes if change.touches)

    def of_kind(self, *kinds: str) -> tuple[Group, ...]:
        """Return the groups of some kinds of entry."""
        return tuple(group for group in self.groups if group.owner[0] in kinds)


def difference(before: Index, after: Index, base: str, head: str) -> Difference:
    """Return what has changed from ``before`` to ``after``; ``base`` and ``head`` are their names for a reader."""
    old, new = before.library, after.library
    changes = compared(before, after)
    judged = verdicts(old, new, changes)
    settings = new.settings or old.settings
    return Difference(
        base=base,
        head=head,
        guide=settings.title["nb"] if settings else "Veilederen",
        changes=changes,
        verdicts=judged,
        groups=groups(old, new, changes, judged),
        packages=tuple(_packages(after, changes)),
        names={key: title(("clause", key), new, old) for key in {**old.clauses, **new.clauses}},
        bump=guide_bump(changes, judged),
    )


def _packages(index: Index, changes: Iterable[Change]) -> Iterable[PackageHit]:
    """Return the packages that contain a clause whose text, choices or meaning has changed."""
    strong = {c.owner[1] for c in changes if c.owner[0] == "clause" and BUMPS.index(c.bump) >= BUMPS.index("minor")}
    touched = strong | {clause for change in changes for clause in change.touches}
    for package_id, package in sorted(index.library.packages.items(), key=lambda item: (item[1].order, item[0])):
        direct = {item.clause for item in package.clauses}
        required = {key for clause in direct for key in index.always_with(clause)} - direct
        if touched & (direct | required):
            hits = tuple(sorted(touched & direct)), tuple(sorted(touched & required))
            yield PackageHit(package_id, package.title["nb"], *hits)
