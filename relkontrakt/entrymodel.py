"""What an editor writes about ways into the guide, as frozen values: entry pages, the template of Bilag R, and coverage."""

from pydantic import Field

from relkontrakt.model import Audience, Model, Phase, Principle, Problem, SeedKind, Slug, Step, Text


class Entrance(Model):
    """An entry page: what is hand-written of it. Chapters, clauses and packages on it are computed."""

    title: Text = Field(title="Tittel", description="Tittelen på siden, uten lenker.")
    intro: Text = Field(title="Innledning", description="Markdown: hva leseren skal gjøre, og hva siden hjelper med.")
    first: tuple[Text, ...] = Field(
        title="Start her",
        description="Én til tre linjer som begynner med en lenke: det leseren bør lese først.",
        min_length=1,
        max_length=3,
    )


class RoleEntrance(Entrance):
    """The entry page of a role."""

    id: Audience = Field(title="Rolle", description="innkjoper, jurist, leverandor, leder, fagperson eller redaktor.")


class PhaseEntrance(Entrance):
    """The entry page of a phase."""

    id: Phase = Field(title="Fase", description="planlegging, konkurranse, kontrakt, etablering, gjennomforing eller avslutning.")


class ProblemEntrance(Model):
    """Where to begin reading about a problem. The clauses that answer it are computed."""

    id: Problem = Field(title="Problem", description="Problemet leseren kommer med: ett av dem klausulene er merket med.")
    chapters: tuple[Slug, ...] = Field(
        title="Kapitler",
        description="Ett eller to kapitler leseren bør begynne med.",
        min_length=1,
        max_length=2,
    )


class AnnexTemplate(Model):
    """The template of Bilag R: what is hand-written of it. Which clauses stand where is computed."""

    title: Text = Field(title="Tittel", description="Tittelen på siden, uten lenker.")
    intro: Text = Field(title="Innledning", description="Markdown: hva malen er, og hvordan dere bruker den.")
    heading: Text = Field(title="Overskrift", description="Overskriften i selve bilaget.")
    opening: Text = Field(title="Åpning", description="Det første leddet i bilaget, før innholdslisten.")
    blanks: tuple[Text, ...] = Field((), title="Felt", description="Det som fylles ut øverst i bilaget.")
    placement: Text = Field(title="Plassering", description="Markdown: hvordan tabellen over plasser leses.")


class Entries(Model):
    """Ways into the guide (guide/entries.yml)."""

    roles: tuple[RoleEntrance, ...] = Field((), title="Roller", description="En inngangsside for hver rolle, i rekkefølge.")
    phases: tuple[PhaseEntrance, ...] = Field((), title="Faser", description="En inngangsside for hver fase, i rekkefølge.")
    problems: tuple[ProblemEntrance, ...] = Field((), title="Problemer", description="Kapitlene som svarer på hvert problem.")
    annex: AnnexTemplate | None = Field(None, title="Bilag R", description="Malen for bilaget med relasjonsvilkår.")


class Cell(Model):
    """Why no clause carries a principle in some steps of the method."""

    principle: Principle = Field(title="Prinsipp", description="Prinsippet som ingen klausul bærer i trinnene.")
    steps: tuple[Step, ...] = Field(title="Trinn", description="Trinnene grunnen gjelder, 1 til 5.", min_length=1)
    reason: Text = Field(title="Grunn", description="Hvorfor ingen klausul trengs, i én til tre setninger.")


class Seed(Model):
    """Something the sources of the guide ask for or tell, and where the guide answers it."""

    id: Slug = Field(title="Id", description="Id-en til raden.")
    kind: SeedKind = Field(title="Slag", description="problem, recommendation, need eller fact.")
    statement: Text = Field(title="Utsagn", description="Det kilden sier, kort og med egne ord.")
    sources: tuple[Slug, ...] = Field(title="Kilder", description="Id-er fra guide/sources.yml.", min_length=1)
    chapters: tuple[Slug, ...] = Field((), title="Kapitler", description="Kapitlene som svarer.")
    clauses: tuple[Slug, ...] = Field((), title="Klausuler", description="Klausulene som svarer.")
    note: Text | None = Field(None, title="Merknad", description="Det leseren bør vite om svaret, i én eller to setninger.")


class Coverage(Model):
    """What the guide covers, and what it leaves out for a reason (guide/coverage.yml)."""

    cells: tuple[Cell, ...] | None = Field(
        None,
        title="Tomme ruter",
        description="Prinsipper og trinn uten klausul, med grunn. Uten nøkkelen blir rutene ikke kontrollert.",
    )
    seeds: tuple[Seed, ...] = Field((), title="Det kildene ber om", description="Problemer, anbefalinger, behov og opplysninger.")
