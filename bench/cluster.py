"""
A cluster of this machine, and a drill: whoever is killed, the lake is the same.

    python bench/cluster.py [SECONDS]

An archive is imported by two workers of a scheduler of Dask, again and again, for
a given time. At a random moment one of the workers is killed, or the scheduler, or
the command itself; what is missing is done again, at random by the cluster or by
processes. The lake must hold the bytes of an import by one process.
"""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).parents[1]))  # it runs as a file as well

from bench.corpus import Maker

from rasad.pipeline import workspace

ROOT: Final = Path(__file__).parents[1]
Process = subprocess.Popen[bytes]
LONG: Final = 120  # seconds that a busy machine may take to start or end a process
SECONDS: Final = 120
FILES, LINES = 6, 200  # of the archive that is imported, and in each
# One worker that dies is enough for Dask to give a piece up: drills need no more.
SETTINGS: Final = {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0"}
PATHS: Final = os.pathsep.join([str(ROOT / "src"), str(ROOT)])


@contextmanager
def scheduler(folder: Path) -> Iterator[tuple[str, Process]]:
    """Start a scheduler on a free port; yields its address and its process."""
    told = folder / "scheduler.json"
    told.unlink(missing_ok=True)
    listens = ("--host", "127.0.0.1", "--port", "0")
    shows = ("--dashboard-address", "127.0.0.1:0", "--scheduler-file", str(told))
    with _started("scheduler", *listens, *shows) as process:
        yield _address(told), process


@contextmanager
def workers(address: str, folder: Path) -> Iterator[Process]:
    """Start two workers under a process that replaces one that dies; yields that."""
    options = ("--nworkers", "2", "--nthreads", "1", "--no-dashboard")
    place = ("--host", "127.0.0.1", "--local-directory", str(folder))
    with _started("worker", address, *options, *place) as process:
        yield process


@contextmanager
def _started(what: str, *options: str) -> Iterator[Process]:
    """Start a process of Dask, and end it after."""
    command = [sys.executable, "-m", f"distributed.cli.dask_{what}", *options]
    with subprocess.Popen(
        command,
        env={**os.environ, **SETTINGS, "PYTHONPATH": PATHS},
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
    end = time.monotonic() + LONG
    while time.monotonic() < end:
        try:
            return str(json.loads(told.read_bytes())["address"])
        except (FileNotFoundError, ValueError):
            time.sleep(0.02)
    raise TimeoutError("the scheduler did not start")


def _command(folder: Path, given: Path, *engine: str) -> Process:
    """Begin an import, in a process of its own."""
    command = "from rasad.interfaces.cli import main; main()"
    asked = ["import", str(given), "-C", str(folder), "-q", *engine]
    return subprocess.Popen(
        [sys.executable, "-c", command, *asked],
        env={**os.environ, "PYTHONPATH": PATHS},
        stderr=subprocess.DEVNULL,
    )


def _lake(folder: Path) -> dict[str, str]:
    home = folder / "lake"
    return {
        str(path.relative_to(home)): sha256(path.read_bytes()).hexdigest()
        for path in sorted(home.rglob("*"))
        if path.is_file()
    }


def _children(process: Process) -> list[int]:
    """Return the numbers of the workers that a process looks after."""
    told = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text("ascii")
    return [number for number in map(int, told.split()) if _works(number)]


def _works(number: int) -> bool:
    """Tell a worker from what Python starts to look after shared memory."""
    try:
        told = Path(f"/proc/{number}/cmdline").read_bytes()
    except FileNotFoundError:
        return False
    return b"resource_tracker" not in told


class Drill:
    """A cluster, and an archive with the lake that one process makes of it."""

    def __init__(self, home: Path, seed: int) -> None:
        self._home, self._chance = home, random.Random(seed)  # noqa: S311 - not secrets
        self._given, self._cut = home / "given", home / "cut"
        self._given.mkdir()
        for number in range(FILES):
            lines = Maker(number).lines(LINES)
            (self._given / f"{number}.jsonl").write_bytes(b"".join(lines))
        alone, begun = home / "alone", time.monotonic()
        workspace.create(alone, title="drill", countries=("IR",))
        if _command(alone, self._given, "--jobs", "1").wait():
            raise SystemExit("the import that was left alone failed")
        self._took, self._whole = time.monotonic() - begun, _lake(alone)
        self._stack, self.counts = ExitStack(), Counter[str]()
        self.start()

    def start(self) -> None:
        """Start a scheduler and its workers, in place of those that were there."""
        self._stack.close()
        address, self._chief = self._stack.enter_context(scheduler(self._home))
        self._nannies = self._stack.enter_context(workers(address, self._home))
        self._engine = ("--engine", address.replace("tcp", "dask"))

    def end(self) -> None:
        """End all that was started."""
        self._stack.close()

    def round(self) -> None:
        """Kill somebody in the middle of an import, and do it again."""
        workspace.create(self._cut, title="drill", countries=("IR",))
        running = _command(self._cut, self._given, *self._engine)
        first, rest = divmod(self._chance.uniform(0, FILES - 1), 1)
        while self._done() < first and running.poll() is None:
            time.sleep(0.01)
        time.sleep(rest * self._took / FILES)
        who = self._chance.choice(["worker", "scheduler", "command"])
        number = self._number_of(who, running)
        if number is not None:
            os.kill(number, signal.SIGKILL)
        self.counts[f"{who} killed"] += 1
        self.counts["files done by then"] += self._done()
        self.counts["imports that ended well all the same"] += not running.wait(LONG)
        if who == "scheduler":
            self.start()
        again = self._chance.choice([self._engine, ("--jobs", "2")])
        code = _command(self._cut, self._given, *again).wait(LONG)
        if code or _lake(self._cut) != self._whole:
            raise SystemExit(f"after a killed {who} the lake differs")
        shutil.rmtree(self._cut)

    def _done(self) -> int:
        return len(list(self._cut.glob("lake/cells/*.parquet")))

    def _number_of(self, who: str, running: Process) -> int | None:
        if who == "worker":
            return next(iter(_children(self._nannies)), None)
        return self._chief.pid if who == "scheduler" else running.pid


def main() -> None:
    """Run the drill and print what came of it."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS
    with tempfile.TemporaryDirectory() as home:
        drill = Drill(Path(home), seed=1)
        try:
            end = time.monotonic() + seconds
            while time.monotonic() < end:
                drill.round()
        finally:
            drill.end()
    print(dict(sorted(drill.counts.items())))


if __name__ == "__main__":
    main()
