"""Projects with frozen editions, made through the same doors as the real ones."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from relkontrakt import sources
from relkontrakt.editions import Edition
from relkontrakt.project import Project
from relkontrakt.release import snapshot
from tests.conftest import STARTER


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


def with_site_address(folder: Path, address: str = "https://veileder.example.no") -> Path:
    edit(folder / "guide/guide.yml", "licences:\n", f"site_url: {address}\nlicences:\n")
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The starter project with an address to publish at."""
    return with_site_address(shutil.copytree(STARTER, tmp_path / "veileder"))
