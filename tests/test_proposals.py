"""A filled form becomes a clause that passes the check; what is missing or hostile is told, and nothing is written."""

import re

import pytest
import yaml

from relkontrakt import proposals, sources
from relkontrakt.project import Project
from relkontrakt.vocabulary import CATEGORIES, PRINCIPLES, PROBLEMS
from tests.conftest import REPO

FORMS = REPO / ".github" / "ISSUE_TEMPLATE"

ANSWERS = {
    "Tittel på bokmål": "Deling av testdata",
    "Tittel på nynorsk": "Deling av testdata",
    "Kategori": "Data, sikkerhet og samhandling",
    "Kort fortalt": "Partene deler testdata etter en fast plan.",
    "Når passer klausulen?": "Leverandøren tester hos Kunden.",
    "Når passer den ikke?": "Løsningen er en standardvare.",
    "Klausulteksten på bokmål": "Kunden skal gi Leverandøren testdata innen 14 dager.\n\nSvarer Kunden ikke innen fjorten "
    "dager, kan Leverandøren kreve 5 prosent av 100 000 kroner.",
    "Klausulteksten på nynorsk": "Kunden skal gi Leverandøren testdata innan 14 dagar.\n\nSvarer Kunden ikkje innan fjorten "
    "dagar, kan Leverandøren krevje 5 % av 100 000 kroner.",
    "Problemer klausulen svarer på": "Lav tillit, Uklare rammer og lite forutsigbarhet",
    "Prinsipper klausulen bærer": "Gjensidighet",
    "Hvorfor trengs klausulen?": "Testing stopper opp uten data.",
    "Slik gjør dere det": "_No response_",
    "Fallgruver": "Ekte pasientdata: aldri.\n\n### Et eget punkt\n\nMed tekst.",
    "Eksempel fra e-helse": "En kommune deler syntetiske data.",
    "Rettskilder": "anskaffelsesloven § 4\n- personvernforordningen artikkel 99999",
    "Hvor kommer teksten fra?": "Jeg har skrevet den selv",
    "Dette bekrefter du": "- [X] Jeg har rett til å gi teksten fra meg.",
}


def form(**changed):
    answers = {**ANSWERS, **changed}
    return "\n\n".join(f"### {label}\n\n{answer}" for label, answer in answers.items())


@pytest.fixture
def propose(starter, run):
    """Make a clause of a form, with the real command line."""

    def proposed(text):
        path = starter.parent / "skjema.md"
        path.write_text(text, encoding="utf-8")
        return run("new", "clause", "--from-form", str(path), cwd=starter)

    return proposed


def test_a_filled_form_becomes_a_clause_without_errors(propose, starter, check):
    result = propose(form())
    assert result.returncode == 0, result.stderr
    assert "Skrev clauses/deling-av-testdata.yml" in result.stdout
    assert [finding for finding in check(starter) if finding.level == "error"] == []


def test_the_clause_holds_what_the_form_says(propose, starter):
    propose(form())
    clause = sources.read(Project(starter.resolve())).clauses["deling-av-testdata"]
    assert (clause.status, clause.category, clause.principles) == ("proposal", "data", ("gjensidighet",))
    assert set(clause.problems) == {"lav-tillit", "uklare-rammer"}
    assert clause.summary.nb == "Partene deler testdata etter en fast plan."
    assert [(use.act, use.section) for use in clause.law] == [("anskaffelsesloven", "4")]
    assert "### Et eget punkt" in clause.guidance.nb


def test_numbers_become_parameters_and_the_same_number_is_the_same_one(propose, starter):
    result = propose(form())
    clause = sources.read(Project(starter.resolve())).clauses["deling-av-testdata"]
    assert clause.paragraphs[0].text.nb == "Kunden skal gi Leverandøren testdata innen {{ frist }}."
    assert clause.paragraphs[0].text.nn == "Kunden skal gi Leverandøren testdata innan {{ frist }}."
    defaults = {parameter.id: parameter.default for parameter in clause.parameters}
    assert defaults["frist"] == {"amount": 14, "unit": "dag"}
    assert defaults["andel"] == 5
    assert defaults["belop"] == {"amount": 100000, "currency": "NOK"}
    assert "tallet 14 dag ble feltet «frist»" in result.stdout


