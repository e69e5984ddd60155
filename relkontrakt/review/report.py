"""Two checked states → everything that the review report shows."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from relkontrakt import textgroups
from relkontrakt.comparison import BUMPS, Bump, Change, Verdict, compared, guide_bump, verdicts
from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.readability import Readability
from relkontrakt.review.decisions import Decision, decisions
from relkontrakt.review.groups import Group, groups
from relkontrakt.review.places import title
from relkontrakt.rules import Report


@dataclass(frozen=True)
class PackageHit:
    """A package with changed clauses: those it lists, and those that come with them because they are required."""

    id: str
    title: str
    direct: tuple[str, ...]
    required: tuple[str, ...]


@dataclass(frozen=True)
class Reading:
    """The readability of one group of texts in one language; None where a state has no such text."""

    group: str
    language: str
    before: Readability | None
    after: Readability | None


@dataclass(frozen=True)
class Review:
    """Everything the report shows. ``base`` names the earlier state; titles of clauses are by id in ``names``."""

    base: str
    guide: str
    changes: tuple[Change, ...]
    verdicts: tuple[Verdict, ...]
    groups: tuple[Group, ...]
    decisions: tuple[Decision, ...]
    new_findings: tuple[Finding, ...]
    gone_findings: tuple[Finding, ...]
    same_findings: int
    packages: tuple[PackageHit, ...]
    readings: tuple[Reading, ...]
    names: Mapping[str, str]
    bump: Bump

    @property
    def meanings(self) -> tuple[Change, ...]:
        """Changes that touch the meaning of clauses whose text may stand unchanged."""
        return tuple(change for change in self.changes if change.touches)

    def of_kind(self, *kinds: str) -> tuple[Group, ...]:
        """Return the groups of some kinds of entry."""
        return tuple(group for group in self.groups if group.owner[0] in kinds)


def review(before: Report, after: Report, base: str) -> Review:
    """Return what has changed from ``before`` to ``after``, and what a reviewer must decide."""
    old, new = before.library, after.library
    changes = compared(before.index, after.index)
    judged = verdicts(old, new, changes)
    came, went, same = _findings(before.findings, after.findings, changes)
    shown = groups(old, new, changes, judged)
    names = {key: title(("clause", key), new, old) for key in {**old.clauses, **new.clauses}}
    settings = new.settings or old.settings
    return Review(
        base=base,
        guide=settings.title["nb"] if settings else "Veilederen",
        changes=changes,
        verdicts=judged,
        groups=shown,
        decisions=decisions(shown, changes, came, names),
        new_findings=came,
        gone_findings=went,
        same_findings=same,
        packages=tuple(_packages(after.index, changes)),
        readings=tuple(_readings(before.index, after.index)),
        names=names,
        bump=guide_bump(changes),
    )


def _findings(
    before: Iterable[Finding], after: Iterable[Finding], changes: Iterable[Change]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...], int]:
    """Return the findings that came, those that went, and how many stayed; a line may move without making a finding new."""
    renamed = {f"{c.owner[0]}s/{c.before}.yml": f"{c.owner[0]}s/{c.owner[1]}.yml" for c in changes if c.keys == ("id",)}
    moved = [
        replace(one, location=replace(one.location, path=renamed.get(one.location.path, one.location.path))) for one in before
    ]
    new = list(after)
    old_counts, new_counts = Counter(map(_key, moved)), Counter(map(_key, new))
    came = _beyond(new, old_counts)
    return came, _beyond(moved, new_counts), len(new) - len(came)


def _key(finding: Finding) -> tuple[str, str, str, str]:
    return finding.location.path, finding.rule, finding.level, finding.message


def _beyond(findings: list[Finding], known: Counter[tuple[str, str, str, str]]) -> tuple[Finding, ...]:
    """Return the findings that ``known`` has no counterpart for: the last ones, where the same is said several times."""
    left = known.copy()
    found: list[Finding] = []
    for finding in findings:
        if left[_key(finding)] > 0:
            left[_key(finding)] -= 1
        else:
            found.append(finding)
    return tuple(found)


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


def _readings(before: Index, after: Index) -> Iterable[Reading]:
    old, new = textgroups.readability(before), textgroups.readability(after)
    for name in textgroups.GROUPS:
        for language in ("nb", "nn"):
            key = (name, language)
            if old.get(key) != new.get(key):
                yield Reading(textgroups.GROUPS[name], language, old.get(key), new.get(key))
