"""How findings, errors and progress are printed: the only module that knows about colour and terminals."""

import json
import os
import sys
import time
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from relkontrakt import project as projects
from relkontrakt.findings import LEVEL_NAMES, Finding, RelkontraktError
from relkontrakt.project import Project

if TYPE_CHECKING:
    from relkontrakt.rules import Report

FORMATS = ("text", "github", "json", "sarif")

_COLOURS = {"error": "red", "warning": "yellow", "advice": "cyan"}
_GITHUB = {"error": "error", "warning": "warning", "advice": "notice"}


def colours(stream: object = sys.stdout) -> bool:
    """Return whether colour fits: a terminal, and NO_COLOR not set (https://no-color.org)."""
    return not os.environ.get("NO_COLOR") and bool(getattr(stream, "isatty", lambda: False)())


def here() -> Project:
    """Return the project that the current folder belongs to. Raises RelkontraktError when there is none."""
    return projects.find(Path.cwd())


def today() -> date:
    """Return the day it is, or the day ``SOURCE_DATE_EPOCH`` (seconds, UTC) says it is (https://reproducible-builds.org)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdigit() else date.today()


def print_report(report: "Report", style: str, silenced: bool = False) -> None:
    """Print ``report`` in one of ``FORMATS``; as text, the ``silenced`` findings too when that is asked for."""
    if style == "json":
        from relkontrakt import findingdata

        click.echo(json.dumps(findingdata.from_report(report), ensure_ascii=False, indent=1))
    elif style == "sarif":
        from relkontrakt import sarif

        click.echo(json.dumps(sarif.from_report(report), ensure_ascii=False, indent=1))
    elif style == "github":
        for finding in report.findings:
            click.echo(_annotation(finding))
    else:
        print_findings(report.findings)
        for finding, reason in report.silenced if silenced else ():
            click.echo(f"{_line(finding)}\n    Dempet: {reason}", color=colours())
        click.echo(summary(report.findings, len(report.silenced)), err=True)


def print_findings(findings: Sequence[Finding]) -> None:
    """Print ``findings`` as text."""
    for finding in findings:
        click.echo(_line(finding), color=colours())


def _line(finding: Finding) -> str:
    level, text = LEVEL_NAMES[finding.level], str(finding)
    if colours():
        text = text.replace(f": {level}: ", f": {click.style(level, fg=_COLOURS[finding.level])}: ", 1)
    return f"{text}\n    {finding.help}" if finding.help else text


def _annotation(finding: Finding) -> str:
    place = finding.location
    message = _escaped(f"{finding.message} {finding.help}".strip())
    path = _escaped(place.path).replace(",", "%2C").replace(":", "%3A")
    return f"::{_GITHUB[finding.level]} file={path},line={place.line},col={place.column},title={finding.rule}::{message}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def summary(findings: Sequence[Finding], silenced: int = 0) -> str:
    """Return for example «2 feil og 1 advarsel. 3 dempet.»"""
    counts = {level: sum(finding.level == level for finding in findings) for level in LEVEL_NAMES}
    plural = {"error": "feil", "warning": "advarsler", "advice": "råd"}
    said = [f"{count} {LEVEL_NAMES[level] if count == 1 else plural[level]}" for level, count in counts.items() if count]
    found = (" og ".join([", ".join(said[:-1]), said[-1]] if len(said) > 1 else said) or "Ingen funn") + "."
    return f"{found} {silenced} dempet." if silenced else found


def report(error: RelkontraktError) -> None:
    """Print what stopped the work, on standard error, with its findings and cure."""
    print_findings_to_stderr(error.findings)
    label = click.style("Feil:", fg="red") if colours(sys.stderr) else "Feil:"
    click.echo(f"{label} {error.message}", err=True, color=colours(sys.stderr))
    if error.cure:
        click.echo(f"Slik retter du det: {error.cure}", err=True)
    elif error.findings:
        click.echo(f"{summary(error.findings)} «relkontrakt explain <regel>» forklarer en regel.", err=True)


def print_findings_to_stderr(findings: Iterable[Finding]) -> None:
    """Print findings that explain why something else could not be done."""
    for finding in findings:
        click.echo(_line(finding), err=True, color=colours(sys.stderr))


class Progress:
    """A progress line per stage, with the seconds since the start; on standard error, so that output can be piped."""

    def __init__(self, quiet: bool = False) -> None:
        self.quiet = quiet
        self.start = time.monotonic()

    def __call__(self, stage: str) -> None:
        if self.quiet:
            return
        seconds = f"{time.monotonic() - self.start:5.1f}".replace(".", ",")
        stamp = click.style(f"{seconds} s", dim=True) if colours(sys.stderr) else f"{seconds} s"
        click.echo(f"{stamp}  {stage}", err=True, color=colours(sys.stderr))
