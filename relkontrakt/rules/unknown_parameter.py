"""Klausulteksten bruker en parameter som ikke er deklarert.

Et felt uten deklarasjon kan ikke fylles ut, og blir stående tomt i kontrakten.

Feil (clauses/tidlig-varsel.yml):

    paragraphs:
      - id: plikt
        text:
          nb: Parten skal varsle innen {{ varselsfrist }} og {{ varselfrist }}.
          nn: Parten skal varsle innan {{ varselfrist }}.

Riktig (clauses/tidlig-varsel.yml):

    paragraphs:
      - id: plikt
        text:
          nb: Parten skal varsle innen {{ varselfrist }}.
          nn: Parten skal varsle innan {{ varselfrist }}.
"""

from collections.abc import Iterator

from relkontrakt import norwegian
from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "parameters"


def check(index: Index) -> Iterator[Finding]:
    yield from _in_packages(index)
    for fragment in index.fragments:
        clause = index.library.clauses.get(fragment.owner[1]) if fragment.is_clause_text else None
        known = {parameter.id for parameter in clause.parameters} if clause else set()
        for placeholder in fragment.scan.placeholders:
            if clause is None:
                message = "parametere kan bare stå i leddene i en klausul."
                yield Finding(fragment.at(placeholder.start), message, "Skriv verdien ut, eller flytt teksten til et ledd.")
            elif placeholder.name not in known:
                message = f"parameteren «{placeholder.name}» er ikke deklarert.{norwegian.suggestion(placeholder.name, known)}"
                place = fragment.at(placeholder.start)
                repair = index.respelling(place, placeholder.name, known)
                yield Finding(place, message, "Legg den inn under «parameters».", repair=repair)


def _in_packages(index: Index) -> Iterator[Finding]:
    for package_id, package in index.library.packages.items():
        for place, item in enumerate(package.clauses):
            clause = index.library.clauses.get(item.clause)
            known = {parameter.id for parameter in clause.parameters} if clause else set(item.values)
            for name in item.values:
                if name not in known:
                    location = index.key_at("package", package_id, "clauses", place, "values", name)
                    message = f"parameteren «{name}» finnes ikke i klausulen «{item.clause}».{norwegian.suggestion(name, known)}"
                    cure = "Parameterne er: " + (", ".join(sorted(known)) or "ingen") + "."
                    yield Finding(location, message, cure, repair=index.respelling(location, name, known))
