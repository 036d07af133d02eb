"""What must be the same on two machines, so that they write the same bytes."""

import platform
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from msgspec import Struct

from rasad.errors import ConfigError
from rasad.pipeline import reference

# What takes part in making the lake: our own files, and libraries; an extra that
# one machine lacks makes a reject there of what is read here.
OURS: Final = (
    *("*.py", "model/**/*.py", "observations/**/*.py", "verdicts/**/*.py"),
    *("episodes/**/*.py", "storage/**/*.py", "pipeline/**/*.py"),
    "pipeline/builtin/*.json",
)
LIBRARIES: Final = (
    *("msgspec", "pyarrow", "xxhash", "tzdata"),
    *("zstandard", "lz4", "PyYAML", "hyperscan", "isal"),
)


Program = tuple[tuple[str, str], ...]  # names and versions


class Seen(Struct, frozen=True, kw_only=True):
    """A file as one machine sees it: its size in bytes; None where there is none."""

    path: Path
    size: int | None


class Likeness(Struct, frozen=True, kw_only=True):
    """
    What one machine asks of another.

    *mark* is a file that was made in a folder which both share; *home* is the folder
    of reference data, None for the built-in set, and *snapshots* are the ids of what
    is in it.
    """

    mark: Path
    home: Path | None
    snapshots: tuple[str, ...]


def seen(path: Path) -> Seen:
    """Return a file as it is seen here."""
    try:
        return Seen(path=path, size=path.stat().st_size)
    except OSError:
        return Seen(path=path, size=None)


def hold_program(asked: Program) -> None:
    """
    Hold the program that runs here against another machine's.

    Raises:
        ConfigError: a version is other; the text begins with a verb, so that a
            name can stand before it, and ends with what to do.
    """
    here = dict(program())
    for name, there in asked:
        if here.get(name) != there:
            raise ConfigError(
                f"has {name} {here.get(name)}, where {there} is asked for: its bytes "
                "might differ; install the same there, and start it again"
            )


def hold(asked: Likeness, file: Seen) -> None:
    """
    Hold the files that are seen here against another machine's.

    Raises:
        ConfigError: something is other; the text is like that of `hold_program`.
    """
    if not asked.mark.exists():
        raise ConfigError(
            f"does not see the folder {asked.mark.parent} as it is here; all machines "
            "must share it, under the same name (for `judge` it is made in TMPDIR)"
        )
    if seen(file.path) != file:
        raise ConfigError(
            f"does not see the file {file.path} as it is here; all machines must share "
            "it, under the same name"
        )
    _hold_reference(asked)


def _hold_reference(asked: Likeness) -> None:
    if reference.kept(asked.home).snapshots == asked.snapshots:
        return
    reference.kept.cache_clear()  # of an earlier run; there may be others by now
    if reference.kept(asked.home).snapshots != asked.snapshots:
        raise ConfigError(
            f"has other reference data in {asked.home or 'the built-in set'}; all "
            "machines must share one folder of it"
        )


@cache  # what is installed later, this process does not run
def program() -> Program:
    """Return names and versions of what decides how the lake is made."""
    code = f"{_version('rasad')} of code {_code()}"
    return (
        ("rasad", code),
        ("Python", ".".join(platform.python_version_tuple()[:2])),
        *((name, _version(name)) for name in LIBRARIES),
    )


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "absent"


def _code() -> str:
    """Return the first digits of the hash of our own files."""
    home, made = Path(__file__).parents[1], sha256()
    for path in sorted(path for pattern in OURS for path in home.glob(pattern)):
        raw = path.read_bytes()
        made.update(f"{path.relative_to(home).as_posix()}:{len(raw)}:".encode() + raw)
    return made.hexdigest()[:12]
