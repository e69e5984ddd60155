"""What can go wrong with files that are nobody's content: two at once, a full disk, no right to write."""

import contextlib
import errno
import fcntl
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from relkontrakt.findings import RelkontraktError

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)


@contextlib.contextmanager
def locked(file: Path, busy: RelkontraktError | None = None, wait: Callable[[], None] | None = None) -> Iterator[None]:
    """Hold the lock ``file``, which is made when it is missing and left behind; its folder must exist.

    When another process holds it: raises ``busy``, or without ``busy`` calls ``wait`` once and waits.
    """
    with file.open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            if busy:
                raise busy from error
            if wait:
                wait()
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


@contextlib.contextmanager
def faults_told(place: Path, kept: str) -> Iterator[None]:
    """Turn an OSError into a RelkontraktError that says what is wrong, that ``kept`` is true all the same, and what to do.

    ``place`` is where the work is done; ``kept`` is a sentence: «site/ er ikke endret.»
    """
    try:
        yield
    except OSError as error:
        raise _told(error, place, kept) from error


def _told(error: OSError, place: Path, kept: str) -> RelkontraktError:
    where, code = error.filename or place, _code(error)
    if code in _FULL:
        return RelkontraktError(f"disken er full; {kept}", f"Frigjør plass der {place} ligger, og prøv på nytt.")
    if code in _FORBIDDEN:
        return RelkontraktError(f"kan ikke skrive til {where}; {kept}", f"Gi skrivetilgang: chmod -R u+w {place}")
    return RelkontraktError(f"kan ikke skrive til {where}: {error.strerror}. {kept}", "Rett opp, og prøv på nytt.")


def _code(error: OSError) -> int | None:
    """Return what the system said; shutil gathers the faults of many files in one error that has their words only."""
    known = (code for code in (*_FULL, *_FORBIDDEN) if os.strerror(code) in str(error))
    return error.errno or next(known, None)
