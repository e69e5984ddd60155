"""Files become a library; what cannot be read is a finding at the file, and nothing is raised."""

import os
from datetime import date

import pytest

from relkontrakt import sources
from relkontrakt.project import Project


def read(path):
    return sources.read(Project(path.resolve()))


def faults(path):
    return [(f.rule, str(f.location)) for f in read(path).faults]


def test_the_starter_is_read_whole(starter):
    library = read(starter)
    assert library.faults == ()
    assert list(library.clauses) == ["samarbeidsmoter", "tidlig-varsel"]
    assert {language: list(chapters) for language, chapters in library.chapters.items()} == {
        "nb": ["innledning"],
        "nn": ["innledning"],
    }
    assert [list(entries) for entries in (library.terms, library.acts, library.sources, library.ssa, library.packages)] == [
        ["samarbeid"],
        ["anskaffelsesloven"],
        ["hbr-2019"],
        ["SSA-L"],
        ["samarbeid"],
    ]
    assert library.languages == ("nb", "nn")


def test_a_chapter_has_number_id_front_matter_and_the_line_its_text_starts_at(starter):
    chapter = read(starter).chapters["nb"]["innledning"]
    lines = (starter / chapter.path).read_text(encoding="utf-8").splitlines()
    assert (chapter.order, chapter.id, chapter.language) == (10, "innledning", "nb")
    assert chapter.meta.updated == date(2026, 1, 1)
    assert lines[chapter.body_line - 1 :] == chapter.body.splitlines()


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(starter):
    before = read(starter)
    for path in [*starter.rglob("*.yml"), *starter.rglob("*.md")]:
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    after = read(starter)
    assert after.faults == ()
    assert (after.clauses, after.chapters, after.terms) == (before.clauses, before.chapters, before.terms)


def test_files_in_folders_count_and_hidden_and_other_files_do_not(starter):
    (starter / "clauses" / "styring").mkdir()
    (starter / "clauses" / "samarbeidsmoter.yml").rename(starter / "clauses" / "styring" / "samarbeidsmoter.yml")
    for name in (".samarbeidsmoter.yml.swp", ".skjult.yml", "notat.txt", "kopi.yml~", ".git/x.yml"):
        (starter / "clauses" / name).parent.mkdir(exist_ok=True)
        (starter / "clauses" / name).write_text("rot")
    library = read(starter)
    assert library.faults == ()
    assert library.places["clause", "samarbeidsmoter"][0] == "clauses/styring/samarbeidsmoter.yml"


@pytest.mark.parametrize("folder", ["clauses", "packages", "guide/nn", "guide/ssa"])
def test_a_folder_may_be_missing(starter, folder):
    (starter / folder).rename(starter / "borte")
    assert faults(starter) == []


@pytest.mark.parametrize("name", ["terms", "laws", "sources"])
def test_a_register_may_be_missing(starter, name):
    (starter / "guide" / f"{name}.yml").unlink()
    assert faults(starter) == []


@pytest.mark.parametrize(
    ("path", "rule"),
    [
        ("clauses/Stor_Bokstav.yml", "bad-id"),
        ("clauses/å-nei.yml", "bad-id"),
        ("clauses/ende.yaml", "bad-id"),
        ("guide/nb/innledning.md", "bad-id"),
        ("guide/nb/20-Stor.md", "bad-id"),
    ],
)
def test_a_file_name_that_cannot_be_an_id_is_told(starter, path, rule):
    (starter / path).write_text("---\ntitle: x\n---\n", encoding="utf-8")
    assert (rule, f"{path}:1:1") in faults(starter)


def test_a_faulty_register_entry_takes_no_other_entry_with_it(starter):
    terms = starter / "guide" / "terms.yml"
    terms.write_text(terms.read_text(encoding="utf-8") + "tomt:\nUgyldig: {}\n", encoding="utf-8")
    library = read(starter)
    assert library.terms["samarbeid"].title.nb == "samarbeid"
    assert "tomt" in library.known["term"]
    assert ("wrong-type", "guide/terms.yml:11:6") in faults(starter)
    assert ("bad-id", "guide/terms.yml:12:1") in faults(starter)


