"""What the PDF process reported → findings: every warning ends the build, as WeasyPrint itself only logs broken output."""

import re
from collections.abc import Iterator
from typing import Any

from relkontrakt.findings import Finding, Location
from relkontrakt.guide import Guide

RULE = "pdf-output"
STYLE, TEMPLATE = "templates/pdf/print.css", "templates/pdf/guide.html.j2"

#: Log messages that do not mean broken output, word for word, each with the reason. None is known.
ALLOWED: frozenset[str] = frozenset()

_CSS = re.compile(r"(?P<what>.+) at (?P<line>\d+):(?P<column>\d+)[,.:]? ?(?P<why>.*)", re.S)
_CHARACTER = re.compile(r'\.notdef glyph .*: "(?P<character>.+)" \((?P<code>U\+[0-9A-F]+)\)', re.S)
_ANCHOR = re.compile(r"No anchor #(?P<id>\S+) for internal URI reference")
_IMAGE = re.compile(r"Failed to load image at '?(?:file:///)?(?P<path>[^\s']+?)'?(?::? .*|$)", re.S)
_FONT_FACE = re.compile(r"@font-face\s*\{[^}]*\}")
_FAMILY = re.compile(r"font-family:\s*[\"']?([^\"';}]+)")
_NAMED = re.compile(r"font:[^;}\"']*(?P<short>[\"'][^;}]*)|font-family:(?P<long>[^;}]+)")
_GENERIC = {"inherit", "initial", "unset", "serif", "sans-serif", "monospace"}
_NATIVE = re.compile(r"^.*-(?:WARNING|CRITICAL) \*\*.*$", re.M)


def findings(report: dict[str, Any], guide: Guide, css: str) -> Iterator[Finding]:
    """Yield a finding for everything in ``report`` that may have broken the PDF; ``css`` is the print style sheet."""
    if report.get("unsettled"):
        text = "sidetallene i innholdslisten flytter sidene de viser til."
        yield Finding(Location(STYLE), text, "Gi «.contents .entry .page» fast bredde.", RULE)
    for message in (*report["log"], *_NATIVE.findall(report["errors"])):
        if message not in ALLOWED:
            yield _finding(message, guide)
    yield from _font_findings(css, report["families"])


def _finding(message: str, guide: Guide) -> Finding:
    if match := _CHARACTER.match(message):
        text = f"skriftene mangler tegnet «{match['character']}» ({match['code']})."
        return Finding(_place(match["character"], guide), text, "Skriv det med et annet tegn eller med ord.", RULE)
    if match := _IMAGE.match(message):
        text = f"bildet «{match['path']}» kan ikke leses."
        return Finding(_place(match["path"], guide), text, "Bilder skal ligge i guide/images som .svg, .png eller .jpg.", RULE)
    if match := _ANCHOR.match(message):
        text = f"en lenke går til «#{match['id']}», som ikke finnes i PDF-en."
        return Finding(_place(match["id"], guide), text, "Rett id-en i lenken eller i malen.", RULE)
    if match := _CSS.fullmatch(message):
        text = f"stilarket har noe WeasyPrint ikke kan bruke: {match['what']}. {match['why']}".strip()
        return Finding(Location(STYLE, int(match["line"]), int(match["column"])), text, "Rett eller fjern regelen.", RULE)
    return Finding(Location(TEMPLATE), f"WeasyPrint meldte: {message}", "Rett malen eller stilarket.", RULE)


def _place(words: str, guide: Guide) -> Location:
    """Return the first content file that has ``words``, or else the template."""
    registers = (
        *guide.terms,
        *guide.acts,
        *guide.sources,
        *guide.ssa,
        guide.decision,
        guide.coverage,
        guide.entries,
        guide.conduct,
    )
    entries: tuple[Any, ...] = (*guide.chapters, *guide.clauses, *guide.packages, *registers)
    return Location(next((entry.path for entry in entries if entry and words in repr(entry)), TEMPLATE))


def _font_findings(css: str, embedded: list[str]) -> Iterator[Finding]:
    """Yield a finding for each font family that is used but not declared with ``@font-face``."""
    declared = {family.strip() for face in _FONT_FACE.findall(css) for family in _FAMILY.findall(face)}
    rules = _FONT_FACE.sub(lambda face: re.sub(r"[^\n]", " ", face[0]), css)
    named = {family: match.start() for match in _NAMED.finditer(rules) for family in _families(match["short"] or match["long"])}
    for family in sorted({*named, *embedded} - declared - _GENERIC):
        line = css.count("\n", 0, named.get(family, 0)) + 1
        text = f"skriften «{family}» følger ikke med veilederen."
        yield Finding(Location(STYLE, line), text, "Legg fonten i templates/fonts og før den opp med @font-face.", RULE)


def _families(value: str) -> list[str]:
    return [family.strip().strip("\"'") for family in value.split(",")]
