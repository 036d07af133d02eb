"""The shell that opens files of measurements: JSON, JSON Lines, gzip, folders."""

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from rasad.model.reject import Reject

STAGE = "measurements"
LONGEST_LINE = 64 * 1024 * 1024  # bytes; the largest honest measurements are below
RATIO = 1100  # deflate cannot honestly do more; a bomb of bombs does
WHOLE = 64 * 1024 * 1024  # bytes of a file that is one JSON object over many lines
CHUNK = 1 << 20
PLAIN = (".json", ".jsonl", ".ndjson")
UNREAD = {
    ".yaml": "YAML reports of before 2014 are not read",
    ".yml": "YAML reports of before 2014 are not read",
    ".zst": "Zstandard is not read",
    ".lz4": "LZ4 is not read",
}
SIDECAR = ".meta.json"

Line = tuple[str, int, bytes | Reject]


def _reject(path: Path, line: int, what: str, remedy: str = "") -> Line:
    where = f"line {line}" if line else ""
    reject = Reject(
        stage=STAGE, source=str(path), where=where, what=what, remedy=remedy
    )
    return str(path), line, reject


def _kind(path: Path) -> str:
    """Return the suffix that tells the format, `.gz` taken off."""
    name = path.name.removesuffix(".gz").lower()
    return Path(name).suffix


def files(path: Path) -> Iterator[Path]:
    """
    Yield the files at *path*: itself, or those of a folder and below, sorted.

    Sidecars (`*.meta.json`) and hidden files are left out, and in a folder so
    are files whose name promises no measurements.
    """
    if not path.is_dir():
        yield path
        return
    for item in sorted(path.rglob("*")):
        hidden = any(part.startswith(".") for part in item.relative_to(path).parts)
        known = _kind(item) in PLAIN or _kind(item) in UNREAD
        if item.is_file() and known and not hidden and not item.name.endswith(SIDECAR):
            yield item


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """Yield lines, each cut one byte after the longest that is read."""
    while line := stream.readline(LONGEST_LINE + 1):
        yield line


class _Bomb(Exception):
    """More came out of an archive than honest data can."""


class _Bounded:
    """A stream that stops when much more comes out than went in."""

    def __init__(self, stream: BinaryIO, size: int) -> None:
        self._stream, self._most, self._read = stream, RATIO * max(size, 64), 0

    def readline(self, size: int) -> bytes:
        line = self._stream.readline(size)
        self._read += len(line)
        if self._read > self._most:
            raise _Bomb
        return line


def _single(first: bytes) -> bool:
    """Tell whether the first line begins an object that goes on over more lines."""
    return first.strip() in {b"{", b"["} or (
        first.lstrip().startswith(b"{") and not first.rstrip().endswith(b"}")
    )


def _whole(path: Path, first: bytes, rest: Iterator[bytes]) -> Iterator[Line]:
    """Yield the one object that a pretty-printed file holds, as line 1."""
    parts, size = [first], len(first)
    for line in rest:
        parts.append(line)
        size += len(line)
        if size > WHOLE:
            yield _reject(path, 1, f"one object of more than {WHOLE} bytes")
            return
    yield str(path), 1, b"".join(parts)


def _parted(path: Path, stream: BinaryIO) -> Iterator[Line]:
    """Yield each line that is not blank, or the one object of the file."""
    source = _lines(stream)
    for number, line in enumerate(source, start=1):
        if not line.strip():
            continue
        if len(line) > LONGEST_LINE:
            yield _reject(
                path,
                number,
                f"a line of more than {LONGEST_LINE} bytes",
                "Split the file, or leave this measurement out.",
            )
            return
        if number == 1 and _kind(path) == ".json" and _single(line):
            yield from _whole(path, line, source)
            return
        yield str(path), number, line


def _opened(path: Path) -> Iterator[Line]:
    with path.open("rb") as raw:
        head = raw.read(2)
        raw.seek(0)
        if head != b"\x1f\x8b":
            yield from _parted(path, raw)
            return
        with gzip.open(raw) as unzipped:
            bounded = _Bounded(unzipped, path.stat().st_size)  # type: ignore[arg-type]  # a GzipFile reads lines
            yield from _parted(path, bounded)  # type: ignore[arg-type]  # only lines are read


def _of_file(path: Path) -> Iterator[Line]:
    """Yield the lines of one file; what cannot be read is one reject at its place."""
    line = 0
    try:
        for item in _opened(path):
            line = item[1]
            yield item
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        yield _reject(
            path,
            line + 1,
            f"the archive ends early or is damaged: {error}",
            "What stands before it was read; fetch the file again.",
        )
    except _Bomb:
        yield _reject(
            path,
            line + 1,
            f"it unpacks to more than {RATIO} times its size",
            "Nobody compresses measurements so well: check where it is from.",
        )
    except OSError as error:
        yield _reject(path, line + 1, f"cannot be opened: {error.strerror}")


def lines(path: Path) -> Iterator[Line]:
    """
    Yield source, 1-based line and bytes of each measurement at *path*.

    A folder is read with all below it, in the order of names. A `.json` file
    whose object goes on over several lines is one measurement, on line 1. What
    is no file that we read, an archive that ends early, a line that is too long
    or a bomb gives a Reject in place of the bytes, and reading goes on with the
    next file. Memory does not grow with the size of a file of lines.
    """
    for item in files(path):
        if why := UNREAD.get(_kind(item)):
            yield _reject(item, 0, why, "Convert it to JSON Lines.")
        elif not item.exists():
            yield _reject(item, 0, "no such file")
        else:
            yield from _of_file(item)
