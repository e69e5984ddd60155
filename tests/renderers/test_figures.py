"""A figure in a small guide, on the website's pages and in the PDF."""

import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

import page
import pypdf
import pytest

from relkontrakt import guide, sources, templating
from relkontrakt.guide import Guide
from relkontrakt.project import Project
from relkontrakt.renderers import pages, pdf, site
from tests.conftest import REPO, STARTER, Check

FIGURE = """\
trapp:
  title: {nb: En trapp med to trinn, nn: Ei trapp med to trinn}
  description: {nb: Trappen viser hvem som hjelper først., nn: Trappa viser kven som hjelper først.}
  note: {nb: "Se [](clause:tidlig-varsel).", nn: "Sjå [](clause:tidlig-varsel)."}
  sources: [hbr-2019]
  ladder:
    head: {nb: Hvem, nn: Kven}
    text: {nb: Hva, nn: Kva}
    onwards: {nb: Ikke løst, nn: Ikkje løyst}
    rungs:
      - {id: "1", title: {nb: Kollegaen & du, nn: Kollegaen & du}, text: {nb: Prøv i e-posten., nn: Prøv i e-posten.}}
      - id: "2"
        title: {nb: Lederen, nn: Leiaren}
        text: {nb: "Bestem | i [samarbeidet](term:samarbeid).", nn: "Avgjer | i [samarbeidet](term:samarbeid)."}
"""
PLACED = "\nSe [](figure:trapp).\n\n![](figure:trapp)\n\nEtterpå.\n"
CHAPTERS = ("guide/nb/10-innledning.md", "guide/nn/10-innledning.md")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The starter project with one figure in its chapter."""
    root = shutil.copytree(STARTER, tmp_path_factory.mktemp("figur") / "veileder")
    (root / "guide/figures.yml").write_text(FIGURE, encoding="utf-8")
    for name in CHAPTERS:
        with (root / name).open("a", encoding="utf-8") as chapter:
            chapter.write(PLACED)
    return root


def read(project: Path, language: str) -> Guide:
    return guide.build(sources.read(Project(project)), language)


def chapter_page(project: Path, language: str) -> str:
    environment = templating.environment([REPO / "templates"], language)
    return pages.pages(read(project, language), environment)["kapitler/innledning/index.md"]


@pytest.fixture(scope="module")
def built(project: Path) -> str:
    """The chapter's page of the website."""
    environment = templating.environment([REPO / "templates"], "nb")
    target = project.parent / "site"
    assert site.render(read(project, "nb"), environment, Project(project), target, project.parent / "work") == []
    return (target / "kapitler/innledning/index.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def printed(project: Path) -> pypdf.PdfReader:
    folders = [REPO / "templates", project / "guide"]
    environment = templating.environment(folders, "nb")
    target = project.parent / "veileder.pdf"
    assert pdf.render(read(project, "nb"), environment, target, project.parent / "pdf", folders) == []
    return pypdf.PdfReader(target)


def drawing(html: str) -> str:
    """The drawing of the figure: the theme has other ones."""
    found = re.search(r'class="rk-ramme".*?(<svg.*?</svg>)', html, re.S)
    assert found
    return found[1]


def test_a_project_with_a_figure_has_no_findings(project: Path, check: Check) -> None:
    assert check(project) == []


def test_a_project_without_figures_is_as_before(starter: Path, check: Check) -> None:
    assert check(starter) == []
    assert read(starter, "nb").figures == ()


def test_the_page_has_the_drawing_its_caption_and_the_text(built: str) -> None:
    words = [text.text for text in ElementTree.fromstring(drawing(built)).iter("{http://www.w3.org/2000/svg}text")]
    assert words == ["1", "Kollegaen & du", "Prøv i e-posten.", "Ikke løst", "2", "Lederen", "Bestem | i samarbeidet."]
    assert "<figcaption><strong>Figur 1.</strong> En trapp med to trinn.</figcaption>" in built
    text = built.partition("Figur 1 som tekst</summary>")[2].partition("</details>")[0]
    assert "Kollegaen &amp; du" in text and 'Bestem | i <a href="../../ordliste/index.html#begrep-samarbeid">' in text


def test_the_drawing_has_no_colour_that_the_theme_cannot_change(built: str) -> None:
    assert "style=" not in drawing(built) and "<style" not in drawing(built)


def test_a_reference_in_text_is_the_number_and_goes_to_the_figure(built: str) -> None:
    assert '<a href="index.html#figur-trapp">figur 1</a>' in built.replace("\N{NO-BREAK SPACE}", " ")
    assert built.count('id="figur-trapp"') == 1


def test_the_note_and_the_sources_stand_under_the_figure(built: str) -> None:
    assert '<a href="../../klausuler/tidlig-varsel/index.html">' in built.partition('class="rk-figur"')[2]
    assert "kilder/index.html#kilde-hbr-2019" in built.partition('class="rk-figur"')[2]


def test_nynorsk_has_its_own_words(project: Path) -> None:
    text = chapter_page(project, "nn")
    assert "Ei trapp med to trinn" in text and ">Leiaren<" in text and "Figur 1 som tekst" in text


def test_a_chapter_that_falls_back_shows_the_figure_in_the_language_of_the_guide(project: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(project, tmp_path / "veileder")
    (copy / CHAPTERS[1]).unlink()
    text = chapter_page(copy, "nn")
    assert '<div class="rk-figur" id="figur-trapp" lang="nn" markdown="1">' in text and ">Leiaren<" in text


def test_the_pdf_with_a_figure_follows_every_rule(printed: pypdf.PdfReader, project: Path) -> None:
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A):
        report = page.validate_pdf(str(project.parent / "veileder.pdf"), profile=profile)
        assert [f"{failure.rule_id}: {failure.message}" for failure in report.failures] == []


def test_the_pdf_shows_the_figure_and_says_it_again_as_a_table(printed: pypdf.PdfReader) -> None:
    texts = [" ".join(one.extract_text().split()) for one in printed.pages]
    shown, told = (
        printed.get_destination_page_number(printed.named_destinations[name]) for name in ("figur-trapp", "figur-trapp-tekst")
    )
    assert "Figur 1. En trapp med to trinn." in texts[shown] and "Ikke løst" in texts[shown]
    assert "Kollegaen & du" in texts[told] and told > shown
    assert any("Figurene som tekst" in text for text in texts[:4])


def test_the_pdf_reads_title_and_description_of_the_figure_aloud(printed: pypdf.PdfReader) -> None:
    alternatives = [str(found["/Alt"]) for found in elements(printed.trailer["/Root"]["/StructTreeRoot"]) if "/Alt" in found]
    assert alternatives == ["Figur 1. En trapp med to trinn. Trappen viser hvem som hjelper først."]


def elements(node: pypdf.generic.DictionaryObject):
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        found = kid.get_object()
        if isinstance(found, dict) and "/S" in found:
            yield found
            yield from elements(found)
