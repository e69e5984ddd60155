"""The real guide in a real browser: the pages a reader starts from, and the searches a procurement officer makes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import visiting
from tests.browser.test_searching import search
from tests.browser.visiting import NARROW, WIDE, faults, visit


@pytest.fixture(scope="module")
def guide(built_guide: Path) -> Iterator[str]:
    """The address of the real guide's site."""
    with visiting.served(built_guide / "site") as address:
        yield address


PAGES = (
    "index.html",
    "klausuler/index.html",
    "klausuler/konflikttrapp/index.html",
    "kapitler/anskaffelsesrettens-rammer/index.html",
    "pakker/epj-helseforetak/index.html",
    "lovregister/index.html",
    "regler/index.html",
    "kvalitet/index.html",
    "nn/index.html",
    "nn/kvalitet/index.html",
    "nn/klausuler/konflikttrapp/index.html",
)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("path", PAGES)
def test_pages_show_no_error_fetch_only_own_files_and_fit_the_screen(
    browser: Browser, guide: str, path: str, width: int, scheme: str
) -> None:
    with visit(browser, guide, width, scheme) as reader:
        reader.go(path)
        assert faults(reader) == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize(
    ("query", "expected", "folder"),
    [
        ("kontrakt", "Hva er en formell relasjonskontrakt", ""),
        ("styringsgruppe", "Styringsmodell i tre nivåer", ""),
        ("styringsgruppen", "Styringsmodell i tre nivåer", ""),
        ("styringsgruppa", "Styringsmodell i tre nivå", "nn/"),
    ],
)
def test_a_search_finds_the_expected_page(
    browser: Browser, guide: str, query: str, expected: str, folder: str, width: int, scheme: str
) -> None:
    with visit(browser, guide, width, scheme) as reader:
        hits = search(reader, query, folder)
        assert any(expected in hit for hit in hits), hits
        assert faults(reader) == {}


def test_every_pdf_and_data_file_on_the_front_page_can_be_fetched(browser: Browser, guide: str) -> None:
    with visit(browser, guide) as reader:
        for front in ("index.html", "nn/index.html"):
            reader.go(front)
            links = reader.page.locator("a[href*='nedlasting/'], a[href*='data/']")
            addresses = links.evaluate_all("links => links.map(link => link.href)")
            assert len(addresses) >= 2
            for address in addresses:
                assert reader.page.request.get(address).ok, address
