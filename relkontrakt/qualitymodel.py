"""What is measured of a guide, as frozen values: the quality page and ``site/data/quality.json`` show the same ones."""

from datetime import date
from typing import Literal

from pydantic import Field

from relkontrakt.findingdata import SilencedData
from relkontrakt.model import Model

#: Raised when a key is removed or changes meaning; new keys do not raise it.
FORMAT: Literal[1] = 1


class RuleCount(Model):
    """What one rule has found."""

    rule: str = Field(title="Regel", description="Id-en til regelen.")
    group: str = Field(title="Gruppe", description="Id-en til gruppen regelen hører til.")
    level: Literal["error", "warning", "advice"] = Field(title="Nivå", description="Nivået i denne veilederen.")
    findings: int = Field(title="Funn", description="Antall funn som ikke er dempet.")
    silenced: int = Field(title="Dempet", description="Antall funn som er lest og godtatt.")


class CoverageCount(Model):
    """How much of the matrix of principles and steps is answered."""

    carried: int = Field(title="Med klausul", description="Ruter som minst én klausul bærer.")
    explained: int = Field(title="Med grunn", description="Ruter uten klausul, med en skrevet grunn.")
    empty: int = Field(title="Tomme", description="Ruter uten klausul og uten grunn.")
    seeds: int = Field(title="Utsagn", description="Utsagn fra kildene.")
    answered: int = Field(title="Besvart", description="Utsagn som et kapittel eller en klausul svarer på.")


class LawCount(Model):
    """Legal sources of one status."""

    status: str = Field(title="Status", description="Rettslig status.")
    verified: int = Field(title="Bekreftet", description="Antall der lovteksten er lest.")
    unverified: int = Field(title="Ikke bekreftet", description="Antall der ingen har lest lovteksten.")


class LawChange(Model):
    """An act or section that is about to change."""

    act: str = Field(title="Lov", description="Id-en til loven.")
    section: str | None = Field(title="Paragraf", description="Paragrafen; null for hele loven.")
    status: str = Field(title="Status", description="Rettslig status.")
    valid_from: date | None = Field(title="Gjelder fra", description="Når ordlyden begynner å gjelde.")
    valid_to: date | None = Field(title="Gjelder til", description="Når den slutter å gjelde.")


class LawFreshness(Model):
    """How fresh the register of laws is."""

    acts: tuple[LawCount, ...] = Field(title="Lover", description="Lover og forskrifter etter status.")
    sections: tuple[LawCount, ...] = Field(title="Paragrafer", description="Paragrafer etter status.")
    oldest: date | None = Field(
        title="Eldste kontroll", description="Når den av dem som er kontrollert lengst tilbake, ble lest."
    )
    changing: tuple[LawChange, ...] = Field(title="Endres", description="Det som er vedtatt endret eller opphevet.")


class Words(Model):
    """How much is written in one language."""

    language: Literal["nb", "nn"] = Field(title="Målform", description="nb eller nn.")
    words: int = Field(title="Ord", description="Antall ord i alt innhold.")
    share: float = Field(title="Andel", description="Andelen av alle ord, fra 0 til 1.")


class LanguageShares(Model):
    """The shares of the two written standards, and the rule they are held against."""

    words: tuple[Words, ...] = Field(title="Ord", description="Antall ord på hver målform.")
    minimum: float = Field(title="Minst", description="Andelen hver målform minst bør ha, fra 0 til 1.")
    act: str = Field(title="Lov", description="Id-en til loven regelen står i.")
    section: str = Field(title="Paragraf", description="Paragrafen regelen står i.")


class Translation(Model):
    """A chapter in a language that is not the main one."""

    chapter: str = Field(title="Kapittel", description="Id-en til kapittelet.")
    language: Literal["nb", "nn"] = Field(title="Målform", description="Målformen det gjelder.")
    state: Literal["current", "outdated", "missing"] = Field(title="Tilstand", description="current, outdated eller missing.")


class ReadabilityCount(Model):
    """Readability of one group of texts in one language."""

    group: Literal["all", "clause-text", "clauses", "chapters", "other"] = Field(title="Tekster", description="Slaget tekster.")
    language: Literal["nb", "nn"] = Field(title="Målform", description="nb eller nn.")
    sentences: int = Field(title="Setninger", description="Antall hele setninger.")
    words: int = Field(title="Ord", description="Antall ord i setningene.")
    median: float = Field(title="Median", description="Median setningslengde i ord.")
    share_short: float = Field(title="Korte setninger", description="Andelen med høyst 25 ord, fra 0 til 1.")
    lix: float = Field(title="LIX", description="Lesbarhetsindeks etter Björnsson.")


class Edition(Model):
    """The readability of one edition of the guide."""

    version: str = Field(title="Versjon", description="Utgaven av veilederen.")
    updated: date = Field(title="Sist faglig oppdatert", description="Datoen for utgaven.")
    readability: tuple[ReadabilityCount, ...] = Field(title="Lesbarhet", description="Alle tekstene, på hver målform.")


class StatusCount(Model):
    """How many of something have one status."""

    status: str = Field(title="Status", description="proposal, draft, consultation, in-force eller retired.")
    count: int = Field(title="Antall", description="Antall med denne statusen.")


class Quality(Model):
    """All that is measured, as of the guide's own date."""

    format: Literal[1] = Field(title="Format", description="Versjonen av dette dataformatet.")
    version: str = Field(title="Versjon", description="Utgaven av veilederen.")
    updated: date = Field(title="Sist faglig oppdatert", description="Datoen alle datoer er regnet fra.")
    rules: tuple[RuleCount, ...] = Field(title="Regler", description="Alle reglene, med antall funn.")
    silenced: tuple[SilencedData, ...] = Field(title="Dempet", description="Funn som er lest og godtatt, med grunn.")
    coverage: CoverageCount | None = Field(title="Dekning", description="Prinsipper og trinn; null uten dekningsfil.")
    law: LawFreshness = Field(title="Rettskilder", description="Hvor fersk kontrollen av rettskildene er.")
    languages: LanguageShares = Field(title="Målformer", description="Hvor mye som står på hver målform.")
    translations: tuple[Translation, ...] = Field(title="Oversettelser", description="Kapitlene på den andre målformen.")
    readability: tuple[ReadabilityCount, ...] = Field(title="Lesbarhet", description="Hvert slag tekster på hver målform.")
    editions: tuple[Edition, ...] = Field(title="Utgaver", description="Lesbarheten i hver utgave, den nyeste først.")
    clauses: tuple[StatusCount, ...] = Field(title="Klausuler", description="Klausulene etter status.")
    chapters: tuple[StatusCount, ...] = Field(title="Kapitler", description="Kapitlene på hovedmålformen etter status.")
    sources: int = Field(title="Kilder", description="Antall kilder.")
    sources_verified: int = Field(title="Leste kilder", description="Antall kilder som er lest i sin helhet.")
