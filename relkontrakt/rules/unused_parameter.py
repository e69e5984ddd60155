"""Parameteren er deklarert, men ikke brukt.

Innkjøperen blir bedt om en verdi som ikke får virkning.

Feil (clauses/tidlig-varsel.yml):

    paragraphs:
      - id: plikt
        text:
          nb: Parten skal varsle skriftlig.
          nn: Parten skal varsle skriftleg.

Riktig (clauses/tidlig-varsel.yml):

    paragraphs:
      - id: plikt
        text:
          nb: Parten skal varsle innen {{ varselfrist }}.
          nn: Parten skal varsle innan {{ varselfrist }}.
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "parameters"


def check(index: Index) -> Iterator[Finding]:
    for clause_id, clause in index.library.clauses.items():
        used = {placeholder.name for fragment in index.clause_texts[clause_id] for placeholder in fragment.scan.placeholders}
        for place, parameter in enumerate(clause.parameters):
            if parameter.id not in used:
                location = index.value_at("clause", clause_id, "parameters", place, "id")
                message = f"parameteren «{parameter.id}» er ikke brukt i noe ledd."
                yield Finding(location, message, f"Skriv {{{{ {parameter.id} }}}} der verdien skal stå, eller fjern parameteren.")
