"""Work that two processes share."""

import os
import pickle
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def side_by_side(first: Callable[[], T], second: Callable[[], T]) -> tuple[T, T]:
    """Return ``first()`` and ``second()``, worked out at the same time where the machine has two cores and can fork.

    What ``second`` returns must be picklable, and must not change anything else. An exception is raised as if one process had
    done it all: what the other one did not finish is done again. Only for a process without threads.
    """
    if not hasattr(os, "fork") or (os.cpu_count() or 1) < 2:
        return first(), second()
    answers, answers_end = os.pipe()
    child = os.fork()
    if not child:
        _work_and_leave(answers_end, second)
    os.close(answers_end)
    own = first()
    with os.fdopen(answers, "rb") as file:
        said = file.read()
    _, status = os.waitpid(child, 0)
    return own, pickle.loads(said) if status == 0 else second()


def _work_and_leave(answers: int, work: Callable[[], T]) -> None:
    """Do the work of the second process and end it, whatever happens: nothing of the first one's may run twice."""
    status = 1
    try:
        with os.fdopen(answers, "wb") as file:
            pickle.dump(work(), file, pickle.HIGHEST_PROTOCOL)
        status = 0
    finally:
        os._exit(status)
