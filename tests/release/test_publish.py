"""What is published stays: old editions byte for byte, every address, and the tree as it was when anything goes wrong."""

import hashlib
import json
import os
import posixpath
import shutil
import subprocess
import sys
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import pytest

from relkontrakt.release import swap
from tests.conftest import run_relkontrakt
from tests.release.making import ADDRESS, change_clause, edit, freeze, new_project, set_version

ATOM = "{http://www.w3.org/2005/Atom}"


def tree_of(folder: Path) -> dict[str, str]:
    """Every file below a folder with a hash of its bytes."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def leftovers(tree: Path) -> list[str]:
    return [path.name for path in tree.parent.iterdir() if path.name.startswith(f".{tree.name}.") and path.suffix != ".lock"]


@pytest.fixture
def pair(published, tmp_path):
    """A project and its published tree, free to be spoiled."""
    project, tree = published
    return shutil.copytree(project, tmp_path / "prosjekt"), shutil.copytree(tree, tmp_path / "ut")


class Links(HTMLParser):
    """Where the links of a page lead, and what it loads."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        if values.get("rel") in ("canonical", "license"):
            return
        found = values.get("href") or values.get("src")
        if found:
            self.found.append(found)


def broken(tree: Path, base: str = "") -> list[str]:
    """Return every link in a page of the tree to a file that is not there."""
    found = []
    for page in sorted(tree.glob(f"{base}**/*.html")):
        here = page.relative_to(tree).as_posix()
        for link in Links(page.read_text(encoding="utf-8")).found:
            parts = urlsplit(link)
            if parts.scheme in ("mailto", "data") or (parts.netloc and not link.startswith(ADDRESS)) or not parts.path:
                continue
            path = (
                parts.path if parts.netloc or link.startswith("/") else posixpath.join("/", posixpath.dirname(here), parts.path)
            )
            target = tree / posixpath.normpath(unquote(path)).lstrip("/")
            if not (target / "index.html").is_file() and not target.is_file():
                found.append(f"{here}: {link}")
    return found


def test_every_link_in_the_tree_leads_somewhere(published):
    _, tree = published
    assert broken(tree) == []


def test_old_editions_are_as_they_were_published(published):
    _, tree = published
    for version in ("0.1.0", "0.2.0", "0.10.0"):
        result = subprocess.run(["sha256sum", "-c", "--quiet", "SHA256SUMS"], cwd=tree / version, capture_output=True, text=True)
        assert result.returncode == 0, result.stdout
        listed = {line.partition("  ")[2] for line in (tree / version / "SHA256SUMS").read_text("utf-8").splitlines()}
        assert listed | {"SHA256SUMS"} == set(tree_of(tree / version))


def test_old_editions_share_their_files_between_trees(pair):
    project, tree = pair
    before = {path: path.stat().st_ino for path in (tree / "0.1.0").rglob("*.html")}
    edit(project / "guide/guide.yml", "sikkerhet@example.no", "redaksjon@example.no")
    assert run_relkontrakt("publish", str(tree), cwd=project).returncode == 0
    assert {path: path.stat().st_ino for path in before} == before


def test_the_newest_edition_by_version_is_siste(published):
    _, tree = published
    new, newest = tree_of(tree / "0.10.0"), tree_of(tree / "siste")
    assert {path: newest[path] for path in new} == new
    versions = json.loads((tree / "versions.json").read_text(encoding="utf-8"))
    assert [entry["version"] for entry in versions] == ["0.10.0", "0.2.0", "0.1.0"]
    assert [entry["aliases"] for entry in versions] == [["siste"], [], []]
    assert all(entry.keys() == {"version", "title", "aliases"} for entry in versions)


def test_every_address_below_siste_goes_on_working(published):
    _, tree = published
    for version in ("0.1.0", "0.2.0", "0.10.0"):
        missing = [path for path in tree_of(tree / version) if not (tree / "siste" / path).is_file()]
        assert missing == []
    gone = (tree / "siste/egnethet/index.html").read_text(encoding="utf-8")
    assert "Siden er ikke med i den nyeste utgaven" in gone and 'href="../../0.2.0/egnethet/index.html"' in gone
    assert "utgåva" in (tree / "siste/nn/egnethet/index.html").read_text(encoding="utf-8")


