"""Tre punktum står der det skal være ett tegn: «…».

Tre løse punktum kan bli delt på to linjer, og en skjermleser sier «punktum» tre ganger. Bruk tegnet «…».

Feil (clauses/tidlig-varsel.yml):

    guidance:
      nb: Spør «Hva skjer hvis ...?»
      nn: Spør «Kva skjer dersom ...?»

Riktig (clauses/tidlig-varsel.yml):

    guidance:
      nb: Spør «Hva skjer hvis …?»
      nn: Spør «Kva skjer dersom …?»
"""

import re
from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.wording import matches, repaired

GROUP = "typography"
LEVEL = "warning"

_DOTS = re.compile(r"(?<!\.)\.{3}(?!\.)")


def check(index: Index) -> Iterator[Finding]:
    for fragment, match in matches(index, _DOTS, "..."):
        yield repaired(fragment, *match.span(), "…", "tre punktum skal være ett tegn.", "Skriv «…».")
