"""Many faults at once in a copy of the guide, and what the rules say of them: found, missed, and said of something else."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from relkontrakt import rules
from relkontrakt.findings import Finding
from relkontrakt.project import Project
from tests.corpus.faults import Fault, Place, compose

#: How many small faults one file may have in a run, and how many characters must be between them.
CROWD, DISTANCE = 3, 500


@dataclass(frozen=True)
class Score:
    """Which faults were found, which were missed, and findings that no fault explains; places are those of the run."""

    found: tuple[tuple[Fault, list[Place]], ...]
    missed: tuple[tuple[Fault, list[Place], tuple[Finding, ...]], ...]
    unexpected: tuple[Finding, ...]

    @property
    def total(self) -> int:
        return len(self.found) + len(self.missed)

    @property
    def recall(self) -> float:
        """Found faults of all faults, 0 to 1."""
        return len(self.found) / self.total


def runs(faults: Iterable[Fault]) -> list[list[Fault]]:
    """Return ``faults`` in runs: one of a kind and one in a file each, and what spoils files or touches the whole guide apart."""
    planned: list[list[Fault]] = []
    for fault in faults:
        fitting = (run for run in planned if _fits(run, fault))
        run = next(fitting, None)
        if run is None:
            planned.append([fault])
        else:
            run.append(fault)
    return planned


def _fits(run: list[Fault], fault: Fault) -> bool:
    first = run[0].kind
    if (first.breaks, first.alone) != (fault.kind.breaks, fault.kind.alone):
        return False
    if any(other.kind.name == fault.kind.name for other in run):
        return False
    near = [other for other in run if other.paths & fault.paths]
    if not (fault.is_small and all(other.is_small for other in near)):
        return fault.edits[0].area.is_entry and fault.unit not in {other.unit for other in near} if near else True
    return len(near) < CROWD and not any(other.is_near(fault, DISTANCE) for other in near)


def score(root: Path, texts: Mapping[str, str], faults: Iterable[Fault]) -> Score:
    """Return how the rules do on ``faults``, seeded in the copy of the guide at ``root``, which is left as it was."""
    found, missed, unexpected = [], [], []
    known = {(f.location.path, f.rule, f.message) for f in rules.check_project(Project(root)).findings}
    for run in runs(faults):
        places, said = _run(root, texts, run)
        said = [finding for finding in said if (finding.location.path, finding.rule, finding.message) not in known]
        explained: set[Finding] = set()
        for fault in run:
            explained |= {finding for finding in said if _explains(finding, fault, places[fault])}
            if _is_found(fault, places[fault], said):
                found.append((fault, places[fault]))
            else:
                near = tuple(finding for finding in said if finding.location.path in {p.path for p in places[fault]})
                missed.append((fault, places[fault], near))
        unexpected += [finding for finding in said if finding not in explained]
    return Score(tuple(found), tuple(missed), tuple(unexpected))


def _run(root: Path, texts: Mapping[str, str], run: list[Fault]) -> tuple[dict[Fault, list[Place]], list[Finding]]:
    changed, places = compose(texts, run)
    encodings = {path: fault.kind.encoding for fault in run for path in {edit.path for edit in fault.edits}}
    try:
        for path, text in changed.items():
            (root / path).write_bytes(text.encode(encodings[path]))
        return places, list(rules.check_project(Project(root)).findings)
    finally:
        for path in changed:
            if path in texts:
                (root / path).write_text(texts[path], encoding="utf-8")
            else:
                (root / path).unlink()


def _hits(finding: Finding, place: Place) -> bool:
    where = finding.location
    on_line = where.path == place.path and place.first <= where.line <= place.last
    return on_line and place.column in (None, where.column)


def _is_found(fault: Fault, places: list[Place], said: Iterable[Finding]) -> bool:
    named = [any(finding.rule in fault.kind.rules and _hits(finding, place) for finding in said) for place in places]
    return any(named) if fault.kind.anywhere else all(named)


def _explains(finding: Finding, fault: Fault, places: list[Place]) -> bool:
    if finding.rule in fault.kind.also and (
        fault.kind.alone or finding.location.path in fault.paths | fault.counterparts | fault.kind.also
    ):
        return True
    return finding.rule in fault.kind.rules and any(_hits(finding, place) for place in places)


def by_group(score: Score) -> Iterator[tuple[str, int, int]]:
    """Return each group of rules with how many faults were found and how many there are."""
    faults = [(fault, True) for fault, _ in score.found] + [(fault, False) for fault, *_ in score.missed]
    for group in dict.fromkeys(fault.kind.group for fault, _ in faults):
        hits = [hit for fault, hit in faults if fault.kind.group == group]
        yield group, sum(hits), len(hits)
