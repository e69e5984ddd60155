"""Rules on terms: every form, every variant, and no more than that."""

CLAUSE = "clauses/samarbeidsmoter.yml"


def texts(edit, nb, nn):
    edit(CLAUSE, "Kunden innkaller og skriver referat.", nb)
    edit(CLAUSE, "Kunden kallar inn og skriv referat.", nn)


def test_an_unmarked_term_is_mended_only_when_both_languages_lack_the_link(edit, starter, check):
    texts(edit, "Samarbeidets mål gjelder.", "Måla for samarbeidet gjeld.")
    found = [finding for finding in check(starter) if finding.rule == "unmarked-term"]
    assert [finding.repair.new for finding in found] == ["[Samarbeidets](term:samarbeid)", "[samarbeidet](term:samarbeid)"]
    edit(CLAUSE, "for samarbeidet", "for [samarbeidet](term:samarbeid)")
    assert [finding.repair for finding in check(starter) if finding.rule == "unmarked-term"] == [None]


def test_a_link_marks_the_term_only_in_the_variants_it_stands_in(edit, said):
    clause = "clauses/tidlig-varsel.yml"
    edit(clause, "  - id: plikt\n", "  - id: plikt\n    variants: [enkel]\n")
    edit(clause, "Partene skal behandle varselet", "I samarbeidet skal Partene behandle varselet")
    assert said("unmarked-term") == ["begrepet «samarbeidet» er ikke lenket første gang klausulen bruker det."]


def test_a_term_in_the_words_of_another_link_is_marked(edit, said):
    link = '[samarbeidet](clause:tidlig-varsel "avtalens regler")'
    texts(edit, f"Partene følger {link}.", f"Partane følgjer {link}.")
    assert said("unmarked-term") == []


def test_capitals_at_the_start_names_and_defined_words_are_no_undefined_terms(edit, said):
    nb = "Møteplanen gjelder. «Oversikten» er listen. Kunden deler Oversikten i Norge med Statistisk sentralbyrå og Datatilsynet."
    texts(edit, nb, "Møteplanen gjeld.")
    assert said("undefined-term") == []


def test_a_body_that_nobody_has_set_up_is_an_undefined_term_also_first_in_a_sentence(edit, said):
    texts(edit, "Forvaltningsrådet godkjenner planen.", "Forvaltingsrådet godkjenner planen.")
    assert len(said("undefined-term")) == 2


def test_a_part_of_a_term_of_several_words_may_be_linked(edit, said):
    edit("guide/terms.yml", "forms:\n    nb: [", "forms:\n    nb: [vesentlig samarbeid, ")
    edit("guide/nb/10-innledning.md", "Et godt [samarbeid]", "Et [vesentlig](term:samarbeid) [samarbeid]")
    assert said("term-form-mismatch") == []


def test_one_form_under_two_terms_is_told(edit, said):
    new = (
        "lag:\n  title: {nb: lag, nn: lag}\n  definition: {nb: En gruppe., nn: Ei gruppe.}\n"
        "  forms: {nb: [laget, samarbeidet], nn: [laget]}\n"
    )
    edit("guide/terms.yml", "", new)
    assert said("twice-defined-term") == ["«samarbeidet» er en form av både «samarbeid» og «lag»."]


def test_two_clauses_that_exclude_each_other_may_define_the_same_word(edit, said):
    texts(edit, "«Varsel» er et brev.", "«Varsel» er eit brev.")
    edit("clauses/tidlig-varsel.yml", "Partene skal behandle varselet", "«Varselet» er en melding. Partene skal behandle det")
    assert said("twice-defined-term") == ["«Varselet» er alt definert i clauses/samarbeidsmoter.yml."]
    edit(CLAUSE, "parameters:\n", "relations:\n  excludes: [tidlig-varsel]\nparameters:\n")
    assert said("twice-defined-term") == []


def test_parties_have_their_names(edit, starter, check):
    texts(edit, "Da skal partene og oppdragsgiveren møtes.", "Då skal partane møtast.")
    found = [finding for finding in check(starter) if finding.rule == "party-name"]
    assert [finding.repair and finding.repair.new for finding in found] == ["Partene", None, "Partane"]
