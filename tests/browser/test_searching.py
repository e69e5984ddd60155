"""Searching in a real browser: from the header to the hits, in both languages, with inflected words and parts of compounds."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.visiting import NARROW, WIDE, Visit, faults, visit


def titles(reader: Visit) -> list[str]:
    return reader.page.locator("#rk-hits h2").all_inner_texts()


def search(reader: Visit, query: str, folder: str = "") -> list[str]:
    """Search for ``query`` by address; return the titles of the hits."""
    reader.go(f"{folder}sok/index.html?q={query}")
    expect(reader.page.locator("#rk-status")).to_contain_text("»")
    return titles(reader)


def test_a_search_in_the_header_leads_to_hits(browser: Browser, base: str) -> None:
    with visit(browser, base) as reader:
        reader.go("klausuler/samarbeidsmoter/index.html")
        reader.page.get_by_role("searchbox", name="Søk i veilederen").fill("varsel")
        reader.page.keyboard.press("Enter")
        expect(reader.page.get_by_role("status")).to_have_text(re.compile(r"^\d+ treff på «varsel»$"))
        assert titles(reader)[0] == "Tidlig varsel"
        reader.page.get_by_role("link", name="Tidlig varsel").first.click()
        assert reader.path() == "klausuler/tidlig-varsel/index.html"
        assert faults(reader) == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_hits_are_shown_without_errors_or_sideways_scrolling(browser: Browser, base: str, width: int, scheme: str) -> None:
    with visit(browser, base, width, scheme) as reader:
        assert search(reader, "samarbeid")
        assert faults(reader) == {}


def test_a_narrow_screen_has_a_link_to_the_search(browser: Browser, base: str) -> None:
    with visit(browser, base, NARROW) as reader:
        reader.go("index.html")
        reader.page.get_by_role("link", name="Søk i veilederen").click()
        reader.page.get_by_role("searchbox", name="Søk i veilederen").fill("risiko")
        reader.page.get_by_role("button", name="Søk").click()
        expect(reader.page.get_by_role("status")).to_contain_text("treff på «risiko»")
        assert "Tidlig varsel" in titles(reader)


@pytest.mark.parametrize("query", ["varsel", "varselet", "varsler", "Varslene", "VARSEL"])
def test_every_form_of_a_word_finds_it(browser: Browser, base: str, query: str) -> None:
    with visit(browser, base) as reader:
        assert "Tidlig varsel" in search(reader, query)


@pytest.mark.parametrize(("query", "title"), [("møter", "Samarbeidsmøter"), ("møtet", "Samarbeidsmøter")])
def test_a_part_of_a_compound_finds_it_and_the_compound_is_marked(browser: Browser, base: str, query: str, title: str) -> None:
    with visit(browser, base) as reader:
        assert title in search(reader, query)
        hit = reader.page.locator("#rk-hits > li", has=reader.page.get_by_role("link", name=title, exact=True))
        marked = hit.locator("mark").all_inner_texts()
        assert any(query[:3] in word.lower() for word in marked), marked


def test_nynorsk_is_searched_in_nynorsk(browser: Browser, base: str) -> None:
    with visit(browser, base) as reader:
        assert search(reader, "rettleiaren", "nn/")
        hit = search(reader, "varsla", "nn/")
        assert "Tidleg varsel" in hit
        reader.page.get_by_role("link", name="Tidleg varsel").first.click()
        assert reader.path() == "nn/klausuler/tidlig-varsel/index.html"


def test_no_hits_are_told(browser: Browser, base: str) -> None:
    with visit(browser, base) as reader:
        assert search(reader, "xylofon") == []
        expect(reader.page.get_by_role("status")).to_have_text("Ingen treff på «xylofon»")


def test_a_query_is_text_and_never_code(browser: Browser, base: str) -> None:
    with visit(browser, base) as reader:
        search(reader, "%3Cimg src=x onerror=alert(1)%3E varsel")
        assert reader.page.locator("#rk-search img").count() == 0
        assert faults(reader) == {}


def test_the_way_back_from_a_hit_leads_to_the_hits(browser: Browser, base: str) -> None:
    with visit(browser, base) as reader:
        before = search(reader, "samarbeid")
        reader.page.locator("#rk-hits a").first.click()
        reader.page.go_back()
        expect(reader.page.locator("#rk-status")).to_contain_text("«samarbeid»")
        expect(reader.page.locator("#rk-hits h2")).to_have_text(before)
        assert reader.page.locator("#rk-q").input_value() == "samarbeid"


def test_more_hits_are_shown_on_request_and_the_first_of_them_gets_focus(browser: Browser, base: str) -> None:
    with visit(browser, base) as reader:
        reader.page.route("**/search.js", smaller_steps)
        search(reader, "samarbeid")
        assert len(titles(reader)) == 2
        reader.page.get_by_role("button", name="Vis flere treff").click()
        expect(reader.page.locator("#rk-hits > li")).to_have_count(4)
        assert reader.page.evaluate("document.activeElement.textContent") == titles(reader)[2]


def smaller_steps(route) -> None:  # type: ignore[no-untyped-def]
    """Two hits at a time, as the starter has few pages."""
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text().replace("STEP = 10", "STEP = 2"))


def test_search_from_disk_says_where_to_look_instead(browser: Browser, built_starter: Path) -> None:
    with visit(browser, f"{(built_starter / 'site').as_uri()}/") as reader:
        reader.go("sok/index.html?q=varsel")
        expect(reader.page.get_by_role("status")).to_have_text("Søket virker ikke her. Bruk klausulregisteret eller ordlisten.")
        assert faults(reader) == {}


def test_without_scripts_the_page_says_where_to_look_instead(browser: Browser, base: str) -> None:
    with visit(browser, base, scripts=False) as reader:
        reader.go("sok/index.html?q=varsel")
        assert reader.page.locator("noscript p").is_visible()
