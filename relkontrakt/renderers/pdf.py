"""Guide → PDF: print documents from own templates, laid out by a child process that can be stopped."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from importlib import metadata
from pathlib import Path
from typing import Any

import jinja2

import relkontrakt
from relkontrakt import processes, templating
from relkontrakt.findings import Finding, RelkontraktError
from relkontrakt.guide import Guide
from relkontrakt.norwegian import NBSP
from relkontrakt.overview import Overview
from relkontrakt.renderers import printlog
from relkontrakt.renderers.printtext import PrintText
from relkontrakt.renderers.standalone import StandaloneText

#: Limits of the child process: about ten times what a guide of 200 pages needs.
SECONDS = 600
BYTES = 4 * 2**30

#: Folders of the templates that the print document may use; changed files there make a new PDF.
FOLDERS = ("pdf", "fonts", "images")

_TAG_SHORT_OR_PAIR = re.compile(
    r"<svg\b.*?</svg>|<[^>]*>|(?<!\w)(?P<word>\w-\w+)"
    r"|\b(?P<before>[Bb]ilag(?= R\b| \d)|[Bb]okstav(?= [a-z]\b)|(?:[Aa]rtikkel|[Kk]apittel|[Pp]unkt|[Tt]rinn|nr\.)(?= \d)) ",
    re.S,
)
_CANNOT_LOAD, _OUT_OF_MEMORY = 3, 4
_INSTALL = (
    "Debian/Ubuntu: apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0. macOS: brew install pango. "
    "Kjør deretter «relkontrakt doctor»."
)
_TOO_MUCH = "Prøv igjen når maskinen har ledig kapasitet. Hjelper ikke det, del opp det lengste kapittelet."
#: No folder of fonts: whatever is installed on the machine, the PDF can only use the fonts of the project.
_FONTCONFIG = (
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig><cachedir>{}</cachedir></fontconfig>'
)


def html(guide: Guide, environment: jinja2.Environment, document: str = "guide") -> str:
    """Return a whole print document, named as its template: ``guide``, or ``conduct`` (the code of conduct alone).

    The guide has cover, colophon and contents first, then everything else inside ``<main>``.
    """
    text = PrintText(guide, environment) if document == "guide" else StandaloneText(guide, environment)
    values = {"guide": guide, "overview": Overview(guide), "text": text}
    return _kept_together(templating.render(environment, f"pdf/{document}.html.j2", **values))


def _kept_together(document: str) -> str:
    """Return ``document`` with words like «e-helse» marked, and pairs like «Bilag R» joined, so that no line ends inside them."""
    head, body, text = document.partition("<body>")
    return head + body + _TAG_SHORT_OR_PAIR.sub(_together, text)


def _together(found: re.Match[str]) -> str:
    if found["word"]:
        return f'<span class="together">{found[0]}</span>'
    return found["before"] + NBSP if found["before"] else found[0]


def render(
    guide: Guide,
    environment: jinja2.Environment,
    target: Path,
    cache: Path,
    template_folders: Sequence[Path],
    document: str = "guide",
) -> list[Finding]:
    """Write ``document`` of the guide (see ``html``) as PDF to ``target`` and return findings; on findings nothing is left there.

    An unchanged document is copied from ``cache``. Images are looked for in the folder ``images`` of ``template_folders``.
    Raises RelkontraktError when WeasyPrint cannot be loaded or reaches a limit.
    """
    target.unlink(missing_ok=True)
    printed = html(guide, environment, document)
    kept = cache / f"{document}-{guide.language}-{_key(printed, template_folders)}.pdf"
    if not kept.is_file():
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=cache, prefix="pdf-") as workspace:
            report = _lay_out(printed, Path(workspace), cache, template_folders)
            findings = sorted(printlog.findings(report, guide, _stylesheet(template_folders)))
            if findings:
                return findings
            _keep(Path(workspace, "guide.pdf"), kept, f"{document}-{guide.language}")
    _copy(kept, target)
    return []


def _key(document: str, folders: Sequence[Path]) -> str:
    """Return a hash of everything the PDF is made from."""
    digest = hashlib.sha256(document.encode())
    for package in ("weasyprint", "pydyf", "fonttools", "pyphen"):
        digest.update(metadata.version(package).encode())
    for path in (*_inputs(folders), *sorted(Path(__file__).parent.glob("weasy/*.py"))):
        digest.update(f"{path.name}\0{path.stat().st_size}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _inputs(folders: Sequence[Path]) -> Iterator[Path]:
    for folder in folders:
        for name in FOLDERS:
            yield from sorted(path for path in (folder / name).rglob("*") if path.is_file() and path.suffix != ".j2")


def _stylesheet(folders: Sequence[Path]) -> str:
    return next(path for folder in folders if (path := folder / "pdf" / "print.css").is_file()).read_text(encoding="utf-8")


def _keep(made: Path, kept: Path, name: str) -> None:
    """Move a finished PDF into the cache, and remove the older ones of the same document and language."""
    made.replace(kept)
    for older in kept.parent.glob(f"{name}-*.pdf"):
        if older != kept:
            older.unlink()


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.{os.getpid()}")
    shutil.copyfile(source, beside)
    beside.replace(target)


def _lay_out(document: str, workspace: Path, cache: Path, folders: Sequence[Path]) -> dict[str, Any]:
    """Run the child process on ``document`` and return its report; the PDF is left in ``workspace``."""
    request = {
        "html": document,
        "folders": [str(folder) for folder in folders],
        "workspace": str(workspace),
        "fonts": str(cache / "fonts"),
        "memory": BYTES,
    }
    command = [sys.executable, "-m", "relkontrakt.renderers.weasy"]
    try:
        child = processes.run(command, workspace, _environment(workspace), SECONDS, json.dumps(request))
    except subprocess.TimeoutExpired:
        raise RelkontraktError(f"PDF-en ble ikke ferdig på {SECONDS} sekunder.", _TOO_MUCH) from None
    _stop_if_failed(child.returncode, child.stderr)
    report: dict[str, Any] = json.loads((workspace / "report.json").read_text(encoding="utf-8"))
    report["errors"] = child.stderr
    return report


def _environment(workspace: Path) -> dict[str, str]:
    settings = workspace / "fonts.conf"
    settings.write_text(_FONTCONFIG.format(workspace / "fontconfig"), encoding="utf-8")
    package = str(Path(relkontrakt.__file__).parents[1])
    return {"PYTHONPATH": package, "FONTCONFIG_FILE": str(settings), "LC_ALL": "C.UTF-8"}


def _stop_if_failed(code: int, errors: str) -> None:
    """Raise what fits the exit code of the child; a negative one is the signal that ended it."""
    if code == _CANNOT_LOAD:
        raise RelkontraktError(f"WeasyPrint kan ikke lastes: {errors.strip()}", _INSTALL)
    if code == _OUT_OF_MEMORY:
        raise RelkontraktError(f"PDF-en trenger mer enn {BYTES // 2**20} MiB minne.", _TOO_MUCH)
    if code < 0:
        raise RelkontraktError(f"PDF-en ble ikke ferdig: prosessen ble stoppet (signal {-code}).", _TOO_MUCH)
    if code:
        raise RuntimeError(f"the PDF process failed:\n{errors}")
