"""JSON Schemas made from the models: of the files an editor writes, for completion and hover, and of the findings."""

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from relkontrakt.conductmodel import Conduct
from relkontrakt.diffdata import DifferenceData
from relkontrakt.entrymodel import Coverage, Entries
from relkontrakt.figuremodel import Figure
from relkontrakt.findingdata import FindingsData
from relkontrakt.model import Act, ChapterMeta, Clause, Decision, Package, Settings, Slug, Source, Ssa, Term

_FILES: dict[str, tuple[str, Any]] = {
    "chapter": ("Kapittel: opplysningene øverst i guide/<målform>/NN-<id>.md", ChapterMeta),
    "clause": ("Klausul: clauses/<id>.yml", Clause),
    "conduct": ("Spilleregler: guide/conduct.yml", Conduct),
    "coverage": ("Dekning: guide/coverage.yml", Coverage),
    "decision": ("Egnethetsverktøy: guide/decision.yml", Decision),
    "diff": ("Forskjellen mellom to utgaver: relkontrakt diff --format json", DifferenceData),
    "entries": ("Innganger: guide/entries.yml", Entries),
    "findings": ("Funnene: relkontrakt check --format json", FindingsData),
    "figures": ("Figurer: guide/figures.yml", dict[Slug, Figure]),
    "guide": ("Veilederen: guide/guide.yml", Settings),
    "laws": ("Lovregister: guide/laws.yml", dict[Slug, Act]),
    "package": ("Pakke: packages/<id>.yml", Package),
    "sources": ("Kilder: guide/sources.yml", dict[Slug, Source]),
    "ssa": ("Kart over en standardavtale: guide/ssa/<kode>.yml", Ssa),
    "terms": ("Begreper: guide/terms.yml", dict[Slug, Term]),
}


def schemas() -> dict[str, str]:
    """Return every schema as JSON text, by file name."""
    return {f"{name}.schema.json": json_schema(title, model) for name, (title, model) in _FILES.items()}


def write(folder: Path) -> list[Path]:
    """Write every schema into ``folder`` and return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / name for name in schemas()]


def json_schema(title: str, model: Any) -> str:
    """Return the JSON Schema of ``model`` as JSON text, with nothing but our own Norwegian words."""
    schema = TypeAdapter(model).json_schema()
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **_norwegian(schema), "title": title}
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _norwegian(node: Any) -> Any:
    """Drop the English titles and descriptions that pydantic takes from class names and docstrings."""
    if isinstance(node, list):
        return [_norwegian(item) for item in node]
    if not isinstance(node, dict):
        return node
    definitions = {name: _bare(_norwegian(item)) for name, item in node.get("$defs", {}).items()}
    rest = {key: _norwegian(value) for key, value in node.items() if key != "$defs"}
    rest = {key: value for key, value in rest.items() if not (key == "description" and "properties" in node)}
    return {**rest, **({"$defs": definitions} if definitions else {})}


def _bare(definition: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in definition.items() if key not in ("title", "description")}
