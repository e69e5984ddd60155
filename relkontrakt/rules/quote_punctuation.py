"""Skilletegnet står feil ved et anførselstegn.

Kommaet hører til setningen utenfor og står etter ». Slutter sitatet med punktum, spørsmålstegn eller utropstegn, kommer det
ikke et punktum til (sprakradet.no, spørsmål og svar om hermetegn).

Feil (clauses/tidlig-varsel.yml):

    guidance:
      nb: Si «dette er en risiko,» og vent på svar.
      nn: Sei «dette er ein risiko,» og vent på svar.

Riktig (clauses/tidlig-varsel.yml):

    guidance:
      nb: Si «dette er en risiko», og vent på svar.
      nn: Sei «dette er ein risiko», og vent på svar.
"""

import re
from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.wording import matches, repaired

GROUP = "typography"
LEVEL = "warning"

_COMMA = re.compile(r",»(?!,)")
_STOP = re.compile(r"(?<=[.?!]»)\.(?!\.)")


def check(index: Index) -> Iterator[Finding]:
    for fragment, match in matches(index, _COMMA, ",»"):
        yield repaired(fragment, *match.span(), "»,", "kommaet står foran ».", "Skriv kommaet etter ».")
    for fragment, match in matches(index, _STOP, ".».", "?».", "!»."):
        yield repaired(fragment, *match.span(), "", "setningen har to sluttegn.", "Slett punktumet etter ».")
