"""Det mangler mellomrom etter et skilletegn.

Uten mellomrom flyter to ord eller to setninger sammen, og søket finner ingen av dem.

Feil (clauses/tidlig-varsel.yml):

    guidance:
      nb: Avtal møter,og hold dem.Skriv referat.
      nn: Avtal møte,og hald dei.Skriv referat.

Riktig (clauses/tidlig-varsel.yml):

    guidance:
      nb: Avtal møter, og hold dem. Skriv referat.
      nn: Avtal møte, og hald dei. Skriv referat.
"""

import re
from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.wording import matches, repaired, tokens

GROUP = "typography"
LEVEL = "warning"

_CLOSE = re.compile(r"[,;:.?!](?=[A-Za-zÆØÅæøå«])(?<=[a-zæøå»)*].)")
_MARK = re.compile(
    r"[,;](?<=[a-zæøå]{2}[,;]|[a-zæøå][»)*][,;])(?=[A-Za-zÆØÅæøå«])|[.:?!](?<=[a-zæøå]{2}.|[a-zæøå][»)*].)(?=«?[A-ZÆØÅ][a-zæøå])"
)


def check(index: Index) -> Iterator[Finding]:
    for fragment, match in matches(index, _MARK, *tokens(index, _CLOSE)):
        message = f"det mangler mellomrom etter «{match[0]}»."
        yield repaired(fragment, *match.span(), f"{match[0]} ", message, "Sett inn et mellomrom.")
