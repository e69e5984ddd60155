"""Loven eller paragrafen skal endres, uten at lovregisteret sier det til leseren.

En lang kontrakt kan leve lenger enn regelen den bygger på. Når en regel er vedtatt opphevet, ikke er trådt i kraft eller endres
innen tolv måneder, sier merknaden hva som er kjent. Er endringen kommet, må teksten være lest etter at den begynte å gjelde.

Feil (guide/laws.yml):

    anskaffelsesloven:
      kind: act
      title: {nb: lov om offentlige anskaffelser, nn: lov om offentlege anskaffingar}
      short: {nb: anskaffelsesloven, nn: anskaffingslova}
      checked: 2026-01-01
      verified: true
      sections:
        "4": {valid_to: 2026-06-30}

Riktig (guide/laws.yml):

    anskaffelsesloven:
      kind: act
      title: {nb: lov om offentlige anskaffelser, nn: lov om offentlege anskaffingar}
      short: {nb: anskaffelsesloven, nn: anskaffingslova}
      checked: 2026-01-01
      verified: true
      sections:
        "4":
          valid_to: 2026-06-30
          note: {nb: En ny regel tar over fra 1. juli 2026., nn: Ein ny regel tek over frå 1. juli 2026.}
"""

from collections.abc import Iterator
from datetime import date

from relkontrakt import legal, norwegian
from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.legal import Entry
from relkontrakt.vocabulary import LAW_STATUSES

GROUP = "law"
LEVEL = "warning"


def check(index: Index) -> Iterator[Finding]:
    for entry in legal.entries(index):
        if not entry.references or entry.over(index.today):
            continue
        who = legal.listed(entry.references)
        coming = _coming(entry, index.today)
        start = entry.value.valid_from
        if coming and not entry.note:
            message = f"{entry.name} {coming}, uten merknad til leseren. Vist til i {who}."
            yield Finding(entry.location, message, "Skriv under «note» hva som er vedtatt, og fra når.")
        elif start and entry.checked < start <= index.today:
            message = (
                f"{entry.name} har ny ordlyd fra {norwegian.long_date(start)}, men ble sist lest "
                f"{norwegian.long_date(entry.checked)}. Vist til i {who}."
            )
            yield Finding(entry.location, message, "Les den nye ordlyden, rett stedene og sett ny dato i «checked».")


def _coming(entry: Entry, today: date) -> str:
    """Return what is known to change, in words after the name of the rule; empty when nothing is."""
    end, start = entry.value.valid_to, entry.value.valid_from
    if end and (end - today).days <= legal.NOTICE:
        return f"gjelder bare til {norwegian.long_date(end)}"
    if start and 0 < (start - today).days <= legal.NOTICE:
        return f"har ny ordlyd fra {norwegian.long_date(start)}"
    status = entry.value.status
    return f"er «{LAW_STATUSES[status].nb}»" if status in ("to-be-repealed", "adopted") else ""
