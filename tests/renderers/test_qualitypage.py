"""The quality page: the same numbers as the data, charts that a screen reader can do without, and content as it is written."""

import re

import pytest

from relkontrakt import guide, markup, quality, templating
from relkontrakt.drawing import WIDTH
from relkontrakt.phrases import phrases
from relkontrakt.project import Project
from relkontrakt.renderers import pages, qualitypage
from relkontrakt.rules import check_project
from tests.conftest import REPO, with_silenced_sentence


def guide_of(root, language="nb"):
    report = check_project(Project(root))
    return guide.build(report.library, language, quality.measure(report))


def page(root, language="nb"):
    made = pages.pages(guide_of(root, language), templating.environment(Project(root).template_folders, language))
    return made["kvalitet/index.md"]


@pytest.fixture(scope="module", params=["nb", "nn"])
def real(request):
    return guide_of(REPO, request.param)


def test_without_measured_quality_there_is_no_page(starter):
    project = Project(starter)
    made = guide.build(check_project(project).library, "nb")
    assert "kvalitet/index.md" not in pages.pages(made, templating.environment(project.template_folders, "nb"))


def test_every_chart_fits_its_sheet_and_is_followed_by_a_table_that_says_the_same(real):
    charts = qualitypage.values(real, real.quality)["charts"]
    assert {"law", "shares", "readability"} <= set(charts)
    for chart in charts.values():
        assert chart.title and chart.description
        assert chart.drawing.too_wide == ()
        for box in chart.drawing.boxes:
            assert 0 <= box.x + box.width <= WIDTH + 1 and box.y >= 0 and box.bottom <= chart.drawing.height + 1
        words = {line.text for box in chart.drawing.boxes for line in box.lines}
        (table,) = chart.tables
        for row in table.rows:
            assert row[0].split()[0] in " ".join(words)
            assert all(row)


def test_findings_and_silenced_findings_are_shown_with_their_reasons(starter):
    with_silenced_sentence(starter)
    text = page(starter)
    assert "| [long-sentence](../regler/index.md#long-sentence) | advarsel | 0 | 1 |" in text
    assert "Setningen er et sitat" in markup.to_html(text)


def test_a_reason_is_shown_letter_by_letter(starter):
    with_silenced_sentence(starter)
    settings = starter / "guide" / "guide.yml"
    reason = "Et sitat * med | stjerne*, se kapittel_1 & mer"
    old = "reason: Setningen er et sitat."
    settings.write_text(settings.read_text(encoding="utf-8").replace(old, f"reason: '{reason}'"), encoding="utf-8")
    shown = markup.to_html(page(starter).partition("\n---\n")[2])
    assert reason.replace("&", "&amp;") in re.sub(r"&#(\d+);", lambda m: chr(int(m[1])), shown).replace(" & ", " &amp; ")


def test_a_clean_guide_says_so(starter):
    text = page(starter)
    assert phrases("nb").found_none in text and phrases("nb").silenced_none in text


def test_shares_are_said_with_comma_and_no_break_space():
    assert qualitypage.percent(0.475) == "47,5\N{NO-BREAK SPACE}prosent"
    assert qualitypage.percent(1.0) == "100\N{NO-BREAK SPACE}prosent"


def test_a_chapter_that_is_shown_in_bokmal_is_marked(starter):
    (starter / "guide" / "nn" / "10-innledning.md").unlink()
    assert '<span lang="nb">[' in page(starter, "nn")
    assert '<span lang="nb">' not in page(starter)
