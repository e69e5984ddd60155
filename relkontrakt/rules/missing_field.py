"""En nøkkel som må være med, mangler.

Leseren trenger opplysningen for å vurdere klausulen. Derfor kan den ikke utelates.

Feil (clauses/ny.yml):

    title: {nb: Ny, nn: Ny}

Riktig (clauses/tidlig-varsel.yml):

    title: {nb: Tidlig varsel, nn: Tidleg varsel}
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "structure"


def check(index: Index) -> Iterator[Finding]:
    return index.loading("missing-field")
