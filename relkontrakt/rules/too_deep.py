"""Filen er nøstet for dypt.

Ingen klausul trenger mer enn noen få nivåer. Dyp nøsting er en skrivefeil eller et forsøk på å velte verktøyet.

Feil (clauses/dyp.yml):

    a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]

Riktig (clauses/tidlig-varsel.yml):

    principles: [aerlighet]
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "structure"


def check(index: Index) -> Iterator[Finding]:
    return index.loading("too-deep")
