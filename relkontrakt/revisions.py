"""An earlier state of a project: a release folder, or a git revision read as data.

Nothing of the revision is checked out or run: files come from git's object store, without hooks, filters or network, and
only plain files in the folders of content are written, to a temporary folder that is taken away again.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from relkontrakt import processes
from relkontrakt.findings import RelkontraktError
from relkontrakt.library import SETTINGS_PATH
from relkontrakt.project import Project
from relkontrakt.yamlfile import MAX_BYTES

#: Where content stands; the rest of a revision (templates, workflows, code) is never read.
CONTENT = ("clauses", "guide", "packages")
#: No revision of a guide is near this; a hostile one is refused before it fills the disk.
_MAX_FILES, _MAX_TOTAL = 50_000, 500_000_000
_SAFE = (
    *("-c", "core.hooksPath=/dev/null"),
    *("-c", "core.fsmonitor=false"),
    *("-c", "core.pager=cat"),
    *("-c", "credential.helper="),
    "--no-replace-objects",
)
# A missing object is never fetched, and nothing asks for a password.
_QUIET = {
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}


@dataclass(frozen=True)
class _File:
    blob: str
    path: str
    size: int


@contextmanager
def opened(project: Project, base: str | None) -> Iterator[tuple[Project, str]]:
    """Give the project as it was at ``base``, and its name for a reader; a git revision stands in a temporary folder.

    ``base`` is a version in ``releases/``, a folder with a project, a git revision, or None for the project as it is.
    Raises RelkontraktError when there is no such state, with the way to get it.
    """
    if base is None:
        yield project, "innholdet nå"
        return
    folder = _folder(project, base)
    if folder:
        yield Project(folder), base
        return
    commit, prefix = _commit(project, base)
    with tempfile.TemporaryDirectory(prefix="relkontrakt-") as place:
        root = Path(place).resolve()
        _extract(project, f"{commit}:{prefix}", root, base)
        yield Project(root), f"{base} ({commit[:10]})" if base != commit else commit[:10]


def _folder(project: Project, base: str) -> Path | None:
    for folder in (project.root / "releases" / base, Path(base)):
        if base.strip() and (folder / SETTINGS_PATH).is_file():
            return folder.resolve()
    return None


def _git(project: Project, *arguments: str, data: bytes | None = None) -> tuple[int, bytes, str]:
    done = processes.run_bytes(("git", *_SAFE, *arguments), project.root, _QUIET, 120, data)
    return done.returncode, done.stdout, done.stderr.decode("utf-8", "replace").strip()


def _commit(project: Project, base: str) -> tuple[str, str]:
    """Return the full id of a revision, and the project's folder in the repository."""
    if not shutil.which("git"):
        raise RelkontraktError("git er ikke installert.", "Installer git, eller sammenlign med en mappe under releases/.")
    code, out, error = _git(project, "rev-parse", "--show-prefix")
    if code:
        raise _no_repository(project, error)
    prefix = out.decode("utf-8", "surrogateescape").strip("\n").rstrip("/")
    # ^{commit} also refuses what is not a revision; the option keeps a name like «--all» from being one of git's own.
    code, out, _ = _git(project, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}")
    if code:
        raise _unknown(project, base)
    return out.decode("ascii").strip(), prefix


def uncommitted(project: Project) -> tuple[str, ...]:
    """Return the files of content that differ from the last commit or are not in it; none outside a git repository."""
    if not shutil.which("git"):
        return ()
    folders = [name for name in CONTENT if (project.root / name).exists()]
    code, out, _ = _git(project, "status", "--porcelain", "-z", "--untracked-files=all", "--no-renames", "--", *folders)
    entries = out.decode("utf-8", "replace").split("\0") if not code else []
    return tuple(sorted(entry[3:] for entry in entries if entry))


def _no_repository(project: Project, error: str) -> RelkontraktError:
    if "dubious ownership" in error:
        cure = f"Er mappen din egen eller til å stole på? Kjør: git config --global --add safe.directory {project.root}"
        return RelkontraktError("git leser ikke kildelageret, fordi en annen bruker eier mappen.", cure)
    cure = "Oppgi en mappe med en utgave av veilederen, eller gjør mappen til et kildelager: git init"
    return RelkontraktError(f"mappen {project.root} er ikke i et git-lager, og det finnes ingen utgave med det navnet.", cure)


