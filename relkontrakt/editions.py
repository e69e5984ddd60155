"""Frozen editions on disk: what ``releases/<version>/manifest.json`` promises of the files beside it, and whether it is so."""

import hashlib
import json
import os
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from pydantic import Field

from relkontrakt.findings import Finding, Location
from relkontrakt.model import Model, Slug, Status, Text, Version
from relkontrakt.notes import Notes

FOLDER = "releases"
MANIFEST = "manifest.json"
RULE = "edited-release"

_REMEMBERED = "releases.json"
#: A file written this recently may be written again without another time stamp, so nothing is remembered of it (nanoseconds).
_SETTLED = 2_000_000_000


class Part(Model, extra="ignore"):
    """What a manifest says of one clause, chapter or package; ``fingerprints`` by language, of a clause also by variant."""

    version: Version
    status: Status
    title: Text
    fingerprints: dict[str, str | dict[str, str]] = Field({})


class Manifest(Model, extra="ignore"):
    """What was frozen: every file with its SHA-256, every part with its version, and the manifests that were there before."""

    format: Literal[1]
    version: Version
    date: date
    title: Text
    files: dict[str, str]
    clauses: dict[Slug, Part] = Field({})
    chapters: dict[Slug, Part] = Field({})
    packages: dict[Slug, Part] = Field({})
    #: What is new since the edition before, and why.
    notes: Notes | None = None
    #: Readability of all texts when the edition was frozen, as the quality page shows it.
    readability: list[dict[str, Any]] = Field([])
    #: SHA-256 of the manifest of each edition that existed: together they guard all manifests but the last.
    earlier: dict[Version, str] = Field({})


@dataclass(frozen=True)
class Edition:
    """One frozen edition: its folder, its manifest, and the SHA-256 of the manifest, which is the identity of the edition."""

    folder: Path
    manifest: Manifest
    sha256: str

    @property
    def version(self) -> str:
        """Its version, which is also the name of its folder."""
        return self.manifest.version

    @cached_property
    def order(self) -> tuple[int, ...]:
        """Its version as numbers that can be compared."""
        return number(self.version)


def number(version: str) -> tuple[int, ...]:
    """Return ``version`` as numbers that can be compared."""
    return tuple(int(part) for part in version.split("."))


@dataclass(frozen=True)
class Shelf:
    """All frozen editions of a project in the order of their versions, and what is wrong with them."""

    editions: tuple[Edition, ...]
    findings: tuple[Finding, ...]


def read(root: Path, cache: Path | None = None) -> Shelf:
    """Return the editions of the project at ``root``, and a finding for each file that is not as it was frozen.

    Every byte is read, except in editions that were whole at an earlier call and whose files have the same size, time stamps and
    inode since: ``cache`` is the folder where that is remembered. Without ``cache`` everything is read.
    """
    editions: list[Edition] = []
    findings: list[Finding] = []
    for folder in _folders(root):
        edition, found = _edition(folder)
        findings += found
        if edition:
            editions.append(edition)
    editions.sort(key=lambda edition: edition.order)
    findings += [*_missing_manifests(editions), *_edits(editions, cache)]
    return Shelf(tuple(editions), tuple(sorted(findings)))


def _folders(root: Path) -> list[Path]:
    try:
        found = sorted((root / FOLDER).iterdir())
    except OSError:
        return []
    return [path for path in found if path.is_dir() and not path.name.startswith(".")]


def _edition(folder: Path) -> tuple[Edition | None, list[Finding]]:
    place = Location(f"{FOLDER}/{folder.name}/{MANIFEST}")
    try:
        data = (folder / MANIFEST).read_bytes()
        edition = Edition(folder, Manifest.model_validate_json(data), hashlib.sha256(data).hexdigest())
    except OSError:
        message = f"mappen {FOLDER}/{folder.name} har ingen {MANIFEST}, så den er ikke en frossen utgave."
        return None, [Finding(place, message, f"Legg tilbake {MANIFEST}, eller flytt mappen ut av {FOLDER}/.", RULE)]
    except ValueError:
        message = f"{MANIFEST} er ikke slik den ble skrevet da utgaven ble frosset."
        return None, [Finding(place, message, _restore(place.path), RULE)]
    if edition.version != folder.name:
        message = f"mappen heter {folder.name}, men utgaven i den er {edition.version}."
        return None, [Finding(place, message, f"Gi mappen navnet {edition.version}.", RULE)]
    return edition, []


