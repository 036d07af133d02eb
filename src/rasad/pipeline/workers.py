"""
Work shared among processes: the order kept, a killed worker replaced.

A worker that dies takes the whole pool with it, and nobody says on which piece
of work it died. So the pieces that were in work are done again, one at a time,
each in a process of its own: what kills that one as well is given back as
failed, and the rest goes on. Work must be repeatable: a piece may be done twice.
"""

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from pathlib import Path
from typing import Generic, TypeVar

from msgspec import Struct

from rasad.model.reject import Reject

Given = TypeVar("Given")
Made = TypeVar("Made")

AHEAD = 2  # pieces a worker that wait for it


class Done(Struct, Generic[Given, Made], frozen=True, kw_only=True):
    """What was given and what its work made; *failed* where two processes died."""

    given: Given
    made: Made | None = None
    failed: bool = False


def lost(stage: str, path: Path) -> Reject:
    """Return the row that keeps a file which no process came to the end of."""
    return Reject(
        stage=stage,
        source=str(path),
        where="",
        what="the process that worked on it died, and the one after it too",
        remedy="It may want more memory than there is: split the file, or use "
        "fewer jobs.",
    )


def _pool(jobs: int) -> ProcessPoolExecutor:
    """Return a pool of fresh processes: forks would inherit locks of threads."""
    return ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn"))


def each(
    work: Callable[[Given], Made], given: Iterable[Given], *, jobs: int
) -> Iterator[Done[Given, Made]]:
    """
    Yield each of *given*, in its order, with what its work made.

    *work*, what is given and what is made must pickle; what *work* raises is
    raised here. At most twice as many pieces as there are jobs are taken ahead.
    """
    rest, waiting = iter(given), deque[tuple[Given, Future[Made]]]()
    pool = _pool(jobs)
    try:
        while True:
            while (
                len(waiting) < jobs * AHEAD and (more := next(rest, None)) is not None
            ):
                waiting.append((more, pool.submit(work, more)))
            if not waiting:
                return
            item, ended = waiting.popleft()
            try:
                yield Done(given=item, made=ended.result())
            except BrokenProcessPool:
                pool.shutdown(cancel_futures=True)
                again = [item, *(other for other, _ in waiting)]
                waiting.clear()
                yield from (_alone(work, one) for one in again)
                pool = _pool(jobs)
    finally:
        pool.shutdown(cancel_futures=True)


def _alone(work: Callable[[Given], Made], item: Given) -> Done[Given, Made]:
    """Do one piece in a process of its own."""
    with _pool(1) as pool:
        try:
            return Done(given=item, made=pool.submit(work, item).result())
        except BrokenProcessPool:
            return Done(given=item, failed=True)
