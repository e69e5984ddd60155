"""Endringsloggen står ikke med nyeste versjon først, eller har samme punkt to ganger.

Leseren ser etter det nye øverst. To like punkter gjør det uklart hva som faktisk kom i versjonen.

Feil (clauses/tidlig-varsel.yml):

    version: 0.2.0
    changes:
      - version: 0.1.0
        kind: ny
        what: {nb: Første utkast., nn: Første utkast.}
        why: {nb: Klausulen følger med en ny veileder., nn: Klausulen følgjer med ein ny rettleiar.}
      - version: 0.2.0
        kind: tillegg
        what: {nb: Ny variant., nn: Ny variant.}
        why: {nb: Små avtaler trenger en kort tekst., nn: Små avtaler treng ein kort tekst.}

Riktig (clauses/tidlig-varsel.yml):

    version: 0.2.0
    changes:
      - version: 0.2.0
        kind: tillegg
        what: {nb: Ny variant., nn: Ny variant.}
        why: {nb: Små avtaler trenger en kort tekst., nn: Små avtaler treng ein kort tekst.}
      - version: 0.1.0
        kind: ny
        what: {nb: Første utkast., nn: Første utkast.}
        why: {nb: Klausulen følger med en ny veileder., nn: Klausulen følgjer med ein ny rettleiar.}
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.lifecycle import number, versioned

GROUP = "lifecycle"


def check(index: Index) -> Iterator[Finding]:
    for item in versioned(index):
        for place, (newer, older) in enumerate(zip(item.changes, item.changes[1:], strict=False), start=1):
            location = item.at("changes", place, "version")
            if number(newer.version) < number(older.version):
                message = f"versjon {older.version} står etter {newer.version} i endringsloggen."
                yield Finding(location, message, "Sett den nyeste versjonen først.")
            elif (newer.version, newer.kind) == (older.version, older.kind):
                message = f"versjon {older.version} står to ganger med samme slag endring."
                yield Finding(location, message, "Slå punktene sammen, eller rett versjonen.")
