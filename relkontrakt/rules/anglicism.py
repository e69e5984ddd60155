"""Ordet er engelsk, eller uttrykket er oversatt fra engelsk.

Offentlig språk skal være klart for alle (språklova). Et norsk ord blir forstått av flere, og gir treff i søket.

Feil (clauses/tidlig-varsel.yml):

    guidance:
      nb: Avtal en deadline for feedback.
      nn: Avtal ein deadline for feedback.

Riktig (clauses/tidlig-varsel.yml):

    guidance:
      nb: Avtal en frist for tilbakemelding.
      nn: Avtal ein frist for tilbakemelding.
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.wording import listed

GROUP = "language"
LEVEL = "warning"


def check(index: Index) -> Iterator[Finding]:
    return listed(index, "anglicisms", "er engelsk")
