"""
Write the measurements of the re-enactment, the same bytes on every run.

Run from the root of the repository:

    python -m examples.iran.make_measurements [FOLDER]

FOLDER is `examples/iran/measurements` unless given. One gzip file of JSON lines
is written for each window of time, in OONI's data format; nothing in it was
ever measured, and every `measurement_uid` and `report_id` says `synthetic`.
"""

import gzip
import sys
from pathlib import Path

from examples.iran.reenact.lines import encode
from examples.iran.reenact.runs import every

FOLDER = Path(__file__).parent / "measurements"


def archives() -> dict[str, str]:
    """Return the text of each archive by file name, the oldest first."""
    return {
        f"{name}.jsonl.gz": "".join(encode(run) for run in runs)
        for name, runs in every()
    }


def pack(text: str) -> bytes:
    """Return *text* as a gzip file whose header tells no time."""
    return gzip.compress(text.encode(), compresslevel=9, mtime=0)


def write(folder: Path) -> None:
    """Write every archive to *folder*, which is made where it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in archives().items():
        packed = pack(text)
        (folder / name).write_bytes(packed)
        print(f"{name}: {text.count(chr(10))} measurements, {len(packed)} bytes")


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
