"""The preview: serves the last good build, builds again on every edit, and tells the page about it."""

import json
import shutil
import tempfile
import threading
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

from relkontrakt import build, guide, rules, templating
from relkontrakt.findings import Finding, RelkontraktError
from relkontrakt.library import Library
from relkontrakt.project import Project

_PREFIX = "/__relkontrakt/"

#: Seconds to wait for more edits before building, and before a waiting page is told that nothing has happened.
_SETTLE = 0.05
_WAIT = 20.0

_EDITS = ("created", "modified", "moved", "deleted")
_WATCHED = ("clauses", "guide", "packages", "templates")

Report = Callable[[list[Finding], str], None]


class Preview:
    """The state of a preview: the folder with the last good build, and the findings of the newest attempt."""

    def __init__(self, project: Project, report: Report) -> None:
        self.project = project
        self.report = report
        self.folder = Path(tempfile.mkdtemp(prefix="visning-", dir=_made(project.cache)))
        self.library: Library | None = None
        self.page = 0
        self.attempt = 0
        self.findings: list[Finding] = []
        self.message = ""
        self.changed = threading.Condition()

    @property
    def site(self) -> Path:
        """The folder of the last good build; it is empty before the first."""
        return self.folder / str(self.page)

    def rebuild(self) -> None:
        """Build anew; keep the last good build when anything is wrong."""
        findings: list[Finding] = []
        message = ""
        new = self.folder / str(self.page + 1)
        try:
            report = rules.check_project(self.project)
            library = report.library
            build.stop_on_errors(report.findings, "Innholdet har feil. Siden viser den siste versjonen uten feil.")
            new.mkdir()
            job = build.Job(self.project, ("site", "data"), library.languages)
            with tempfile.TemporaryDirectory(dir=self.folder) as scratch:
                made = build.produce(job, report, new, Path(scratch))
            build.stop_on_errors(made, "Resultatet har feil. Siden viser den siste versjonen uten feil.")
        except RelkontraktError as error:
            shutil.rmtree(new, ignore_errors=True)
            findings, message = list(error.findings), f"{error.message} {error.cure}".strip()
            self._publish(self.page, findings, message)
        else:
            self.library = library
            self._publish(self.page + 1, [], message)
        self.report(findings, message)

    def _publish(self, page: int, findings: list[Finding], message: str) -> None:
        with self.changed:
            older = self.folder / str(page - 2)
            self.page, self.findings, self.message = page, findings, message
            self.attempt += 1
            self.changed.notify_all()
        shutil.rmtree(older, ignore_errors=True)

    def state(self, seen: str) -> dict[str, object]:
        """Return the state when it differs from ``seen``, or after a while."""
        with self.changed:
            self.changed.wait_for(lambda: seen != f"{self.page}.{self.attempt}", timeout=_WAIT)
            findings = [finding.as_dict() for finding in self.findings]
            return {"page": str(self.page), "attempt": self.attempt, "findings": findings, "message": self.message}

    def pdf(self, name: str) -> Path | None:
        """Make the PDF ``name`` of the last good content, and return its file; None when there is no such PDF."""
        from relkontrakt.renderers import pages, pdf

        library = self.library
        for language in library.languages if library else ():
            assert library is not None
            made = guide.build(library, language)
            for document in (document for document, file in pages.pdf_names(made).items() if file == name):
                target = self.site / "nedlasting" / name
                target.parent.mkdir(exist_ok=True)
                environment = templating.environment(self.project.template_folders, language)
                folders = self.project.template_folders
                findings = pdf.render(made, environment, target, self.project.cache / "pdf", folders, document)
                return None if findings else target
        return None

    def close(self) -> None:
        """Delete the preview's files."""
        shutil.rmtree(self.folder, ignore_errors=True)


def _made(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    return folder


class _Handler(SimpleHTTPRequestHandler):
    """Serves the last good build, with the preview script added to every page."""

    def __init__(self, *arguments: object, preview: Preview) -> None:
        self.preview = preview
        super().__init__(*arguments, directory=str(preview.site))  # type: ignore[arg-type]

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing: the terminal shows builds and findings."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        if address.path == f"{_PREFIX}state":
            seen = parse_qs(address.query).get("seen", [""])[0]
            self._send(json.dumps(self.preview.state(seen)).encode(), "application/json")
        elif address.path == f"{_PREFIX}live.js":
            self._send(self.preview.project.template("serve/live.js").read_bytes(), "text/javascript")
        elif self.preview.page == 0:
            self._send(_page(b"<title>relkontrakt</title>"), "text/html; charset=utf-8")
        elif address.path.startswith("/nedlasting/") and not Path(self.translate_path(self.path)).exists():
            self.preview.pdf(address.path.rpartition("/")[2])
            super().do_GET()
        else:
            self._file()

    def _file(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.is_dir() and urlsplit(self.path).path.endswith("/"):
            path = path / "index.html"
        if path.suffix == ".html" and path.is_file():
            self._send(_page(path.read_bytes()), "text/html; charset=utf-8")
        else:
            super().do_GET()

    def _send(self, body: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def _page(html: bytes) -> bytes:
    script = f'<script src="{_PREFIX}live.js" defer></script>'.encode()
    return html.replace(b"</head>", script + b"</head>", 1) if b"</head>" in html else script + html


class _Watcher(FileSystemEventHandler):
    def __init__(self, edited: threading.Event) -> None:
        self.edited = edited

    def on_any_event(self, event: FileSystemEvent) -> None:
        name = Path(str(event.src_path)).name
        if event.event_type in _EDITS and not name.startswith(".") and not event.is_directory:
            self.edited.set()


def serve(project: Project, port: int, ready: Callable[[str], None], report: Report) -> None:
    """Serve a preview on this machine only, until interrupted. ``ready`` is told the address, ``report`` every build.

    Raises RelkontraktError when the port is taken.
    """
    preview = Preview(project, report)
    edited = threading.Event()
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), partial(_Handler, preview=preview))
    except OSError as error:
        preview.close()
        raise RelkontraktError(f"porten {port} er opptatt.", "Velg en annen: relkontrakt serve --port 8001") from error
    server.daemon_threads = True
    observer = _observe(project, edited)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        preview.rebuild()
        ready(f"http://127.0.0.1:{server.server_port}/")
        while True:
            # A wait with an end lets Ctrl-C through on every platform.
            if edited.wait(timeout=0.5):
                threading.Event().wait(_SETTLE)
                edited.clear()
                preview.rebuild()
    finally:
        observer.stop()
        server.shutdown()
        preview.close()


def _observe(project: Project, edited: threading.Event) -> BaseObserver:
    observer = Observer()
    watcher = _Watcher(edited)
    for name in _WATCHED:
        if (project.root / name).is_dir():
            observer.schedule(watcher, str(project.root / name), recursive=True)
    observer.schedule(watcher, str(project.root), recursive=False)
    observer.start()
    return observer
