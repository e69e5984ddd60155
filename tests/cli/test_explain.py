"""``relkontrakt explain``: the manual of a rule."""

from relkontrakt.rules import rules


def test_without_a_rule_every_rule_is_listed_with_its_fault(tmp_path, run):
    result = run("explain", cwd=tmp_path)
    assert result.returncode == 0
    assert [line.split()[0] for line in result.stdout.splitlines()] == list(rules())
    assert "unknown-clause              feil      Klausulen det vises til, finnes ikke." in result.stdout


def test_a_rule_is_explained_with_examples(tmp_path, run):
    result = run("explain", "raw-html", cwd=tmp_path)
    assert result.stdout.startswith("raw-html (feil)\n\nTeksten inneholder HTML.\n")
    assert "Feil (guide/nb/10-innledning.md):\n\n    Dette er <b>viktig</b>.\n" in result.stdout


def test_an_unknown_rule_comes_with_the_closest(tmp_path, run):
    result = run("explain", "unkown-clause", cwd=tmp_path)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.startswith("Feil: regelen «unkown-clause» finnes ikke. Mente du «unknown-clause»?\n")
