"""Et funn er dempet, men funnet er borte.

En demping som blir stående, kan skjule det neste funnet på samme sted.

Feil (guide/guide.yml):

    checks:
      silenced:
        - rule: unused-parameter
          path: clauses/tidlig-varsel.yml
          reason: Parameteren brukes i en pakke.

Riktig (guide/guide.yml):

    checks:
      silenced: []
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "lifecycle"
LEVEL = "warning"


def check(index: Index) -> Iterator[Finding]:
    """Return nothing: what is needless is known when all other rules have spoken (``rules.check``)."""
    return iter(())
