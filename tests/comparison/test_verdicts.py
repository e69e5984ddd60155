"""Which version a change needs, and whether version and change log say so."""

import shutil
from pathlib import Path

import pytest

from relkontrakt.comparison import Verdict, compare, smallest_version, verdicts
from tests.comparison.test_changes import CHAPTER, MOTER, Edit, edited
from tests.conftest import REPO, STARTER

TEXT = (MOTER, "Partene skal møtes minst", "Partene bør møtes minst")
LOG = (
    MOTER,
    "changes:\n",
    "changes:\n  - {version: VERSION, kind: KIND, what: {nb: Nytt., nn: Nytt.}, why: {nb: Fordi., nn: Fordi.}}\n",
)


def log(version: str, kind: str = "materiell") -> Edit:
    path, old, new = LOG
    return path, old, new.replace("VERSION", version).replace("KIND", kind)


def verdict(tmp_path: Path, *edits: Edit) -> Verdict:
    before, after = edited(STARTER, tmp_path / "after", list(edits))
    (found,) = verdicts(before, after, compare(before, after))
    return found


@pytest.mark.parametrize(
    ("before", "bump", "in_force", "smallest"),
    [
        ("1.2.3", "none", False, "1.2.3"),
        ("1.2.3", "patch", False, "1.2.4"),
        ("1.2.3", "minor", False, "1.3.0"),
        ("1.2.3", "major", False, "2.0.0"),
        ("0.2.3", "patch", False, "0.2.4"),
        ("0.2.3", "minor", False, "0.3.0"),
        ("0.2.3", "major", False, "0.3.0"),
        ("0.2.3", "major", True, "1.0.0"),
        ("0.2.3", "none", True, "1.0.0"),
    ],
)
def test_the_smallest_version(before: str, bump: str, in_force: bool, smallest: str) -> None:
    assert smallest_version(before, bump, in_force) == smallest  # type: ignore[arg-type]


def test_a_change_without_version_and_log(tmp_path: Path) -> None:
    found = verdict(tmp_path, TEXT)
    assert (found.bump, found.smallest, found.enough, found.logged, found.settled) == ("major", "0.2.0", False, False, False)


def test_a_patch_is_too_low_for_a_new_duty(tmp_path: Path) -> None:
    found = verdict(tmp_path, TEXT, (MOTER, "version: 0.1.0", "version: 0.1.1"), log("0.1.1"))
    assert (found.enough, found.logged) == (False, True)


def test_version_and_log_in_order(tmp_path: Path) -> None:
    found = verdict(tmp_path, TEXT, (MOTER, "version: 0.1.0", "version: 0.2.0"), log("0.2.0"))
    assert found.settled


def test_a_person_may_go_higher(tmp_path: Path) -> None:
    found = verdict(tmp_path, TEXT, (MOTER, "version: 0.1.0", "version: 3.0.0"), log("3.0.0"))
    assert found.settled


def test_a_log_that_calls_a_new_duty_a_matter_of_language(tmp_path: Path) -> None:
    found = verdict(tmp_path, TEXT, (MOTER, "version: 0.1.0", "version: 0.2.0"), log("0.2.0", "spraklig"))
    assert found.understated
    assert not found.settled


def test_the_log_entry_must_be_for_the_new_version(tmp_path: Path) -> None:
    found = verdict(tmp_path, TEXT, (MOTER, "version: 0.1.0", "version: 0.2.0"), log("0.1.9"))
    assert not found.logged


def test_a_chapter_is_judged_in_each_language(tmp_path: Path) -> None:
    found = verdict(tmp_path, (CHAPTER, "- Fyll ut parameterne sammen.", "- Fyll dem ut."))
    assert (found.owner, found.language, found.bump) == (("chapter", "innledning"), "nb", "minor")


def test_a_change_that_demands_nothing_has_no_verdict(tmp_path: Path) -> None:
    before, after = edited(STARTER, tmp_path / "after", [(MOTER, "order: 10", "order: 20")])
    assert verdicts(before, after, compare(before, after)) == ()


def test_the_code_of_conduct_is_judged_too(tmp_path: Path) -> None:
    real = tmp_path / "real"
    for name in ("clauses", "guide", "packages"):
        shutil.copytree(REPO / name, real / name)
    path = "guide/conduct.yml"
    before, after = edited(real, tmp_path / "after", [(path, "title: {nb: Spilleregler", "title: {nb: Regler")])
    (found,) = verdicts(before, after, compare(before, after))
    assert (found.owner, found.bump, found.enough) == (("conduct", "spilleregler"), "minor", False)
