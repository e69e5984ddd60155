"""What a web server should say with each file of a published tree, for nginx and for Netlify and Cloudflare."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

#: Only the site's own files, and WebAssembly for the search. The tests of the site run under the same policy.
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
EVERYWHERE = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
}
FROZEN = "public, max-age=31536000, immutable"
FRESH = "no-cache"

#: Types that servers do not know, or know without the character set.
TYPES = {"atom": "application/atom+xml", "tsv": "text/tab-separated-values", "bib": "text/plain", "ris": "text/plain"}


@dataclass(frozen=True)
class Place:
    """A pattern of addresses, and what is said with them."""

    pattern: str
    values: tuple[tuple[str, str], ...]


def prefix(site: str) -> str:
    """Return the path of the website on its server, without a slash at the end: empty, or ``/veileder``."""
    return urlsplit(site).path.rstrip("/")


def places(site: str, versions: Sequence[str], files: Sequence[str], folders: Sequence[str]) -> list[Place]:
    """Return what ``_headers`` says. Patterns with the same header never meet: some servers would join the values.

    ``versions`` come newest first; ``files`` and ``folders`` are the rest of what stands at the root of the tree.
    """
    root, newest = prefix(site), versions[0]
    found = [Place(f"{root}/*", tuple(EVERYWHERE.items()))]
    for name in ("", *files):
        kind = TYPES.get(name.rpartition(".")[2])
        typed = (("Content-Type", f"{kind}; charset=utf-8"),) if kind else ()
        found.append(Place(f"{root}/{name}", (("Cache-Control", FRESH), *typed)))
    found += [Place(f"{root}/{folder}/*", (("Cache-Control", FRESH),)) for folder in folders]
    for version in versions:
        old = (("X-Robots-Tag", "noindex"),) if version != newest else ()
        found.append(Place(f"{root}/{version}/*", (("Cache-Control", FROZEN), *old)))
    return found
