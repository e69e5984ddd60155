"""Findings (faults, warnings and advice about content) as values, and the one exception: "cannot go on"."""

from dataclasses import dataclass, field
from typing import Literal

FindingLevel = Literal["error", "warning", "advice"]

#: How a level is written for a Norwegian reader.
LEVEL_NAMES = {"error": "feil", "warning": "advarsel", "advice": "råd"}


@dataclass(frozen=True, order=True)
class Location:
    """A place in a file of the project: ``path`` relative to the project root, ``line`` and ``column`` from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Repair:
    """A safe repair: what stands in the file at the finding's place, letter by letter, and what to write instead."""

    old: str
    new: str


@dataclass(frozen=True, order=True)
class Finding:
    """One fault, warning or piece of advice about content: its place, what is wrong, how to mend it, and the rule's id.

    ``repair`` is there when ``relkontrakt fix`` can mend the fault without a person's judgement.
    """

    location: Location
    message: str
    help: str = ""
    rule: str = ""
    level: FindingLevel = "error"
    repair: Repair | None = field(default=None, compare=False)

    def __str__(self) -> str:
        return f"{self.location}: {LEVEL_NAMES[self.level]}: {self.message} [{self.rule}]"

    def as_dict(self) -> dict[str, str | int]:
        """Return the finding as ``--format json`` prints it."""
        return {
            "path": self.location.path,
            "line": self.location.line,
            "column": self.location.column,
            "level": self.level,
            "rule": self.rule,
            "message": self.message,
            "help": self.help,
        }


class RelkontraktError(Exception):
    """The work cannot go on: ``message`` says what is wrong, ``cure`` what to do.

    ``exit_code`` is 1 when content or templates are the reason, 2 when the machine or the call is.
    """

    def __init__(self, message: str, cure: str = "", exit_code: int = 2, findings: tuple[Finding, ...] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.cure = cure
        self.exit_code = exit_code
        self.findings = findings
