"""Nøklene i filen står i en annen rekkefølge enn i resten av veilederen.

Alle klausuler og pakker har samme rekkefølge: hva det er, når det brukes, teksten, og til slutt hvor det kommer fra. Da finner
den som leser mange filer, det samme på samme sted.

Feil (clauses/tidlig-varsel.yml):

    status: draft
    title: {nb: Samarbeid, nn: Samarbeid}

Riktig (clauses/tidlig-varsel.yml):

    title: {nb: Samarbeid, nn: Samarbeid}
    status: draft
"""

import re
from collections.abc import Iterator, Sequence

from relkontrakt.findings import Finding, Repair
from relkontrakt.index import Index
from relkontrakt.model import Clause, Package
from relkontrakt.yamlfile import Document

GROUP = "structure"
LEVEL = "advice"

_MODELS: dict[str, type[Clause] | type[Package]] = {"clause": Clause, "package": Package}
_KEY = re.compile(r"^(?P<key>[a-z_]+):", re.M)
#: Comment lines right above a key belong to it.
_ABOVE = re.compile(r"(?:^#[^\n]*\n)+\Z", re.M)


def check(index: Index) -> Iterator[Finding]:
    for (kind, _), (path, _) in index.library.places.items():
        document = index.library.documents.get(path)
        if kind in _MODELS and document:
            yield from _misplaced(document, list(_MODELS[kind].model_fields))


def _misplaced(document: Document, order: Sequence[str]) -> Iterator[Finding]:
    starts = [match for match in _KEY.finditer(document.text) if (match["key"],) in document.spots]
    keys = [match["key"] for match in starts]
    if not set(keys) <= set(order) or len(keys) != len(document.data or {}):
        return  # Another rule speaks of this file's keys.
    right = sorted(keys, key=order.index)
    if keys == right:
        return
    first = next(place for place, (is_, should) in enumerate(zip(keys, right, strict=True)) if is_ != should)
    last = max(place for place, (is_, should) in enumerate(zip(keys, right, strict=True)) if is_ != should)
    blocks = _blocks(document.text, [match.start() for match in starts])
    region = "".join(blocks[first : last + 1])
    moved = [blocks[keys.index(key)] for key in right[first : last + 1]]
    new = "".join(block if block.endswith("\n") else f"{block}\n" for block in moved)
    start = sum(map(len, blocks[:first])) + document.text.index(blocks[0])
    message = f"«{right[first]}» skal stå før «{keys[first]}»."
    yield Finding(
        document.at(start),
        message,
        f"Rekkefølgen er: {', '.join(right)}.",
        repair=Repair(region, new if region.endswith("\n") else new.removesuffix("\n")),
    )


def _blocks(text: str, starts: Sequence[int]) -> list[str]:
    """Return the lines of each key, with the comments right above it; what stands above the first key belongs to no one."""
    cuts = []
    for place, start in enumerate(starts):
        above = _ABOVE.search(text, starts[place - 1], start) if place else None
        cuts.append(above.start() if above else start)
    return [text[start:end] for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True)]
