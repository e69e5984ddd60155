"""The review report in a real browser: straight from disk, without network and scripts."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from relkontrakt.renderers import reviewpage
from tests.browser.visiting import NARROW, WIDE
from tests.review.conftest import repository
from tests.review.test_report import hostile

__all__ = ["repository"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_the_report_opens_from_disk_and_fetches_nothing(
    browser: Browser, repository: Path, width: int, scheme: str, tmp_path: Path
) -> None:
    file = tmp_path / "gjennomgang.html"
    reviewpage.write(file, reviewpage.html(hostile(repository)))
    window = {"width": width, "height": 900}
    context = browser.new_context(viewport=window, color_scheme=scheme, offline=True)  # type: ignore[arg-type]
    page = context.new_page()
    noticed: list[str] = []
    page.on("request", lambda request: noticed.append(request.url))
    page.on("console", lambda message: noticed.append(message.text))
    page.on("dialog", lambda dialog: noticed.append(dialog.message))
    page.goto(file.as_uri())
    assert noticed == [file.as_uri()]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    anchors = page.eval_on_selector_all("a[href^='#']", "links => links.map(link => link.getAttribute('href').slice(1))")
    known = page.evaluate("[...document.querySelectorAll('[id]')].map(element => element.id)")
    assert set(anchors) <= set(known)
    assert len(known) == len(set(known))
    # The style is the page's own: without it the policy would have blocked it.
    assert page.evaluate("getComputedStyle(document.querySelector('ins')).textDecorationLine") == "underline"
    context.close()
