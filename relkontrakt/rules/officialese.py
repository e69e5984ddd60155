"""Ordet hører til kansellistilen.

Ord som «herunder», «vedrørende» og «i henhold til» gjør teksten tung og leseren usikker. Språkrådet samler dem i Kansellisten;
listen her er vår egen, med kilde for hvert ord.

Feil (clauses/tidlig-varsel.yml):

    guidance:
      nb: Spør vedrørende frister i henhold til planen.
      nn: Spør vedrørande fristar i medhald av planen.

Riktig (clauses/tidlig-varsel.yml):

    guidance:
      nb: Spør om frister etter planen.
      nn: Spør om fristar etter planen.
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.wording import listed

GROUP = "language"
LEVEL = "warning"


def check(index: Index) -> Iterator[Finding]:
    return listed(index, "officialese", "er kansellistil")
