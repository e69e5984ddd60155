"""A published tree as nginx serves it with the headers that publish wrote: editions, notices and addresses in a real browser."""

import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from relkontrakt.release.headers import FROZEN, POLICY
from tests.browser.visiting import NARROW, faults, visit

_SETTINGS = """
daemon off; pid {work}/pid; error_log {work}/error.log; worker_processes 1; {user}
events {{}}
http {{
  include /etc/nginx/mime.types; access_log off;
  client_body_temp_path {work}/a; proxy_temp_path {work}/b; fastcgi_temp_path {work}/c;
  uwsgi_temp_path {work}/d; scgi_temp_path {work}/e;
  server {{ listen 127.0.0.1:{port}; root {tree}; include {tree}/nginx.conf; }}
}}
"""


@pytest.fixture(scope="module")
def served(published: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the tree, served by nginx."""
    program = shutil.which("nginx", path="/usr/sbin:/usr/bin:/opt/homebrew/bin")
    if program is None or not Path("/etc/nginx/mime.types").exists():
        (pytest.fail if os.environ.get("CI") else pytest.skip)("nginx is not installed: run tools/setup.sh test")
    work = tmp_path_factory.mktemp("nginx")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    user = f"user {work.owner()};" if work.owner() == "root" else ""
    settings = work / "nginx.conf"
    settings.write_text(_SETTINGS.format(work=work, port=port, tree=published[1], user=user), encoding="utf-8")
    process = subprocess.Popen([program, "-e", work / "error.log", "-c", settings])
    try:
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait()


OLD = "0.1.0/klausuler/tidlig-varsel/index.html"


def test_an_old_page_says_which_edition_changed_it_and_leads_to_the_reason(browser: Browser, served: str) -> None:
    with visit(browser, served) as reader:
        reader.go(OLD)
        notice = reader.page.locator(".rk-tilstand")
        expect(notice).to_have_text("Denne klausulen er endret i utgave 0.2.0: se hva og hvorfor.")
        notice.get_by_role("link").click()
        assert reader.path() == "k/tidlig-varsel/0.1.0/index.html"
        assert "Partene var usikre." in reader.page.inner_text("main")
        assert faults(reader) == {}


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (
            "0.2.0/klausuler/tidlig-varsel/",
            "Dette er utgave 0.2.0. Den nyeste er 0.10.0. Teksten på denne siden er den samme der.",
        ),
        ("0.1.0/klausuler/samarbeidsmoter/", "Denne teksten er utgått i utgave 0.10.0: se hva og hvorfor."),
        ("0.1.0/ordliste/", "Dette er utgave 0.1.0. Den nyeste er 0.10.0."),
        ("0.1.0/nn/klausuler/tidlig-varsel/", "Denne klausulen er endra i utgåve 0.2.0: sjå kva og kvifor."),
        ("0.10.0/klausuler/tidlig-varsel/", ""),
        ("siste/klausuler/tidlig-varsel/", ""),
    ],
)
def test_what_is_said_of_a_page(browser: Browser, served: str, path: str, said: str) -> None:
    with visit(browser, served) as reader:
        reader.go(path)
        expect(reader.page.locator(".rk-utgaver a").nth(2)).to_have_count(1)
        expect(reader.page.locator(".rk-tilstand")).to_have_text(said)
        assert faults(reader) == {}


@pytest.mark.parametrize("path", ["0.1.0/klausuler/tidlig-varsel/index.html", "siste/nn/klausuler/tidlig-varsel/index.html"])
def test_the_keyboard_chooses_another_edition_of_the_same_page(browser: Browser, served: str, path: str) -> None:
    with visit(browser, served) as reader:
        reader.go(path)
        selector = reader.page.locator(".rk-utgaver")
        expect(selector.locator("li")).to_have_count(4)
        selector.locator("summary").focus()
        reader.page.keyboard.press("Enter")
        expect(selector.get_by_role("link").first).to_be_visible()
        reader.page.keyboard.press("Escape")
        expect(selector.get_by_role("link").first).to_be_hidden()
        reader.page.keyboard.press("Enter")
        reader.page.keyboard.press("Tab")
        reader.page.keyboard.press("Tab")
        reader.page.keyboard.press("Enter")
        reader.page.wait_for_url(f"{served}0.2.0/{path.partition('/')[2]}")


def test_a_page_that_an_edition_lacks_leads_to_its_front_page(browser: Browser, served: str) -> None:
    with visit(browser, served) as reader:
        reader.go("0.2.0/egnethet/index.html")
        reader.page.locator(".rk-utgaver summary").click()
        reader.page.get_by_role("link", name="Utgave 0.10.0").click()
        reader.page.wait_for_url(f"{served}0.10.0/index.html")


def test_a_screen_reader_hears_what_the_selector_is(browser: Browser, served: str) -> None:
    with visit(browser, served) as reader:
        reader.go(OLD)
        assert reader.page.locator(".rk-utgaver summary").get_attribute("aria-label") == "Utgave 0.1.0. Velg utgave"
        current = reader.page.locator(".rk-utgaver [aria-current]")
        expect(current).to_have_text("Utgave 0.1.0")


def test_a_narrow_screen_has_room_for_the_selector(browser: Browser, served: str) -> None:
    with visit(browser, served, NARROW) as reader:
        reader.go(OLD)
        reader.page.locator(".rk-utgaver summary").click()
        expect(reader.page.get_by_role("link", name="Alle utgaver").first).to_be_in_viewport(ratio=1)
        assert faults(reader) == {}


@pytest.mark.parametrize("path", [OLD, "k/tidlig-varsel/", "k/tidlig-varsel/0.1.0/nn/", "utgaver/", "kapittel/innledning/", ""])
def test_without_a_script_every_page_leads_on(browser: Browser, served: str, path: str) -> None:
    with visit(browser, served, scripts=False) as reader:
        reader.page.goto(served + path)
        text = reader.page.inner_text("body")
        assert "0.1.0" in text or "0.10.0" in text
        assert reader.page.locator("a[href*='utgaver/']").count() >= 1
        assert reader.faults == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["utgaver/", "k/tidlig-varsel/0.1.0/", "siste/egnethet/"])
def test_pages_between_the_editions_fit_a_narrow_screen(browser: Browser, served: str, path: str, scheme: str) -> None:
    with visit(browser, served, NARROW, scheme) as reader:
        reader.go(path)
        assert faults(reader) == {}


def test_search_works_inside_an_old_edition(browser: Browser, served: str) -> None:
    with visit(browser, served) as reader:
        reader.go("0.1.0/sok/index.html?q=varsel")
        expect(reader.page.locator("#rk-hits a").first).to_be_visible()
        assert "/0.1.0/" in (reader.page.locator("#rk-hits a").first.get_attribute("href") or "")


def test_the_server_says_what_the_headers_file_says(browser: Browser, served: str) -> None:
    with visit(browser, served) as reader:
        ask = lambda path: reader.page.request.get(served + path)  # noqa: E731
        old, new, fresh = ask(OLD), ask("0.10.0/index.html"), ask("siste/index.html")
        assert (old.headers["cache-control"], old.headers["x-robots-tag"]) == (FROZEN, "noindex")
        assert new.headers["cache-control"] == FROZEN and "x-robots-tag" not in new.headers
        assert fresh.headers["cache-control"] == "no-cache"
        for answer in (old, new, fresh):
            assert answer.headers["content-security-policy"] == POLICY
            assert answer.headers["x-content-type-options"] == "nosniff"
            assert answer.headers["content-type"] == "text/html; charset=utf-8"
        feed, lost = ask("utgaver-nb.atom"), ask("9.9.9/finnes-ikke/")
        assert feed.headers["content-type"] == "application/atom+xml; charset=utf-8"
        assert feed.headers["content-security-policy"] == POLICY
        assert lost.status == 404 and "Siden finnes ikke" in lost.text() and "cache-control" not in lost.headers
        assert ask(".well-known/security.txt").ok and not ask("nginx.conf").ok
        assert ask("0.1.0/data/guide.json").headers["content-type"].startswith("application/json")


def test_a_tree_on_a_disk_can_be_read_as_it_was_printed(browser: Browser, published: tuple[Path, Path]) -> None:
    with visit(browser, f"{published[1].as_uri()}/") as reader:
        reader.go(OLD)
        expect(reader.page.locator(".rk-tilstand")).to_have_text("")
        reader.page.locator(".rk-utgaver summary").click()
        reader.page.get_by_role("link", name="Alle utgaver").first.click()
        assert reader.path() == "utgaver/index.html"
        assert (reader.faults, reader.foreign) == ([], [])


def test_every_address_of_the_map_of_the_site_answers(browser: Browser, served: str, published: tuple[Path, Path]) -> None:
    found = re.findall(r"<loc>https://[^/]+/(.*?)</loc>", (published[1] / "sitemap.xml").read_text(encoding="utf-8"))
    with visit(browser, served) as reader:
        assert [path for path in found if not reader.page.request.get(served + path).ok] == []
