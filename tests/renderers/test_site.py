"""The website on disk: real MkDocs and Pagefind runs on the project that `relkontrakt init` makes."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest
import yaml

from relkontrakt import guide, processes, quality, rules, templating
from relkontrakt.findings import Finding
from relkontrakt.guide import Guide
from relkontrakt.project import Project
from relkontrakt.renderers import pages, site, siteconfig, sitelog
from tests.conftest import REPO, STARTER
from tests.renderers import sitefiles


def guide_of(project: Project, language: str = "nb") -> Guide:
    report = rules.check_project(project)
    return guide.build(report.library, language, quality.measure(report))


def rendered(root: Path, language: str = "nb") -> tuple[list[Finding], Path]:
    """Build one language of the project ``root`` beside it; return the findings and the site."""
    project = Project(root)
    environment = templating.environment(project.template_folders, language)
    target = root.parent / "site"
    return site.render(guide_of(project, language), environment, project, target, root.parent / f"work-{language}"), target


@pytest.fixture(scope="module")
def built(built_starter: Path) -> Path:
    return built_starter / "site"


# ---- what is there --------------------------------------------------------------------------------------------------


def test_every_page_is_there_in_both_languages(built: Path) -> None:
    made = pages.pages(guide_of(Project(STARTER)), templating.environment(Project(STARTER).template_folders, "nb"))
    expected = {path.replace(".md", ".html") for path in made}
    assert set(sitefiles.pages(built)) == expected | {f"nn/{path}" for path in expected}


def test_no_link_inside_the_site_is_dead(built: Path) -> None:
    assert sitefiles.dead_links(built) == []


@pytest.mark.parametrize("root", ["", "nn/"], ids=["nb", "nn"])
def test_any_clause_of_the_real_guide_is_three_clicks_or_less_from_the_front_page(built_guide: Path, root: str) -> None:
    away = sitefiles.clicks(built_guide / "site", f"{root}index.html")
    clauses = [f"{root}klausuler/{file.stem}/index.html" for file in (built_guide / "clauses").glob("*.yml")]
    assert clauses and [clause for clause in clauses if away.get(clause, 99) > 3] == []


def test_no_id_stands_twice_on_a_page(built: Path) -> None:
    for path, page in sitefiles.pages(built).items():
        assert sorted(page.ids) == sorted(set(page.ids)), path


def test_a_page_says_its_language_and_has_a_title_of_its_own(built: Path) -> None:
    found = sitefiles.pages(built)
    assert found["klausuler/tidlig-varsel/index.html"].attributes["html"]["lang"] == "nb"
    assert found["nn/klausuler/tidlig-varsel/index.html"].attributes["html"]["lang"] == "nn"
    assert "<title>Tidlig varsel – Vår veileder</title>" in found["klausuler/tidlig-varsel/index.html"].text
    assert "<title>Vår rettleiar</title>" in found["nn/index.html"].text


def test_the_language_link_goes_to_the_same_page(built: Path) -> None:
    for path, page in sitefiles.pages(built).items():
        other = path.removeprefix("nn/") if path.startswith("nn/") else f"nn/{path}"
        targets = {(page.file.parent / link).resolve() for link in page.links if link and "://" not in link}
        assert (built / other).resolve() in targets, path


def test_clauses_are_not_in_the_menu(built: Path) -> None:
    menu = sitefiles.pages(built)["klausuler/tidlig-varsel/index.html"].text.partition('class="rk-nav"')[2].partition("</nav>")[0]
    assert ">Klausuler</a>" in menu
    assert "tidlig-varsel" not in menu
    assert 'class="rk-within">Klausuler' in menu


def test_a_page_that_does_not_exist_is_told_in_norwegian(built: Path) -> None:
    text = (built / "404.html").read_text(encoding="utf-8")
    assert "<h1>Siden finnes ikke</h1>" in text
    assert 'href="/klausuler/index.html"' in text
    assert not (built / "nn/404.html").exists()


def test_every_page_says_licence_version_and_whose_guide_it_is(built: Path) -> None:
    for path, page in sitefiles.pages(built).items():
        foot = page.text.partition("<footer")[2]
        assert "https://creativecommons.org/publicdomain/zero/1.0/deed.no" in foot, path
        assert "0.1.0" in foot, path
        assert ("Den er ikke juridisk rådgivning" in foot) or ("Han er ikkje juridisk rådgiving" in foot), path


# ---- what a reader's browser meets ----------------------------------------------------------------------------------


def test_nothing_is_fetched_from_another_origin(built: Path) -> None:
    assert sitefiles.foreign_loads(built) == []


def test_no_page_has_code_or_style_inside(built: Path) -> None:
    assert [(path, page.inline) for path, page in sitefiles.pages(built).items() if page.inline] == []


def test_no_page_advertises_its_tools(built: Path) -> None:
    for path, page in sitefiles.pages(built).items():
        assert 'name="generator"' not in page.text, path
        assert "Made with" not in page.text, path


def test_files_that_no_page_loads_are_left_out(built: Path) -> None:
    names = set(sitefiles.contents(built))
    assert not [
        name for name in names if "lunr" in name or "/workers/" in name or name.endswith((".map", ".gz")) or "pagefind-ui" in name
    ]


def test_every_page_has_a_labelled_search_form(built: Path) -> None:
    for path, page in sitefiles.pages(built).items():
        assert 'role="search"' in page.text, path
        label = "Søk i rettleiaren" if path.startswith("nn/") else "Søk i veilederen"
        assert f">{label}</label>" in page.text, path


def test_both_languages_are_indexed_for_search_by_their_own_stemmer(built: Path) -> None:
    entry = json.loads((built / "pagefind/pagefind-entry.json").read_text(encoding="utf-8"))
    assert {name: value["wasm"] for name, value in entry["languages"].items()} == {"nb": "nb", "nn": "nn"}


# ---- what stops a build ---------------------------------------------------------------------------------------------


#: Links that go nowhere, and what is said of each.
DEAD = {
    "[ord](#finnes-ikke)": "lenken «#finnes-ikke» går til et sted som ikke finnes på siden.",
    "[ord](../../ordliste/index.md#borte)": "lenken «../../ordliste/index.md#borte» går til et sted som ikke finnes på siden.",
    "[ord](../borte/index.md)": "lenken «../borte/index.md» går til en side eller et bilde som ikke finnes.",
    "![Skjema](images/borte.png)": "lenken «../../images/borte.png» går til en side eller et bilde som ikke finnes.",
    "[ord](/klausuler/)": "lenken «/klausuler/» starter med «/» og virker bare på ett nettsted.",
    "[ord](borte)": "lenken «borte» går ikke til en side i veilederen.",
}


def test_every_dead_link_is_a_finding_at_its_file_and_nothing_is_written(starter: Path) -> None:
    chapter = starter / "guide/nb/10-innledning.md"
    chapter.write_text("\n\n".join([chapter.read_text(encoding="utf-8"), *DEAD]), encoding="utf-8")
    found, target = rendered(starter)
    assert {finding.message for finding in found} == set(DEAD.values())
    assert {(finding.location.path, finding.rule) for finding in found} == {("guide/nb/10-innledning.md", "site-output")}
    assert not target.exists()


def test_an_id_that_stands_twice_is_a_finding(starter: Path) -> None:
    chapter = starter / "guide/nb/10-innledning.md"
    chapter.write_text(f"{chapter.read_text(encoding='utf-8')}\n## Innledning {{#innledning}}\n", encoding="utf-8")
    found, _ = rendered(starter)
    assert [finding.message for finding in found] == ["id-en «innledning» står 2 ganger på siden, så lenker kan gå feil."]


def test_faulty_settings_are_a_finding(starter: Path) -> None:
    with (starter / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("edit_uri: [1]\n")
    found, _ = rendered(starter)
    assert found
    assert {finding.location.path for finding in found} == {"mkdocs.yml"}
    assert "edit_uri" in found[0].message


def test_a_warning_nobody_has_seen_before_is_a_finding() -> None:
    found = [*sitelog.findings("INFO    -  Building\nWARNING -  Something new\n  on two lines\nINFO    -  Done", False, {})]
    assert [finding.message for finding in found] == ["MkDocs meldte: Something new on two lines"]


def test_a_failure_without_a_word_is_a_finding() -> None:
    found = [*sitelog.findings("Traceback: KeyError", True, {})]
    assert [finding.message for finding in found] == ["MkDocs stoppet: Traceback: KeyError"]


def test_a_quiet_log_has_no_findings() -> None:
    assert [*sitelog.findings("INFO    -  Documentation built in 0.1 seconds", False, {})] == []


# ---- one dialect, replaceable engines -------------------------------------------------------------------------------


def test_the_site_has_the_dialect_and_permalinks_and_nothing_else() -> None:
    extensions = siteconfig.markdown_extensions("Lenke", "Innhold")
    names = [name if isinstance(name, str) else next(iter(name)) for name in extensions]
    assert sorted(names) == ["admonition", "attr_list", "def_list", "md_in_html", "sane_lists", "tables", "toc"]


def plain_config(work: Path) -> dict[str, object]:
    """The configuration of a build as any MkDocs-like engine reads it: relative folders, no overrides of ours."""
    settings = yaml.safe_load((work / "mkdocs.yml").read_text(encoding="utf-8"))
    theme = {"name": "material", "font": False, "language": settings["theme"]["language"]}
    kept = {name: settings[name] for name in ("site_name", "use_directory_urls", "nav", "markdown_extensions")}
    return {**kept, "docs_dir": "docs", "site_dir": "site", "theme": theme, "plugins": []}


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that MkDocs was given: pages and configuration of the starter in bokmål."""
    root = shutil.copytree(STARTER, tmp_path_factory.mktemp("engines") / "veileder")
    rendered(root)
    return root.parent / "work-nb"


