"""The manual of a rule, read: the fault, the reason, and examples."""

from relkontrakt import manual

TEXT = """Feilen er slik.

Den skader
leseren.

Feil (clauses/x.yml):

    title: {nb: A}

    order: 1

Riktig (clauses/x.yml):

    title: {nb: B}
"""


def test_title_reason_and_examples_are_told_apart():
    said = manual.read(TEXT)
    assert (said.title, said.paragraphs) == ("Feilen er slik.", ("Den skader leseren.",))
    assert [(one.label, one.text) for one in said.examples] == [
        ("Feil (clauses/x.yml):", "title: {nb: A}\n\norder: 1\n"),
        ("Riktig (clauses/x.yml):", "title: {nb: B}\n"),
    ]


def test_a_manual_without_examples_is_only_words():
    assert manual.read("Kort.\n\nGrunn.\n") == manual.Manual("Kort.", ("Grunn.",), ())


def test_as_markdown_the_examples_are_code():
    assert manual.read(TEXT).markdown.endswith("Riktig (clauses/x.yml):\n\n````\ntitle: {nb: B}\n````")
