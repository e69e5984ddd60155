"""The checklist of a chapter: the points under its heading, and nothing else."""

import pytest

from relkontrakt import checklist, sources
from relkontrakt.project import Project
from tests.conftest import REPO


def test_the_points_are_those_under_the_heading():
    body = (
        "## Før\n\n- Ikke dette.\n\n## Sjekkliste\n\nInnledning.\n\n- Det første.\n- Det [andre](clause:x).\n\n"
        "## Etter\n\n- Heller ikke dette.\n"
    )
    assert checklist.items(body) == ("Det første.", "Det [andre](clause:x).")


def test_a_point_over_two_lines_is_one_point():
    assert checklist.items("## Sjekkliste\n\n- Ett punkt\n  som går videre.\n- Et til.\n") == (
        "Ett punkt som går videre.",
        "Et til.",
    )


@pytest.mark.parametrize("body", ["", "## Noe annet\n\n- Et punkt.\n", "## Sjekkliste\n\nBare tekst.\n"])
def test_without_points_there_is_no_checklist(body):
    assert checklist.items(body) == ()


def test_every_chapter_of_the_guide_ends_with_a_checklist():
    library = sources.read(Project(REPO))
    for chapters in library.chapters.values():
        for chapter in chapters.values():
            assert len(checklist.items(chapter.body)) >= 5, chapter.path
            assert chapter.body.rfind("\n## ") == chapter.body.find("\n## Sjekkliste"), chapter.path


def test_both_languages_have_as_many_points():
    library = sources.read(Project(REPO))
    for chapter_id, chapter in library.chapters["nn"].items():
        first = library.chapters["nb"][chapter_id]
        assert len(checklist.items(chapter.body)) == len(checklist.items(first.body)), chapter_id
