"""Rules that hold bokmål and nynorsk together."""

import pytest

NB, NN = "guide/nb/10-innledning.md", "guide/nn/10-innledning.md"


@pytest.mark.parametrize(
    ("nb", "nn", "equal"),
    [
        ("fem varsler", "fem varsel", True),
        ("syv varsler", "sju varsel", True),
        ("fem varsler", "seks varsel", False),
        ("varsel innen fem dager", "varsel innan ti dagar", True),  # typed-number tells both
    ],
)
def test_number_words_in_clause_text_are_compared(edit, said, nb, nn, equal):
    edit("clauses/samarbeidsmoter.yml", "Kunden innkaller", f"Kunden sender {nb}")
    edit("clauses/samarbeidsmoter.yml", "Kunden kallar inn", f"Kunden sender {nn}")
    assert (said("different-numbers") == []) is equal


@pytest.mark.parametrize(
    ("nb", "nn", "found"),
    [
        ("10 500 kroner i 2026", "10 500 kroner i 2026", []),
        ("2,5 prosent", "25 prosent", ["«2,5» står bare på nb og «25» står bare på nn."]),
        ("§§ 3–5", "§§ 3–6", ["«3–5» står bare på nb og «3–6» står bare på nn."]),
        ("4 møter", "fire møte", ["«4» står bare på nb."]),
    ],
)
def test_digits_are_compared_in_every_other_text(edit, said, nb, nn, found):
    edit("clauses/samarbeidsmoter.yml", "Faste møter", f"Faste møter, {nb},")
    edit("clauses/samarbeidsmoter.yml", "Faste møte ", f"Faste møte, {nn}, ")
    assert said("different-numbers") == found


def test_a_chapter_that_waits_for_translation_gets_one_warning_and_no_comparison(edit, starter, check):
    edit(NB, "## Sjekkliste", "## Ny del\n\nTekst fra 2026.\n\n## Sjekkliste")
    assert {finding.rule for finding in check(starter)} >= {"different-headings", "different-numbers"}
    edit(NB, "version: 0.1.0", "version: 0.2.0")
    rules = {finding.rule for finding in check(starter) if finding.location.path == NN}
    assert rules == {"outdated-translation"}


def test_ten_is_newer_than_nine(edit, said):
    edit(NB, "version: 0.1.0", "version: 0.10.0")
    edit(NN, "version: 0.1.0", "version: 0.9.0")
    assert said("outdated-translation") == ["versjon 0.9.0 er eldre enn 0.10.0 på nb."]


def test_points_of_a_list_are_counted_in_chapters(edit, said):
    edit(NB, "- Fyll ut parameterne sammen.\n", "")
    assert said("different-lists") == ["teksten har 1 punkt på nb, men 2 punkter på nn."]


def test_a_word_of_the_other_language_is_mended_with_its_capital(edit, starter, check):
    edit(NN, "## Sjekkliste", "Ikke vent. «Ikke vent» står i [hvordan](law:anskaffelsesloven).\n\n## Sjekkliste")
    found = [finding for finding in check(starter) if finding.rule == "misplaced-word"]
    assert [(finding.repair.old, finding.repair.new) for finding in found] == [("Ikke", "Ikkje")]
