"""An earlier state is read as data: from git without running anything, or from a folder."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from relkontrakt import revisions, sources
from relkontrakt.findings import RelkontraktError
from relkontrakt.project import Project
from relkontrakt.yamlfile import MAX_BYTES
from tests.conftest import STARTER
from tests.review.conftest import MOTER, VARSEL, commit, edit, git


def title(repository: Path, base: str) -> str:
    with revisions.opened(Project(repository.resolve()), base) as (earlier, _):
        return str(sources.read(earlier).clauses["tidlig-varsel"].title["nb"])


@pytest.mark.parametrize("base", ["main", "HEAD", "HEAD~1", "v1", "refs/heads/main"])
def test_a_revision_is_read_as_it_was(repository: Path, base: str) -> None:
    git(repository, "tag", "v1")
    if base == "HEAD~1":
        commit(repository)
    edit(repository, VARSEL, "nb: Tidlig varsel", "nb: Noe annet")
    assert title(repository, base) == "Tidlig varsel"
    assert git(repository, "status", "--short") == f"M {VARSEL}"


def test_the_guide_may_stand_in_a_folder_of_the_repository(tmp_path: Path) -> None:
    project = shutil.copytree(STARTER, tmp_path / "lager" / "innhold" / "veileder")
    git(tmp_path / "lager", "init", "-q", "-b", "main")
    commit(tmp_path / "lager")
    edit(project, VARSEL, "nb: Tidlig varsel", "nb: Noe annet")
    assert title(project, "main") == "Tidlig varsel"


def test_bytes_are_read_as_they_are_stored(repository: Path) -> None:
    (repository / "guide" / "images").mkdir()
    image = bytes(range(256)) * 20 + b"\r\n\n"
    (repository / "guide" / "images" / "x.png").write_bytes(image)
    (repository / ".gitattributes").write_text("* text=auto eol=crlf ident\n")
    base = commit(repository)
    with revisions.opened(Project(repository.resolve()), base) as (earlier, name):
        assert (earlier.root / "guide/images/x.png").read_bytes() == image
        assert name == base[:10]
        place = earlier.root
    assert not place.exists()


@pytest.mark.parametrize("base", ["1.0.0", "../utgave", "FULL"])
def test_a_release_folder(repository: Path, base: str, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = repository / "releases" / "1.0.0" if base == "1.0.0" else repository.parent / "utgave"
    shutil.copytree(STARTER, folder)
    monkeypatch.chdir(repository)
    with revisions.opened(Project(repository.resolve()), str(folder) if base == "FULL" else base) as (earlier, _):
        assert earlier.root == folder.resolve()


def test_nothing_of_a_hostile_repository_runs(repository: Path, tmp_path: Path) -> None:
    ran = tmp_path / "ran"
    script = tmp_path / "evil.sh"
    script.write_text(f"#!/bin/sh\ntouch {ran}\ncat\n")
    script.chmod(0o755)
    (repository / ".gitattributes").write_text("* filter=evil diff=evil export-ignore\n")
    base = commit(repository)
    for hook in ("post-checkout", "reference-transaction", "post-index-change"):
        shutil.copy(script, repository / ".git" / "hooks" / hook)
    settings = (
        *("filter.evil.smudge", "filter.evil.clean", "filter.evil.process", "core.fsmonitor", "core.pager", "core.editor"),
        *("diff.evil.textconv", "diff.external", "credential.helper", "core.sshCommand", "core.askPass", "alias.ls-tree"),
    )
    for setting in settings:
        git(repository, "config", setting, str(script))
    assert title(repository, base) == "Tidlig varsel"
    assert not ran.exists()


def test_links_and_names_that_lead_elsewhere_are_left_out(repository: Path, tmp_path: Path) -> None:
    (tmp_path / "hemmelig.yml").write_text("hemmelig: true\n")
    (repository / "clauses" / "lenke.yml").symlink_to(tmp_path / "hemmelig.yml")
    (repository / "clauses" / "mappe").symlink_to(tmp_path)
    base = commit(repository)
    with revisions.opened(Project(repository.resolve()), base) as (earlier, _):
        assert sorted(path.name for path in (earlier.root / "clauses").iterdir()) == ["samarbeidsmoter.yml", "tidlig-varsel.yml"]
        assert sorted(path.name for path in earlier.root.iterdir()) == ["clauses", "guide", "packages"]


def test_a_tree_written_by_hand_cannot_leave_the_folder(repository: Path, tmp_path: Path) -> None:
    blob = git(repository, "hash-object", "-w", MOTER)
    evil = subprocess.run(
        ["git", "mktree"], cwd=repository, input=f"100644 blob {blob}\t..\n", capture_output=True, text=True, check=False
    )
    inner = evil.stdout.strip() or git(repository, "rev-parse", "HEAD:clauses")
    listing = git(repository, "ls-tree", "HEAD") + f"\n040000 tree {inner}\tx\n"
    tree = subprocess.run(
        ["git", "mktree"], cwd=repository, input=listing, capture_output=True, text=True, check=True
    ).stdout.strip()
    base = git(repository, "commit-tree", "-m", "x", tree)
    with revisions.opened(Project(repository.resolve()), base) as (earlier, _):
        assert sorted(path.name for path in earlier.root.iterdir()) == ["clauses", "guide", "packages"]


def test_a_huge_file_is_never_read_but_told_about(repository: Path) -> None:
    (repository / "clauses" / "stor.yml").write_text("x" * (3 * MAX_BYTES))
    base = commit(repository)
    with revisions.opened(Project(repository.resolve()), base) as (earlier, _):
        assert (earlier.root / "clauses" / "stor.yml").stat().st_size == MAX_BYTES + 1
        assert "file-too-large" in {fault.rule for fault in sources.read(earlier).faults}


def refused(project: Path, base: str) -> RelkontraktError:
    with pytest.raises(RelkontraktError) as caught, revisions.opened(Project(project.resolve()), base):
        pass
    assert caught.value.cure
    return caught.value


@pytest.mark.parametrize(
    "base", ["finnes-ikke", "--all", "-h", "--upload-pack=touch x", "HEAD:clauses", "", "main..HEAD", "a b", "\n"]
)
def test_an_unknown_revision_is_refused(repository: Path, base: str) -> None:
    assert "fant verken" in str(refused(repository, base))


def test_known_releases_are_named(repository: Path) -> None:
    shutil.copytree(STARTER, repository / "releases" / "1.0.0")
    assert "Utgaver som finnes: 1.0.0." in str(refused(repository, "2.0.0"))


def test_a_folder_without_git(starter: Path) -> None:
    assert "ikke i et git-lager" in str(refused(starter, "main"))


def test_a_revision_before_the_guide(repository: Path) -> None:
    git(repository, "checkout", "-q", "--orphan", "tom")
    git(repository, "rm", "-r", "-q", "--cached", ".")
    git(repository, "commit", "-q", "--allow-empty", "-m", "tom")
    assert "finnes ikke i «tom»" in str(refused(repository, "tom"))


def test_a_shallow_clone_says_how_to_get_the_rest(repository: Path, tmp_path: Path) -> None:
    commit(repository)
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{repository}", "grunn")
    error = refused(tmp_path / "grunn", "HEAD~1")
    assert "grunn kopi" in str(error)
    assert "fetch-depth: 0" in error.cure


def test_a_missing_object_is_told_and_never_fetched(repository: Path) -> None:
    blob = git(repository, "rev-parse", f"HEAD:{VARSEL}")
    (repository / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    error = refused(repository, "HEAD")
    assert VARSEL in str(error) or "finnes ikke" in str(error)


def test_the_command_line_without_git(repository: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "relkontrakt", "review", "main"],
        cwd=repository, env={"PATH": "/nonexistent", "PYTHONPATH": str(Path(revisions.__file__).parent.parent)},
        capture_output=True, text=True, encoding="utf-8", timeout=60,
    )  # fmt: skip
    assert done.returncode == 2
    assert "git er ikke installert" in done.stderr
