"""
Measurements judged in a second of one CPU, beside the least that it could take.

    python -m bench.verdicts [PATH...] [--reference DIR] [--count N] [--profile]

Without a path an archive of N measurements is made up (`bench/corpus.py`; 4,000
unless given). The whole chain runs, from the packed file to verdicts, on one
core, with every fingerprint. The floor, in the same run, is what no program can
leave out: the fast gunzip, lines, the typed decoding of the sections with their
bodies, and one pass of all fingerprints over each page; no logic. Both are timed
in turns and the best of each counts, since other processes share the machine.
Times are of the process alone; bytes are those of the JSON.
"""

import argparse
import cProfile
import gc
import pstats
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

sys.path.insert(0, str(Path(__file__).parents[1]))  # it runs as a file as well

from bench import corpus

from rasad.model.observation import SEARCHED
from rasad.model.reject import Reject
from rasad.observations.nettests.web_connectivity import Keys
from rasad.observations.sections import many
from rasad.pipeline.judging import judge
from rasad.pipeline.reference import load
from rasad.storage import measurement_files
from rasad.verdicts.fingerprints import Reference

TURNS = 5


class _Line(msgspec.Struct):
    test_name: str = ""
    test_keys: Keys | None = None


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


def whole(paths: Sequence[Path], reference: Reference) -> tuple[int, int]:
    """Judge everything; return the measurements and the rejects among them."""
    count = rejects = 0
    for item in judge(paths, reference):
        count += 1
        rejects += isinstance(item, Reject)
    return count, rejects


def timed(run: Callable[[], object]) -> float:
    """Return the CPU seconds that it took."""
    started = time.process_time()
    run()
    return time.process_time() - started


def main() -> None:
    """Judge, and print the command and the figures."""
    parser = argparse.ArgumentParser(description="Measurements per CPU second.")
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--reference", type=Path)
    parser.add_argument("--count", type=int, default=4000)
    parser.add_argument("--profile", action="store_true")
    args = parser.parse_args()
    reference = load(args.reference)
    with tempfile.TemporaryDirectory() as folder:
        paths = args.paths
        if not paths:
            paths = [Path(folder) / "made.jsonl.gz"]
            corpus.write(paths[0], args.count)
        gc.collect()
        gc.freeze()
        if args.profile:
            profile = cProfile.Profile()
            profile.runcall(whole, paths, reference)
            pstats.Stats(profile).sort_stats("tottime").print_stats(30)
            return
        count, rejects = whole(paths, reference)
        size = floor(paths, reference) / 1e6
        turns = [
            (
                timed(lambda: whole(paths, reference)),
                timed(lambda: floor(paths, reference)),
            )
            for _ in range(TURNS)
        ]
    spent, least = (min(column) for column in zip(*turns, strict=True))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print("$", " ".join(["python -m bench.verdicts", *sys.argv[1:]]))
    print(f"{count} measurements of {size:.0f} MB, {rejects} rejects")
    print(f"{len(reference.known)} fingerprints, peak memory {peak:.0f} MB")
    print(f"chain: {count / spent:.0f} measurements and {size / spent:.0f} MB a second")
    print(f"floor: {count / least:.0f} measurements and {size / least:.0f} MB a second")
    print(f"the chain reaches {100 * least / spent:.0f} % of the floor")


if __name__ == "__main__":
    main()
