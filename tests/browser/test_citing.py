"""«Slik refererer du» in a real browser: copied with a button, and read without scripts."""

import pytest
from playwright.sync_api import Browser

from tests.browser.visiting import NARROW, WIDE, faults, visit

CLAUSE = "klausuler/tidlig-varsel/index.html"
PAGES = ("index.html", CLAUSE, f"nn/{CLAUSE}", "kapitler/innledning/index.html", "pakker/samarbeid/index.html")


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_a_button_copies_each_form(browser: Browser, base: str, width: int) -> None:
    with visit(browser, base, width) as reader:
        reader.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        for path in PAGES:
            reader.go(path)
            reader.page.locator(".rk-siter > summary").click()
            for name, start in (("Tekst", "Nam" if path.startswith("nn") else "Nav"), ("BibTeX", "@"), ("RIS", "TY  - ")):
                reader.page.get_by_role("button", name=f"Kopier {name}", exact=True).click()
                reader.page.get_by_role("status").filter(has_text="Kopiert").wait_for()
                copied = reader.page.evaluate("navigator.clipboard.readText()")
                assert start in copied[:40], (path, name, copied)
                assert copied == reader.page.locator(f"#siter-{name.lower()}").text_content()
            assert faults(reader) == {}, path


def test_where_copying_is_refused_the_text_is_marked(browser: Browser, base: str) -> None:
    with visit(browser, base) as reader:
        reader.page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
        reader.go(CLAUSE)
        reader.page.locator(".rk-siter > summary").click()
        reader.page.get_by_role("button", name="Kopier BibTeX").click()
        reader.page.get_by_role("status").filter(has_text="Teksten er merket").wait_for()
        assert reader.page.evaluate("String(getSelection())").startswith("@misc{relkontrakt-klausul-tidlig-varsel-")


def test_the_citation_is_there_without_scripts(browser: Browser, base: str) -> None:
    with visit(browser, base, scripts=False) as reader:
        reader.go(CLAUSE)
        reader.page.locator(".rk-siter > summary").click()
        assert reader.page.locator("#siter-tekst").is_visible() and not reader.page.locator("[data-copy]:visible").count()
