"""A reader's visit in a real browser to any folder with a built site: what went wrong, and what was fetched and stored."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, Page

from relkontrakt.release.headers import POLICY

WIDE, NARROW = 1280, 320

_STORED = """async () => {
  const bases = (await indexedDB.databases()).map((base) => base.name);
  return [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie, ...bases].filter(Boolean);
}"""


class _Handler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve ``site`` on this machine under a strict policy; the value is its address, with a slash at the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@dataclass
class Visit:
    """One visit: the page, and what was noticed on the way."""

    page: Page
    base: str
    faults: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)

    def go(self, path: str) -> None:
        """Open the page at ``path`` of the site, and wait until it has its fonts."""
        self.page.goto(self.base + path)
        # Asked once: a poll would evaluate text again, which the policy forbids.
        self.page.evaluate("document.fonts.ready.then(() => true)")

    def stored(self) -> list[str]:
        """Return what the site has stored in the browser."""
        return list(self.page.evaluate(_STORED))

    def scrolls_sideways(self) -> bool:
        """Tell whether the page is wider than the window."""
        return bool(self.page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))

    def path(self) -> str:
        """Return where the browser is, from the root of the site."""
        return self.page.url.removeprefix(self.base).split("?")[0].split("#")[0]


@contextmanager
def visit(browser: Browser, base: str, width: int = WIDE, scheme: str = "light", scripts: bool = True) -> Iterator[Visit]:
    """A visit with a window of ``width`` pixels and a system set to ``light`` or ``dark``."""
    window = {"width": width, "height": 900}
    context = browser.new_context(viewport=window, color_scheme=scheme, java_script_enabled=scripts, reduced_motion="reduce")  # type: ignore[arg-type]
    page = context.new_page()
    found = Visit(page, base)
    page.on("console", lambda message: found.faults.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: found.faults.append(str(error)))
    page.on("response", lambda answer: found.faults.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None)
    page.on("request", lambda request: None if request.url.startswith((base, "data:")) else found.foreign.append(request.url))
    try:
        yield found
    finally:
        context.close()


def faults(found: Visit) -> dict[str, object]:
    """Return everything that must not happen on any page; empty when all is well."""
    noticed = {
        "errors": found.faults,
        "other origins": found.foreign,
        "stored": found.stored(),
        "scrolls sideways": found.scrolls_sideways(),
    }
    return {name: value for name, value in noticed.items() if value}
