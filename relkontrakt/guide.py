"""Library → Guide of one language: everything ordered and numbered, every reference with a target."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from relkontrakt import markup, norwegian, parameters, vocabulary
from relkontrakt.conductmodel import Conduct, ConductRule
from relkontrakt.decision import Form
from relkontrakt.editions import Edition
from relkontrakt.figuremodel import Figure
from relkontrakt.index import section_key
from relkontrakt.library import Chapter, Library
from relkontrakt.model import Act, ChapterMeta, Clause, Parameter, Settings, Source, Text
from relkontrakt.phrases import phrases
from relkontrakt.qualitymodel import Quality

_LABELS = {
    "nb": {"chapter": "kapittel", "clause": "klausul", "figure": "figur"},
    "nn": {"chapter": "kapittel", "clause": "klausul", "figure": "figur"},
}


#: What the pages that texts refer to are called: the name of a phrase.
#: The suitability tool, Bilag R and the code of conduct have titles of their own.
_PAGE_TITLES = {
    "dekning": "coverage",
    "endringer": "change_log",
    "kilder": "bibliography",
    "lovregister": "legal_sources",
    "ordliste": "glossary",
    "pakker": "packages",
    "register": "register",
    "ssa": "ssa",
}


@dataclass(frozen=True)
class Target:
    """What a reference can point to. ``label`` names it by number in running text: «klausul 12»; empty without number."""

    kind: str
    id: str
    title: str
    label: str = ""


@dataclass(frozen=True)
class GuideChapter:
    """A chapter in its place. ``language`` differs from the guide's when the text is a fallback to the main language."""

    id: str
    number: int
    title: str
    summary: str
    meta: ChapterMeta
    body: str
    language: str
    path: str


@dataclass(frozen=True)
class GuideClause:
    """A clause in its place."""

    id: str
    number: int
    clause: Clause
    path: str


@dataclass(frozen=True)
class GuideFigure:
    """A figure in its place: its number, and the chapter that shows it."""

    id: str
    number: int
    figure: Figure
    chapter: str


@dataclass(frozen=True)
class Entry:
    """An entry of a register with its id: a package, term, act, source or standard agreement."""

    id: str
    value: Any
    path: str


@dataclass(frozen=True)
class Guide:
    """The guide in one language, ordered and numbered: what every renderer starts from."""

    language: str
    settings: Settings
    chapters: tuple[GuideChapter, ...]
    clauses: tuple[GuideClause, ...]
    packages: tuple[Entry, ...]
    terms: tuple[Entry, ...]
    acts: tuple[Entry, ...]
    sources: tuple[Entry, ...]
    ssa: tuple[Entry, ...]
    targets: Mapping[tuple[str, str], Target]
    #: Languages each chapter is written in.
    translations: Mapping[str, tuple[str, ...]]
    images: frozenset[str] = field(default_factory=frozenset)
    #: The suitability tool, where the guide has one.
    decision: Entry | None = None
    #: What the guide covers, and what is written of its entry pages, where the guide has that.
    coverage: Entry | None = None
    entries: Entry | None = None
    #: The code of conduct, where the guide has one.
    conduct: Entry | None = None
    #: The figures that chapters show, in the order of the guide.
    figures: tuple[GuideFigure, ...] = ()
    #: The frozen editions, in the order of their versions.
    editions: tuple[Edition, ...] = ()
    #: What is measured of the guide; only the website shows it.
    quality: Quality | None = None

    @property
    def categories(self) -> dict[str, tuple[GuideClause, ...]]:
        """Clauses by category, in the order of the register; empty categories are left out."""
        groups = {slug: tuple(c for c in self.clauses if c.clause.category == slug) for slug in vocabulary.CATEGORIES}
        return {slug: clauses for slug, clauses in groups.items() if clauses}

    def clause(self, clause_id: str) -> GuideClause:
        """Return one clause. Raises KeyError when it is not in the guide."""
        return next(clause for clause in self.clauses if clause.id == clause_id)

    def figure(self, figure_id: str) -> GuideFigure:
        """Return one figure. Raises KeyError when no chapter shows it."""
        found = {figure.id: figure for figure in self.figures}
        return found[figure_id]

    def chapters_leading_to(self, clause_id: str) -> tuple[GuideChapter, ...]:
        """Return the chapters that name the clause in their front matter or text."""
        link = f"](clause:{clause_id}"
        return tuple(c for c in self.chapters if clause_id in c.meta.clauses or link in c.body)

    def packages_with(self, clause_id: str) -> tuple[Entry, ...]:
        """Return the packages that have the clause."""
        return tuple(p for p in self.packages if any(item.clause == clause_id for item in p.value.clauses))

    def rules_on(self, clause_id: str) -> tuple[tuple[int, ConductRule], ...]:
        """Return the rules of the code of conduct that the clause turns into contract, with their numbers."""
        conduct: Conduct | None = self.conduct.value if self.conduct else None
        return tuple((number, rule) for number, rule in (conduct.rules if conduct else ()) if clause_id in rule.clauses)

    def related(self, clause_id: str) -> dict[str, tuple[str, ...]]:
        """Return ids of related clauses by relation: requires, required-by, excludes, complements. Empty ones are left out."""
        relations = self.clause(clause_id).clause.relations
        groups = {
            "requires": set(relations.requires),
            "required-by": self._pointing_to(clause_id, "requires"),
            "excludes": set(relations.excludes) | self._pointing_to(clause_id, "excludes"),
            "complements": set(relations.complements) | self._pointing_to(clause_id, "complements"),
        }
        order = {clause.id: clause.number for clause in self.clauses}
        return {name: tuple(sorted(ids, key=order.__getitem__)) for name, ids in groups.items() if ids}

    def _pointing_to(self, clause_id: str, relation: str) -> set[str]:
        return {item.id for item in self.clauses if clause_id in getattr(item.clause.relations, relation)}

    @property
    def form(self) -> Form | None:
        """The suitability tool as a form, where the guide has one."""
        return Form(self.decision.value) if self.decision else None

    def blank(self, clause: Clause, placeholder: markup.Placeholder) -> str:
        """Return a parameter as it stands in the guide: its default value, or label, as a visible blank in Markdown."""
        parameter: Parameter = next(p for p in clause.parameters if p.id == placeholder.name)
        text = parameters.blank(parameter, self.language, placeholder.filter)
        return rf"*\[{text}\]*{{.parameter}}"