def test_permanent_addresses_tell_version_status_and_what_has_happened_since(published):
    _, tree = published
    old = (tree / "k/tidlig-varsel/0.1.0/index.html").read_text(encoding="utf-8")
    assert "Erstattet" in old and "Klarere hvem som varsler. Partene var usikre." in old
    assert 'href="../../../0.1.0/klausuler/tidlig-varsel/index.html"' in old
    new = (tree / "k/tidlig-varsel/index.html").read_text(encoding="utf-8")
    assert "<dd>0.2.0</dd>" in new and "Utkast" in new and "Erstattet" not in new
    assert "Klarare kven som varslar." in (tree / "k/tidlig-varsel/0.1.0/nn/index.html").read_text(encoding="utf-8")
    retired = (tree / "k/samarbeidsmoter/index.html").read_text(encoding="utf-8")
    assert "Utgått" in retired and "Møtene er en del av styringen." in retired
    for path in ("kapittel/innledning/0.1.0", "pakke/samarbeid/0.1.0", "pakke/samarbeid/nn"):
        assert (tree / path / "index.html").is_file(), path


def test_a_page_says_version_status_and_permanent_address_without_a_script(published):
    _, tree = published
    page = (tree / "0.1.0/klausuler/tidlig-varsel/index.html").read_text(encoding="utf-8")
    for said in ("Versjon 0.1.0 · Utkast", f"{ADDRESS}/k/tidlig-varsel/0.1.0/", "Utgave 0.1.0 (utkast)"):
        assert said in page, said
    assert f'<link rel="canonical" href="{ADDRESS}/0.1.0/klausuler/tidlig-varsel/index.html">' in page
    front = (tree / "0.1.0/nn/index.html").read_text(encoding="utf-8")
    assert f"{ADDRESS}/0.1.0/nn/" in front and 'href="./../../utgaver/nn/index.html"' in front


def test_tilstand_says_which_edition_changed_what(published):
    _, tree = published
    state = json.loads((tree / "tilstand.json").read_text(encoding="utf-8"))
    assert state["latest"] == "0.10.0"
    assert state["parts"]["k/tidlig-varsel"] == {"version": "0.2.0", "status": "draft", "edition": "0.2.0"}
    assert state["parts"]["k/samarbeidsmoter"] == {"version": "0.2.0", "status": "retired", "edition": "0.10.0"}


def test_the_feed_has_an_entry_for_each_edition_with_its_changes(published):
    _, tree = published
    feed = ElementTree.parse(tree / "utgaver-nb.atom").getroot()
    assert [entry.findtext(f"{ATOM}title") for entry in feed.findall(f"{ATOM}entry")] == [
        "Utgave 0.10.0",
        "Utgave 0.2.0",
        "Utgave 0.1.0",
    ]
    assert "Partene var usikre." in "".join(feed.findall(f"{ATOM}entry")[1].itertext())
    assert feed.findtext(f"{ATOM}updated") == "2026-09-01T00:00:00Z"
    links = [link.get("href") for link in feed.iter(f"{ATOM}link")]
    assert f"{ADDRESS}/utgaver-nb.atom" in links and f"{ADDRESS}/0.2.0/" in links


def test_every_address_in_the_map_of_the_site_is_a_page(published):
    _, tree = published
    spots = [
        spot.text for spot in ElementTree.parse(tree / "sitemap.xml").iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")
    ]
    assert f"{ADDRESS}/0.10.0/klausuler/tidlig-varsel/" in spots
    assert [spot for spot in spots if not (tree / spot.removeprefix(f"{ADDRESS}/") / "index.html").is_file()] == []


