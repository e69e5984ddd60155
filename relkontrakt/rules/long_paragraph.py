"""Avsnittet er for langt.

Et avsnitt med mange setninger blir hoppet over, også av den som skal bruke rådet. Grensen er seks setninger når de til sammen har
mer enn hundre ord (Nav regner mer enn tre setninger som mye).

Feil (clauses/tidlig-varsel.yml):

    guidance:
      nb: Avtal faste møter som begge parter kan rekke, og sett dem i kalenderen for hele året. Avtal faste møter som
        begge parter kan rekke, og sett dem i kalenderen for hele året. Avtal faste møter som begge parter kan
        rekke, og sett dem i kalenderen for hele året. Avtal faste møter som begge parter kan rekke, og sett dem
        i kalenderen for hele året. Avtal faste møter som begge parter kan rekke, og sett dem i kalenderen for
        hele året. Avtal faste møter som begge parter kan rekke, og sett dem i kalenderen for hele året. Avtal
        faste møter som begge parter kan rekke, og sett dem i kalenderen for hele året.
      nn: Avtal faste møte som begge partane kan rekke, og set dei i kalenderen for heile året. Avtal faste møte som begge
        partane kan rekke, og set dei i kalenderen for heile året. Avtal faste møte som begge partane kan rekke,
        og set dei i kalenderen for heile året. Avtal faste møte som begge partane kan rekke, og set dei i
        kalenderen for heile året. Avtal faste møte som begge partane kan rekke, og set dei i kalenderen for
        heile året. Avtal faste møte som begge partane kan rekke, og set dei i kalenderen for heile året. Avtal
        faste møte som begge partane kan rekke, og set dei i kalenderen for heile året.

Riktig (clauses/tidlig-varsel.yml):

    guidance:
      nb: Avtal møter. Hold dem. Skriv referat. Send det ut.
      nn: Avtal møte. Hald dei. Skriv referat. Send det ut.
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Fragment, Index
from relkontrakt.prose import Sentence

GROUP = "language"
LEVEL = "advice"

#: Sentences and words in a paragraph: short sentences in a worked example may be more than six.
SENTENCES, WORDS = 6, 100


def check(index: Index) -> Iterator[Finding]:
    for fragment in index.fragments:
        if fragment.text.count(".") > SENTENCES and any(map(_may_be_long, fragment.text.split("\n\n"))):
            for sentences in _paragraphs(fragment):
                words = sum(sentence.words for sentence in sentences)
                if sum(sentence.whole for sentence in sentences) > SENTENCES and words > WORDS:
                    message = f"avsnittet har {len(sentences)} setninger og {words} ord."
                    yield Finding(fragment.at(sentences[0].start), message, "Del det i to, eller lag en liste.")


def _may_be_long(part: str) -> bool:
    return part.count(".") + part.count("?") > SENTENCES - 2 and part.count(" ") + part.count("\n") > WORDS - 10


def _paragraphs(fragment: Fragment) -> Iterator[list[Sentence]]:
    """Return the sentences of each paragraph, point or cell."""
    found: list[Sentence] = []
    for sentence in fragment.prose.sentences:
        between = fragment.prose.text[found[-1].end : sentence.start] if found else ""
        if "|" in between or between.count("\n") > 1:
            yield found
            found = []
        found.append(sentence)
    yield found
