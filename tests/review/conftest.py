"""Real git repositories with a guide."""

import subprocess
from pathlib import Path

import pytest

VARSEL = "clauses/tidlig-varsel.yml"
MOTER = "clauses/samarbeidsmoter.yml"


def git(folder: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=En redaktør", "-c", "user.email=redaktor@example.org", "-c", "commit.gpgsign=false")
    done = subprocess.run(["git", *identity, *arguments], cwd=folder, capture_output=True, text=True, check=True, timeout=60)
    return done.stdout.strip()


def commit(folder: Path) -> str:
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", "Endring")
    return git(folder, "rev-parse", "HEAD")


def edit(project: Path, path: str, old: str, new: str) -> None:
    text = (project / path).read_text(encoding="utf-8")
    assert old in text
    (project / path).write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def repository(starter: Path) -> Path:
    """The starter project with one commit."""
    git(starter, "init", "-q", "-b", "main")
    commit(starter)
    return starter
