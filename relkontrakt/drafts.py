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
from relkontrakt.proposals import Parameter, Proposal
from relkontrakt.validation import ID_HELP
from relkontrakt.vocabulary import Name

KINDS = ("clause", "chapter", "package", "term", "act", "source")

_REGISTER_KINDS = {"term": "term", "act": "law", "source": "source"}


#: What a draft of a clause says until somebody has written it.
_HINTS = {
    "summary": Name("Skriv kort hva klausulen gjør.", "Skriv kort kva klausulen gjer."),
    "when": Name("Skriv når klausulen passer.", "Skriv når klausulen passar."),
    "when_not": Name("Skriv når klausulen ikke passer.", "Skriv når klausulen ikkje passar."),
    "reason": Name("Skriv hvorfor standardverdien er slik.", "Skriv kvifor standardverdien er slik."),
    "why": Name("Skriv hvilket problem klausulen løser.", "Skriv kva problem klausulen løyser."),
    "how": Name("Skriv hva partene gjør i praksis.", "Skriv kva partane gjer i praksis."),
    "pitfalls": Name("Skriv hva som ofte går galt.", "Skriv kva som ofte går gale."),
    "example": Name("Skriv et eksempel fra e-helse.", "Skriv eit døme frå e-helse."),
}
_NONE = {"principles": "", "problems": ""}
_EXAMPLE_PARAMETER = Parameter("frist", "10", "arbeidsdag")
_EXAMPLE_PARAGRAPH = Name(
    "Leverandøren skal varsle Kunden innen {{ frist }}.", "Leverandøren skal varsle Kunden innan {{ frist }}."
)


def create(
    project: Project,
    library: Library,
    kind: str,
    entry_id: str,
    title: str,
    title_nn: str,
    category: str,
    today: date,
    proposal: Proposal | None = None,
) -> Path:
    """Write a draft and return its file. Existing text is kept as it is. A clause may be filled in from a ``proposal``.

    Raises RelkontraktError when the id cannot be used or is taken, or when the guide has no clause to refer to.
    """
    if not re.fullmatch(SLUG_PATTERN, entry_id):
        raise RelkontraktError(f"«{entry_id}» kan ikke være en id.", f"Prøv «{norwegian.slug(entry_id)}». {ID_HELP}")
    known = library.known[_REGISTER_KINDS.get(kind, kind)]
    if entry_id in known:
        raise RelkontraktError(f"id-en «{entry_id}» er alt i bruk.", "Velg en annen id. En id blir aldri brukt om igjen.")
    values = {**_values(library, kind, entry_id, title, title_nn, category, today), **_clause_values(proposal)}
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


def _clause_values(proposal: Proposal | None) -> Mapping[str, object]:
    """Return what a clause's template is filled with: hints, or what the proposal says in place of them."""
    if proposal is None:
        text, parameters, paragraphs = _HINTS, (_EXAMPLE_PARAMETER,), (_EXAMPLE_PARAGRAPH,)
        return {"proposal": None, "text": text, "parameters": parameters, "paragraphs": paragraphs, "laws": (), "chosen": _NONE}
    said = {key: proposal.fields[key] for key in _HINTS if proposal.fields.get(key)}
    return {
        "proposal": proposal,
        "text": {**_HINTS, **{key: Name(text, text) for key, text in said.items()}},
        "parameters": proposal.parameters,
        "paragraphs": proposal.paragraphs,
        "laws": proposal.laws,
        "chosen": {"principles": ", ".join(proposal.principles), "problems": ", ".join(proposal.problems)},
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
