"""``relkontrakt schema``: the JSON Schemas for editors."""

import json

from relkontrakt.schemas import schemas


def test_all_schemas_are_written_to_the_project(starter, run):
    result = run("schema", cwd=starter / "guide")
    assert result.returncode == 0
    assert result.stdout.split() == list(schemas())
    assert {path.name: path.read_text(encoding="utf-8") for path in (starter / "schemas").iterdir()} == schemas()


def test_one_schema_can_be_shown_anywhere(tmp_path, run):
    assert json.loads(run("schema", "clause", cwd=tmp_path).stdout) == json.loads(schemas()["clause.schema.json"])
    assert run("schema", "clause.schema.json", cwd=tmp_path).stdout == schemas()["clause.schema.json"]


def test_an_unknown_schema_comes_with_the_known_ones(tmp_path, run):
    result = run("schema", "klausul", cwd=tmp_path)
    assert result.returncode == 2
    assert "skjemaet «klausul» finnes ikke." in result.stderr and "chapter, clause, " in result.stderr
