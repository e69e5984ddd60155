"""The figures of the real guide: drawn without a word outside its box, and told in full as text."""

import itertools
import re
from xml.etree import ElementTree

import pytest

from relkontrakt import figures, guide, sources, templating, vocabulary
from relkontrakt.drawing import SIZE, WIDTH, Box
from relkontrakt.figuremodel import FORMS
from relkontrakt.figures import bars
from relkontrakt.figures.bars import Bar, Bars
from relkontrakt.phrases import phrases
from relkontrakt.project import Project
from relkontrakt.renderers import figurepages
from tests.conftest import REPO

SVG = "{http://www.w3.org/2000/svg}"
LIBRARY = sources.read(Project(REPO))
EVERY = list(itertools.product(LIBRARY.figures, ("nb", "nn")))
every_figure = pytest.mark.parametrize(("figure_id", "language"), EVERY)


def svg(figure_id: str, language: str, printed: bool = False) -> str:
    environment = templating.environment([REPO / "templates"], language)
    shown = figurepages.shown(guide.build(LIBRARY, language), figure_id)
    return templating.render(environment, "figures/figure.svg.j2", figure=shown, printed=printed)


def drawn(figure_id: str, language: str) -> figures.Drawing:
    return figures.draw(LIBRARY.figures[figure_id], language)


