"""Report → SARIF 2.1.0, the format that code scanning and editors read (OASIS standard, with errata 01)."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from relkontrakt import __version__, manual
from relkontrakt.findings import Finding, Location
from relkontrakt.index import Index
from relkontrakt.model import Settings
from relkontrakt.rules import GROUPS, Report, Rule, address, rules

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

_LEVELS = {"error": "error", "warning": "warning", "advice": "note"}
_ROOT = "%SRCROOT%"


def from_report(report: Report) -> dict[str, Any]:
    """Return ``report`` as a log with one run: every rule with its manual, and every finding, the silenced ones suppressed."""
    settings = report.library.settings
    places = {rule_id: place for place, rule_id in enumerate(rules())}
    reasons = dict(report.silenced)
    found = sorted([*report.findings, *reasons])
    prints = _fingerprints(found, report.index)
    driver: dict[str, Any] = {
        "name": "relkontrakt",
        "semanticVersion": __version__,
        "language": "nb-NO",
        "rules": [_rule(rule, settings) for rule in rules().values()],
    }
    if settings and settings.repository:
        driver["informationUri"] = str(settings.repository.url)
    run = {
        "tool": {"driver": driver},
        "columnKind": "utf16CodeUnits",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "Mappen som har guide/guide.yml under seg."}}},
        "results": [
            {
                "ruleId": finding.rule,
                "ruleIndex": places[finding.rule],
                "level": _LEVELS[finding.level],
                "message": {"text": f"{finding.message} {finding.help}".strip()},
                "locations": [{"physicalLocation": _place(finding.location, report.index)}],
                "partialFingerprints": {"relkontraktFinding/v1": fingerprint},
                # When one result has suppressions, all must (3.27.23).
                "suppressions": _suppressions(reasons.get(finding)),
            }
            for finding, fingerprint in zip(found, prints, strict=True)
        ],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: Rule, settings: Settings | None) -> dict[str, Any]:
    said = manual.read(rule.manual)
    site = str(settings.site_url) if settings and settings.site_url else ""
    return {
        "id": rule.id,
        "shortDescription": {"text": said.title},
        "fullDescription": {"text": "\n\n".join(said.paragraphs)},
        "help": {"text": rule.manual.strip(), "markdown": said.markdown},
        **({"helpUri": address(rule.id, site)} if site else {}),
        "defaultConfiguration": {"level": _LEVELS[rule.chosen(settings)]},
        "properties": {"tags": [GROUPS[rule.group]]},
    }


def _suppressions(reason: str | None) -> list[dict[str, str]]:
    # «external»: the reason stands in guide/guide.yml, not beside the finding.
    return [{"kind": "external", "status": "accepted", "justification": reason}] if reason is not None else []


def _place(location: Location, index: Index) -> dict[str, Any]:
    before = index.line(location)[: location.column - 1]
    # A letter outside the basic plane is one column to us and two code units here.
    column = location.column + sum(ord(letter) > 0xFFFF for letter in before)
    path = quote(location.path, errors="surrogateescape")
    return {
        "artifactLocation": {"uri": path, "uriBaseId": _ROOT},
        "region": {"startLine": location.line, "startColumn": column},
    }


def _fingerprints(findings: Iterable[Finding], index: Index) -> list[str]:
    """Return fingerprints that stay when lines move: of rule, file, the words on the line, and which of the equal ones."""
    seen: Counter[tuple[str, str, str]] = Counter()
    found = []
    for finding in findings:
        key = (finding.rule, finding.location.path, " ".join(index.line(finding.location).split()))
        seen[key] += 1
        text = "\0".join((*key, str(seen[key])))
        found.append(hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32])
    return found
