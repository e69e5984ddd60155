"""The PDF of a small guide, made by the real WeasyPrint and read back."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import page
import pypdf
import pytest

from relkontrakt import guide, sources, templating
from relkontrakt.findings import Finding, RelkontraktError
from relkontrakt.project import Project
from relkontrakt.renderers import pdf, printlog
from relkontrakt.renderers.weasy.hyphenation import Joints
from tests.conftest import REPO, STARTER

PROFILES = {page.ValidationProfile.PDF_UA_1: 104, page.ValidationProfile.PDF_A_3A: 156}
TEMPLATES = REPO / "templates"


@dataclass(frozen=True)
class Printed:
    """A finished PDF, opened."""

    path: Path
    reader: pypdf.PdfReader
    pages: list[str]

    @property
    def text(self) -> str:
        return "\n".join(self.pages)

    def page_of(self, anchor: str) -> int:
        destination = self.reader.named_destinations[anchor]
        return self.reader.get_destination_page_number(destination) + 1


def folders(project: Path) -> list[Path]:
    return [project / "templates", TEMPLATES, project / "guide"]


def read(project: Path, language: str) -> guide.Guide:
    library = sources.read(Project(project))
    assert not library.faults, library.faults
    return guide.build(library, language)


def html(project: Path, language: str) -> str:
    return pdf.html(read(project, language), templating.environment(folders(project), language))


def render(project: Path, language: str, target: Path, cache: Path) -> list[Finding]:
    environment = templating.environment(folders(project), language)
    return pdf.render(read(project, language), environment, target, cache, folders(project))


def opened(path: Path) -> Printed:
    reader = pypdf.PdfReader(path)
    return Printed(path, reader, [" ".join(one.extract_text().split()) for one in reader.pages])


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The starter project with a chapter that is not written in nynorsk, and a picture."""
    root = shutil.copytree(STARTER, tmp_path_factory.mktemp("trykk") / "veileder")
    (root / "guide/nn/10-innledning.md").unlink()
    (root / "guide/images").mkdir()
    (root / "guide/images/trapp.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><title>Trapp</title><rect width="40" height="20"/></svg>'
    )
    with (root / "guide/nb/10-innledning.md").open("a") as chapter:
        chapter.write("\n![En trapp med tre trinn](images/trapp.svg)\n\n| Kapittel | Side |\n|---|---|\n| En | To |\n")
    return root


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


def printed(project: Path, cache: Path, language: str) -> Printed:
    target = cache / f"veileder-{language}.pdf"
    assert render(project, language, target, cache / "pdf") == []
    return opened(target)


@pytest.fixture(scope="module")
def nb(project: Path, cache: Path) -> Printed:
    return printed(project, cache, "nb")


@pytest.fixture(scope="module")
def nn(project: Path, cache: Path) -> Printed:
    return printed(project, cache, "nn")


def failures(path: Path) -> dict[str, list[str]]:
    reports = {profile: page.validate_pdf(str(path), profile=profile) for profile in PROFILES}
    assert {profile: report.rules.total for profile, report in reports.items()} == PROFILES
    return {profile.value: [f"{f.rule_id}: {f.message}" for f in report.failures] for profile, report in reports.items()}


# ---- Standards ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_the_pdf_follows_every_rule_of_pdf_ua_1_and_pdf_a_3a(language: str, request: pytest.FixtureRequest) -> None:
    assert failures(request.getfixturevalue(language).path) == {"ua1": [], "3a": []}


def test_the_pdfs_of_the_real_guide_and_its_code_of_conduct_follow_every_rule(built_guide: Path) -> None:
    finished = sorted((built_guide / "site/nedlasting").glob("*.pdf"))
    assert len(finished) == 4
    assert [failures(path) for path in finished] == [{"ua1": [], "3a": []}] * 4


def test_metadata_come_from_the_settings(nb: Printed, nn: Printed) -> None:
    info = nb.reader.metadata
    assert info is not None
    assert (info.title, info.author) == ("Vår veileder", "Navnet på utgiveren")
    assert info.creation_date and info.creation_date.date() == date(2026, 1, 1)
    assert info.modification_date and info.modification_date.date() == date(2026, 1, 1)
    languages = [one.reader.trailer["/Root"]["/Lang"] for one in (nb, nn)]  # type: ignore[index]
    assert languages == ["nb-NO", "nn-NO"]


