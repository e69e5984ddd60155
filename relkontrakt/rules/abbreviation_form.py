"""Forkortelsen er skrevet feil.

En forkortelse uten punktum leses som et ord, og «jfr.» og «jf» ved siden av hverandre ser slurvete ut. De faste formene står i
Språkrådets liste over forkortelser.

Feil (clauses/tidlig-varsel.yml):

    guidance:
      nb: Følg rådet, jfr kap 4.
      nn: Følg rådet, jfr kap 4.

Riktig (clauses/tidlig-varsel.yml):

    guidance:
      nb: Følg rådet, jf. kap. 4.
      nn: Følg rådet, jf. kap. 4.
"""

import re
from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.wording import repaired

GROUP = "typography"
LEVEL = "warning"

#: The right form, and the wrong ones.
_FORMS = {
    "jf.": r"jf(?!\.)|jfr\b\.?|jmf\b\.?|jfør\b\.?|cf\.",
    "nr.": r"nr(?=[ \xa0]\d)",
    "kap.": r"kap(?=[ \xa0]\d)",
    "pkt.": r"pkt(?=[ \xa0]\d)",
    "f.eks.": r"f\.?[ \xa0]eks\b\.?|feks\b\.?|f\.eks(?!\.)|fex\b\.?",
    "bl.a.": r"bl\.?[ \xa0]a\b\.?|bl\.a(?![.\w])",
    "osv.": r"osv(?!\.)|o\.s\.v\.?",
    "mv.": r"mv(?!\.)|m\.v\.?",
    "m.m.": r"m\.m(?![.\w])|mm\.",
    "dvs.": r"dvs(?!\.)|d\.v\.s\.?",
    "ca.": r"ca(?!\.)",
    "pga.": r"pga(?!\.)|p\.g\.a\.?",
    "mht.": r"mht(?!\.)|m\.h\.t\.?",
}
_WRONG = re.compile(
    r"(?<![\w.-])(?:" + "|".join(f"(?P<f{place}>{wrong})" for place, wrong in enumerate(_FORMS.values())) + r")(?![\w-])"
)
_WORDS = frozenset({"jf", "jfr", "jmf", "jfør", "cf", "nr", "kap", "pkt", "eks", "feks", "fex", "bl", "osv", "o"}) | frozenset(
    {"mv", "m", "mm", "dvs", "ca", "pga", "mht", "d", "p"}
)


def check(index: Index) -> Iterator[Finding]:
    for language in index.library.languages:
        for fragment in index.with_words(_WORDS, language):
            if fragment.owner[0] == "law" and fragment.is_name:
                continue  # The act's own words.
            for match in _WRONG.finditer(fragment.visible):
                right = list(_FORMS)[int((match.lastgroup or "f0")[1:])]
                message = f"forkortelsen «{match[0]}» skal skrives «{right}»."
                yield repaired(fragment, *match.span(), right, message, "Skriv den ut, eller sett punktum.")
