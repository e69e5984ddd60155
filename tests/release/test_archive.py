"""The archive of an edition holds all of it, needs no tool of ours, and is the same bytes every time."""

import hashlib
import zipfile
from pathlib import Path

from relkontrakt import sources
from relkontrakt.project import Project
from relkontrakt.release import archive, snapshot
from tests.conftest import Run, real_guide
from tests.release.making import freeze


def packed(project: Path, target: Path, downloads: Path) -> dict[str, bytes]:
    (edition,) = snapshot.read(Project(project.resolve()))
    opened = snapshot.opened(Project(project.resolve()), edition)
    archive.write(opened, sources.read(opened), edition, downloads, target)
    with zipfile.ZipFile(target) as found:
        return {name.partition("/")[2]: found.read(name) for name in found.namelist()}


def test_the_real_guide_is_in_it_as_it_was_frozen(tmp_path: Path) -> None:
    project, downloads = real_guide(tmp_path / "veileder"), tmp_path / "pdf"
    downloads.mkdir()
    (downloads / "veileder-nb.pdf").write_bytes(b"%PDF-1.7")
    edition = freeze(project, "0.1.0")
    files = packed(project, tmp_path / "a.zip", downloads)
    assert {
        path: hashlib.sha256(files[f"kilder/{path}"]).hexdigest() for path in edition.manifest.files
    } == edition.manifest.files
    assert hashlib.sha256(files["manifest.json"]).hexdigest() == edition.sha256
    assert edition.sha256 in files["LESMEG.txt"].decode()
    sums = dict(line.split("  ")[::-1] for line in files.pop("SHA256SUMS").decode().splitlines())
    assert sums == {path: hashlib.sha256(data).hexdigest() for path, data in files.items()}
    texts = {path: data.decode() for path, data in files.items() if path.startswith("tekst/")}
    count = len(edition.manifest.clauses) + len(edition.manifest.chapters)
    assert [sum(path.startswith(f"tekst/{language}/") for path in texts) for language in ("nb", "nn")] == [count, count]
    for path, text in texts.items():
        assert not any(mark in text for mark in ("](clause:", "](term:", "](law:", "](chapter:", "](source:", "{{")), path
    assert "1. En part som blir klar over et forhold" in texts["tekst/nb/klausuler/tidlig-varsel.txt"]


def test_the_same_edition_is_the_same_bytes(project: Path, tmp_path: Path) -> None:
    freeze(project, "0.1.0")
    found = [packed(project, tmp_path / name, tmp_path) for name in ("a.zip", "b.zip")]
    assert found[0] == found[1]
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as archived:
        entries = archived.infolist()
    assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)
    facts = {(entry.date_time, entry.external_attr, entry.create_system, entry.compress_type) for entry in entries}
    assert facts == {((2026, 3, 1, 0, 0, 0), 0o100644 << 16, 3, zipfile.ZIP_STORED)}


def test_the_command_packs_a_frozen_edition_only(project: Path, run: Run, tmp_path: Path) -> None:
    refused = run("release", "0.1.0", "--archive", str(tmp_path / "a.zip"), cwd=project)
    assert (refused.returncode, refused.stderr.splitlines()[0]) == (2, "Feil: det finnes ingen frossen utgave 0.1.0.")
    freeze(project, "0.1.0")
    done = run("release", "0.1.0", "--archive", str(tmp_path / "a.zip"), cwd=project)
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(tmp_path / "a.zip") as found:
        pdfs = [found.read(name) for name in found.namelist() if name.endswith(".pdf")]
    assert len(pdfs) == 2 and all(pdf.startswith(b"%PDF-1.7") for pdf in pdfs)
    edited = project / "releases/0.1.0/guide/terms.yml"
    edited.write_bytes(edited.read_bytes() + b"\n")
    refused = run("release", "0.1.0", "--archive", str(tmp_path / "b.zip"), cwd=project)
    assert (refused.returncode, (tmp_path / "b.zip").exists()) == (1, False)
    assert "releases/0.1.0/guide/terms.yml" in refused.stderr
