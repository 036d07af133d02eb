"""One writer at a time."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rasad.errors import Locked


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """
    Hold the workspace for writing; the system lets go when the process ends.

    Raises:
        Locked: another process holds it.
    """
    with (folder / ".lock").open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Locked(
                f"{folder} is being written by another process; try again when it ends"
            ) from None
        yield
