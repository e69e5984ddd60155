"""A draft is complete, passes the check, and leaves what is already written as it was."""

from datetime import date

import pytest

from relkontrakt import drafts, sources
from relkontrakt.findings import RelkontraktError
from relkontrakt.project import Project

TODAY = date(2026, 12, 24)


@pytest.fixture
def create(starter):
    def new(kind, entry_id="nytt-utkast", title="Nytt utkast", category="styring"):
        project = Project(starter.resolve())
        return drafts.create(project, sources.read(project), kind, entry_id, title, title, category, TODAY)

    return new


def all_but_unused(findings):
    """What is found, but for a new term that no text uses yet."""
    return [finding for finding in findings if finding.rule != "unused-term"]


def library(starter):
    return sources.read(Project(starter.resolve()))


@pytest.mark.parametrize("kind", drafts.KINDS)
def test_a_draft_passes_the_check(create, check, starter, kind):
    create(kind)
    assert all_but_unused(check(starter)) == []


@pytest.mark.parametrize("kind", drafts.KINDS)
def test_a_title_may_have_any_letters_and_signs(create, check, starter, kind):
    title = """Møter: «på tvers» & "mer" – 'nå' # ikke {kommentar}, 100 %"""
    path = create(kind, title=title.replace("{", "(").replace("}", ")"))
    # The title may well be advised against, for its quotation marks or its number; the draft must still be right.
    assert [finding for finding in check(starter) if finding.level == "error"] == []
    assert "Møter: «på tvers» & " in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        ("clause", "clauses/nytt-utkast.yml"),
        ("chapter", "guide/nb/20-nytt-utkast.md"),
        ("package", "packages/nytt-utkast.yml"),
        ("term", "guide/terms.yml"),
        ("act", "guide/laws.yml"),
        ("source", "guide/sources.yml"),
    ],
)
def test_a_draft_stands_where_its_kind_belongs(create, starter, kind, path):
    assert create(kind) == starter.resolve() / path


@pytest.mark.parametrize("kind", ["term", "act", "source"])
def test_an_entry_is_added_after_the_ones_that_are_there(create, starter, kind):
    path = create(kind, "forst")
    before = path.read_bytes()
    create(kind, "sist")
    assert path.read_bytes().startswith(before + b"\nsist:\n")


def test_a_register_with_windows_line_ends_or_no_last_line_end_is_kept_as_it_was(create, starter):
    path = starter / "guide" / "terms.yml"
    old = path.read_bytes().rstrip(b"\n").replace(b"\n", b"\r\n")
    path.write_bytes(old)
    create("term")
    assert path.read_bytes().startswith(old + b"\n\nnytt-utkast:\n")
    assert list(library(starter).terms) == ["samarbeid", "nytt-utkast"]


def test_a_register_that_cannot_be_read_as_text_is_not_touched_but_added_to(create, starter):
    path = starter / "guide" / "terms.yml"
    path.write_bytes(b"# m\xf8te\n")
    create("term")
    assert path.read_bytes().startswith(b"# m\xf8te\n\nnytt-utkast:")


def test_a_draft_gets_the_next_free_place(create, starter):
    create("clause", "forst")
    create("clause", "sist")
    clauses = library(starter).clauses
    assert [clauses[clause_id].order for clause_id in ("samarbeidsmoter", "forst", "sist")] == [10, 20, 30]


@pytest.mark.parametrize(
    ("kind", "taken"), [("clause", "tidlig-varsel"), ("chapter", "innledning"), ("act", "anskaffelsesloven")]
)
def test_an_id_in_use_is_refused(create, kind, taken):
    with pytest.raises(RelkontraktError, match=f"id-en «{taken}» er alt i bruk"):
        create(kind, taken)


def test_the_id_of_a_file_that_cannot_be_read_is_in_use_too(create, starter):
    (starter / "clauses" / "nytt-utkast.yml").write_text("title: [")
    with pytest.raises(RelkontraktError, match="er alt i bruk"):
        create("clause")


def test_an_id_with_other_letters_is_refused_with_one_that_can_be_used(create):
    with pytest.raises(RelkontraktError) as stopped:
        create("clause", "Åpne Møter")
    assert stopped.value.cure.startswith("Prøv «apne-moter».")


def test_a_chapter_needs_a_clause_to_point_to(create, starter):
    for path in (starter / "clauses").iterdir():
        path.unlink()
    with pytest.raises(RelkontraktError, match="ingen klausuler"):
        create("chapter")


def test_no_temporary_file_is_left(create, starter):
    create("clause")
    assert [path.name for path in starter.rglob(".*")] == []
