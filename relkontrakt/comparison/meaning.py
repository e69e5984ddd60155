"""Which clauses' meaning rests on a definition: those that use the word, by a link or in any inflected form."""

import re
from collections.abc import Iterable

from relkontrakt import prose, terms
from relkontrakt.index import Fragment, Index

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_WORD = re.compile(r"[\w-]+")

Stem = tuple[str, ...]


def clauses_using(index: Index, wanted: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of clauses whose normative text uses one of the terms ``wanted``, directly or through a definition."""
    found = _with_dependants(index, frozenset(wanted))
    texts = index.clause_texts.items()
    return tuple(sorted(clause for clause, fragments in texts if any(found & _used(index, fragment) for fragment in fragments)))


def _with_dependants(index: Index, found: frozenset[str]) -> frozenset[str]:
    """Return ``found`` and the terms whose definition uses one of them, and so on."""
    definitions = [f for f in index.fragments if f.owner[0] == "term" and "definition" in f.keys]
    used = [(f.owner[1], _linked(f) | {use.term for use in index.lexicons[f.language].uses(f.prose)}) for f in definitions]
    waiting = found
    while waiting:
        waiting = frozenset(user for user, words in used if words & waiting) - found
        found |= waiting
    return found


def _used(index: Index, fragment: Fragment) -> frozenset[str]:
    return _linked(fragment) | {use.term for use in index.term_uses[fragment.path, fragment.keys]}


def _linked(fragment: Fragment) -> frozenset[str]:
    return frozenset(link.reference[1] for link in fragment.scan.links if link.reference and link.reference[0] == "term")


def redefined(before: str, after: str) -> frozenset[Stem]:
    """Return the stems of the words that one of two clause texts defines in «…», where the sentence is not the same in both."""
    old, new = _definitions(before), _definitions(after)
    return frozenset(stem for stem in {*old, *new} if old.get(stem) != new.get(stem))


def _definitions(text: str) -> dict[Stem, str]:
    sentences = _SENTENCE_END.split(" ".join(prose.prose(text).text.split()))
    return {found.stem: sentence for sentence in sentences for found in terms.definitions(sentence)}


def clauses_saying(index: Index, wanted: frozenset[Stem], language: str) -> tuple[str, ...]:
    """Return the ids of clauses whose normative text in ``language`` says one of the words with the stems ``wanted``."""
    texts = index.clause_texts.items()
    return tuple(sorted(c for c, fragments in texts if any(_says(f, wanted) for f in fragments if f.language == language)))


def _says(fragment: Fragment, wanted: frozenset[Stem]) -> bool:
    stems = [terms.stem(word) for word in _WORD.findall(fragment.prose.text.lower())]
    return any(stem == tuple(stems[at : at + len(stem)]) for stem in wanted for at in range(len(stems)))
