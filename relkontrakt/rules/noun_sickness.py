"""Handlingen er gjort om til et substantiv.

«Foreta en vurdering» er lengre enn «vurdere», og den som skal gjøre det, forsvinner lett. Språkrådet kaller det
substantivsyke.

Feil (clauses/tidlig-varsel.yml):

    guidance:
      nb: Dere bør foreta en vurdering av risikoen.
      nn: De bør gjere ei vurdering av risikoen.

Riktig (clauses/tidlig-varsel.yml):

    guidance:
      nb: Dere bør vurdere risikoen.
      nn: De bør vurdere risikoen.
"""

import re
from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.wording import spots

GROUP = "language"
LEVEL = "warning"

#: Stems of the verbs that carry nothing, without the first letter (which may be a capital).
_VERBS = ("oreta", "øreta", "øretek", "jennomfør", "tfør", "verksett", "esørg")
_MAKE = ("jør", "jer")
_ADJECTIVES = r"(?:\w+(?:ig|ige|leg|lege|sk|ske|ell|elle|ende|ande|god|konkret|felles)\s+)?"
_ACTS = (
    r"(?:vurdering|evaluering|oppdatering|kartlegging|beregning|berekning|avklaring|registrering|endring|justering|prioritering"
    r"|avveiing|avveining|oppfølging|oppfølgjing|behandling|handsaming|undersøkelse|undersøking|betaling|varsling|rapportering"
    r"|planlegging|tildeling|utbetaling|verifisering|dokumentering|sammenligning|samanlikning|etterprøving)(?:en|er|a|ar|ane|ene)?"
)
#: Verbs that may well be used of a control or an analysis.
_BUSY = ("jennomfør", "verksett", "esørg")
_SAME = r"(?:kontroll|gjennomgang|analyse)(?:en|er|ar|n|r)?"
_ARTICLES = r"\s+(?:(?:en|et|ei|eit|ein|ny|nye|den)\s+)*"
_OF = re.compile(rf"jennomføring\w{{0,2}}\s+av\s+(?:(?:en|ei|ein|den)\s+)?{_ACTS}(?!\w)")
_PATTERNS = [
    *(
        re.compile(rf"{verb}\w{{0,3}}{_ARTICLES}{_ADJECTIVES}(?:{_ACTS}{'' if verb in _BUSY else '|' + _SAME})(?![\w-])")
        for verb in _VERBS
    ),
    *(re.compile(rf"{verb}e?\s+(?:en|ei|ny|nye)\s+{_ADJECTIVES}{_ACTS}(?![\w-])") for verb in _MAKE),
    _OF,
]


def check(index: Index) -> Iterator[Finding]:
    for pattern in _PATTERNS:
        for fragment, start, end in spots(index, pattern):
            if not fragment.text[max(0, start - 2) : start - 1].isalpha():
                words = " ".join(fragment.text[start - 1 : end].split())
                message = f"«{words}» skjuler verbet."
                yield Finding(fragment.at(start - 1), message, "Bruk verbet: «vurdere», ikke «foreta en vurdering».")
