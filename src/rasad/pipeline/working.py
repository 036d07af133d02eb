"""Work over many inputs by several processes, the results in the inputs' order."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait
from typing import Final, Generic, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")
AHEAD: Final = 8  # inputs a process that are handed out before they are asked for
TRIES: Final = 2


class Worker(Generic[Given, Made]):
    """
    A function, run in other processes.

    A process that dies (killed, out of memory) is replaced and its input tried
    again; an input whose process dies every time is given to *lost*.
    """

    def __init__(
        self,
        step: Callable[[Given], Made],
        *,
        jobs: int,
        lost: Callable[[Given], Made],
    ) -> None:
        self._step, self._jobs, self._lost = step, jobs, lost

    def over(self, inputs: Iterable[Given]) -> Generator[Made]:
        """Yield the result for each input, in their order."""
        if self._jobs == 1:
            yield from map(self._step, inputs)
            return
        pool, coming = self._pool(), iter(inputs)
        out: deque[tuple[Given, Future[Made]]] = deque()
        try:
            while True:
                while len(out) < self._jobs * AHEAD:
                    try:
                        given = next(coming)
                    except StopIteration:
                        break
                    out.append((given, _handed(pool, self._step, given)))
                if not out:
                    return
                given, future = out.popleft()
                try:
                    yield future.result()
                except BrokenProcessPool:
                    pool.shutdown(wait=False, cancel_futures=True)
                    yield self._alone(given)
                    pool = self._pool()
                    out = deque((g, _handed(pool, self._step, g)) for g, _ in out)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)

    def _alone(self, given: Given) -> Made:
        """Try an input in a process where nothing else can be to blame."""
        for _ in range(TRIES):
            with self._pool(1) as pool:
                try:
                    return pool.submit(self._step, given).result()
                except BrokenProcessPool:
                    continue
        return self._lost(given)

    def _pool(self, jobs: int | None = None) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            jobs or self._jobs,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_begin,
        )


def _handed(
    pool: ProcessPoolExecutor, step: Callable[[Given], Made], given: Given
) -> Future[Made]:
    try:
        return pool.submit(step, given)
    except BrokenProcessPool as broken:
        # Met when the result is asked for, in its turn.
        failed: Future[Made] = Future()
        failed.set_exception(broken)
        return failed


def _begin() -> None:
    """Let the first process alone be interrupted, and end when it does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)  # a parent that was killed cannot say so
