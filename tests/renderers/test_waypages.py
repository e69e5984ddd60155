"""Entry pages, checklists, Bilag R, coverage and change log: as pages and as appendices of the PDF."""

import posixpath
import re

import pytest

from relkontrakt import guide, markup, sources, templating
from relkontrakt.overview import Overview
from relkontrakt.project import Project
from relkontrakt.renderers import pages, pdf, waypages
from tests.conftest import REPO, STARTER

#: No clause may be further from the front page than this.
CLICKS = 3


@pytest.fixture(scope="module")
def project() -> Project:
    return Project(REPO)


@pytest.fixture(scope="module", params=["nb", "nn"])
def overview(request: pytest.FixtureRequest, project: Project) -> Overview:
    return Overview(guide.build(sources.read(project), request.param))


@pytest.fixture(scope="module")
def made(overview: Overview, project: Project) -> dict[str, str]:
    return pages.pages(overview.guide, templating.environment(project.template_folders, overview.guide.language))


@pytest.fixture(scope="module")
def printed(overview: Overview, project: Project) -> str:
    return pdf.html(overview.guide, templating.environment(project.template_folders, overview.guide.language))


def linked(path: str, text: str) -> set[str]:
    """Return the pages that a page links to; the menu is not counted."""
    links = (link.destination.partition("#")[0] for link in markup.scan(text).links)
    own = (link for link in links if link.endswith(".md") and ":" not in link)
    return {posixpath.normpath(posixpath.join(posixpath.dirname(path), link)) for link in own}


def clicks(made: dict[str, str], start: str = "index.md") -> dict[str, int]:
    """Return how many clicks each page is from the front page."""
    found = {start: 0}
    waiting = [start]
    for path in waiting:
        new = linked(path, made[path]) - set(found)
        found |= dict.fromkeys(sorted(new), found[path] + 1)
        waiting += sorted(new)
    return found


def test_any_clause_is_at_most_three_clicks_from_the_front_page(made: dict[str, str], overview: Overview) -> None:
    away = clicks(made)
    distances = {item.id: away.get(f"klausuler/{item.id}/index.md", CLICKS + 1) for item in overview.guide.clauses}
    assert distances and max(distances.values()) <= CLICKS, distances


def test_any_clause_is_two_clicks_away_through_the_phase_it_is_used_in(made: dict[str, str], overview: Overview) -> None:
    for item in overview.guide.clauses:
        for phase in item.clause.phases:
            path = f"fase/{phase}/index.md"
            assert path in linked("index.md", made["index.md"])
            assert f"klausuler/{item.id}/index.md" in linked(path, made[path]), (item.id, phase)


def test_every_page_can_be_reached_from_the_front_page(made: dict[str, str]) -> None:
    menu_only = {"kapitler/index.md", "om/index.md", "sok/index.md", "for/index.md", "fase/index.md"}
    menu_only |= {"bidra/index.md", "regler/index.md"}
    assert set(made) - set(clicks(made)) <= menu_only


def test_the_front_page_leads_to_every_role_phase_and_checklist(made: dict[str, str], overview: Overview) -> None:
    shown = linked("index.md", made["index.md"])
    assert {f"for/{way.id}/index.md" for way in overview.roles} <= shown
    assert {f"fase/{way.id}/{page}" for way in overview.phases for page in ("index.md", "sjekkliste/index.md")} <= shown
    assert "bilag-r/index.md" in shown


def test_an_entry_page_has_every_point_of_the_checklists(made: dict[str, str], overview: Overview) -> None:
    for folder, ways in (("for", overview.roles), ("fase", overview.phases)):
        for way in ways:
            text = made[f"{folder}/{way.id}/index.md"]
            for one in way.checklists:
                part = text.partition(f"<summary>{one.chapter.number} ")[2].partition("</details>")[0]
                assert part.count("\n- ") == len(one.items), (way.id, one.chapter.id)


