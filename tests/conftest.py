"""What the tests share: real projects in temporary folders, and the real command line."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from relkontrakt import rules
from relkontrakt.findings import Finding
from relkontrakt.project import Project

#: The root of the checkout.
REPO = Path(__file__).parent.parent

STARTER = REPO / "templates" / "starter"

Run = Callable[..., subprocess.CompletedProcess[str]]
Check = Callable[[Path], list[Finding]]


def run_relkontrakt(
    *arguments: str,
    cwd: Path,
    env: Mapping[str, str] | None = None,
    before: Sequence[str] = (),
    timeout: float = 300,
) -> subprocess.CompletedProcess[str]:
    """Run the real command line without a terminal; ``env`` is added to the environment, ``before`` stands before the command."""
    environment = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR")}
    return subprocess.run(
        [*before, sys.executable, "-m", "relkontrakt", *arguments],
        cwd=cwd,
        env={**environment, "PYTHONPATH": str(REPO), **(env or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=timeout,
    )


@pytest.fixture(scope="session")
def run() -> Run:
    """The real command line: ``run("check", cwd=project)``."""
    return run_relkontrakt


@pytest.fixture(scope="session")
def check() -> Check:
    """All findings in the project at a path, without starting a process."""
    return lambda path: list(rules.check_project(Project(path.resolve())).findings)


@pytest.fixture
def starter(tmp_path: Path) -> Path:
    """A fresh copy of the project that ``relkontrakt init`` makes."""
    return shutil.copytree(STARTER, tmp_path / "veileder")


def with_silenced_sentence(project: Path) -> Path:
    """Give ``project`` one long sentence, which its settings silence with a reason."""
    chapter, settings = project / "guide/nb/10-innledning.md", project / "guide/guide.yml"
    text = chapter.read_text(encoding="utf-8").rstrip("\n")
    chapter.write_text(f"{text} Dette er {'et langt ' * 16}sitat.\n", encoding="utf-8")
    entry = "{rule: long-sentence, path: guide/nb/10-innledning.md, reason: Setningen er et sitat.}"
    settings.write_text(f"{settings.read_text(encoding='utf-8')}checks:\n  silenced:\n    - {entry}\n", encoding="utf-8")
    return project


def real_guide(target: Path, *more: str) -> Path:
    """A copy of the real guide's content in the folder ``target``."""
    for name in ("clauses", "guide", "packages", *more):
        source = REPO / name
        if source.is_dir():
            shutil.copytree(source, target / name)
        else:
            shutil.copy2(source, target / name)
    return target


def built(project: Path) -> Path:
    result = run_relkontrakt("build", cwd=project)
    assert result.returncode == 0, result.stdout + result.stderr
    return project


@pytest.fixture(scope="session")
def built_starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The starter project, built once; the site is in its folder ``site``. Copy it before you change it."""
    return built(shutil.copytree(STARTER, tmp_path_factory.mktemp("starter") / "veileder"))


@pytest.fixture(scope="session")
def built_guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the real guide, built once; the site is in its folder ``site``. Copy it before you change it."""
    return built(real_guide(tmp_path_factory.mktemp("guide"), "templates", "mkdocs.yml"))


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A project and the tree with its three editions, made once. Copy them before you change anything."""
    from tests.release.making import three_editions

    return three_editions(tmp_path_factory.mktemp("publisert"))
