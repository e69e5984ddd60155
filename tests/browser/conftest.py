"""A real browser and a served site for the tests in this folder."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

playwright = pytest.importorskip("playwright.sync_api")

from playwright.sync_api import Browser, sync_playwright  # noqa: E402

from tests.browser import visiting  # noqa: E402

_SWITCHES = """
--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync
"""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium from the system."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("Chromium is not installed")
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=program, args=_SWITCHES.split())
        yield started
        started.close()


@pytest.fixture(scope="session")
def base(built_starter: Path) -> Iterator[str]:
    """The address of the starter's site."""
    with visiting.served(built_starter / "site") as address:
        yield address
