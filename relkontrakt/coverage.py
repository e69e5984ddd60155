"""Which clauses carry each principle in each step of the method, and which cells have neither clause nor reason."""

from collections.abc import Mapping

from relkontrakt import vocabulary
from relkontrakt.entrymodel import Cell, Coverage
from relkontrakt.model import Clause

Place = tuple[str, int]

#: Every cell of the matrix, row by row.
PLACES: tuple[Place, ...] = tuple((principle, step) for principle in vocabulary.PRINCIPLES for step in vocabulary.STEPS)


def carried(clauses: Mapping[str, Clause]) -> dict[Place, list[str]]:
    """Return the ids of the clauses in each cell; a retired clause covers nothing."""
    return {
        (principle, step): [
            clause_id
            for clause_id, clause in clauses.items()
            if principle in clause.principles and step in clause.steps and clause.status != "retired"
        ]
        for principle, step in PLACES
    }


def reasons(coverage: Coverage) -> dict[Place, Cell]:
    """Return the written reason of each cell that has one; the first one counts."""
    found: dict[Place, Cell] = {}
    for cell in coverage.cells or ():
        for step in cell.steps:
            found.setdefault((cell.principle, step), cell)
    return found
