"""En endringsklausul er merket som fri å ta inn i en løpende avtale.

Klausulen flytter grensen for hva partene kan endre uten ny konkurranse. Tas den inn senere, er den selv en endring som må ha et
grunnlag. Svaret er «vurder» eller «nei».

Feil (clauses/tidlig-varsel.yml):

    procurement:
      in_tender_documents: true
      change_clause: true
      addable_later:
        answer: ja
        reason: {nb: Klausulen endrer ikke ytelsen., nn: Klausulen endrar ikkje ytinga.}

Riktig (clauses/tidlig-varsel.yml):

    procurement:
      in_tender_documents: true
      change_clause: false
      addable_later:
        answer: ja
        reason: {nb: Klausulen endrer ikke ytelsen., nn: Klausulen endrar ikkje ytinga.}
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "law"


def check(index: Index) -> Iterator[Finding]:
    for clause_id, clause in index.library.clauses.items():
        procurement = clause.procurement
        if procurement.change_clause and procurement.addable_later.answer == "ja":
            location = index.value_at("clause", clause_id, "procurement", "addable_later", "answer")
            message = "klausulen åpner for endring, men kan tas inn senere uten vurdering."
            yield Finding(location, message, "Velg «vurder» eller «nei», og oppgi regelen under «law».")
