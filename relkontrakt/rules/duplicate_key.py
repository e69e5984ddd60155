"""Den samme nøkkelen står to ganger.

De fleste YAML-lesere beholder den siste uten å si fra. Da forsvinner den første teksten.

Feil (clauses/tidlig-varsel.yml):

    order: 10
    order: 20

Riktig (clauses/tidlig-varsel.yml):

    order: 20
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "structure"


def check(index: Index) -> Iterator[Finding]:
    return index.loading("duplicate-key")