def build(library: Library, language: str, quality: Quality | None = None) -> Guide:
    """Return the guide of ``language``, with what is measured of it. The library must be free of errors."""
    assert library.settings is not None
    main = library.languages[0]
    chapters = _chapters(library, language, main)
    clauses = _clauses(library)
    figures = _figures(library, chapters)
    return Guide(
        language=language,
        settings=library.settings,
        chapters=chapters,
        clauses=clauses,
        packages=_entries(library, "package", library.packages, lambda p: (p.order,)),
        terms=_entries(library, "term", library.terms, lambda t: (norwegian.sort_key(t.title[language]),)),
        acts=_entries(library, "law", library.acts, lambda a: (norwegian.sort_key(a.short[language]),)),
        sources=_entries(library, "source", library.sources, lambda s: (norwegian.sort_key(source_heading(s)),)),
        ssa=_entries(library, "ssa", library.ssa, lambda s: (s.code,)),
        targets=_targets(library, language, chapters, clauses, figures),
        translations={
            chapter_id: tuple(lang for lang in library.languages if chapter_id in library.chapters[lang])
            for chapter_id in library.chapters[main]
        },
        images=library.images,
        decision=_single(library, "decision", "egnethet"),
        coverage=_single(library, "coverage", "dekning"),
        entries=_single(library, "entries", "innganger"),
        conduct=_single(library, "conduct", "spilleregler"),
        figures=figures,
        editions=library.editions,
        quality=quality,
    )


def _single(library: Library, kind: str, entry_id: str) -> Entry | None:
    value = getattr(library, kind)
    return Entry(entry_id, value, library.places[kind, entry_id][0]) if value else None


def source_heading(source: Source) -> str:
    """Return what a source is filed under: first author's name, else publisher, else title."""
    return (source.authors[0] if source.authors else source.publisher or source.title) + f" {source.year or ''}"


def _chapters(library: Library, language: str, main: str) -> tuple[GuideChapter, ...]:
    ordered = sorted(library.chapters[main].values(), key=lambda chapter: (chapter.order, chapter.id))
    chosen: list[Chapter] = [library.chapters[language].get(chapter.id, chapter) for chapter in ordered]
    return tuple(
        GuideChapter(c.id, number, c.meta.title, c.meta.summary, c.meta, c.body, c.language, c.path)
        for number, c in enumerate(chosen, start=1)
    )


def _clauses(library: Library) -> tuple[GuideClause, ...]:
    place = {slug: number for number, slug in enumerate(vocabulary.CATEGORIES)}
    ordered = sorted(library.clauses.items(), key=lambda item: (place[item[1].category], item[1].order, item[0]))
    return tuple(
        GuideClause(clause_id, number, clause, library.places["clause", clause_id][0])
        for number, (clause_id, clause) in enumerate(ordered, start=1)
    )


