"""What an editor writes, as frozen values: clauses, chapters, terms, acts, sources, packages and guide settings.

The JSON Schemas under ``schemas/`` are generated from these classes, so every title and description
is Norwegian text for the person who writes the YAML.
"""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictInt, StringConstraints

from relkontrakt import vocabulary

SLUG_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"

Slug = Annotated[str, StringConstraints(pattern=SLUG_PATTERN)]
Version = Annotated[str, StringConstraints(pattern=r"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$")]
Line = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Prose = Annotated[str, StringConstraints(min_length=1)]
Address = Annotated[str, StringConstraints(pattern=r"^https?://\S+$")]
SecurityContact = Annotated[str, StringConstraints(pattern=r"^(https://\S+|mailto:[^\s@]+@[^\s@]+)$")]
Language = Literal["nb", "nn"]

# The closed lists of the vocabulary become enumerations in the JSON Schema; a type checker sees plain text.
if TYPE_CHECKING:
    Category = str
    Principle = str
    Step = int
    Phase = str
    Problem = str
    Audience = str
    Status = str
    Level = str
    Party = str
    FilledWhen = str
    LawRole = str
    LawStatus = str
    AddableAnswer = str
    ChangeKind = str
    SourceKind = str
    SeedKind = str
    Unit = str
else:
    Category = Literal[tuple(vocabulary.CATEGORIES)]
    Principle = Literal[tuple(vocabulary.PRINCIPLES)]
    Step = Literal[tuple(vocabulary.STEPS)]
    Phase = Literal[tuple(vocabulary.PHASES)]
    Problem = Literal[tuple(vocabulary.PROBLEMS)]
    Audience = Literal[tuple(vocabulary.AUDIENCES)]
    Status = Literal[tuple(vocabulary.STATUSES)]
    Level = Literal[tuple(vocabulary.LEVELS)]
    Party = Literal[tuple(vocabulary.PARTIES)]
    FilledWhen = Literal[tuple(vocabulary.FILLED_WHEN)]
    LawRole = Literal[tuple(vocabulary.LAW_ROLES)]
    LawStatus = Literal[tuple(vocabulary.LAW_STATUSES)]
    AddableAnswer = Literal[tuple(vocabulary.ADDABLE_LATER)]
    ChangeKind = Literal[tuple(vocabulary.CHANGE_KINDS)]
    SourceKind = Literal[tuple(vocabulary.SOURCE_KINDS)]
    SeedKind = Literal[tuple(vocabulary.SEED_KINDS)]
    Unit = Literal[tuple(vocabulary.UNITS)]
ParameterType = Literal[
    "text", "integer", "decimal", "percent", "money", "duration", "date", "choice", "yes-no", "role", "organisation"
]


