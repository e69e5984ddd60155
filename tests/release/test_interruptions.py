"""A run that is killed, a full disk, and a folder that cannot be written to: the tree is the old one or the new one."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import REPO, run_relkontrakt
from tests.release.making import edit, freeze
from tests.release.test_publish import leftovers, tree_of

#: Kills in an ordinary run; the whole two hundred with ``RELKONTRAKT_KILLS=200``.
KILLS = int(os.environ.get("RELKONTRAKT_KILLS", "40"))
CONTACTS = ("sikkerhet@example.no", "redaksjon@example.no")


@pytest.fixture
def pair(published, tmp_path):
    project, tree = published
    return shutil.copytree(project, tmp_path / "prosjekt"), shutil.copytree(tree, tmp_path / "ut")


def start(project: Path, tree: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "relkontrakt", "publish", "-q", str(tree)]
    environment = {**os.environ, "PYTHONPATH": str(REPO)}
    return subprocess.Popen(command, cwd=project, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def turn(project: Path, number: int) -> None:
    """Change the contact, so that the tree is made again without a build: the time is spent where a kill could harm."""
    edit(project / "guide/guide.yml", CONTACTS[number % 2], CONTACTS[(number + 1) % 2])


def test_a_run_killed_at_any_point_leaves_the_old_tree_or_the_new_one(pair):
    project, tree = pair
    whole = [tree_of(tree)]
    turn(project, 0)
    begun = time.monotonic()
    assert run_relkontrakt("publish", "-q", str(tree), cwd=project).returncode == 0
    lasts = time.monotonic() - begun
    whole.append(tree_of(tree))
    assert whole[0] != whole[1]
    chance, killed = random.Random(1), 0
    for number in range(1, KILLS + 1):
        turn(project, number)
        process = start(project, tree)
        time.sleep(chance.uniform(0.3, 1.05) * lasts)
        process.send_signal(signal.SIGKILL)
        killed += process.wait() == -signal.SIGKILL
        assert tree_of(tree) in whole, f"after kill {number}"
    assert killed > KILLS / 2
    assert run_relkontrakt("publish", "-q", str(tree), cwd=project).returncode == 0
    assert tree_of(tree) in whole and leftovers(tree) == []


def test_a_run_killed_while_it_builds_leaves_the_old_tree(pair):
    project, tree = pair
    before = tree_of(tree)
    freeze(project, "0.11.0")
    for seconds in (1.5, 4.0):
        process = start(project, tree)
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        if process.wait() == -signal.SIGKILL:
            assert tree_of(tree) == before
    assert run_relkontrakt("publish", "-q", str(tree), cwd=project).returncode == 0
    assert (tree / "siste/index.html").read_bytes() == (tree / "0.11.0/index.html").read_bytes()
    assert leftovers(tree) == []


def test_a_full_disk_is_told_and_nothing_is_lost(pair, tmp_path):
    project, tree = pair
    small = tmp_path / "liten"
    small.mkdir()
    if os.geteuid() or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=9m", "tmpfs", small], capture_output=True).returncode:
        pytest.skip("only root can make a small disk")
    try:
        first = shutil.copytree(tree, small / "ut") if sum(p.stat().st_size for p in tree.rglob("*")) < 6e6 else small / "ut"
        before = tree_of(first)
        freeze(project, "0.11.0")
        filler = small / "fyll"
        free = shutil.disk_usage(small).free
        filler.write_bytes(b"x" * max(free - 1_000_000, 0))
        result = run_relkontrakt("publish", str(small / "ut"), cwd=project)
        assert (result.returncode, "Traceback" in result.stderr) == (2, False), result.stderr
        assert f"disken er full; {small / 'ut'} er ikke endret." in result.stderr
        assert tree_of(first) == before and leftovers(first) == []
    finally:
        subprocess.run(["umount", "-l", small], check=True)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_to_is_told(pair):
    project, tree = pair
    edit(project / "guide/guide.yml", *CONTACTS)
    before = tree_of(tree)
    tree.parent.chmod(0o555)
    try:
        result = run_relkontrakt("publish", str(tree), cwd=project)
    finally:
        tree.parent.chmod(0o755)
    assert result.returncode == 2 and "kan ikke skrive til" in result.stderr
    assert tree_of(tree) == before


def test_a_read_only_disk_is_told(pair, tmp_path):
    project, _ = pair
    small = tmp_path / "skrivebeskyttet"
    small.mkdir()
    if os.geteuid() or subprocess.run(["mount", "-t", "tmpfs", "-o", "ro", "tmpfs", small], capture_output=True).returncode:
        pytest.skip("only root can make a read-only disk")
    try:
        result = run_relkontrakt("publish", str(small / "ut"), cwd=project)
        assert (result.returncode, "Traceback" in result.stderr) == (2, False), result.stderr
        assert "kan ikke skrive til" in result.stderr
    finally:
        subprocess.run(["umount", "-l", small], check=True)
