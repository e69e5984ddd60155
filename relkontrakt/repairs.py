"""What ``relkontrakt fix`` does: the repairs of all findings, put into the files without touching anything else.

A repair is tried in memory first. It is refused when the file would be read as something else, or when a new error comes.
"""

import os
import re
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from relkontrakt import rules, sources, structure
from relkontrakt.findings import Finding, RelkontraktError
from relkontrakt.index import Index
from relkontrakt.project import Project
from relkontrakt.rules import Report

#: After so many rounds something undoes what another repair does.
_MAX_ROUNDS = 50
_LINE_END = re.compile(r"\r\n|\r|\n")

Files = Mapping[str, bytes]
Wanted = Callable[[str], bool]


@dataclass(frozen=True)
class Outcome:
    """What a check said before and says after, the new content of the files, what was repaired and what was refused."""

    before: Report
    report: Report
    files: Files = field(default_factory=dict)
    done: tuple[Finding, ...] = ()
    refused: tuple[Finding, ...] = ()


def repair(project: Project, today: date | None = None, wanted: Wanted = lambda path: True) -> Outcome:
    """Return what the repairs make of the files that ``wanted`` chooses. Nothing is written."""
    report = _check(project, {}, today)
    outcome = Outcome(report, report)
    for _ in range(_MAX_ROUNDS):
        seen = {_name(finding) for finding in outcome.refused}
        waiting = [
            finding
            for finding in outcome.report.findings
            if finding.repair and wanted(finding.location.path) and _name(finding) not in seen
        ]
        if not waiting:
            break
        outcome = _round(project, outcome, waiting, today)
    return outcome


def write(project: Project, files: Files) -> None:
    """Write each file whole or not at all, with the access rights it had.

    Raises RelkontraktError when a file cannot be written.
    """
    for path, content in sorted(files.items()):
        try:
            _replace(Path(os.path.realpath(project.root / path)), content)
        except OSError as error:
            raise RelkontraktError(
                f"kan ikke skrive {path}: {error.strerror}.", f"Gi skrivetilgang til filen og mappen: chmod u+w {path}"
            ) from error


def apply(content: bytes, findings: Sequence[Finding]) -> bytes:
    """Return ``content`` with the repairs of ``findings``, which must not overlap. Every other byte stays as it is.

    Nothing is repaired when one of them speaks of something else than what stands in the file.
    """
    text = content.decode("utf-8-sig")
    starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
    line_end = next((match[0] for match in _LINE_END.finditer(text)), "\n")
    for finding in sorted(findings, reverse=True):
        assert finding.repair
        start, end = _span(finding, starts)
        if _LINE_END.sub("\n", text[start:end]) != finding.repair.old:
            return content
        text = text[:start] + finding.repair.new.replace("\n", line_end) + text[end:]
    return content[: len(content) - len(content.removeprefix(b"\xef\xbb\xbf"))] + text.encode("utf-8")


def _span(finding: Finding, starts: Sequence[int]) -> tuple[int, int]:
    """Return where the old text of a repair begins and ends, in a text with the line ends of its file."""
    assert finding.repair
    line, start = finding.location.line - 1, starts[finding.location.line - 1] + finding.location.column - 1
    *before, last = finding.repair.old.split("\n")
    return start, starts[line + len(before)] + len(last) if before else start + len(last)


def _round(project: Project, outcome: Outcome, waiting: Sequence[Finding], today: date | None) -> Outcome:
    """Return what comes of the repairs that fit together; of one that is refused, only that it is."""
    content = {path: outcome.files.get(path) or sources.content(project, path) for path in {f.location.path for f in waiting}}
    chosen: list[Finding] = []
    for path in sorted(content):
        apart = _apart([finding for finding in waiting if finding.location.path == path])
        fits = _fitting(path, content[path], apart)
        if not fits:
            return replace(outcome, refused=(*outcome.refused, apart[0]))
        chosen += fits
    return _try(project, outcome, content, chosen, today)


def _try(project: Project, outcome: Outcome, content: Files, chosen: Sequence[Finding], today: date | None) -> Outcome:
    """Return ``outcome`` with the repairs ``chosen``; with half of them while a new error comes of the whole."""
    paths = {finding.location.path for finding in chosen}
    changed = {path: apply(content[path], [f for f in chosen if f.location.path == path]) for path in paths}
    files = {**outcome.files, **changed}
    report = _check(project, files, today)
    if not _errors(report) <= _errors(outcome.report):
        if len(chosen) == 1:
            return replace(outcome, refused=(*outcome.refused, chosen[0]))
        return _try(project, outcome, content, chosen[: len(chosen) // 2], today)
    return replace(outcome, report=report, files=files, done=(*outcome.done, *chosen))


def _check(project: Project, files: Files, today: date | None) -> Report:
    return rules.check(Index(sources.read(project, files), today))


def _errors(report: Report) -> Counter[tuple[str, str]]:
    """Return the number of errors of each rule in each file: a repair may move one, and change the words it is told in."""
    return Counter((finding.location.path, finding.rule) for finding in report.findings if finding.level == "error")


def _name(finding: Finding) -> tuple[str, str, str, object]:
    return finding.location.path, finding.rule, finding.message, finding.repair and (finding.repair.old, finding.repair.new)


def _apart(findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings whose repairs do not touch each other, the first of those that do."""
    found: list[Finding] = []
    end = (0, 0)
    for finding in sorted(findings):
        assert finding.repair
        start = (finding.location.line, finding.location.column)
        *before, last = finding.repair.old.split("\n")
        if start >= end:
            found.append(finding)
            end = (start[0] + len(before), len(last) + 1) if before else (start[0], start[1] + max(1, len(last)))
    return found


def _fitting(path: str, content: bytes, findings: Sequence[Finding]) -> list[Finding]:
    """Return the longest start of ``findings`` after which the file is still read as the same."""
    count = len(findings)
    while count and not _same(path, content, findings[:count]):
        count //= 2
    return list(findings[:count])


def _same(path: str, content: bytes, findings: Sequence[Finding]) -> bool:
    changed = apply(content, findings)
    names = {finding.repair.old: finding.repair.new for finding in findings if finding.repair}
    return changed != content and structure.same(path, content.decode("utf-8-sig"), changed.decode("utf-8-sig"), names)


def _replace(file: Path, content: bytes) -> None:
    mode = file.stat().st_mode
    if not os.access(file, os.W_OK):
        raise PermissionError(13, "mangler skrivetilgang")
    handle, temporary = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        Path(temporary).chmod(mode & 0o7777)
        Path(temporary).replace(file)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
