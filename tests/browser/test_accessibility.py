"""The rules of axe-core, with the one on the size of what is tapped, on one page of each kind of the real guide."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Browser

from tests.browser import visiting
from tests.browser.visiting import NARROW, WIDE, visit

PAGES = (
    "index.html",
    "kapitler/index.html",
    "kapitler/hva-er-relasjonskontrakt/index.html",
    "klausuler/index.html",
    "klausuler/konflikttrapp/index.html",
    "pakker/index.html",
    "pakker/epj-helseforetak/index.html",
    "for/index.html",
    "for/innkjoper/index.html",
    "fase/konkurranse/index.html",
    "fase/konkurranse/sjekkliste/index.html",
    "egnethet/index.html",
    "bilag-r/index.html",
    "spilleregler/index.html",
    "ordliste/index.html",
    "lovregister/index.html",
    "kilder/index.html",
    "ssa/index.html",
    "dekning/index.html",
    "endringer/index.html",
    "bidra/index.html",
    "regler/index.html",
    "kvalitet/index.html",
    "om/index.html",
    "sok/index.html",
    "404.html",
    "nn/index.html",
    "nn/klausuler/konflikttrapp/index.html",
)

_FAULTS = """async () => (await axe.run({rules: {"target-size": {enabled: true}}})).violations
  .flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html}`))"""


@pytest.fixture(scope="module")
def guide(built_guide: Path) -> Iterator[str]:
    """The address of the real guide's site."""
    with visiting.served(built_guide / "site") as address:
        yield address


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_no_page_breaks_a_rule_of_axe(browser: Browser, guide: str, width: int, scheme: str) -> None:
    axe = AXE_FILE_PATH.read_text(encoding="utf-8")
    found: dict[str, list[str]] = {}
    with visit(browser, guide, width, scheme) as reader:
        for path in PAGES:
            reader.go(path)
            reader.page.evaluate(axe)
            found[path] = reader.page.evaluate(_FAULTS)
    assert {path: faults for path, faults in found.items() if faults} == {}