def _unknown(project: Project, base: str) -> RelkontraktError:
    releases = project.root / "releases"
    known = sorted(path.name for path in releases.iterdir() if path.is_dir()) if releases.is_dir() else []
    shallow = _git(project, "rev-parse", "--is-shallow-repository")[1].strip() == b"true"
    message = f"fant verken en utgave, en mappe eller en git-revisjon som heter «{base}»."
    if shallow:
        return RelkontraktError(
            f"{message} Kildelageret er en grunn kopi, uten hele historien.",
            "Hent resten: git fetch --unshallow. I GitHub Actions: fetch-depth: 0",
        )
    found = f" Utgaver som finnes: {', '.join(known)}." if known else ""
    return RelkontraktError(message + found, "Se hvilke som finnes: git branch --all; git tag. Hent nye: git fetch")


def _extract(project: Project, tree: str, root: Path, base: str) -> None:
    """Write the content of a tree to the folder ``root``."""
    code, out, error = _git(project, "ls-tree", "-r", "-z", "-l", "--full-tree", tree)
    if code:
        raise RelkontraktError(f"veilederen finnes ikke i «{base}».", f"Velg en nyere revisjon. git svarte: {error[:200]}")
    files = [file for file in map(_file, out.split(b"\0")) if file]
    if len(files) > _MAX_FILES or sum(file.size for file in files) > _MAX_TOTAL:
        raise RelkontraktError(f"innholdet i «{base}» er for stort til å sammenlignes.", "Velg en annen revisjon.")
    small = [file for file in files if file.size <= MAX_BYTES]
    # As large as a reader needs to see that it is too large; the content is never read.
    large = [(file, b"#" * (MAX_BYTES + 1)) for file in files if file.size > MAX_BYTES]
    try:
        for file, data in (*zip(small, _contents(project, small, base), strict=True), *large):
            _write(root / file.path, data)
    except OSError as fault:
        reason = f"systemet svarer «{fault.strerror}»"
        raise RelkontraktError(
            f"innholdet i «{base}» kan ikke skrives til en midlertidig mappe: {reason}.", "Frigjør plass."
        ) from fault
    if not (root / SETTINGS_PATH).is_file():
        raise RelkontraktError(f"veilederen finnes ikke i «{base}».", f"Velg en revisjon som har {SETTINGS_PATH}.")


def _file(line: bytes) -> _File | None:
    """Return a plain file of content; None for links, submodules, and names that could lead elsewhere."""
    head, _, name = line.partition(b"\t")
    fields = head.split()
    if len(fields) != 4 or fields[0] not in (b"100644", b"100755"):
        return None
    try:
        path = name.decode("utf-8")
    except UnicodeDecodeError:
        return None
    parts = path.split("/")
    if parts[0] not in CONTENT or {"", ".", ".."} & set(parts) or "\\" in path or PurePosixPath(path).is_absolute():
        return None
    # Of a missing file git does not know the size.
    return _File(fields[2].decode("ascii"), path, int(fields[3]) if fields[3].isdigit() else 0)


def _contents(project: Project, files: list[_File], base: str) -> Iterator[bytes]:
    """Return the bytes of each file, exactly as they are stored."""
    wanted = "".join(f"{file.blob}\n" for file in files).encode("ascii")
    code, out, _ = _git(project, "cat-file", "--batch", data=wanted) if files else (0, b"", "")
    at = 0
    for file in files:
        head, _, _ = out[at : at + 200].partition(b"\n")
        if code or head.split()[1:] != [b"blob", str(file.size).encode()]:
            raise RelkontraktError(
                f"filen {file.path} i «{base}» mangler i kildelageret.",
                "Hent hele historien: git fetch --unshallow, eller git fetch --refetch",
            )
        start = at + len(head) + 1
        yield out[start : start + file.size]
        at = start + file.size + 1


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