@pytest.mark.parametrize("engine", ["properdocs", "zensical"])
def test_the_pages_build_with_other_engines_to_the_same_ids(engine: str, work: Path, built: Path, tmp_path: Path) -> None:
    if find_spec(engine) is None:
        pytest.skip(f"{engine} is not installed")
    shutil.copytree(work / "docs", tmp_path / "docs")
    (tmp_path / "mkdocs.yml").write_text(
        yaml.safe_dump(plain_config(work), allow_unicode=True, sort_keys=False), encoding="utf-8"
    )
    subprocess.run([sys.executable, "-m", engine, "build", "-f", "mkdocs.yml"], cwd=tmp_path, check=True, capture_output=True)
    theirs, ours = sitefiles.pages(tmp_path / "site"), sitefiles.pages(built)
    assert set(theirs) == {path for path in ours if not path.startswith("nn/")}
    for path, page in theirs.items():
        assert article_ids(page) == article_ids(ours[path]), path


def article_ids(page: sitefiles.Page) -> list[str]:
    own = page.article
    return [name for name in page.ids if f'id="{name}"' in own and not name.startswith("__")]


def test_the_same_content_gives_the_same_bytes(built_starter: Path, tmp_path: Path) -> None:
    project = Project(built_starter)
    for language in ("nb", "nn"):
        environment = templating.environment(project.template_folders, language)
        target = tmp_path / "site" if language == "nb" else tmp_path / "site/nn"
        assert site.render(guide_of(project, language), environment, project, target, tmp_path / language) == []
    assert site.index_search(tmp_path / "site") == []
    first, second = sitefiles.contents(built_starter / "site"), sitefiles.contents(tmp_path / "site")
    assert {name for name in second if first.get(name) != second[name]} == set()
    assert {name.split("/")[0] for name in set(first) - set(second)} <= {".relkontrakt-build", "data", "nedlasting"}


