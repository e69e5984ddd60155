"""Project → finished ``site/``: checked, made beside the old one, and swapped in at the end."""

import contextlib
import functools
import hashlib
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from relkontrakt import __version__, disk, guide, processes, quality, rules, templating
from relkontrakt.findings import Finding, RelkontraktError
from relkontrakt.guide import Guide
from relkontrakt.index import Index
from relkontrakt.library import Library
from relkontrakt.project import Project
from relkontrakt.qualitymodel import Quality
from relkontrakt.rules import Report
from relkontrakt.sources import LANGUAGES

#: The outputs, as ``--only`` names them.
PARTS = ("site", "pdf", "data")

#: A file that only a finished build has; without it a folder named site is not ours to replace.
MARK = ".relkontrakt-build"

_LANGUAGE_NAMES = {"nb": "bokmål", "nn": "nynorsk"}

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Built:
    """A finished build: where it is, what was found below error level, and whether anything had to be made."""

    site: Path
    findings: tuple[Finding, ...]
    unchanged: bool


@dataclass(frozen=True)
class Job:
    """What to build: parts of ``PARTS``, and languages of the guide.

    ``published`` is True for an edition in a published tree: its addresses have its version, and its pages know the tree.
    """

    project: Project
    parts: tuple[str, ...]
    languages: tuple[str, ...]
    published: bool = False


def _silent(line: str) -> None:
    pass


def build(
    project: Project,
    only: str | None = None,
    language: str | None = None,
    progress: Progress = _silent,
    today: date | None = None,
) -> Built:
    """Build ``site/``, or only one part (``site``, ``pdf``, ``data``) or language of it, checked as of ``today``.

    Raises RelkontraktError with findings when content, templates or output are faulty; ``site/`` is then as it was.
    """
    progress("Leser og kontrollerer innholdet")
    report = rules.check_project(project, today)
    library = report.library
    stop_on_errors(report.findings, "innholdet har feil; site/ er ikke endret.")
    if language and language not in library.languages:
        raise RelkontraktError(f"veilederen finnes ikke på «{language}».", f"Velg blant: {', '.join(library.languages)}.")
    job = Job(project, (only,) if only else PARTS, (language,) if language else library.languages)
    with disk.faults_told(project.root, "site/ er ikke endret."), exclusive(project):
        _recover(project)
        inputs = _input_digest(job)
        if _unchanged(project, inputs):
            return Built(project.site, report.findings, unchanged=True)
        # What is written tells of the content on the guide's own date, never of the day it is built.
        _make(job, rules.check(Index(library)), progress)
        _remember(project, inputs)
    return Built(project.site, report.findings, unchanged=False)


def stop_on_errors(findings: Sequence[Finding], message: str) -> None:
    """Raise RelkontraktError when ``findings`` has an error."""
    if any(finding.level == "error" for finding in findings):
        raise RelkontraktError(message, exit_code=1, findings=tuple(findings))


def _make(job: Job, report: Report, progress: Progress) -> None:
    project = job.project
    if project.site.exists() and not (project.site / MARK).exists() and any(project.site.iterdir()):
        raise RelkontraktError(
            f"mappen {project.site} er ikke laget av relkontrakt, og blir ikke erstattet.",
            "Flytt eller slett mappen site/, og bygg på nytt.",
        )
    project.cache.mkdir(exist_ok=True)
    scratch = Path(tempfile.mkdtemp(prefix="bygg-", dir=project.cache))
    try:
        staging = scratch / "site"
        _start_from_old(job, report.library, staging)
        stop_on_errors(produce(job, report, staging, scratch, progress), "resultatet har feil; site/ er ikke endret.")
        (staging / MARK).write_text(f"relkontrakt {__version__}\n", encoding="utf-8")
        _swap(staging, project.site, scratch / "old")
        progress("Ferdig")
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def produce(job: Job, report: Report, staging: Path, scratch: Path, progress: Progress = _silent) -> list[Finding]:
    """Make the parts of ``job`` in the folder ``staging``, with ``scratch`` for work in between; return what is wrong."""
    findings = _run(_tasks(job, report.library, quality.measure(report), staging, scratch, progress))
    if "site" in job.parts and not findings:
        from relkontrakt.renderers import site

        progress("Lager søkeregister")
        findings = site.index_search(staging)
    return findings


def _start_from_old(job: Job, library: Library, staging: Path) -> None:
    """A build of some parts starts from a copy of the old site without those parts."""
    staging.mkdir()
    old = job.project.site
    if (job.parts == PARTS and job.languages == library.languages) or not (old / MARK).exists():
        return
    shutil.copytree(old, staging, dirs_exist_ok=True, copy_function=os.link)
    # The copies are the old site's own files: what is written anew must be taken away first, the mark too.
    (staging / MARK).unlink()
    for path in list(_replaced(job, library.languages[0], staging)):
        shutil.rmtree(path) if path.is_dir() else path.unlink()


def _replaced(job: Job, main: str, staging: Path) -> Iterator[Path]:
    """Yield what ``job`` makes anew; the ``main`` language has the root of the site, others a folder of their own."""
    for path in sorted(staging.iterdir()):
        if path.name == "data":
            owned = "data" in job.parts
        elif path.name == "nedlasting":
            if "pdf" in job.parts:
                yield from (pdf for language in job.languages for pdf in path.glob(f"*-{language}.pdf"))
            owned = False
        elif path.name in LANGUAGES and path.name != main:
            owned = "site" in job.parts and path.name in job.languages
        else:
            owned = "site" in job.parts and (main in job.languages or path.name == "pagefind")
        if owned:
            yield path


