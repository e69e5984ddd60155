"""``relkontrakt explain``: the manual of a rule."""

import pytest

from relkontrakt.rules import GROUPS, rules


def test_without_a_rule_every_rule_is_listed_with_its_fault_under_its_group(tmp_path, run):
    lines = run("explain", cwd=tmp_path).stdout.splitlines()
    grouped = [(name, rule.id) for group, name in GROUPS.items() for rule in rules().values() if rule.group == group]
    found, group = [], ""
    for line in lines:
        if line.startswith("  "):
            found.append((group, line.split()[0]))
        else:
            group = line.removesuffix(":")
    assert found == grouped
    assert {rule_id for _, rule_id in found} == set(rules())
    assert any(line.split(maxsplit=2) == ["unknown-clause", "feil", "Klausulen det vises til, finnes ikke."] for line in lines)


def test_a_rule_is_explained_with_examples(tmp_path, run):
    result = run("explain", "raw-html", cwd=tmp_path)
    assert result.stdout.startswith(
        "raw-html (feil)\nGruppe: Oppbygning\nNivået er fast, og funnene kan ikke dempes.\n\nTeksten inneholder HTML.\n"
    )
    assert "Feil (guide/nb/10-innledning.md):\n\n    Dette er <b>viktig</b>.\n" in result.stdout


@pytest.fixture
def quiet(starter):
    """A project that has chosen a milder level for one rule."""
    settings = starter / "guide" / "guide.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + "checks:\n  levels: {long-sentence: advice}\n", encoding="utf-8")
    return starter


def test_in_a_project_the_level_that_is_chosen_there_is_told(quiet, run):
    assert run("explain", "long-sentence", cwd=quiet).stdout.startswith(
        "long-sentence (advarsel)\nGruppe: Klart språk\nNivå i denne veilederen: råd (valgt i guide/guide.yml)\n\n"
    )
    listed = run("explain", cwd=quiet).stdout
    assert [line.split()[1] for line in listed.splitlines() if "long-sentence" in line] == ["råd*"]
    assert listed.endswith("\n* Nivået er valgt i guide/guide.yml.\n")


def test_settings_that_cannot_be_read_do_not_stop_the_explanation(starter, run):
    (starter / "guide" / "guide.yml").write_text("title: [", encoding="utf-8")
    assert run("explain", "yaml-syntax", cwd=starter).stdout.startswith("yaml-syntax (feil)\n")


def test_an_unknown_rule_comes_with_the_closest(tmp_path, run):
    result = run("explain", "unkown-clause", cwd=tmp_path)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.startswith("Feil: regelen «unkown-clause» finnes ikke. Mente du «unknown-clause»?\n")
