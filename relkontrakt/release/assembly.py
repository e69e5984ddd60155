"""The next published tree, put together beside the old one: what stands is linked, what is around the editions is written."""

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from relkontrakt.editions import Edition
from relkontrakt.findings import RelkontraktError
from relkontrakt.project import Project
from relkontrakt.release import swap
from relkontrakt.release.portal import NEWEST
from relkontrakt.release.record import Record

#: A file that every published tree has; a folder with content and without it is not ours.
MARK = ".relkontrakt-tre"
SUMS = "SHA256SUMS"


def place(project: Project, target: Path) -> Path:
    """Return ``target`` as an absolute path. Raises RelkontraktError when nothing can be published there."""
    target = target.resolve()
    root = project.root
    if target.is_relative_to(root) or root.is_relative_to(target):
        message = f"{target} ligger i prosjektet, eller prosjektet ligger i den."
        raise RelkontraktError(message, "Velg en mappe utenfor prosjektet, for eksempel ../publisert.")
    if not target.parent.is_dir():
        raise RelkontraktError(f"mappen {target.parent} finnes ikke.", f"Lag den først: mkdir -p {target.parent}")
    if target.exists() and not target.is_dir():
        raise RelkontraktError(f"{target} er ikke en mappe.", "Velg et annet navn.")
    if target.is_dir() and not (target / MARK).exists() and any(target.iterdir()):
        message = f"mappen {target} er ikke laget av relkontrakt publish, og blir ikke endret."
        raise RelkontraktError(message, "Velg en tom eller ny mappe.")
    if os.path.ismount(target):
        message = f"{target} er et eget filsystem, så et nytt tre kan ikke settes inn på plassen."
        raise RelkontraktError(message, f"Publiser til en mappe i den: {target / 'veileder'}")
    return target


def sums(folder: Path) -> str:
    """Return the SHA-256 of every file below ``folder`` but the list itself, in the form that ``sha256sum -c`` reads."""
    paths = sorted(path for path in _files(folder) if path != SUMS)
    return "".join(f"{hashlib.sha256((folder / path).read_bytes()).hexdigest()}  {path}\n" for path in paths)


def stop_on_difference(folder: Path, published: Record, edition: Edition) -> None:
    """Raise RelkontraktError when a published edition has another content than ``edition``, or its files are not as they were."""
    if published.snapshot != edition.sha256:
        message = f"utgave {edition.version} er alt publisert med et annet innhold, og en publisert utgave endres aldri."
        raise RelkontraktError(message, "Gi endringene ut i en ny utgave, med en høyere versjon.", exit_code=1)
    promised = set((folder / SUMS).read_text(encoding="utf-8").splitlines()) if (folder / SUMS).exists() else set()
    different = sorted({line.partition("  ")[2] for line in promised ^ set(sums(folder).splitlines())})
    if different:
        shown = ", ".join(different[:3]) + (" …" if len(different) > 3 else "")
        message = f"filer i den publiserte utgave {edition.version} er ikke slik de ble publisert: {shown}."
        raise RelkontraktError(message, f"Legg tilbake {folder} fra en sikkerhetskopi.", exit_code=1)


def assemble(target: Path, made: Path, around: Mapping[str, bytes], newest: Path | None, gone: Callable[[str], bytes]) -> None:
    """Fill ``made``, which has at most the new edition, with all that ``target`` has and the files ``around`` the editions.

    ``newest`` is the folder in ``made`` of an edition that is now the newest; None when the newest edition is the same.
    ``gone`` gives the page that takes the place of one which the newest edition no longer has.
    """
    for entry in sorted(os.scandir(target), key=lambda entry: entry.name) if target.exists() else []:
        if entry.name != NEWEST or newest is None:
            _link(Path(entry.path), made / entry.name)
    if newest:
        swap.link_tree(newest, made / NEWEST)
        _carry(target, made / NEWEST, gone)
    for path, data in {**around, MARK: b"relkontrakt\n"}.items():
        _write(made / path, data)


def _carry(target: Path, folder: Path, gone: Callable[[str], bytes]) -> None:
    """Let every address below ``siste/`` go on working: pages that are gone say where they stood, files stay as they were."""
    old = target / NEWEST
    if not old.is_dir():
        return
    known = set(_files(folder))
    for path in sorted(path for path in _files(old) if path not in known):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        if path.endswith(".html") and (page := gone(path)):
            (folder / path).write_bytes(page)
        else:
            swap.link(old / path, folder / path)


def _write(path: Path, data: bytes) -> None:
    """Write a file that may have another name in the old tree: that one is left alone, and kept when it is the same."""
    if path.is_file() and path.read_bytes() == data:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    path.write_bytes(data)


def _link(source: Path, target: Path) -> None:
    if source.is_dir() and not source.is_symlink():
        swap.link_tree(source, target)
    else:
        swap.link(source, target)


def _files(folder: Path, prefix: str = "") -> Iterator[str]:
    for entry in os.scandir(folder):
        if entry.is_dir(follow_symlinks=False):
            yield from _files(Path(entry.path), f"{prefix}{entry.name}/")
        else:
            yield f"{prefix}{entry.name}"
