"""Begrepet det vises til, finnes ikke i begrepslisten.

Et ord som er merket som begrep, men ikke definert, gir uklare plikter.

Feil (guide/nb/10-innledning.md):

    Et godt [samarbeid](term:samarbeidet) er viktig.

Riktig (guide/nb/10-innledning.md):

    Et godt [samarbeid](term:samarbeid) er viktig.
"""

from collections.abc import Iterator

from relkontrakt import norwegian
from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "references"


def check(index: Index) -> Iterator[Finding]:
    known = index.library.known["term"]
    for reference in index.unknown("term"):
        message = f"begrepet «{reference.id}» finnes ikke.{norwegian.suggestion(reference.id, known)}"
        repair = index.respelling(reference.location, reference.id, known)
        yield Finding(reference.location, message, "Legg begrepet inn i guide/terms.yml, eller rett id-en.", repair=repair)
