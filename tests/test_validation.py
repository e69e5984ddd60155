"""Plain data becomes a model value, and every fault a Norwegian sentence at its own line."""

import pytest

from relkontrakt.model import Act, Clause, Package, Settings
from relkontrakt.validation import validate
from relkontrakt.yamlfile import parse
from tests.conftest import STARTER

TEXT = (STARTER / "clauses" / "tidlig-varsel.yml").read_text(encoding="utf-8")


def validated(old, new, model=Clause, text=TEXT):
    assert old in text
    document, findings = parse("x.yml", text.replace(old, new, 1))
    assert findings == []
    return validate(model, document, document.data)


def test_right_data_becomes_a_value_without_findings():
    clause, findings = validated("order: 10", "order: 20")
    assert (clause.order, findings) == (20, [])


FAULTS = [
    ("order: 10", "order: først", "wrong-type", "«order» skal være et helt tall."),
    ("order: 10", 'order: "10"', "wrong-type", "«order» skal være et helt tall."),
    ("order: 10", "order: true", "wrong-type", "«order» skal være et helt tall."),
    ("order: 10", "order: 1.5", "wrong-type", "«order» skal være et helt tall."),
    ("default: true}", 'default: "ja"}', "wrong-type", "«default» skal være true eller false."),
    ("steps: [5]", "steps: 5", "wrong-type", "«steps» skal være en liste: [en, to] eller ett punkt per linje med «- »."),
    ("steps: [5]", "steps: [6]", "unknown-value", "«6» er ikke et tillatt valg for «steps»."),
    (
        "category: risiko",
        "category: risko",
        "unknown-value",
        "«risko» er ikke et tillatt valg for «category». Mente du «risiko»?",
    ),
    ("version: 0.1.0", "version: 0.1", "yaml-trap", "«0.1» blir lest som tall, dato eller sant/usant, ikke som tekst."),
    ("version: 0.1.0", "version: v1", "wrong-type", "«version» skal være tre tall med punktum mellom: 1.0.0."),
    ("version: 0.1.0", "version:", "wrong-type", "«version» skal være en tekst."),
    ("sources: [hbr-2019]", "sources: [HBR]", "bad-id", "«HBR» kan ikke være en id."),
    ("summary:\n", "summary: kort\nsumary:\n", "unknown-key", "nøkkelen «sumary» finnes ikke. Mente du «summary»?"),
    ("status: draft\n", "", "missing-field", "nøkkelen «status» mangler."),
    ("  - id: plikt\n", "  - idd: plikt\n", "missing-field", "nøkkelen «id» mangler."),
]


@pytest.mark.parametrize(("old", "new", "rule", "message"), FAULTS, ids=[new.strip() or "borte" for _, new, _, _ in FAULTS])
def test_a_fault_is_told_in_norwegian(old, new, rule, message):
    _, findings = validated(old, new)
    assert (rule, message) in [(finding.rule, finding.message) for finding in findings]
    assert all(finding.help for finding in findings)


def test_a_fault_stands_at_the_value_an_unknown_key_at_the_key_and_a_missing_one_at_the_parent():
    def place(old, new):
        return [(f.rule, f.location.line, f.location.column) for f in validated(old, new)[1]]

    line = TEXT[: TEXT.index("order: 10")].count("\n") + 1
    assert place("order: 10", "order: først") == [("wrong-type", line, 8)]
    assert place("order: 10", "order: 10\nordre: 1") == [("unknown-key", line + 1, 1)]
    assert place("    answer: ja\n", "")[0][0] == "missing-field"
    line = TEXT[: TEXT.index("addable_later:")].count("\n") + 1
    assert place("    answer: ja\n", "") == [("missing-field", line, 3)]


def test_all_faults_of_a_file_are_found_at_once_and_the_rest_can_still_be_checked():
    text = (
        TEXT.replace("order: 10", "order: først").replace("category: risiko", "category: risko").replace("steps: [5]", "steps: 5")
    )
    document, _ = parse("x.yml", text)
    clause, findings = validate(Clause, document, document.data)
    assert sorted(finding.rule for finding in findings) == ["unknown-value", "wrong-type", "wrong-type"]
    assert clause.title.nb == "Tidlig varsel"
    assert [paragraph.id for paragraph in clause.paragraphs] == ["plikt", "oppfolging"]


def test_the_cure_of_a_wrong_value_is_what_the_schema_says_of_it():
    _, findings = validated("order: 10", "order: først")
    assert findings[0].help == "Rekkefølge: Plassen i kategorien; lavest tall kommer først."


def test_the_cure_of_an_unknown_key_is_the_known_ones():
    _, findings = validated("    answer: ja", "    svar: ja")
    help_text = next(finding.help for finding in findings if finding.rule == "unknown-key")
    assert help_text == "Tillatte nøkler: answer, law, reason."


@pytest.mark.parametrize("data", [None, "tekst", 1, [], True], ids=repr)
def test_data_that_is_no_mapping_gives_no_value(data):
    document, _ = parse("x.yml", "a: b\n")
    value, findings = validate(Act, document, data, ("a",))
    assert value is None
    assert [finding.message for finding in findings] == ["«a» skal være et sett med nøkler og verdier."]


@pytest.mark.parametrize("written", ["", "    text: {nb: Plikt.}\n"], ids=["everything", "id"])
def test_a_list_with_one_faulty_item_is_not_called_empty(written):
    start, end = TEXT.index("paragraphs:"), TEXT.index("guidance:")
    _, findings = validated(TEXT[start:end], f"paragraphs:\n  - variants: []\n{written}")
    assert {finding.rule for finding in findings} == {"missing-field"}


@pytest.mark.parametrize("name", list(Clause.model_fields))
@pytest.mark.parametrize("data", [None, "x", 5, [], {}, [{}], ["x"], True, {"nb": 1}], ids=repr)
def test_whatever_one_key_holds_the_rest_of_the_file_can_be_checked(name, data):
    document, _ = parse("x.yml", TEXT)
    clause, _ = validate(Clause, document, {**document.data, name: data})
    assert clause is not None
    assert name == "title" or clause.title.nb == "Tidlig varsel"


@pytest.mark.parametrize("model", [Clause, Package, Settings, Act])
def test_an_empty_mapping_names_every_key_that_must_be_there(model):
    document, _ = parse("x.yml", "{}\n")
    value, findings = validate(model, document, {})
    required = {name for name, field in model.model_fields.items() if field.is_required()}
    assert {finding.message for finding in findings} == {f"nøkkelen «{name}» mangler." for name in required}
    assert value is not None
