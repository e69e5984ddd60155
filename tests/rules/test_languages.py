"""The two languages say the same, and one that is missing is told where it should stand."""

import pytest


def test_a_missing_language_is_told_with_its_name(edit, said):
    edit("guide/terms.yml", "    nn: At partane arbeider mot felles mål.\n", "")
    edit("clauses/tidlig-varsel.yml", "title: {nb: Tidlig varsel, nn: Tidleg varsel}", "title: {nn: Tidleg varsel}")
    assert said("missing-text") == ["teksten «title» mangler på bokmål.", "teksten «definition» mangler på nynorsk."]


def test_a_text_of_blanks_is_missing(edit, said):
    edit("clauses/tidlig-varsel.yml", "nn: Tidleg varsel", 'nn: " "')
    assert said("missing-text") == ["teksten «title» mangler på nynorsk."]


def test_a_guide_in_one_language_needs_only_that(edit, said):
    edit("guide/guide.yml", "languages: [nb, nn]", "languages: [nb]")
    edit("clauses/tidlig-varsel.yml", ", nn: Tidleg varsel", "")
    assert said("missing-text") == []


def test_a_translation_has_the_number_of_its_original(starter, said):
    (starter / "guide" / "nn" / "10-innledning.md").rename(starter / "guide" / "nn" / "20-innledning.md")
    assert said("orphan-translation") == ["kapittelet har nummer 10 i guide/nb/, men 20 her."]


def test_a_translation_of_an_original_that_cannot_be_read_is_no_orphan(starter, said):
    (starter / "guide" / "nb" / "10-innledning.md").write_text("uten opplysninger", encoding="utf-8")
    assert said("orphan-translation") == []


@pytest.mark.parametrize(
    ("nb", "nn", "equal"),
    [
        ("Ett.\\n\\nTo.", "Eitt.\\n\\nTo.", True),
        ("- a\\n- b", "- a\\n- b", True),
        ("- a\\n- b", "- a", False),
        ("Ett.\\n\\nTo.", "Eitt. To.", False),
    ],
)
def test_paragraphs_and_points_are_counted_alike(edit, said, nb, nn, equal):
    old = 'nb: Partene skal behandle varselet etter [](clause:samarbeidsmoter "avtalens regler om møter").'
    edit("clauses/tidlig-varsel.yml", old, f'nb: "{nb}"')
    old = 'nn: Partane skal behandle varselet etter [](clause:samarbeidsmoter "reglane om møte i avtala").'
    edit("clauses/tidlig-varsel.yml", old, f'nn: "{nn}"')
    assert (said("different-paragraphs") == []) is equal


def test_parameters_are_counted_not_only_named(edit, said):
    edit("clauses/samarbeidsmoter.yml", "Kunden innkaller", "Kunden innkaller {{ moteintervall | hver }}")
    assert said("different-parameters") == ["leddet bruker «moteintervall» ulikt på nb og nn."]


def test_references_may_come_in_another_order(edit, said):
    edit("clauses/samarbeidsmoter.yml", "Kunden innkaller", "[a](term:samarbeid) [b](law:anskaffelsesloven)")
    edit("clauses/samarbeidsmoter.yml", "Kunden kallar inn", "[b](law:anskaffelsesloven) [a](term:samarbeid)")
    assert said("different-references") == []
