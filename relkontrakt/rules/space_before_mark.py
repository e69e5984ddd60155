"""Det står mellomrom foran et skilletegn.

Komma, punktum, kolon, semikolon, spørsmålstegn og utropstegn står inntil ordet foran (sprakradet.no, «Mellomrom»). Ellers kan
tegnet havne først på neste linje.

Feil (clauses/tidlig-varsel.yml):

    guidance:
      nb: Avtal møter , og hold dem.
      nn: Avtal møte , og hald dei.

Riktig (clauses/tidlig-varsel.yml):

    guidance:
      nb: Avtal møter, og hold dem.
      nn: Avtal møte, og hald dei.
"""

import re
from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.wording import marks, matches, repaired

GROUP = "typography"
LEVEL = "warning"

_SPACE = re.compile(r"(?<=[^\s|:>#-])[ \n\xa0]+(?=[,;?]|[:!](?=\s|$)|\.(?=\s|$))")


def check(index: Index) -> Iterator[Finding]:
    needles = [space + token for token in marks(index) for space in " \n\xa0"]
    for fragment, match in matches(index, _SPACE, *needles):
        mark = fragment.text[match.end()]
        if not fragment.text.startswith((":-", ": "), match.end()) or "\n" not in match[0]:
            yield repaired(fragment, *match.span(), "", f"det står mellomrom foran «{mark}».", "Slett mellomrommet.")
