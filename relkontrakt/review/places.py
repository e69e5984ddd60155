"""Where a change is, in words: «ledd «moter»», «felt «varselfrist»: standardverdi»."""

from collections.abc import Mapping
from itertools import pairwise

from relkontrakt import model
from relkontrakt.comparison import Change
from relkontrakt.index import Owner
from relkontrakt.library import Library

#: What a kind of entry is called: one, several, and the heading.
KIND_NAMES: Mapping[str, tuple[str, str]] = {
    "clause": ("klausul", "klausuler"),
    "chapter": ("kapittel", "kapitler"),
    "package": ("pakke", "pakker"),
    "term": ("begrep", "begreper"),
    "law": ("lov", "lover"),
    "source": ("kilde", "kilder"),
    "ssa": ("standardavtale", "standardavtaler"),
    "figure": ("figur", "figurer"),
    "decision": ("egnethetstest", "egnethetstester"),
    "coverage": ("dekning", "dekninger"),
    "entries": ("sett med inngangssider", "sett med inngangssider"),
    "conduct": ("sett med etiske spilleregler", "sett med etiske spilleregler"),
    "settings": ("fil med innstillinger", "filer med innstillinger"),
    "image": ("bildemappe", "bildemapper"),
}

#: Lists whose entries have ids: what one entry is called.
_ENTRIES = {
    "paragraphs": "ledd",
    "variants": "variant",
    "parameters": "felt",
    "choices": "valg",
    "clauses": "klausul",
    "sections": "paragraf",
    "values": "verdi",
    "law": "rettskilde",
    "changes": "endring",
    "ssa": "standardavtale",
}
_OWN = {
    "body": "teksten",
    "forms": "bøyningsformer",
    "nb": "bokmål",
    "nn": "nynorsk",
    "order": "rekkefølge",
    "checks": "kontroll",
    "images": "bilder",
}
#: Names that say nothing beside the one before them.
_SILENT = frozenset({"text", "id", "use", "procurement", "relations", "checks"})
_MODELS = (
    *(model.Clause, model.Paragraph, model.Parameter, model.Use, model.Relations, model.Variant, model.Procurement),
    *(model.AddableLater, model.LawUse, model.ChapterMeta, model.Term, model.Act, model.Section, model.Source, model.Package),
    *(model.PackageClause, model.Ssa, model.Decision, model.Settings, model.Checks),
)


def _labels() -> dict[str, str]:
    found: dict[str, str] = {}
    for one in _MODELS:
        for name, field in one.model_fields.items():
            found.setdefault(name, (field.title or name).lower())
    return {**found, **_OWN}


_LABELS = _labels()


def place(change: Change) -> str:
    """Return where in its owner a change is; an empty string when it is the whole."""
    said: list[str] = []
    keys = change.keys
    named = {second for first, second in pairwise(range(len(keys))) if keys[first] in _ENTRIES}
    for at, key in enumerate(keys):
        if at in named:
            said[-1] = f"{_ENTRIES[keys[at - 1]]} «{key}»"
        elif at - 1 in named and keys[at - 2] == "ssa":
            said[-1] = f"{said[-1]}, «{key}»"
        elif key not in _SILENT or (at + 1 in named):
            said.append(_LABELS.get(key, key))
    return ": ".join(said)


def title(owner: Owner, after: Library, before: Library) -> str:
    """Return what an entry is called, from the new state, else the old."""
    kind, entry_id = owner
    for library in (after, before):
        entry = _entry(library, kind, entry_id)
        if entry is not None:
            return entry if isinstance(entry, str) else entry["nb"]
    return {"settings": "Innstillinger", "image": "Bilder", "coverage": "Dekning", "entries": "Inngangssider og Bilag R"}.get(
        kind, entry_id
    )


def _entry(library: Library, kind: str, entry_id: str) -> model.Text | str | None:
    if kind == "chapter":
        chapters = (found[entry_id] for found in library.chapters.values() if entry_id in found)
        return next((chapter.meta.title for chapter in chapters), None)
    if kind in ("decision", "conduct"):
        single = library.decision if kind == "decision" else library.conduct
        return single.title if single else None
    entries: Mapping[str, model.Model] = {
        "clause": library.clauses,
        "package": library.packages,
        "term": library.terms,
        "law": library.acts,
        "source": library.sources,
        "ssa": library.ssa,
        "figure": library.figures,
    }.get(kind, {})
    found = entries.get(entry_id)
    if found is None:
        return None
    return getattr(found, "short", None) or getattr(found, "title", None)
