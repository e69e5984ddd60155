"""Svaret på om klausulen kan tas inn senere, mangler rettslig grunnlag.

Den som får «nei» eller «vurder», må vite hvilken regel som stanser eller begrenser. Ellers kan svaret ikke etterprøves.

Feil (clauses/tidlig-varsel.yml):

    procurement:
      in_tender_documents: true
      change_clause: false
      addable_later:
        answer: nei
        reason: {nb: Klausulen flytter risiko., nn: Klausulen flyttar risiko.}

Riktig (clauses/tidlig-varsel.yml):

    procurement:
      in_tender_documents: true
      change_clause: false
      addable_later:
        answer: nei
        law: {act: anskaffelsesloven, section: "4", role: ramme}
        reason: {nb: Klausulen flytter risiko., nn: Klausulen flyttar risiko.}
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "law"


def check(index: Index) -> Iterator[Finding]:
    for clause_id, clause in index.library.clauses.items():
        later = clause.procurement.addable_later
        if later.answer != "ja" and later.law is None:
            location = index.value_at("clause", clause_id, "procurement", "addable_later", "answer")
            message = f"svaret «{later.answer}» mangler regelen det bygger på."
            yield Finding(location, message, "Legg til «law: {act: …, section: …, role: ramme}».")
