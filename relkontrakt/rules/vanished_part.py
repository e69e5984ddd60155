"""En klausul, et kapittel eller en pakke i en frossen utgave er borte.

Noen kan ha teksten i en kontrakt. De skal finne den igjen, med grunnen til at den ikke lenger er i bruk. Adressen til noe som er
publisert, skal aldri slutte å virke.

Feil (releases/0.1.0/manifest.json):

    {"format": 1, "version": "0.1.0", "date": "2026-01-01", "title": {"nb": "Vår veileder"}, "files": {},
     "clauses": {"faste-moter": {"version": "0.1.0", "status": "draft", "title": {"nb": "Faste møter"}}}}

Riktig (releases/0.1.0/manifest.json):

    {"format": 1, "version": "0.1.0", "date": "2026-01-01", "title": {"nb": "Vår veileder"}, "files": {},
     "clauses": {"tidlig-varsel": {"version": "0.1.0", "status": "draft", "title": {"nb": "Tidlig varsel"}}}}
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding, Location
from relkontrakt.index import Index

GROUP = "lifecycle"

_CURE = "Legg filen tilbake med «status: retired», og grunnen eller etterfølgeren."


#: What a reader calls each kind, and where its files stand.
_KINDS = {"clause": ("klausulen", "clauses"), "chapter": ("kapittelet", "guide"), "package": ("pakken", "packages")}


def check(index: Index) -> Iterator[Finding]:
    for (kind, entry_id), version in _last_seen(index).items():
        if entry_id not in index.library.known[kind]:
            name, folder = _KINDS[kind]
            message = f"{name} «{entry_id}» står i utgave {version}, men finnes ikke lenger."
            yield Finding(Location(folder), message, _CURE)


def _last_seen(index: Index) -> dict[tuple[str, str], str]:
    """Return the last edition that has each clause, chapter and package."""
    last: dict[tuple[str, str], str] = {}
    for edition in index.library.editions:
        frozen = edition.manifest
        for kind, parts in (("clause", frozen.clauses), ("chapter", frozen.chapters), ("package", frozen.packages)):
            last |= {(kind, entry_id): edition.version for entry_id in parts}
    return last
