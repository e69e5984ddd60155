"""The guide of one language: ordered, numbered, every reference with a target."""

from datetime import date

import pytest

from relkontrakt import guide, sources
from relkontrakt.index import Index
from relkontrakt.markup import Placeholder
from relkontrakt.norwegian import NBSP
from relkontrakt.project import Project


@pytest.fixture
def made(starter):
    return lambda language="nb": guide.build(sources.read(Project(starter.resolve())), language)


def edit(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_clauses_are_numbered_by_category_and_order(made, starter):
    assert [(c.number, c.id) for c in made().clauses] == [(1, "samarbeidsmoter"), (2, "tidlig-varsel")]
    edit(starter / "clauses" / "tidlig-varsel.yml", "category: risiko", "category: grunnlag")
    assert [(c.number, c.id) for c in made().clauses] == [(1, "tidlig-varsel"), (2, "samarbeidsmoter")]


def test_chapters_are_numbered_in_order_and_show_the_main_language_where_a_translation_lacks(made, starter):
    text = (starter / "guide" / "nb" / "10-innledning.md").read_text(encoding="utf-8")
    (starter / "guide" / "nb" / "5-forord.md").write_text(text.replace("Innledning", "Forord"), encoding="utf-8")
    nn = made("nn")
    assert [(c.number, c.title, c.language) for c in nn.chapters] == [(1, "Forord", "nb"), (2, "Innleiing", "nn")]
    assert nn.translations == {"forord": ("nb",), "innledning": ("nb", "nn")}


def test_every_reference_in_the_starter_has_a_target(made, starter):
    library = sources.read(Project(starter.resolve()))
    targets = made().targets
    for reference in Index(library).references:
        entry = f"{reference.id}/{reference.section}" if reference.kind == "law" and reference.section else reference.id
        assert guide.target_id(reference.kind, entry) in targets


def test_a_target_is_named_by_title_and_number(made):
    target = made().targets["clause", "tidlig-varsel"]
    assert (target.title, target.label) == ("Tidlig varsel", f"klausul{NBSP}2")
    assert made("nn").targets["clause", "tidlig-varsel"].title == "Tidleg varsel"


def test_a_section_is_cited_with_its_act(made):
    assert made().targets["law", "anskaffelsesloven/4"].title == f"anskaffelsesloven §{NBSP}4"
    assert made("nn").targets["law", "anskaffelsesloven/4"].title == f"anskaffingslova §{NBSP}4"


def test_an_eu_regulation_has_articles(made):
    act = made().acts[0].value.model_copy(update={"kind": "eu"})
    assert guide.cite(act, "28", "nb") == f"anskaffelsesloven artikkel{NBSP}28"


def test_the_state_of_a_section_is_its_own_or_that_of_the_act(made):
    act = made().acts[0].value
    section, whole = guide.legal_state(act, "4"), guide.legal_state(act, None)
    assert (section.status, section.checked, section.verified) == ("to-be-repealed", date(2026, 5, 2), True)
    assert (whole.status, whole.heading) == ("in-force", None)


def test_relations_are_seen_from_both_sides(made):
    assert made().related("tidlig-varsel") == {"complements": ("samarbeidsmoter",)}
    assert made().related("samarbeidsmoter") == {"complements": ("tidlig-varsel",)}


def test_a_clause_knows_the_chapters_and_packages_that_have_it(made):
    assert [chapter.id for chapter in made().chapters_leading_to("tidlig-varsel")] == ["innledning"]
    assert [package.id for package in made().packages_with("tidlig-varsel")] == ["samarbeid"]


def test_empty_categories_are_left_out(made):
    assert list(made().categories) == ["styring", "risiko"]


def test_a_blank_shows_the_default_value_as_visible_markdown(made):
    clause = made().clause("samarbeidsmoter").clause
    assert made().blank(clause, Placeholder(0, 0, "moteintervall", "hver")) == r"*\[hver måned\]*{.parameter}"


def test_an_unknown_clause_is_a_mistake_of_the_caller(made):
    with pytest.raises((KeyError, StopIteration)):
        made().clause("finnes-ikke")
