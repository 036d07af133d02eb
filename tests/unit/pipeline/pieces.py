"""Work that workers of a cluster find by its name."""

import os
import signal
from pathlib import Path


def dies(path: Path) -> str:
    """Return the name of a file, unless it is the one that nobody survives."""
    if path.name == "always":
        os.kill(os.getpid(), signal.SIGKILL)
    return path.name


def fails(path: Path) -> None:
    """Fail as a full disk does."""
    raise OSError(28, "No space left on device", str(path))