def test_a_legal_source_that_the_register_lacks_is_told(propose):
    assert "rettskilden «personvernforordningen artikkel 99999» er ikke funnet" in propose(form()).stdout


def test_without_nynorsk_the_bokmal_text_stands_in_with_a_note(propose, starter, check):
    result = propose(form(**{"Klausulteksten på nynorsk": "_No response_", "Tittel på nynorsk": "_No response_"}))
    assert "nynorsk mangler" in result.stdout
    text = (starter / "clauses" / "deling-av-testdata.yml").read_text(encoding="utf-8")
    assert "# Merk: nynorsk mangler" in text
    assert [finding for finding in check(starter) if finding.level == "error"] == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "ikke et utfylt skjema"),
        ("Hei, kan dere lage en klausul?", "ikke et utfylt skjema"),
        (form(**{"Kort fortalt": "_No response_"}), "mangler «Kort fortalt»"),
        (form(**{"Kategori": "Noe annet"}), "kategorien «Noe annet» finnes ikke"),
        (form(**{"Dette bekrefter du": "- [ ] Jeg har rett"}), "ikke bekreftet retten"),
        (form(**{"Tittel på bokmål": "Tidlig varsel"}), "er alt i bruk"),
    ],
    ids=["tom", "fri tekst", "felt mangler", "kategori", "rett", "id i bruk"],
)
def test_what_cannot_be_used_is_told_and_nothing_is_written(propose, starter, text, said):
    before = {path: path.read_bytes() for path in starter.rglob("*") if path.is_file()}
    result = propose(text)
    assert result.returncode == 2
    assert said in result.stderr
    assert {path: path.read_bytes() for path in starter.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    "hostile",
    [
        "{{ config }} {% for x in y %}",
        "title: {nb: x}\nversion: 9.9.9",
        "*anker &anker !!python/object:os.system",
        "\"anførsel\" og 'apostrof' \\ # kommentar: nei",
        "\x00\x1b[31mrødt\u2028linje",
        "  innrykk\n   mer innrykk\n\ttab",
        "- liste\n- [ ](javascript:alert(1))\n<script>alert(1)</script>",
        "no",
    ],
)
def test_whatever_is_written_in_a_field_stays_text(propose, starter, hostile):
    result = propose(form(**{"Kort fortalt": hostile, "Klausulteksten på bokmål": hostile, "Fallgruver": hostile}))
    assert result.returncode == 0, result.stderr
    data = yaml.safe_load((starter / "clauses" / "deling-av-testdata.yml").read_text(encoding="utf-8"))
    words = re.sub(r"[^\w]", "", re.sub("[\x00\x1b\u2028]", "", hostile))
    assert re.sub(r"[^\w]", "", data["summary"]["nb"]) == words
    assert data["version"] == "0.1.0" and data["status"] == "proposal"


def test_the_form_can_come_from_another_command(starter, run):
    result = run("new", "term", "x", "--from-form", "/dev/null", cwd=starter)
    assert result.returncode == 2
    assert "gjelder bare klausuler" in result.stderr


def body(name):
    return [item for item in yaml.safe_load((FORMS / name).read_text(encoding="utf-8"))["body"] if item["type"] != "markdown"]


def test_the_form_on_github_has_the_labels_that_are_read():
    assert [item["attributes"]["label"] for item in body("foresla-klausul.yml")] == list(proposals.LABELS)


def test_what_must_be_filled_in_is_the_same_on_github():
    required = {
        item["attributes"]["label"] for item in body("foresla-klausul.yml") if item.get("validations", {}).get("required")
    }
    assert {label for label, key in proposals.LABELS.items() if key in proposals.REQUIRED} == required - {
        "Hvor kommer teksten fra?"
    }


@pytest.mark.parametrize(("field", "names"), [("kategori", CATEGORIES), ("problemer", PROBLEMS), ("prinsipper", PRINCIPLES)])
def test_the_choices_on_github_are_those_of_the_guide(field, names):
    (options,) = [item["attributes"]["options"] for item in body("foresla-klausul.yml") if item["id"] == field]
    assert options == [name.nb for name in names.values()]
