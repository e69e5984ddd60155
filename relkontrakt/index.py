"""One walk through the library: every text and every reference, with its place. Rules ask here and walk nothing themselves."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import Any, TypeVar

from pydantic import BaseModel

from relkontrakt import markup, norwegian, prose, terms
from relkontrakt.conductmodel import Conduct, ConductRule
from relkontrakt.entrymodel import Coverage, ProblemEntrance, Seed
from relkontrakt.figuremodel import Figure
from relkontrakt.findings import Finding, Location, Repair
from relkontrakt.library import COVERAGE_PATH, DECISION_PATH, REGISTERS, SETTINGS_PATH, Chapter, Library
from relkontrakt.model import ChapterMeta, Clause, Decision, LawUse, PackageClause, Parameter, SsaUse, Text
from relkontrakt.yamlfile import Keys

Owner = tuple[str, str]
Made = TypeVar("Made")

_LANGUAGES = frozenset(Text.model_fields)
_WRITTEN = re.compile(r"[\s\\'\"]+")
#: Keys whose text is a name, not a sentence.
_NAMES = frozenset({"title", "short", "label", "name", "heading", "forms", "en", "number"})

#: What the front matter of a chapter says to a reader.
_CHAPTER_TEXTS = frozenset({("title",), ("summary",)})


@cache
def section_key(section: str) -> str:
    """Return a section as it is compared: «5 o» and «5o» are the same."""
    return "".join(section.split()).casefold()


@dataclass(frozen=True)
class Fragment:
    """One text in one language: a paragraph of a clause, guidance, a chapter body, a label."""

    owner: Owner
    path: str
    keys: Keys
    language: str
    text: str
    library: Library
    body_line: int | None = None

    @property
    def is_clause_text(self) -> bool:
        """True for normative clause text."""
        return self.owner[0] == "clause" and self.keys[:1] == ("paragraphs",) and self.keys[2:3] == ("text",)

    @property
    def is_duty(self) -> bool:
        """True for what a rule of the code of conduct asks."""
        return self.owner[0] == "conduct" and "duties" in self.keys

    @property
    def is_chapter_body(self) -> bool:
        """True for the Markdown body of a chapter."""
        return self.body_line is not None

    @cached_property
    def scan(self) -> markup.Scan:
        """What stands in the text."""
        return markup.scan(self.text)

    @property
    def is_guidance(self) -> bool:
        """True for advice to the reader: chapters, and what clauses, packages and registers say in whole sentences."""
        return not self.is_clause_text and not self.is_name

    @property
    def is_name(self) -> bool:
        """True for titles, labels and names."""
        return any(key in _NAMES for key in self.keys[-2:])

    @cached_property
    def prose(self) -> prose.Prose:
        """The running words of the text."""
        return prose.prose(self.text)

    @cached_property
    def visible(self) -> str:
        """The text with what is not prose (addresses, parameters) covered, at the same length."""
        return prose.visible(self.text)

    def repair(self, start: int, end: int, new: str) -> tuple[Location, Repair | None]:
        """Return the place of the characters ``start``–``end``, and the repair that puts ``new`` there.

        There is no repair where the file has escapes that hide what stands there.
        """
        if self.body_line is not None:
            return self.at(start), Repair(self.text[start:end], new)
        document = self.library.documents[self.path]
        place, old = document.written(self.keys, start, end)
        same = _WRITTEN.sub("", old) == _WRITTEN.sub("", self.text[start:end])
        return place, Repair(old, document.quoted(self.keys, new)) if same else None

    def at(self, offset: int = 0) -> Location:
        """Return the place of the character at ``offset``."""
        if self.body_line is None:
            return self.library.documents[self.path].value(self.keys, offset)
        line_start = self.text.rfind("\n", 0, offset) + 1
        return Location(self.path, self.body_line + self.text.count("\n", 0, offset), offset - line_start + 1)


@dataclass(frozen=True)
class Reference:
    """One reference to something in the guide, from a link in a text (``fragment``, ``link``) or from a key (``keys``)."""

    kind: str
    id: str
    owner: Owner
    path: str
    keys: Keys
    via: str
    library: Library
    fragment: Fragment | None = None
    link: markup.Link | None = None
    section: str | None = None

    @property
    def location(self) -> Location:
        """Where the id stands; found only when it is asked for, since most references are right."""
        if self.fragment is not None and self.link is not None:
            return self.fragment.at(self.link.target)
        return self.library.documents[self.path].value(self.keys)


class Index:
    """What is defined, used and referred to in a library, and where."""

    def __init__(self, library: Library, today: date | None = None) -> None:
        self.library = library
        self._today = today
        self._made: dict[Any, Any] = {}

    @property
    def today(self) -> date:
        """The day that dates are compared with: the caller's, else the day the guide was last professionally updated."""
        settings = self.library.settings
        return self._today or (settings.professionally_updated if settings else date.min)

    def remember(self, make: Callable[["Index"], Made]) -> Made:
        """Return what ``make`` makes of this index, made once: rules that look at the same thing share it."""
        if make not in self._made:
            self._made[make] = make(self)
        return self._made[make]  # type: ignore[no-any-return]

    def line(self, location: Location) -> str:
        """Return the line of a file that ``location`` points at; empty when the file has no such line."""
        lines = self._lines.get(location.path, {})
        return lines.get(location.line, "")

    def respelling(self, location: Location, wrong: str, known: Iterable[str]) -> Repair | None:
        """Return the repair of an id that stands at ``location``, alone, in quotes or in a link, and can only be one other."""
        right = norwegian.only_close(wrong, known)
        rest = self.line(location)[location.column - 1 :]
        found = re.match(rf"[\"'{{ ]*(?:[a-z]+:)?{re.escape(wrong)}(?![\w-])", rest)
        return Repair(found[0], found[0].removesuffix(wrong) + right) if right and found else None

    @cached_property
    def files(self) -> tuple[tuple[str, int, str], ...]:
        """The text of every file that could be read, with its first line; a chapter has two parts: front matter and body."""
        read = [(path, document) for path, document in self.library.documents.items() if document.data is not None]
        texts = [(path, document.first_line, document.text) for path, document in read]
        return (*texts, *((chapter.path, chapter.body_line, chapter.body) for chapter in self.chapters))

    @cached_property
    def _lines(self) -> dict[str, dict[int, str]]:
        found: dict[str, dict[int, str]] = {}
        for path, first, text in self.files:
            found.setdefault(path, {}).update(enumerate(text.split("\n"), start=first))
        return found

    def loading(self, rule: str) -> Iterator[Finding]:
        """Return the faults that were found while reading, of one rule."""
        return (finding for finding in self.library.faults if finding.rule == rule)

    def value_at(self, kind: str, entry_id: str, *keys: str | int) -> Location:
        """Return where a value of an entry stands."""
        path, prefix = self.library.places[kind, entry_id]
        return self.library.documents[path].value((*prefix, *keys))

    def key_at(self, kind: str, entry_id: str, *keys: str | int) -> Location:
        """Return where a key of an entry stands; the nearest parent when it is not written."""
        path, prefix = self.library.places[kind, entry_id]
        return self.library.documents[path].key((*prefix, *keys))

    @cached_property
    def whole_decision(self) -> Decision | None:
        """The suitability tool, when its file could be read without faults: a faulty one says little of ways through it."""
        return None if DECISION_PATH in self.faulty else self.library.decision

    @cached_property
    def faulty(self) -> frozenset[str]:
        """The files with a fault that was found while reading: what is missing there may only be unread."""
        return frozenset(finding.location.path for finding in self.library.faults)

    def as_written(self, kind: str, entry_id: str) -> bool:
        """Return whether the file of an entry was read without faults: else some of its values may be stand-ins."""
        return self.library.places[kind, entry_id][0] not in self.faulty

    @cached_property
    def whole_coverage(self) -> Coverage | None:
        """What the guide covers, when that file and all clauses could be read without faults: else the count is not right."""
        is_whole = not any(path == COVERAGE_PATH or path.startswith("clauses/") for path in self.faulty)
        return self.library.coverage if is_whole else None

    @cached_property
    def whole_figures(self) -> Mapping[str, Figure]:
        """The figures, when their file could be read without faults: a stand-in cannot be drawn."""
        return {} if REGISTERS["figure"] in self.faulty else self.library.figures

    @cached_property
    def chapters(self) -> tuple[Chapter, ...]:
        """All chapters in all languages."""
        return tuple(chapter for chapters in self.library.chapters.values() for chapter in chapters.values())

    @cached_property
    def entries(self) -> tuple[tuple[Owner, BaseModel], ...]:
        """Every entry of the library with its kind and id, chapters excepted."""
        library = self.library
        kinds: tuple[tuple[str, Any], ...] = (
            ("clause", library.clauses),
            ("package", library.packages),
            ("term", library.terms),
            ("law", library.acts),
            ("source", library.sources),
            ("ssa", library.ssa),
            ("figure", library.figures),
        )
        settings = (((("settings", "guide"), library.settings)),) if library.settings else ()
        singles: tuple[tuple[Owner, BaseModel | None], ...] = (
            (("decision", "egnethet"), library.decision),
            (("coverage", "dekning"), library.coverage),
            (("entries", "innganger"), library.entries),
            (("conduct", "spilleregler"), library.conduct),
        )
        written = tuple((owner, value) for owner, value in singles if value)
        registered = (((kind, entry_id), entry) for kind, entries in kinds for entry_id, entry in entries.items())
        return (*settings, *written, *registered)

    @cached_property
    def values(self) -> tuple[tuple[Owner, str, Keys, Any], ...]:
        """Every model value of every entry and every chapter's front matter: owner, file, keys in the file, value."""
        return tuple(item for item in self._walked if not isinstance(item[-1], str))

    @cached_property
    def _walked(self) -> list[tuple[Owner, str, Keys, Any]]:
        found: list[tuple[Owner, str, Keys, Any]] = []
        for owner, entry in self.entries:
            path, prefix = self._place(owner)
            found += [(owner, path, keys, value) for keys, value in walk(entry, prefix)]
        for chapter in self.chapters:
            found += [(("chapter", chapter.id), chapter.path, keys, value) for keys, value in walk(chapter.meta, ())]
        return found

    def _place(self, owner: Owner) -> tuple[str, Keys]:
        return (SETTINGS_PATH, ()) if owner[0] == "settings" else self.library.places[owner]

    @cached_property
    def fragments(self) -> tuple[Fragment, ...]:
        """Every text in every language, and every line that an editor has written: a reader may meet all of them."""
        return (*self._written(), *self._bodies())

    def _written(self) -> Iterator[Fragment]:
        languages = {chapter.path: chapter.language for chapter in self.chapters}
        for owner, path, keys, value in self._walked:
            if not isinstance(value, str):
                continue
            if keys[-1] in _LANGUAGES:
                yield Fragment(owner, path, keys, str(keys[-1]), value, self.library)
            elif not markup.is_bare(value) or (keys in _CHAPTER_TEXTS and path in languages):
                yield Fragment(owner, path, keys, languages.get(path, self.library.languages[0]), value, self.library)

    def _bodies(self) -> Iterator[Fragment]:
        for chapter in self.chapters:
            owner = ("chapter", chapter.id)
            yield Fragment(owner, chapter.path, (), chapter.language, chapter.body, self.library, chapter.body_line)

    def with_words(self, words: frozenset[str], language: str) -> Iterator[Fragment]:
        """Return the texts in ``language`` that hold at least one of ``words``, which are in lower case."""
        return (f for f in self.fragments if f.language == language and not words.isdisjoint(f.prose.vocabulary))

    @cached_property
    def vocabulary(self) -> Mapping[str, frozenset[str]]:
        """Every word in each language, in lower case: what a rule that knows words by their form looks through first."""
        texts: dict[str, set[str]] = {language: set() for language in _LANGUAGES}
        for fragment in self.fragments:
            texts[fragment.language] |= fragment.prose.vocabulary
        return {language: frozenset(words) for language, words in texts.items()}

    @cached_property
    def lexicons(self) -> Mapping[str, terms.Lexicon]:
        """The registered terms with all their forms, for each language."""
        return {language: terms.Lexicon(self.library.terms, language) for language in sorted(_LANGUAGES)}

    @cached_property
    def term_uses(self) -> Mapping[tuple[str, Keys], tuple[terms.Use, ...]]:
        """Every use of a registered term in the clause texts, marked or not, by file and keys."""
        clause_texts = (fragment for fragments in self.clause_texts.values() for fragment in fragments)
        return {(f.path, f.keys): self.lexicons[f.language].uses(f.prose) for f in clause_texts}

    @cached_property
    def definitions(self) -> tuple[tuple[Fragment, terms.Definition], ...]:
        """Every word that a clause text defines in «…», with the text it stands in."""
        clause_texts = (fragment for fragments in self.clause_texts.values() for fragment in fragments)
        return tuple((fragment, found) for fragment in clause_texts for found in terms.definitions(fragment.prose.text))

    @cached_property
    def pairs(self) -> tuple[tuple[Fragment, Fragment], ...]:
        """Each text in the main language with the same text in each other language; not a chapter that waits for translation."""
        main = self.library.languages[0]
        versions = {(chapter.id, chapter.language): chapter.meta.version for chapter in self.chapters}
        texts: dict[tuple[Any, ...], dict[str, Fragment]] = {}
        for f in self.fragments:
            if f.is_chapter_body:
                texts.setdefault((f.owner, versions[f.owner[1], f.language]), {})[f.language] = f
            elif f.keys[-1:] == (f.language,):
                texts.setdefault((f.path, f.keys[:-1]), {})[f.language] = f
        return tuple((same[main], f) for same in texts.values() if main in same for f in same.values() if f.language != main)

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Every reference, from links and from keys."""
        return (*self._link_references(), *self._key_references())

    def of_kind(self, kind: str) -> Iterator[Reference]:
        """Return the references to one kind: clause, chapter, term, law, source, ssa, page, figure."""
        return (reference for reference in self.references if reference.kind == kind)

    def unknown(self, kind: str) -> Iterator[Reference]:
        """Return the references of one kind whose target is not in the guide."""
        if kind in self._unread:
            return iter(())
        return (reference for reference in self.of_kind(kind) if reference.id not in self.library.known[kind])

    @cached_property
    def _unread(self) -> frozenset[str]:
        """Kinds whose register could not be read: nobody knows what it holds."""
        read = {path for path, document in self.library.documents.items() if document.data is not None}
        return frozenset(kind for kind, path in REGISTERS.items() if path in self.faulty - read)

    @cached_property
    def dead_links(self) -> frozenset[str]:
        """Addresses in texts that lead to nothing in the guide: one rule for each kind tells of them, and the others need not."""
        sections = {key: {section_key(section) for section in act.sections} for key, act in self.library.acts.items()}
        dead = set()
        for reference in self.references:
            if reference.via == "link" and reference.kind in self.library.known:
                known = reference.section is None or section_key(reference.section) in sections.get(reference.id, ())
                if reference.id not in self.library.known[reference.kind] or not known:
                    dead.add(f"{reference.kind}:{reference.id}" + (f"/{reference.section}" if reference.section else ""))
        return frozenset(dead)

    def has_dead_link(self, fragment: Fragment) -> bool:
        """Return whether ``fragment`` refers to something that does not exist."""
        return any(link.destination in self.dead_links for link in fragment.scan.links)

    @cached_property
    def clause_texts(self) -> dict[str, list[Fragment]]:
        """The normative texts of each clause, in every language."""
        texts: dict[str, list[Fragment]] = {clause_id: [] for clause_id in self.library.clauses}
        for fragment in self.fragments:
            if fragment.is_clause_text:
                texts[fragment.owner[1]].append(fragment)
        return texts

    @cached_property
    def clause_pairs(self) -> tuple[tuple[Fragment, Fragment], ...]:
        """The text of each paragraph in the main language, paired with each other language it is written in."""
        return self._pairs(fragment for fragment in self.fragments if fragment.is_clause_text)

    @cached_property
    def duty_pairs(self) -> tuple[tuple[Fragment, Fragment], ...]:
        """What the rules of the code of conduct ask, paired in the same way."""
        return self._pairs(fragment for fragment in self.fragments if fragment.is_duty)

    def _pairs(self, fragments: Iterable[Fragment]) -> tuple[tuple[Fragment, Fragment], ...]:
        main = self.library.languages[0]
        texts = {(f.path, f.keys): f for f in fragments}
        pairs = ((texts.get((path, (*keys[:-1], main))), f) for (path, keys), f in texts.items() if f.language != main)
        return tuple((first, second) for first, second in pairs if first)

    @cached_property
    def parameter_values(self) -> tuple[tuple[Parameter, Any, Location], ...]:
        """Every value given to a parameter: defaults, limits, and what packages set."""
        found: list[tuple[Parameter, Any, Location]] = []
        for clause_id, clause in self.library.clauses.items():
            for place, parameter in enumerate(clause.parameters):
                for name in ("default", "min", "max"):
                    raw = getattr(parameter, name)
                    if raw is not None:
                        found.append((parameter, raw, self.value_at("clause", clause_id, "parameters", place, name)))
        for package_id, package in self.library.packages.items():
            for place, item in enumerate(package.clauses):
                chosen = self.library.clauses.get(item.clause)
                known = {parameter.id: parameter for parameter in chosen.parameters} if chosen else {}
                for name, raw in item.values.items():
                    if name in known:
                        location = self.value_at("package", package_id, "clauses", place, "values", name)
                        found.append((known[name], raw, location))
        return tuple(found)

    def always_with(self, clause_id: str) -> set[str]:
        """Return the ids of clauses that are in every contract with ``clause_id``: all it requires, directly or not."""
        found: set[str] = set()
        waiting = [clause_id]
        while waiting:
            clause = self.library.clauses.get(waiting.pop())
            new = set(clause.relations.requires) - found if clause else set()
            found |= new
            waiting += new
        return found

    def _link_references(self) -> Iterator[Reference]:
        for fragment in self.fragments:
            for link in fragment.scan.links:
                if link.reference:
                    kind, target = link.reference
                    target, _, section = target.partition("/") if kind == "law" else (target, "", "")
                    place = (fragment.owner, fragment.path, fragment.keys, "link", self.library)
                    yield Reference(kind, target, *place, fragment, link, section or None)

    def _key_references(self) -> Iterator[Reference]:
        for owner, path, keys, value in self.values:
            for kind, entry_id, more, section in _ids(value):
                via = next(name for name in reversed((*keys, *more)) if isinstance(name, str))
                yield Reference(kind, entry_id, owner, path, (*keys, *more), via, self.library, section=section)


#: Keys that hold lists of ids, and the kind they point to.
_LISTS = {
    "sources": "source",
    "see": "term",
    "requires": "clause",
    "excludes": "clause",
    "complements": "clause",
}

#: Keys that mean this in one model only.
_OWN_LISTS: dict[type[Any], dict[str, str]] = {
    ChapterMeta: {"clauses": "clause"},
    ProblemEntrance: {"chapters": "chapter"},
    ConductRule: {"clauses": "clause"},
    Seed: {"chapters": "chapter", "clauses": "clause"},
}

#: What an entry that is retired may be replaced by.
_SUCCESSORS: dict[type[Any], str] = {Clause: "clause", ChapterMeta: "chapter"}


def _ids(value: Any) -> Iterator[tuple[str, str, Keys, str | None]]:
    """Return kind, id, keys below ``value`` and section of every id that ``value`` itself holds."""
    if isinstance(value, LawUse):
        yield "law", value.act, ("act",), None
        if value.section:
            yield "law", value.act, ("section",), value.section
    elif isinstance(value, SsaUse):
        yield "ssa", value.agreement, ("agreement",), value.attach
    elif isinstance(value, Conduct):
        if value.clause:
            yield "clause", value.clause, ("clause",), None
    elif isinstance(value, PackageClause):
        yield "clause", value.clause, ("clause",), None
    else:
        for name, kind in _lists(type(value)):  # type: ignore[arg-type]
            for place, entry_id in enumerate(getattr(value, name)):
                yield kind, entry_id, (name, place), None
        kind = _SUCCESSORS.get(type(value), "")
        if kind and value.successor:
            yield kind, value.successor, ("successor",), None


@cache
def _lists(model: type[Any]) -> tuple[tuple[str, str], ...]:
    """Return the keys of ``model`` that hold lists of ids, with the kind they point to."""
    fields = getattr(model, "model_fields", {})
    return tuple((name, kind) for name, kind in {**_LISTS, **_OWN_LISTS.get(model, {})}.items() if name in fields)


def walk(value: Any, keys: Keys) -> list[tuple[Keys, Any]]:
    """Return every model value and text inside ``value`` with its keys, ``value`` itself first; names of entries are texts."""
    found: list[tuple[Keys, Any]] = []
    _walk(value, keys, found)
    return found


def _walk(value: Any, keys: Keys, found: list[tuple[Keys, Any]]) -> None:
    """Add to one list: a chain of generators, one for each level, would take three times as long."""
    if isinstance(value, str):
        found.append((keys, value))
    elif isinstance(value, BaseModel):
        found.append((keys, value))
        for name in _fields(type(value)):
            _walk(getattr(value, name), (*keys, name), found)
    elif isinstance(value, (tuple, list)):
        for place, item in enumerate(value):
            _walk(item, (*keys, place), found)
    elif isinstance(value, dict):
        for name, item in value.items():
            if isinstance(item, BaseModel):
                found.append(((*keys, name), name))
            _walk(item, (*keys, name), found)


@cache
def _fields(model: type[BaseModel]) -> tuple[str, ...]:
    return tuple(model.model_fields)
