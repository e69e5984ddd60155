"""What is measured of a guide: counted from the content and the report, and the same on any day."""

from datetime import date

import pytest

from relkontrakt import build, quality
from relkontrakt.project import Project
from relkontrakt.qualitymodel import Quality, ReadabilityCount, Translation
from relkontrakt.rules import check_project, rules
from tests.conftest import REPO, with_silenced_sentence


def measured(project) -> Quality:
    return quality.measure(check_project(Project(project)))


@pytest.fixture(scope="module")
def real() -> Quality:
    return measured(REPO)


def edit(file, old, new):
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_every_rule_is_counted_with_the_level_that_is_chosen(starter):
    with_silenced_sentence(starter)
    edit(starter / "guide/guide.yml", "checks:\n", "checks:\n  levels: {long-sentence: advice}\n")
    chapter = starter / "guide/nn/10-innledning.md"
    chapter.write_text(chapter.read_text(encoding="utf-8") + f"\nDette er {'eit langt ' * 16}sitat.\n", encoding="utf-8")
    found = measured(starter)
    assert [count.rule for count in found.rules] == list(rules())
    (count,) = [count for count in found.rules if count.rule == "long-sentence"]
    assert (count.group, count.level, count.findings, count.silenced) == ("language", "advice", 1, 1)
    assert [(one.path, one.reason) for one in found.silenced] == [("guide/nb/10-innledning.md", "Setningen er et sitat.")]


def test_coverage_is_counted_square_by_square(real):
    assert real.coverage
    assert real.coverage.carried + real.coverage.explained + real.coverage.empty == 6 * 5
    assert real.coverage.empty == 0 and real.coverage.answered <= real.coverage.seeds


def test_without_a_coverage_file_nothing_is_said_of_it(starter):
    assert measured(starter).coverage is None


def test_the_law_register_is_counted_by_status_and_by_who_has_read_it(starter):
    before = measured(starter).law
    assert sum(count.verified + count.unverified for count in before.acts) == len(check_project(Project(starter)).library.acts)
    (starter / "guide" / "laws.yml").write_text(
        """avtaleloven:
  kind: act
  title: {nb: avtaleloven, nn: avtalelova}
  short: {nb: avtaleloven, nn: avtalelova}
  checked: 2025-03-01
  verified: true
  sections:
    "36": {heading: {nb: Urimelige avtaler, nn: Urimelege avtaler}, status: to-be-repealed, checked: 2024-01-02}
    "37": {heading: {nb: Annet, nn: Anna}, verified: false}
""",
        encoding="utf-8",
    )
    law = measured(starter).law
    assert [(count.status, count.verified, count.unverified) for count in law.acts] == [("in-force", 1, 0)]
    assert [(c.status, c.verified, c.unverified) for c in law.sections] == [("in-force", 0, 1), ("to-be-repealed", 1, 0)]
    assert law.oldest == date(2024, 1, 2)
    assert [(change.act, change.section) for change in law.changing] == [("avtaleloven", "36")]


def test_the_shares_of_the_languages_make_a_whole(real):
    assert sum(one.share for one in real.languages.words) == pytest.approx(1, abs=0.002)
    assert (real.languages.minimum, real.languages.act, real.languages.section) == (0.25, "spraklova", "13")


@pytest.mark.parametrize(
    ("change", "state"),
    [(None, "current"), (("version: 0.1.0", "version: 0.2.0"), "outdated"), (("updated: 20", "updated: 21"), "outdated")],
)
def test_a_translation_is_outdated_when_the_original_has_a_higher_version_or_a_later_date(starter, change, state):
    if change:
        edit(starter / "guide/nb/10-innledning.md", *change)
    assert measured(starter).translations == (Translation(chapter="innledning", language="nn", state=state),)


def test_a_chapter_without_translation_is_missing_one(starter):
    (starter / "guide/nn/10-innledning.md").unlink()
    assert [one.state for one in measured(starter).translations] == ["missing"]


def test_readability_is_told_for_each_kind_of_text_in_each_language(real):
    assert [(row.group, row.language) for row in real.readability] == [
        (group, language) for group in quality.GROUPS for language in ("nb", "nn")
    ]
    assert all(0.9 <= row.share_short <= 1 and 5 <= row.median <= 15 and 20 < row.lix < 55 for row in real.readability)
    (edition,) = real.editions
    totals = {row.language: row for row in edition.readability}
    for language, total in totals.items():
        parts: list[ReadabilityCount] = [row for row in real.readability if row.language == language]
        assert (total.sentences, total.words) == (sum(row.sentences for row in parts), sum(row.words for row in parts))


def test_clauses_and_chapters_are_counted_by_status(real):
    assert sum(count.count for count in real.clauses) == len(list((REPO / "clauses").glob("*.yml")))
    assert sum(count.count for count in real.chapters) == len(list((REPO / "guide" / "nb").glob("*.md")))


def test_the_numbers_do_not_depend_on_the_day_of_the_build(starter):
    project = Project(starter)
    early = build.build(project, only="data", today=date(2026, 12, 1)).site / "data" / "quality.json"
    first = early.read_bytes()
    (project.cache / "build.json").unlink()
    late = build.build(project, only="data", today=date(2031, 12, 1))
    assert not late.unchanged and early.read_bytes() == first
