"""Mange setninger i teksten sier ikke hvem som gjør noe.

Passiv («varslet sendes», «planen oppdateres») skjuler hvem som har ansvaret. Leseren kan ikke følge et råd som ingen har fått.
Grensen er 12 prosent av setningene, og minst tre (Språkrådet anbefaler aktiv form).

Feil (clauses/tidlig-varsel.yml):

    guidance:
      nb: Varselet sendes skriftlig. Saken behandles raskt. Svaret loggføres. Møtet avsluttes.
      nn: Varselet vert sendt skriftleg. Saka vert behandla raskt. Svaret vert loggført. Møtet vert avslutta.

Riktig (clauses/tidlig-varsel.yml):

    guidance:
      nb: Send varselet skriftlig. Kunden svarer raskt.
      nn: Send varselet skriftleg. Kunden svarer raskt.
"""

import re
from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Fragment, Index

GROUP = "language"
LEVEL = "advice"

#: Share of the sentences, and the number that is needed before anything is said.
SHARE, AT_LEAST = 0.12, 3

# Verbs on -s with a meaning of their own, and nouns, names and adverbs that look like verbs.
_NOT = frozenset(
    [
        "finnes",
        "fins",
        "finst",
        "synes",
        "synest",
        "lykkes",
        "lukkast",
        "trives",
        "trivst",
        "møtes",
        "møtest",
        "minnes",
        "minnast",
        "trengs",
        "slåss",
        "enes",
        "eigast",
        "skyldes",
        "kalles",
        "hetes",
        "høres",
        "føles",
        "kjennes",
        "ses",
        "sees",
        "anses",
        "omgås",
        "følges",
        "skilles",
        "samles",
        "deles",
        "ellers",
        "alles",
        "felles",
        "andres",
        "dettes",
        "deres",
        "partenes",
        "begges",
        "ens",
        "hens",
        "tilfelles",
        "tilstedes",
        "imellomes",
        "settes",
        "ytterligeres",
        "videres",
    ]
)
_S_FORM = re.compile(r"[a-zæøå]{3,}(?:er|t|d|k|g|l|n|p|m|v)es")
_AUXILIARIES = frozenset(["bli", "blir", "ble", "blei", "blitt", "vert", "vart", "verte", "vorte"])
_BECOMES = re.compile(r"\b(?:bli|blir|ble|blei|blitt|vert|vart|verte|vorte)\s+(?:\w+\s+){0,1}?[a-zæøå]+(?:et|t|a|dd|en|ne)\b")


def check(index: Index) -> Iterator[Finding]:
    for fragment in index.fragments:
        if fragment.is_guidance and fragment.text.count(".") >= AT_LEAST and _may(fragment):
            passive = [sentence for sentence in fragment.prose.sentences if sentence.whole and _is_passive(sentence.text.lower())]
            if len(passive) >= AT_LEAST and len(passive) > SHARE * _count(fragment):
                message = f"{len(passive)} av {_count(fragment)} setninger sier ikke hvem som gjør noe."
                yield Finding(fragment.at(passive[0].start), message, "Skriv hvem som skal gjøre det.")


def _may(fragment: Fragment) -> bool:
    """Return whether the text holds enough that looks like passive to be read sentence by sentence."""
    return sum(map(fragment.text.count, ("es ", "es.", "es,", "bli", "ble", " vert ", " vart "))) >= AT_LEAST


def _count(fragment: Fragment) -> int:
    return sum(sentence.whole for sentence in fragment.prose.sentences)


def _is_passive(sentence: str) -> bool:
    words = [word.strip(".,;:!?)") for word in sentence.split()]
    if any(word.endswith("es") and word not in _NOT and _S_FORM.fullmatch(word) for word in words):
        return True
    return not _AUXILIARIES.isdisjoint(words) and bool(_BECOMES.search(sentence))
