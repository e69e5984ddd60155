"""Which clauses' meaning rests on a term: those that use it, by a link or in any inflected form."""

from collections.abc import Iterable

from relkontrakt.index import Fragment, Index


def clauses_using(index: Index, terms: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of clauses whose normative text uses one of ``terms``, directly or through another definition."""
    wanted = _with_dependants(index, frozenset(terms))
    texts = index.clause_texts.items()
    return tuple(sorted(clause for clause, fragments in texts if any(wanted & _used(index, fragment) for fragment in fragments)))


def _with_dependants(index: Index, terms: frozenset[str]) -> frozenset[str]:
    """Return ``terms`` and the terms whose definition links to one of them, and so on."""
    references = [reference for reference in index.of_kind("term") if reference.owner[0] == "term" and reference.via == "link"]
    links = [(reference.owner[1], reference.id) for reference in references]
    waiting = terms
    while waiting:
        waiting = frozenset(user for user, used in links if used in waiting) - terms
        terms |= waiting
    return terms


def _used(index: Index, fragment: Fragment) -> frozenset[str]:
    linked = (link.reference[1] for link in fragment.scan.links if link.reference and link.reference[0] == "term")
    return frozenset(linked) | {use.term for use in index.term_uses[fragment.path, fragment.keys]}
