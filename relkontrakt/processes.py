"""The only module that starts processes, so that an interrupted build can end every one of them."""

import errno
import os
import subprocess
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path

_running: set[subprocess.Popen[bytes]] = set()
_lock = threading.Lock()


def run(
    command: Sequence[str | Path],
    cwd: Path | None = None,
    environment: Mapping[str, str] | None = None,
    timeout: float | None = None,
    text: str | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run ``command`` to its end and return its exit code and UTF-8 output.

    ``environment`` is added to the present one, ``text`` is given to the process to read.
    Raises subprocess.TimeoutExpired after ``timeout`` seconds, when the process is ended, and OSError (ENOSPC) when the
    process failed because the disk is full.
    """
    data = None if text is None else text.encode("utf-8")
    done = run_bytes(command, cwd, environment, timeout, data)
    out, err = (part.decode("utf-8", "replace").replace("\r\n", "\n") for part in (done.stdout, done.stderr))
    return subprocess.CompletedProcess(done.args, done.returncode, out, err)


def run_bytes(
    command: Sequence[str | Path],
    cwd: Path | None = None,
    environment: Mapping[str, str] | None = None,
    timeout: float | None = None,
    data: bytes | None = None,
) -> subprocess.CompletedProcess[bytes]:
    """Do what ``run`` does, with input and output as they are."""
    process = subprocess.Popen(
        [str(part) for part in command],
        cwd=cwd,
        env={**os.environ, **(environment or {})},
        stdin=subprocess.DEVNULL if data is None else subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    with _lock:
        _running.add(process)
    try:
        out, err = process.communicate(data, timeout=timeout)
    except BaseException:
        process.kill()
        process.wait()
        raise
    finally:
        with _lock:
            _running.discard(process)
    full = os.strerror(errno.ENOSPC).encode()
    if process.returncode and (full in out or full in err):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    return subprocess.CompletedProcess(process.args, process.returncode, out, err)


def end_all() -> None:
    """End every process that is still running."""
    with _lock:
        for process in _running:
            process.kill()
