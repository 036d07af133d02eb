"""Which files of a folder hold measurements, by their names."""

import os
from collections.abc import Iterator
from pathlib import Path

PACKED = (".gz", ".zst", ".lz4")
PLAIN = (".json", ".jsonl", ".ndjson")
REPORTS = (".yaml", ".yml", ".yamloo")
TARS = (".tar", ".tgz")
UNREAD = (".bz2", ".xz", ".zip", ".7z")  # of packing: a file named so is told of
SIDECAR = ".meta.json"


def kind(name: str) -> str:
    """Return the suffix that tells the format, that of packing taken off."""
    name = name.lower()
    for suffix in (*PACKED, *UNREAD):
        name = name.removesuffix(suffix)
    return Path(name).suffix


def is_named_so(path: Path) -> bool:
    """Tell whether a file's name promises measurements, packed or not."""
    return kind(path.name) in (*PLAIN, *REPORTS, *TARS)


def files(path: Path) -> Iterator[Path]:
    """
    Yield the files at *path*: itself, or those of a folder and below, sorted.

    Sidecars (`*.meta.json`) and hidden files are left out, and in a folder so
    are files whose name promises no measurements. A folder that cannot be looked
    into, or that holds no such file at all, comes itself: `lines` tells of it.
    """
    if not path.is_dir():
        yield path
        return
    shut = list[Path]()
    walk = os.walk(path, onerror=lambda error: shut.append(Path(error.filename)))
    found = [Path(folder, name) for folder, _, names in walk for name in names]
    promising = [item for item in found if _promises(item.relative_to(path), item)]
    yield from sorted([*promising, *shut]) or [path]


def _promises(below: Path, item: Path) -> bool:
    """Tell whether a file of a folder should hold measurements, by its name."""
    hidden = any(part.startswith(".") for part in below.parts)
    if hidden or not is_named_so(item) or item.name.endswith(SIDECAR):
        return False
    return item.is_file() or not item.exists()  # a link that leads nowhere is told
