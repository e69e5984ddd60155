"""A frozen edition → a published tree that only grows: made beside the old one, and put in its place in one step."""

import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from relkontrakt import build, disk, editions, norwegian, rules, sources, templating
from relkontrakt.build import Job, Progress
from relkontrakt.editions import Edition
from relkontrakt.findings import RelkontraktError
from relkontrakt.index import Index
from relkontrakt.library import SETTINGS_PATH, Library
from relkontrakt.model import Settings
from relkontrakt.project import Project
from relkontrakt.release import archive, assembly, record, snapshot, swap
from relkontrakt.release.portal import NEWEST, Portal, files
from relkontrakt.release.record import Record

_SCRATCH = "publiser-"


@dataclass(frozen=True)
class Published:
    """What a run did, or with ``rehearse`` would do: paths from the root of the tree, folders of new editions with a slash."""

    version: str
    latest: str
    new: tuple[str, ...]
    changed: tuple[str, ...]
    already: bool


def publish(project: Project, target: Path, rehearse: bool = False, progress: Progress = lambda line: None) -> Published:
    """Add the edition that the settings of ``project`` name to the published tree ``target``.

    Editions that stand there are not touched. Killed at any point, ``target`` is the old tree or the new one; what a dead run
    left is cleared by the next. Two runs at once wait for each other. With ``rehearse`` nothing is written there.
    Raises RelkontraktError, with ``target`` as it was, when the edition is not frozen or edited since, is published with another
    content, lacks something that was published before, cannot be built, or when ``target`` is no place for it.
    """
    run = _Run(project, _settings(project), _edition(project), assembly.place(project, target), rehearse, progress)
    with (
        disk.faults_told(run.target.parent, f"{run.target} er ikke endret."),
        build.exclusive(project, lambda: progress("Venter på en annen bygging av veilederen")),
        run.held(),
        _scratch(project) as scratch,
    ):
        return run.go(scratch)


