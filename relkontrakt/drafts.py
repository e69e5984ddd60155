"""New content from templates: a complete, commented draft of a clause, chapter, package, term, act or source."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from relkontrakt import norwegian, templating, vocabulary
from relkontrakt.findings import RelkontraktError
from relkontrakt.library import REGISTERS, Library
from relkontrakt.model import SLUG_PATTERN
from relkontrakt.project import Project
from relkontrakt.validation import ID_HELP

KINDS = ("clause", "chapter", "package", "term", "act", "source")

_REGISTER_KINDS = {"term": "term", "act": "law", "source": "source"}


def create(
    project: Project, library: Library, kind: str, entry_id: str, title: str, title_nn: str, category: str, today: date
) -> Path:
    """Write a draft and return its file. Existing text is kept as it is.

    Raises RelkontraktError when the id cannot be used or is taken, or when the guide has no clause to refer to.
    """
    if not re.fullmatch(SLUG_PATTERN, entry_id):
        raise RelkontraktError(f"«{entry_id}» kan ikke være en id.", f"Prøv «{norwegian.slug(entry_id)}». {ID_HELP}")
    known = library.known[_REGISTER_KINDS.get(kind, kind)]
    if entry_id in known:
        raise RelkontraktError(f"id-en «{entry_id}» er alt i bruk.", "Velg en annen id. En id blir aldri brukt om igjen.")
    values = _values(library, kind, entry_id, title, title_nn, category, today)
    text = templating.render(templating.environment(project.template_folders, "nb"), _template(kind), **values)
    path = project.root / _path(library, kind, entry_id)
    _write(path, text, append=kind in _REGISTER_KINDS)
    return path


def _template(kind: str) -> str:
    return f"new/{kind}.{'md' if kind == 'chapter' else 'yml'}.j2"


def _values(
    library: Library, kind: str, entry_id: str, title: str, title_nn: str, category: str, today: date
) -> Mapping[str, object]:
    example = min(library.known["clause"], default="")
    if kind in ("chapter", "package") and not example:
        raise RelkontraktError("veilederen har ingen klausuler å vise til ennå.", "Lag en først: relkontrakt new clause <id>")
    return {
        "id": entry_id,
        "title": title,
        "title_nn": title_nn,
        "category": category,
        "order": _next_order(library, kind, category),
        "example": example,
        "act": next(iter(library.acts), ""),
        "today": today.isoformat(),
        "principles": ", ".join(vocabulary.PRINCIPLES),
        "phases": ", ".join(vocabulary.PHASES),
        "problems": ", ".join(vocabulary.PROBLEMS),
        "audiences": ", ".join(vocabulary.AUDIENCES),
    }


def _next_order(library: Library, kind: str, category: str) -> int:
    if kind == "package":
        taken = [package.order for package in library.packages.values()]
    elif kind == "chapter":
        taken = [chapter.order for chapter in library.chapters[library.languages[0]].values()]
    else:
        taken = [clause.order for clause in library.clauses.values() if clause.category == category]
    return max(taken, default=0) // 10 * 10 + 10


def _path(library: Library, kind: str, entry_id: str) -> str:
    if kind in _REGISTER_KINDS:
        return REGISTERS[_REGISTER_KINDS[kind]]
    if kind == "chapter":
        return f"guide/{library.languages[0]}/{_next_order(library, kind, '')}-{entry_id}.md"
    return f"{'clauses' if kind == 'clause' else 'packages'}/{entry_id}.yml"


def _write(path: Path, text: str, append: bool) -> None:
    """Write through a temporary file beside ``path``, so that the file is the old or the new one, never half of it."""
    beside = path.with_name(f".{path.name}.ny")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        old = path.read_bytes() if append and path.exists() else b""
        separator = b"" if not old else b"\n" if old.endswith(b"\n") else b"\n\n"
        beside.write_bytes(old + separator + text.encode())
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise RelkontraktError(f"kan ikke skrive til {path}: {error.strerror}.", "Gi skrivetilgang, og prøv igjen.") from error
