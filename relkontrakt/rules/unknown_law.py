"""Loven eller forskriften det vises til, finnes ikke i lovregisteret.

Uten en oppføring i registeret vet leseren ikke om regelen gjelder, eller når den sist ble kontrollert.

Feil (guide/nb/10-innledning.md):

    Les [loven](law:anskaffelseslova).

Riktig (guide/nb/10-innledning.md):

    Les [loven](law:anskaffelsesloven).
"""

from collections.abc import Iterator

from relkontrakt import norwegian
from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "references"


def check(index: Index) -> Iterator[Finding]:
    known = index.library.known["law"]
    for reference in index.unknown("law"):
        # The section stands beside the act, which is told already.
        if reference.via == "section":
            continue
        message = f"loven eller forskriften «{reference.id}» finnes ikke.{norwegian.suggestion(reference.id, known)}"
        repair = index.respelling(reference.location, reference.id, known)
        yield Finding(reference.location, message, "Legg loven inn i guide/laws.yml, eller rett id-en.", repair=repair)