@dataclass(frozen=True)
class _Run:
    project: Project
    settings: Settings
    edition: Edition
    target: Path
    rehearse: bool
    progress: Progress

    def go(self, scratch: Path) -> Published:
        made = scratch / "tree" if self.rehearse else swap.staging(self.target)
        made.mkdir()
        try:
            known = record.read(self.target)
            before = next((found for found in known if found.version == self.edition.version), None)
            if before:
                assembly.stop_on_difference(self.target / before.version, before, self.edition)
                return self._put(made, known, None)
            library = self._library()
            _stop_on_loss(known, record.make(library, self.edition, ()))
            now = self._built(library, made / self.edition.version, scratch)
            return self._put(made, tuple(sorted((*known, now), key=lambda found: found.order)), now)
        finally:
            shutil.rmtree(made, ignore_errors=True)

    def _put(self, made: Path, records: tuple[Record, ...], new: Record | None) -> Published:
        portal = self._portal(records)
        around = files(portal)
        done = self._compared(around, records, new)
        if (done.new or done.changed) and not self.rehearse:
            self.progress("Setter inn det nye treet")
            newest = made / new.version if new is records[-1] and new else None
            gone = lambda path: _gone(portal, self.target, path)  # noqa: E731
            assembly.assemble(self.target, made, around, newest, gone)
            swap.put(self.target)
        return done

    def _compared(self, around: Mapping[str, bytes], records: tuple[Record, ...], new: Record | None) -> Published:
        added = [f"{new.version}/"] if new else []
        added += [path for path in around if not (self.target / path).exists()]
        changed = [path for path, data in around.items() if _differs(self.target / path, data)]
        if new and new is records[-1]:
            (changed if (self.target / NEWEST).exists() else added).append(f"{NEWEST}/")
        return Published(self.edition.version, records[-1].version, tuple(added), tuple(changed), already=new is None)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the lock beside the tree, and put right what a dead run left; a rehearsal writes nothing there."""
        if self.rehearse:
            yield
            return
        waiting = lambda: self.progress("Venter på en annen publisering til samme mappe")  # noqa: E731
        with disk.locked(self.target.with_name(f".{self.target.name}.lock"), wait=waiting):
            swap.recover(self.target)
            yield

    def _library(self) -> Library:
        """Return the content of the edition, with the address it is published at."""
        library = sources.read(snapshot.opened(self.project, self.edition))
        assert library.settings is not None
        return replace(library, settings=library.settings.model_copy(update={"site_url": self.settings.site_url}))

    def _built(self, library: Library, folder: Path, scratch: Path) -> Record:
        """Build the edition in ``folder``, with its record and the list of its files."""
        report = rules.check(Index(library))
        known = rules.rules()
        # A rule that is newer than the edition must not stop it; what cannot be built with, must.
        fatal = [finding for finding in report.findings if finding.level == "error" and known[finding.rule].fixed]
        build.stop_on_errors(fatal, f"utgave {self.edition.version} kan ikke bygges; {self.target} er ikke endret.")
        job = Job(snapshot.opened(self.project, self.edition), build.PARTS, library.languages, published=True)
        folder.mkdir()
        found = build.produce(job, report, folder, scratch, self.progress)
        build.stop_on_errors(found, f"resultatet har feil; {self.target} er ikke endret.")
        ready = folder / "nedlasting"
        archive.write(job.project, library, self.edition, ready, ready / archive.name(library))
        downloads = tuple(sorted(path.name for path in ready.iterdir()))
        made = record.make(library, self.edition, downloads)
        (folder / record.NAME).write_text(made.model_dump_json(indent=1, exclude_defaults=True) + "\n", encoding="utf-8")
        (folder / assembly.SUMS).write_text(assembly.sums(folder), encoding="utf-8")
        return made

    def _portal(self, records: tuple[Record, ...]) -> Portal:
        folders = self.project.template_folders
        environments = {language: templating.environment(folders, language) for language in sources.LANGUAGES}
        return Portal(records, str(self.settings.site_url).rstrip("/"), environments, self.settings.security_contact)


def _settings(project: Project) -> Settings:
    settings = sources.settings(project)
    if settings is None:
        raise RelkontraktError(f"{SETTINGS_PATH} kan ikke leses.", "relkontrakt check viser hva som er galt.", exit_code=1)
    if not settings.site_url:
        message = f"{SETTINGS_PATH} sier ikke hvor veilederen blir publisert. Faste adresser og nyhetsstrøm trenger adressen."
        raise RelkontraktError(message, "Skriv for eksempel «site_url: https://veileder.example.no».", exit_code=1)
    return settings


def _edition(project: Project) -> Edition:
    """Return the frozen edition that the settings name, after reading every byte of it."""
    settings = sources.settings(project)
    assert settings is not None
    shelf = editions.read(project.root, project.cache)
    folder = f"{editions.FOLDER}/{settings.version}/"
    faulty = [finding for finding in shelf.findings if finding.location.path.startswith(folder)]
    edition = next((edition for edition in shelf.editions if edition.version == settings.version), None)
    faulty += editions.edits(edition) if edition else []
    build.stop_on_errors(sorted(set(faulty)), f"utgave {settings.version} er ikke slik den ble frosset; ingenting er publisert.")
    if edition is None:
        message = f"utgave {settings.version} er ikke frosset, så den kan ikke publiseres."
        raise RelkontraktError(message, f"Lag utgaven først: relkontrakt release {settings.version}", exit_code=1)
    return edition


def _stop_on_loss(known: Sequence[Record], now: Record) -> None:
    """Stop when the edition before, by version, has something that this one lacks: its addresses must go on working."""
    before = next((found for found in reversed(known) if found.order < now.order), None)
    lost = record.vanished(before, now) if before else []
    if before and lost:
        named = norwegian.enumeration([f"«{name}»" for name in lost], "nb")
        message = f"utgave {now.version} mangler {named}, som utgave {before.version} har."
        raise RelkontraktError(message, "Det som er publisert, blir liggende med «status: retired» og en grunn.", exit_code=1)


def _gone(portal: Portal, target: Path, path: str) -> bytes:
    """Return the page that says where ``path`` below ``siste/`` stood last; empty when it already is such a page."""
    found = [record for record in portal.records if (target / record.version / path).is_file()]
    if not found or (target / NEWEST / path).read_bytes() != (target / found[-1].version / path).read_bytes():
        return b""
    last, here = found[-1].version, f"{NEWEST}/{path}"
    language = next((other for other in portal.newest.languages[1:] if path.startswith(f"{other}/")), portal.main)
    values = {"version": last, "target": "../" * here.count("/") + f"{last}/{path}", "canonical": f"{portal.site}/{last}/{path}"}
    return portal.render(language, "gone.html", here, **values).encode()


def _differs(file: Path, data: bytes) -> bool:
    return file.exists() and file.read_bytes() != data


@contextmanager
def _scratch(project: Project) -> Iterator[Path]:
    """Give a folder for work in between, and clear those of dead runs."""
    for left in project.cache.glob(f"{_SCRATCH}*"):
        shutil.rmtree(left, ignore_errors=True)
    scratch = Path(tempfile.mkdtemp(prefix=_SCRATCH, dir=project.cache))
    try:
        yield scratch
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
