"""Plain data → model value, with every fault as a finding in Norwegian at its own line."""

import copy
import re
from datetime import date
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from relkontrakt import norwegian
from relkontrakt.findings import Finding, Repair
from relkontrakt.model import SLUG_PATTERN
from relkontrakt.yamlfile import Document, Keys

ModelType = TypeVar("ModelType", bound=BaseModel)

#: What a faulty value is replaced with, in turn, until the rest of the file can be checked as well.
_STAND_INS: tuple[Any, ...] = (
    "x",
    {},
    [],
    "0.0.0",
    1,
    False,
    date(2000, 1, 1),
    {"nb": "x", "nn": "x"},
    [{}],
    ["x"],
    "https://x.no",
)

_TYPES = {
    "string_type": "en tekst",
    "int_type": "et helt tall",
    "int_parsing": "et helt tall",
    "int_from_float": "et helt tall",
    "bool_type": "true eller false",
    "bool_parsing": "true eller false",
    "date_type": "en dato: 2026-12-01",
    "date_parsing": "en dato: 2026-12-01",
    "date_from_datetime_parsing": "en dato: 2026-12-01",
    "tuple_type": "en liste: [en, to] eller ett punkt per linje med «- »",
    "dict_type": "et sett med nøkler og verdier",
    "model_type": "et sett med nøkler og verdier",
    "model_attributes_type": "et sett med nøkler og verdier",
}
#: How people write what YAML calls true and false.
_TRUTH = dict.fromkeys(("ja", "yes", "on", "y", "sant", "true"), "true") | dict.fromkeys(
    ("nei", "no", "off", "n", "usant", "false"), "false"
)


def validate(model: type[ModelType], document: Document, data: Any, keys: Keys = ()) -> tuple[ModelType | None, list[Finding]]:
    """Return ``data``, which stands at ``keys`` in ``document``, as a ``model`` value, and a finding for each fault.

    With faults the value has stand-ins in their place, so that rules can report the rest of the file in the same run;
    it is None only when no stand-in helps.
    """
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        findings = [_finding(model, document, keys, dict(item)) for item in _errors(error)]
        return _with_stand_ins(model, data, error), findings


def _errors(error: ValidationError) -> list[Any]:
    """Return the faults that were written; pydantic also calls a list too short when its items are faulty."""
    items = error.errors()
    inside = {item["loc"][:end] for item in items for end in range(len(item["loc"]))}
    return [item for item in items if item["type"] != "too_short" or item["loc"] not in inside]


def _with_stand_ins(model: type[ModelType], data: Any, error: ValidationError) -> ModelType | None:
    if not isinstance(data, dict):
        return None
    data = copy.deepcopy(data)
    tried: dict[tuple[Any, ...], int] = {}
    for _ in range(4 * len(_STAND_INS)):
        for item in _errors(error):
            _stand_in(data, item, tried)
        try:
            return model.model_validate(data)
        except ValidationError as again:
            error = again
    return None


def _stand_in(data: Any, item: Any, tried: dict[tuple[Any, ...], int]) -> None:
    *parents, last = item["loc"] or ("",)
    for part in parents:
        data = data[part]
    if item["type"] == "extra_forbidden":
        del data[last]
        return
    if item["type"] == "literal_error":
        first = re.match(r"'([^']*)'|(\d+)", item["ctx"]["expected"])
        if first:
            data[last] = first[1] if first[1] is not None else int(first[2])
            return
    count = tried.get(item["loc"], 0)
    tried[item["loc"]] = count + 1
    data[last] = copy.deepcopy(_STAND_INS[count % len(_STAND_INS)])


