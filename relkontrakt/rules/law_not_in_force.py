"""En regel som ikke er i kraft, er oppgitt som krav, hjemmel eller ramme.

En vedtatt lov binder ingen før den trer i kraft, og en EU-forordning gjelder ikke her før den er gjennomført. Oppgi den som
bakgrunn til da.

Feil (guide/laws.yml):

    anskaffelsesloven:
      kind: act
      title: {nb: lov om offentlige anskaffelser, nn: lov om offentlege anskaffingar}
      short: {nb: anskaffelsesloven, nn: anskaffingslova}
      checked: 2026-01-01
      verified: true
      sections:
        "4": {status: adopted, note: {nb: Datoen er ikke fastsatt., nn: Datoen er ikkje fastsett.}}

Riktig (guide/laws.yml):

    anskaffelsesloven:
      kind: act
      title: {nb: lov om offentlige anskaffelser, nn: lov om offentlege anskaffingar}
      short: {nb: anskaffelsesloven, nn: anskaffingslova}
      checked: 2026-01-01
      verified: true
      sections:
        "4": {status: in-force}
"""

from collections.abc import Iterator

from relkontrakt import legal
from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.model import LawUse
from relkontrakt.vocabulary import LAW_ROLES, LAW_STATUSES

GROUP = "law"

_PENDING = frozenset({"adopted", "not-in-norway"})


def check(index: Index) -> Iterator[Finding]:
    pending = {entry.place: entry for entry in legal.entries(index) if entry.status in _PENDING}
    if not pending:
        return
    for _, path, keys, value in index.values:
        if isinstance(value, LawUse) and value.role != "bakgrunn":
            entry = pending.get(legal.place(value.act, value.section))
            if entry:
                role, status = LAW_ROLES[value.role].nb, LAW_STATUSES[entry.status].nb
                location = index.library.documents[path].value((*keys, "role"))
                message = f"{entry.name} er oppgitt som «{role}», men er «{status}»."
                yield Finding(location, message, "Bruk «bakgrunn» til regelen er i kraft, eller rett statusen i lovregisteret.")
