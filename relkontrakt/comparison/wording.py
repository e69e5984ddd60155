"""How two wordings of one text differ: not at all, in signs, in a misspelling, in what they refer to, or in words."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Literal, NamedTuple

from relkontrakt import markup

Difference = Literal["same", "typography", "typo", "references", "words"]

_SIGNS = str.maketrans(
    {
        "–": "-", "—": "-", "−": "-", "\N{NON-BREAKING HYPHEN}": "-", "«": '"', "»": '"', "“": '"', "”": '"', "„": '"', "’": "'",
        "‘": "'", "…": "...", "\N{SOFT HYPHEN}": None,
    }
)  # fmt: skip
_EMPHASIS = re.compile(r"[*_`]")
#: A word made of letters only.
LETTERS = re.compile(r"[^\W\d_]+")
_TOKEN = re.compile(r"[^\W\d_]+|\S")

#: Words that decide who must do what, when and how much: a change in one of them is never a misspelling.
_DECISIVE_WORDS = """
    skal skulle må måtte kan kunne bør burde får fikk vil ville plikter rett plikt krav forbud ikke ikkje aldri ingen inga inkje 
    intet bare berre minst høyst høgst maks
    innen innan før etter senest seinast tidligst tidlegast hver kvar alle begge hvis dersom når
    eller og men uten utan med kunden kundens leverandøren leverandørens partene partenes partane part parts parten partens
    en én ein éin to tre fire fem seks sju syv åtte ni ti elleve tolv halv halvparten dobbelt
"""
_DECISIVE = frozenset(_DECISIVE_WORDS.split())


class Words(NamedTuple):
    """The words of a language in the guide: how often each stands in the old and in the new content, and those of terms."""

    before: Mapping[str, int]
    after: Mapping[str, int]
    terms: frozenset[str]


def difference(before: str, after: str, words: Words) -> Difference:
    """Return the largest difference between two Markdown texts."""
    if before == after:
        return "same"
    old, new = _visible(before), _visible(after)
    if old == new:
        return "typography" if _targets(before) == _targets(after) else "references"
    if _targets(before) == _targets(after) and _is_typo(old, new, words):
        return "typo"
    return "words"


def folded(text: str) -> str:
    """Return ``text`` as it is compared: one kind of dash and quotation mark, single spaces, small letters."""
    text = unicodedata.normalize("NFC", text).translate(_SIGNS)
    return " ".join(text.split()).casefold()


def _visible(text: str) -> str:
    """Return the words a reader may meet: link texts, the wording when a clause is left out, and parameters as written."""
    return folded(_EMPHASIS.sub("", markup.rewrite(text, lambda link: f"{link.text} {link.title or ''}".rstrip())))


def _targets(text: str) -> list[str]:
    return [link.destination for link in markup.scan(text).links]


def _is_typo(before: str, after: str, words: Words) -> bool:
    """Return whether one or two words were misspelt, and nothing else is new."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    if len(old) != len(new):
        return False
    pairs = [(first, second) for first, second in zip(old, new, strict=True) if first != second]
    return 1 <= len(pairs) <= 2 and all(_is_misspelt(first, second, words) for first, second in pairs)


def _is_misspelt(old: str, new: str, words: Words) -> bool:
    """Return whether ``old`` is a slip for ``new``: unknown elsewhere, one letter away, and not in stem start or ending.

    The first letter may be a negation («ulovlig»), and the last two an inflection («varsles»): these are new words.
    """
    if not (LETTERS.fullmatch(old) and LETTERS.fullmatch(new)) or min(len(old), len(new)) < 5:
        return False
    if {old, new} & (_DECISIVE | words.terms):
        return False
    is_slip = words.before.get(old, 0) <= 1 and not words.after.get(old, 0) and words.before.get(new, 0) > 0
    return is_slip and _is_one_letter_apart(old, new)


def _is_one_letter_apart(old: str, new: str) -> bool:
    short, long = sorted((old, new), key=len)
    if len(long) - len(short) > 1:
        return False
    start = _common(old, new)
    end = min(_common(old[::-1], new[::-1]), len(short) - start)
    if start < 1 or end < 2:
        return False
    first, second = old[start : len(old) - end], new[start : len(new) - end]
    return max(len(first), len(second)) <= 1 or (len(first) == 2 and first == second[::-1])


def _common(first: str, second: str) -> int:
    return next((place for place, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), min(len(first), len(second)))
