"""The open data: the whole model in both languages, to JSON and back."""

import json
import re

import pytest
from jsonschema import Draft202012Validator

from relkontrakt import sources
from relkontrakt.project import Project
from relkontrakt.renderers import data
from tests.conftest import REPO, STARTER


@pytest.fixture(scope="module", params=[STARTER, REPO], ids=["starter", "guide"])
def library(request):
    return sources.read(Project(request.param))


def test_what_is_written_can_be_read_again(library):
    value = data.from_library(library)
    assert data.loads(data.dumps(value)) == value


def test_the_same_content_gives_the_same_text(library):
    text = data.dumps(data.from_library(library))
    assert data.dumps(data.loads(text)) == text == data.dumps(data.from_library(library))


def test_nothing_that_an_editor_has_written_is_left_out(library):
    value = json.loads(data.dumps(data.from_library(library)))
    for name in ("clauses", "packages", "terms", "sources", "ssa"):
        assert set(value[name]) == set(getattr(library, name))
    assert set(value["laws"]) == set(library.acts)
    for language in library.languages:
        assert {chapter_id: chapter["body"] for chapter_id, chapter in value["chapters"][language].items()} == {
            chapter_id: chapter.body for chapter_id, chapter in library.chapters[language].items()
        }
    for clause_id, clause in library.clauses.items():
        assert [paragraph["text"]["nn"] for paragraph in value["clauses"][clause_id]["paragraphs"]] == [
            paragraph.text.nn for paragraph in clause.paragraphs
        ]


def test_entries_are_sorted_by_id(library):
    value = json.loads(data.dumps(data.from_library(library)))
    for name in ("clauses", "packages", "terms", "laws", "sources", "ssa"):
        assert list(value[name]) == sorted(value[name])


def test_the_schema_is_true_of_the_data(library):
    schema = json.loads(data.schema())
    Draft202012Validator.check_schema(schema)
    value = json.loads(data.dumps(data.from_library(library)))
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert [error.message for error in validator.iter_errors(value)] == []


def test_the_schema_refuses_what_is_not_the_format(library):
    schema = json.loads(data.schema())
    value = json.loads(data.dumps(data.from_library(library)))
    assert not Draft202012Validator(schema).is_valid({**value, "format": 2})
    assert not Draft202012Validator(schema).is_valid({**value, "mer": 1})


def test_the_schema_speaks_norwegian():
    words = re.findall(r'"(?:title|description)": "([^"]*)"', data.schema())
    assert [text for text in words if re.search(r"\b(the|of|and|that|is)\b", text)] == []


def test_the_files_are_written(library, tmp_path):
    data.render(library, tmp_path / "data")
    alone = ["conduct.json", "conduct.schema.json"] if library.conduct else []
    assert sorted(path.name for path in (tmp_path / "data").iterdir()) == [*alone, "guide.json", "guide.schema.json"]
    text = (tmp_path / "data" / "guide.json").read_text(encoding="utf-8")
    assert data.loads(text) == data.from_library(library)
    assert text.endswith("}\n") and "\\u00" not in text
