"""En paragraf er nevnt i veiledningen uten lenke til lovregisteret.

Leseren ser verken statusen eller når regelen ble kontrollert, og ingen får vite om stedet når loven endres.

Feil (clauses/tidlig-varsel.yml):

    guidance:
      nb: Prinsippene i loven § 4 gjelder også her.
      nn: Prinsippa i lova § 4 gjeld òg her.

Riktig (clauses/tidlig-varsel.yml):

    guidance:
      nb: Prinsippene i [](law:anskaffelsesloven/4) gjelder også her.
      nn: Prinsippa i [](law:anskaffelsesloven/4) gjeld òg her.
"""

from collections.abc import Iterator

from relkontrakt import legal
from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "law"
LEVEL = "warning"


def check(index: Index) -> Iterator[Finding]:
    for fragment, offset, words in legal.typed_references(index, in_clauses=False):
        yield Finding(fragment.at(offset), f"«{words}» er nevnt uten lenke.", legal.LINK_CURE)
