"""How easy texts are to read, in numbers: how long sentences are, and LIX. Only whole sentences count, not headings or cells."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from relkontrakt.prose import WORD, Sentence, prose

#: Words in a short sentence, and letters in a word that LIX does not call long (Björnsson 1968).
SHORT, LONG_WORD = 25, 6


@dataclass(frozen=True)
class Readability:
    """Sentences and words; the median length of a sentence in words, the share (0–1) of at most ``SHORT`` words, and LIX."""

    sentences: int
    words: int
    median: float
    share_short: float
    lix: float


def measure(texts: Iterable[str]) -> Readability:
    """Return the readability of Markdown ``texts`` taken together; all numbers are 0 when they hold no whole sentence."""
    return of_sentences(sentence for text in texts for sentence in prose(text).sentences)


def of_sentences(sentences: Iterable[Sentence]) -> Readability:
    """Return the readability of ``sentences``; those without an end mark are left out."""
    found = [WORD.findall(sentence.text) for sentence in sentences if sentence.whole]
    lengths = [len(words) for words in found if words]
    count, words = len(lengths), sum(lengths)
    if not count:
        return Readability(0, 0, 0.0, 0.0, 0.0)
    long = sum(len(word) > LONG_WORD for words in found for word in words)
    short = sum(length <= SHORT for length in lengths)
    lix = words / count + 100 * long / words
    return Readability(count, words, float(median(lengths)), round(short / count, 3), round(lix, 1))
