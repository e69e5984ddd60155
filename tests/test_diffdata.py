"""``diff --format json`` follows the schema it is published with, and says all that the comparison found."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from relkontrakt import diffdata, schemas
from relkontrakt.comparison import KINDS, STATES, state
from relkontrakt.index import Index
from relkontrakt.review import difference
from tests.comparison.test_changes import CASES, edited
from tests.conftest import STARTER

SCHEMA = Draft202012Validator(json.loads(schemas.schemas()["diff.schema.json"]))


@pytest.mark.parametrize("name", ["a duty becomes advice", "a default", "a definition", "a chapter's text", "a law is repealed"])
def test_a_difference_follows_the_schema(tmp_path: Path, name: str) -> None:
    before, after = edited(STARTER, tmp_path / "after", CASES[name][0])
    found = difference(Index(before), Index(after), "1.0.0", "nå")
    data = diffdata.from_difference(found)
    assert list(SCHEMA.iter_errors(data)) == []
    assert sum(len(entry["changes"]) for entry in data["entries"]) == len(found.changes) > 0
    for change in (change for entry in data["entries"] for change in entry["changes"] if change["words"]):
        assert "".join(piece["text"] for piece in change["words"] if piece["operation"] != "insert") == change["before"]
        assert "".join(piece["text"] for piece in change["words"] if piece["operation"] != "delete") == change["after"]


def test_every_kind_of_change_has_a_state_and_every_state_a_kind() -> None:
    assert {state(kind) for kind in KINDS} == set(STATES)
    for kind in KINDS:
        is_typo = state(kind) == "typo"
        assert not is_typo or KINDS[kind].bump == "patch", kind
        assert state(kind) != "guidance-only" or KINDS[kind].bump == "patch", kind
