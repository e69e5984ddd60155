"""One walk through the library: every text and every reference, with its place. Rules ask here and walk nothing themselves."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pydantic import BaseModel

from relkontrakt import markup
from relkontrakt.findings import Finding, Location
from relkontrakt.library import SETTINGS_PATH, Chapter, Library
from relkontrakt.model import LawUse, PackageClause, Parameter, Relations, SsaUse, Text
from relkontrakt.yamlfile import Keys

Owner = tuple[str, str]


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
        return self.owner[0] == "clause" and self.keys[:1] == ("paragraphs",)

    @property
    def is_chapter_body(self) -> bool:
        """True for the Markdown body of a chapter."""
        return self.body_line is not None

    @property
    def scan(self) -> markup.Scan:
        """What stands in the text."""
        return markup.scan(self.text)

    def at(self, offset: int = 0) -> Location:
        """Return the place of the character at ``offset``."""
        if self.body_line is None:
            return self.library.documents[self.path].value(self.keys, offset)
        line_start = self.text.rfind("\n", 0, offset) + 1
        return Location(self.path, self.body_line + self.text.count("\n", 0, offset), offset - line_start + 1)


@dataclass(frozen=True)
class Reference:
    """One reference to something in the guide, from a link in a text (``link``) or from a key (``keys``)."""

    kind: str
    id: str
    owner: Owner
    location: Location
    via: str
    fragment: Fragment | None = None
    link: markup.Link | None = None
    section: str | None = None


class Index:
    """What is defined, used and referred to in a library, and where."""

    def __init__(self, library: Library) -> None:
        self.library = library

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
        )
        settings = (((("settings", "guide"), library.settings)),) if library.settings else ()
        return (*settings, *(((kind, entry_id), entry) for kind, entries in kinds for entry_id, entry in entries.items()))

    @cached_property
    def values(self) -> tuple[tuple[Owner, Keys, Any], ...]:
        """Every model value of every entry and every chapter's front matter, with its keys inside the entry."""
        found = [(owner, keys, value) for owner, entry in self.entries for keys, value in walk(entry, ())]
        for chapter in self.chapters:
            owner = (f"chapter-{chapter.language}", chapter.id)
            found += [(owner, keys, value) for keys, value in walk(chapter.meta, ())]
        return tuple(found)

    def location(self, owner: Owner, keys: Keys) -> Location:
        """Return where the key of a value in ``values`` stands."""
        path, prefix = self._place(owner)
        return self.library.documents[path].key((*prefix, *keys))

    @cached_property
    def fragments(self) -> tuple[Fragment, ...]:
        """Every text in every language."""
        return tuple([*self._entry_fragments(), *self._chapter_fragments()])

    def _place(self, owner: Owner) -> tuple[str, Keys]:
        return (SETTINGS_PATH, ()) if owner[0] == "settings" else self.library.places[owner]

    def _entry_fragments(self) -> Iterator[Fragment]:
        for owner, entry in self.entries:
            path, prefix = self._place(owner)
            for keys, value in walk(entry, prefix):
                if isinstance(value, Text):
                    for language in self.library.languages:
                        text = value.get(language)
                        if text is not None:
                            yield Fragment(owner, path, (*keys, language), language, text, self.library)

    def _chapter_fragments(self) -> Iterator[Fragment]:
        for chapter in self.chapters:
            owner = ("chapter", chapter.id)
            for name in ("title", "summary"):
                yield Fragment(owner, chapter.path, (name,), chapter.language, getattr(chapter.meta, name), self.library)
            for keys, value in walk(chapter.meta, ()):
                if isinstance(value, Text):
                    for language in self.library.languages:
                        text = value.get(language)
                        if text is not None:
                            yield Fragment(owner, chapter.path, (*keys, language), language, text, self.library)
            yield Fragment(owner, chapter.path, (), chapter.language, chapter.body, self.library, chapter.body_line)

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Every reference, from links and from keys."""
        return tuple([*self._link_references(), *self._key_references()])

    def of_kind(self, kind: str) -> Iterator[Reference]:
        """Return the references to one kind: clause, chapter, term, law, source, ssa."""
        return (reference for reference in self.references if reference.kind == kind)

    def unknown(self, kind: str) -> Iterator[Reference]:
        """Return the references of one kind whose target is not in the guide."""
        return (reference for reference in self.of_kind(kind) if reference.id not in self.library.known[kind])

    def clause_texts(self, clause_id: str) -> Iterator[Fragment]:
        """Return the normative texts of one clause."""
        return (f for f in self.fragments if f.is_clause_text and f.owner[1] == clause_id)

    @cached_property
    def clause_pairs(self) -> tuple[tuple[Fragment, Fragment], ...]:
        """The text of each paragraph in the main language, paired with each other language it is written in."""
        main = self.library.languages[0]
        texts = {(f.path, f.keys): f for f in self.fragments if f.is_clause_text}
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
                clause = self.library.clauses.get(item.clause)
                known = {parameter.id: parameter for parameter in clause.parameters} if clause else {}
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
                    place = fragment.at(link.target)
                    yield Reference(kind, target, fragment.owner, place, "link", fragment, link, section or None)

    def _key_references(self) -> Iterator[Reference]:
        for owner, entry in self.entries:
            path, prefix = self._place(owner)
            for keys, value in walk(entry, prefix):
                yield from self._structured(owner, path, keys, value)
            yield from self._listed(owner, path, (*prefix, "sources"), "source", getattr(entry, "sources", ()))
            yield from self._listed(owner, path, (*prefix, "see"), "term", getattr(entry, "see", ()))
        for chapter in self.chapters:
            owner = ("chapter", chapter.id)
            yield from self._listed(owner, chapter.path, ("clauses",), "clause", chapter.meta.clauses)
            yield from self._listed(owner, chapter.path, ("sources",), "source", chapter.meta.sources)

    def _structured(self, owner: Owner, path: str, keys: Keys, value: Any) -> Iterator[Reference]:
        document = self.library.documents[path]
        if isinstance(value, LawUse):
            place = document.value((*keys, "section" if value.section else "act"))
            yield Reference("law", value.act, owner, document.value((*keys, "act")), "law")
            if value.section:
                yield Reference("law", value.act, owner, place, "law", section=value.section)
        elif isinstance(value, SsaUse):
            yield Reference("ssa", value.agreement, owner, document.value((*keys, "agreement")), "ssa", section=value.attach)
        elif isinstance(value, PackageClause):
            yield Reference("clause", value.clause, owner, document.value((*keys, "clause")), "package")
        elif isinstance(value, Relations):
            for name in ("requires", "excludes", "complements"):
                yield from self._listed(owner, path, (*keys, name), "clause", getattr(value, name))

    def _listed(self, owner: Owner, path: str, keys: Keys, kind: str, ids: Iterable[str]) -> Iterator[Reference]:
        for place, entry_id in enumerate(ids):
            location = self.library.documents[path].value((*keys, place))
            yield Reference(kind, entry_id, owner, location, str(keys[-1]))


def walk(value: Any, keys: Keys) -> Iterator[tuple[Keys, Any]]:
    """Return every model value inside ``value`` with its keys, ``value`` itself first."""
    if isinstance(value, BaseModel):
        yield keys, value
        if not isinstance(value, Text):
            for name in type(value).model_fields:
                yield from walk(getattr(value, name), (*keys, name))
    elif isinstance(value, tuple):
        for place, item in enumerate(value):
            yield from walk(item, (*keys, place))
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from walk(item, (*keys, name))


