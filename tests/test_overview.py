"""Ways through a guide: what each role and phase needs, where clauses stand in Bilag R, and what has changed."""

import pytest

from relkontrakt import guide, sources, vocabulary
from relkontrakt.library import COVERAGE_PATH, ENTRIES_PATH
from relkontrakt.overview import Overview
from relkontrakt.project import Project
from tests.conftest import REPO

ENTRIES = """
roles:
  - id: innkjoper
    title: {nb: For innkjøpere, nn: For innkjøparar}
    intro: {nb: Dere kjøper., nn: De kjøper.}
    first:
      - {nb: "[](chapter:innledning) – les den", nn: "[](chapter:innledning) – les henne"}
phases:
  - id: gjennomforing
    title: {nb: "Gjennomføring: nå", nn: "Gjennomføring: no"}
    intro: {nb: Avtalen varer., nn: Avtala varer.}
    first:
      - {nb: "[](clause:tidlig-varsel) – si fra", nn: "[](clause:tidlig-varsel) – sei frå"}
annex:
  title: {nb: Mal for Bilag R, nn: Mal for Bilag R}
  intro: {nb: Slik bygger dere bilaget., nn: Slik byggjer de bilaget.}
  heading: {nb: Bilag R, nn: Bilag R}
  opening: {nb: Bilaget er en del av avtalen., nn: Bilaget er ein del av avtala.}
  placement: {nb: R er Bilag R., nn: R er Bilag R.}
"""


@pytest.fixture
def project(starter):
    (starter / ENTRIES_PATH).write_text(ENTRIES, encoding="utf-8")
    return starter


@pytest.fixture
def overview(project):
    return lambda language="nb": Overview(guide.build(sources.read(Project(project)), language))


@pytest.fixture(scope="module", params=["nb", "nn"])
def real(request):
    return Overview(guide.build(sources.read(Project(REPO)), request.param))