def test_only_fonts_of_the_project_are_embedded(nb: Printed) -> None:
    fonts = {font["/BaseFont"] for one in nb.reader.pages for font in one["/Resources"]["/Font"].values()}  # type: ignore[index]
    assert fonts
    assert {re.sub(r"^/\w+\+(Source-(?:Serif-4|Sans-3)).*", r"\1", font) for font in fonts} == {"Source-Serif-4", "Source-Sans-3"}


# ---- What the reader sees ----------------------------------------------------------------------------------------------


def test_the_parts_stand_in_the_order_of_a_book(nb: Printed) -> None:
    parts = ["kolofon", "innhold", "om", "kapittel-innledning", "klausuler", "klausul-samarbeidsmoter", "pakker", "ordliste"]
    pages = [nb.page_of(anchor) for anchor in (*parts, "lovregister", "ssa", "kilder")]
    assert pages == sorted(pages)
    assert nb.pages[0].endswith("Utkast · versjon 0.1.0 · 1. januar 2026 Veileder – råd, ikke krav")


def test_the_colophon_says_what_the_guide_is_and_is_not(nb: Printed) -> None:
    colophon = nb.pages[nb.page_of("kolofon") - 1]
    for words in ("Utkast", "1. januar 2026", "CC-BY-4.0", "CC0-1.0", "MIT", "ikke juridisk rådgivning", "råd, ikke krav"):
        assert words in colophon


def test_page_numbers_in_the_contents_are_the_pages_of_their_targets(nb: Printed) -> None:
    contents = nb.pages[nb.page_of("innhold") - 1]
    for title, anchor in {
        "Om veilederen": "om",
        "1 Innledning": "kapittel-innledning",
        "2 Tidlig varsel": "klausul-tidlig-varsel",
        "Enkelt samarbeid": "pakke-samarbeid",
        "Kilder": "kilder",
    }.items():
        assert f"{title} {nb.page_of(anchor)}" in contents


def test_every_page_but_the_cover_has_its_number_and_names_guide_and_place(nb: Printed) -> None:
    for number, text in enumerate(nb.pages[1:], start=2):
        assert re.search(rf"Vår veileder, versjon 0\.1\.0 {number}$|\b{number} .*Vår veileder, versjon 0\.1\.0", text), text
    assert "Vår veileder, versjon" not in nb.pages[0]
    assert nb.pages[nb.page_of("klausul-tidlig-varsel") - 1].count("2 Tidlig varsel") >= 2


def test_bookmarks_name_chapters_and_clauses_with_numbers(nb: Printed) -> None:
    def titles(items: list[Any]) -> Iterator[Any]:
        for item in items:
            yield list(titles(item)) if isinstance(item, list) else item.title

    outline = list(titles(nb.reader.outline))
    assert outline[:5] == ["Kolofon", "Innhold", "Om veilederen", ["Hvem veilederen er for"], "1 Innledning"]
    register = outline[outline.index("Klausuler") + 1]
    assert register == ["Styring", ["1 Samarbeidsmøter"], "Risiko og ansvar", ["2 Tidlig varsel"]]


def test_a_clause_page_is_read_in_order(nb: Printed) -> None:
    text = " ".join(nb.pages[nb.page_of("klausul-tidlig-varsel") - 1 : nb.page_of("pakker") - 1])
    order = ["Risiko og ansvar", "Partene sier fra", "Anbefalt", "Bruk den når", "Klausultekst: enkel", "2.1 En part",
             "Klausultekst: utvidet", "2.1 En part", "2.2 Partene", "Frist for å varsle", "3 arbeidsdager", "Begge parter",
             "Veiledning", "Hvorfor", "Rettskilder", "SSA-L", "Beslektede"]  # fmt: skip
    place = 0
    for words in order:
        place = text.index(words, place)


def test_text_is_found_as_it_is_typed(nb: Printed) -> None:
    raw = "".join(one.extract_text() for one in nb.reader.pages)
    assert "SSA-L" in raw and "anskaffelsesloven § 4" in raw
    assert not set("\N{NO-BREAK SPACE}\N{HYPHEN}\N{SOFT HYPHEN}") & set(raw)


def test_law_is_shown_with_status_and_the_day_somebody_read_it(nb: Printed) -> None:
    text = nb.pages[nb.page_of("lovregister") - 1]
    assert "§ 4" in text
    assert re.search(r"(kontrollert|kontrollert mot kilden per) \d+\. \w+ 20\d\d", text)


