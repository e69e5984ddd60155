"""The rules find the mistakes people make, where they made them, and say nothing of what is right."""

import pytest

from relkontrakt import rules
from relkontrakt.project import Project
from tests.conftest import real_guide
from tests.corpus import KINDS, faults_in, texts_of
from tests.corpus.score import score

#: Rules that no text in the guide's files can break, or only a file that is not text: other tests have them.
ELSEWHERE = {"output"}


@pytest.fixture(scope="module")
def guide(tmp_path_factory):
    return real_guide(tmp_path_factory.mktemp("korpus") / "veileder").resolve()


@pytest.fixture(scope="module")
def result(guide):
    texts = texts_of(guide)
    return score(guide, texts, faults_in(texts))


def test_the_corpus_is_large_varied_and_the_same_every_time(guide):
    texts = texts_of(guide)
    faults = faults_in(texts)
    assert [fault.edits for fault in faults] == [fault.edits for fault in faults_in(texts)]
    assert len(faults) >= 300
    assert len({each.name for each in KINDS}) == len(KINDS) >= 60
    assert {each.group for each in KINDS} == set(rules.GROUPS) - ELSEWHERE
    assert {rule for each in KINDS for rule in each.rules | each.also if "." not in rule} <= set(rules.rules())


def test_at_least_97_of_100_faults_are_found_where_they_stand(result):
    assert result.recall >= 0.97, "\n".join(f"{fault.kind.name}: {places}" for fault, places, _ in result.missed)


def test_at_most_two_of_100_faults_are_blamed_on_something_else(result):
    assert len(result.unexpected) <= 0.02 * result.total, "\n".join(map(str, result.unexpected))


def test_nothing_is_wrong_in_the_guide_as_it_is(guide):
    report = rules.check_project(Project(guide))
    assert [finding for finding in report.findings if finding.level != "advice"] == []
    print(len(report.findings), "råd,", len(report.silenced), "dempet")