def test_security_txt_follows_the_newest_edition(published):
    _, tree = published
    said = (tree / ".well-known/security.txt").read_text(encoding="utf-8")
    assert "Contact: mailto:sikkerhet@example.no\nExpires: 2027-09-01T00:00:00Z\n" in said
    assert f"Sitemap: {ADDRESS}/sitemap.xml" in (tree / "robots.txt").read_text(encoding="utf-8")


def test_no_address_has_the_same_header_twice(published):
    _, tree = published
    rules: dict[str, list[str]] = {}
    for line in (tree / "_headers").read_text(encoding="utf-8").splitlines():
        if line.startswith("/"):
            rules[line] = []
        elif line.startswith("  "):
            rules[list(rules)[-1]].append(line.strip().partition(":")[0])
    for path in ("/", "/index.html", "/0.1.0/index.html", "/siste/x", "/k/x/", "/utgaver-nb.atom", "/versions.json"):
        said = [name for rule, names in rules.items() for name in names
                if rule == path or (rule.endswith("*") and path.startswith(rule[:-1]))]  # fmt: skip
        assert len(said) == len(set(said)) and "Cache-Control" in said, (path, said)


def test_the_same_edition_again_changes_nothing(pair):
    project, tree = pair
    before = {path: path.stat().st_mtime_ns for path in tree.rglob("*")}
    result = run_relkontrakt("publish", str(tree), cwd=project)
    assert (result.returncode, result.stdout) == (0, "Utgave 0.10.0 er alt publisert.\n")
    assert {path: path.stat().st_mtime_ns for path in tree.rglob("*")} == before


def test_the_same_edition_with_another_content_is_refused(pair):
    project, tree = pair
    before = tree_of(tree)
    shutil.rmtree(project / "releases")
    edit(project / "clauses/tidlig-varsel.yml", "Den parten som ser", "En part som ser")
    freeze(project, "0.10.0")
    result = run_relkontrakt("publish", str(tree), cwd=project)
    assert result.returncode == 1 and "er alt publisert med et annet innhold" in result.stderr
    assert tree_of(tree) == before


def test_a_published_file_that_is_spoiled_is_told(pair):
    project, tree = pair
    (tree / "0.10.0/index.html").write_text("ødelagt", encoding="utf-8")
    result = run_relkontrakt("publish", str(tree), cwd=project)
    assert result.returncode == 1 and "ikke slik de ble publisert: index.html." in result.stderr


def test_an_edition_that_lacks_what_was_published_is_refused(pair):
    project, tree = pair
    (project / "packages/samarbeid.yml").unlink()
    freeze(project, "0.11.0")
    result = run_relkontrakt("publish", str(tree), cwd=project)
    assert result.returncode == 1 and "utgave 0.11.0 mangler «pakke/samarbeid», som utgave 0.10.0 har." in result.stderr


def test_a_rehearsal_tells_what_would_happen_and_writes_nothing(pair):
    project, tree = pair
    change_clause(project, "0.3.0", "Den parten", "Hver part")
    freeze(project, "0.11.0")
    before = {path: path.stat().st_mtime_ns for path in tree.parent.rglob("*") if not path.is_relative_to(project)}
    result = run_relkontrakt("publish", str(tree), "--rehearse", cwd=project)
    assert result.returncode == 0, result.stderr
    assert "ny      0.11.0/\n" in result.stdout and "endret  versions.json\n" in result.stdout
    assert result.stdout.endswith("Prøve: utgave 0.11.0 kan publiseres. Ingenting er skrevet.\n")
    assert {path: path.stat().st_mtime_ns for path in tree.parent.rglob("*") if not path.is_relative_to(project)} == before


def test_a_patch_of_an_older_edition_leaves_the_newest_in_place(pair):
    project, tree = pair
    newest = tree_of(tree / "siste")
    freeze(project, "0.2.1", date(2026, 10, 1))
    assert run_relkontrakt("publish", str(tree), cwd=project).returncode == 0
    assert tree_of(tree / "siste") == newest
    assert [entry["version"] for entry in json.loads((tree / "versions.json").read_text("utf-8"))][1] == "0.2.1"


