"""The open data: the whole model in both languages, to JSON and back."""

import json
import re

import pytest
from jsonschema import Draft202012Validator

from relkontrakt import quality, rules, sources
from relkontrakt.index import Index
from relkontrakt.project import Project
from relkontrakt.qualitymodel import Quality
from relkontrakt.renderers import data
from tests.conftest import REPO, STARTER

KINDS = {"lov", "kilde", "forslag", "eksempel", "telling", "metode", "dato"}


@pytest.fixture(scope="module", params=[STARTER, REPO], ids=["starter", "guide"])
def library(request):
    return sources.read(Project(request.param))


@pytest.fixture(scope="module")
def measured(library):
    return quality.measure(rules.check(Index(library)))


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


def test_every_number_is_a_line_that_can_be_searched(library):
    head, *lines = data.numbers_table(library).splitlines()
    rows = [line.split("\t") for line in lines]
    assert head.split("\t") == ["sted", "målform", "tall", "slag", "kilde", "setning"]
    assert {len(row) for row in rows} == {6} and {row[3] for row in rows} <= KINDS
    places = [(path, int(line), int(column)) for path, line, column in (row[0].rsplit(":", 2) for row in rows)]
    assert places == sorted(places)


def test_a_line_of_the_numbers_points_at_the_number(library):
    files = {}
    for line in data.numbers_table(library).splitlines()[1:]:
        place, _, written, _, source, _ = line.split("\t")
        path, row, column = place.rsplit(":", 2)
        root = REPO if "styringsmodell" in library.clauses else STARTER
        text = files.setdefault(path, (root / path).read_text(encoding="utf-8").split("\n"))
        here, *below = text[int(row) - 1 : int(row) + 1]
        there = "".join((here[int(column) - 1 :] + "".join(below)).replace('"', "").split())
        shown = "".join(written.split())
        assert there.startswith((shown, shown.replace(",", "."))) and source, line


def test_a_parameter_value_gives_its_written_reason():
    lines = data.numbers_table(sources.read(Project(STARTER))).splitlines()
    assert (
        "clauses/tidlig-varsel.yml:32:23\tnb\t3\tforslag\tclause:tidlig-varsel varselfrist: "
        "Fristen er kort nok til at partene rekker å handle.\tFrist for å varsle: 3 arbeidsdager"
    ) in lines


def test_the_quality_follows_its_schema_and_speaks_norwegian(measured):
    schema = json.loads(data.quality_schema())
    assert list(Draft202012Validator(schema).iter_errors(json.loads(measured.model_dump_json()))) == []
    words = re.findall(r'"(?:title|description)": "([^"]*)"', data.quality_schema())
    assert [text for text in words if re.search(r"\b(the|of|and|that|is)\b", text)] == []


def test_the_files_are_written(library, measured, tmp_path):
    data.render(library, measured, tmp_path / "data")
    alone = ["conduct.json", "conduct.schema.json"] if library.conduct else []
    cited = [f"referanser-{language}.{suffix}" for language in sorted(library.languages) for suffix in ("bib", "ris")]
    names = [*alone, "guide.json", "guide.schema.json", "quality.json", "quality.schema.json", *cited, "tall.tsv"]
    assert sorted(path.name for path in (tmp_path / "data").iterdir()) == names
    assert Quality.model_validate_json((tmp_path / "data" / "quality.json").read_text(encoding="utf-8")) == measured
    text = (tmp_path / "data" / "guide.json").read_text(encoding="utf-8")
    assert data.loads(text) == data.from_library(library)
    assert text.endswith("}\n") and "\\u00" not in text
