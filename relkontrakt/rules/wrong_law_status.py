"""Statusen for en lov eller paragraf stemmer ikke med datoene.

Leseren ser «gjeldende» på en regel som ikke gjelder ennå, eller «vedtatt, ikke i kraft» på en som gjelder. Da stoler ingen på
lovregisteret.

Feil (guide/laws.yml):

    anskaffelsesloven:
      kind: act
      title: {nb: lov om offentlige anskaffelser, nn: lov om offentlege anskaffingar}
      short: {nb: anskaffelsesloven, nn: anskaffingslova}
      checked: 2026-01-01
      verified: true
      sections:
        "4": {status: adopted, valid_from: 2025-07-01}

Riktig (guide/laws.yml):

    anskaffelsesloven:
      kind: act
      title: {nb: lov om offentlige anskaffelser, nn: lov om offentlege anskaffingar}
      short: {nb: anskaffelsesloven, nn: anskaffingslova}
      checked: 2026-01-01
      verified: true
      sections:
        "4": {status: in-force, valid_from: 2025-07-01}
"""

from collections.abc import Iterator
from datetime import date

from relkontrakt import legal, norwegian
from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.model import Act, Section
from relkontrakt.vocabulary import LAW_STATUSES

GROUP = "law"


def check(index: Index) -> Iterator[Finding]:
    for entry in legal.entries(index):
        fault = _fault(entry.value, index.today)
        if fault:
            status = LAW_STATUSES[entry.value.status].nb
            yield Finding(entry.location, f"{entry.name} har status «{status}», men {fault}.", "Rett «status» eller datoen.")


def _fault(value: Act | Section, today: date) -> str:
    start, end, status = value.valid_from, value.valid_to, value.status
    if start and end and end < start:
        return f"slutter å gjelde {norwegian.long_date(end)}, før den begynner {norwegian.long_date(start)}"
    if start and start <= today and status == "adopted":
        return f"gjelder fra {norwegian.long_date(start)}"
    if start and start > today and status == "in-force" and end is None:
        return f"gjelder først fra {norwegian.long_date(start)}"
    if end and end >= today and status == "repealed":
        return f"gjelder til {norwegian.long_date(end)}"
    return ""
