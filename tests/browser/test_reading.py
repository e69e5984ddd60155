"""Reading in a real browser: wide and narrow, light and dark, with a keyboard, from disk, and without scripts."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.visiting import NARROW, WIDE, faults, visit

CLAUSE = "klausuler/tidlig-varsel/index.html"
PAGES = ("index.html", "kapitler/innledning/index.html", "klausuler/index.html", CLAUSE, "ordliste/index.html", f"nn/{CLAUSE}")

LIGHT, DARK = "rgb(255, 255, 255)", "rgb(18, 25, 27)"
GROUND = "getComputedStyle(document.body).backgroundColor"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_pages_open_without_errors_storage_foreign_requests_or_sideways_scrolling(
    browser: Browser, base: str, width: int, scheme: str
) -> None:
    with visit(browser, base, width, scheme) as reader:
        for path in PAGES:
            reader.go(path)
            assert faults(reader) == {}, path
            assert reader.page.evaluate(GROUND) == (LIGHT if scheme == "light" else DARK), path


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_the_language_link_goes_to_the_same_page_and_back(browser: Browser, base: str, width: int) -> None:
    with visit(browser, base, width) as reader:
        reader.go(CLAUSE)
        reader.page.get_by_role("link", name="Nynorsk").click()
        assert reader.path() == f"nn/{CLAUSE}"
        reader.page.get_by_role("link", name="Bokmål").click()
        assert reader.path() == CLAUSE


def test_the_own_fonts_are_used(browser: Browser, base: str) -> None:
    with visit(browser, base) as reader:
        reader.go(CLAUSE)
        loaded = reader.page.evaluate("[...document.fonts].filter((font) => font.status === 'loaded').map((font) => font.family)")
        assert {name.strip('"') for name in loaded} == {"Source Sans 3", "Source Serif 4"}


def test_light_and_dark_can_be_chosen_and_the_choice_is_kept(browser: Browser, base: str) -> None:
    with visit(browser, base) as reader:
        reader.go("index.html")
        reader.page.get_by_role("button", name="Bytt til mørk visning").click()
        assert reader.page.evaluate(GROUND) == DARK
        assert reader.stored() == ["relkontrakt.appearance"]
        reader.go(f"nn/{CLAUSE}")
        assert reader.page.evaluate(GROUND) == DARK
        reader.page.get_by_role("button", name="Byt til lys vising").click()
        assert reader.page.evaluate(GROUND) == LIGHT


def test_a_keyboard_opens_the_menu_on_a_narrow_screen_and_closes_it(browser: Browser, base: str) -> None:
    with visit(browser, base, NARROW) as reader:
        reader.go(CLAUSE)
        focused = "document.activeElement.textContent.trim() || document.activeElement.getAttribute('aria-label')"
        reader.page.keyboard.press("Tab")
        assert reader.page.evaluate(focused) == "Gå til innhold"
        reader.page.keyboard.press("Tab")
        assert reader.page.evaluate(focused) == "Meny"
        reader.page.keyboard.press("Enter")
        assert reader.page.evaluate(focused) == "Forside"
        reader.page.keyboard.press("Escape")
        assert reader.page.evaluate(focused) == "Meny"


def test_a_closed_menu_is_not_in_the_way_of_a_keyboard(browser: Browser, base: str) -> None:
    with visit(browser, base, NARROW) as reader:
        reader.go(CLAUSE)
        for _ in range(12):
            reader.page.keyboard.press("Tab")
            assert not reader.page.evaluate("Boolean(document.activeElement.closest('.rk-nav'))")


def test_a_wide_table_scrolls_inside_itself_and_can_be_reached_with_a_keyboard(browser: Browser, base: str) -> None:
    with visit(browser, base, NARROW) as reader:
        reader.go(CLAUSE)
        tables = reader.page.get_by_role("group", name="Bred tabell. Rull sidelengs.")
        assert tables.count() == 2
        assert tables.first.get_attribute("tabindex") == "0"
        assert not reader.scrolls_sideways()


def test_a_table_that_fits_is_no_stop_for_a_keyboard(browser: Browser, base: str) -> None:
    with visit(browser, base, WIDE) as reader:
        reader.go(CLAUSE)
        assert reader.page.locator(".rk-wide[tabindex]").count() == 0


def test_the_site_can_be_read_from_disk(browser: Browser, built_starter: Path) -> None:
    with visit(browser, f"{(built_starter / 'site').as_uri()}/") as reader:
        reader.go("index.html")
        reader.page.get_by_role("link", name="Klausuler", exact=True).click()
        reader.page.get_by_role("link", name="Tidlig varsel").first.click()
        assert reader.path() == CLAUSE
        assert faults(reader) == {}


def test_the_site_can_be_read_without_scripts(browser: Browser, base: str) -> None:
    with visit(browser, base, NARROW, scripts=False) as reader:
        reader.go(CLAUSE)
        assert reader.page.get_by_role("heading", name="Klausultekst").is_visible()
        assert reader.page.get_by_role("link", name="Søk i veilederen").is_visible()
        reader.page.locator("label[for=__drawer][aria-label=Meny]").click()
        reader.page.get_by_role("link", name="Ordliste", exact=True).click()
        assert reader.path() == "ordliste/index.html"


def test_a_printed_page_is_the_text_without_menus(browser: Browser, base: str) -> None:
    with visit(browser, base) as reader:
        reader.go(CLAUSE)
        reader.page.emulate_media(media="print")
        assert reader.page.get_by_role("heading", name="Tidlig varsel").is_visible()
        for part in (".rk-header", ".rk-nav", ".md-nav--secondary", ".rk-footer"):
            assert not reader.page.locator(part).first.is_visible(), part
