"""To filer har samme id.

En id peker på én tekst. Når to filer har den samme, vet ingen hvilken som gjelder.

Feil (clauses/mappe/tidlig-varsel.yml):

    title: {nb: Tidlig varsel, nn: Tidleg varsel}

Riktig (clauses/tidlig-varsel.yml):

    title: {nb: Tidlig varsel, nn: Tidleg varsel}
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "structure"


def check(index: Index) -> Iterator[Finding]:
    return index.loading("duplicate-id")
