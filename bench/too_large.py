"""
What is too large or cut off, beside measurements that must be kept: a drill.

    python bench/too_large.py

A line of a gigabyte, bombs of four, brackets that never close, an archive cut in
half, a line that is no JSON. Each is judged in a process of its own, whose memory
is looked at: what cannot be read is one reject, what stands before it and after it
is judged, and memory stays below 600 MB. Then all of them are imported at once, by
two processes: the same rejects, and no more memory.
"""

import gzip
import io
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import zstandard

sys.path.insert(0, str(Path(__file__).parents[1]))  # it runs as a file as well

from bench.corpus import Maker

MOST: Final = 600.0  # MB
MEGABYTE: Final = b"0" * (1 << 20)
GIGABYTE: Final = 1024
GOOD: Final = tuple(Maker(1).lines(40))
# Prints how many verdicts and rejects a file gives, and the most memory in MB.
JUDGE: Final = """
import resource, sys
from pathlib import Path
from rasad.model.reject import Reject
from rasad.pipeline import judging, reference
found = judging.judge([Path(sys.argv[1])], reference.load(None))
bad = [isinstance(item, Reject) for item in found]
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(len(bad) - sum(bad), sum(bad), peak)
"""


# Imports a folder into a new workspace by two processes, and prints the same.
IMPORT: Final = """
import resource, sys
from pathlib import Path
from rasad.pipeline import bringing, workspace
if __name__ == "__main__":
    given, folder = map(Path, sys.argv[1:])
    workspace.create(folder, title="drill", countries=("IR",))
    got = bringing.bring_in(folder, [given], who="drill", jobs=2)
    every = resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN
    peak = max(resource.getrusage(who).ru_maxrss for who in every) / 1024
    print(got.measurements, len(got.rejects), peak)
"""


def _gzip(parts: Iterable[bytes]) -> bytes:
    packed = io.BytesIO()
    with gzip.GzipFile("", "wb", 1, packed, mtime=0) as file:
        for part in parts:
            file.write(part)
    return packed.getvalue()


def _zstandard(parts: Iterable[bytes]) -> bytes:
    packed = io.BytesIO()
    with zstandard.ZstdCompressor().stream_writer(packed, closefd=False) as file:
        for part in parts:
            file.write(part)
    return packed.getvalue()


def _between(middle: bytes, times: int) -> Iterator[bytes]:
    """Yield a measurement, what is in the middle so many times, and another one."""
    yield GOOD[0]
    for _ in range(times):
        yield middle
    yield b"\n" + GOOD[1]


def cases() -> Iterator[tuple[str, bytes, int, int]]:
    """Yield a name each, the file's bytes, and the verdicts and rejects expected."""
    yield "line.jsonl.gz", _gzip(_between(MEGABYTE, GIGABYTE)), 2, 1
    yield "bomb.jsonl.gz", _gzip(_between(MEGABYTE, 4 * GIGABYTE)), 2, 1
    yield "bomb.jsonl.zst", _zstandard(_between(MEGABYTE, 4 * GIGABYTE)), 1, 1
    yield "deep.jsonl.gz", _gzip(_between(b"[" * 1000, 1000)), 2, 1
    yield "odd.jsonl.gz", _gzip(_between(b'{"test_name": ', 1)), 2, 1
    # What does not pack, so that the half of the bytes is about half of the lines.
    plain = b"".join(GOOD)
    half = plain[: len(plain) // 2]
    yield "half.jsonl", half, half.count(b"\n"), 1
    packed = _gzip([plain])
    yield "half.jsonl.gz", packed[: len(packed) // 2], -1, 1


def main() -> None:
    """Judge each file; end with what went wrong, if anything did."""
    with tempfile.TemporaryDirectory() as home:
        given, total, refused = Path(home) / "given", 0.0, 0
        given.mkdir()
        for name, raw, good, bad in cases():
            path = given / name
            path.write_bytes(raw)
            judged = _held(name, (JUDGE, str(path)), good, bad)
            total, refused = total + judged, refused + bad
        asked = (IMPORT, str(given), str(given.with_name("workspace")))
        _held("all of them", asked, int(total), refused)


def _held(name: str, command: tuple[str, ...], good: int, bad: int) -> float:
    """Run a command and hold it to what is expected; return how many were judged."""
    out = subprocess.run(
        [sys.executable, "-c", *command], check=True, capture_output=True, text=True
    )
    judged, rejected, peak = map(float, out.stdout.split())
    print(f"{name}: {judged:.0f} judged, {rejected:.0f} rejects, {peak:.0f} MB")
    kept = judged == good if good >= 0 else judged > 0
    if not kept or rejected != bad or peak > MOST:
        raise SystemExit(f"{name}: {good} and {bad} were expected")
    return judged


if __name__ == "__main__":
    main()
