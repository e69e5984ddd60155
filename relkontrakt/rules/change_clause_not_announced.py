"""Klausulen åpner for endring, men står ikke i konkurransegrunnlaget.

En endringsklausul gir bare rett til endring når den sto i anskaffelsesdokumentene (anskaffelsesforskriften, regelen om endring av
kontrakt). Tilbyderne måtte kunne prise den.

Feil (clauses/tidlig-varsel.yml):

    procurement:
      in_tender_documents: false
      change_clause: true
      addable_later:
        answer: nei
        law: {act: anskaffelsesloven, section: "4", role: ramme}
        reason: {nb: Klausulen endrer ytelsen., nn: Klausulen endrar ytinga.}

Riktig (clauses/tidlig-varsel.yml):

    procurement:
      in_tender_documents: true
      change_clause: false
      addable_later:
        answer: nei
        law: {act: anskaffelsesloven, section: "4", role: ramme}
        reason: {nb: Klausulen gir nye plikter., nn: Klausulen gir nye plikter.}
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "law"


def check(index: Index) -> Iterator[Finding]:
    for clause_id, clause in index.library.clauses.items():
        procurement = clause.procurement
        if procurement.change_clause and not procurement.in_tender_documents:
            location = index.value_at("clause", clause_id, "procurement", "in_tender_documents")
            message = "en endringsklausul må stå i konkurransegrunnlaget."
            yield Finding(location, message, "Sett «in_tender_documents: true», eller «change_clause: false».")
