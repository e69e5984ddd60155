"""Two processes share the work, and nobody can tell from the answer."""

import os

import pytest

from relkontrakt import rules
from relkontrakt.project import Project
from relkontrakt.sharing import side_by_side


def test_every_piece_is_done_once_and_answers_stand_in_order():
    assert side_by_side(500, lambda number: number * number) == [number * number for number in range(500)]


def test_nothing_to_do_is_done():
    assert side_by_side(0, lambda number: number) == []


@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="the machine has one core")
def test_a_fault_is_raised_in_the_first_process_wherever_it_happened():
    first = os.getpid()

    def do(number):
        if os.getpid() != first or number == 19:
            raise ValueError(f"piece {number}")
        return number

    with pytest.raises(ValueError, match="piece 19"):
        side_by_side(20, do)


def test_what_cannot_be_sent_between_processes_is_done_again():
    made = side_by_side(40, lambda number: lambda: number)
    assert [make() for make in made] == list(range(40))


def test_the_rules_say_the_same_whether_shared_or_not(starter):
    (starter / "clauses" / "tidlig-varsel.yml").write_text("title: {nb: Bare en tittel}\nukjent: 1\n", encoding="utf-8")
    project = Project(starter.resolve())
    alone = rules.check_project(project).findings
    assert alone and rules.check_project(project, share=True).findings == alone
