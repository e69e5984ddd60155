"""A finding says its place, what is wrong and which rule says so."""

from relkontrakt.findings import Finding, Location, RelkontraktError

FINDING = Finding(Location("clauses/styringsmodell.yml", 31, 13), "klausulen finnes ikke.", "Se clauses/.", "unknown-clause")


def test_a_finding_prints_as_place_level_message_and_rule():
    assert str(FINDING) == "clauses/styringsmodell.yml:31:13: feil: klausulen finnes ikke. [unknown-clause]"


def test_levels_are_written_in_norwegian():
    levels = [str(Finding(Location("a.yml"), "x.", level=level)).split(": ")[1] for level in ("error", "warning", "advice")]
    assert levels == ["feil", "advarsel", "råd"]


def test_findings_sort_by_path_line_and_column():
    places = [("b.yml", 1, 1), ("a.yml", 10, 1), ("a.yml", 2, 9), ("a.yml", 2, 3)]
    found = sorted(Finding(Location(*place), "x.") for place in places)
    assert [str(finding.location) for finding in found] == ["a.yml:2:3", "a.yml:2:9", "a.yml:10:1", "b.yml:1:1"]


def test_a_finding_has_the_keys_of_the_json_format():
    assert FINDING.as_dict() == {
        "path": "clauses/styringsmodell.yml",
        "line": 31,
        "column": 13,
        "level": "error",
        "rule": "unknown-clause",
        "message": "klausulen finnes ikke.",
        "help": "Se clauses/.",
    }


def test_the_one_exception_carries_cure_and_exit_code():
    error = RelkontraktError("porten er opptatt.", "Velg en annen.")
    assert (str(error), error.cure, error.exit_code, error.findings) == ("porten er opptatt.", "Velg en annen.", 2, ())