def _restore(path: str) -> str:
    return f"Legg tilbake filen slik den var: git checkout -- {path}. Endringer hører til i en ny utgave."


def edits(edition: Edition) -> list[Finding]:
    """Return a finding for each file of one edition that is not as it was frozen; every byte is read."""
    return list(_changed(edition, dict(_files(edition.folder))))


def _missing_manifests(editions: list[Edition]) -> Iterator[Finding]:
    """Yield a finding for each edition that is gone, and for each manifest that is not as later editions remember it."""
    known = {edition.version: edition.sha256 for edition in editions}
    for version, sha256 in {item for edition in editions for item in edition.manifest.earlier.items()}:
        path = f"{FOLDER}/{version}/{MANIFEST}"
        if version not in known:
            message = f"utgave {version} mangler. En utgave som er frosset, blir liggende."
            yield Finding(Location(path), message, f"Legg tilbake mappen: git checkout -- {FOLDER}/{version}.", RULE)
        elif known[version] != sha256:
            message = f"{MANIFEST} er endret etter at utgave {version} ble frosset."
            yield Finding(Location(path), message, _restore(path), RULE)


def _edits(editions: list[Edition], cache: Path | None) -> Iterator[Finding]:
    remembered = _recall(cache)
    whole: dict[str, str] = {}
    for edition in editions:
        files = dict(_files(edition.folder))
        state = _state(edition, files)
        if remembered.get(edition.version) == state:
            whole[edition.version] = state
            continue
        found = list(_changed(edition, files))
        yield from found
        if not found and _is_settled(files):
            whole[edition.version] = state
    if cache and editions and whole != remembered:
        _remember(cache, whole)


def _files(folder: Path, prefix: str = "") -> Iterator[tuple[str, os.stat_result]]:
    """Yield every file of an edition but its manifest with what the system knows of it; hidden ones are no content."""
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.name.startswith(".") or (entry.name == MANIFEST and not prefix):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _files(Path(entry.path), f"{prefix}{entry.name}/")
        else:
            yield f"{prefix}{entry.name}", entry.stat(follow_symlinks=False)


def _state(edition: Edition, files: Mapping[str, os.stat_result]) -> str:
    """Return a hash that is the same as long as nobody has written to the files; the system alone sets the change time."""
    facts = [(path, s.st_mode, s.st_size, s.st_mtime_ns, s.st_ctime_ns, s.st_ino) for path, s in files.items()]
    return hashlib.sha256(repr((edition.sha256, facts)).encode()).hexdigest()


def _is_settled(files: Mapping[str, os.stat_result]) -> bool:
    return max((status.st_ctime_ns for status in files.values()), default=0) < time.time_ns() - _SETTLED


def _changed(edition: Edition, files: Mapping[str, os.stat_result]) -> Iterator[Finding]:
    promised, version = edition.manifest.files, edition.version
    for path in sorted(promised.keys() | files.keys()):
        place = f"{FOLDER}/{version}/{path}"
        if path not in files:
            yield Finding(Location(place), f"filen er borte fra utgave {version}.", _restore(place), RULE)
        elif path not in promised:
            yield Finding(Location(place), f"filen hører ikke til i utgave {version}.", f"Slett filen: rm {place}.", RULE)
        elif _sha256(edition.folder / path) != promised[path]:
            yield Finding(Location(place), f"filen er endret etter at utgave {version} ble frosset.", _restore(place), RULE)


def _sha256(file: Path) -> str | None:
    """Return the SHA-256 of a file; None when it is a link, or cannot be read."""
    try:
        handle = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        with os.fdopen(handle, "rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return None


def _recall(cache: Path | None) -> dict[str, str]:
    try:
        found = json.loads((cache / _REMEMBERED).read_bytes()) if cache else {}
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _remember(cache: Path, whole: Mapping[str, str]) -> None:
    """Write what was found whole; a project that cannot be written to is read again next time."""
    try:
        cache.mkdir(exist_ok=True)
        beside = cache / f"{_REMEMBERED}.{os.getpid()}"
        beside.write_text(json.dumps(whole), encoding="utf-8")
        beside.replace(cache / _REMEMBERED)
    except OSError:
        return
