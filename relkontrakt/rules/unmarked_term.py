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
        if any(map(index.has_dead_link, texts.values())):
            # The link that leads nowhere may be the one that marks the term.
            continue
        missing = {language: _unmarked(index, clause, texts, language) for language in index.library.languages}
        for language, uses in missing.items():
            others = [uses.keys() for other, uses in missing.items() if other != language]
            for place, use in uses.items():
                fragment = texts[place[0], language]
                yield _finding(index, fragment, use, all(place in other for other in others))


def _unmarked(index: Index, clause: Clause, texts: dict[tuple[str | int, str], Fragment], language: str) -> dict[Place, Use]:
    """Return the first use of each term that no link marks, in each variant, by paragraph and term."""
    named = {number: _named(index, fragment) for (number, own), fragment in texts.items() if own == language}
    found: dict[Place, Use] = {}
    for variant in [variant.id for variant in clause.variants] or [""]:
        seen: set[str] = set()
        for number, paragraph in enumerate(clause.paragraphs):
            if paragraph.variants and variant not in paragraph.variants:
                continue
            for _, term, use in named.get(number, ()):
                if use and term not in seen:
                    found[number, term] = use
                seen.add(term)
    return found


def _named(index: Index, fragment: Fragment) -> list[tuple[int, str, Use | None]]:
    """Return where ``fragment`` names a term, in reading order, with the use when no link marks it."""
    uses = [use for use in index.term_uses[fragment.path, fragment.keys] if use.term not in PARTIES]
    links = fragment.scan.links
    named: list[tuple[int, str, Use | None]] = [
        (link.start, link.reference[1], None) for link in links if link.reference and link.reference[0] == "term"
    ]
    for use in uses:
        inside = any(link.start <= use.start < link.end for link in links)
        if not inside and not _NUMBERED.match(fragment.prose.text, use.end):
            named.append((use.start, use.term, use))
    return sorted(named, key=lambda item: item[0])


def _finding(index: Index, fragment: Fragment, use: Use, in_all: bool) -> Finding:
    word = fragment.text[use.start : use.end]
    shown = " ".join(word.split())
    link = f"[{shown}](term:{use.term})"
    location = fragment.at(use.start)
    # A link in one language only would break the likeness between them, and a word may be broken over two lines in the file.
    safe = in_all and index.line(location)[location.column - 1 :].startswith(word)
    message = f"begrepet «{shown}» er ikke lenket første gang klausulen bruker det."
    return Finding(location, message, f"Skriv «{link}», på begge målformer.", repair=Repair(word, link) if safe else None)
