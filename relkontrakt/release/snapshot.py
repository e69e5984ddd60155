"""Library → ``releases/<version>/``: the whole content as it was written, in the layout of a project, with a manifest.

A snapshot is read like any project, without git: ``sources.read(opened(project, edition))``. Nothing here changes one that
exists; ``editions`` tells when somebody else has.
"""

import hashlib
import json
import os
import shutil
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from relkontrakt import build, disk, editions, fingerprint, quality, sources
from relkontrakt.editions import Edition
from relkontrakt.findings import Finding, RelkontraktError
from relkontrakt.index import Index
from relkontrakt.library import SETTINGS_PATH, Library
from relkontrakt.model import Text
from relkontrakt.notes import Notes
from relkontrakt.project import Project

_BEGUN = ".ny-"
_WRITTEN = ("settings", "clauses", "chapters", "packages", "terms", "acts", "sources", "ssa", "figures", "decision", "coverage",
            "entries", "conduct", "images")  # fmt: skip


def freeze(project: Project, library: Library, version: str, day: date, notes: Notes | None = None) -> Edition:
    """Write the content of ``project`` to ``releases/<version>/`` and return it; ``library`` is that content, free of errors.

    ``notes`` say what is new since the edition before.

    Killed at any point, the whole snapshot is there or nothing. Raises RelkontraktError when there is an edition with that
    version, when the guide says another version of itself, when a file was changed after ``library`` was read, or when the disk
    is full or cannot be written to.
    """
    assert library.settings is not None
    if library.settings.version != version:
        message = f"{SETTINGS_PATH} sier at utgaven er {library.settings.version}, ikke {version}."
        raise RelkontraktError(message, f"Skriv «version: {version}» i {SETTINGS_PATH}.", exit_code=1)
    folder = project.root / editions.FOLDER
    with disk.faults_told(project.root, "ingen utgave er laget."), build.exclusive(project):
        folder.mkdir(exist_ok=True)
        _clear(folder)
        if (folder / version).exists():
            raise RelkontraktError(f"utgave {version} er alt frosset.", "Gi den nye utgaven en høyere versjon.", exit_code=1)
        staging = Path(tempfile.mkdtemp(prefix=_BEGUN, dir=folder))
        try:
            edition = _write(project, library, day, staging, notes)
            staging.chmod(0o755)
            staging.rename(folder / version)
        finally:
            shutil.rmtree(staging, ignore_errors=True)
        _to_disk(folder)
    return Edition(folder / version, edition.manifest, edition.sha256)


def read(project: Project) -> tuple[Edition, ...]:
    """Return the snapshots of ``project`` in the order of their versions."""
    return editions.read(project.root, project.cache).editions


def verify(project: Project) -> tuple[Finding, ...]:
    """Return a finding for each file of a snapshot that is edited, gone or added. Every byte is read."""
    return editions.read(project.root).findings


def opened(project: Project, edition: Edition) -> Project:
    """Return a snapshot as a project: its own content, the templates and settings of ``project``."""
    return Project(edition.folder, home=project.root)


def _clear(folder: Path) -> None:
    for begun in sorted(folder.glob(f"{_BEGUN}*")):
        shutil.rmtree(begun, ignore_errors=True)


def _write(project: Project, library: Library, day: date, staging: Path, notes: Notes | None) -> Edition:
    files = {}
    for path in sorted({*library.documents, *(f"guide/{image}" for image in library.images)}):
        data = (project.root / path).read_bytes()
        (staging / path).parent.mkdir(parents=True, exist_ok=True)
        _save(staging / path, data)
        files[path] = hashlib.sha256(data).hexdigest()
    _stop_on_change(library, sources.read(Project(staging)))
    text = json.dumps({**_manifest(library, day, files), **_notes(notes)}, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    _save(staging / editions.MANIFEST, text.encode())
    return Edition(staging, editions.Manifest.model_validate_json(text), hashlib.sha256(text.encode()).hexdigest())


def _stop_on_change(library: Library, copy: Library) -> None:
    """Stop when a file was saved between the reading that the rules saw and the copying."""
    if any(getattr(library, name) != getattr(copy, name) for name in _WRITTEN):
        raise RelkontraktError("innholdet ble endret underveis; ingen utgave er laget.", "Prøv på nytt.", exit_code=1)


def _manifest(library: Library, day: date, files: dict[str, str]) -> dict[str, Any]:
    assert library.settings is not None
    return {
        "format": 1,
        "version": library.settings.version,
        "date": day.isoformat(),
        "title": _text(library.settings.title),
        "files": files,
        "clauses": {entry_id: _clause(library, entry_id) for entry_id in library.clauses},
        "chapters": {entry_id: _chapter(library, entry_id) for entry_id in library.chapters[library.languages[0]]},
        "packages": {entry_id: _part(package) for entry_id, package in library.packages.items()},
        "readability": [count.model_dump(mode="json") for count in quality.of_all_texts(Index(library))],
        "earlier": {edition.version: edition.sha256 for edition in library.editions},
    }


def _notes(notes: Notes | None) -> dict[str, Any]:
    return {"notes": notes.model_dump(mode="json", exclude_defaults=True)} if notes else {}


def _part(value: Any) -> dict[str, Any]:
    return {"version": value.version, "status": value.status, "title": _text(value.title)}


def _clause(library: Library, entry_id: str) -> dict[str, Any]:
    """A wording of a clause without variants has the empty name."""
    clause = library.clauses[entry_id]
    found = {language: fingerprint.of_clause(entry_id, clause, language) for language in library.languages}
    prints = {language: {variant or "": sha256 for variant, sha256 in wordings.items()} for language, wordings in found.items()}
    return {**_part(clause), "fingerprints": prints}


def _chapter(library: Library, entry_id: str) -> dict[str, Any]:
    """A chapter is one part in all its languages; the main one says version and status."""
    written = {
        language: library.chapters[language][entry_id] for language in library.languages if entry_id in library.chapters[language]
    }
    meta = written[library.languages[0]].meta
    titles = {language: chapter.meta.title for language, chapter in written.items()}
    prints = {language: fingerprint.sha256(fingerprint.chapter_text(chapter, language)) for language, chapter in written.items()}
    return {"version": meta.version, "status": meta.status, "title": titles, "fingerprints": prints}


def _text(text: Text) -> dict[str, str]:
    return {language: said for language in sources.LANGUAGES if (said := text.get(language))}


def _save(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _to_disk(folder: Path) -> None:
    """A rename is on disk only when its folder is."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
