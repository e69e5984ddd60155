"""Seeded faults: mistakes that a contributor, a lawyer or an editor makes, put into the real guide, each with its rule and place.

``python -m tests.corpus`` lists them and says how many the rules find.
"""

from collections.abc import Iterable
from pathlib import Path

from tests.corpus import language, law, lifecycle, parameters, parity, references, relations, structure, terms, typography
from tests.corpus.faults import Fault, Kind, Texts, seed

#: Faults of each kind, each in another file where the guide has so many; and what chooses them.
INSTANCES, SEED = 5, 20261122

#: Every kind of fault.
KINDS = (
    *structure.KINDS,
    *lifecycle.KINDS,
    *references.KINDS,
    *terms.KINDS,
    *parameters.KINDS,
    *relations.KINDS,
    *law.KINDS,
    *parity.KINDS,
    *language.KINDS,
    *language.BALANCE,
    *typography.KINDS,
)


def texts_of(root: Path) -> dict[str, str]:
    """Return every content file of a project by its path."""
    files = (path for path in sorted(root.rglob("*")) if path.suffix in (".yml", ".md"))
    return {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in files}


def faults_in(texts: Texts, kinds: Iterable[Kind] = KINDS, number: int = SEED) -> list[Fault]:
    """Return the seeded faults: the same ones for the same texts."""
    return seed(kinds, texts, INSTANCES, number)
