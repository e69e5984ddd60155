"""Siden det vises til, finnes ikke.

Noen sider har faste navn: bilag-r, dekning, egnethet, endringer, kilder, lovregister, ordliste, pakker, register,
spilleregler og ssa. De finnes når de har innhold.

Feil (guide/nb/10-innledning.md):

    Slå opp ordet i [ordlisten](page:ordlisten).

Riktig (guide/nb/10-innledning.md):

    Slå opp ordet i [ordlisten](page:ordliste).
"""

from collections.abc import Iterator

from relkontrakt import norwegian
from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "references"


def check(index: Index) -> Iterator[Finding]:
    known = index.library.known["page"]
    for reference in index.unknown("page"):
        message = f"siden «{reference.id}» finnes ikke.{norwegian.suggestion(reference.id, known)}"
        repair = index.respelling(reference.location, reference.id, known)
        yield Finding(reference.location, message, f"Velg blant: {', '.join(sorted(known))}.", repair=repair)
