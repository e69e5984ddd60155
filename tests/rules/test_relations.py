"""Rings and contradictions among clauses are found however long the way is."""

import pytest

A, B = "clauses/tidlig-varsel.yml", "clauses/samarbeidsmoter.yml"


@pytest.fixture
def third(starter):
    """A third clause with the relations given."""

    def write(relations):
        text = (starter / B).read_text(encoding="utf-8")
        (starter / "clauses" / "tredje.yml").write_text(f"{text}relations: {relations}\n", encoding="utf-8")

    return write


def test_a_ring_of_three_is_told_at_each_of_them(edit, said, third):
    edit(A, "complements: [samarbeidsmoter]", "requires: [samarbeidsmoter]")
    edit(B, "", "relations: {requires: [tredje]}\n")
    third("{requires: [tidlig-varsel]}")
    assert sorted(said("circular-requires")) == [
        "«samarbeidsmoter» og «tredje» krever hverandre i ring.",
        "«tidlig-varsel» og «samarbeidsmoter» krever hverandre i ring.",
        "«tredje» og «tidlig-varsel» krever hverandre i ring.",
    ]


def test_a_clause_that_leads_into_a_ring_is_not_in_it(edit, said, third):
    edit(A, "complements: [samarbeidsmoter]", "requires: [samarbeidsmoter]")
    edit(B, "", "relations: {requires: [tidlig-varsel]}\n")
    third("{requires: [tidlig-varsel]}")
    assert not [message for message in said("circular-requires") if "tredje" in message]


def test_what_a_required_clause_excludes_cannot_be_required_too(edit, said, third):
    edit(A, "complements: [samarbeidsmoter]", "requires: [samarbeidsmoter, tredje]")
    edit(B, "", "relations: {excludes: [tredje]}\n")
    third("{}")
    assert said("conflicting-relations") == ["klausulen krever «samarbeidsmoter», men «samarbeidsmoter» utelukker «tredje»."]


def test_a_clause_that_is_excluded_by_what_it_requires_is_told(edit, said):
    edit(A, "complements: [samarbeidsmoter]", "requires: [samarbeidsmoter]")
    edit(B, "", "relations: {excludes: [tidlig-varsel]}\n")
    assert said("conflicting-relations") == [
        "klausulen krever «samarbeidsmoter», men «samarbeidsmoter» utelukker «tidlig-varsel»."
    ]


def test_a_clause_cannot_exclude_itself(edit, said):
    edit(A, "complements: [samarbeidsmoter]", "excludes: [tidlig-varsel]")
    assert said("conflicting-relations") == ["«tidlig-varsel» er utelukket, men følger alltid med «tidlig-varsel»."]


def test_a_package_needs_what_its_clauses_require(edit, said, third):
    third("{}")
    edit(A, "complements: [samarbeidsmoter]", "requires: [tredje]")
    assert said("impossible-package") == ["«tidlig-varsel» krever «tredje», som ikke er med i pakken."]


def test_a_package_has_each_clause_once(edit, said):
    edit(
        "packages/samarbeid.yml",
        "  - clause: tidlig-varsel",
        "  - {clause: tidlig-varsel, reason: {nb: x, nn: x}}\n  - clause: tidlig-varsel",
    )
    assert said("impossible-package") == ["klausulen «tidlig-varsel» står to ganger i pakken."]


MANDATORY = "  level: mandatory"


def test_a_clause_that_a_mandatory_one_excludes_can_never_be_used(edit, said, third):
    third("{requires: [samarbeidsmoter]}")
    edit(A, "  level: recommended", MANDATORY)
    edit(A, "complements: [samarbeidsmoter]", "excludes: [samarbeidsmoter]")
    assert said("dead-clause") == [
        "«samarbeidsmoter» kan aldri brukes: «samarbeidsmoter» og «tidlig-varsel», som alltid er med, utelukker hverandre.",
        "«tredje» kan aldri brukes: «samarbeidsmoter» og «tidlig-varsel», som alltid er med, utelukker hverandre.",
    ]


def test_a_clause_may_exclude_one_that_is_recommended(edit, said):
    edit(A, "complements: [samarbeidsmoter]", "excludes: [samarbeidsmoter]")
    assert said("dead-clause") == []


def test_a_package_has_every_mandatory_clause_but_the_retired(edit, said, starter, third):
    third("{}")
    edit("clauses/tredje.yml", "  level: recommended", MANDATORY)
    assert said("mandatory-clause-missing") == ["den obligatoriske klausulen «tredje» er ikke med i pakken."]
    edit("clauses/tredje.yml", "status: draft", "status: retired\nretired: {nb: Erstattet., nn: Erstatta.}")
    assert said("mandatory-clause-missing") == []


def test_a_value_in_a_package_belongs_to_the_variant_that_is_chosen(edit, said):
    package = "packages/samarbeid.yml"
    edit(package, "    variant: utvidet\n", "    variant: utvidet\n    values: {varselfrist: {amount: 5, unit: arbeidsdag}}\n")
    assert said("value-outside-variant") == []
    edit(A, "  - id: plikt\n", "  - id: plikt\n    variants: [enkel]\n")
    assert said("value-outside-variant") == ["«varselfrist» står ikke i varianten «utvidet» av «tidlig-varsel»."]
