"""Loven er vist til med «av» foran datoen.

Den fulle formen er «lov 17. juni 2016 nr. 73 om offentlige anskaffelser», uten «av» (sprakradet.no, «Lovhenvisninger»). Én
form gjør det lett å finne igjen henvisningen.

Feil (clauses/tidlig-varsel.yml):

    guidance:
      nb: Les for eksempel lov av 17. juni 2016 først.
      nn: Les til dømes lov av 17. juni 2016 først.

Riktig (clauses/tidlig-varsel.yml):

    guidance:
      nb: Les for eksempel lov 17. juni 2016 først.
      nn: Les til dømes lov 17. juni 2016 først.
"""

import re
from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.wording import matches, repaired

GROUP = "typography"
LEVEL = "warning"

_OF = re.compile(r"(?<=[Ll]ov )av\s+(?=\d)|(?<=[Ff]orskrift )av\s+(?=\d)|(?<=[Rr]esolusjon )av\s+(?=\d)")


def check(index: Index) -> Iterator[Finding]:
    for fragment, match in matches(index, _OF, "ov av", "krift av", "sjon av"):
        yield repaired(fragment, *match.span(), "", "loven er vist til med «av» foran datoen.", "Slett «av».")
