"""Delene av figuren henger ikke sammen.

En figur har ett slag innhold. Rader har like mange celler som figuren har kolonner, og bokstaver og id-er er forklart i figuren.

Feil (guide/figures.yml):

    roller:
      title: {nb: Roller, nn: Roller}
      description: {nb: Hvem som gjør hva., nn: Kven som gjer kva.}
      matrix:
        head: {nb: Oppgave, nn: Oppgåve}
        columns:
          - {id: eier, title: {nb: Eier, nn: Eigar}}
          - {id: bruker, title: {nb: Bruker, nn: Brukar}}
        rows:
          - {title: {nb: Bestille, nn: Bestille}, cells: [A]}
        keys:
          - {id: A, text: {nb: bestemmer, nn: bestemmer}}

Feil (guide/figures.yml):

    roller:
      title: {nb: Roller, nn: Roller}
      description: {nb: Hvem som gjør hva., nn: Kven som gjer kva.}

Riktig (guide/figures.yml):

    roller:
      title: {nb: Roller, nn: Roller}
      description: {nb: Hvem som gjør hva., nn: Kven som gjer kva.}
      matrix:
        head: {nb: Oppgave, nn: Oppgåve}
        columns:
          - {id: eier, title: {nb: Eier, nn: Eigar}}
          - {id: bruker, title: {nb: Bruker, nn: Brukar}}
        rows:
          - {title: {nb: Bestille, nn: Bestille}, cells: [A, B]}
        keys:
          - {id: A, text: {nb: bestemmer, nn: bestemmer}}
          - {id: B, text: {nb: bruker, nn: bruker}}
"""

from collections.abc import Iterator

from relkontrakt import figurecheck
from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "structure"


def check(index: Index) -> Iterator[Finding]:
    for figure_id, figure in index.whole_figures.items():
        for keys, message, help_text in figurecheck.faults(figure):
            yield Finding(index.value_at("figure", figure_id, *keys), message, help_text)