def test_a_checklist_has_a_box_with_a_label_for_every_point(made: dict[str, str], overview: Overview) -> None:
    for way in overview.phases:
        text = made[f"fase/{way.id}/sjekkliste/index.md"]
        boxes = re.findall(r'<input type="checkbox" id="([^"]+)">', text)
        assert len(boxes) == len(set(boxes)) == sum(len(one.items) for one in way.checklists) > 0
        assert set(boxes) <= set(re.findall(r'<label for="([^"]+)">', text))


def test_the_matrix_counts_the_clauses_and_lists_them(made: dict[str, str], overview: Overview) -> None:
    text = made["dekning/index.md"]
    for principle, squares in overview.matrix:
        for square in squares:
            row = next(line for line in text.split("\n") if f'id="{principle}-{square.step}"' in line)
            assert f"](#{principle}-{square.step})" in text
            assert row.count("](../klausuler/") >= len(square.clauses)
            assert (square.reason is None) == bool(square.clauses), (principle, square.step)


def test_every_row_of_the_sources_leads_on(made: dict[str, str], overview: Overview) -> None:
    table = made["dekning/index.md"].partition("{#kilder}")[2]
    assert len(re.findall(r"^\| (?!---)", table, re.M)) == len(overview.seeds) + 1
    for seed in overview.seeds:
        assert seed.statement[overview.guide.language] in table


def test_bilag_r_has_every_clause_in_order_with_its_level_and_its_places(made: dict[str, str], overview: Overview) -> None:
    contents, _, places = made["bilag-r/index.md"].partition("{#plass}")
    ids = [item.id for item in overview.guide.clauses]
    listed = re.findall(r"^    \d+\. \[[^\]]+\]\(\.\./klausuler/([a-z0-9-]+)/index\.md\) \(\w+\)$", contents, re.M)
    assert listed == ids
    assert re.findall(r"^\| \[[^\]]+\]\(\.\./klausuler/([a-z0-9-]+)/index\.md\) \|", places, re.M) == ids
    assert {line.count("|") for line in places.split("\n") if line.startswith("|")} == {len(overview.agreements) + 3}


def test_the_change_log_names_everything_that_has_changed(made: dict[str, str], overview: Overview) -> None:
    text = made["endringer/index.md"]
    for _, changes in overview.changes:
        for entry in changes:
            assert pages.address(entry.kind, entry.id) in text


def test_a_text_can_refer_to_the_new_pages(made: dict[str, str]) -> None:
    assert {"dekning/index.md", "endringer/index.md"} <= linked("for/redaktor/index.md", made["for/redaktor/index.md"])


def test_the_pdf_has_the_same_as_appendices_in_contents_and_in_order(printed: str, overview: Overview) -> None:
    contents, _, document = printed.partition("<main")
    ids = [
        "bilag-r",
        "sjekklister",
        *(f"sjekkliste-{way.id}" for way in overview.phases),
        "ordliste",
        "kilder",
        "dekning",
        "endringer",
    ]
    places = [document.index(f' id="{name}"') for name in ids]
    assert places == sorted(places)
    assert [name for name in ids if f'data-page-of="{name}"' not in contents] == []
    listed = [contents.index(f'data-page-of="{name}"') for name in ids]
    assert listed == sorted(listed)


def test_the_pdf_has_a_box_for_every_point_and_a_number_for_every_clause_of_the_matrix(printed: str, overview: Overview) -> None:
    part = printed.partition('id="sjekklister"')[2].partition('<section class="part"')[0]
    assert part.count("☐") == sum(len(one.items) for way in overview.phases for one in way.checklists)
    matrix = printed.partition('<table class="matrix">')[2].partition("</table>")[0]
    assert matrix.count("<a ") == sum(len(square.clauses) for _, squares in overview.matrix for square in squares)


def test_a_guide_without_the_two_files_has_none_of_it() -> None:
    project = Project(STARTER)
    plain = guide.build(sources.read(project), "nb")
    environment = templating.environment(project.template_folders, "nb")
    assert list(waypages.pages(Overview(plain))) == []
    front = pages.pages(plain, environment)["index.md"]
    assert "klausuler/index.md#fase-planlegging" in front and "fase/planlegging" not in front
    document = pdf.html(plain, environment)
    assert [name for name in ("bilag-r", "sjekklister", "dekning") if f'id="{name}"' in document] == []
