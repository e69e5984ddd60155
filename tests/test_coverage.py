"""Coverage: every principle in every step has a clause or a reason, and what the sources ask for has an answer."""

import pytest

from relkontrakt import coverage, sources, vocabulary
from relkontrakt.library import COVERAGE_PATH
from relkontrakt.project import Project
from tests.conftest import REPO

#: What the guide has to answer, row by row, as the research on the two sources lists it.
ROWS = 24

EMPTY = "{nb: Ikke tema her., nn: Ikkje tema her.}"


@pytest.fixture(scope="module")
def library():
    return sources.read(Project(REPO))


def written(starter, *cells):
    text = "cells:\n" + "".join(
        f"  - {{principle: {principle}, steps: {steps}, reason: {EMPTY}}}\n" for principle, steps in cells
    )
    (starter / COVERAGE_PATH).write_text(text, encoding="utf-8")


ALL = [1, 2, 3, 4, 5]
#: The starter has «gjensidighet» and «aerlighet» in step 5.
WHOLE = [
    ("gjensidighet", [1, 2, 3, 4]),
    ("aerlighet", [1, 2, 3, 4]),
    *((principle, ALL) for principle in ("selvstendighet", "lojalitet", "rimelighet", "integritet")),
]


def test_the_matrix_has_six_principles_and_five_steps():
    assert len(coverage.PLACES) == len(vocabulary.PRINCIPLES) * len(vocabulary.STEPS) == 30


def test_a_clause_is_in_the_cell_of_each_principle_and_step(starter):
    clauses = sources.read(Project(starter)).clauses
    found = coverage.carried(clauses)
    assert {place for place, ids in found.items() if ids} == {("gjensidighet", 5), ("aerlighet", 5)}
    assert found["aerlighet", 5] == ["tidlig-varsel"]


def test_a_retired_clause_covers_nothing(starter):
    clauses = sources.read(Project(starter)).clauses
    retired = {name: clause.model_copy(update={"status": "retired"}) for name, clause in clauses.items()}
    assert not any(coverage.carried(retired).values())


def test_the_guide_has_a_clause_or_a_reason_in_every_cell_and_never_both(library):
    clauses, reasons = coverage.carried(library.clauses), coverage.reasons(library.coverage)
    assert [place for place in coverage.PLACES if bool(clauses[place]) == (place in reasons)] == []


def test_every_row_of_the_sources_is_there_with_its_answer(library):
    seeds = library.coverage.seeds
    assert len(seeds) == ROWS
    assert {seed.kind for seed in seeds} == set(vocabulary.SEED_KINDS)
    for seed in seeds:
        assert seed.chapters, seed.id
        assert seed.clauses or seed.kind == "fact", seed.id


def test_a_clause_that_answers_a_problem_is_marked_with_it(library):
    """The problems of the sources and the problems that clauses are marked with are the same six, told in two ways."""
    problems = {
        "piloter-strander": "pilotsyke",
        "uklare-rammer": "uklare-rammer",
        "uklare-roller": "uklare-roller",
        "lav-tillit": "lav-tillit",
        "lav-ettersporsel": "lav-ettersporsel",
        "vern-rettigheter": "uavklarte-rettigheter",
    }
    assert set(problems.values()) == set(vocabulary.PROBLEMS)
    for seed in library.coverage.seeds:
        if problem := problems.get(seed.id):
            assert [clause for clause in seed.clauses if problem not in library.clauses[clause].problems] == [], seed.id


def test_a_whole_matrix_gives_no_finding(starter, check):
    written(starter, *WHOLE)
    assert check(starter) == []


def test_an_uncovered_cell_stops_the_guide_and_is_named(starter, check):
    written(starter, *WHOLE[:-1], ("integritet", [1, 2, 3, 4]))
    (finding,) = check(starter)
    assert str(finding.location) == "guide/coverage.yml:1:1"
    assert (finding.rule, finding.level) == ("uncovered-cell", "error")
    assert "«Integritet» i trinn 5" in finding.message and "steps: [5]" in finding.help


def test_a_clause_that_fills_an_empty_cell_is_still_one_new_file(starter, check):
    written(starter, *WHOLE)
    file = starter / "clauses/tidlig-varsel.yml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("principles: [aerlighet]", "principles: [aerlighet, lojalitet]"),
        encoding="utf-8",
    )
    (finding,) = check(starter)
    assert (finding.rule, finding.level) == ("needless-reason", "warning")
    line = (starter / COVERAGE_PATH).read_text(encoding="utf-8").split("\n")[finding.location.line - 1]
    assert "lojalitet" in line and line[finding.location.column - 1] == "5"


def test_a_cell_with_two_reasons_is_found(starter, check):
    written(starter, *WHOLE, ("integritet", [2]))
    assert [finding.message for finding in check(starter)] == ["«Integritet» i trinn 2 har alt en grunn."]


def test_a_faulty_clause_does_not_become_an_uncovered_cell(starter, check):
    written(starter, *WHOLE)
    file = starter / "clauses/tidlig-varsel.yml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("principles: [aerlighet]", "principles: [aerlighett]"), encoding="utf-8"
    )
    assert [finding.rule for finding in check(starter)] == ["unknown-value"]


def test_what_coverage_points_to_must_exist(starter, check):
    text = """seeds:
  - id: tillit
    kind: problem
    statement: {nb: For lite tillit., nn: For lite tillit.}
    sources: [hbr-2020]
    chapters: [innleding]
    clauses: [tidlig-varse]
"""
    (starter / COVERAGE_PATH).write_text(text, encoding="utf-8")
    assert [finding.rule for finding in check(starter)] == ["unknown-source", "unknown-chapter", "unknown-clause"]