def _finding(model: type[BaseModel], document: Document, keys: Keys, item: dict[str, Any]) -> Finding:
    where = keys + tuple(item["loc"])
    name = str(where[-1]) if where else document.path
    kind, context, value = item["type"], item.get("ctx", {}), item.get("input")
    at_key, at_value = document.key(where), document.value(where)
    if kind == "extra_forbidden":
        known = _fields(model, item["loc"][:-1])
        message = f"nøkkelen «{name}» finnes ikke.{norwegian.suggestion(name, known)}"
        right = norwegian.only_close(name, known)
        repair = Repair(name, right) if right and document.written_key(where) == name else None
        return Finding(at_key, message, f"Tillatte nøkler: {', '.join(known)}.", "unknown-key", repair=repair)
    if kind == "missing":
        message = f"nøkkelen «{name}» mangler."
        return Finding(document.key(where[:-1]), message, _describe(model, item["loc"]), "missing-field")
    if kind == "literal_error":
        allowed = [a or b for a, b in re.findall(r"'([^']*)'|(\d+)", context["expected"])]
        message = f"«{value}» er ikke et tillatt valg for «{_label(where)}».{norwegian.suggestion(str(value), allowed)}"
        right = norwegian.only_close(str(value), allowed)
        return Finding(
            at_value, message, f"Velg blant: {', '.join(allowed)}.", "unknown-value", repair=_instead(document, where, right)
        )
    if kind == "string_pattern_mismatch" and context.get("pattern") == SLUG_PATTERN:
        return Finding(at_value, f"«{value}» kan ikke være en id.", ID_HELP, "bad-id")
    if kind == "string_type" and isinstance(value, (int, float, date)):
        message = f"«{document.raw(where)}» blir lest som tall, dato eller sant/usant, ikke som tekst."
        return Finding(at_value, message, "Sett verdien i anførselstegn.", "yaml-trap")
    message = f"«{_label(where)}» skal være {_wanted(kind, context)}."
    truth = _TRUTH.get(str(value).casefold()) if kind.startswith("bool") else None
    repair = _instead(document, where, truth)
    return Finding(at_value, message, _describe(model, item["loc"]), "wrong-type", repair=repair)


def _instead(document: Document, where: Keys, right: str | None) -> Repair | None:
    """Return the repair that writes ``right``, a word without special letters, for the whole value at ``where``."""
    raw = document.raw(where)
    return Repair(raw, right) if right and raw and "\n" not in raw else None


ID_HELP = (
    "En id har små bokstaver a–z, tall og bindestrek: «konflikttrapp», «pilot-til-drift». Skriv æ som ae, ø som o og å som a."
)


def _label(where: Keys) -> str:
    return str(next((part for part in reversed(where) if isinstance(part, str)), ""))


def _wanted(kind: str, context: dict[str, Any]) -> str:
    if kind == "too_long":
        return f"høyst {context['max_length']} punkter"
    if kind in ("string_too_short", "too_short"):
        return f"minst {context['min_length']} punkter" if context["min_length"] > 1 else "fylt ut"
    if kind in ("greater_than_equal", "less_than_equal"):
        return f"minst {context['ge']}" if "ge" in context else f"høyst {context['le']}"
    if kind == "string_pattern_mismatch":
        return "en adresse som begynner med https://" if "http" in context["pattern"] else "tre tall med punktum mellom: 1.0.0"
    return _TYPES.get(kind, "av en annen type")


def _describe(model: type[BaseModel], loc: tuple[Any, ...]) -> str:
    """Return what the schema says of the field at ``loc``, or else of the keys that may stand there."""
    parent = _model_at(model, loc[:-1]) if loc else None
    field = parent.model_fields.get(str(loc[-1])) if parent else None
    if field:
        return f"{field.title}: {field.description}"
    known = _fields(model, loc)
    return f"Tillatte nøkler: {', '.join(known)}." if known or not loc else _describe(model, loc[:-1])


def _fields(model: type[BaseModel], loc: tuple[Any, ...]) -> list[str]:
    parent = _model_at(model, loc)
    return list(parent.model_fields) if parent else []


def _model_at(model: type[BaseModel], loc: tuple[Any, ...]) -> type[BaseModel] | None:
    current: Any = model
    for part in loc:
        if isinstance(current, type) and issubclass(current, BaseModel):
            field = current.model_fields.get(str(part))
            current = _inner(field.annotation) if field else None
        else:
            current = _inner(next(iter(get_args(current)[::-1] if get_origin(current) is dict else get_args(current)), None))
    return current if isinstance(current, type) and issubclass(current, BaseModel) else None


def _inner(annotation: Any) -> Any:
    """Return the annotation without ``| None``."""
    if get_origin(annotation) in (Union, UnionType):
        return next(part for part in get_args(annotation) if part is not type(None))
    return annotation
