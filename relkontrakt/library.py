"""Everything an editor has written, as read: the value that rules and the guide are made from."""

from collections.abc import Mapping
from dataclasses import dataclass

from relkontrakt.conductmodel import Conduct
from relkontrakt.editions import Edition
from relkontrakt.entrymodel import Coverage, Entries
from relkontrakt.figuremodel import Figure
from relkontrakt.findings import Finding
from relkontrakt.model import Act, ChapterMeta, Clause, Decision, Package, Settings, Source, Ssa, Term
from relkontrakt.yamlfile import Document, Keys

#: The registers: one file holds all entries of a kind, keyed by id.
REGISTERS = {"term": "guide/terms.yml", "law": "guide/laws.yml", "source": "guide/sources.yml", "figure": "guide/figures.yml"}
SETTINGS_PATH = "guide/guide.yml"
DECISION_PATH = "guide/decision.yml"
COVERAGE_PATH = "guide/coverage.yml"
ENTRIES_PATH = "guide/entries.yml"
CONDUCT_PATH = "guide/conduct.yml"

#: Pages a text may refer to (``page:ordliste``), each with the kind of content it shows; without any there is no such page.
PAGES = {
    "bilag-r": "annex",
    "dekning": "coverage",
    "egnethet": "decision",
    "endringer": "clause",
    "kilder": "source",
    "lovregister": "law",
    "ordliste": "term",
    "pakker": "package",
    "register": "clause",
    "spilleregler": "conduct",
    "ssa": "ssa",
}


@dataclass(frozen=True)
class Chapter:
    """One chapter in one language: front matter, and the Markdown body that starts at line ``body_line``."""

    id: str
    order: int
    language: str
    meta: ChapterMeta
    body: str
    path: str
    body_line: int


@dataclass(frozen=True)
class Library:
    """All content of a project. Values that could not be read are missing here and explained in ``faults``."""

    settings: Settings | None
    clauses: Mapping[str, Clause]
    chapters: Mapping[str, Mapping[str, Chapter]]
    terms: Mapping[str, Term]
    acts: Mapping[str, Act]
    sources: Mapping[str, Source]
    ssa: Mapping[str, Ssa]
    packages: Mapping[str, Package]
    figures: Mapping[str, Figure]
    decision: Decision | None
    coverage: Coverage | None
    entries: Entries | None
    conduct: Conduct | None
    #: Ids per kind, also of files that could not be read, so that one fault does not become many.
    known: Mapping[str, frozenset[str]]
    #: Which file holds an entry, and under which keys: ``places["clause", "styringsmodell"]``.
    places: Mapping[tuple[str, str], tuple[str, Keys]]
    documents: Mapping[str, Document]
    images: frozenset[str]
    #: The frozen editions, in the order of their versions.
    editions: tuple[Edition, ...]
    faults: tuple[Finding, ...]

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages of the guide, the main one first."""
        return self.settings.languages if self.settings else ("nb", "nn")
