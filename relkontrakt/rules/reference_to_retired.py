"""En tekst viser til en klausul eller et kapittel som er utgått.

Leseren blir ledet til noe som ikke lenger skal brukes, og en pakke med en utgått klausul gir en kontrakt med gammel tekst.

Feil (clauses/samarbeidsmoter.yml):

    status: retired
    retired: {nb: Møtene følger nå styringsmodellen., nn: Møta følgjer no styringsmodellen.}

Riktig (clauses/samarbeidsmoter.yml):

    status: draft
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.lifecycle import versioned
from relkontrakt.model import ChapterMeta, Clause

GROUP = "lifecycle"
LEVEL = "warning"

#: Keys that may name what is retired.
_ALLOWED = frozenset({"excludes", "successor"})


def check(index: Index) -> Iterator[Finding]:
    retired = {(item.kind, item.id): item for item in versioned(index) if item.value.status == "retired"}
    if not retired:
        return
    for reference in index.references:
        item = retired.get((reference.kind, reference.id))
        if item is None or reference.owner in retired or reference.via in _ALLOWED:
            continue
        value = item.value
        successor = value.successor if isinstance(value, Clause | ChapterMeta) else None
        cure = f"Bruk «{successor}», som har tatt over." if successor else "Fjern henvisningen."
        yield Finding(reference.location, f"{item.name} «{item.id}» er utgått.", cure)
