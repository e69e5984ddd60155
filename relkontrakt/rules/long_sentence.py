"""Setningen er for lang.

Leseren mister tråden når setningen har mange ledd. I en klausul blir det uklart hvem som skal gjøre hva, og når.
Grensene er 25 ord i veiledningen og 30 ord i klausulteksten (NDLA og GOV.UK: omtrent 25; klausulteksten får fem til).

Feil (clauses/tidlig-varsel.yml):

    guidance:
      nb: Når en av partene oppdager et forhold som kan føre til at leveransen blir forsinket eller dyrere enn avtalt, bør
        parten si fra til den andre så fort som mulig, helst samme dag.
      nn: Partane bør seie frå tidleg.

Riktig (clauses/tidlig-varsel.yml):

    guidance:
      nb: Oppdager dere noe som kan gi forsinkelse eller ekstra kostnader? Si fra så fort dere kan, helst samme dag.
      nn: Oppdagar de noko som kan gi forseinking eller ekstra kostnader? Sei frå så fort de kan, helst same dag.
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "language"
LEVEL = "warning"

#: Keys of what is put into the blanks of a clause.
_BLANKS = frozenset({"values", "default"})
#: Words in a sentence.
LIMITS = {True: 30, False: 25}


def check(index: Index) -> Iterator[Finding]:
    for fragment in index.fragments:
        limit = LIMITS[fragment.is_clause_text]
        # What is put into a blank is read as part of another sentence.
        if fragment.text.count(" ") >= limit and _BLANKS.isdisjoint(fragment.keys):
            for sentence in fragment.prose.sentences:
                if sentence.text.count(" ") >= limit and sentence.words > limit:
                    message = f"setningen har {sentence.words} ord; grensen er {limit}."
                    yield Finding(fragment.at(sentence.start), message, "Del den i to, eller lag en liste.")