def told(figure_id: str, language: str) -> str:
    tables = figures.tables(LIBRARY.figures[figure_id], language, phrases(language))
    cells = [cell for table in tables for row in (table.head, *table.rows) for cell in (table.title, *row)]
    return " ".join(re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", cell) for cell in cells)


def overlap(one: Box, other: Box) -> bool:
    beside = one.x + one.width <= other.x or other.x + other.width <= one.x
    return not beside and one.y < other.bottom and other.y < one.bottom


def test_the_guide_has_the_eight_figures():
    first = {"tre-modeller", "trinn-og-faser", "styringsmodell", "rollesett"}
    second = {"pilotruter", "prisvelger", "endringstrapp", "konflikttrapp"}
    assert set(LIBRARY.figures) >= first | second


def test_every_form_of_figure_has_a_module():
    assert set(figures._FORMS) == set(FORMS)


@every_figure
def test_no_word_is_wider_than_its_box(figure_id, language):
    assert drawn(figure_id, language).too_wide == ()


@every_figure
def test_every_line_is_inside_its_box_and_every_box_on_the_sheet(figure_id, language):
    drawing = drawn(figure_id, language)
    for box in drawing.boxes:
        for line in box.lines:
            assert box.look == "none" or box.y + SIZE - 3 <= line.y <= box.bottom - 4, line
            assert box.look == "none" or box.x <= line.x <= box.x + box.width, line
            assert 0 < line.y <= drawing.height, line
        if box.look != "none":
            assert box.x >= -0.01 and box.y >= -0.01
            assert box.x + box.width <= WIDTH + 0.01 and box.bottom <= drawing.height + 1


@every_figure
def test_no_box_covers_another(figure_id, language):
    boxes = [box for box in drawn(figure_id, language).boxes if box.look != "none"]
    assert [(one, other) for one, other in itertools.combinations(boxes, 2) if overlap(one, other)] == []


@every_figure
def test_a_figure_is_xml_that_says_what_it_is_and_shows(figure_id, language):
    root = ElementTree.fromstring(svg(figure_id, language))
    figure = LIBRARY.figures[figure_id]
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None and title.text == figure.title[language]
    assert description is not None and description.text == figure.description[language].strip()
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"


@every_figure
def test_all_that_is_drawn_is_told_as_text(figure_id, language):
    words = {
        word
        for box in drawn(figure_id, language).boxes
        for line in box.lines
        for word in re.findall(r"\w\w+(?!\w*-$)", line.text)
    }
    said = told(figure_id, language).lower()
    assert [word for word in sorted(words) if word.lower() not in said] == []


@every_figure
def test_the_text_has_no_places_to_break_words(figure_id, language):
    assert "\N{SOFT HYPHEN}" not in told(figure_id, language)


@every_figure
def test_print_has_the_description_in_the_title_as_nothing_else_is_read_aloud(figure_id, language):
    title = ElementTree.fromstring(svg(figure_id, language, printed=True)).find(f"{SVG}title")
    assert title is not None and LIBRARY.figures[figure_id].description[language].strip() in (title.text or "")


def test_the_same_figure_gives_the_same_bytes():
    assert svg("rollesett", "nn") == svg("rollesett", "nn")


@every_figure
def test_every_figure_is_written_in_both_languages(figure_id, language):
    figure = LIBRARY.figures[figure_id]
    assert figure.title.get(language) and figure.description.get(language)


# ---- In the guide ------------------------------------------------------------------------------------------------------


def test_every_figure_stands_in_the_guide_once_with_the_same_number_in_both_languages():
    numbers = [{figure.id: figure.number for figure in guide.build(LIBRARY, language).figures} for language in ("nb", "nn")]
    assert numbers[0] == numbers[1]
    assert set(numbers[0]) == set(LIBRARY.figures)
    assert sorted(numbers[0].values()) == [*range(1, len(LIBRARY.figures) + 1)]


def test_a_figure_in_a_chapter_of_another_language_says_its_own():
    made = guide.build(LIBRARY, "nn")
    for figure in made.figures:
        chapter = next(chapter for chapter in made.chapters if chapter.id == figure.chapter)
        assert figurepages.shown(made, figure.id).language == (None if chapter.language == "nn" else "nn")


# ---- Facts that stand elsewhere too ------------------------------------------------------------------------------------


def test_the_conflict_ladder_has_the_time_limits_of_its_clause():
    defaults = {parameter.id: parameter.default for parameter in LIBRARY.clauses["konflikttrapp"].parameters}
    amounts = [
        defaults[name]["amount"] for name in ("frist-drift", "frist-utvalg", "frist-styring", "ekspertfrist", "meklingsfrist")
    ]
    ladder = LIBRARY.figures["konflikttrapp"].ladder
    for language in ("nb", "nn"):
        assert [int(re.match(r"\d+", rung.text[language])[0]) for rung in ladder.rungs[:5]] == amounts


def test_the_timeline_has_the_steps_and_phases_of_the_method():
    timeline = LIBRARY.figures["trinn-og-faser"].timeline
    assert [column.id for column in timeline.columns] == list(vocabulary.PHASES)
    for language, word in (("nb", "Trinn"), ("nn", "Steg")):
        steps = [f"{word} {number}: {getattr(name, language)}" for number, name in vocabulary.STEPS.items()]
        assert [track.title[language] for track in timeline.rows] == steps


def test_the_change_ladder_marks_what_nobody_has_confirmed():
    rungs = {rung.id: rung for rung in LIBRARY.figures["endringstrapp"].ladder.rungs}
    assert list(rungs) == list("abcdef")
    assert {letter for letter, rung in rungs.items() if "ikke bekreftet" in rung.mark["nb"].lower()} == {"c", "d", "e"}
    assert [letter for letter, rung in rungs.items() if rung.tentative] == ["e"]


def bar_chart(*parts, keys=("Lest", "Ikke lest"), mark=None):
    return bars.draw(Bars(keys, tuple(Bar(f"Rad {n}", part, str(sum(part))) for n, part in enumerate(parts)), 10, mark))


def test_bars_are_as_long_as_their_numbers():
    drawn_bars = [box for box in bar_chart((4, 2), (10, 0)).boxes if box.look != "none" and not box.lines]
    first, second, whole, *keys = drawn_bars
    assert (first.width, second.width) == pytest.approx((whole.width * 0.4, whole.width * 0.2), abs=0.1)
    assert second.x == pytest.approx(first.x + first.width)
    assert [key.look for key in keys] == [first.look, second.look] == ["strong", "plain"]


def test_one_kind_of_number_needs_no_key_and_a_mark_crosses_all_bars():
    chart = bar_chart((5,), (7,), keys=("Andel",), mark=(5, "minst halvparten"))
    (mark,) = [box for box in chart.boxes if box.look == "dashed"]
    shown = [box for box in chart.boxes if box.look == "strong"]
    assert mark.y <= shown[0].y and mark.bottom >= shown[-1].bottom
    assert mark.x + mark.width / 2 == pytest.approx(shown[0].x + shown[0].width)
    assert any(line.text == "minst halvparten" for box in chart.boxes for line in box.lines)
