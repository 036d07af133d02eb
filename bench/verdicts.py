"""
Measurements judged in a second of one CPU, beside the least that it could take.

    python -m bench.verdicts [PATH...] [--reference DIR] [--count N]
                             [--pure] [--profile | --jobs N]

Without a path an archive of N measurements is made up (`bench/corpus.py`; 4,000
unless given). The whole chain runs, from the packed file to tables of headers,
observations, verdicts and cells on disk, on one core, with every fingerprint.
The floor, in the same run, is what no program can leave out: the fast gunzip,
lines, the typed decoding of the sections with their bodies, and one pass of all
fingerprints over each page; no logic, and nothing written. Both are timed in
turns and the best of each counts, since other processes share the machine.
Times are of the process alone; bytes are those of the JSON. A table tells where
the time goes. The floor has bodies as texts, as the decoder gives them; the chain
reads them by its own `observations/escapes.c` where that is compiled, which the
figures say; `--pure` leaves it out. `--jobs N` parts the archive into files and
tells instead what N processes gain over one.
"""

import argparse
import cProfile
import gc
import gzip
import pstats
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

import msgspec

sys.path.insert(0, str(Path(__file__).parents[1]))  # it runs as a file as well

from bench import corpus

from rasad import observations, verdicts
from rasad.model.observation import SEARCHED
from rasad.model.reject import Reject
from rasad.observations import texts
from rasad.observations.bodies import Blob
from rasad.observations.nettests.web_connectivity import Keys
from rasad.observations.sections import Request, many
from rasad.pipeline import deriving, workers
from rasad.pipeline.reference import kept, load
from rasad.storage import measurement_files, shelf
from rasad.verdicts.fingerprints import Reference

TURNS = 8
TIMES = 3  # passes of the floor a turn: so that both are exposed to others as long
LOADED = 12.0  # seconds in which each process has loaded what it needs
PARTS = 12  # files that an archive is parted into for several processes
# What is timed on its own; what is left of the whole is counting and writing.
STAGES: dict[str, tuple[Any, str]] = {
    "open, decode the typed sections": (observations, "open_line"),
    "observe: match, hash, take apart": (observations, "from_measurement"),
    "judge: facts, rules": (verdicts, "from_observations"),
}


# The floor's own shapes: Rasad lets a body go as soon as it is decoded.
class _Response(msgspec.Struct, gc=False):
    code: Any = None
    body: str | Blob | None = None
    body_is_truncated: Any = None
    headers: dict[str, Any] | list[Any] | None = None
    headers_list: list[Any] | None = None


class _Request(Request):
    response: _Response | None = None  # type: ignore[assignment] # with its text


class _Keys(Keys):
    requests: list[_Request] | _Request | None = None  # type: ignore[assignment] # ditto


class _Line(msgspec.Struct):
    test_name: str = ""
    test_keys: _Keys | None = None


DECODER = msgspec.json.Decoder(_Line, strict=False)


def floor(paths: Sequence[Path], reference: Reference) -> int:
    """Unpack, decode and match, and nothing else; return the bytes of the JSON."""
    size, find = 0, reference.bodies.finder
    for path in paths:
        for _, _, raw in measurement_files.lines(path):
            if isinstance(raw, Reject):
                continue
            size += len(raw)
            try:
                keys = DECODER.decode(raw).test_keys
            except msgspec.DecodeError:
                continue
            for item in many(keys.requests) if keys else ():
                body = item.response.body if item.response else None
                if isinstance(body, str) and body and find:
                    find(body[:SEARCHED].encode())
    return size


def whole(folder: Path, paths: Sequence[Path], reference: Reference) -> tuple[int, int]:
    """Bring everything into the lake; return the measurements and the rejects."""
    tallies = [deriving.measurements(folder, path, reference) for path in paths]
    return sum(t.measurements for t in tallies), sum(len(t.rejects) for t in tallies)


def timed(run: Callable[[], object]) -> float:
    """Return the CPU seconds that it took."""
    started = time.process_time()
    run()
    return time.process_time() - started


