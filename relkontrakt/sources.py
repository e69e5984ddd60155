"""Files → Library and findings: the only module that reads content."""

import os
import re
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from relkontrakt import editions
from relkontrakt.conductmodel import Conduct
from relkontrakt.entrymodel import Coverage, Entries
from relkontrakt.figuremodel import Figure
from relkontrakt.findings import Finding, Location
from relkontrakt.library import (
    CONDUCT_PATH,
    COVERAGE_PATH,
    DECISION_PATH,
    ENTRIES_PATH,
    PAGES,
    REGISTERS,
    SETTINGS_PATH,
    Chapter,
    Library,
)
from relkontrakt.model import SLUG_PATTERN, Act, ChapterMeta, Clause, Decision, Package, Settings, Source, Ssa, Term
from relkontrakt.project import Project
from relkontrakt.validation import ID_HELP, validate
from relkontrakt.yamlfile import MAX_BYTES, Document, Keys, parse

LANGUAGES = ("nb", "nn")
IMAGE_FOLDER = "guide/images"

_REGISTER_MODELS: dict[str, type[BaseModel]] = {"term": Term, "law": Act, "source": Source, "figure": Figure}
#: Kinds of content that are not registers; ``page`` follows from the others.
_SINGLES = ("decision", "coverage", "entries", "annex", "conduct")
_KINDS = ("clause", "chapter", "chapter-nb", "chapter-nn", "package", "ssa", *_SINGLES, "page")
_CHAPTER_NAME = re.compile(r"(?P<order>\d+)-(?P<id>.+)$")
_ACTIVE = re.compile(
    r"<\s*(?:script|foreignObject|iframe|embed|object|use\s[^>]*href\s*=\s*[\"'](?!#))|\son\w+\s*=|javascript:|<!(?:ENTITY|DOCTYPE)"
    r"|(?:href|src)\s*=\s*[\"'](?!#|data:image/(?:png|jpeg))|@import|url\(\s*[\"']?(?!#|[\"']#)",
    re.I,
)
_FRONT_MATTER = re.compile(r"---[ \t]*\n(?P<yaml>.*?)^---[ \t]*$\n?", re.S | re.M)


def read(project: Project, instead: Mapping[str, bytes] | None = None, every_byte: bool = False) -> Library:
    """Return all content of ``project``. Faults are in ``Library.faults``; nothing is raised for faulty content.

    ``instead`` holds what some files would contain: a change can be checked before it is written.
    With ``every_byte`` frozen editions are read in full, also those that seem untouched since they were last read.
    """
    return _Reader(project.root, instead).run(_shelf(project, every_byte))


def _shelf(project: Project, every_byte: bool) -> editions.Shelf:
    """Return the frozen editions; an edition knows itself and those before it."""
    shelf = editions.read(project.home or project.root, None if every_byte else project.cache)
    if project.home is None:
        return shelf
    known = (edition for edition in shelf.editions if edition.order <= editions.number(project.root.name))
    return editions.Shelf(tuple(known), shelf.findings)


def clause(project: Project, clause_id: str) -> Clause | None:
    """Return one clause without reading the rest; None when it cannot be read, or is not there."""
    path = f"clauses/{clause_id}.yml"
    if not (project.root / path).is_file():
        return None
    reader = _Reader(project.root)
    document = reader._yaml(path)
    found = reader._validated(Clause, document, document.data) if document else None
    return found if isinstance(found, Clause) else None


def content(project: Project, path: str) -> bytes:
    """Return the bytes of a file of the project."""
    return (project.root / path).read_bytes()


def split_chapter(text: str) -> tuple[str, str]:
    """Return the front matter of a chapter, empty when it has none, and its body."""
    front = _FRONT_MATTER.match(text)
    return (front["yaml"], text[front.end() :]) if front else ("", text)


def settings(project: Project) -> Settings | None:
    """Return what ``guide/guide.yml`` says, without reading the rest; None when it cannot be read."""
    return _Reader(project.root).settings()


def _reason(error: OSError) -> str:
    reasons = {PermissionError: "mangler lesetilgang", FileNotFoundError: "den finnes ikke"}
    return reasons.get(type(error), f"systemet svarer «{error.strerror}»")


