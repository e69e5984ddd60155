"""Project → a new edition: judged against the last one, and frozen when nothing is wanting."""

import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from relkontrakt import build, disk, revisions, rules, sources
from relkontrakt.editions import Edition
from relkontrakt.findings import RelkontraktError
from relkontrakt.index import Index
from relkontrakt.library import SETTINGS_PATH, Library
from relkontrakt.notes import Notes
from relkontrakt.project import Project
from relkontrakt.release import archive, snapshot
from relkontrakt.release.demands import demands
from relkontrakt.release.ids import reused
from relkontrakt.release.notes import notes
from relkontrakt.review import Difference, difference

_KEPT = "ingen utgave er laget."
#: So many files are named; the rest is counted.
_SHOWN = 5


@dataclass(frozen=True)
class Made:
    """A new edition, or what it would be: None in ``edition`` when it was only rehearsed. The first has nothing before it."""

    edition: Edition | None
    before: str | None
    difference: Difference | None


def make(project: Project, version: str, day: date, rehearse: bool = False) -> Made:
    """Freeze the content of ``project`` as edition ``version`` of ``day``; with ``rehearse`` only say what would happen.

    Raises RelkontraktError when the content has errors, is not committed to git, says another version of itself, or does not
    say of every change what it is and why; nothing is then written.
    """
    report = rules.check_project(project, day, every_byte=True)
    build.stop_on_errors(report.findings, f"innholdet har feil; {_KEPT}")
    library = report.library
    last = library.editions[-1] if library.editions else None
    before = sources.read(snapshot.opened(project, last)) if last else None
    found = difference(Index(before), report.index, before.settings.version, version) if before and before.settings else None
    _stop_on_version(library, version, day, last, found, before)
    if before and found:
        _stop_on_demands(project, found, before, library, version)
    _stop_on_uncommitted(project)
    if rehearse:
        return Made(None, last.version if last else None, found)
    said: Notes | None = notes(found, before, library) if found and before else None
    return Made(snapshot.freeze(project, library, version, day, said), last.version if last else None, found)


def _stop_on_version(
    library: Library, version: str, day: date, last: Edition | None, found: Difference | None, before: Library | None
) -> None:
    assert library.settings
    if any(edition.version == version for edition in library.editions):
        raise RelkontraktError(f"utgave {version} er alt frosset.", "Gi den nye utgaven en høyere versjon.", exit_code=1)
    if found and last and not any(change.kind != "guide-version" for change in found.changes):
        raise RelkontraktError(
            f"ingenting er endret siden utgave {last.version}; {_KEPT}", "Vent til noe er endret.", exit_code=1
        )
    if library.settings.version != version:
        lowest = (
            f" Den laveste som er tillatt, er {demands(found, before, library, version).smallest}." if found and before else ""
        )
        message = f"{SETTINGS_PATH} sier at utgaven er {library.settings.version}, ikke {version}."
        raise RelkontraktError(message, f"Skriv «version: {version}» i {SETTINGS_PATH}.{lowest}", exit_code=1)
    if last and day < last.manifest.date:
        message = f"datoen {day} er før utgave {last.version}, som er fra {last.manifest.date}."
        raise RelkontraktError(message, "Velg en senere dato: --date ÅÅÅÅ-MM-DD", exit_code=1)


def _stop_on_demands(project: Project, found: Difference, before: Library, library: Library, version: str) -> None:
    judged = demands(found, before, library, version)
    findings = tuple(sorted({*judged.findings, *reused(project, found, library)}))
    if findings:
        cure = f"Rett det over. «relkontrakt diff {found.base}» viser endringene, og hva hver av dem krever."
        raise RelkontraktError(f"endringene siden utgave {found.base} er ikke gjort rede for; {_KEPT}", cure, 1, findings)


def _stop_on_uncommitted(project: Project) -> None:
    """An edition must be found again in the history, where there is one."""
    waiting = revisions.uncommitted(project)
    if waiting:
        more = f" og {len(waiting) - _SHOWN} til" if len(waiting) > _SHOWN else ""
        message = f"innhold er ikke lagret i git: {', '.join(waiting[:_SHOWN])}{more}; {_KEPT}"
        cure = "Kjør: git add clauses guide packages && git commit. Eller ta endringene bort."
        raise RelkontraktError(message, cure, exit_code=1)


def pack(project: Project, version: str, target: Path, progress: build.Progress) -> None:
    """Build the PDFs of a frozen edition and write its archive to ``target``.

    Raises RelkontraktError when there is no such edition, when it is edited, or when it cannot be built.
    """
    frozen = {edition.version: edition for edition in snapshot.read(project)}
    if version not in frozen:
        raise RelkontraktError(f"det finnes ingen frossen utgave {version}.", f"Lag den først: relkontrakt release {version}")
    edited = tuple(fault for fault in snapshot.verify(project) if f"/{version}/" in fault.location.path)
    build.stop_on_errors(edited, f"utgave {version} er ikke slik den ble frosset; ingen arkivpakke er laget.")
    opened = snapshot.opened(project, frozen[version])
    report = rules.check(Index(sources.read(opened)))
    with (
        disk.faults_told(target.parent, "ingen arkivpakke er laget."),
        tempfile.TemporaryDirectory(prefix="relkontrakt-") as place,
    ):
        made, scratch = Path(place) / "ut", Path(place) / "arbeid"
        made.mkdir()
        scratch.mkdir()
        findings = build.produce(build.Job(opened, ("pdf",), report.library.languages), report, made, scratch, progress)
        build.stop_on_errors(findings, "PDF-en har feil; ingen arkivpakke er laget.")
        archive.write(opened, report.library, frozen[version], made / "nedlasting", target)