def test_running_text_refers_by_number_and_contract_text_does_not(project: Path) -> None:
    document = html(project, "nb")
    assert "«Tidlig varsel» (klausul\N{NO-BREAK SPACE}2)</a>" in document
    assert ">avtalens regler om møter<" not in document
    wording = document[document.index("Klausultekst: utvidet") :]
    assert "«Samarbeidsmøter»</a>" in wording[: wording.index("</div>")]


def test_blanks_are_visible(project: Path) -> None:
    assert '<em class="parameter">[3\N{NO-BREAK SPACE}arbeidsdager]</em>' in html(project, "nb")


def test_no_line_ends_between_a_name_and_its_number_or_letter() -> None:
    pairs = ("Bilag R", "bilag 7", "bokstav c", "nr. 2", "artikkel 28")
    joined = pdf._kept_together(f'<body><p title="Bilag 7">{", ".join(pairs)}, men Bilag til en avtale.</p>')
    assert all(pair.replace(" ", "\N{NO-BREAK SPACE}") in joined for pair in pairs)
    assert 'title="Bilag 7"' in joined
    assert "Bilag til" in joined


def test_no_line_ends_after_the_e_of_e_health(project: Path) -> None:
    assert pdf._kept_together('<p title="e-helse"><body>e-helse og <b>SSA-L</b>') == (
        '<p title="e-helse"><body><span class="together">e-helse</span> og <b>SSA-L</b>'
    )


def test_a_line_that_fits_but_for_its_last_space_is_not_divided_after_its_first_word(tmp_path: Path) -> None:
    boxes = "".join(f'<p style="width: {width / 4}pt">Er reglene klare <b>hver for seg</b></p>' for width in range(300, 500))
    Path(tmp_path, "ark.html").write_text(f"<meta charset=utf-8><style>@page {{ margin: 0 }}</style>{boxes}", encoding="utf-8")
    code = (
        "import sys, weasyprint; from relkontrakt.renderers.weasy import hanging; hanging.use(); "
        "weasyprint.HTML(sys.argv[1]).write_pdf(sys.argv[2])"
    )
    subprocess.run([sys.executable, "-c", code, tmp_path / "ark.html", tmp_path / "ark.pdf"], cwd=REPO, check=True)
    lines = [line.strip() for page in pypdf.PdfReader(tmp_path / "ark.pdf").pages for line in page.extract_text().splitlines()]
    assert "Er reglene klare" in lines
    assert "Er" not in lines


def test_a_reference_to_a_figure_stands_in_its_sentence() -> None:
    style = (TEMPLATES / "pdf/print.css").read_text(encoding="utf-8")
    assert not re.search(r"(?m)^\.(?:figure|clause|chapter|package|term|law|source|page)\b", style), (
        "a link to one has the same class"
    )


def test_a_chapter_not_written_in_nynorsk_is_marked_as_bokmaal(project: Path, nn: Printed) -> None:
    document = html(project, "nn")
    assert '<div lang="nb">\n<h1 class="numbered"><span class="number">1</span> Innledning</h1>' in document
    assert "foreløpig" not in nn.text and "førebels berre skrive på bokmål" in nn.text
    assert {"nb", "nn"} <= set(languages(nn))


# ---- What is read aloud ------------------------------------------------------------------------------------------------


def structure(printed: Printed) -> Iterator[Any]:
    """Every structure element, in reading order."""
    waiting = [printed.reader.trailer["/Root"]["/StructTreeRoot"]]  # type: ignore[index]
    while waiting:
        element = waiting.pop().get_object()
        if isinstance(element, pypdf.generic.DictionaryObject):
            yield element
            kids = element.get("/K", [])
            kids = kids.get_object() if hasattr(kids, "get_object") else kids
            waiting += [kid for kid in reversed(kids if isinstance(kids, list) else [kids]) if not isinstance(kid, int)]


def languages(printed: Printed) -> Iterator[str]:
    return (element["/Lang"] for element in structure(printed) if "/Lang" in element)


def test_table_headers_say_what_they_head(nb: Printed) -> None:
    scopes = [element["/A"]["/Scope"] for element in structure(nb) if element.get("/S") == "/TH"]
    assert set(scopes) == {"/Column", "/Row"}


def test_the_contents_are_tagged_as_contents(project: Path, nb: Printed) -> None:
    kinds = [element.get("/S") for element in structure(nb)]
    assert "/TOC" in kinds
    assert kinds.count("/TOCI") == html(project, "nb").count("data-page-of=")


def test_a_picture_has_its_description(nb: Printed) -> None:
    assert [element["/Alt"] for element in structure(nb) if element.get("/S") == "/Figure"] == ["En trapp med tre trinn"]


