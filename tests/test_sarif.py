"""SARIF 2.1.0: valid by the official schema, every rule with its manual, and findings that stay the same when lines move."""

import json

import pytest
from jsonschema import Draft4Validator

from relkontrakt import sarif
from relkontrakt.project import Project
from relkontrakt.rules import check_project, rules
from tests.conftest import REPO, with_silenced_sentence

SCHEMA = json.loads((REPO / "tests" / "data" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
CHAPTER = "guide/nb/10-innledning.md"


def log_of(project):
    return sarif.from_report(check_project(Project(project)))


def results(project):
    return log_of(project)["runs"][0]["results"]


@pytest.fixture
def faulty(starter):
    """A project with a silenced finding, faults on two lines, and an address."""
    with_silenced_sentence(starter)
    path = starter / "clauses" / "tidlig-varsel.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("category: risiko", "category: risko").replace("order: 10", "ordre: 5\norder: 10"))
    settings = starter / "guide" / "guide.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + "site_url: https://example.org/veileder\n", encoding="utf-8")
    return starter


@pytest.mark.parametrize("project", ["faulty", "starter"])
def test_the_log_follows_the_official_schema(project, request):
    log = log_of(request.getfixturevalue(project))
    assert [f"{list(error.absolute_path)}: {error.message}" for error in Draft4Validator(SCHEMA).iter_errors(log)] == []
    assert log["$schema"] == SCHEMA["id"]


def test_a_project_that_cannot_be_read_still_gives_a_valid_log(tmp_path):
    (tmp_path / "guide").mkdir()
    (tmp_path / "guide" / "guide.yml").write_text("title: [", encoding="utf-8")
    log = log_of(tmp_path)
    assert log["runs"][0]["results"]
    assert list(Draft4Validator(SCHEMA).iter_errors(log)) == []


def test_every_rule_is_there_with_its_manual_and_page(faulty):
    described = {rule["id"]: rule for rule in log_of(faulty)["runs"][0]["tool"]["driver"]["rules"]}
    assert list(described) == list(rules())
    rule = described["raw-html"]
    assert rule["shortDescription"]["text"] == "Teksten inneholder HTML."
    assert rule["help"]["text"] == rules()["raw-html"].manual.strip()
    assert "\n````\nDette er **viktig**.\n````" in rule["help"]["markdown"]
    assert rule["defaultConfiguration"] == {"level": "error"}
    assert rule["helpUri"] == "https://example.org/veileder/regler/index.html#raw-html"


def test_without_an_address_there_is_no_page_to_point_to(starter):
    assert not any("helpUri" in rule for rule in log_of(starter)["runs"][0]["tool"]["driver"]["rules"])


def test_a_result_points_at_its_rule_and_place(faulty):
    run = log_of(faulty)["runs"][0]
    found = {result["ruleId"]: result for result in run["results"]}["unknown-value"]
    assert run["tool"]["driver"]["rules"][found["ruleIndex"]]["id"] == "unknown-value"
    assert found["level"] == "error" and "Mente du «risiko»?" in found["message"]["text"]
    place = found["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "clauses/tidlig-varsel.yml", "uriBaseId": "%SRCROOT%"}
    assert place["region"] == {"startLine": 8, "startColumn": 11}


def test_a_silenced_finding_is_suppressed_with_its_reason_and_the_others_are_not(faulty):
    found = {result["ruleId"]: result["suppressions"] for result in results(faulty)}
    assert found.pop("long-sentence") == [{"kind": "external", "status": "accepted", "justification": "Setningen er et sitat."}]
    assert found and not any(found.values())


def test_columns_are_counted_in_utf_16(starter):
    chapter = starter / CHAPTER
    chapter.write_text(chapter.read_text(encoding="utf-8") + "\n\U0001f600\U0001f600 Æ <b>\n", encoding="utf-8")
    (found,) = [result for result in results(starter) if result["ruleId"] == "raw-html"]
    # Two faces of two units each, two spaces and one letter stand before.
    assert found["locations"][0]["physicalLocation"]["region"]["startColumn"] == 2 * 2 + 3 + 1


def prints(project):
    return {result["partialFingerprints"]["relkontraktFinding/v1"]: result["ruleId"] for result in results(project)}


def test_a_fingerprint_stays_when_lines_move_and_is_its_own(faulty):
    before = prints(faulty)
    assert len(before) == len(results(faulty)) == 3
    path = faulty / "clauses" / "tidlig-varsel.yml"
    first, _, rest = path.read_text(encoding="utf-8").partition("\n")
    path.write_text(f"{first}\n# En ny linje.\n\n{rest}", encoding="utf-8")
    assert prints(faulty) == before


def test_equal_faults_on_equal_lines_have_different_fingerprints(starter):
    chapter = starter / CHAPTER
    chapter.write_text(chapter.read_text(encoding="utf-8") + "\n<b> <b>\n\n<b> <b>\n", encoding="utf-8")
    assert list(prints(starter).values()).count("raw-html") == 4


def test_the_same_content_gives_the_same_bytes(faulty):
    assert json.dumps(log_of(faulty)) == json.dumps(log_of(faulty))


def test_a_file_name_with_spaces_and_letters_is_an_address(starter):
    (starter / "clauses" / "Ny klausul æ.yml").write_text("", encoding="utf-8")
    places = [result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in results(starter)]
    assert set(places) == {"clauses/Ny%20klausul%20%C3%A6.yml"}
