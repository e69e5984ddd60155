"""En obligatorisk klausul er ikke med i pakken.

En pakke er det en travel innkjøper bruker uten å lese resten. Mangler den noe loven eller metoden alltid krever, mangler det i
kontrakten.

Feil (clauses/ny-klausul.yml):

    title: {nb: Formål, nn: Formål}
    summary: {nb: Klausulen sier hva avtalen skal gi., nn: Klausulen seier kva avtala skal gi.}
    version: 0.1.0
    status: draft
    category: grunnlag
    order: 10
    use:
      level: mandatory
      when: {nb: Alltid., nn: Alltid.}
      when_not: {nb: Aldri., nn: Aldri.}
    paragraphs:
      - id: formal
        text: {nb: Avtalen skal gi bedre tjenester., nn: Avtala skal gi betre tenester.}
    guidance: {nb: Skriv formålet sammen., nn: Skriv formålet saman.}
    procurement:
      in_tender_documents: true
      change_clause: false
      addable_later: {answer: ja, reason: {nb: Den endrer ikke ytelsen., nn: Han endrar ikkje ytinga.}}
    changes:
      - {version: 0.1.0, kind: ny, what: {nb: Utkast., nn: Utkast.}, why: {nb: Den mangler., nn: Han manglar.}}

Riktig (clauses/ny-klausul.yml):

    title: {nb: Formål, nn: Formål}
    summary: {nb: Klausulen sier hva avtalen skal gi., nn: Klausulen seier kva avtala skal gi.}
    version: 0.1.0
    status: draft
    category: grunnlag
    order: 10
    use:
      level: optional
      when: {nb: Formålet er uklart., nn: Formålet er uklart.}
      when_not: {nb: Formålet er klart., nn: Formålet er klart.}
    paragraphs:
      - id: formal
        text: {nb: Avtalen skal gi bedre tjenester., nn: Avtala skal gi betre tenester.}
    guidance: {nb: Skriv formålet sammen., nn: Skriv formålet saman.}
    procurement:
      in_tender_documents: true
      change_clause: false
      addable_later: {answer: ja, reason: {nb: Den endrer ikke ytelsen., nn: Han endrar ikkje ytinga.}}
    changes:
      - {version: 0.1.0, kind: ny, what: {nb: Utkast., nn: Utkast.}, why: {nb: Den mangler., nn: Han manglar.}}
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "relations"
LEVEL = "warning"


def check(index: Index) -> Iterator[Finding]:
    clauses = index.library.clauses
    # What is retired is not put into anything new.
    mandatory = [key for key, clause in clauses.items() if clause.use.level == "mandatory" and clause.status != "retired"]
    wanted = sorted(clause_id for clause_id in mandatory if index.as_written("clause", clause_id))
    for package_id, package in index.library.packages.items():
        chosen = {item.clause for item in package.clauses}
        missing = [clause_id for clause_id in wanted if clause_id not in chosen]
        for clause_id in missing if package.status != "retired" and index.as_written("package", package_id) else ():
            message = f"den obligatoriske klausulen «{clause_id}» er ikke med i pakken."
            yield Finding(index.key_at("package", package_id, "clauses"), message, "Legg den til med variant og grunn.")