def test_links_are_described_in_words(nb: Printed) -> None:
    annotations = [link.get_object() for one in nb.reader.pages for link in one.get("/Annots", [])]
    descriptions = {link["/Contents"] for link in annotations}
    assert {"Klausul 2: Tidlig varsel", "Begrep: samarbeid", "Rettskilde: anskaffelsesloven § 4"} <= {
        text.replace("\N{NO-BREAK SPACE}", " ") for text in descriptions
    }
    assert not [text for text in descriptions if re.match(r"(klausul|kapittel|lov|begrep)-", text)]


def test_running_heads_are_not_read_aloud(nb: Printed) -> None:
    content = nb.reader.pages[4].get_contents()
    assert content is not None
    assert len(re.findall(rb"/Artifact\s*<</Type /Pagination>>\s*BDC", content.get_data())) == 3


def test_a_stream_that_ends_with_a_carriage_return_keeps_its_length() -> None:
    code = r"""
import zlib, pydyf
from relkontrakt.renderers.weasy import conformance
text = next(b"x" * n for n in range(10_000) if zlib.compress(b"x" * n, 9).endswith(b"\r"))
print(conformance._unambiguous_data(pydyf.Stream([text], compress=True)).endswith(b"\r\r\nendstream"))
"""
    assert subprocess.run([sys.executable, "-c", code], cwd=REPO, capture_output=True, text=True).stdout == "True\n"


# ---- Same input, same bytes; no work twice -----------------------------------------------------------------------------


def test_the_bytes_do_not_depend_on_the_cache(project: Path, nb: Printed, tmp_path: Path) -> None:
    assert render(project, "nb", tmp_path / "en.pdf", tmp_path / "cache") == []
    assert (tmp_path / "en.pdf").read_bytes() == nb.path.read_bytes()


