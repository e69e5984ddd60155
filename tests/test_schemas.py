"""The JSON Schemas that give an editor completion and hover: current, valid, Norwegian, and true of the real content."""

import json
import re
from datetime import date

import pytest
from jsonschema import Draft202012Validator

from relkontrakt import schemas, yamlfile
from tests.conftest import REPO

SCHEMAS = {name: json.loads(text) for name, text in schemas.schemas().items()}

FOLDERS = {"clauses/*.yml": "clause", "packages/*.yml": "package", "guide/ssa/*.yml": "ssa"}
FILES = {
    f"guide/{name}.yml": name for name in ("guide", "laws", "sources", "terms", "decision", "coverage", "entries", "conduct")
}
CONTENT = {
    path.relative_to(REPO).as_posix(): f"{kind}.schema.json"
    for root in (REPO, REPO / "templates" / "starter")
    for pattern, kind in {**FOLDERS, **FILES}.items()
    for path in sorted(root.glob(pattern))
}

MODELINE = re.compile(r"# yaml-language-server: \$schema=(\S+)$")


def plain(value):
    """Return YAML data as JSON has it."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def faults(schema, data):
    validator = Draft202012Validator(SCHEMAS[schema], format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [f"{'.'.join(map(str, error.absolute_path))}: {error.message}" for error in validator.iter_errors(data)]


def test_the_schemas_in_the_checkout_are_current():
    written = {path.name: path.read_text(encoding="utf-8") for path in (REPO / "schemas").glob("*.json")}
    assert written == schemas.schemas(), "run: relkontrakt schema"


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_valid_and_says_which_files_it_is_for(name):
    Draft202012Validator.check_schema(SCHEMAS[name])
    assert SCHEMAS[name]["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert re.search(r"(guide|clauses|packages)/|relkontrakt (check|diff)", SCHEMAS[name]["title"])


def described(node, path=""):
    """Return every property of a schema with its path."""
    if isinstance(node, list):
        for item in node:
            yield from described(item, path)
    if isinstance(node, dict):
        for name, value in node.get("properties", {}).items():
            yield f"{path}/{name}", value
        for key, value in node.items():
            yield from described(value, f"{path}/{key}")


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_property_has_a_norwegian_title_and_description(name):
    english = re.compile(r"\b(the|of|and|with|how|what|which|value|whether|from|may)\b", re.I)
    for path, value in described(SCHEMAS[name]):
        assert value.get("title") and value.get("description", "").endswith((".", "…", "»")), path
        assert not english.search(f"{value['title']} {value['description']}"), path


@pytest.mark.parametrize("name", SCHEMAS)
def test_no_english_text_is_left_from_the_code(name):
    def texts(node):
        if isinstance(node, dict):
            yield from (node[key] for key in ("title", "description") if isinstance(node.get(key), str))
            node = list(node.values())
        if isinstance(node, list):
            for item in node:
                yield from texts(item)

    assert [text for text in texts(SCHEMAS[name]) if re.search(r"\b(the|of|and|that|is)\b", text)] == []


@pytest.mark.parametrize("path", CONTENT)
def test_content_follows_its_schema(path):
    document, findings = yamlfile.parse(path, (REPO / path).read_text(encoding="utf-8"))
    assert findings == []
    assert faults(CONTENT[path], plain(document.data)) == []


@pytest.mark.parametrize("path", [path.relative_to(REPO).as_posix() for path in sorted((REPO / "guide").glob("n?/*.md"))])
def test_front_matter_follows_its_schema(path):
    front_matter = (REPO / path).read_text(encoding="utf-8").split("---\n")[1]
    document, findings = yamlfile.parse(path, front_matter)
    assert findings == []
    assert faults("chapter.schema.json", plain(document.data)) == []


@pytest.mark.parametrize("path", CONTENT)
def test_the_first_line_of_a_file_leads_an_editor_to_its_schema(path):
    with (REPO / path).open(encoding="utf-8") as file:
        modeline = MODELINE.match(file.readline().rstrip("\n"))
    assert modeline, path
    root = REPO / "templates" / "starter" if path.startswith("templates/") else REPO
    schema = (REPO / path).parent / modeline[1]
    assert schema.resolve() == (root / "schemas" / CONTENT[path]).resolve()
    assert CONTENT[path] in SCHEMAS


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"order": "10"}, "order"),
        ({"category": "risko"}, "category"),
        ({"ordre": 1}, ""),
        ({"version": "1.0"}, "version"),
        ({"variants": [{"id": "Stor", "title": {"nb": "x"}}]}, "variants.0.id"),
        ({"steps": [7]}, "steps.0"),
    ],
)
def test_what_check_refuses_the_schema_refuses_too(change, place):
    text = (REPO / "templates" / "starter" / "clauses" / "tidlig-varsel.yml").read_text(encoding="utf-8")
    data = plain(yamlfile.parse("x.yml", text)[0].data)
    assert faults("clause.schema.json", data) == []
    assert [fault.partition(":")[0] for fault in faults("clause.schema.json", {**data, **change})] == [place]


def test_writing_makes_one_file_a_schema(tmp_path):
    written = schemas.write(tmp_path / "schemas")
    assert {path.name: path.read_text(encoding="utf-8") for path in written} == schemas.schemas()
