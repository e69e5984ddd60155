"""Work that two processes share: independent pieces, each taken by whoever is free."""

import os
import pickle
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

#: Bytes that name a piece in the queue.
_NAME = 2


def side_by_side(count: int, do: Callable[[int], T]) -> list[T]:
    """Return ``do(0)`` to ``do(count - 1)``, in order; two processes work where the machine has two cores and can fork.

    What ``do`` returns must be picklable, and must not change anything else. An exception is raised as if one process had
    done it all: what the other one did not finish is done again. Only for a process without threads.
    """
    if not hasattr(os, "fork") or (os.cpu_count() or 1) < 2:
        return [do(number) for number in range(count)]
    queue, queue_end = os.pipe()
    os.write(queue_end, b"".join(number.to_bytes(_NAME, "big") for number in range(count)))
    os.close(queue_end)
    answers, answers_end = os.pipe()
    child = os.fork()
    if not child:
        _work_and_leave(queue, answers_end, do)
    os.close(answers_end)
    done = _work(queue, do)
    with os.fdopen(answers, "rb") as file:
        said = file.read()
    _, status = os.waitpid(child, 0)
    os.close(queue)
    done |= pickle.loads(said) if status == 0 else {}
    return [done[number] if number in done else do(number) for number in range(count)]


def _work(queue: int, do: Callable[[int], T]) -> dict[int, T]:
    """Do pieces until the queue is empty. A read of a few bytes takes whole names, also when two processes read."""
    done: dict[int, T] = {}
    while name := os.read(queue, _NAME):
        number = int.from_bytes(name, "big")
        done[number] = do(number)
    return done


def _work_and_leave(queue: int, answers: int, do: Callable[[int], T]) -> None:
    """Do the work of the second process and end it, whatever happens: nothing of the first one's may run twice."""
    status = 1
    try:
        with os.fdopen(answers, "wb") as file:
            pickle.dump(_work(queue, do), file, pickle.HIGHEST_PROTOCOL)
        status = 0
    finally:
        os._exit(status)