def test_files_that_others_put_in_the_tree_are_kept(pair):
    project, tree = pair
    (tree / "CNAME").write_text("veileder.example.no\n", encoding="utf-8")
    edit(project / "guide/guide.yml", "sikkerhet@example.no", "redaksjon@example.no")
    assert run_relkontrakt("publish", str(tree), cwd=project).returncode == 0
    assert (tree / "CNAME").read_text(encoding="utf-8") == "veileder.example.no\n"


def test_what_stands_in_the_way_is_told_in_norwegian(tmp_path):
    project = new_project(tmp_path / "veileder")
    refused = {}
    refused["ikke frosset"] = ("../ut", 1)
    for told, (folder, code) in refused.items():
        result = run_relkontrakt("publish", folder, cwd=project)
        assert result.returncode == code and told in result.stderr, result.stderr
    freeze(project, "0.1.0")
    (tmp_path / "full").mkdir()
    (tmp_path / "full/viktig.txt").write_text("behold meg", encoding="utf-8")
    (tmp_path / "fil").write_text("", encoding="utf-8")
    for folder, told in {
        "publisert": "ligger i prosjektet",
        "..": "ligger i prosjektet",
        "../full": "er ikke laget av relkontrakt publish",
        "../fil": "er ikke en mappe",
        "../finnes/ikke": "finnes ikke",
    }.items():
        result = run_relkontrakt("publish", folder, cwd=project)
        assert (result.returncode, "Traceback" in result.stderr) == (2, False), folder
        assert told in result.stderr and "Slik retter du det:" in result.stderr, result.stderr
    assert (tmp_path / "full/viktig.txt").read_text(encoding="utf-8") == "behold meg"
    edit(project / "releases/0.1.0/clauses/tidlig-varsel.yml", "En part som ser", "Ein part som ser")
    result = run_relkontrakt("publish", "../ut", cwd=project)
    assert result.returncode == 1 and "er ikke slik den ble frosset; ingenting er publisert." in result.stderr
    edit(project / "guide/guide.yml", f"site_url: {ADDRESS}\n", "")
    result = run_relkontrakt("publish", "../ut", cwd=project)
    assert result.returncode == 1 and "sier ikke hvor veilederen blir publisert" in result.stderr
    assert not (tmp_path / "ut").exists()


def test_two_folders_change_places_also_where_it_takes_two_renames(tmp_path):
    old, new = tmp_path / "tre", swap.staging(tmp_path / "tre")
    for folder, text in ((old, "gammel"), (new, "ny")):
        folder.mkdir()
        (folder / "fil").write_text(text, encoding="utf-8")
    swap.set_aside(new, old, tmp_path / ".tre.gammel")
    assert (old / "fil").read_text(encoding="utf-8") == "ny"
    swap.recover(old)
    assert leftovers(old) == [] and (old / "fil").read_text(encoding="utf-8") == "ny"


def test_a_run_that_died_between_two_renames_is_mended_by_the_next(pair):
    project, tree = pair
    before = tree_of(tree)
    tree.rename(tree.with_name(f".{tree.name}.gammel"))
    (tree.with_name(f".{tree.name}.ny")).mkdir()
    assert run_relkontrakt("publish", str(tree), cwd=project).returncode == 0
    assert tree_of(tree) == before and leftovers(tree) == []


def test_two_at_once_wait_for_each_other(pair):
    project, tree = pair
    other = shutil.copytree(project, project.with_name("kopi"))
    edit(other / "guide/guide.yml", "sikkerhet@example.no", "redaksjon@example.no")
    set_version(project / "guide/guide.yml", "0.11.0")
    freeze(project, "0.11.0")
    command = [sys.executable, "-m", "relkontrakt", "publish", str(tree)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    both = [subprocess.Popen(command, cwd=cwd, env=environment, stderr=subprocess.PIPE, text=True) for cwd in (project, other)]
    said = [process.communicate(timeout=200)[1] for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert json.loads((tree / "tilstand.json").read_text(encoding="utf-8"))["latest"] == "0.11.0"
    assert leftovers(tree) == []
