"""Et begrep er ikke lenket der klausulen bruker det første gang.

Uten lenken ser ikke leseren at ordet har en fast betydning. Da kan partene lese det hver på sin måte.
Regelen kjenner alle bøyningsformer i begrepslisten og følger hver variant for seg.
«Kunden» og «Leverandøren» trenger ingen lenke.

Feil (clauses/samarbeidsmoter.yml):

    paragraphs:
      - id: moter
        text:
          nb: Partene skal evaluere samarbeidet {{ moteintervall | hver }}.
          nn: Partane skal evaluere samarbeidet {{ moteintervall | hver }}.

Riktig (clauses/samarbeidsmoter.yml):

    paragraphs:
      - id: moter
        text:
          nb: Partene skal evaluere [samarbeidet](term:samarbeid) {{ moteintervall | hver }}.
          nn: Partane skal evaluere [samarbeidet](term:samarbeid) {{ moteintervall | hver }}.
"""

import re
from collections.abc import Iterator

from relkontrakt.findings import Finding, Repair
from relkontrakt.index import Fragment, Index
from relkontrakt.model import Clause
from relkontrakt.terms import Use
from relkontrakt.vocabulary import PARTIES

GROUP = "terms"
LEVEL = "warning"

#: «Bilag R» and «bilag 6» are names of one annex.
_NUMBERED = re.compile(r"\s+(?:[A-ZÆØÅ]|\d+)\b")

Place = tuple[int, str]


def check(index: Index) -> Iterator[Finding]:
    for clause_id, clause in index.library.clauses.items():
        texts = {(f.keys[1], f.language): f for f in index.clause_texts[clause_id]}
        missing = {language: _unmarked(index, clause, texts, language) for language in index.library.languages}
        for language, uses in missing.items():
            others = [uses.keys() for other, uses in missing.items() if other != language]
            for place, use in uses.items():
                fragment = texts[place[0], language]
                yield _finding(index, fragment, use, all(place in other for other in others))


def _unmarked(index: Index, clause: Clause, texts: dict[tuple[str | int, str], Fragment], language: str) -> dict[Place, Use]:
    """Return the first use of each term that no link marks, in each variant, by paragraph and term."""
    found: dict[Place, Use] = {}
    for variant in [variant.id for variant in clause.variants] or [""]:
        seen = set(PARTIES)
        for number, paragraph in enumerate(clause.paragraphs):
            fragment = texts.get((number, language))
            if fragment and (not paragraph.variants or variant in paragraph.variants):
                for term, use in _first_uses(index, fragment, seen):
                    if use:
                        found[number, term] = use
    return found


def _first_uses(index: Index, fragment: Fragment, seen: set[str]) -> Iterator[tuple[str, Use | None]]:
    """Return each term that ``fragment`` is the first to name, with its use when it is not marked; adds to ``seen``."""
    links = [(link.start, link.end, link.reference) for link in fragment.scan.links]
    marks = [(start, ref[1], None) for start, _, ref in links if ref and ref[0] == "term"]
    plain = [
        (use.start, use.term, use)
        for use in index.term_uses[fragment.path, fragment.keys]
        if not any(start <= use.start < end for start, end, _ in links) and not _NUMBERED.match(fragment.prose.text, use.end)
    ]
    for _, term, use in sorted([*marks, *plain], key=lambda item: item[0]):
        if term not in seen:
            seen.add(term)
            yield term, use


def _finding(index: Index, fragment: Fragment, use: Use, in_all: bool) -> Finding:
    word = fragment.text[use.start : use.end]
    shown = " ".join(word.split())
    link = f"[{shown}](term:{use.term})"
    location = fragment.at(use.start)
    # A link in one language only would break the likeness between them, and a word may be broken over two lines in the file.
    safe = in_all and index.line(location)[location.column - 1 :].startswith(word)
    message = f"begrepet «{shown}» er ikke lenket første gang klausulen bruker det."
    return Finding(location, message, f"Skriv «{link}», på begge målformer.", repair=Repair(word, link) if safe else None)
