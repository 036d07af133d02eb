"""
How fast a server answers from what it has made: 200 questions a second for 20 s.

    .venv/bin/python bench/server.py [a second] [seconds] [workspace]

Fills a workspace with the example, or takes one that is there; serves it by a second
process on a free port of this machine, asks for each page of a mixture once, so that
it is made, and then asks for them at that pace from eight connections. Prints the
time from when a question was due until its answer was read: half, 95 and 99 of a
hundred, and the longest; and fails where an answer was none.
"""

import os
import random
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from socket import create_connection
from tempfile import TemporaryDirectory
from threading import Thread
from time import perf_counter, sleep
from urllib.parse import urljoin

from rasad.pipeline import example

CONNECTIONS, PAGES = 8, 60
ASKED = (
    *("assets/site.css", "assets/scale.css", "data/cells.csv"),
    *("country/ir/telegram/data.csv", "country/ir/telegram/index.json"),
    *("api/v1/findings", "api/v1/entries?country=IR&limit=50"),
    *("country/ir/telegram/index.html?from=2018-01-01", "search/?q=telegram"),
)
LINK = re.compile(r'href="([^":#?]*\.html)"')
SERVE = "from rasad.interfaces.cli import main; main()"


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, int]]:
    """Serve a workspace by a process of its own; yields its address and its number."""
    words = [sys.executable, "-c", SERVE, "serve", "-C", str(folder), "--port", "0"]
    with subprocess.Popen([*words, "--no-png"], stderr=subprocess.PIPE) as server:
        assert server.stderr is not None  # noqa: S101 - it was asked for
        told = server.stderr.readline().decode()
        address = told.removeprefix("http://").partition("/")[0]
        try:
            _await(address)
            yield address, server.pid
        finally:
            server.terminate()


def spent(process: int) -> float:
    """Return the CPU seconds of a process so far."""
    told = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def _await(address: str) -> None:
    """Wait until somebody listens there: it is told a moment before."""
    host, _, port = address.partition(":")
    for _ in range(600):
        try:
            create_connection((host, int(port)), 1).close()
        except OSError:
            sleep(0.1)
        else:
            return
    raise SystemExit(f"nobody listens at {address}")


def get(to: HTTPConnection, path: str) -> bytes:
    """Return the body at a path; whoever asks reads gzip."""
    to.request("GET", f"/{path}", headers={"Accept-Encoding": "gzip"})
    answer = to.getresponse()
    body = answer.read()
    if answer.status != 200:  # noqa: PLR2004 - as HTTP has it
        raise SystemExit(f"{path}: {answer.status}")
    return body


def mixture(to: HTTPConnection) -> list[str]:
    """Return pages that lead from one to the next, home first, and other answers."""
    known, read = ["index.html", "fa/index.html"], 0
    while read < min(len(known), PAGES):
        to.request("GET", f"/{known[read]}")
        page = to.getresponse().read().decode()
        for link in LINK.findall(page):
            path = urljoin(f"/{known[read]}", link)[1:]
            if path not in known:
                known.append(path)
        read += 1
    return [*known[:read], *(path for path in ASKED if _is(to, path))]


def _is(to: HTTPConnection, path: str) -> bool:
    to.request("HEAD", f"/{path}")
    answer = to.getresponse()
    answer.read()
    return answer.status == 200  # noqa: PLR2004 - as HTTP has it


def asking(
    address: str, paths: list[str], due: list[float], taken: list[float]
) -> None:
    """Ask for one path after another, each when it is due; note what it took."""
    to = HTTPConnection(address, timeout=60)
    for path, when in zip(paths, due, strict=True):
        sleep(max(0.0, when - perf_counter()))
        get(to, path)
        taken.append(perf_counter() - when)
    to.close()


def measured(server: tuple[str, int], pace: int, seconds: int) -> list[float]:
    """Return how long each answer took, in seconds, the shortest first."""
    address, process = server
    to = HTTPConnection(address, timeout=300)
    held = mixture(to)
    for path in held:
        get(to, path)
    chance = random.Random(1)  # noqa: S311 - a mixture, no secret
    paths = [chance.choice(held) for _ in range(pace * seconds)]
    first, taken = perf_counter() + 0.5, list[float]()
    began = spent(process)
    due = [first + n / pace for n in range(len(paths))]
    threads = [
        Thread(
            target=asking,
            args=(address, paths[n::CONNECTIONS], due[n::CONNECTIONS], taken),
        )
        for n in range(CONNECTIONS)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    each = 1000 * (spent(process) - began) / len(paths)
    print(f"{len(held)} different answers, {each:.1f} CPU ms of the server for each")
    if len(taken) != len(paths):
        raise SystemExit(f"{len(paths) - len(taken)} questions had no answer")
    return sorted(taken)


def main() -> None:
    """Serve, ask, and say what it took."""
    numbers = [int(word) for word in sys.argv[1:] if word.isdigit()]
    pace, seconds = (*numbers, *(200, 20)[len(numbers) :])
    folders = [Path(word) for word in sys.argv[1:] if not word.isdigit()]
    with TemporaryDirectory() as name:
        folder = folders[0] if folders else Path(name) / "iran"
        if not folders:
            example.fill(folder)
        with served(folder) as server:
            taken = measured(server, pace, seconds)
    for share in (0.5, 0.95, 0.99, 1.0):
        held = taken[min(len(taken) - 1, int(share * len(taken)))]
        print(f"{100 * share:g} of 100 within {1000 * held:.1f} ms")


if __name__ == "__main__":
    main()
