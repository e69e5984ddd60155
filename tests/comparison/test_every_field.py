"""Nothing an editor writes can change without being recorded: every value of every kind of entry, one at a time."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from pydantic import BaseModel

from relkontrakt import sources
from relkontrakt.comparison import compare
from relkontrakt.library import Library
from relkontrakt.project import Project
from tests.conftest import REPO, STARTER

#: The version of an entry is judged, not recorded as a change of its own.
UNRECORDED = {"version"}
ENTRIES = [
    ("clauses", "tidlig-varsel", STARTER),
    ("clauses", "samarbeidsmoter", STARTER),
    ("packages", "samarbeid", STARTER),
    ("terms", "samarbeid", STARTER),
    ("acts", "anskaffelsesloven", STARTER),
    ("sources", "hbr-2019", STARTER),
    ("ssa", "SSA-L", STARTER),
    ("clauses", "konflikttrapp", REPO / "tests/data/history"),
]

Path = tuple[Any, ...]


def values(node: Any, keys: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every single value, and every list as a whole, once for each shape of the keys."""
    if isinstance(node, BaseModel):
        node = {name: getattr(node, name) for name in type(node).model_fields}
    if isinstance(node, dict):
        for key, value in node.items():
            yield from values(value, (*keys, key))
    elif isinstance(node, tuple):
        yield keys, node
        if node:
            yield from values(node[0], (*keys, 0))
    elif node is not None:
        yield keys, node


def other(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    if isinstance(value, date):
        return value + timedelta(days=1)
    if isinstance(value, tuple):
        return value[:-1]
    return f"{value} xyz"


def changed(node: Any, keys: Path, value: Any) -> Any:
    if not keys:
        return value
    first, rest = keys[0], keys[1:]
    if isinstance(node, BaseModel):
        return node.model_copy(update={first: changed(getattr(node, first), rest, value)})
    if isinstance(node, dict):
        return {**node, first: changed(node[first], rest, value)}
    return tuple(changed(item, rest, value) if place == first else item for place, item in enumerate(node))


def is_recorded(before: Library, kind: str, entry_id: str, keys: Path, value: Any) -> bool:
    entries = getattr(before, kind)
    after = replace(before, **{kind: {**entries, entry_id: changed(entries[entry_id], keys, value)}})
    try:
        return bool(compare(before, after))
    except KeyError:
        # A word outside a closed list is stopped when content is read; here it shows that the value is compared.
        return True


@pytest.mark.parametrize(("kind", "entry_id", "root"), ENTRIES, ids=[f"{kind}-{key}" for kind, key, _ in ENTRIES])
def test_every_value_is_recorded(kind: str, entry_id: str, root: Any) -> None:
    before = sources.read(Project(root))
    found = [(keys, other(value)) for keys, value in values(getattr(before, kind)[entry_id]) if value != ()]
    silent = {keys for keys, value in found if not is_recorded(before, kind, entry_id, keys, value)}
    assert {keys[0] for keys in silent} <= UNRECORDED
    assert len(found) > 5
