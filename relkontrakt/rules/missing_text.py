"""Teksten mangler på en av målformene.

Klausuler, registre og pakker skal finnes på begge målformer samtidig, slik at alle kan bruke dem.

Feil (clauses/tidlig-varsel.yml):

    summary: {nb: Partene sier fra tidlig.}

Riktig (clauses/tidlig-varsel.yml):

    summary: {nb: Partene sier fra tidlig., nn: Partane seier frå tidleg.}
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.model import Text

GROUP = "parity"

_NAMES = {"nb": "bokmål", "nn": "nynorsk"}


def check(index: Index) -> Iterator[Finding]:
    for _, path, keys, value in index.values:
        if isinstance(value, Text):
            for language in index.library.languages:
                if not (value.get(language) or "").strip():
                    location = index.library.documents[path].key(keys)
                    message = f"teksten «{keys[-1]}» mangler på {_NAMES[language]}."
                    yield Finding(location, message, f"Legg til «{language}: …».")
