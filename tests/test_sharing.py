"""Two processes share the work, and nobody can tell from the answer."""

import os

import pytest

from relkontrakt import rules
from relkontrakt.project import Project
from relkontrakt.sharing import side_by_side


def test_both_answers_come_back_in_their_place():
    assert side_by_side(lambda: "en", lambda: ["to", 3]) == ("en", ["to", 3])


@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="the machine has one core")
def test_two_processes_work():
    first, second = side_by_side(os.getpid, os.getpid)
    assert first == os.getpid() != second


@pytest.mark.parametrize("place", [0, 1])
def test_a_fault_is_raised_here_wherever_it_happened(place):
    def fail():
        raise ValueError("stopp")

    work = [lambda: 1, lambda: 1]
    work[place] = fail
    with pytest.raises(ValueError, match="stopp"):
        side_by_side(*work)


def test_what_cannot_be_sent_between_processes_is_done_again():
    _, make = side_by_side(lambda: None, lambda: lambda: 7)
    assert make() == 7


def test_the_rules_say_the_same_whether_shared_or_not(starter):
    (starter / "clauses" / "tidlig-varsel.yml").write_text("title: {nb: Bare en tittel}\nukjent: 1\n", encoding="utf-8")
    project = Project(starter.resolve())
    alone = rules.check_project(project).findings
    assert alone and rules.check_project(project, share=True).findings == alone
