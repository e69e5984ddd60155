"""En frossen utgave er endret.

Noen har signert en kontrakt på utgaven. Teksten de finner her, må være den de signerte. En rettelse kommer derfor i en ny
utgave, med en forklaring på hva som er endret og hvorfor.

Feil (releases/1.0.0/manifest.json):

    {"format": 1, "version": "1.0.0", "date": "2026-01-01", "title": {"nb": "Vår veileder"}, "files": {"guide/guide.yml": "0f1e"}}

Riktig (releases/1.0.0/manifest.json):

    {"format": 1, "version": "1.0.0", "date": "2026-01-01", "title": {"nb": "Vår veileder"}, "files": {}}
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "lifecycle"


def check(index: Index) -> Iterator[Finding]:
    return index.loading("edited-release")
