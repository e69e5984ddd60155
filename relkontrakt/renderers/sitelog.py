"""What MkDocs reported and what its pages look like → findings: every warning ends the build, known or not."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from relkontrakt.findings import Finding, Location
from relkontrakt.guide import Guide
from relkontrakt.library import REGISTERS, SETTINGS_PATH
from relkontrakt.overview import Overview
from relkontrakt.renderers import waypages
from relkontrakt.renderers.pages import SHARED

RULE = "site-output"

_LEVEL = r"^(?:DEBUG|INFO|WARNING|ERROR|CRITICAL) +-"
_RECORD = re.compile(rf"^(?P<level>[A-Z]+) +-  ?(?P<text>.*?)(?={_LEVEL}|\Z)", re.M | re.S)
_ABORTED = re.compile(r"^Aborted with .*$", re.M)
_PAGE = re.compile(r"'(?P<page>[^']+\.md)'")
_ID = re.compile(r'<[a-z][^>]*?\sid="([^"]+)"')

#: Characters of an unknown message that are worth showing: a traceback starts with what happened and where.
_LONGEST = 500

_LINK_HELP = "Rett lenken. Lenker til klausuler, kapitler og begreper skrives slik: [tekst](clause:id)."

#: What MkDocs says of a link, and what it means.
_KNOWN = {
    r"a link '([^']*)', but the doc .* does not contain an anchor": "går til et sted som ikke finnes på siden.",
    r"a link '([^']*)', but there is no such anchor": "går til et sted som ikke finnes på siden.",
    r"a link '([^']*)', but the target .*not found": "går til en side eller et bilde som ikke finnes.",
    r"an absolute link '([^']*)'": "starter med «/» og virker bare på ett nettsted.",
    r"an unrecognized relative link '([^']*)'": "går ikke til en side i veilederen.",
}


def findings(log: str, failed: bool, origins: Mapping[str, str]) -> Iterator[Finding]:
    """Yield a finding for each warning and error in ``log``, and one for a failure that the log does not explain.

    ``origins`` gives the content file of each page.
    """
    silent = True
    for record in _RECORD.finditer(_ABORTED.sub("", log)):
        if record["level"] not in ("DEBUG", "INFO"):
            silent = False
            yield _finding(" ".join(record["text"].split()), origins)
    if failed and silent:
        last = " ".join(log.split())[-_LONGEST:] or "uten å si hvorfor"
        yield Finding(Location("mkdocs.yml"), f"MkDocs stoppet: {last}", "Rett innstillingene i mkdocs.yml.", RULE)


def _finding(text: str, origins: Mapping[str, str]) -> Finding:
    page = _PAGE.search(text)
    location = Location(origins.get(page["page"], page["page"]) if page else "mkdocs.yml")
    for pattern, fault in _KNOWN.items():
        if match := re.search(f"contains {pattern}", text):
            return Finding(location, f"lenken «{match[1]}» {fault}", _LINK_HELP, RULE)
    return Finding(
        location, f"MkDocs meldte: {text[:_LONGEST]}", "Rett innholdet, malen eller innstillingene i mkdocs.yml.", RULE
    )


def repeated_ids(html: str, path: str) -> Iterator[Finding]:
    """Yield a finding for each id that stands more than once on a page: links to it go to the first place only."""
    for name, count in sorted(Counter(_ID.findall(html)).items()):
        if count > 1:
            text = f"id-en «{name}» står {count} ganger på siden, så lenker kan gå feil."
            yield Finding(Location(path), text, "Gi overskriften en egen id: ## Overskrift {#ny-id}", RULE)


def origins(guide: Guide) -> dict[str, str]:
    """Return the content file that each page comes from, where it comes from one."""
    found = {"index.md": SETTINGS_PATH, "om/index.md": SETTINGS_PATH, "bidra/index.md": SETTINGS_PATH}
    found |= {f"{SHARED[kind]}/index.md": path for kind, path in REGISTERS.items() if kind in SHARED}
    if guide.decision:
        found["egnethet/index.md"] = guide.decision.path
    if guide.coverage:
        found["dekning/index.md"] = guide.coverage.path
    if guide.entries:
        folders = {folder for folder, _, _ in waypages.pages(Overview(guide))} - {"dekning"}
        found |= {f"{folder}/index.md": guide.entries.path for folder in folders}
    if guide.conduct:
        found["spilleregler/index.md"] = guide.conduct.path
    found |= {f"kapitler/{chapter.id}/index.md": chapter.path for chapter in guide.chapters}
    found |= {f"klausuler/{clause.id}/index.md": clause.path for clause in guide.clauses}
    return found | {f"pakker/{package.id}/index.md": package.path for package in guide.packages}
