"""Ordet med «e-» er skrevet uten bindestrek eller med stor bokstav.

«e-helse», «e-post» og «e-handel» har bindestrek og liten e (sprakradet.no, «Bindestrek»). Ulike former gjør at søket overser
halvparten.

Feil (clauses/tidlig-varsel.yml):

    guidance:
      nb: Send en epost om eHelse.
      nn: Send ein epost om eHelse.

Riktig (clauses/tidlig-varsel.yml):

    guidance:
      nb: Send en e-post om e-helse.
      nn: Send ein e-post om e-helse.
"""

import re
from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.wording import matches, repaired, sentence_start, tokens

GROUP = "typography"
LEVEL = "warning"

_STEMS = ("helse", "post", "handel", "resept", "læring", "signatur", "signering", "faktura", "forvaltning", "konsultasjon")
_WORD = re.compile(rf"(?<![\w.@/-])(?P<e>[eE])-?(?P<stem>(?i:{'|'.join(_STEMS)}))(?!\w*[.@]\w)")


def check(index: Index) -> Iterator[Finding]:
    wrong = [token for token in tokens(index, _WORD) if not re.search(r"(?<!\w)e-[a-zæøå]", token)]
    for fragment, match in matches(index, _WORD, *wrong):
        small = "e" if match["e"] == "e" or not sentence_start(fragment, match.start()) else "E"
        right = f"{small}-{match['stem'].lower()}"
        if match[0] != right:
            message = f"«{match[0]}» skal skrives «{right}»."
            yield repaired(fragment, *match.span(), right, message, "Skriv liten e og bindestrek.")