def _tasks(
    job: Job, library: Library, measured: Quality, staging: Path, scratch: Path, progress: Progress
) -> list[Callable[[], list[Finding]]]:
    """Return one task per output and language; the slow ones first."""
    tasks: list[Callable[[], list[Finding]]] = []
    if "pdf" in job.parts:
        tasks += [functools.partial(_pdf, job, library, language, staging, progress) for language in job.languages]
    if "site" in job.parts:
        guides = [guide.build(library, language, measured) for language in job.languages]
        tasks += [functools.partial(_site, job, made, staging, scratch, progress) for made in guides]
    if "data" in job.parts:
        tasks.append(lambda: _data(library, measured, staging, progress))
    return tasks


def _pdf(job: Job, library: Library, language: str, staging: Path, progress: Progress) -> list[Finding]:
    from relkontrakt.renderers import pages, pdf

    progress(f"Setter PDF ({_LANGUAGE_NAMES[language]})")
    made = guide.build(library, language)
    environment = templating.environment(job.project.template_folders, language)
    downloads, cache = staging / "nedlasting", job.project.cache / "pdf"
    downloads.mkdir(exist_ok=True)
    folders = (*job.project.template_folders, job.project.root / "guide")  # guide/images
    findings: list[Finding] = []
    for document, name in pages.pdf_names(made).items():
        findings += pdf.render(made, environment, downloads / name, cache, folders, document)
    return findings


def _site(job: Job, made: Guide, staging: Path, scratch: Path, progress: Progress) -> list[Finding]:
    from relkontrakt.renderers import site

    language = made.language
    progress(f"Bygger nettstedet ({_LANGUAGE_NAMES[language]})")
    environment = templating.environment(job.project.template_folders, language)
    target = staging if language == made.settings.languages[0] else staging / language
    return site.render(made, environment, job.project, target, scratch / f"work-{language}", job.published)


def _data(library: Library, measured: Quality, staging: Path, progress: Progress) -> list[Finding]:
    from relkontrakt.renderers import data

    progress("Skriver åpne data")
    data.render(library, measured, staging / "data")
    return []


def _run(tasks: list[Callable[[], list[Finding]]]) -> list[Finding]:
    """Run the tasks side by side, one per processor; an interrupt or the first exception ends their processes."""
    executor = ThreadPoolExecutor(max_workers=max(2, os.cpu_count() or 2))
    futures: list[Future[list[Finding]]] = [executor.submit(task) for task in tasks]
    try:
        waiting = set(futures)
        while waiting:
            # A short wait, so that Ctrl-C is seen while the work goes on in other threads.
            done, waiting = wait(waiting, timeout=0.2, return_when=FIRST_EXCEPTION)
            for future in done:
                future.result()
    except BaseException:
        for future in futures:
            future.cancel()
        processes.end_all()
        raise
    finally:
        executor.shutdown(wait=True, cancel_futures=True)
    return sorted({finding for future in futures for finding in future.result()})


def _swap(new: Path, site: Path, old: Path) -> None:
    """Put ``new`` in the place of ``site`` by two renames; ``_recover`` finishes the job if the process dies between them."""
    if site.exists():
        site.rename(old)
    try:
        new.rename(site)
    except BaseException:
        if old.exists():
            old.rename(site)
        raise


def _recover(project: Project) -> None:
    """Put back the old site if an earlier build died in mid-swap, and clear what dead builds left."""
    for scratch in sorted(project.cache.glob("bygg-*")):
        if (scratch / "old").exists() and not project.site.exists():
            (scratch / "old").rename(project.site)
        shutil.rmtree(scratch, ignore_errors=True)


@contextlib.contextmanager
def exclusive(project: Project, wait: Callable[[], None] | None = None) -> Iterator[None]:
    """Hold the project's build lock.

    When another build holds it: calls ``wait`` once and waits, or without ``wait`` raises RelkontraktError.
    """
    busy = RelkontraktError("en annen bygging av denne veilederen pågår.", "Vent til den er ferdig, og prøv igjen.")
    project.cache.mkdir(exist_ok=True)
    with disk.locked(project.cache / "lock", None if wait else busy, wait):
        yield


def _input_digest(job: Job) -> str:
    """Return a hash of all that a build depends on: content, templates, settings, this package, and what was asked for."""
    project = job.project
    digest = hashlib.sha256(repr((__version__, sys.version, job.parts, job.languages)).encode())
    folders = [project.root / name for name in ("clauses", "guide", "packages")]
    folders += [*project.template_folders, Path(__file__).parent]
    files = {path for folder in folders for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    for path in sorted(files | {project.mkdocs}):
        digest.update(f"{path}\0".encode())
        digest.update(path.read_bytes() if path.exists() else b"")
    return digest.hexdigest()


def _state_file(project: Project) -> Path:
    return project.cache / "build.json"


def _outputs(site: Path) -> dict[str, list[int]]:
    files = sorted(path for path in site.rglob("*") if path.is_file())
    return {str(path.relative_to(site)): [path.stat().st_size, path.stat().st_mtime_ns] for path in files}


def _remember(project: Project, inputs: str) -> None:
    state = {"inputs": inputs, "outputs": _outputs(project.site)}
    _state_file(project).write_text(json.dumps(state), encoding="utf-8")


def _unchanged(project: Project, inputs: str) -> bool:
    try:
        state = json.loads(_state_file(project).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return bool(state.get("inputs") == inputs and state.get("outputs") == _outputs(project.site))
