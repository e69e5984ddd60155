"""Rådet er skrevet til «man» eller «en», ikke til leseren.

«Man bør varsle» sier ikke hvem som bør. Veilederen snakker til leseren: «dere bør varsle» (Språkrådet: klarspråk).

Feil (clauses/tidlig-varsel.yml):

    guidance:
      nb: Man bør varsle tidlig.
      nn: Ein bør varsle tidleg.

Riktig (clauses/tidlig-varsel.yml):

    guidance:
      nb: Dere bør varsle tidlig.
      nn: De bør varsle tidleg.
"""

import re
from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Fragment, Index
from relkontrakt.wording import spots

GROUP = "language"
LEVEL = "warning"

_MAN = re.compile(r"(?<![\w-])[Mm]an(?![\w-])")
#: «en» is told where it can only be someone: first in a sentence or clause, before a verb.
_ONE = re.compile(
    r"[Ee](?<![^ \n\0].)i?n (?:bør|kan|må|skal|vil|kunne|ville|burde|skulle|får|ser|gjør|gjer|har|ikke|ikkje|også|òg)\b"
)
#: «Da bør en vente»: here only a verb can follow.
_VERBS = (
    "vente|si|seie|få|ta|gi|gjøre|gjere|være|vere|ha|se|sjå|velge|velje|bruke|vurdere|spørre|spørje|skrive|avtale|avklare|kreve|krevje"
    "|unngå|huske|hugse|tenke|tenkje|regne|rekne|legge|leggje|sette|setje|holde|halde|la|starte|begynne|byrje|sørge|sørgje|følge|følgje|passe"
)
_AFTER = re.compile(rf" ei?n (?:(?:ikke|ikkje|også|òg|først|alltid) )?(?:{_VERBS})\b")
_MODAL = re.compile(r"\b(?:bør|må|kan|skal|vil|burde|kunne)\Z", re.I)
_BEFORE = re.compile(r"(?:\A|[.!?:|]|\b(?:at|når|hvis|viss|dersom|hva|kva|om|som|før|mens|medan|fordi))\s*\Z")
_YOU = {"nb": "dere", "nn": "de"}


def check(index: Index) -> Iterator[Finding]:
    for language in index.library.languages:
        for fragment in index.with_words(frozenset({"man"}), language):
            for match in _MAN.finditer(fragment.prose.text):
                yield from _finding(fragment, match.start(), match[0].lower())
    for fragment, start, end in spots(index, _ONE):
        if _BEFORE.search(fragment.prose.text, max(0, start - 12), start):
            yield from _finding(fragment, start, fragment.text[start:end].split()[0].lower())
    for fragment, start, end in spots(index, _AFTER):
        if _MODAL.search(fragment.prose.text, max(0, start - 6), start):
            yield from _finding(fragment, start + 1, fragment.text[start:end].split()[0])


def _finding(fragment: Fragment, start: int, word: str) -> Iterator[Finding]:
    if fragment.is_guidance:
        message = f"«{word}» sier ikke hvem rådet gjelder."
        yield Finding(fragment.at(start), message, f"Skriv «{_YOU.get(fragment.language, 'dere')}», eller nevn parten.")
