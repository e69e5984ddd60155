"""Varianten har ingen tekst.

Den som velger varianten, får en tom klausul.

Feil (clauses/tidlig-varsel.yml):

    paragraphs:
      - id: plikt
        variants: [utvidet]
        text:
          nb: Parten skal varsle innen {{ varselfrist }}.
          nn: Parten skal varsle innan {{ varselfrist }}.

Riktig (clauses/tidlig-varsel.yml):

    paragraphs:
      - id: plikt
        text:
          nb: Parten skal varsle innen {{ varselfrist }}.
          nn: Parten skal varsle innan {{ varselfrist }}.
      - id: oppfolging
        variants: [utvidet]
        text:
          nb: Partene skal behandle varselet.
          nn: Partane skal behandle varselet.
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "relations"


def check(index: Index) -> Iterator[Finding]:
    for clause_id, clause in index.library.clauses.items():
        if any(not paragraph.variants for paragraph in clause.paragraphs):
            continue
        written = {variant for paragraph in clause.paragraphs for variant in paragraph.variants}
        for place, variant in enumerate(clause.variants):
            if variant.id not in written:
                location = index.value_at("clause", clause_id, "variants", place, "id")
                yield Finding(location, f"varianten «{variant.id}» har ingen ledd.", "Skriv et ledd for den, eller fjern den.")
