"""What can go wrong with files that are nobody's content: two at once, a full disk, no right to write."""

import contextlib
import errno
import fcntl
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
    where = error.filename or place
    if error.errno in _FULL:
        return RelkontraktError(f"disken er full; {kept}", f"Frigjør plass der {place} ligger, og prøv på nytt.")
    if error.errno in _FORBIDDEN:
        return RelkontraktError(f"kan ikke skrive til {where}; {kept}", f"Gi skrivetilgang: chmod -R u+w {place}")
    return RelkontraktError(f"kan ikke skrive til {where}: {error.strerror}. {kept}", "Rett opp, og prøv på nytt.")
