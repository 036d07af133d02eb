"""Files that are there whole or not at all, whatever ends the writing."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

PART: Final = ".part"


@contextmanager
def written_whole(path: Path) -> Iterator[BinaryIO]:
    """
    Yield a file to write; it takes its name when all of it is on the disk.

    A write that fails leaves nothing. One that is killed leaves a hidden
    `.<name>.<process>.part`, which `sweep` takes away.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}{PART}")
    try:
        with part.open("w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException as error:
        part.unlink(missing_ok=True)
        if isinstance(error, OSError) and error.filename is None:
            raise OSError(error.errno, error.strerror, str(path)) from error
        raise


def sweep(folder: Path) -> int:
    """Take away what killed writers left under *folder*; returns how many files."""
    left = [path for path in folder.rglob(f".*{PART}") if path.is_file()]
    for path in left:
        path.unlink(missing_ok=True)
    return len(left)
