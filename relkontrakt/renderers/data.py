"""Library → open data: the model in both languages as JSON, and back; the code of conduct alone; numbers; references."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from relkontrakt import fingerprint, guide, numbertable
from relkontrakt.conductmodel import Conduct
from relkontrakt.entrymodel import Coverage, Entries
from relkontrakt.figuremodel import Figure
from relkontrakt.index import Index
from relkontrakt.library import Library
from relkontrakt.model import (
    Act,
    Address,
    ChapterMeta,
    Clause,
    Decision,
    Language,
    Licence,
    Model,
    Package,
    Publisher,
    Settings,
    Slug,
    Source,
    Ssa,
    Term,
    Text,
    Version,
)
from relkontrakt.qualitymodel import Quality
from relkontrakt.renderers import citation
from relkontrakt.schemas import json_schema

#: Raised when a key is removed or changes meaning; new keys do not raise it.
FORMAT: Literal[1] = 1

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class ChapterData(Model):
    """A chapter in one language."""

    order: int = Field(title="Rekkefølge", description="Plassen i veilederen; lavest tall kommer først.")
    meta: ChapterMeta = Field(title="Opplysninger", description="Det som står øverst i kapittelfilen.")
    body: str = Field(title="Tekst", description="Markdown, med henvisninger som clause:id, term:id og law:id/paragraf.")


class Wording(Model):
    """The fingerprint of one wording of a clause."""

    language: Language = Field(title="Målform", description="Målformen ordlyden er skrevet på.")
    variant: Slug | None = Field(title="Variant", description="Id-en til varianten; null når klausulen har én ordlyd.")
    sha256: Sha256 = Field(title="Fingeravtrykk", description="64 heksadesimale sifre; de 16 første står på trykk.")


class FingerprintData(Model):
    """The fingerprints of all texts; docs/fingerprint.md of the toolkit says how they are made."""

    form: str = Field(title="Form", description="Navnet på formen teksten er skrevet om til før den er regnet ut.")
    guide: dict[Language, Sha256] = Field(title="Veilederen", description="Alle klausuler og kapitler på hver målform.")
    chapters: dict[Language, dict[Slug, Sha256]] = Field(title="Kapitler", description="Kapitlene på hver målform.")
    clauses: dict[Slug, tuple[Wording, ...]] = Field(title="Klausuler", description="Ordlydene i hver klausul.")


class GuideData(Model):
    """The guide as open data."""

    format: Literal[1] = Field(title="Format", description="Versjonen av dette dataformatet.")
    settings: Settings = Field(title="Veilederen", description="Det som gjelder hele veilederen.")
    chapters: dict[str, dict[Slug, ChapterData]] = Field(title="Kapitler", description="Kapitlene på hver målform.")
    clauses: dict[Slug, Clause] = Field(title="Klausuler", description="Klausulene etter id.")
    packages: dict[Slug, Package] = Field(title="Pakker", description="Pakkene etter id.")
    terms: dict[Slug, Term] = Field(title="Begreper", description="Begrepene etter id.")
    laws: dict[Slug, Act] = Field(title="Rettskilder", description="Lover og forskrifter etter id.")
    sources: dict[Slug, Source] = Field(title="Kilder", description="Kildene etter id.")
    ssa: dict[str, Ssa] = Field(title="Statens standardavtaler", description="Kart over standardavtalene, etter kode.")
    figures: dict[Slug, Figure] = Field({}, title="Figurer", description="Figurene etter id; tekst, ikke bilder.")
    decision: Decision | None = Field(None, title="Egnethetsverktøy", description="Spørsmålene om valg av kontraktsmodell.")
    coverage: Coverage | None = Field(None, title="Dekning", description="Tomme ruter med grunn, og hva veilederen svarer på.")
    entries: Entries | None = Field(None, title="Innganger", description="Sider for roller og faser, og malen for Bilag R.")
    conduct: Conduct | None = Field(None, title="Spilleregler", description="Spillereglene for kunde og leverandør.")
    fingerprints: FingerprintData | None = Field(None, title="Fingeravtrykk", description="Fingeravtrykk av tekstene.")


class GuideFacts(Model):
    """The guide that a document belongs to."""

    title: Text = Field(title="Tittel", description="Tittelen på veilederen.")
    version: Version = Field(title="Versjon", description="Utgaven av veilederen.")
    publisher: Publisher = Field(title="Utgiver", description="Hvem som gir ut veilederen.")
    site_url: Address | None = Field(None, title="Nettadresse", description="Der veilederen er publisert.")


class ConductData(Model):
    """The code of conduct as open data, alone."""

    format: Literal[1] = Field(title="Format", description="Versjonen av dette dataformatet.")
    guide: GuideFacts = Field(title="Veilederen", description="Veilederen dokumentet hører til; id-er peker dit.")
    licence: Licence = Field(title="Lisens", description="Lisensen for dokumentet.")
    conduct: Conduct = Field(title="Spilleregler", description="Hele dokumentet på begge målformer.")


def from_library(library: Library) -> GuideData:
    """Return all content as one value, sorted by id. The library must be free of errors."""
    assert library.settings is not None
    return GuideData(
        format=FORMAT,
        settings=library.settings,
        chapters={
            language: {
                chapter_id: ChapterData(order=chapter.order, meta=chapter.meta, body=chapter.body)
                for chapter_id, chapter in sorted(library.chapters[language].items())
            }
            for language in library.languages
        },
        clauses=dict(sorted(library.clauses.items())),
        packages=dict(sorted(library.packages.items())),
        terms=dict(sorted(library.terms.items())),
        laws=dict(sorted(library.acts.items())),
        sources=dict(sorted(library.sources.items())),
        ssa=dict(sorted(library.ssa.items())),
        figures=dict(sorted(library.figures.items())),
        decision=library.decision,
        coverage=library.coverage,
        entries=library.entries,
        conduct=library.conduct,
        fingerprints=_fingerprints(library),
    )


def _fingerprints(library: Library) -> FingerprintData:
    found = {lang: fingerprint.of_guide(lang, library.clauses, library.chapters[lang].values()) for lang in library.languages}
    return FingerprintData(
        form=fingerprint.FORM,
        guide={language: prints.guide for language, prints in found.items()},
        chapters={language: dict(prints.chapters) for language, prints in found.items()},
        clauses={
            clause_id: tuple(
                Wording(language=language, variant=variant, sha256=sha256)
                for language, prints in found.items()
                for variant, sha256 in prints.clauses[clause_id].items()
            )
            for clause_id in sorted(library.clauses)
        },
    )


def conduct_alone(library: Library) -> ConductData | None:
    """Return the code of conduct with what a reader must know of the guide around it; None when there is none."""
    settings = library.settings
    if not settings or not library.conduct:
        return None
    facts = GuideFacts.model_validate(settings.model_dump(include=set(GuideFacts.model_fields)))
    return ConductData(format=FORMAT, guide=facts, licence=settings.licences.guide, conduct=library.conduct)


def dumps(data: GuideData | ConductData) -> str:
    """Return ``data`` as JSON text, the same text for the same content."""
    return data.model_dump_json(indent=1, exclude_defaults=False) + "\n"


def loads(text: str) -> GuideData:
    """Return what ``dumps`` wrote. Raises pydantic.ValidationError when ``text`` does not follow the format."""
    return GuideData.model_validate_json(text)


def schema() -> str:
    """Return the JSON Schema of ``guide.json`` as JSON text."""
    return json_schema("Veilederen som åpne data: guide.json", GuideData)


def conduct_schema() -> str:
    """Return the JSON Schema of ``conduct.json`` as JSON text."""
    return json_schema("Spillereglene som åpne data: conduct.json", ConductData)


def numbers_table(library: Library) -> str:
    """Return every number in the guide, tab separated, one a line, sorted by place: made for grep."""
    rows = sorted(numbertable.rows(Index(library)))
    return "".join("\t".join(" ".join(str(cell).split()) for cell in row) + "\n" for row in (numbertable.HEADER, *rows))


def quality_schema() -> str:
    """Return the JSON Schema of ``quality.json`` as JSON text."""
    return json_schema("Kvaliteten på veilederen i tall: quality.json", Quality)


def render(library: Library, quality: Quality, target: Path) -> None:
    """Write ``guide.json``, ``quality.json``, ``conduct.json`` where there is one, their schemas, ``tall.tsv`` and references."""
    target.mkdir(parents=True, exist_ok=True)
    (target / "quality.json").write_text(quality.model_dump_json(indent=1) + "\n", encoding="utf-8")
    (target / "quality.schema.json").write_text(quality_schema(), encoding="utf-8")
    (target / "guide.json").write_text(dumps(from_library(library)), encoding="utf-8")
    (target / "guide.schema.json").write_text(schema(), encoding="utf-8")
    (target / "tall.tsv").write_text(numbers_table(library), encoding="utf-8")
    for language in library.languages:
        for name, text in citation.files(guide.build(library, language)).items():
            (target / name).write_text(text, encoding="utf-8")
    if alone := conduct_alone(library):
        (target / "conduct.json").write_text(dumps(alone), encoding="utf-8")
        (target / "conduct.schema.json").write_text(conduct_schema(), encoding="utf-8")
