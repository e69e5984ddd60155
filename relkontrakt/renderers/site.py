"""Guide → website: pages in a work folder, MkDocs and Pagefind each in a process of its own, what they say as findings."""

import json
import re
import shutil
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import jinja2
import yaml

from relkontrakt import processes
from relkontrakt.findings import Finding, Location
from relkontrakt.guide import Guide
from relkontrakt.project import Project
from relkontrakt.renderers import compounds, pages, siteconfig, sitelog

#: What MkDocs, Material and Pagefind write and the site never loads: their search pages, source maps, copies.
_UNUSED = ("assets/javascripts/lunr", "assets/javascripts/workers", "assets/images/favicon.png", "sitemap.xml.gz")
_UNUSED_PAGEFIND = ("pagefind-*ui.*", "pagefind-highlight.js", "wasm.unknown.pagefind")

_REINSTALL = "Installer Pagefind på nytt: pip install --force-reinstall 'pagefind[bin]'"

_IMAGE = re.compile(r"\bimages/[^\s)\"]+")


def render(
    guide: Guide, environment: jinja2.Environment, project: Project, target: Path, work: Path, published: bool = False
) -> list[Finding]:
    """Write the guide as a website to ``target``, with the scratch folder ``work``; on findings nothing is written.

    With ``published`` it is an edition in a published tree.
    """
    made = pages.pages(guide, environment)
    write_pages(made, guide, project, work / "docs")
    _write_theme(project, work / "theme")
    settings = siteconfig.config(guide, project.mkdocs, work, published)
    (work / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True, sort_keys=False), encoding="utf-8")
    origins = sitelog.origins(guide)
    result = processes.run([sys.executable, "-m", "mkdocs", "build", "-f", "mkdocs.yml"], work, _environment(guide))
    found = [*sitelog.findings(result.stdout + result.stderr, result.returncode != 0, origins)]
    found = found or [*_page_findings(work / "site", origins)]
    if not found:
        _drop(work / "site", guide)
        shutil.copytree(work / "site", target, dirs_exist_ok=True)
    return found


def index_search(site: Path) -> list[Finding]:
    """Write the search index of the whole site, all languages, to ``site/pagefind``."""
    shutil.rmtree(site / "pagefind", ignore_errors=True)
    # An address keeps its index.html, as every link of the site does.
    options = ["--keep-index-url", "--exclude-selectors", ".headerlink", "--quiet"]
    result = processes.run([sys.executable, "-m", "pagefind", "--site", site, *options])
    said = " ".join((result.stdout + result.stderr).split())
    if result.returncode or said:
        text = f"søkeregisteret kan ikke lages: {said or 'Pagefind stoppet uten å si hvorfor'}"
        return [Finding(Location("mkdocs.yml"), text, _REINSTALL, sitelog.RULE)]
    for pattern in _UNUSED_PAGEFIND:
        for file in (site / "pagefind").glob(pattern):
            file.unlink()
    _sort_entry(site / "pagefind" / "pagefind-entry.json")
    return []


def _sort_entry(file: Path) -> None:
    """Pagefind lists the languages in the order of a hash map; the same site shall give the same bytes."""
    file.write_text(json.dumps(json.loads(file.read_text(encoding="utf-8")), sort_keys=True), encoding="utf-8")


def write_pages(made: Mapping[str, str], guide: Guide, project: Project, folder: Path) -> None:
    """Write Markdown pages and the images they use to ``folder``; parts of compounds go to the front matter, for the search."""
    parts = compounds.parts(made)
    for path, text in made.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        line = f"parts: {json.dumps(parts[path], ensure_ascii=False)}\n" if parts[path] else ""
        (folder / path).write_text(text.replace("---\n", f"---\n{line}", 1), encoding="utf-8")
    used = {image for text in made.values() for image in _IMAGE.findall(text)}
    for image in sorted(used & guide.images):
        (folder / image).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(project.root / "guide" / image, folder / image)


def _write_theme(project: Project, folder: Path) -> None:
    """Write overrides and fonts as one folder for MkDocs: the defaults first, the project's own files over them."""
    for templates in reversed(project.template_folders):
        for source, place in ((templates / "site", folder), (templates / "fonts", folder / "assets/fonts")):
            if source.is_dir():
                shutil.copytree(source, place, dirs_exist_ok=True)


def _environment(guide: Guide) -> dict[str, str]:
    """Return what makes MkDocs say the same and write the same bytes each time: no banners, no colours, no clock."""
    updated = guide.settings.professionally_updated
    seconds = int(datetime(updated.year, updated.month, updated.day, tzinfo=UTC).timestamp())
    quiet = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "NO_COLOR": "1", "PYTHONUTF8": "1"}
    return {**quiet, "PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": str(seconds)}


def _page_findings(site: Path, origins: Mapping[str, str]) -> Iterator[Finding]:
    for file in sorted(site.rglob("index.html")):
        page = file.relative_to(site).with_suffix(".md").as_posix()
        yield from sitelog.repeated_ids(file.read_text(encoding="utf-8"), origins.get(page, page))


def _drop(site: Path, guide: Guide) -> None:
    """Delete what is never loaded. A server looks for 404.html at its root only, and a sitemap needs addresses."""
    unused = [site / name for name in _UNUSED] + sorted(site.rglob("*.map"))
    if not guide.settings.site_url:
        unused.append(site / "sitemap.xml")
    if guide.language != guide.settings.languages[0]:
        unused.append(site / "404.html")
    for path in unused:
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
