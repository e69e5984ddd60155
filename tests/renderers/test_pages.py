"""The pages as plain Markdown: complete in themselves, whatever engine makes HTML of them."""

import itertools
import posixpath
import re
from pathlib import Path

import pytest

from relkontrakt import guide, markup, quality, rules, sources, templating
from relkontrakt.index import Index
from relkontrakt.library import Library
from relkontrakt.project import Project
from relkontrakt.renderers import pages
from tests.conftest import REPO, STARTER

LANGUAGES = ("nb", "nn")
FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.S)
DEFINED = re.compile(r"\{#([a-z0-9-]+)\}|\bid=\"([a-z0-9-]+)\"")

Pages = dict[str, str]


def made(library: Library, project: Project, language: str) -> Pages:
    measured = quality.measure(rules.check(Index(library)))
    return pages.pages(guide.build(library, language, measured), templating.environment(project.template_folders, language))


@pytest.fixture(scope="module", params=[STARTER, REPO], ids=["starter", "guide"])
def project(request: pytest.FixtureRequest) -> Project:
    return Project(request.param)


@pytest.fixture(scope="module")
def library(project: Project) -> Library:
    return sources.read(project)


@pytest.fixture(scope="module")
def both(library: Library, project: Project) -> dict[str, Pages]:
    return {language: made(library, project, language) for language in LANGUAGES}


@pytest.fixture(params=LANGUAGES)
def texts(request: pytest.FixtureRequest, both: dict[str, Pages]) -> Pages:
    return both[request.param]


def body(text: str) -> str:
    return FRONT_MATTER.sub("", text)


def links(text: str) -> list[str]:
    return [link.destination for link in markup.scan(body(text)).links]


def anchors(text: str) -> set[str]:
    return {first or second for first, second in DEFINED.findall(body(text))}


def test_every_chapter_clause_and_package_has_a_page(texts: Pages, library: Library) -> None:
    expected = {f"klausuler/{name}/index.md" for name in library.clauses}
    expected |= {f"pakker/{name}/index.md" for name in library.packages}
    expected |= {f"kapitler/{name}/index.md" for name in library.chapters["nb"]}
    expected |= {posixpath.join(folder, "index.md") for folder in pages.SINGLE}
    expected |= {"regler/index.md", "kvalitet/index.md"}
    expected |= {"egnethet/index.md"} if library.decision else set()
    expected |= {"dekning/index.md"} if library.coverage else set()
    expected |= {"spilleregler/index.md"} if library.conduct else set()
    expected |= {"bidra/index.md"} if library.settings and library.settings.contribute else set()
    if library.entries:
        expected |= {f"for/{one.id}/index.md" for one in library.entries.roles}
        expected |= {f"fase/{one.id}/{page}" for one in library.entries.phases for page in ("index.md", "sjekkliste/index.md")}
        expected |= {"for/index.md", "fase/index.md", "bilag-r/index.md"}
    assert set(texts) == expected


def test_both_languages_have_the_same_pages(both: dict[str, Pages]) -> None:
    assert set(both["nb"]) == set(both["nn"])


def test_every_heading_has_an_explicit_id(texts: Pages) -> None:
    without = [
        (path, heading.text) for path, text in texts.items() for heading in markup.scan(body(text)).headings if not heading.id
    ]
    assert without == []


def test_every_page_starts_with_one_heading_of_level_one(texts: Pages) -> None:
    for path, text in texts.items():
        levels = [heading.level for heading in markup.scan(body(text)).headings]
        assert levels[0] == 1, path
        assert levels.count(1) == 1, path


def test_every_link_goes_to_a_page_and_an_id_that_exist(texts: Pages) -> None:
    dead = []
    for path, text in texts.items():
        for destination in links(text):
            if destination.startswith(("https://", "http://", "mailto:")):
                continue
            file, _, fragment = destination.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), file)) if file else path
            if target not in texts or (fragment and fragment not in anchors(texts[target])):
                dead.append((path, destination))
    assert dead == []


def test_no_reference_is_left_unresolved(texts: Pages) -> None:
    left = [(path, link) for path, text in texts.items() for link in links(text) if link.partition(":")[0] in markup.KINDS]
    assert left == []
    assert not [path for path, text in texts.items() if "{{" in text or "{%" in text]


def test_every_page_names_itself_in_the_other_language(both: dict[str, Pages]) -> None:
    for language, other in (("nb", "nn/"), ("nn", "")):
        for path, text in both[language].items():
            assert f'other: "{other}{path.removesuffix("md")}html"' in text, path


def test_a_clause_page_says_which_file_it_comes_from(texts: Pages, library: Library) -> None:
    for name in library.clauses:
        assert f"`clauses/{name}.yml`" in texts[f"klausuler/{name}/index.md"]


def test_the_edit_link_goes_to_the_file_itself(texts: Pages, library: Library) -> None:
    assert library.settings is not None
    if library.settings.repository is None:
        pytest.skip("the starter has no repository")
    for path, text in texts.items():
        if path.startswith("klausuler/") and path != "klausuler/index.md":
            name = path.split("/")[1]
            assert f"({library.settings.repository.url}/edit/main/clauses/{name}.yml)" in text


def test_clauses_can_be_found_by_category_phase_principle_step_and_problem(texts: Pages, library: Library) -> None:
    register = texts["klausuler/index.md"]
    for name, clause in library.clauses.items():
        times = 1 + len(clause.phases) + len(clause.principles) + len(clause.steps) + len(clause.problems)
        assert register.count(f"]({name}/index.md)") == times, name


def test_a_chapter_that_is_not_translated_is_shown_in_the_main_language_and_says_so(tmp_path: Path, starter: Path) -> None:
    (starter / "guide/nn/10-innledning.md").unlink()
    project = Project(starter)
    page = made(sources.read(project), project, "nn")["kapitler/innledning/index.md"]
    assert "Dette kapittelet er førebels berre skrive på bokmål." in page
    assert '<div lang="nb" markdown="1">' in page


def test_chapters_lead_on_to_the_next(texts: Pages, library: Library) -> None:
    ordered = sorted(library.chapters["nb"].values(), key=lambda chapter: (chapter.order, chapter.id))
    for first, second in itertools.pairwise(ordered):
        assert f"](../{second.id}/index.md)" in texts[f"kapitler/{first.id}/index.md"].partition('class="rk-neste"')[2]
        assert f"](../{first.id}/index.md)" in texts[f"kapitler/{second.id}/index.md"].partition('class="rk-neste"')[2]


def test_the_same_content_gives_the_same_text(both: dict[str, Pages], library: Library, project: Project) -> None:
    assert made(library, project, "nb") == both["nb"]
