"""Projects with frozen editions, made through the same doors as the real ones, and trees that are published from them."""

import re
import shutil
from datetime import date
from pathlib import Path

from relkontrakt import sources
from relkontrakt.editions import Edition
from relkontrakt.project import Project
from relkontrakt.release import snapshot
from tests.conftest import STARTER, run_relkontrakt

ADDRESS = "https://veileder.example.no"


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {path}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def set_version(path: Path, version: str) -> None:
    path.write_text(re.sub(r"^version: .*$", f"version: {version}", path.read_text("utf-8"), count=1, flags=re.M), "utf-8")


def freeze(folder: Path, version: str, day: date = date(2026, 3, 1)) -> Edition:
    """Freeze the content of a project as it stands, with that version in its settings."""
    set_version(folder / "guide/guide.yml", version)
    project = Project(folder.resolve())
    return snapshot.freeze(project, sources.read(project), version, day)


def with_site_address(folder: Path, address: str = ADDRESS) -> Path:
    edit(folder / "guide/guide.yml", "licences:\n", f"site_url: {address}\nlicences:\n")
    return folder


def new_project(folder: Path) -> Path:
    """The starter project with an address to publish at."""
    return with_site_address(shutil.copytree(STARTER, folder))


def change_clause(folder: Path, version: str, old: str = "En part som ser", new: str = "Den parten som ser") -> None:
    """Change the text of a clause, and say so in its change log."""
    clause = folder / "clauses/tidlig-varsel.yml"
    edit(clause, old, new)
    set_version(clause, version)
    said = "what: {nb: Klarere hvem som varsler., nn: Klarare kven som varslar.}"
    why = "why: {nb: Partene var usikre., nn: Partane var usikre.}"
    edit(clause, "changes:\n", f"changes:\n  - version: {version}\n    kind: presisering\n    {said}\n    {why}\n")


def publish(folder: Path, tree: Path) -> None:
    result = run_relkontrakt("publish", str(tree), cwd=folder)
    assert result.returncode == 0, result.stderr


def three_editions(root: Path) -> tuple[Path, Path]:
    """A project and the tree it is published in: a clause is changed in 0.2.0, retired in 0.10.0, where a page is gone."""
    folder, tree = new_project(root / "veileder"), root / "publisert"
    edit(folder / "guide/guide.yml", "licences:\n", "security_contact: mailto:sikkerhet@example.no\nlicences:\n")
    freeze(folder, "0.1.0")
    publish(folder, tree)
    change_clause(folder, "0.2.0")
    freeze(folder, "0.2.0", date(2026, 6, 1))
    publish(folder, tree)
    (folder / "guide/decision.yml").unlink()
    clause = folder / "clauses/samarbeidsmoter.yml"
    edit(
        clause,
        "status: draft",
        "status: retired\nretired: {nb: Møtene er en del av styringen., nn: Møta er ein del av styringa.}",
    )
    set_version(clause, "0.2.0")
    freeze(folder, "0.10.0", date(2026, 9, 1))
    publish(folder, tree)
    return folder, tree
