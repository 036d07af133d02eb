"""
Work shared among processes: the order kept, a killed worker replaced.

A worker that dies takes the whole pool with it, and nobody says on which piece
of work it died. So the pieces that were in work are done again, one at a time,
each in a process of its own: what kills that one as well is given back as
failed, and the rest goes on. Work must be repeatable: a piece may be done twice.
"""

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing.connection import wait
from pathlib import Path
from threading import Thread
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
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_follow)


def _follow() -> None:
    """Let this process end with the one that began it, however that ends."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        Thread(target=_leave_after, args=(parent.sentinel,), daemon=True).start()


def _leave_after(parent: int) -> None:
    wait([parent])
    os._exit(1)


def each(
    work: Callable[[Given], Made], given: Iterable[Given], *, jobs: int
) -> Iterator[Done[Given, Made]]:
    """
    Yield each of *given*, in its order, with what its work made.

    *work*, what is given and what is made must pickle; what *work* raises is
    raised here. At most twice as many pieces as there are jobs are taken ahead.
    """
    rest, pool = iter(given), _pool(jobs)
    waiting = deque[tuple[Given, ProcessPoolExecutor, Future[Made]]]()
    try:
        while True:
            for more in islice(rest, jobs * AHEAD - len(waiting)):
                waiting.append((more, pool, _begun(pool, work, more)))
            if not waiting:
                return
            item, own, ended = waiting.popleft()
            try:
                done = Done(given=item, made=ended.result())
            except BrokenProcessPool:
                if own is pool:
                    pool.shutdown()
                    pool = _pool(jobs)
                done = _alone(work, item)
            yield done
    finally:
        pool.shutdown(cancel_futures=True)


def _begun(
    pool: ProcessPoolExecutor, work: Callable[[Given], Made], item: Given
) -> Future[Made]:
    """Return the work that a pool was given; of a broken one, work that broke."""
    try:
        return pool.submit(work, item)
    except BrokenProcessPool as broken:
        ended: Future[Made] = Future()
        ended.set_exception(broken)
        return ended


def _alone(work: Callable[[Given], Made], item: Given) -> Done[Given, Made]:
    """Do one piece in a process of its own."""
    with _pool(1) as pool:
        try:
            return Done(given=item, made=pool.submit(work, item).result())
        except BrokenProcessPool:
            return Done(given=item, failed=True)
