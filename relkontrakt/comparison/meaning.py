"""Which clauses' meaning rests on a term: those that use it, by a link or in any inflected form."""

from collections.abc import Iterable

from relkontrakt.index import Fragment, Index


def clauses_using(index: Index, terms: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of clauses whose normative text uses one of ``terms``, directly or through another definition."""
    wanted = _with_dependants(index, frozenset(terms))
    texts = index.clause_texts.items()
    return tuple(sorted(clause for clause, fragments in texts if any(wanted & _used(index, fragment) for fragment in fragments)))


def _with_dependants(index: Index, terms: frozenset[str]) -> frozenset[str]:
    """Return ``terms`` and the terms whose definition uses one of them, and so on."""
    definitions = [f for f in index.fragments if f.owner[0] == "term" and "definition" in f.keys]
    used = [(f.owner[1], _linked(f) | {use.term for use in index.lexicons[f.language].uses(f.prose)}) for f in definitions]
    waiting = terms
    while waiting:
        waiting = frozenset(user for user, words in used if words & waiting) - terms
        terms |= waiting
    return terms


def _used(index: Index, fragment: Fragment) -> frozenset[str]:
    return _linked(fragment) | {use.term for use in index.term_uses[fragment.path, fragment.keys]}


def _linked(fragment: Fragment) -> frozenset[str]:
    return frozenset(link.reference[1] for link in fragment.scan.links if link.reference and link.reference[0] == "term")
