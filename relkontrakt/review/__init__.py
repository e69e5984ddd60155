"""What a reviewer must know of a proposal: the comparison with an earlier state, put together for a reader."""

from relkontrakt.review.difference import Difference, difference
from relkontrakt.review.report import Review, review

__all__ = ["Difference", "Review", "difference", "review"]
