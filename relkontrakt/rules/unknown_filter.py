"""Filteret etter parameteren finnes ikke, eller passer ikke til typen.

Filteret «hver» skriver en varighet som «hver 3. måned». Andre filtre finnes ikke.

Feil (clauses/samarbeidsmoter.yml):

    paragraphs:
      - id: moter
        text:
          nb: Partene skal møtes {{ moteintervall | kvar }}.
          nn: Partane skal møtast {{ moteintervall | hver }}.

Riktig (clauses/samarbeidsmoter.yml):

    paragraphs:
      - id: moter
        text:
          nb: Partene skal møtes {{ moteintervall | hver }}.
          nn: Partane skal møtast {{ moteintervall | hver }}.
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.parameters import FILTERS

GROUP = "parameters"


def check(index: Index) -> Iterator[Finding]:
    for fragment in index.fragments:
        clause = index.library.clauses.get(fragment.owner[1]) if fragment.is_clause_text else None
        types = {parameter.id: parameter.type for parameter in clause.parameters} if clause else {}
        for placeholder in fragment.scan.placeholders:
            if placeholder.filter is None:
                continue
            if placeholder.filter not in FILTERS:
                message = f"filteret «{placeholder.filter}» finnes ikke."
                yield Finding(
                    fragment.at(placeholder.start),
                    message,
                    f"Bruk {{{{ {placeholder.name} }}}} eller {{{{ {placeholder.name} | hver }}}}.",
                )
            elif types.get(placeholder.name, "duration") != "duration":
                message = f"filteret «{placeholder.filter}» kan bare stå etter en varighet."
                yield Finding(fragment.at(placeholder.start), message, f"Bruk {{{{ {placeholder.name} }}}}.")
