"""Høringen mangler datoer, eller datoene stemmer ikke.

En tekst på høring må si hvor lenge folk kan svare. Når høringen er over, må leseren ikke tro at den fortsatt er åpen.

Feil (clauses/tidlig-varsel.yml):

    status: consultation

Riktig (guide/guide.yml):

    status: consultation
    consultation: {start: 2025-12-15, deadline: 2026-03-01}
"""

from collections.abc import Iterator

from relkontrakt import norwegian
from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.lifecycle import Versioned, versioned

GROUP = "lifecycle"


def check(index: Index) -> Iterator[Finding]:
    settings = index.library.settings
    items = [item for item in versioned(index) if item.value.status == "consultation"]
    if settings is None or settings.consultation is None:
        yield from (_without_dates(item) for item in items)
        return
    dates, guide = settings.consultation, next(versioned(index))
    if dates.deadline <= dates.start:
        message = f"fristen {norwegian.long_date(dates.deadline)} er ikke etter starten {norwegian.long_date(dates.start)}."
        yield Finding(guide.at("consultation", "deadline"), message, "Rett datoene.")
    elif not items:
        message = "veilederen har datoer for en høring, men ingenting er på høring."
        yield Finding(guide.at("consultation"), message, "Sett «status: consultation», eller fjern «consultation».")
    elif dates.deadline < index.today:
        message = f"høringsfristen gikk ut {norwegian.long_date(dates.deadline)}."
        yield Finding(
            guide.at("consultation", "deadline"), message, "Gi det som var på høring, ny status, og fjern «consultation»."
        )


def _without_dates(item: Versioned) -> Finding:
    message = f"{item.name} er på høring, men veilederen har ingen høringsfrist."
    return Finding(item.at("status"), message, "Skriv «consultation: {start: …, deadline: …}» i guide/guide.yml.")
