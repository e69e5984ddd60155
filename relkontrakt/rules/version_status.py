"""Versjonen og statusen stemmer ikke med hverandre.

Den som tar en klausul inn i en kontrakt, leser av versjonen om teksten er ferdig. Versjon 0.x er ikke ferdig, og det som er
gjeldende, har versjon 1.0.0 eller høyere. En gjeldende klausul sier også fra hvilken dato den gjelder.

Feil (clauses/tidlig-varsel.yml):

    version: 0.1.0
    status: in-force

Riktig (clauses/tidlig-varsel.yml):

    version: 1.0.0
    status: in-force
    valid_from: 2026-01-01
    changes:
      - version: 1.0.0
        kind: ny
        what: {nb: Første gjeldende versjon., nn: Første gjeldande versjon.}
        why: {nb: Klausulen er kvalitetssikret., nn: Klausulen er kvalitetssikra.}
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.lifecycle import FIRST, UNDECIDED, number, versioned
from relkontrakt.model import Clause
from relkontrakt.vocabulary import STATUSES

GROUP = "lifecycle"


def check(index: Index) -> Iterator[Finding]:
    for item in versioned(index):
        value, status = item.value, STATUSES[item.value.status].nb
        if value.status == "in-force" and item.number < FIRST:
            message = f"{item.name} er «{status}», men har versjon {value.version}."
            yield Finding(item.at("version"), message, "Sett versjon 1.0.0 eller høyere, eller en annen status.")
        # A draft of the next version of what has been in force keeps its number.
        if value.status in UNDECIDED and item.number >= FIRST and not _earlier(item.number, [c.version for c in item.changes]):
            message = f"{item.name} er «{status}», men har versjon {value.version}."
            yield Finding(item.at("version"), message, "Bruk 0.x til teksten er gjeldende.")
        if isinstance(value, Clause) and value.status == "in-force" and value.valid_from is None:
            message = "klausulen er gjeldende, men sier ikke fra hvilken dato."
            yield Finding(item.at("status"), message, "Skriv «valid_from: ÅÅÅÅ-MM-DD».")


def _earlier(newest: tuple[int, ...], versions: list[str]) -> bool:
    """Return whether a version before ``newest`` has been in force."""
    return any(FIRST <= number(version) < newest for version in versions)
