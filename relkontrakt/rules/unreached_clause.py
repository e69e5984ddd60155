"""Ingen pakke, ingen klausul og intet kapittel leder til klausulen.

Den som leser veilederen fra et problem eller en situasjon, finner aldri fram til den. Regelen gjelder klausuler på høring og
gjeldende klausuler.

Feil (clauses/ny-klausul.yml):

    title: {nb: Formål, nn: Formål}
    summary: {nb: Klausulen sier hva avtalen skal gi., nn: Klausulen seier kva avtala skal gi.}
    version: 1.0.0
    status: in-force
    valid_from: 2026-01-01
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
      - {version: 1.0.0, kind: ny, what: {nb: Ny., nn: Ny.}, why: {nb: Den manglet., nn: Han mangla.}}

Riktig (packages/samarbeid.yml):

    clauses:
      - clause: samarbeidsmoter
        reason: {nb: Partene trenger et sted å møtes., nn: Partane treng ein stad å møtast.}
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "relations"
LEVEL = "advice"

#: Who leads a reader to a clause.
_GUIDES = frozenset({"package", "chapter", "clause", "decision", "entries"})


def check(index: Index) -> Iterator[Finding]:
    reached = {r.id for r in index.of_kind("clause") if r.owner[0] in _GUIDES and r.owner != ("clause", r.id)}
    for clause_id, clause in index.library.clauses.items():
        if clause_id not in reached and clause.status in ("consultation", "in-force"):
            location = index.key_at("clause", clause_id, "title")
            cure = "Vis til den i en pakke eller et kapittel, eller under «complements» i en klausul."
            yield Finding(location, f"ingenting leder leseren til «{clause_id}».", cure)
