"""What has changed between two states of the content, what it means, and which versions it demands.

``compare(before, after)`` gives every ``Change``; ``verdicts`` what the changes demand; ``worddiff`` how two texts differ.
"""

from relkontrakt.comparison.change import Change
from relkontrakt.comparison.compare import compare, compared
from relkontrakt.comparison.kinds import BUMP_NAMES, BUMPS, KINDS, STATES, Bump, Kind, State, largest, state
from relkontrakt.comparison.matching import is_same
from relkontrakt.comparison.meaning import clauses_using
from relkontrakt.comparison.verdict import Verdict, guide_bump, smallest_version, verdicts
from relkontrakt.comparison.worddiff import Operation, Piece, after_of, before_of, shortened, worddiff

__all__ = [
    "BUMPS",
    "BUMP_NAMES",
    "KINDS",
    "STATES",
    "Bump",
    "Change",
    "Kind",
    "Operation",
    "Piece",
    "State",
    "Verdict",
    "after_of",
    "before_of",
    "clauses_using",
    "compare",
    "compared",
    "guide_bump",
    "is_same",
    "largest",
    "shortened",
    "smallest_version",
    "state",
    "verdicts",
    "worddiff",
]