# ---- what editors can change ----------------------------------------------------------------------------------------


def test_a_project_can_put_its_own_file_in_place_of_a_template(starter: Path) -> None:
    own = starter / "templates/site/partials/footer.html"
    own.parent.mkdir(parents=True)
    own.write_text("<footer>Kommunens egen bunntekst</footer>", encoding="utf-8")
    found, target = rendered(starter)
    assert found == []
    assert "Kommunens egen bunntekst" in (target / "index.html").read_text(encoding="utf-8")


def test_only_images_that_a_text_uses_are_published(starter: Path) -> None:
    images = starter / "guide/images"
    images.mkdir()
    for name in ("brukt.png", "ubrukt.png"):
        (images / name).write_bytes(b"\x89PNG")
    chapter = starter / "guide/nb/10-innledning.md"
    chapter.write_text(f"{chapter.read_text(encoding='utf-8')}\n![Et skjema](images/brukt.png)\n", encoding="utf-8")
    found, target = rendered(starter)
    assert found == []
    assert [file.name for file in (target / "images").iterdir()] == ["brukt.png"]
    assert 'src="../../images/brukt.png"' in (target / "kapitler/innledning/index.html").read_text(encoding="utf-8")


def test_a_published_guide_has_a_sitemap_with_the_date_of_the_guide(starter: Path) -> None:
    settings = starter / "guide/guide.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(f"{text}site_url: https://veileder.example.no/rk\n", encoding="utf-8")
    found, target = rendered(starter, "nn")
    sitemap = (target / "sitemap.xml").read_text(encoding="utf-8")
    assert found == []
    assert "<loc>https://veileder.example.no/rk/nn/klausuler/tidlig-varsel/index.html</loc>" in sitemap
    assert "<lastmod>2026-01-01</lastmod>" in sitemap


@pytest.fixture
def quietly_failing(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    def fail() -> None:
        answer = subprocess.CompletedProcess([], 0, "", "Error: 0 pages indexed")
        monkeypatch.setattr(processes, "run", lambda *_: answer)

    return fail


def test_what_pagefind_complains_of_is_a_finding(quietly_failing: Callable[[], None], tmp_path: Path) -> None:
    quietly_failing()
    assert [finding.rule for finding in site.index_search(tmp_path)] == ["site-output"]


def test_a_guide_in_one_language_has_no_language_link(starter: Path) -> None:
    settings = starter / "guide/guide.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("languages: [nb, nn]", "languages: [nb]"), encoding="utf-8")
    found, target = rendered(starter)
    assert found == []
    assert not [path for path, page in sitefiles.pages(target).items() if "hreflang" in page.text]


def test_a_new_project_starts_with_the_settings_of_this_one() -> None:
    assert (REPO / "mkdocs.yml").read_bytes() == (STARTER / "mkdocs.yml").read_bytes()
