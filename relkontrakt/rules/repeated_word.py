"""Det samme ordet står to ganger etter hverandre.

Et dobbelt ord er nesten alltid en rest etter en endring. I en klausul kan leseren lure på om noe er falt ut.

Feil (clauses/tidlig-varsel.yml):

    guidance:
      nb: Avtal møter og og hold dem.
      nn: Avtal møte og og hald dei.

Riktig (clauses/tidlig-varsel.yml):

    guidance:
      nb: Avtal møter og hold dem.
      nn: Avtal møte og hald dei.
"""

import re
from collections.abc import Iterator
from itertools import compress, islice
from operator import eq

from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.wording import repaired, words

GROUP = "language"
LEVEL = "warning"

_TWICE = re.compile(r"(?<![\w-])([^\W\d]+)(?P<again>[ \xa0]+\1|[ \xa0]*\n[ \xa0]*(?!\n)\1)(?![\w-])", re.I)
#: Words that may stand twice: «det det gjelder», «de de samarbeider med», «det dere har, har verdi».
_FREE = frozenset(["det", "den", "de", "dei", "der", "da", "då", "har", "er", "var", "blir", "får", "kan", "skal", "vil"])
#: «noe som som regel», «for for mange».
_BEFORE = {
    "som": ("regel", "oftest", "oftast", "sagt", "følge", "følgje"),
    "for": ("mange", "mye", "mykje", "få", "stor", "store", "lite"),
}


def check(index: Index) -> Iterator[Finding]:
    said = words(index)
    twice = frozenset(word for word in compress(said, map(eq, said, islice(said, 1, None))) if word.isalpha()) - _FREE
    for language in index.library.languages if twice else ():
        for fragment in index.with_words(twice, language):
            for match in _TWICE.finditer(fragment.prose.text):
                word = match[1].lower()
                after = fragment.prose.text[match.end() :].split(maxsplit=1)[:1]
                line = fragment.text[fragment.text.rfind("\n", 0, match.start()) + 1 : match.start()]
                # A heading and the first word of what follows are no repetition.
                if (
                    word in twice
                    and not (line.startswith("#") and "\n" in match[0])
                    and not (after and after[0].lower().startswith(_BEFORE.get(word, ("|",))))
                ):
                    start, end = match.span("again")
                    yield repaired(fragment, start, end, "", f"«{word}» står to ganger.", "Slett det ene.")
