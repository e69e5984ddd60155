"""Id-en har tegn som ikke kan brukes.

En id er en fast adresse. Den har små bokstaver a–z, tall og bindestrek, slik at den virker i nettadresser og filnavn.

Feil (clauses/tidlig-varsel.yml):

    relations: {complements: [Samarbeids_møter]}

Riktig (clauses/tidlig-varsel.yml):

    relations: {complements: [samarbeidsmoter]}
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "structure"


def check(index: Index) -> Iterator[Finding]:
    return index.loading("bad-id")
