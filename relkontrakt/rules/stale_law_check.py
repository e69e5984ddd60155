"""Kilden er ikke kontrollert på over tolv måneder.

Lover endres ved årsskiftet og 1. juli. En leser som ser en gammel kontrolldato, må gjøre arbeidet selv, og en som ikke ser den,
stoler på noe som kan være feil. Regelen gjelder lover, paragrafer med egen dato, standardavtaler, standarder og nettsider.

Feil (guide/laws.yml):

    anskaffelsesloven:
      kind: act
      title: {nb: lov om offentlige anskaffelser, nn: lov om offentlege anskaffingar}
      short: {nb: anskaffelsesloven, nn: anskaffingslova}
      checked: 2024-12-31
      verified: true
      sections:
        "4": {}

Riktig (guide/laws.yml):

    anskaffelsesloven:
      kind: act
      title: {nb: lov om offentlige anskaffelser, nn: lov om offentlege anskaffingar}
      short: {nb: anskaffelsesloven, nn: anskaffingslova}
      checked: 2025-06-30
      verified: true
      sections:
        "4": {}
"""

from collections.abc import Iterator
from datetime import date

from relkontrakt import legal, norwegian
from relkontrakt.findings import Finding, Location
from relkontrakt.index import Index

GROUP = "law"
LEVEL = "warning"

_YEAR = 365
#: Sources that change where they stand; a book or a report does not.
_CHANGING = frozenset({"web", "standard", "contract-standard"})


def check(index: Index) -> Iterator[Finding]:
    for location, name, checked, who in _checked(index):
        if (index.today - checked).days > _YEAR:
            hit = f" Vist til i {who}." if who else ""
            message = f"{name} ble sist kontrollert {norwegian.long_date(checked)}, for over tolv måneder siden.{hit}"
            yield Finding(location, message, "Les kilden, rett det som er endret, og sett ny dato.")


def _checked(index: Index) -> Iterator[tuple[Location, str, date, str]]:
    """Return place, name and date of everything that has been checked, and who refers to it."""
    for entry in legal.entries(index):
        if entry.value.checked and not entry.over(index.today):
            yield entry.at("checked"), entry.name, entry.value.checked, legal.listed(entry.references)
    for code, agreement in index.library.ssa.items():
        yield index.value_at("ssa", code, "checked"), f"«{code}»", agreement.checked, ""
    for source_id, source in index.library.sources.items():
        if source.accessed and source.kind in _CHANGING:
            yield index.value_at("source", source_id, "accessed"), f"kilden «{source_id}»", source.accessed, ""
