"""Facts of the Norwegian language: sort key, dates, numbers, durations, and the small words of each written standard."""

import difflib
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from relkontrakt.vocabulary import UNITS

NBSP = "\N{NO-BREAK SPACE}"

MONTHS = ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"]
_LETTERS = {letter: chr(ord("{") + place) for place, letter in enumerate("æøå")}
_FOLD = str.maketrans({"ä": "æ", "ö": "ø", "é": "e", "è": "e", "ê": "e", "ô": "o", "ó": "o", "ü": "y"})
_ASCII = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "é": "e", "ö": "o", "ä": "a", "ü": "u"})
#: Number words of both written standards.
NUMBER_WORDS = {
    word: number
    for number, words in (
        *enumerate(("én ett eitt", "to", "tre", "fire", "fem", "seks", "sju syv", "åtte", "ni", "ti", "elleve", "tolv"), start=1),
        *enumerate(("tretten", "fjorten", "femten", "seksten", "sytten", "atten", "nitten", "tjue"), start=13),
        *(
            (10 * tens, word)
            for tens, word in enumerate(("tretti", "førti", "femti", "seksti", "sytti", "åtti", "nitti", "hundre"), 3)
        ),
    )
    for word in words.split()
}
_EVERY = {"nb": "hver", "nn": "kvar"}
_EVERY_NEUTER = {"nb": "hvert", "nn": "kvart"}
_AND = {"nb": "og", "nn": "og"}


def sort_key(text: str) -> str:
    """Return a key that sorts ``text`` as a Norwegian reader expects: a–z, then æ, ø, å; case does not matter."""
    folded = text.casefold().translate(_FOLD).replace("aa", "å")
    return "".join(_LETTERS.get(letter, letter) for letter in folded)


def slug(text: str) -> str:
    """Return ``text`` as an ASCII slug (å → a, ø → o, æ → ae), for ids and addresses; ``del`` if nothing is left."""
    ascii_text = text.casefold().translate(_ASCII)
    return "-".join("".join(c if c.isascii() and c.isalnum() else " " for c in ascii_text).split()) or "del"


def long_date(day: date) -> str:
    """Return for example ``21. november 2026``, with no-break space after the day (Språkrådet: tall, tid, dato)."""
    return f"{day.day}.{NBSP}{MONTHS[day.month - 1]} {day.year}"


def number(value: int | Decimal | float) -> str:
    """Return ``value`` with decimal comma, and no-break space between groups from five digits on (Språkrådet)."""
    text = format(Decimal(str(value)).normalize(), "f")
    whole, _, fraction = text.partition(".")
    grouped = f"{int(whole):,}".replace(",", NBSP) if len(whole.lstrip("-")) > 4 else whole
    return f"{grouped},{fraction}" if fraction else grouped


def duration(amount: int, unit: str, language: str) -> str:
    """Return for example ``3 måneder`` or ``1 veke``; ``unit`` is a key of ``vocabulary.UNITS``."""
    singular, plural = UNITS[unit]
    name = singular if amount == 1 else plural
    return f"{number(amount)}{NBSP}{getattr(name, language)}"


def every(amount: int, unit: str, language: str) -> str:
    """Return how often: ``hver uke``, ``hver 3. måned``, ``kvart år``."""
    name = getattr(UNITS[unit][0], language)
    word = (_EVERY_NEUTER if unit == "ar" else _EVERY)[language]
    return f"{word} {name}" if amount == 1 else f"{word} {number(amount)}.{NBSP}{name}"


def enumeration(words: Iterable[str], language: str = "nb") -> str:
    """Return ``a, b og c``."""
    *first, last = list(words) or [""]
    return f"{', '.join(first)} {_AND[language]} {last}" if first else last


def only_close(word: str, known: Iterable[str]) -> str | None:
    """Return the one of ``known`` that ``word`` must be a slip for; None when it could be several, or none."""
    for cutoff in (0.9, 0.8):
        close = difflib.get_close_matches(word, sorted(known), n=2, cutoff=cutoff)
        if close:
            return close[0] if len(close) == 1 else None
    return None


def suggestion(word: str, known: Iterable[str]) -> str:
    """Return `` Mente du «…»?`` for the closest of ``known``, or an empty string when nothing is close."""
    close = difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return f" Mente du «{close[0]}»?" if close else ""
