"""Ids inside a clause are permanent too: one that an earlier edition used for something else, cannot come back."""

from collections.abc import Iterator

from relkontrakt import sources
from relkontrakt.comparison import Change, is_same
from relkontrakt.findings import Finding
from relkontrakt.library import Library
from relkontrakt.model import Clause
from relkontrakt.project import Project
from relkontrakt.release.snapshot import opened
from relkontrakt.review import Difference

_KINDS = {"paragraphs": "leddet", "parameters": "feltet", "variants": "varianten"}


def reused(project: Project, found: Difference, library: Library) -> Iterator[Finding]:
    """Return a finding for each new paragraph, parameter or variant whose id an earlier edition used for something else."""
    for clause_id, new in _new_ids(found.changes).items():
        path = library.places["clause", clause_id][0]
        for edition in library.editions:
            earlier = sources.clause(opened(project, edition), clause_id)
            for key, entry_id in sorted(new) if earlier else ():
                old, now = (_said(clause, key, entry_id) for clause in (earlier, library.clauses[clause_id]) if clause)
                if old and now and not is_same(old, now):
                    message = f"{_KINDS[key]} «{entry_id}» var noe annet i utgave {edition.version}."
                    place = library.documents[path].value((key,))
                    yield Finding(place, message, "Gi det nye en ny id. En id blir aldri brukt om igjen.", "reused-id")


def _new_ids(changes: tuple[Change, ...]) -> dict[str, set[tuple[str, str]]]:
    found: dict[str, set[tuple[str, str]]] = {}
    for change in changes:
        if change.owner[0] == "clause" and len(change.keys) >= 2 and change.keys[0] in _KINDS:
            key, entry_id = change.keys[:2]
            if change.before is None or change.kind.endswith("-renamed"):
                found.setdefault(change.owner[1], set()).add((key, entry_id))
    return found


def _said(clause: Clause, key: str, entry_id: str) -> str:
    """Return what a paragraph says, or what a parameter or variant is called; empty when the clause has none with that id."""
    for entry in getattr(clause, key):
        if entry.id == entry_id:
            text = entry.text if key == "paragraphs" else entry.label if key == "parameters" else entry.title
            return f"{text.nb or ''} {text.nn or ''}".strip()
    return ""
