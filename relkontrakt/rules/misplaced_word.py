"""Et bokmålsord står i nynorskteksten, eller omvendt.

Blandet språk ser uferdig ut, og leseren spør hva mer som ikke er oversatt. Listene har bare ord som rettskrivingen ikke
tillater (nynorsk 2012, bokmål 2005). Titler på lover og kilder, lenker til dem og ord i «…» blir ikke sett på.

Feil (clauses/samarbeidsmoter.yml):

    summary:
      nb: Partene møtes fast for å følge opp mål.
      nn: Partane møtest fast, men ikke hver veke.

Riktig (clauses/samarbeidsmoter.yml):

    summary:
      nb: Partene møtes fast for å følge opp mål.
      nn: Partane møtest fast, men ikkje kvar veke.
"""

import re
from collections.abc import Iterator, Mapping

from relkontrakt import words
from relkontrakt.findings import Finding, Repair
from relkontrakt.index import Fragment, Index

GROUP = "language"
LEVEL = "warning"

_NAMES = {"nb": "bokmål", "nn": "nynorsk"}
_QUOTED = re.compile("«[^«»]*»")


def check(index: Index) -> Iterator[Finding]:
    for language in index.library.languages:
        misplaced = words.misplaced(index.vocabulary[language], language)
        for fragment in index.with_words(frozenset(misplaced), language):
            if fragment.owner[0] not in ("law", "source") or not fragment.is_name:
                yield from _in_text(index, fragment, misplaced)


def _in_text(index: Index, fragment: Fragment, misplaced: Mapping[str, words.Replacement]) -> Iterator[Finding]:
    found = "|".join(sorted(map(re.escape, misplaced.keys() & fragment.prose.vocabulary), key=len, reverse=True))
    own = _elsewhere(fragment)
    for match in re.finditer(rf"(?<![\w-])(?:{found})(?![\w-])", fragment.prose.text, re.I):
        if not any(start <= match.start() < end for start, end in own):
            yield _finding(index, fragment, match[0], match.start(), misplaced[match[0].lower()])


def _elsewhere(fragment: Fragment) -> list[tuple[int, int]]:
    """Return what is not the editor's own words: quotations, and links to sources, acts and the web."""
    quoted = [match.span() for match in _QUOTED.finditer(fragment.prose.text)]
    cited = [link for link in fragment.scan.links if not link.reference or link.reference[0] in ("source", "law")]
    return quoted + [(link.start, link.end) for link in cited]


def _finding(index: Index, fragment: Fragment, word: str, start: int, instead: words.Replacement) -> Finding:
    location = fragment.at(start)
    new = instead.words.capitalize() if word[0].isupper() else instead.words
    message = f"«{word}» er ikke {_NAMES[fragment.language]}."
    cure = f"Skriv «{new.replace(' / ', '» eller «')}»." if new else f"Skriv ordet på {_NAMES[fragment.language]}."
    return Finding(location, message, cure, repair=Repair(word, new) if instead.safe else None)
