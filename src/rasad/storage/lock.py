"""One writer at a time."""

import fcntl
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from rasad.errors import Locked


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """
    Hold the workspace for writing; the system lets go when the process ends.

    The file names who holds it, for the one that has to wait.

    Raises:
        Locked: another process holds it; names the process and its machine.
    """
    with (folder / ".lock").open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            who = file.read(200).strip()
            raise Locked(
                f"{folder} is being written by another process"
                f"{f' ({who})' if who else ''}; try again when it ends"
            ) from None
        with suppress(OSError):  # the name is a courtesy; a full disk does not stop us
            file.truncate(0)
            file.write(f"number {os.getpid()} on {socket.gethostname()}")
            file.flush()
        yield
