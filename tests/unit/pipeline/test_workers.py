"""Processes share the work: the order is kept, and a death costs one piece at most."""

import os
import signal
import time
from pathlib import Path

from rasad.pipeline import workers

LATER = 0.3  # seconds: the first piece ends after those behind it


def _slow_first(number: int) -> int:
    time.sleep(LATER if number == 0 else 0)
    return number * number


def _dies_once(path: Path) -> str:
    """Die on the first visit, as by the kernel when memory runs out."""
    if path.name == "once" and not path.exists():
        path.write_text("was here")
        os.kill(os.getpid(), signal.SIGKILL)
    if path.name == "always":
        os.kill(os.getpid(), signal.SIGKILL)
    return path.name


def test_pieces_come_out_in_the_order_given() -> None:
    """What is done first waits for what was given first."""
    done = list(workers.each(_slow_first, range(6), jobs=2))
    assert [(one.given, one.made) for one in done] == [(n, n * n) for n in range(6)]


def test_a_killed_worker_is_replaced(tmp_path: Path) -> None:
    """What was in work is done again; what kills twice is told; the rest goes on."""
    names = ["a", "once", "b", "always", "c", "d"]
    given = [tmp_path / name for name in names]
    done = list(workers.each(_dies_once, given, jobs=2))
    assert [one.made for one in done] == ["a", "once", "b", None, "c", "d"]
    assert [one.given.name for one in done if one.failed] == ["always"]
    reject = workers.lost("import", given[3])
    assert reject.source == str(given[3])
    assert reject.remedy