def _figures(library: Library, chapters: tuple[GuideChapter, ...]) -> tuple[GuideFigure, ...]:
    shown = [
        (link.reference[1], chapter.id)
        for chapter in chapters
        for link in markup.scan(chapter.body).links
        if link.image and link.reference and link.reference[0] == "figure"
    ]
    return tuple(
        GuideFigure(figure_id, number, library.figures[figure_id], chapter_id)
        for number, (figure_id, chapter_id) in enumerate(shown, start=1)
    )


def _entries(library: Library, kind: str, entries: Mapping[str, Any], key: Any) -> tuple[Entry, ...]:
    ordered = sorted(entries.items(), key=lambda item: (*key(item[1]), item[0]))
    return tuple(Entry(entry_id, value, library.places[kind, entry_id][0]) for entry_id, value in ordered)


def _targets(
    library: Library,
    language: str,
    chapters: tuple[GuideChapter, ...],
    clauses: tuple[GuideClause, ...],
    figures: tuple[GuideFigure, ...],
) -> dict[tuple[str, str], Target]:
    labels = _LABELS[language]
    nbsp = norwegian.NBSP
    found = [Target("chapter", c.id, c.title, f"{labels['chapter']}{nbsp}{c.number}") for c in chapters]
    found += [Target("clause", c.id, c.clause.title[language], f"{labels['clause']}{nbsp}{c.number}") for c in clauses]
    found += [Target("figure", f.id, f.figure.title[language], f"{labels['figure']}{nbsp}{f.number}") for f in figures]
    found += [Target("term", term_id, term.title[language]) for term_id, term in library.terms.items()]
    found += [Target("source", source_id, source.short[language]) for source_id, source in library.sources.items()]
    found += [Target("ssa", code, ssa.title[language]) for code, ssa in library.ssa.items()]
    found += [Target("package", package_id, package.title[language]) for package_id, package in library.packages.items()]
    names = vars(phrases(language))
    found += [Target("page", page, names[name]) for page, name in _PAGE_TITLES.items() if page in library.known["page"]]
    if library.decision:
        found.append(Target("page", "egnethet", library.decision.title[language]))
    if library.entries and library.entries.annex:
        found.append(Target("page", "bilag-r", library.entries.annex.title[language]))
    if library.conduct:
        found.append(Target("page", "spilleregler", library.conduct.title[language]))
    for act_id, act in library.acts.items():
        found.append(Target("law", act_id, act.short[language]))
        for section in act.sections:
            found.append(Target("law", f"{act_id}/{section_key(section)}", cite(act, section, language)))
    return {(target.kind, target.id): target for target in found}


def cite(act: Act, section: str | None, language: str) -> str:
    """Return a citation in running text: «anskaffelsesloven § 5 o» or «personvernforordningen artikkel 28»."""
    if section is None:
        return act.short[language]
    mark = "artikkel" if act.kind == "eu" else "§"
    return f"{act.short[language]} {mark}{norwegian.NBSP}{section.replace(' ', norwegian.NBSP)}"


def target_id(kind: str, entry_id: str) -> tuple[str, str]:
    """Return the key of a reference in ``Guide.targets``: sections of acts are compared without spaces."""
    act, slash, section = entry_id.partition("/")
    return kind, f"{act}/{section_key(section)}" if kind == "law" and slash else entry_id


@dataclass(frozen=True)
class LegalState:
    """Status, dates and verification of a section or an act; ``verified`` is False when nobody has read the text."""

    status: str
    checked: date
    verified: bool
    heading: Text | None
    note: Text | None
    valid_from: date | None
    valid_to: date | None


def legal_state(act: Act, section: str | None) -> LegalState:
    """Return what is known of a section of ``act``, or of the whole act when ``section`` is None.

    What the section does not say itself is taken from the act.
    """
    key = section_key(section) if section else ""
    found = next((value for name, value in act.sections.items() if key and section_key(name) == key), None)
    if found is None:
        return LegalState(act.status, act.checked, act.verified, None, act.note, act.valid_from, act.valid_to)
    return LegalState(
        status=found.status if found.status != "in-force" else act.status,
        checked=found.checked or act.checked,
        verified=act.verified if found.verified is None else found.verified,
        heading=found.heading,
        note=found.note,
        valid_from=found.valid_from,
        valid_to=found.valid_to,
    )
