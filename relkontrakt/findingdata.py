"""Report → ``check --format json``: an object with a version of its own. docs/formats.md describes it."""

from typing import Any, Literal

from pydantic import Field

from relkontrakt.model import Model
from relkontrakt.rules import Report

#: Raised when a key is removed or changes meaning; new keys do not raise it.
VERSION: Literal[1] = 1


class FindingData(Model):
    """One finding."""

    path: str = Field(title="Fil", description="Filen, fra roten av prosjektet.")
    line: int = Field(title="Linje", description="Linjen i filen, fra 1.", ge=1)
    column: int = Field(title="Kolonne", description="Tegnet på linjen, fra 1, talt i Unicode-tegn.", ge=1)
    level: Literal["error", "warning", "advice"] = Field(title="Nivå", description="error, warning eller advice.")
    rule: str = Field(title="Regel", description="Id-en til regelen: relkontrakt explain <regel>.")
    message: str = Field(title="Melding", description="Hva som er galt.")
    help: str = Field(title="Hjelp", description="Hvordan det rettes; kan være tom.")


class SilencedData(FindingData):
    """One finding that the editor has accepted."""

    reason: str = Field(title="Grunn", description="Hvorfor funnet er godtatt, fra guide/guide.yml.")


class FindingsData(Model):
    """All that ``check`` finds."""

    version: Literal[1] = Field(title="Versjon", description="Versjonen av dette formatet.")
    findings: tuple[FindingData, ...] = Field(title="Funn", description="Funnene, sortert etter fil, linje og kolonne.")
    silenced: tuple[SilencedData, ...] = Field(title="Dempet", description="Funn som er lest og godtatt, med grunn.")


def from_report(report: Report) -> dict[str, Any]:
    """Return ``report`` as ``--format json`` prints it."""
    return {
        "version": VERSION,
        "findings": [finding.as_dict() for finding in report.findings],
        "silenced": [{**finding.as_dict(), "reason": reason} for finding, reason in report.silenced],
    }
