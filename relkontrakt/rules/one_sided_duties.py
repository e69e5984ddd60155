"""Klausulen skal bære gjensidighet, men alle pliktene ligger på den ene parten.

En klausul som er merket med prinsippet gjensidighet, lover at byrdene er fordelt. Regelen teller pliktene i standardvarianten og
den balanserte varianten; tre plikter på én part og ingen på den andre eller på begge er skjevt.

Feil (clauses/samarbeidsmoter.yml):

    paragraphs:
      - id: moter
        text:
          nb: >-
            Leverandøren skal innkalle {{ moteintervall | hver }}. Leverandøren skal skrive referat. Leverandøren skal følge opp
            det møtet bestemmer.
          nn: >-
            Leverandøren skal kalle inn {{ moteintervall | hver }}. Leverandøren skal skrive referat. Leverandøren skal følgje
            opp det møtet bestemmer.

Riktig (clauses/samarbeidsmoter.yml):

    paragraphs:
      - id: moter
        text:
          nb: >-
            Leverandøren skal innkalle {{ moteintervall | hver }}. Leverandøren skal skrive referat. Hver part skal følge opp
            det møtet bestemmer.
          nn: >-
            Leverandøren skal kalle inn {{ moteintervall | hver }}. Leverandøren skal skrive referat. Kvar part skal følgje opp
            det møtet bestemmer.
"""

import re
from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.model import Clause

GROUP = "balance"
LEVEL = "warning"

#: Duties on one party, with none on the other, that make a clause one-sided.
_MANY = 3
_BOTH = r"Partene|Partane|(?:[Hh]ver|[Kk]var|[Ee]n|[Ee]in) part|[Bb]egge (?:parter|partar)|[Pp]arten|[Dd]en andre(?: parten)?"
#: «Kunden skal», «skal Kunden», and the present tense that clauses use for money and work: «Kunden betaler».
_DUTY = re.compile(
    rf"\b(?P<first>Kunden|Leverandøren|{_BOTH})(?:,? [^.;,]*,)? "
    rf"(?:skal\b|(?!har\b|får\b|er\b|vel(?:ge)?r\b|eier\b)\w{{2,}}(?:er|ar)\b)"
    rf"|\bskal (?P<after>Kunden|Leverandøren|{_BOTH})\b"
)


def check(index: Index) -> Iterator[Finding]:
    for clause_id, clause in index.library.clauses.items():
        if "gjensidighet" not in clause.principles:
            continue
        for variant in [v.id for v in clause.variants if v.default or v.id == "balansert"] or [""]:
            counts = _counts(index, clause_id, clause, variant)
            parties = sorted(counts.items(), key=lambda item: -item[1])
            (most, many), *others = parties
            if many >= _MANY and most != "begge" and not any(count for _, count in others):
                where = f" i varianten «{variant}»" if variant else ""
                message = f"alle de {many} pliktene{where} ligger på {most}, men klausulen er merket med «gjensidighet»."
                location = index.key_at("clause", clause_id, "principles")
                yield Finding(location, message, "Skriv hva den andre parten gjør til gjengjeld, eller fjern prinsippet.")


def _counts(index: Index, clause_id: str, clause: Clause, variant: str) -> dict[str, int]:
    """Return the number of duties on each party, and on both, in one variant."""
    others = {n for n, p in enumerate(clause.paragraphs) if variant and p.variants and variant not in p.variants}
    counts = {"Kunden": 0, "Leverandøren": 0, "begge": 0}
    for fragment in index.clause_texts[clause_id]:
        if fragment.language == index.library.languages[0] and fragment.keys[1] not in others:
            for match in _DUTY.finditer(" ".join(fragment.prose.text.split())):
                party = match["first"] or match["after"]
                counts[party if party in counts else "begge"] += 1
    return counts
