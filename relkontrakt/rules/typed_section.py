"""En paragraf er skrevet for hånd i klausulteksten.

En henvisning som ikke er en lenke, følger ikke med når loven endres: lovregisteret vet ikke at klausulen bygger på paragrafen,
og leseren ser ikke statusen.

Feil (clauses/tidlig-varsel.yml):

    paragraphs:
      - id: plikt
        text:
          nb: Partene skal følge anskaffelsesloven § 4 innen {{ varselfrist }}.
          nn: Partane skal følgje anskaffingslova § 4 innan {{ varselfrist }}.

Riktig (clauses/tidlig-varsel.yml):

    paragraphs:
      - id: plikt
        text:
          nb: Partene skal følge [](law:anskaffelsesloven/4) innen {{ varselfrist }}.
          nn: Partane skal følgje [](law:anskaffelsesloven/4) innan {{ varselfrist }}.
"""

from collections.abc import Iterator

from relkontrakt import legal
from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "law"


def check(index: Index) -> Iterator[Finding]:
    for fragment, offset, words in legal.typed_references(index, in_clauses=True):
        yield Finding(fragment.at(offset), f"«{words}» er skrevet for hånd.", legal.LINK_CURE)
