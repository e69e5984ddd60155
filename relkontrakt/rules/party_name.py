"""Klausulteksten kaller en part noe annet enn Kunden, Leverandøren eller Partene.

Standardavtalene bruker disse navnene, med stor forbokstav. Bytter teksten navn, kan noen hevde at
en annen enn parten har plikten. I veiledningen kan dere gjerne skrive «oppdragsgiveren» og «leverandøren».

Feil (clauses/samarbeidsmoter.yml):

    paragraphs:
      - id: moter
        text:
          nb: Partene skal møtes {{ moteintervall | hver }}. Oppdragsgiveren innkaller.
          nn: Partane skal møtast {{ moteintervall | hver }}. Oppdragsgivaren kallar inn.

Riktig (clauses/samarbeidsmoter.yml):

    paragraphs:
      - id: moter
        text:
          nb: Partene skal møtes {{ moteintervall | hver }}. Kunden innkaller.
          nn: Partane skal møtast {{ moteintervall | hver }}. Kunden kallar inn.
"""

import re
from collections.abc import Iterator

from relkontrakt.findings import Finding, Repair
from relkontrakt.index import Fragment, Index

GROUP = "terms"
LEVEL = "warning"

#: The right names in small letters. «begge parter» and «en part» are right as they are.
_SMALL = re.compile(r"(?<![\w«])(?:kunden|leverandøren|partene|partane)s?(?![\w-])")
#: Other names, in the definite form, and the right name.
_OTHER = {
    "oppdragsgiveren": "Kunden",
    "oppdragsgivaren": "Kunden",
    "kjøperen": "Kunden",
    "kjøparen": "Kunden",
    "bestilleren": "Kunden",
    "bestillaren": "Kunden",
    "byggherren": "Kunden",
    "oppdragstakeren": "Leverandøren",
    "oppdragstakaren": "Leverandøren",
    "selgeren": "Leverandøren",
    "seljaren": "Leverandøren",
    "tjenesteyteren": "Leverandøren",
    "tenesteytaren": "Leverandøren",
    "avtalepartene": "Partene",
    "avtalepartane": "Partane",
    "avtaleparten": "parten",
    "kontraktspartene": "Partene",
    "kontraktspartane": "Partane",
    "kontraktsparten": "parten",
}
_OTHERS = re.compile(rf"(?<![\w«-])(?P<name>{'|'.join(sorted(_OTHER))})s?(?![\w-])", re.I)
#: The same without an article, as other contracts name their parties: «Oppdragsgiver skal».
_BARE = {
    **dict.fromkeys(("oppdragsgiver", "oppdragsgivar", "kjøper", "kjøpar", "bestiller", "bestillar", "byggherre"), "Kunden"),
    **dict.fromkeys(("oppdragstaker", "oppdragstakar", "selger", "seljar", "leverandør"), "Leverandøren"),
    **dict.fromkeys(("tjenesteyter", "tenesteytar"), "Leverandøren"),
}
_BARES = re.compile(
    rf"(?<![\w«-])(?P<name>{'|'.join(sorted(_BARE))})(?:s\b|(?=\s+(?:skal|kan|har|må|får|plikter|pliktar)\b))(?![\w-])", re.I
)
#: «en kjøper», «annen leverandør»: somebody else, or nobody in particular.
_NOT_BARE = re.compile(
    r"(?:\b(?:ei?n|hver|kvar|ny|nye|ingen|samme|same|slik|som|ann?[ae]n|mulig|mogleg)|\w(?:lig|leg|sk|ere|are))\s+\Z", re.I
)
_WORDS = frozenset(name + end for name in (*_OTHER, *_BARE) for end in ("", "s"))


def check(index: Index) -> Iterator[Finding]:
    for fragments in index.clause_texts.values():
        for fragment in fragments:
            if any(name in fragment.text for name in ("kunden", "leverandøren", "partene", "partane")):
                yield from _small(fragment)
            if not _WORDS.isdisjoint(fragment.prose.vocabulary):
                yield from _other(fragment)


def _small(fragment: Fragment) -> Iterator[Finding]:
    for match in _SMALL.finditer(fragment.prose.text):
        right = match[0].capitalize()
        message = f"«{match[0]}» er en part i kontrakten og har stor forbokstav i klausulteksten."
        yield Finding(fragment.at(match.start()), message, f"Skriv «{right}».", repair=Repair(match[0], right))


def _other(fragment: Fragment) -> Iterator[Finding]:
    for match in _OTHERS.finditer(fragment.prose.text):
        right = _OTHER[match["name"].lower()]
        message = f"«{match[0]}» er et annet navn enn resten av kontrakten bruker."
        yield Finding(fragment.at(match.start()), message, f"Skriv «{right}».")
    for match in _BARES.finditer(fragment.prose.text):
        if not _NOT_BARE.search(fragment.prose.text, max(0, match.start() - 20), match.start()):
            message = f"«{match[0]}» er et annet navn enn resten av kontrakten bruker."
            yield Finding(fragment.at(match.start()), message, f"Skriv «{_BARE[match['name'].lower()]}».")
