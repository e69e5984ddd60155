"""Kapittelet mangler opplysningene øverst.

Tittel, kort svar og dato står mellom to linjer med «---». Uten dem vet leseren ikke hva kapittelet svarer på.

Feil (guide/nb/20-uten.md):

    ## Et kapittel

    Tekst.

Riktig (guide/nb/10-innledning.md):

    Tekst.
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "structure"


def check(index: Index) -> Iterator[Finding]:
    return index.loading("front-matter")
