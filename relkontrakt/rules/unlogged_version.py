"""Versjonen står ikke i endringsloggen.

Den som har en eldre versjon i kontrakten, må se hva som er nytt og hvorfor. Øverst i loggen står
versjonen teksten har.

Feil (clauses/tidlig-varsel.yml):

    version: 0.2.0

Riktig (clauses/tidlig-varsel.yml):

    version: 0.2.0
    changes:
      - version: 0.2.0
        kind: tillegg
        what: {nb: Ny variant., nn: Ny variant.}
        why: {nb: Små avtaler trenger en kort tekst., nn: Små avtaler treng ein kort tekst.}
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.lifecycle import FIRST, number, versioned
from relkontrakt.model import Settings

GROUP = "lifecycle"


def check(index: Index) -> Iterator[Finding]:
    for item in versioned(index):
        if isinstance(item.value, Settings):
            continue
        version = item.value.version
        if not item.changes:
            if item.kind == "clause" or item.number >= FIRST:
                message = f"{item.name} har versjon {version}, men ingen endringslogg."
                yield Finding(item.at("version"), message, "Legg til versjonen øverst under «changes».")
        elif (newest := max((change.version for change in item.changes), key=number)) != version:
            message = f"{item.name} har versjon {version}, men den nyeste i endringsloggen er {newest}."
            yield Finding(item.at("version"), message, "Legg til versjonen øverst under «changes», eller rett versjonen.")