@pytest.mark.parametrize("text", ["# bare en kommentar\n", "---\n", "null\n"])
def test_a_file_that_says_nothing_is_told(starter, text):
    (starter / "clauses" / "tom.yml").write_text(text, encoding="utf-8")
    assert faults(starter) == [("empty-file", "clauses/tom.yml:1:1")]


@pytest.mark.parametrize("text", ["- a\n- b\n", "tekst\n", "12\n"])
def test_a_file_that_is_no_mapping_is_told(starter, text):
    (starter / "clauses" / "liste.yml").write_text(text, encoding="utf-8")
    assert faults(starter) == [("wrong-type", "clauses/liste.yml:1:1")]


@pytest.mark.parametrize("text", ["---\n---\n\nTekst.\n", "---\n# bare kommentar\n---\n"])
def test_an_empty_front_matter_is_told(starter, text):
    (starter / "guide" / "nb" / "20-tom.md").write_text(text, encoding="utf-8")
    assert faults(starter) == [("empty-file", "guide/nb/20-tom.md:2:1")]


def test_a_wrong_encoding_is_told_at_its_line(starter):
    (starter / "clauses" / "gammel.yml").write_bytes(b"title: x\nsummary: m\xf8te\n")
    assert faults(starter) == [("wrong-encoding", "clauses/gammel.yml:2:1")]


def test_what_is_no_ordinary_file_is_told_and_not_waited_for(starter):
    os.mkfifo(starter / "clauses" / "kanal.yml")
    (starter / "clauses" / "mappe.yml").mkdir()
    (starter / "clauses" / "ring.yml").symlink_to("ring.yml")
    (starter / "clauses" / "borte.yml").symlink_to("finnes-ikke.yml")
    assert faults(starter) == [("unreadable-file", f"clauses/{name}.yml:1:1") for name in ("borte", "kanal", "ring")]


def test_a_link_inside_the_project_is_followed_and_one_out_of_it_is_not(starter, tmp_path):
    (tmp_path / "hemmelig.yml").write_text("passord: x")
    (starter / "clauses" / "ut.yml").symlink_to(tmp_path / "hemmelig.yml")
    (starter / "packages" / "samarbeid.yml").rename(starter / "pakke.txt")
    (starter / "packages" / "samarbeid.yml").symlink_to(starter / "pakke.txt")
    library = read(starter)
    assert [(f.rule, f.location.path) for f in library.faults] == [("unreadable-file", "clauses/ut.yml")]
    assert list(library.packages) == ["samarbeid"]


def test_a_linked_folder_is_told_since_it_is_not_read(starter, tmp_path):
    (tmp_path / "felles").mkdir()
    (starter / "clauses" / "felles").symlink_to(tmp_path / "felles")
    assert faults(starter) == [("unreadable-file", "clauses/felles:1:1")]


def test_an_image_that_is_a_link_out_of_the_project_is_told_and_not_used(starter, tmp_path):
    (starter / "guide" / "images").mkdir()
    (starter / "guide" / "images" / "egen.svg").write_text("<svg/>")
    (starter / "guide" / "images" / "ut.svg").symlink_to("/etc/passwd")
    library = read(starter)
    assert library.images == {"images/egen.svg"}
    assert faults(starter) == [("unreadable-file", "guide/images/ut.svg:1:1")]


def test_the_chapters_of_the_main_language_are_the_ones_to_refer_to(starter):
    settings = starter / "guide" / "guide.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("[nb, nn]", "[nn]"), encoding="utf-8")
    (starter / "guide" / "nb" / "10-innledning.md").unlink()
    assert read(starter).known["chapter"] == {"innledning"}
