"""Twelve editions of real clauses, each some edits after the one before: every edit is seen as what a person says it is."""

import shutil
from pathlib import Path

import pytest

from relkontrakt import sources
from relkontrakt.comparison import BUMPS, KINDS, Change, compare, largest, verdicts
from relkontrakt.library import Library
from relkontrakt.project import Project
from tests.conftest import REPO
from tests.release import history
from tests.release.history import Expected

CONTENT = REPO / "tests/data/history"
EDITIONS = history.editions()
EDITS = [edit for edits in EDITIONS.values() for edit in edits]


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Library]:
    """The content of every edition."""
    root = shutil.copytree(CONTENT, tmp_path_factory.mktemp("historie") / "veileder")
    found = {"0.1.0": sources.read(Project(root))}
    for version, edits in EDITIONS.items():
        for edit in edits:
            history.perform(root, edit)
        found[version] = sources.read(Project(root))
        assert found[version].faults == ()
    return found


def before(version: str) -> str:
    order = ["0.1.0", *EDITIONS]
    return order[order.index(version) - 1]


@pytest.fixture(scope="module")
def changes(states: dict[str, Library]) -> dict[str, tuple[Change, ...]]:
    """What the engine says that each edition is, against the one before."""
    return {version: compare(states[before(version)], states[version]) for version in EDITIONS}


def seen(change: Change) -> Expected:
    owner = f"{change.owner[0]}:{change.owner[1]}"
    return Expected(owner, "/".join(change.keys), change.language or "", change.kind, change.bump, " ".join(change.touches))


@pytest.mark.parametrize("version", EDITIONS)
def test_every_edit_is_seen_as_what_it_is(changes: dict[str, tuple[Change, ...]], version: str) -> None:
    found = {seen(change) for change in changes[version]}
    expected = {one for edit in EDITIONS[version] for one in edit.expected}
    assert sorted(map(str, found - expected)) == []
    assert sorted(map(str, expected - found)) == []


@pytest.mark.parametrize("version", EDITIONS)
def test_no_id_is_misread(changes: dict[str, tuple[Change, ...]], version: str) -> None:
    """Nothing that moved or got a new id is told as gone and new, and nothing else is told as moved."""
    kinds = ("-renamed", "-moved", "-moved-in", "-moved-out", "-added", "-removed")
    found = {(c.kind, c.owner, c.keys) for c in changes[version] if c.kind.endswith(kinds)}
    expected = {
        (one.kind, tuple(one.owner.split(":")), tuple(one.keys.split("/")) if one.keys else ())
        for edit in EDITIONS[version]
        for one in edit.expected
        if one.kind.endswith(kinds)
    }
    assert {(kind, owner) for kind, owner, _ in found} == {(kind, owner) for kind, owner, _ in expected}


@pytest.mark.parametrize("version", EDITIONS)
def test_every_clause_needs_the_greatest_bump_of_its_edits(
    states: dict[str, Library], changes: dict[str, tuple[Change, ...]], version: str
) -> None:
    old, new = states[before(version)], states[version]
    expected: dict[str, list[str]] = {}
    for one in (one for edit in EDITIONS[version] for one in edit.expected if one.owner.startswith("clause:")):
        expected.setdefault(one.owner.partition(":")[2], []).append(one.bump)
    found = {v.owner[1]: v.bump for v in verdicts(old, new, changes[version]) if v.owner[0] == "clause"}
    assert found == {key: bump for key, bumps in expected.items() if (bump := largest(bumps)) != "none"}  # type: ignore[arg-type]


def test_the_answer_is_large_and_varied() -> None:
    assert len(EDITIONS) + 1 == 12
    assert len(EDITS) >= 120
    kinds = {one.kind for edit in EDITS for one in edit.expected}
    assert len(kinds) >= 100
    assert kinds <= KINDS.keys()
    assert {one.bump for edit in EDITS for one in edit.expected} == set(BUMPS)
    assert {one.language for edit in EDITS for one in edit.expected} == {"nb", "nn", ""}


def test_the_content_is_the_guide_as_it_once_was() -> None:
    assert {path.parent.name for path in Path(CONTENT).rglob("*.*")} == {"clauses", "packages", "guide", "nb", "nn", "ssa"}
