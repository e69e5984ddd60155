"""A frozen edition → one zip with all of it, readable with no tool of ours; the same edition gives the same bytes."""

import hashlib
import os
import zipfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from relkontrakt import guide, norwegian, templating
from relkontrakt.editions import MANIFEST, Edition
from relkontrakt.library import Library
from relkontrakt.project import Project

SUMS = "SHA256SUMS"
#: Before this year a zip cannot say when a file is from.
_FIRST_YEAR = 1980


def name(library: Library) -> str:
    """Return the file name of the archive: title and version in plain ASCII."""
    assert library.settings is not None
    return f"{norwegian.slug(library.settings.title[library.languages[0]])}-{library.settings.version}.zip"


def write(project: Project, library: Library, edition: Edition, downloads: Path, target: Path) -> None:
    """Write the archive of ``edition`` to ``target``, whole or not at all.

    ``project`` is the edition opened as a project and ``library`` its content; ``downloads`` is the folder with its PDFs.
    """
    files = _files(project, library, edition, downloads)
    folder = name(library).removesuffix(".zip")
    beside = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with zipfile.ZipFile(beside, "x") as archive:
            for path, data in sorted(files.items()):
                archive.writestr(_entry(f"{folder}/{path}", edition.manifest.date), data)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def _entry(path: str, day: date) -> zipfile.ZipInfo:
    """Return what the zip says of a file: stored as it is, so that no version of a packing program shows in the bytes."""
    entry = zipfile.ZipInfo(path, (max(day.year, _FIRST_YEAR), day.month, day.day, 0, 0, 0))
    entry.create_system, entry.external_attr = 3, 0o100644 << 16
    return entry


def _files(project: Project, library: Library, edition: Edition, downloads: Path) -> dict[str, bytes]:
    files = {f"pdf/{path.name}": path.read_bytes() for path in sorted(downloads.glob("*.pdf"))}
    files |= {f"kilder/{path}": (edition.folder / path).read_bytes() for path in edition.manifest.files}
    files |= {f"tekst/{path}": text.encode() for path, text in _texts(project, library).items()}
    files[MANIFEST] = (edition.folder / MANIFEST).read_bytes()
    environment = templating.environment(project.template_folders, "nb")
    values = {"settings": library.settings, "day": edition.manifest.date, "sha256": edition.sha256}
    files["LESMEG.txt"] = templating.render(environment, "archive/LESMEG.txt.j2", **values).encode()
    return {**files, SUMS: _sums(files).encode()}


def _texts(project: Project, library: Library) -> Mapping[str, str]:
    from relkontrakt.renderers import plaintext

    found: dict[str, str] = {}
    for language in library.languages:
        environment = templating.environment(project.template_folders, language)
        found |= plaintext.texts(guide.build(library, language), environment)
    return found


def _sums(files: Mapping[str, bytes]) -> str:
    """Return the hashes in the form that ``sha256sum -c`` reads."""
    return "".join(f"{hashlib.sha256(data).hexdigest()}  {path}\n" for path, data in sorted(files.items()))