def test_an_unchanged_guide_is_not_laid_out_again(
    project: Path, cache: Path, nb: Printed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(pdf, "processes")
    assert render(project, "nb", tmp_path / "igjen.pdf", cache / "pdf") == []
    assert (tmp_path / "igjen.pdf").read_bytes() == nb.path.read_bytes()


def test_a_changed_style_sheet_makes_a_new_pdf(project: Path, tmp_path: Path) -> None:
    before = pdf._key("x", [TEMPLATES])
    changed = shutil.copytree(TEMPLATES / "pdf", tmp_path / "pdf").parent
    assert pdf._key("x", [changed, TEMPLATES]) != before


# ---- Nothing broken gets out -------------------------------------------------------------------------------------------


def override(project: Path, name: str, change: Callable[[str], str]) -> None:
    """Give ``project`` its own copy of a print template, changed."""
    target = project / "templates/pdf" / name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(change((TEMPLATES / "pdf" / name).read_text(encoding="utf-8")), encoding="utf-8")


@pytest.fixture(scope="module")
def faults(project: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Finding]:
    """The findings of a project where everything that can break the PDF is broken at once."""
    root = shutil.copytree(project, tmp_path_factory.mktemp("feil") / "veileder")
    with (root / "guide/nb/10-innledning.md").open("a") as chapter:
        chapter.write("\nTegnet 語 og ![Borte](images/borte.png).\n")
    hostile = '<p><a href="#ingensteds">x</a><img alt="a" src="https://example.org/a.png"><img alt="b" src="../../guide.yml"></p>'
    override(root, "cover.html.j2", lambda text: text + hostile + '<img alt="c" src="file:///etc/hostname">')
    override(root, "print.css", lambda text: text + "\np { colour: red; }\nh1 { font-family: Inter; }\n")
    (root / "ut.pdf").write_text("gammel")
    found = render(root, "nb", root / "ut.pdf", root / "cache")
    assert not (root / "ut.pdf").exists()
    return found


def said(faults: list[Finding], words: str) -> Finding:
    return next(finding for finding in faults if words in finding.message)


def test_every_fault_is_an_error_with_a_cure(faults: list[Finding]) -> None:
    assert {(finding.rule, finding.level) for finding in faults} == {("pdf-output", "error")}
    assert all(finding.help for finding in faults)


def test_a_character_without_a_glyph_is_reported_at_its_file(faults: list[Finding]) -> None:
    assert said(faults, "«語» (U+8A9E)").location.path == "guide/nb/10-innledning.md"


def test_a_missing_picture_is_reported_at_its_file(faults: list[Finding]) -> None:
    assert said(faults, "«images/borte.png»").location.path == "guide/nb/10-innledning.md"


@pytest.mark.parametrize("address", ["«https://example.org/a.png»", "«guide.yml»", "«etc/hostname»"])
def test_nothing_outside_the_templates_is_read(faults: list[Finding], address: str) -> None:
    assert "kan ikke leses" in said(faults, address).message


def test_a_link_without_target_is_reported(faults: list[Finding]) -> None:
    assert said(faults, "#ingensteds")


def test_unknown_css_is_reported_at_its_line(faults: list[Finding]) -> None:
    lines = len((TEMPLATES / "pdf/print.css").read_text(encoding="utf-8").splitlines())
    found = said(faults, "colour: red")
    assert (found.location.path, found.location.line) == ("templates/pdf/print.css", lines + 2)


def test_a_font_that_is_not_shipped_is_reported(faults: list[Finding]) -> None:
    assert said(faults, "«Inter»").location.path == "templates/pdf/print.css"


def test_front_matter_that_never_settles_is_reported(project: Path) -> None:
    report = {"families": [], "unsettled": True, "log": [], "errors": ""}
    assert [finding.rule for finding in printlog.findings(report, read(project, "nb"), "")] == ["pdf-output"]


def test_a_guide_that_takes_too_long_is_stopped(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "SECONDS", 0.05)
    with pytest.raises(RelkontraktError, match="ble ikke ferdig") as stopped:
        render(project, "nb", tmp_path / "ut.pdf", tmp_path / "cache")
    assert stopped.value.exit_code == 2 and stopped.value.cure
    assert not (tmp_path / "ut.pdf").exists() and not list((tmp_path / "cache").glob("pdf-*"))


def test_a_guide_that_takes_too_much_memory_is_stopped(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "BYTES", 100 * 2**20)
    with pytest.raises(RelkontraktError, match=r"minne|stoppet") as stopped:
        render(project, "nb", tmp_path / "ut.pdf", tmp_path / "cache")
    assert stopped.value.exit_code == 2


def test_a_machine_without_pango_is_told_what_to_install(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "weasyprint.py").write_text("raise OSError(\"cannot load library 'libpango-1.0-0'\")")
    plain = pdf._environment
    monkeypatch.setattr(pdf, "_environment", lambda place: {**plain(place), "PYTHONPATH": f"{tmp_path}:{REPO}"})
    with pytest.raises(RelkontraktError, match="libpango") as stopped:
        render(project, "nb", tmp_path / "ut.pdf", tmp_path / "cache")
    assert stopped.value.exit_code == 2
    for package in ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0", "brew install pango"):
        assert package in stopped.value.cure


def test_weasyprint_is_loaded_in_the_child_process_only() -> None:
    code = "import sys, relkontrakt.renderers.pdf; sys.exit('weasyprint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=REPO).returncode == 0


# ---- Style and language ------------------------------------------------------------------------------------------------


def test_the_style_sheet_has_no_flex_or_grid() -> None:
    assert not re.search(r"flex|grid|target-counter", (TEMPLATES / "pdf/print.css").read_text(encoding="utf-8").split("*/", 1)[1])


def test_every_font_has_its_licence() -> None:
    fonts = {re.match(r"Source\w+?\d", path.name)[0] for path in (TEMPLATES / "fonts").glob("*.woff2")}  # type: ignore[index]
    for font in fonts:
        assert "SIL OPEN FONT LICENSE Version 1.1" in (TEMPLATES / f"fonts/OFL-{font}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("word", "divided"),
    [
        ("databehandleravtalen", "data-behandler-avtalen"),
        ("prisindeksen", "pris-indeksen"),
        ("relasjonsansvarlige", "relasjons-ansvarlige"),
        ("personvernforordninga", "personvern-forordninga"),
        ("oppstartsamlingen", "oppstart-samlingen"),
        ("systemeieren", "system-eieren"),
        ("helsepersonellet", "helse-personellet"),
        ("standardiserte", "standardi-serte"),
        ("standardavtalen", "standard-avtalen"),
        ("forutsetning", "forut-setning"),
        ("kontrollen", "kontrollen"),
        ("sykepleiere", "sykepleiere"),
        ("leverandørene", "leverandørene"),
    ],
)
def test_compounds_are_divided_at_their_joints(word: str, divided: str) -> None:
    joints = Joints((TEMPLATES / "pdf/hyphenation.txt").read_text(encoding="utf-8"))
    assert "-".join(word[i:j] for i, j in zip([0, *joints.places(word)], [*joints.places(word), None], strict=True)) == divided
