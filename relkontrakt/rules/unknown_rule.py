"""Innstillingene nevner en regel som ikke finnes.

En skrivefeil her gjør at regelen beholder nivået sitt uten at noen merker det. ``relkontrakt explain`` viser alle reglene.

Feil (guide/guide.yml):

    checks:
      levels: {long-sentense: advice}

Riktig (guide/guide.yml):

    checks:
      levels: {long-sentence: warning}
"""

from collections.abc import Iterator

from relkontrakt import norwegian, rules
from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.library import SETTINGS_PATH

GROUP = "structure"


def check(index: Index) -> Iterator[Finding]:
    known = rules.rules()
    for rule, keys in rules.overridden(index):
        if rule not in known:
            place = index.library.documents[SETTINGS_PATH]
            location = place.key(keys) if keys[1] == "levels" else place.value(keys)
            message = f"regelen «{rule}» finnes ikke.{norwegian.suggestion(rule, known)}"
            repair = index.respelling(location, rule, known)
            yield Finding(location, message, "Se alle reglene: relkontrakt explain.", repair=repair)
