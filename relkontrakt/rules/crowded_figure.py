"""Et ord i figuren er for langt for boksen det står i.

Ordet stikker ut av boksen, og leseren kan ikke lese det.

Feil (guide/figures.yml):

    trapp:
      title: {nb: En trapp, nn: Ei trapp}
      description: {nb: To trinn., nn: To trinn.}
      ladder:
        head: {nb: Hvem, nn: Kven}
        text: {nb: Hva, nn: Kva}
        onwards: {nb: Ikke løst, nn: Ikkje løyst}
        mark: {nb: Kontroll, nn: Kontroll}
        rungs:
          - {id: a, title: {nb: En, nn: Ein}, text: {nb: Først., nn: Først.}, mark: {nb: Beslutningsmyndighetsnivå, nn: Låg}}
          - {id: b, title: {nb: To, nn: To}, text: {nb: Så., nn: Så.}}

Riktig (guide/figures.yml):

    trapp:
      title: {nb: En trapp, nn: Ei trapp}
      description: {nb: To trinn., nn: To trinn.}
      ladder:
        head: {nb: Hvem, nn: Kven}
        text: {nb: Hva, nn: Kva}
        onwards: {nb: Ikke løst, nn: Ikkje løyst}
        rungs:
          - {id: a, title: {nb: En, nn: Ein}, text: {nb: Først., nn: Først.}}
          - {id: b, title: {nb: To, nn: To}, text: {nb: Så., nn: Så.}}
"""

from collections.abc import Iterator

from relkontrakt import figurecheck, figures
from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "structure"


def check(index: Index) -> Iterator[Finding]:
    for figure_id, figure in index.whole_figures.items():
        if next(figurecheck.faults(figure), None):
            continue
        for language in index.library.languages:
            for words in figures.draw(figure, language).too_wide:
                message = f"«{words}» får ikke plass i figuren på {language}."
                yield Finding(
                    index.key_at("figure", figure_id), message, r'Bruk et kortere ord, eller del det: "førkommersi\u00ADell".'
                )