class Model(BaseModel):
    """Base of every value an editor writes: frozen, and no key that the schema does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Text(Model):
    """The same text in bokmål and nynorsk."""

    nb: Prose | None = Field(None, title="Bokmål", description="Teksten på bokmål.")
    nn: Prose | None = Field(None, title="Nynorsk", description="Teksten på nynorsk.")

    def get(self, language: str) -> str | None:
        """Return the text in ``language`` (``nb`` or ``nn``), or None where it is not written."""
        return self.nb if language == "nb" else self.nn

    def __getitem__(self, language: str) -> str:
        """Return the text in ``language``, or in the other language where it is missing; empty if neither is written."""
        return self.get(language) or self.nb or self.nn or ""


class Change(Model):
    """One entry of a change log."""

    version: Version = Field(title="Versjon", description="Versjonen endringen kom i, for eksempel 1.1.0.")
    kind: ChangeKind = Field(title="Slag", description="Hva slags endring det er.")
    what: Text = Field(title="Hva", description="Hva som er endret, i én setning.")
    why: Text = Field(title="Hvorfor", description="Hvorfor det er endret, i én setning.")


class LawUse(Model):
    """A legal reference: which section of which act, and what part it plays."""

    act: Slug = Field(title="Lov eller forskrift", description="Id-en fra guide/laws.yml.")
    section: Line | None = Field(
        None, title="Paragraf", description="Paragrafen uten tegnet §, i anførselstegn: «5 o» eller «28-1»."
    )
    role: LawRole = Field(title="Rolle", description="ramme, hjemmel, krav eller bakgrunn.")
    note: Text | None = Field(None, title="Merknad", description="Hva henvisningen betyr her, i én setning.")


class SsaUse(Model):
    """Where a clause or package is attached to one of Statens standardavtaler."""

    agreement: Line = Field(title="Avtale", description="Koden til standardavtalen, for eksempel SSA-L.")
    attach: Slug = Field(title="Bilag", description="Id-en til bilaget i guide/ssa/<kode>.yml.")
    note: Text | None = Field(None, title="Merknad", description="Hva dere gjør i bilaget, i én setning.")


class Use(Model):
    """When a clause should be used, and when not."""

    level: Level = Field(title="Nivå", description="mandatory, recommended eller optional.")
    when: Text = Field(title="Når", description="Når klausulen passer.")
    when_not: Text = Field(title="Når ikke", description="Når klausulen ikke passer.")


class Relations(Model):
    """How a clause relates to other clauses."""

    requires: tuple[Slug, ...] = Field((), title="Krever", description="Klausuler som må være med.")
    excludes: tuple[Slug, ...] = Field((), title="Utelukker", description="Klausuler som ikke kan være med.")
    complements: tuple[Slug, ...] = Field((), title="Utfyller", description="Klausuler som virker godt sammen med denne.")


class Variant(Model):
    """An alternative wording of a clause."""

    id: Slug = Field(title="Id", description="For eksempel enkel, utvidet, balansert, kunde eller leverandor.")
    title: Text = Field(title="Navn", description="Navnet leseren ser.")
    when: Text | None = Field(None, title="Når", description="Når varianten passer.")
    default: StrictBool = Field(False, title="Standard", description="true for varianten som gjelder når ingen er valgt.")


class Choice(Model):
    """One of the answers of a ``choice`` parameter."""

    id: Slug = Field(title="Id", description="Id-en til valget.")
    label: Text = Field(title="Tekst", description="Teksten som settes inn i klausulen.")


class Parameter(Model):
    """A typed blank in a clause."""

    id: Slug = Field(title="Id", description="Navnet som står mellom {{ og }} i teksten.")
    label: Text = Field(title="Etikett", description="Hva parameteren gjelder, slik leseren ser det.")
    type: ParameterType = Field(title="Type", description="Hva slags verdi som fylles inn.")
    units: tuple[Unit, ...] = Field((), title="Enheter", description="Enhetene en varighet kan ha.")
    choices: tuple[Choice, ...] = Field((), title="Valg", description="Svarene for typen choice.")
    default: Any = Field(
        None,
        title="Standardverdi",
        description="Varighet: {amount: 3, unit: maned}. Beløp: {amount: 500000, currency: NOK}. "
        "Tekst, rolle og organisasjon: {nb: …, nn: …}. Valg: id-en til valget.",
    )
    min: Any = Field(None, title="Minst", description="Den minste verdien som er tillatt.")
    max: Any = Field(None, title="Høyst", description="Den største verdien som er tillatt.")
    filled_by: Party = Field(title="Fylles ut av", description="kunde, leverandor eller begge.")
    filled_when: FilledWhen = Field(title="Fylles ut når", description="Når i prosessen verdien settes.")
    rationale: Text = Field(title="Begrunnelse", description="Hvorfor standardverdien er som den er.")
    risk_bearing: StrictBool = Field(False, title="Bærer risiko", description="true når verdien flytter penger eller risiko.")


class Paragraph(Model):
    """The smallest unit of clause text (ledd)."""

    id: Slug = Field(title="Id", description="Id-en til leddet, unik i klausulen.")
    variants: tuple[Slug, ...] = Field((), title="Varianter", description="Variantene leddet hører til; tomt betyr alle.")
    text: Text = Field(title="Tekst", description="Den normative teksten.")


class AddableLater(Model):
    """Whether a clause may lawfully be added to a running contract."""

    answer: AddableAnswer = Field(title="Svar", description="ja, vurder eller nei.")
    law: LawUse | None = Field(None, title="Rettslig grunnlag", description="Regelen svaret bygger på.")
    reason: Text = Field(title="Grunn", description="Hvorfor, i én eller to setninger.")


class Procurement(Model):
    """What procurement law asks of a clause."""

    in_tender_documents: StrictBool = Field(
        title="Må stå i konkurransegrunnlaget", description="true når klausulen må være kjent for alle tilbyderne."
    )
    change_clause: StrictBool = Field(
        title="Endringsklausul", description="true når klausulen åpner for senere endring av ytelsen."
    )
    addable_later: AddableLater = Field(title="Kan tas inn senere", description="Om klausulen kan tas inn i en løpende avtale.")


class Clause(Model):
    """One reusable contract term (klausul)."""

    title: Text = Field(title="Tittel", description="Tittelen på klausulen.")
    summary: Text = Field(title="Kort fortalt", description="Hva klausulen gjør. Aldri normativ tekst.")
    version: Version = Field(title="Versjon", description="Tre tall: større.mindre.retting. 0.x til klausulen er gjeldende.")
    status: Status = Field(title="Status", description="proposal, draft, consultation, in-force eller retired.")
    valid_from: date | None = Field(None, title="Gjelder fra", description="Datoen versjonen gjelder fra: ÅÅÅÅ-MM-DD.")
    category: Category = Field(title="Kategori", description="Hvor i klausulregisteret klausulen står.")
    order: StrictInt = Field(title="Rekkefølge", description="Plassen i kategorien; lavest tall kommer først.")
    principles: tuple[Principle, ...] = Field((), title="Prinsipper", description="Prinsippene klausulen bærer.")
    steps: tuple[Step, ...] = Field((), title="Trinn", description="Trinnene i metoden, 1 til 5.")
    phases: tuple[Phase, ...] = Field((), title="Faser", description="Fasene klausulen brukes i.")
    problems: tuple[Problem, ...] = Field((), title="Problemer", description="Problemene klausulen svarer på.")
    use: Use = Field(title="Bruk", description="Når klausulen skal brukes, og når ikke.")
    relations: Relations = Field(Relations(), title="Forhold til andre klausuler", description="Krever, utelukker, utfyller.")
    variants: tuple[Variant, ...] = Field((), title="Varianter", description="Alternative ordlyder. Nøyaktig én er standard.")
    parameters: tuple[Parameter, ...] = Field((), title="Parametere", description="Det som skal fylles ut i klausulen.")
    paragraphs: tuple[Paragraph, ...] = Field(title="Ledd", description="Klausulteksten, ledd for ledd.", min_length=1)
    guidance: Text = Field(title="Veiledning", description="Markdown: hvorfor, slik gjør dere, fallgruver og et eksempel.")
    rationale: Text | None = Field(None, title="Begrunnelse", description="Hvorfor klausulen er utformet slik.")
    law: tuple[LawUse, ...] = Field((), title="Rettskilder", description="Lovene og forskriftene klausulen bygger på.")
    procurement: Procurement = Field(title="Anskaffelse", description="Hva anskaffelsesreglene krever av klausulen.")
    ssa: tuple[SsaUse, ...] = Field((), title="SSA", description="Hvor klausulen festes til standardavtalene.")
    sources: tuple[Slug, ...] = Field((), title="Kilder", description="Id-er fra guide/sources.yml.")
    changes: tuple[Change, ...] = Field((), title="Endringer", description="Endringsloggen, nyeste først.")
    successor: Slug | None = Field(
        None, title="Erstattet av", description="Id-en til klausulen som tar over for en utgått klausul."
    )
    retired: Text | None = Field(None, title="Utgått fordi", description="Hvorfor klausulen er utgått, i én eller to setninger.")


class ChapterMeta(Model):
    """The front matter of a chapter."""

    title: Line = Field(title="Tittel", description="Tittelen på kapittelet.")
    summary: Prose = Field(title="Kort svar", description="Svaret først, i høyst tre korte setninger.")
    audience: tuple[Audience, ...] = Field((), title="For hvem", description="Leserne kapittelet er skrevet for.")
    phases: tuple[Phase, ...] = Field((), title="Faser", description="Fasene kapittelet hører til.")
    problems: tuple[Problem, ...] = Field((), title="Problemer", description="Problemene kapittelet svarer på.")
    clauses: tuple[Slug, ...] = Field((), title="Klausuler", description="Klausulene kapittelet leder til.")
    sources: tuple[Slug, ...] = Field((), title="Kilder", description="Id-er fra guide/sources.yml.")
    version: Version = Field(title="Versjon", description="Tre tall: større.mindre.retting.")
    status: Status = Field(title="Status", description="proposal, draft, consultation, in-force eller retired.")
    updated: date = Field(title="Sist faglig oppdatert", description="ÅÅÅÅ-MM-DD.")
    changes: tuple[Change, ...] = Field((), title="Endringer", description="Endringsloggen, nyeste først.")
    successor: Slug | None = Field(
        None, title="Erstattet av", description="Id-en til kapittelet som tar over for et utgått kapittel."
    )
    retired: Prose | None = Field(
        None, title="Utgått fordi", description="Hvorfor kapittelet er utgått, i én eller to setninger."
    )


class Term(Model):
    """A defined term with its inflected forms."""

    title: Text = Field(title="Begrep", description="Oppslagsformen.")
    en: Line | None = Field(None, title="Engelsk", description="Det engelske ordet.")
    definition: Text = Field(title="Definisjon", description="Hva begrepet betyr, i én eller to setninger.")
    forms: "Forms" = Field(title="Bøyningsformer", description="Alle formene begrepet kan stå i, også sammensatte former.")
    sources: tuple[Slug, ...] = Field((), title="Kilder", description="Id-er fra guide/sources.yml.")
    see: tuple[Slug, ...] = Field((), title="Se også", description="Beslektede begreper.")


class Forms(Model):
    """Inflected forms of a term, per language."""

    nb: tuple[Line, ...] = Field((), title="Bokmål", description="Bøyningsformene på bokmål.")
    nn: tuple[Line, ...] = Field((), title="Nynorsk", description="Bøyningsformene på nynorsk.")

    def get(self, language: str) -> tuple[str, ...]:
        """Return the forms in ``language``."""
        return self.nb if language == "nb" else self.nn


class Section(Model):
    """One section (paragraf, artikkel) of an act, with its status."""

    heading: Text | None = Field(None, title="Overskrift", description="Hva paragrafen handler om, i noen ord.")
    status: LawStatus = Field("in-force", title="Status", description="Rettslig status for paragrafen.")
    valid_from: date | None = Field(None, title="Gjelder fra", description="Når ordlyden begynte å gjelde: ÅÅÅÅ-MM-DD.")
    valid_to: date | None = Field(None, title="Gjelder til", description="Når den sluttet eller slutter å gjelde: ÅÅÅÅ-MM-DD.")
    checked: date | None = Field(None, title="Kontrollert", description="Når vi sist leste kilden. Tomt betyr som loven.")
    verified: StrictBool | None = Field(None, title="Bekreftet", description="true når lovteksten er lest. Tomt betyr som loven.")
    note: Text | None = Field(None, title="Merknad", description="Det leseren må vite om statusen.")


class Act(Model):
    """An act, a regulation or an EU regulation."""

    kind: Literal["act", "regulation", "eu", "unwritten"] = Field(
        title="Slag", description="act = lov, regulation = forskrift, eu = EU-forordning, unwritten = ulovfestet regel."
    )
    title: Text = Field(title="Full tittel", description="«lov 17. juni 2016 nr. 73 om offentlige anskaffelser».")
    short: Text = Field(title="Korttittel", description="Det vi skriver i løpende tekst, med liten forbokstav.")
    number: Line | None = Field(None, title="Nummer", description="For eksempel LOV-2016-06-17-73.")
    language: Language | None = Field(None, title="Målform", description="Målformen lovteksten er skrevet i.")
    url: Address | None = Field(None, title="Adresse", description="Den faste adressen til kilden.")
    status: LawStatus = Field("in-force", title="Status", description="Rettslig status.")
    valid_from: date | None = Field(None, title="Gjelder fra", description="ÅÅÅÅ-MM-DD.")
    valid_to: date | None = Field(None, title="Gjelder til", description="ÅÅÅÅ-MM-DD.")
    checked: date = Field(title="Kontrollert", description="Når vi sist leste kilden: ÅÅÅÅ-MM-DD.")
    verified: StrictBool = Field(title="Bekreftet", description="true når teksten i kilden er lest.")
    note: Text | None = Field(None, title="Merknad", description="Det leseren må vite om loven.")
    sections: dict[str, Section] = Field({}, title="Paragrafer", description="Paragrafene veilederen viser til.")


class Source(Model):
    """A publication that the guide cites."""

    kind: SourceKind = Field(title="Slag", description="report, article, book, web, preparatory-work, standard …")
    authors: tuple[Line, ...] = Field((), title="Forfattere", description="Etternavn, Fornavn – én per linje.")
    title: Line = Field(title="Tittel", description="Tittelen slik den står i kilden.")
    publisher: Line | None = Field(None, title="Utgiver", description="Tidsskrift, forlag eller etat.")
    year: StrictInt | None = Field(None, title="År", description="Utgivelsesåret. Tomt betyr uten år.")
    url: Address | None = Field(None, title="Adresse", description="Nettadressen.")
    accessed: date | None = Field(None, title="Lest", description="Når vi leste kilden: ÅÅÅÅ-MM-DD.")
    short: Text = Field(title="Kortform", description="Slik kilden vises i løpende tekst.")
    used_for: Text = Field(title="Brukt til", description="Hva veilederen bygger på i kilden.")
    verified: StrictBool = Field(
        title="Bekreftet", description="true når kilden er lest i sin helhet eller i utdraget vi bygger på."
    )
    note: Text | None = Field(None, title="Merknad", description="For eksempel hva som ikke er lest.")


class PackageClause(Model):
    """A clause in a package, with the choices made and the reason."""

    clause: Slug = Field(title="Klausul", description="Id-en til klausulen.")
    variant: Slug | None = Field(None, title="Variant", description="Varianten; tomt betyr standardvarianten.")
    values: dict[str, Any] = Field({}, title="Verdier", description="Parameterverdier som avviker fra standarden.")
    reason: Text = Field(title="Grunn", description="Hvorfor klausulen er med, i én setning.")


class Package(Model):
    """A recommended selection of clauses for a kind of procurement."""

    title: Text = Field(title="Tittel", description="Navnet på pakken.")
    summary: Text = Field(title="Kort fortalt", description="Hva pakken er til.")
    situation: Text = Field(title="Situasjon", description="Markdown: anskaffelsen pakken passer for.")
    version: Version = Field(title="Versjon", description="Tre tall: større.mindre.retting.")
    status: Status = Field(title="Status", description="proposal, draft, consultation, in-force eller retired.")
    order: StrictInt = Field(title="Rekkefølge", description="Plassen i listen over pakker.")
    clauses: tuple[PackageClause, ...] = Field(title="Klausuler", description="Klausulene i pakken.", min_length=1)
    lawful_when: Text = Field(title="Lovlig når", description="Markdown: vilkårene for at pakken er lovlig å bruke.")
    law: tuple[LawUse, ...] = Field((), title="Rettskilder", description="Reglene pakken bygger på.")
    ssa: tuple[SsaUse, ...] = Field((), title="SSA", description="Hvordan pakken festes til standardavtalene.")
    sources: tuple[Slug, ...] = Field((), title="Kilder", description="Id-er fra guide/sources.yml.")
    changes: tuple[Change, ...] = Field((), title="Endringer", description="Endringsloggen, nyeste først.")


class Annex(Model):
    """One annex (bilag) of a standard agreement."""

    id: Slug = Field(title="Id", description="For eksempel bilag-8 eller bilag-r.")
    number: Line = Field(title="Nummer", description="Nummeret eller bokstaven leseren ser.")
    title: Text = Field(title="Tittel", description="Tittelen på bilaget.")
    filled_by: Party | None = Field(None, title="Fylles ut av", description="kunde, leverandor eller begge.")
    filled_when: FilledWhen | None = Field(None, title="Fylles ut når", description="Når i prosessen bilaget fylles ut.")
    verified: StrictBool = Field(title="Bekreftet", description="true når nummer og tittel er lest i en kilde.")
    note: Text | None = Field(None, title="Merknad", description="Det leseren må vite om bilaget.")


class Ssa(Model):
    """A map of one of Statens standardavtaler."""

    code: Line = Field(title="Kode", description="For eksempel SSA-L.")
    title: Text = Field(title="Navn", description="Navnet på avtalen.")
    use: Text = Field(title="Bruk", description="Hva avtalen brukes til.")
    edition: Line | None = Field(None, title="Utgave", description="Utgaven kartet bygger på, når den er kjent.")
    verified: StrictBool = Field(title="Bekreftet", description="true når hele kartet er kontrollert mot avtalen.")
    checked: date = Field(title="Kontrollert", description="Når kartet sist ble kontrollert: ÅÅÅÅ-MM-DD.")
    note: Text | None = Field(None, title="Merknad", description="Hva som ikke er bekreftet.")
    annexes: tuple[Annex, ...] = Field(title="Bilag", description="Bilagene klausulene festes til.", min_length=1)
    sources: tuple[Slug, ...] = Field((), title="Kilder", description="Id-er fra guide/sources.yml.")


class ContractModel(Model):
    """One of the three contract models that the suitability tool weighs."""

    title: Text = Field(title="Navn", description="Navnet leseren ser, med stor forbokstav.")
    summary: Text = Field(title="Kort fortalt", description="Hva modellen er, i én eller to setninger.")
    strong_when: Text = Field(title="Sterk når", description="Når modellen står sterkest.")
    next_step: Text = Field(title="Neste steg", description="Hva dere gjør videre, med lenker til kapitler og klausuler.")


class ContractModels(Model):
    """The three contract models, each with what a reader needs to weigh it."""

    egenregi: ContractModel = Field(title="Egenregi", description="Dere lager løsningen selv.")
    relasjon: ContractModel = Field(title="Relasjonskontrakt", description="Partene styrer samarbeidet sammen.")
    transaksjon: ContractModel = Field(title="Transaksjonsbasert kontrakt", description="Dere kjøper en bestemt ytelse.")


class Weight(Model):
    """What an answer says for one of the models."""

    model: Literal["egenregi", "relasjon", "transaksjon"] = Field(
        title="Modell", description="egenregi, relasjon eller transaksjon."
    )
    strength: Literal[1, 2] = Field(title="Styrke", description="1 = taler for, 2 = taler sterkt for.")


class Answer(Model):
    """One of the answers to a question of the suitability tool."""

    id: Slug = Field(title="Id", description="Id-en til svaret, unik i spørsmålet.")
    label: Text = Field(title="Svar", description="Svaret leseren krysser av, uten lenker.")
    speaks_for: tuple[Weight, ...] = Field((), title="Taler for", description="Modellene svaret taler for; tomt betyr ingen.")
    stop: Slug | None = Field(None, title="Stoppsignal", description="Id-en til stoppsignalet svaret gir.")
    next: Slug = Field(title="Neste", description="Id-en til neste spørsmål, eller «result» når testen er ferdig.")


class Question(Model):
    """One question of the suitability tool; its number is its place in the list."""

    id: Slug = Field(title="Id", description="Id-en til spørsmålet.")
    question: Text = Field(title="Spørsmål", description="Spørsmålet leseren svarer på, uten lenker.")
    explanation: Text = Field(title="Forklaring", description="Markdown: hvorfor spørsmålet betyr noe.")
    law: tuple[LawUse, ...] = Field((), title="Rettskilder", description="Reglene spørsmålet bygger på.")
    sources: tuple[Slug, ...] = Field((), title="Kilder", description="Id-er fra guide/sources.yml.")
    answers: tuple[Answer, ...] = Field(title="Svar", description="To til fire svar.", min_length=2, max_length=4)


class StopSignal(Model):
    """A sign that a relational contract should wait, or is the wrong choice."""

    id: Slug = Field(title="Id", description="Id-en til stoppsignalet.")
    title: Text = Field(title="Stoppsignal", description="Hva som er galt, i én setning uten lenker.")
    why: Text = Field(title="Hvorfor", description="Hvorfor det er en grunn til å stoppe.")
    instead: Text = Field(title="Gjør heller dette", description="Hva dere kan gjøre i stedet.")


class Picture(Model):
    """One way the answers may look when they are added up, and how to read it."""

    title: Text = Field(title="Bilde", description="Slik ser svarene ut.")
    reading: Text = Field(title="Lesning", description="Slik kan dere lese det. Aldri en fasit.")


class Result(Model):
    """How to weigh the answers. It never names one model as the right one."""

    weighing: Text = Field(title="Slik veier dere", description="Markdown: hvordan svarene leses, og hva de ikke sier.")
    pictures: tuple[Picture, ...] = Field(title="Bilder", description="Slik svarene kan se ut sammen.", min_length=1)
    record: Text = Field(title="Etterprøvbarhet", description="Markdown: hva dere skriver ned, slik at andre forstår valget.")


class Decision(Model):
    """The suitability tool: questions that help the reader choose between three contract models."""

    title: Text = Field(title="Tittel", description="Tittelen på verktøyet.")
    intro: Text = Field(title="Innledning", description="Markdown: hva verktøyet er, og hva det ikke er.")
    how_to_read: Text = Field(title="Slik bruker dere skjemaet", description="Markdown: framgangsmåten.")
    models: ContractModels = Field(title="Modeller", description="De tre modellene som veies mot hverandre.")
    questions: tuple[Question, ...] = Field(title="Spørsmål", description="Spørsmålene; det første kommer først.", min_length=1)
    stops: tuple[StopSignal, ...] = Field((), title="Stoppsignaler", description="Grunner til å stoppe, som svarene viser til.")
    result: Result = Field(title="Resultat", description="Hvordan svarene veies, og hva dere skriver ned.")


class Publisher(Model):
    """Who is responsible for the guide."""

    name: Text = Field(title="Navn", description="Utgiveren slik leseren ser den.")
    url: Address | None = Field(None, title="Nettsted", description="Nettstedet til utgiveren.")


class Licence(Model):
    """A licence, named as readers and machines know it."""

    id: Line = Field(title="SPDX-id", description="For eksempel CC-BY-4.0.")
    name: Line = Field(title="Navn", description="For eksempel «Creative Commons Navngivelse 4.0».")
    url: Address = Field(title="Adresse", description="Adressen til lisensteksten.")


class Licences(Model):
    """The licences of the guide's parts: the one place to change them."""

    guide: Licence = Field(title="Veilederen", description="Lisensen for kapitler og veiledning.")
    clauses: Licence = Field(title="Klausulene", description="Lisensen for klausulteksten.")
    code: Licence = Field(title="Koden", description="Lisensen for verktøyet.")


