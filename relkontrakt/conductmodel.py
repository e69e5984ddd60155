"""What an editor writes of the code of conduct, as frozen values: a document of its own within the guide."""

from datetime import date

from pydantic import Field

from relkontrakt.model import Change, LawUse, Model, Party, Principle, Problem, Slug, Status, Text, Version


class Duty(Model):
    """What a rule asks of one of the parties, or of both."""

    party: Party = Field(title="Part", description="kunde, leverandor eller begge.")
    text: Text = Field(title="Tekst", description="Det parten gjør, i nåtid: «Kunden sier …», «Vi …».")


class ConductRule(Model):
    """One rule, with its reason and what it builds on."""

    id: Slug = Field(title="Id", description="Den faste id-en til regelen. Den er adressen, og blir aldri brukt på nytt.")
    title: Text = Field(title="Navn", description="Navnet på regelen, i to til fem ord uten lenker.")
    duties: tuple[Duty, ...] = Field(
        title="Det partene gjør", description="Én tekst for hver part regelen gjelder.", min_length=1
    )
    why: Text = Field(title="Hvorfor", description="Hvorfor regelen trengs, i én setning.")
    principles: tuple[Principle, ...] = Field((), title="Prinsipper", description="Prinsippene regelen bygger på.")
    problems: tuple[Problem, ...] = Field((), title="Problemer", description="Problemene regelen svarer på.")
    clauses: tuple[Slug, ...] = Field((), title="Klausuler", description="Klausulene som gjør regelen til avtale.")
    law: tuple[LawUse, ...] = Field((), title="Rettskilder", description="Lovreglene som gjelder uansett.")
    sources: tuple[Slug, ...] = Field((), title="Kilder", description="Id-er fra guide/sources.yml.")


class RuleGroup(Model):
    """Rules about the same thing."""

    id: Slug = Field(title="Id", description="Id-en til gruppen.")
    title: Text = Field(title="Navn", description="Overskriften, uten lenker.")
    rules: tuple[ConductRule, ...] = Field(title="Regler", description="Reglene i gruppen, i rekkefølge.", min_length=1)


class Adoption(Model):
    """How an organisation adopts the rules, and the declaration it signs."""

    how: Text = Field(title="Slik slutter dere dere til", description="Markdown: framgangsmåten.")
    declaration: Text = Field(title="Erklæring", description="Det virksomheten undertegner. Tittel og versjon kommer i tillegg.")
    blanks: tuple[Text, ...] = Field(title="Felt", description="Det som fylles ut under erklæringen.", min_length=1)


class Conduct(Model):
    """The code of conduct (guide/conduct.yml): a page, a PDF and a data file of its own."""

    title: Text = Field(title="Tittel", description="Tittelen på dokumentet, uten lenker.")
    version: Version = Field(title="Versjon", description="Tre tall: større.mindre.retting. 0.x til dokumentet er gjeldende.")
    status: Status = Field(title="Status", description="proposal, draft, consultation, in-force eller retired.")
    updated: date = Field(title="Sist faglig oppdatert", description="ÅÅÅÅ-MM-DD.")
    audience: Text = Field(title="For hvem", description="Hvem dokumentet er for, i én eller to setninger.")
    notice: Text = Field(title="Hvem som står bak", description="Markdown: hvem som har laget dokumentet, og hva det ikke er.")
    preamble: Text = Field(title="Innledning", description="Markdown: hva reglene skal oppnå, og hvordan de leses.")
    groups: tuple[RuleGroup, ...] = Field(title="Grupper", description="Reglene i grupper, i rekkefølge.", min_length=1)
    clause: Slug | None = Field(None, title="Klausul", description="Klausulen som tar reglene inn i en kontrakt.")
    contract: Text = Field(title="Forholdet til kontrakten", description="Markdown: virkning og rang.")
    adoption: Adoption = Field(title="Tilslutning", description="Hvordan en virksomhet slutter seg til.")
    changes: tuple[Change, ...] = Field((), title="Endringer", description="Endringsloggen, nyeste først.")

    @property
    def rules(self) -> tuple[tuple[int, ConductRule], ...]:
        """Every rule with its number, counted through all groups."""
        return tuple(enumerate((rule for group in self.groups for rule in group.rules), start=1))
