"""A scheduler of Dask and its workers, each a process of this machine."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

ROOT = Path(__file__).parents[3]
LONG = 120  # seconds that a busy machine may take to start a process
# One worker that dies is enough for Dask to give a piece up: tests need no more.
SETTINGS = {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0"}


@contextmanager
def scheduler(folder: Path) -> Iterator[tuple[str, "subprocess.Popen[bytes]"]]:
    """Start a scheduler on a free port; yields its address and its process."""
    told = folder / "scheduler.json"
    listens = ("--host", "127.0.0.1", "--port", "0")
    shows = ("--dashboard-address", "127.0.0.1:0", "--scheduler-file", str(told))
    with _started("scheduler", *listens, *shows) as process:
        yield _address(told), process


@contextmanager
def workers(address: str, folder: Path) -> Iterator[None]:
    """Start two workers, each under a nanny that replaces one that dies."""
    options = ("--nworkers", "2", "--nthreads", "1", "--no-dashboard")
    place = ("--host", "127.0.0.1", "--local-directory", str(folder))
    with _started("worker", address, *options, *place):
        yield


@contextmanager
def _started(what: str, *options: str) -> Iterator["subprocess.Popen[bytes]"]:
    """Start a process of Dask, and end it after."""
    command = [sys.executable, "-m", f"distributed.cli.dask_{what}", *options]
    paths = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    with subprocess.Popen(
        command,
        env={**os.environ, **SETTINGS, "PYTHONPATH": paths},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(LONG)
            except subprocess.TimeoutExpired:
                process.kill()


def _address(told: Path) -> str:
    """Return the address that a scheduler writes down when it listens."""
    end = monotonic() + LONG
    while monotonic() < end:
        try:
            return str(json.loads(told.read_bytes())["address"])
        except (FileNotFoundError, ValueError):
            sleep(0.02)
    raise TimeoutError("the scheduler did not start")


def dies(path: Path) -> str:
    """Return the name of a file, unless it is the one that nobody survives."""
    if path.name == "always":
        os.kill(os.getpid(), signal.SIGKILL)
    return path.name


def fails(path: Path) -> None:
    """Fail as a full disk does."""
    raise OSError(28, "No space left on device", str(path))