class Repository(Model):
    """Where the sources live, for «Foreslå endring» links."""

    url: Address = Field(title="Adresse", description="Adressen til kildelageret på GitHub.")
    branch: Line = Field("main", title="Gren", description="Grenen forslagene går mot.")


class Consultation(Model):
    """A public consultation of the guide."""

    start: date = Field(title="Start", description="ÅÅÅÅ-MM-DD.")
    deadline: date = Field(title="Frist", description="ÅÅÅÅ-MM-DD.")
    reference: Line | None = Field(None, title="Referanse", description="Saksnummer.")


class Silenced(Model):
    """One finding, or all findings of a rule in a file, that the editor has read and accepted."""

    rule: Slug = Field(title="Regel", description="Id-en til regelen, slik den står i klammer i funnet.")
    path: Line = Field(title="Fil", description="Filen, for eksempel clauses/tidlig-varsel.yml.")
    text: Line | None = Field(None, title="Ord på linjen", description="Ord fra linjen funnet gjelder. Tomt betyr hele filen.")
    reason: Line = Field(title="Grunn", description="Hvorfor funnet er godtatt. Grunnen vises på kvalitetssiden.")


class Checks(Model):
    """How the editor weighs the rules."""

    levels: dict[str, Literal["error", "warning", "advice"]] = Field(
        {}, title="Nivåer", description="Regel-id og nivå: error, warning eller advice."
    )
    silenced: tuple[Silenced, ...] = Field((), title="Dempet", description="Funn som er lest og godtatt, med grunn.")


