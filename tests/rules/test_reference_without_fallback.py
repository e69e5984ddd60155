"""A reference in clause text needs other words for when the clause it points to is left out."""

CLAUSE = "clauses/tidlig-varsel.yml"
TITLES = [' "avtalens regler om møter"', ' "reglane om møte i avtala"']


def without_titles(edit):
    for title in TITLES:
        edit(CLAUSE, title, "")


def test_both_languages_are_told(edit, said):
    without_titles(edit)
    assert len(said("reference-without-fallback")) == 2


def test_a_clause_that_is_required_cannot_be_left_out(edit, said):
    without_titles(edit)
    edit(CLAUSE, "complements: [", "requires: [")
    assert said("reference-without-fallback") == []


def test_a_clause_that_is_required_through_another_cannot_be_left_out(edit, said, starter):
    without_titles(edit)
    other = (starter / "clauses" / "samarbeidsmoter.yml").read_text(encoding="utf-8")
    (starter / "clauses" / "mellom.yml").write_text(other + "relations: {requires: [samarbeidsmoter]}\n", encoding="utf-8")
    edit(CLAUSE, "complements: [samarbeidsmoter]", "requires: [mellom]")
    assert said("reference-without-fallback") == []


def test_nothing_is_said_while_a_required_clause_cannot_be_read(edit, said, starter):
    without_titles(edit)
    (starter / "clauses" / "mellom.yml").write_text("title: [", encoding="utf-8")
    edit(CLAUSE, "complements: [samarbeidsmoter]", "requires: [mellom]")
    assert said("reference-without-fallback") == []


def test_guidance_and_chapters_need_no_other_words(edit, said):
    edit(CLAUSE, "Avtal hvem som tar imot varsler.", "Se [](clause:samarbeidsmoter).")
    assert said("reference-without-fallback") == []