def stages(run: Callable[[], object], paths: Sequence[Path]) -> dict[str, float]:
    """Return the CPU seconds of each stage of a run; the timing itself costs some."""
    clock, spent = time.process_time, dict.fromkeys(STAGES, 0.0)

    def watched(name: str, work: Callable[..., Any], *given: Any, **more: Any) -> Any:
        begun = clock()
        try:
            return work(*given, **more)
        finally:
            spent[name] += clock() - begun

    with ExitStack() as stack:
        for name, (module, function) in STAGES.items():
            timer = partial(watched, name, getattr(module, function))
            stack.enter_context(patch.object(module, function, timer))
        total = timed(run)
    lines = timed(lambda: [0 for p in paths for _ in measurement_files.lines(p)])
    rest = total - lines - sum(spent.values())
    return {"unpack, cut into lines": lines, **spent, "count, write Parquet": rest}


def parted(raw: Path, folder: Path) -> Iterator[Path]:
    """Yield the lines of an archive dealt out to files."""
    lines = gzip.decompress(raw.read_bytes()).splitlines(keepends=True)
    for number in range(PARTS):
        path = folder / f"part-{number:02}.jsonl.gz"
        path.write_bytes(gzip.compress(b"".join(lines[number::PARTS]), 6, mtime=0))
        yield shelf.keep_archive(folder, path)


def _work(folder: Path, home: Path | None, path: Path | None) -> None:
    """Bring a file into the lake; for none, load what is needed, and wait."""
    if path is None:
        kept(home)
        time.sleep(LOADED)
    else:
        deriving.in_worker(folder, home, path)


def gained(folder: Path, paths: Sequence[Path], home: Path | None, jobs: int) -> None:
    """Print the time on the wall of one process and of several, without the start."""
    took = {}
    work = partial(_work, folder, home)
    for count in (1, jobs):
        done = workers.each(work, [*([None] * count), *paths], jobs=count)
        for _ in range(count):
            next(done)  # each slept while the others loaded
        begun = time.monotonic()
        for _ in done:
            pass
        took[count] = time.monotonic() - begun
        print(f"{count} processes: {took[count]:.2f} s")
    print(f"{jobs} processes are {took[1] / took[jobs]:.2f} times as fast as one")


def measured(folder: Path, paths: Sequence[Path], reference: Reference) -> None:
    """Print the figures of one core."""
    run = partial(whole, folder, paths, reference)
    count, rejects = run()
    size = floor(paths, reference) / 1e6
    bare = partial(floor, paths, reference)
    turns = [
        (timed(run), sum(timed(bare) for _ in range(TIMES)) / TIMES)
        for _ in range(TURNS)
    ]
    spent, least = (min(column) for column in zip(*turns, strict=True))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{count} measurements of {size:.0f} MB, {rejects} rejects")
    print(f"{len(reference.known)} fingerprints, peak memory {peak:.0f} MB")
    by = "pure Python" if texts.utf8 is texts.plain else "escapes.c"
    print(f"bodies are read by {by}")
    print(f"chain: {count / spent:.0f} measurements and {size / spent:.0f} MB a second")
    print(f"floor: {count / least:.0f} measurements and {size / least:.0f} MB a second")
    print(f"the chain reaches {100 * least / spent:.0f} % of the floor")
    best = min(
        (stages(run, paths) for _ in range(TURNS)), key=lambda s: sum(s.values())
    )
    for name, seconds in best.items():
        share = 100 * seconds / sum(best.values())
        print(f"  {name:34}{1e6 * seconds / count:6.0f} us{share:5.0f} %")


def main() -> None:
    """Judge, and print the command and the figures."""
    parser = argparse.ArgumentParser(description="Measurements per CPU second.")
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--reference", type=Path)
    parser.add_argument("--count", type=int, default=4000)
    parser.add_argument("--pure", action="store_true")
    parser.add_argument("--profile", action="store_true")
    parser.add_argument("--jobs", type=int, default=1)
    args = parser.parse_args()
    if args.pure:
        texts.utf8 = texts.plain
    with tempfile.TemporaryDirectory() as home:
        folder, paths = Path(home), args.paths
        if not paths:
            paths = [folder / "made.jsonl.gz"]
            corpus.write(paths[0], args.count)
        print("$", " ".join(["python -m bench.verdicts", *sys.argv[1:]]))
        if args.jobs > 1:
            dealt = [part for path in paths for part in parted(path, folder)]
            gained(folder, dealt, args.reference, args.jobs)
            return
        paths = [shelf.keep_archive(folder, path) for path in paths]
        reference = load(args.reference)
        gc.collect()
        gc.freeze()
        if args.profile:
            profile = cProfile.Profile()
            profile.runcall(whole, folder, paths, reference)
            pstats.Stats(profile).sort_stats("tottime").print_stats(30)
            return
        measured(folder, paths, reference)


if __name__ == "__main__":
    main()
