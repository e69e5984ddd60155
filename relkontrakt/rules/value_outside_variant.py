"""Pakken gir en verdi til en parameter som ikke står i den valgte varianten.

Verdien får ingen virkning. Enten er varianten feil, eller så tror innkjøperen at noe er avtalt som ikke er det.

Feil (clauses/samarbeidsmoter.yml):

    variants:
      - {id: enkel, title: {nb: Enkel, nn: Enkel}, default: true}
      - {id: utvidet, title: {nb: Utvidet, nn: Utvida}}
    paragraphs:
      - id: moter
        text: {nb: Partene skal møtes fast., nn: Partane skal møtast fast.}
      - id: intervall
        variants: [utvidet]
        text:
          nb: Møtene er {{ moteintervall | hver }}.
          nn: Møta er {{ moteintervall | hver }}.

Riktig (clauses/samarbeidsmoter.yml):

    variants:
      - {id: enkel, title: {nb: Enkel, nn: Enkel}}
      - {id: utvidet, title: {nb: Utvidet, nn: Utvida}, default: true}
    paragraphs:
      - id: moter
        text: {nb: Partene skal møtes fast., nn: Partane skal møtast fast.}
      - id: intervall
        variants: [utvidet]
        text:
          nb: Møtene er {{ moteintervall | hver }}.
          nn: Møta er {{ moteintervall | hver }}.
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.model import Clause

GROUP = "relations"


def check(index: Index) -> Iterator[Finding]:
    for package_id, package in index.library.packages.items():
        for place, item in enumerate(package.clauses):
            clause = index.library.clauses.get(item.clause)
            if clause is None or not item.values:
                continue
            variant = item.variant or next((v.id for v in clause.variants if v.default), None)
            known = {v.id for v in clause.variants}
            # A variant that is written wrongly is told already.
            if variant not in known or any(not known.issuperset(paragraph.variants) for paragraph in clause.paragraphs):
                continue
            shown = _parameters(index, item.clause, clause, variant)
            elsewhere = _parameters(index, item.clause, clause, None) - shown
            for name in sorted(elsewhere & item.values.keys()):
                location = index.key_at("package", package_id, "clauses", place, "values", name)
                message = f"«{name}» står ikke i varianten «{variant}» av «{item.clause}»."
                yield Finding(location, message, "Fjern verdien, eller velg varianten som bruker den.")


def _parameters(index: Index, clause_id: str, clause: Clause, variant: str | None) -> set[str]:
    """Return the parameters in the text of one variant, or of the whole clause when ``variant`` is None."""
    others = {n for n, p in enumerate(clause.paragraphs) if variant and p.variants and variant not in p.variants}
    texts = (fragment for fragment in index.clause_texts[clause_id] if fragment.keys[1] not in others)
    return {placeholder.name for fragment in texts for placeholder in fragment.scan.placeholders}
