"""Ways to write: a sentence more in a clause or in advice, a name misspelt, two lines in the wrong order."""

import re
from collections.abc import Callable, Iterator

from tests.corpus.faults import Edit, Texts, swap
from tests.corpus.regions import ADVICE, SHORT, TEXT, Region

Make = Callable[[Texts], Iterator[tuple[Edit, ...]]]

#: The end of a paragraph of prose in advice or a chapter: not a table, a list or a heading.
PROSE = r"^ *[A-ZÆØÅ][^\n|]{40,400}\.$"


def clause_sentence(nb: str, nn: str) -> Make:
    """Return a maker: one sentence more in a short part of a clause, in both languages."""
    return swap(SHORT, r"\Z", " " + nb, (TEXT["nn"], r"\Z", " " + nn))


def advice_sentence(nb: str, nn: str) -> Make:
    """Return a maker: one sentence more in the advice of a clause, in both languages."""
    return swap(ADVICE["nb"], PROSE, r"\g<0> " + nb, (ADVICE["nn"], PROSE, r"\g<0> " + nn))


def advice_block(nb: str, nn: str) -> Make:
    """Return a maker: a paragraph more in the advice of a clause, in both languages."""
    end = PROSE + r"\n(?=\n)"
    return swap(ADVICE["nb"], end, rf"\g<0>\n    {nb}\n", (ADVICE["nn"], end, rf"\g<0>\n    {nn}\n"))


def sentence(region: Region, text: str) -> Make:
    """Return a maker: one sentence more after a paragraph of prose."""
    return swap(region, PROSE, r"\g<0> " + text)


def block(region: Region, text: str) -> Make:
    """Return a maker: a paragraph more after a paragraph of prose; ``text`` must be indented as the region is."""
    return swap(region, PROSE + r"\n(?=\n)", r"\g<0>" + "\n" + text + "\n")


def misspelt(word: str) -> str:
    """Return ``word`` without its middle letter."""
    middle = len(word) // 2
    return word[:middle] + word[middle + 1 :]


def misspell(region: Region, before: str, word: str = r"[a-z][a-z0-9-]{4,}") -> Make:
    """Return a maker: the id after ``before`` lacks a letter; the group ``ref`` in ``before`` is where the finding must stand."""

    def new(match: re.Match[str]) -> str:
        head = match[0][: match.start("ref") - match.start()]
        reference = match[0][match.start("ref") - match.start() : match.start("id") - match.start()]
        return f"{head}¦{reference}{misspelt(match['id'])}"

    return swap(region, f"{before}(?P<id>{word})", new)