def edit(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_entry_pages_of_the_example_have_no_findings(project, check):
    assert check(project) == []


def test_a_role_has_the_chapters_for_it_and_the_clauses_they_lead_to(overview, project):
    (way,) = overview().roles
    assert (way.id, way.name) == ("innkjoper", "Innkjøper")
    assert [chapter.id for chapter in way.chapters] == ["innledning"]
    assert {level: [item.id for item in items] for level, items in way.levels.items()} == {
        "recommended": ["samarbeidsmoter", "tidlig-varsel"]
    }
    assert [package.id for package in way.packages] == ["samarbeid"]
    edit(project / "guide/nb/10-innledning.md", "audience: [innkjoper, leverandor]", "audience: [leverandor]")
    assert overview().roles[0].chapters == () and overview().roles[0].levels == {}


def test_a_phase_has_its_own_chapters_and_clauses(overview, project):
    (way,) = overview().phases
    assert way.chapters == () and way.checklists == ()
    edit(project / "clauses/samarbeidsmoter.yml", "phases: [etablering, gjennomforing]", "phases: [etablering]")
    edit(project / "guide/nb/10-innledning.md", "phases: [planlegging]", "phases: [planlegging, gjennomforing]")
    (way,) = overview().phases
    assert [item.id for items in way.levels.values() for item in items] == ["tidlig-varsel"]
    assert [(one.chapter.id, len(one.items)) for one in way.checklists] == [("innledning", 2)]


def test_clauses_of_a_way_stand_by_level(overview, project):
    edit(project / "clauses/tidlig-varsel.yml", "level: recommended", "level: mandatory")
    assert list(overview().roles[0].levels) == ["mandatory", "recommended"]


def test_names_follow_the_language(overview):
    assert overview("nn").roles[0].name == "Innkjøpar"
    assert overview("nn").annex.title["nn"] == "Mal for Bilag R"


def test_a_clause_has_the_place_it_names_in_a_standard_agreement(overview):
    ways = overview()
    assert ways.agreements == ["SSA-L"]
    place = ways.place(ways.guide.clause("tidlig-varsel").clause, "SSA-L")
    assert place is not None and place.number == "R"
    assert ways.place(ways.guide.clause("tidlig-varsel").clause, "SSA-T") is None


def test_changes_stand_with_the_highest_version_first_as_numbers(overview, project):
    log = """changes:
  - {version: 0.10.0, kind: tillegg, what: {nb: Nytt ledd., nn: Nytt ledd.}, why: {nb: Det manglet., nn: Det mangla.}}
  - {version: 0.9.0, kind: ny, what: {nb: Utkast., nn: Utkast.}, why: {nb: Behov., nn: Behov.}}
"""
    file = project / "packages/samarbeid.yml"
    file.write_text(file.read_text(encoding="utf-8") + log, encoding="utf-8")
    changes = overview().changes
    assert [version for version, _ in changes] == ["0.10.0", "0.9.0", "0.1.0"]
    assert [(one.kind, one.id) for one in changes[0][1]] == [("package", "samarbeid")]
    assert {one.kind for one in changes[2][1]} == {"clause"}


def test_a_guide_without_the_two_files_has_no_ways(starter):
    ways = Overview(guide.build(sources.read(Project(starter)), "nb"))
    assert (ways.roles, ways.phases, ways.annex, ways.seeds) == ([], [], None, ())


def test_a_repeated_entry_page_is_found(project, check):
    edit(
        project / ENTRIES_PATH,
        "\nphases:\n",
        ENTRIES[ENTRIES.index("  - id: innkjoper") - 1 : ENTRIES.index("phases:")] + "phases:\n",
    )
    (finding,) = check(project)
    assert finding.rule == "repeated-id" and finding.location.path == ENTRIES_PATH


def test_a_seed_that_stands_twice_is_found(starter, check):
    seed = "  - {id: a, kind: fact, statement: {nb: Noe., nn: Noko.}, sources: [hbr-2019]}\n"
    (starter / COVERAGE_PATH).write_text(f"seeds:\n{seed}{seed}", encoding="utf-8")
    assert [finding.rule for finding in check(starter)] == ["repeated-id"]


# ---- the real guide -------------------------------------------------------------------------------------------------


def test_there_is_a_way_in_for_each_role_and_each_phase(real):
    assert [way.id for way in real.roles] == ["innkjoper", "jurist", "leverandor", "leder", "redaktor"]
    assert [way.id for way in real.phases] == list(vocabulary.PHASES)


def test_every_way_has_something_to_read_three_to_begin_with_and_a_checklist(real):
    for way in [*real.roles, *real.phases]:
        assert len(way.entrance.first) == 3 and way.chapters and way.levels and way.packages, way.id
        assert len(way.checklists) == len(way.chapters), way.id


def test_what_a_reader_starts_with_is_the_same_in_both_languages(real):
    for way in [*real.roles, *real.phases]:
        for line in way.entrance.first:
            first, second = (text.partition("](")[2].partition(")")[0] for text in (line.nb, line.nn))
            assert first == second and first, way.id
            assert line.nb.startswith("[](") and line.nn.startswith("[]("), way.id


def test_both_languages_have_the_same_chapters_on_their_entry_pages():
    library = sources.read(Project(REPO))
    nb, nn = (Overview(guide.build(library, language)) for language in ("nb", "nn"))
    for first, second in zip([*nb.roles, *nb.phases], [*nn.roles, *nn.phases], strict=True):
        assert [chapter.id for chapter in first.chapters] == [chapter.id for chapter in second.chapters], first.id


def test_every_clause_is_on_the_page_of_a_phase(real):
    shown = {item.id for way in real.phases for items in way.levels.values() for item in items}
    assert shown == {item.id for item in real.guide.clauses}


def test_every_clause_has_a_place_in_a_standard_agreement(real):
    for item in real.guide.clauses:
        assert any(real.place(item.clause, code) for code in real.agreements), item.id


def test_the_log_has_every_change(real):
    entries = [*real.guide.chapters, *real.guide.packages, *real.guide.clauses, real.guide.conduct]
    changes = [getattr(entry, name).changes for entry in entries for name in ("meta", "value", "clause") if hasattr(entry, name)]
    assert sum(map(len, changes)) == sum(len(found) for _, found in real.changes) >= len(entries)


def test_a_problem_leads_to_the_chapters_that_are_named_for_it(overview, project):
    assert overview().begin_with("lav-tillit") == ()
    edit(project / ENTRIES_PATH, "\nannex:\n", "\nproblems:\n  - {id: lav-tillit, chapters: [innledning]}\nannex:\n")
    assert [chapter.id for chapter in overview().begin_with("lav-tillit")] == ["innledning"]


def test_an_unknown_chapter_for_a_problem_is_found(project, check):
    edit(project / ENTRIES_PATH, "\nannex:\n", "\nproblems:\n  - {id: lav-tillit, chapters: [inledning]}\nannex:\n")
    (finding,) = check(project)
    assert (finding.rule, str(finding.location)) == ("unknown-chapter", "guide/entries.yml:15:33")


def test_every_problem_of_the_guide_leads_to_a_chapter(real):
    assert [problem for problem in vocabulary.PROBLEMS if not real.begin_with(problem)] == []
