"""The code of conduct: a page, a PDF and a data file of its own, and a place in the guide."""

import dataclasses
import json
import re
from pathlib import Path

import jinja2
import page as validator
import pypdf
import pytest
from jsonschema import Draft202012Validator

from relkontrakt import guide, markup, sources, templating
from relkontrakt.conductmodel import Conduct
from relkontrakt.overview import Overview
from relkontrakt.project import Project
from relkontrakt.renderers import data, pages, pdf
from tests.conftest import REPO, STARTER

PROJECT = Project(REPO)
LIBRARY = sources.read(PROJECT)


@pytest.fixture(scope="module", params=["nb", "nn"])
def made(request: pytest.FixtureRequest) -> guide.Guide:
    return guide.build(LIBRARY, request.param)


@pytest.fixture(scope="module")
def conduct(made: guide.Guide) -> Conduct:
    assert made.conduct
    value: Conduct = made.conduct.value
    return value


@pytest.fixture(scope="module")
def environment(made: guide.Guide) -> jinja2.Environment:
    return templating.environment(PROJECT.template_folders, made.language)


@pytest.fixture(scope="module")
def texts(made: guide.Guide, environment: jinja2.Environment) -> dict[str, str]:
    return pages.pages(made, environment)


@pytest.fixture(scope="module")
def printed(made: guide.Guide, environment: jinja2.Environment, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("spilleregler")
    target: Path = folder / pages.pdf_names(made)["conduct"]
    assert pdf.render(made, environment, target, folder / "cache", PROJECT.template_folders, "conduct") == []
    return target


# ---- What it says ------------------------------------------------------------------------------------------------------


def test_it_has_a_fair_number_of_rules_and_both_parties_get_their_share(conduct: Conduct) -> None:
    assert 15 <= len(conduct.rules) <= 25
    parties = [duty.party for _, rule in conduct.rules for duty in rule.duties]
    assert min(parties.count(party) for party in ("begge", "kunde", "leverandor")) >= 10


def test_every_principle_carries_a_rule(conduct: Conduct) -> None:
    named = {principle for _, rule in conduct.rules for principle in rule.principles}
    assert named == {"gjensidighet", "selvstendighet", "aerlighet", "lojalitet", "rimelighet", "integritet"}


def test_it_says_that_it_is_the_projects_own_and_not_the_directorates(made: guide.Guide, conduct: Conduct) -> None:
    notice = conduct.notice[made.language]
    assert "relkontrakt" in notice and "Helsedirektoratet" in notice and "source:seed-rapport-2021" in notice


# ---- Page --------------------------------------------------------------------------------------------------------------


def test_the_page_has_every_rule_in_order_at_an_address_that_never_moves(texts: dict[str, str], conduct: Conduct) -> None:
    text = texts["spilleregler/index.md"]
    assert re.findall(r"\{#regel-([a-z0-9-]+)\}", text) == [rule.id for _, rule in conduct.rules]
    numbers = re.findall(r'^### <span class="rk-nummer">(\d+)</span>', text, re.M)
    assert numbers == [str(number) for number, _ in conduct.rules]


def test_the_page_has_notice_downloads_and_declaration(texts: dict[str, str], made: guide.Guide, conduct: Conduct) -> None:
    text = texts["spilleregler/index.md"]
    assert text.index("!!! warning") < text.index("## ")
    assert f"nedlasting/{pages.pdf_names(made)['conduct']}" in text and "data/conduct.json" in text
    declaration = text.partition('<div class="rk-klausul"')[2]
    assert [blank[made.language] in declaration for blank in conduct.adoption.blanks] == [True] * len(conduct.adoption.blanks)


@pytest.mark.parametrize(
    "page", ["index.md", "kapitler/spilleregler/index.md", "klausuler/etiske-spilleregler/index.md", "for/leverandor/index.md"]
)
def test_the_places_where_a_reader_looks_lead_to_it(page: str, texts: dict[str, str]) -> None:
    assert [link for link in markup.scan(texts[page]).links if link.destination.endswith("spilleregler/index.md")]


def test_a_clause_page_names_the_rules_it_turns_into_contract(texts: dict[str, str], made: guide.Guide) -> None:
    rules = made.rules_on("tidlig-varsel")
    assert rules
    for _, rule in rules:
        assert f"../../spilleregler/index.md#regel-{rule.id}" in texts["klausuler/tidlig-varsel/index.md"]


# ---- PDF ---------------------------------------------------------------------------------------------------------------


def test_the_pdf_follows_every_rule_of_pdf_ua_1_and_pdf_a_3a(printed: Path) -> None:
    for profile, rules in ((validator.ValidationProfile.PDF_UA_1, 104), (validator.ValidationProfile.PDF_A_3A, 156)):
        report = validator.validate_pdf(str(printed), profile=profile)
        assert (report.rules.total, [f"{one.rule_id}: {one.message}" for one in report.failures]) == (rules, [])


def test_the_pdf_is_short_and_says_what_it_is_on_the_first_page(printed: Path, made: guide.Guide, conduct: Conduct) -> None:
    reader = pypdf.PdfReader(printed)
    assert 2 <= len(reader.pages) <= 4
    first = " ".join(reader.pages[0].extract_text().split())
    for words in (conduct.title[made.language], conduct.version, "Helsedirektoratet", "https://github.com/", "1 Pasienten først"):
        assert words in first
    assert reader.metadata and reader.metadata.title == conduct.title[made.language]
    whole = " ".join(" ".join(one.extract_text().split()) for one in reader.pages)
    places = [whole.index(f"{number} {rule.title[made.language]}") for number, rule in conduct.rules]
    assert places == sorted(places)
    assert [blank[made.language] in whole for blank in conduct.adoption.blanks] == [True] * len(conduct.adoption.blanks)


def test_the_pdf_leads_out_and_never_to_a_page_it_lacks(printed: Path, made: guide.Guide) -> None:
    links = [link.get_object() for one in pypdf.PdfReader(printed).pages for link in one.get("/Annots", [])]
    assert [link for link in links if "/Dest" in link] == []
    addresses = {link["/A"]["/URI"] for link in links}
    acts = {entry.id: entry.value.url for entry in made.acts}
    assert acts["anskaffelsesloven"] in addresses
    assert {entry.value.url for entry in Overview(made).conduct_sources} <= addresses


def test_it_leads_to_the_website_when_there_is_one(made: guide.Guide, environment: jinja2.Environment) -> None:
    settings = made.settings.model_copy(update={"site_url": "https://example.org/veileder/"})
    document = pdf.html(dataclasses.replace(made, settings=settings), environment, "conduct")
    root = "https://example.org/veileder/" + ("" if made.language == "nb" else "nn/")
    assert f'href="{root}klausuler/tidlig-varsel/index.html"' in document
    assert f'href="{root}spilleregler/index.html"' in document


def test_the_guides_pdf_has_it_too_with_links_inside(
    made: guide.Guide, environment: jinja2.Environment, conduct: Conduct
) -> None:
    contents, _, document = pdf.html(made, environment).partition("<main")
    assert 'data-page-of="spilleregler"' in contents
    part = document.partition('id="spilleregler"')[2].partition("</section>")[0]
    assert part.count('id="regel-') == len(conduct.rules)
    assert 'href="#klausul-tidlig-varsel"' in part


# ---- Data --------------------------------------------------------------------------------------------------------------


def test_the_data_file_is_complete_and_follows_its_schema() -> None:
    alone = data.conduct_alone(LIBRARY)
    assert alone and alone.conduct == LIBRARY.conduct == data.from_library(LIBRARY).conduct
    value = json.loads(data.dumps(alone))
    schema = json.loads(data.conduct_schema())
    Draft202012Validator.check_schema(schema)
    checker = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert [error.message for error in checker.iter_errors(value)] == []
    assert value["licence"]["id"] == "CC-BY-4.0" and value["guide"]["version"] == LIBRARY.settings.version  # type: ignore[union-attr]


# ---- A guide without ---------------------------------------------------------------------------------------------------


def test_a_guide_without_the_file_has_none_of_it() -> None:
    project = Project(STARTER)
    plain = sources.read(project)
    made = guide.build(plain, "nb")
    environment = templating.environment(project.template_folders, "nb")
    assert list(pages.pdf_names(made)) == ["guide"]
    assert "spilleregler/index.md" not in pages.pages(made, environment)
    assert 'id="spilleregler"' not in pdf.html(made, environment)
    assert data.conduct_alone(plain) is None and Overview(made).conduct_sources == ()