class Settings(Model):
    """What is true of the guide as a whole (guide/guide.yml)."""

    title: Text = Field(title="Tittel", description="Tittelen på veilederen.")
    subtitle: Text = Field(title="Undertittel", description="Én linje om hva veilederen er.")
    summary: Text = Field(title="Ingress", description="Markdown øverst på forsiden.")
    publisher: Publisher = Field(title="Utgiver", description="Hvem som gir ut veilederen.")
    norm_level: Text = Field(title="Normeringsnivå", description="«Veileder» – råd, ikke krav.")
    version: Version = Field(title="Versjon", description="Utgaven av veilederen.")
    status: Status = Field(title="Status", description="proposal, draft, consultation, in-force eller retired.")
    first_published: date = Field(title="Først publisert", description="ÅÅÅÅ-MM-DD.")
    professionally_updated: date = Field(title="Sist faglig oppdatert", description="ÅÅÅÅ-MM-DD.")
    languages: tuple[Language, ...] = Field(title="Målformer", description="Hovedmålformen først.", min_length=1)
    site_url: Address | None = Field(None, title="Nettadresse", description="Der nettstedet blir publisert.")
    security_contact: SecurityContact | None = Field(
        None, title="Sikkerhetskontakt", description="Hvem som får melding om sikkerhetshull: mailto:… eller https://…"
    )
    repository: Repository | None = Field(None, title="Kildelager", description="For «Foreslå endring».")
    licences: Licences = Field(title="Lisenser", description="Endres her, og bare her.")
    consultation: Consultation | None = Field(None, title="Høring", description="Bare mens veilederen er på høring.")
    checks: Checks = Field(Checks(), title="Kontroll", description="Nivåer for reglene, og funn som er godtatt.")
    disclaimer: Text = Field(title="Forbehold", description="Markdown: hva veilederen ikke er.")
    contribute: Text | None = Field(
        None, title="Slik bidrar du", description="Markdown til siden «Slik bidrar du»; overskrifter fra nivå 2."
    )
    about: Text = Field(title="Om veilederen", description="Markdown til siden «Om veilederen»; overskrifter fra nivå 2.")
    changes: tuple[Change, ...] = Field(
        (),
        title="Endringer",
        description="Endringer i begreper, lover og annet som ikke har en egen endringslogg, nyeste først.",
    )


class Duration(Model):
    """A value of the type ``duration``."""

    amount: StrictInt = Field(title="Antall", description="Helt tall.", ge=0)
    unit: Unit = Field(title="Enhet", description="time, dag, arbeidsdag, uke, maned eller ar.")


class Money(Model):
    """A value of the type ``money``, in whole units of the currency."""

    amount: Decimal = Field(title="Beløp", description="Beløpet uten merverdiavgift.", ge=0)
    currency: Literal["NOK", "EUR"] = Field("NOK", title="Valuta", description="NOK eller EUR.")
