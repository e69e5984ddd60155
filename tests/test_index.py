"""The index knows every text and every reference, each with its place."""

import re

import pytest

from relkontrakt import sources
from relkontrakt.index import Index, section_key
from relkontrakt.project import Project


@pytest.fixture
def index(starter):
    def fresh():
        return Index(sources.read(Project(starter.resolve())))

    return fresh


def edit(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_section_is_compared_without_spaces_and_case():
    assert section_key("5 o") == section_key("5O") == "5o"


def test_every_language_of_every_text_is_a_fragment(index):
    owners = {(f.owner, f.keys, f.language) for f in index().fragments}
    assert (("clause", "tidlig-varsel"), ("paragraphs", 0, "text", "nb"), "nb") in owners
    assert (("clause", "tidlig-varsel"), ("paragraphs", 0, "text", "nn"), "nn") in owners
    assert (("term", "samarbeid"), ("samarbeid", "definition", "nn"), "nn") in owners
    assert (("settings", "guide"), ("about", "nb"), "nb") in owners
    assert (("chapter", "innledning"), (), "nn") in owners


def test_only_the_paragraphs_of_a_clause_are_clause_text(index):
    found = [f.keys for f in index().fragments if f.is_clause_text and f.owner[1] == "tidlig-varsel"]
    assert found == [("paragraphs", n, "text", language) for n in (0, 1) for language in ("nb", "nn")]


def test_a_fragment_knows_the_place_of_each_word_in_its_file(index, starter):
    found = [(f, f.at(match.start()), match[0]) for f in index().fragments for match in re.finditer(r"\w+", f.text)]
    lines = {path: (starter / path).read_text(encoding="utf-8").splitlines() for path in {f.path for f, _, _ in found}}
    wrong = [str(at) for _, at, word in found if not lines[at.path][at.line - 1][at.column - 1 :].startswith(word)]
    assert len(found) > 500
    assert wrong == []


def test_references_come_from_links_and_from_keys(index):
    found = {(r.kind, r.id, r.section, r.via) for r in index().references if r.owner == ("clause", "tidlig-varsel")}
    assert found == {
        ("term", "samarbeid", None, "link"),
        ("clause", "samarbeidsmoter", None, "link"),
        ("clause", "samarbeidsmoter", None, "complements"),
        ("law", "anskaffelsesloven", None, "act"),
        ("law", "anskaffelsesloven", "4", "section"),
        ("ssa", "SSA-L", "bilag-r", "agreement"),
        ("source", "hbr-2019", None, "sources"),
    }


def test_a_reference_stands_where_its_id_stands(index, starter):
    for reference in index().references:
        place = reference.location
        line = (starter / place.path).read_text(encoding="utf-8").splitlines()[place.line - 1][place.column - 1 :]
        assert line.strip("\"'").startswith((reference.id, f"{reference.kind}:{reference.id}", reference.section or "§"))


def test_what_is_required_through_others_is_always_with(index, starter):
    edit(starter / "clauses" / "tidlig-varsel.yml", "complements: [samarbeidsmoter]", "requires: [samarbeidsmoter]")
    edit(starter / "clauses" / "samarbeidsmoter.yml", "parameters:", "relations: {requires: [tredje]}\nparameters:")
    found = index()
    assert found.always_with("tidlig-varsel") == {"samarbeidsmoter", "tredje"}
    assert found.always_with("ukjent") == set()


def test_paragraphs_are_paired_across_languages(index):
    pairs = [(first.language, second.language, first.keys[1]) for first, second in index().clause_pairs]
    assert pairs == [("nb", "nn", 0), ("nb", "nn", 0), ("nb", "nn", 1)]


def test_values_of_parameters_come_from_clauses_and_packages(index):
    places = [(parameter.id, location.path) for parameter, _, location in index().parameter_values]
    assert places.count(("varselfrist", "clauses/tidlig-varsel.yml")) == 3
    assert places.count(("moteintervall", "packages/samarbeid.yml")) == 1


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("guide/sources.yml", "title: A New Approach", "title: <script>alert(1)</script> A New Approach"),
        ("guide/sources.yml", '"Hart, Oliver"', '"[Hart](javascript:x)"'),
        ("guide/sources.yml", "/09/a-new", '/09/"><script>x</script>'),
        ("guide/terms.yml", "en: collaboration", "en: <b>collaboration</b>"),
        ("guide/terms.yml", "[samarbeidet]", '["<i>"]'),
        ("guide/laws.yml", "number: LOV", "number: <b>LOV"),
        ("guide/laws.yml", '"4":', '"4<b>":'),
        ("guide/ssa/SSA-L.yml", "number: R", "number: <b>R"),
        ("guide/guide.yml", "name: MIT-lisensen", "name: <img src=x onerror=alert(1)>"),
        ("guide/nb/10-innledning.md", "title: Innledning", "title: Innledning <b>"),
        ("clauses/tidlig-varsel.yml", "type: duration\n", "type: duration\n    choices: [{id: x, label: {nb: <b>, nn: b}}]\n"),
        ("clauses/tidlig-varsel.yml", "{amount: 3, unit: arbeidsdag}", "{nb: <b>, nn: b}"),
        ("packages/samarbeid.yml", "moteintervall: {amount: 2, unit: uke}", "moteintervall: {nb: <b>, nn: <b>}"),
    ],
)
def test_nothing_an_editor_writes_can_hold_html_unseen(starter, check, file, old, new):
    edit(starter / file, old, new)
    assert {"raw-html", "unsafe-link"} & {finding.rule for finding in check(starter)}
