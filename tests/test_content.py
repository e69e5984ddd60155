"""The real guide: free of errors, and complete enough to be used."""

import re

import pytest

from relkontrakt import numbers, sources, vocabulary
from relkontrakt.index import Index
from relkontrakt.project import Project
from tests.conftest import REPO


@pytest.fixture(scope="module")
def library():
    return sources.read(Project(REPO))


@pytest.fixture(scope="module")
def index(library):
    return Index(library)


def test_the_guide_has_no_errors(check):
    assert [str(finding) for finding in check(REPO) if finding.level == "error"] == []


def test_there_are_clauses_in_both_languages_for_every_category(library):
    complete = [
        clause
        for clause in library.clauses.values()
        if all(paragraph.text.nb and paragraph.text.nn for paragraph in clause.paragraphs)
    ]
    assert len(complete) == len(library.clauses) >= 14
    assert {clause.category for clause in complete} == set(vocabulary.CATEGORIES)


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("principles", vocabulary.PRINCIPLES),
        ("steps", vocabulary.STEPS),
        ("phases", vocabulary.PHASES),
        ("problems", vocabulary.PROBLEMS),
    ],
)
def test_every_principle_step_phase_and_problem_has_a_clause(library, field, words):
    used = {word for clause in library.clauses.values() for word in getattr(clause, field)}
    assert used == set(words)


def test_there_are_chapters_in_bokmal_and_some_of_them_in_nynorsk(library):
    assert len(library.chapters["nb"]) >= 7
    assert len(library.chapters["nn"]) >= 2
    assert set(library.chapters["nn"]) <= set(library.chapters["nb"])


def test_there_are_a_package_and_a_map_of_a_standard_agreement(library):
    assert library.packages and "SSA-L" in library.ssa


def test_every_clause_says_when_and_when_not_why_and_how(library):
    for clause_id, clause in library.clauses.items():
        for language in library.languages:
            assert clause.use.when[language] and clause.use.when_not[language], clause_id
            assert len(clause.guidance[language].split()) >= 60, clause_id
        assert clause.changes, clause_id


def test_every_chapter_leads_to_a_clause(library):
    assert [chapter.id for chapter in library.chapters["nb"].values() if not chapter.meta.clauses] == []


def test_every_parameter_has_a_reason_and_limits_where_it_can(library):
    for clause_id, clause in library.clauses.items():
        for parameter in clause.parameters:
            assert parameter.rationale.nb and parameter.rationale.nn, clause_id
            if parameter.type in ("duration", "percent") and parameter.default is not None:
                assert parameter.min is not None or parameter.max is not None, f"{clause_id}: {parameter.id}"


def test_every_term_has_inflected_forms_in_both_languages(library):
    assert [term_id for term_id, term in library.terms.items() if not (term.forms.nb and term.forms.nn)] == []


def test_legal_sources_have_an_address_and_a_date(library):
    for act_id, act in library.acts.items():
        assert act.kind == "unwritten" or act.url, act_id
        assert act.checked, act_id


def test_every_number_has_a_source(index):
    found = list(numbers.numbers(index))
    assert len(found) > 1000
    assert [f"{n.fragment.at(n.numeral.start)}: {n.numeral.written}" for n in found if n.origin.kind == "uten"] == []


def test_every_word_of_the_guide_can_be_pointed_at(index):
    """A finding on the last word of a text stands at that word in its file."""
    lines = {}
    wrong = []
    for fragment in index.fragments:
        words = list(re.finditer(r"\w+", fragment.text))
        if words:
            place = fragment.at(words[-1].start())
            text = lines.setdefault(place.path, (REPO / place.path).read_text(encoding="utf-8").split("\n"))
            if not text[place.line - 1][place.column - 1 :].startswith(words[-1][0]):
                wrong.append(f"{place}: {words[-1][0]}")
    assert wrong == []


def test_no_file_uses_letters_that_look_right_and_are_not():
    """Decomposed letters (a + ring) and soft hyphens come with text pasted from PDF; search does not find them."""
    suspicious = re.compile("[\u0300-\u036f\u00ad\u200b-\u200f\u2028\u2029\ufeff\ufffd]")
    for path in [*(REPO / "clauses").glob("*.yml"), *(REPO / "packages").glob("*.yml"), *(REPO / "guide").rglob("*.*")]:
        if path.suffix in (".yml", ".md"):
            assert suspicious.search(path.read_text(encoding="utf-8")) is None, path.name
