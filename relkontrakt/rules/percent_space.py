"""Det mangler mellomrom foran prosenttegnet.

På norsk skrives prosenttegnet med mellomrom foran (sprakradet.no, «Mellomrom»).

Feil (clauses/tidlig-varsel.yml):

    guidance:
      nb: Sett av 5% av tiden.
      nn: Set av 5% av tida.

Riktig (clauses/tidlig-varsel.yml):

    guidance:
      nb: Sett av 5 % av tiden.
      nn: Set av 5 % av tida.
"""

import re
from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.norwegian import NBSP
from relkontrakt.wording import matches, repaired

GROUP = "typography"
LEVEL = "warning"

_PERCENT = re.compile(r"(?<=\d)[%‰]")


def check(index: Index) -> Iterator[Finding]:
    for fragment, match in matches(index, _PERCENT, "%", "‰"):
        message = f"det mangler mellomrom foran «{match[0]}»."
        yield repaired(fragment, *match.span(), NBSP + match[0], message, f"Skriv «5 {match[0]}».")
