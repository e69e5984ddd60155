"""Lovens navn er skrevet med stor bokstav.

Korttitler på lover og forskrifter har liten forbokstav: anskaffelsesloven. Bare Grunnloven og titler som begynner med et
egennavn, har stor (sprakradet.no, «Lovhenvisninger»).

Feil (clauses/tidlig-varsel.yml):

    guidance:
      nb: Les om kravene i Anskaffelsesloven først.
      nn: Les om krava i Anskaffingslova først.

Riktig (clauses/tidlig-varsel.yml):

    guidance:
      nb: Les om kravene i anskaffelsesloven først.
      nn: Les om krava i anskaffingslova først.
"""

import re
from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.wording import matches, repaired, sentence_start, tokens

GROUP = "typography"
LEVEL = "warning"

_NAME = re.compile(r"[A-ZÆØÅ](?<![\w-].)[a-zæøå]{3,}(?:loven|lova|forskriften|forskrifta|forordningen|forordninga)s?\b")


def check(index: Index) -> Iterator[Finding]:
    proper = {name for act in index.library.acts.values() for name in (act.short.nb, act.short.nn)} | {"Grunnloven", "Grunnlova"}
    for fragment, match in matches(index, _NAME, *tokens(index, _NAME, capitals=True)):
        name = match[0]
        if name.removesuffix("s") not in proper and not sentence_start(fragment, match.start()):
            right = name[0].lower() + name[1:]
            yield repaired(fragment, *match.span(), right, f"«{name}» skal ha liten forbokstav.", f"Skriv «{right}».")
