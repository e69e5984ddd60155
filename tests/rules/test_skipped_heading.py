"""Headings go down one level at a time, from the level where the text stands."""

import pytest

CHAPTER = "guide/nb/10-innledning.md"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("\n# Øverst\n", ["overskriften har nivå 1; her skal den ha minst 2."]),
        ("\n#### For dypt\n", ["overskriften har nivå 4; her skal den ha høyst 3."]),
        ("\n### Greit\n\n#### Greit\n\n## Greit\n", []),
        ("\nUnderstreket\n===\n", ["overskriften har nivå 1; her skal den ha minst 2."]),
        ("\n###Uten mellomrom\n\n##### For dypt\n", ["overskriften har nivå 5; her skal den ha høyst 4."]),
    ],
)
def test_a_chapter_starts_at_level_two(edit, said, text, found):
    edit(CHAPTER, "", text)
    assert said("skipped-heading") == found


def test_guidance_starts_at_level_three_and_about_at_two(edit, said):
    edit("clauses/samarbeidsmoter.yml", "### Hvorfor", "## Hvorfor")
    edit("guide/guide.yml", "## Hvem", "### Hvem")
    assert said("skipped-heading") == [
        "overskriften har nivå 2; her skal den ha minst 3.",
        "overskriften har nivå 3; her skal den ha høyst 2.",
    ]
