"""Two folders that change places: whoever looks sees the old tree or the new one."""

import contextlib
import ctypes
import errno
import os
import shutil
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
#: What the kernel or the file system answers when it cannot exchange.
_UNABLE = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EXDEV)


def staging(target: Path) -> Path:
    """Return where the next tree of ``target`` is made, beside it."""
    return target.with_name(f".{target.name}.ny")


def _aside(target: Path) -> Path:
    return target.with_name(f".{target.name}.gammel")


def recover(target: Path) -> None:
    """Put back ``target`` if a run died while it was set aside, and clear what dead runs left."""
    if _aside(target).exists() and not target.exists():
        _aside(target).rename(target)
    for left in (staging(target), _aside(target)):
        shutil.rmtree(left, ignore_errors=True)


def put(target: Path) -> None:
    """Put what stands in ``staging(target)`` in the place of ``target``, which may be missing, and delete what stood there.

    Linux does it in one step. Elsewhere it takes two renames, and ``recover`` finishes what a run that died between them began.
    """
    new, aside = staging(target), _aside(target)
    # Names must not reach the disk before what they name: a power cut leaves the old tree too.
    os.sync()
    if not target.exists():
        new.rename(target)
    elif not exchange(new, target):
        set_aside(new, target, aside)
    for old in (new, aside):
        shutil.rmtree(old, ignore_errors=True)


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; False when the system or the file system cannot."""
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    if rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _UNABLE:
        return False
    raise OSError(code, os.strerror(code), str(other))


def set_aside(new: Path, target: Path, aside: Path) -> None:
    """Put ``new`` in the place of ``target`` by two renames; ``target`` comes back if the second fails."""
    target.rename(aside)
    try:
        new.rename(target)
    except BaseException:
        aside.rename(target)
        raise


def link_tree(source: Path, target: Path) -> None:
    """Make ``target`` the same tree as ``source``, with the same files where the file system allows it, else with copies."""
    target.mkdir()
    for entry in sorted(os.scandir(source), key=lambda entry: entry.name):
        if entry.is_dir(follow_symlinks=False):
            link_tree(Path(entry.path), target / entry.name)
        else:
            link(Path(entry.path), target / entry.name)


def link(source: Path, target: Path) -> None:
    """Give the file ``source`` one more name, or copy it where that is not allowed."""
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EEXIST):
            raise
        with contextlib.suppress(FileNotFoundError):
            target.unlink()
        shutil.copy2(source, target, follow_symlinks=False)
