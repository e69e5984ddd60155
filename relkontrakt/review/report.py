"""Two checked states → everything that the review report shows."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace

from relkontrakt import textgroups
from relkontrakt.comparison import Change
from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.readability import Readability
from relkontrakt.review.decisions import Decision, decisions
from relkontrakt.review.difference import Difference, difference
from relkontrakt.rules import Report


@dataclass(frozen=True)
class Reading:
    """The readability of one group of texts in one language; None where a state has no such text."""

    group: str
    language: str
    before: Readability | None
    after: Readability | None


@dataclass(frozen=True)
class Review(Difference):
    """Everything the report shows: the difference, what to decide, and what the rules say of both states."""

    decisions: tuple[Decision, ...]
    new_findings: tuple[Finding, ...]
    gone_findings: tuple[Finding, ...]
    same_findings: int
    readings: tuple[Reading, ...]


def review(before: Report, after: Report, base: str) -> Review:
    """Return what has changed from ``before`` to ``after``, and what a reviewer must decide."""
    found = difference(before.index, after.index, base, "")
    came, went, same = _findings(before.findings, after.findings, found.changes)
    return Review(
        **{field.name: getattr(found, field.name) for field in fields(found)},
        decisions=decisions(found.groups, found.changes, came, found.names),
        new_findings=came,
        gone_findings=went,
        same_findings=same,
        readings=tuple(_readings(before.index, after.index)),
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


def _readings(before: Index, after: Index) -> Iterable[Reading]:
    old, new = textgroups.readability(before), textgroups.readability(after)
    for name in textgroups.GROUPS:
        for language in ("nb", "nn"):
            key = (name, language)
            if old.get(key) != new.get(key):
                yield Reading(textgroups.GROUPS[name], language, old.get(key), new.get(key))