class _Reader:
    def __init__(self, root: Path, instead: Mapping[str, bytes] | None = None) -> None:
        self.root = root
        self.instead = instead or {}
        self.main = LANGUAGES[0]
        self.faults: list[Finding] = []
        self.documents: dict[str, Document] = {}
        self.places: dict[tuple[str, str], tuple[str, Keys]] = {}
        self.known: dict[str, set[str]] = {kind: set() for kind in (*_KINDS, *REGISTERS)}

    def run(self, shelf: editions.Shelf) -> Library:
        settings = self.settings()
        self.main = settings.languages[0] if settings else LANGUAGES[0]
        clauses = self._folder("clause", "clauses", Clause)
        packages = self._folder("package", "packages", Package)
        ssa = self._folder("ssa", "guide/ssa", Ssa)
        chapters = {language: self._chapters(language) for language in LANGUAGES}
        registers: dict[str, Any] = {kind: self._register(kind, path) for kind, path in REGISTERS.items()}
        decision = self._single("decision", "egnethet", DECISION_PATH, Decision)
        coverage = self._single("coverage", "dekning", COVERAGE_PATH, Coverage)
        entries = self._single("entries", "innganger", ENTRIES_PATH, Entries)
        conduct = self._single("conduct", "spilleregler", CONDUCT_PATH, Conduct)
        if entries and entries.annex:
            self._know("annex", "bilag-r", ENTRIES_PATH, ("annex",))
        self.known["page"] = {page for page, kind in PAGES.items() if self.known[kind]}
        return Library(
            settings=settings,
            clauses=clauses,
            chapters=chapters,
            terms=registers["term"],
            acts=registers["law"],
            sources=registers["source"],
            ssa=ssa,
            packages=packages,
            figures=registers["figure"],
            decision=decision,
            coverage=coverage,
            entries=entries,
            conduct=conduct,
            known={kind: frozenset(ids) for kind, ids in self.known.items()},
            places=self.places,
            documents=self.documents,
            images=frozenset(self._images()),
            editions=shelf.editions,
            faults=tuple(sorted((*self.faults, *shelf.findings))),
        )

    def _report(self, path: str, rule: str, message: str, help_text: str, line: int = 1) -> None:
        self.faults.append(Finding(Location(path, line), message, help_text, rule))

    def _files(self, folder: str, *suffixes: str) -> Iterator[str]:
        """Return the files of a folder and of the folders in it, sorted; hidden ones are left out."""
        found: list[Path] = []
        for parent, folders, names in os.walk(self.root / folder, onerror=self._unreadable_folder):
            folders[:] = [name for name in folders if not name.startswith(".")]
            for path in (Path(parent, name) for name in folders):
                if path.is_symlink():
                    self._report(self._relative(path), "unreadable-file", "mappen er en lenke.", "Legg selve mappen her.")
            found += [Path(parent, name) for name in names if not name.startswith(".")]
        return (self._relative(path) for path in sorted(found) if path.suffix in suffixes)

    def _relative(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix()

    def _unreadable_folder(self, error: OSError) -> None:
        if not isinstance(error, FileNotFoundError):
            path = self._relative(Path(error.filename))
            self._report(
                path, "unreadable-file", f"mappen kan ikke leses: {_reason(error)}.", f"Gi lesetilgang: chmod u+rx {path}"
            )

    def _images(self) -> Iterator[str]:
        for path in self._files(IMAGE_FOLDER, ".svg", ".png", ".jpg"):
            if self._is_inside(path):
                self._refuse_active(path)
                yield path.removeprefix("guide/")

    def _refuse_active(self, path: str) -> None:
        """Report a drawing that can run a script or fetch something: it is published as it is."""
        text = self._text(path) if path.endswith(".svg") else None
        active = _ACTIVE.search(text) if text else None
        if text and active:
            line = text.count("\n", 0, active.start()) + 1
            message = f"tegningen kan kjøre kode eller hente noe utenfra: «{active[0][:40]}»."
            self._report(path, "unsafe-image", message, "Lagre den som ren SVG, uten skript og lenker, eller som PNG.", line)

    def _is_inside(self, path: str) -> bool:
        """Return whether a file is in the project itself; report a link that leads out of it."""
        inside = Path(os.path.realpath(self.root / path)).is_relative_to(self.root)
        if not inside:
            self._report(path, "unreadable-file", "filen er en lenke ut av prosjektet.", "Legg selve filen i mappen.")
        return inside

    def _text(self, path: str) -> str | None:
        """Return the text of a file with LF line ends, or None after reporting why it cannot be read."""
        file = self.root / path
        if path in self.instead:
            return self._decode(path, self.instead[path])
        if not self._is_inside(path):
            return None
        try:
            status = file.stat()
            if not stat.S_ISREG(status.st_mode):
                self._report(path, "unreadable-file", "dette er ikke en vanlig fil.", "Slett den, eller legg en tekstfil her.")
                return None
            if status.st_size > MAX_BYTES:
                size = f"{status.st_size / 1_000_000:.1f}".replace(".", ",")
                message = f"filen er {size} MB; grensen er {MAX_BYTES // 1_000_000} MB."
                self._report(path, "file-too-large", message, "Del innholdet i flere filer, eller flytt filen ut av mappen.")
                return None
            return self._decode(path, file.read_bytes())
        except OSError as error:
            self._report(path, "unreadable-file", f"filen kan ikke leses: {_reason(error)}.", f"Gi lesetilgang: chmod u+r {path}")
            return None

    def _decode(self, path: str, data: bytes) -> str | None:
        if b"\0" in data:
            self._report(path, "binary-file", "filen er ikke tekst.", "Lagre filen som ren tekst (UTF-8).")
            return None
        try:
            text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            self._report(path, "wrong-encoding", "filen er ikke lagret som UTF-8.", "Lagre på nytt med tegnkoding UTF-8.", line)
            return None
        if not text.strip():
            self._report(path, "empty-file", "filen er tom.", "Fyll den ut, eller slett den. relkontrakt new lager et utkast.")
            return None
        return text

    def _yaml(self, path: str, text: str | None = None, first_line: int = 1) -> Document | None:
        text = self._text(path) if text is None else text
        if text is None:
            return None
        document, findings = parse(path, text, first_line)
        self.documents[path] = document
        self.faults += findings
        if document.data is None and not findings:
            self._report(path, "empty-file", "her mangler opplysningene.", "relkontrakt new viser formen.", line=first_line)
        if document.data is not None and not isinstance(document.data, dict):
            message = "filen skal ha nøkler og verdier: «title: …»."
            self._report(path, "wrong-type", message, "relkontrakt new viser formen.", first_line)
            return None
        return document if document.data is not None else None

    def _validated(self, model: type[BaseModel], document: Document, data: Any, keys: Keys = ()) -> Any:
        value, findings = validate(model, document, data, keys)
        self.faults += findings
        return value

    def settings(self) -> Settings | None:
        document = self._yaml(SETTINGS_PATH)
        return self._validated(Settings, document, document.data) if document else None

    def _single(self, kind: str, entry_id: str, path: str, model: type[BaseModel]) -> Any:
        """Return the value of a file that holds only one; None when the project has no such file."""
        if not (self.root / path).exists():
            return None
        self._know(kind, entry_id, path)
        document = self._yaml(path)
        return self._validated(model, document, document.data) if document else None

    def _register(self, kind: str, path: str) -> Mapping[str, Any]:
        document = self._yaml(path) if (self.root / path).exists() else None
        entries: dict[str, Any] = {}
        for entry_id, data in (document.data if document else {}).items():
            assert document is not None
            self._know(kind, entry_id, path, (entry_id,))
            if not re.fullmatch(SLUG_PATTERN, entry_id):
                self.faults.append(Finding(document.key((entry_id,)), f"«{entry_id}» kan ikke være en id.", ID_HELP, "bad-id"))
            value = self._validated(_REGISTER_MODELS[kind], document, data, (entry_id,))
            if value is not None:
                entries[entry_id] = value
        return entries

    def _know(self, kind: str, entry_id: str, path: str, keys: Keys = ()) -> bool:
        """Remember an id; report and return False when another file already has it."""
        first = self.places.get((kind, entry_id))
        if first and first[0] != path:
            self._report(
                path,
                "duplicate-id",
                f"id-en «{entry_id}» er alt brukt i {first[0]}.",
                "Gi filen et nytt navn, eller slå filene sammen.",
            )
            return False
        self.known[kind].add(entry_id)
        self.places[kind, entry_id] = (path, keys)
        return True

    def _folder(self, kind: str, folder: str, model: type[BaseModel]) -> Mapping[str, Any]:
        entries: dict[str, Any] = {}
        for path in self._files(folder, ".yml", ".yaml"):
            stem = Path(path).stem
            if path.endswith(".yaml"):
                self._report(path, "bad-id", "filnavnet skal ende på .yml.", f"Gi filen navnet {stem}.yml.")
            if kind != "ssa" and not re.fullmatch(SLUG_PATTERN, stem):
                self._report(path, "bad-id", f"filnavnet «{stem}» kan ikke være en id.", ID_HELP)
            if not self._know(kind, stem, path):
                continue
            document = self._yaml(path)
            value = self._validated(model, document, document.data) if document else None
            if value is not None:
                entries[stem] = value
        return entries

    def _chapters(self, language: str) -> Mapping[str, Chapter]:
        chapters: dict[str, Chapter] = {}
        for path in self._files(f"guide/{language}", ".md"):
            name = _CHAPTER_NAME.match(Path(path).stem)
            if not name or not re.fullmatch(SLUG_PATTERN, name["id"]):
                self._report(path, "bad-id", "filnavnet skal være NN-<id>.md.", f"For eksempel 40-nar-passer-den.md. {ID_HELP}")
                continue
            if not self._know_chapter(language, name["id"], path):
                continue
            chapter = self._chapter(path, language, name["id"], int(name["order"]))
            if chapter:
                chapters[name["id"]] = chapter
        return chapters

    def _know_chapter(self, language: str, chapter_id: str, path: str) -> bool:
        if language == self.main:
            self.known["chapter"].add(chapter_id)
        return self._know(f"chapter-{language}", chapter_id, path)

    def _chapter(self, path: str, language: str, chapter_id: str, order: int) -> Chapter | None:
        text = self._text(path)
        front = _FRONT_MATTER.match(text) if text is not None else None
        if text is None:
            return None
        if not front:
            self._report(
                path,
                "front-matter",
                "kapittelet begynner ikke med opplysninger mellom to linjer med «---».",
                "relkontrakt new chapter viser formen.",
            )
            return None
        document = self._yaml(path, front["yaml"], first_line=2)
        meta = self._validated(ChapterMeta, document, document.data) if document else None
        body_line = text.count("\n", 0, front.end()) + 1
        return Chapter(chapter_id, order, language, meta, text[front.end() :], path, body_line) if meta else None
