"""``check --format json`` follows the schema it is published with."""

import json

from jsonschema import Draft202012Validator

from relkontrakt import findingdata, schemas
from relkontrakt.project import Project
from relkontrakt.rules import check_project
from tests.conftest import with_silenced_sentence

SCHEMA = json.loads(schemas.schemas()["findings.schema.json"])


def test_findings_and_silenced_findings_follow_the_schema(starter):
    with_silenced_sentence(starter)
    (starter / "clauses" / "ny.yml").write_text("", encoding="utf-8")
    data = findingdata.from_report(check_project(Project(starter)))
    assert [found["rule"] for found in data["findings"]] == ["empty-file"]
    assert [found["reason"] for found in data["silenced"]] == ["Setningen er et sitat."]
    assert list(Draft202012Validator(SCHEMA).iter_errors(data)) == []


def test_the_schema_refuses_what_is_no_finding():
    wrong = {"version": 1, "findings": [{"path": "x.yml", "line": 0}], "silenced": []}
    assert list(Draft202012Validator(SCHEMA).iter_errors(wrong))
