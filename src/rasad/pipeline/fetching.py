"""Reference data from its public sources, or from a folder, to a dated snapshot."""

import gzip
import tempfile
from collections.abc import Callable, Sequence
from datetime import datetime
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Final

import msgspec
from msgspec import Struct

from rasad.errors import ConfigError
from rasad.model.ids import content_id
from rasad.pipeline.reference import CURRENT, load
from rasad.storage import web

SOURCES: Final = Path(__file__).parent / "builtin" / "reference_sources.json"
MANIFEST: Final = "snapshot.json"
_GZIP: Final = b"\x1f\x8b"


class Source(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One file of a snapshot: its name there, where from, and how large at most."""

    file: str
    url: str
    what: str = ""
    licence: str = ""
    most: int = 20_000_000


class Held(Struct, frozen=True, kw_only=True):
    """A file of a snapshot as it was got; `sha256` is of the bytes as kept."""

    file: str
    url: str
    licence: str
    bytes: int
    sha256: str


class Snapshot(Struct, frozen=True, kw_only=True):
    """
    What was got, and when.

    `id` is made from the names and hashes of the files alone: the same files got
    on another day are the same snapshot.
    """

    id: str
    made: str
    path: str
    files: tuple[Held, ...]


Get = Callable[[Source], bytes]


def sources(path: Path | None = None) -> tuple[Source, ...]:
    """
    Return the sources in *path*; those that come with the program where it is None.

    Raises:
        ConfigError: the file is none of sources, or a name in it leads elsewhere.
    """
    at = path or SOURCES
    try:
        found = msgspec.json.decode(at.read_bytes(), type=tuple[Source, ...])
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise ConfigError(f"{at}: not a list of sources: {error}") from error
    for source in found:
        name = PurePosixPath(source.file)
        if name.is_absolute() or ".." in name.parts or not name.name:
            raise ConfigError(f"{at}: {source.file!r} is no name inside a snapshot")
    return found


def from_web(source: Source) -> bytes:
    """Return the bytes of a source; Offline and StorageError as `web.fetch`."""
    return web.fetch(source.url, most=source.most)


def from_folder(folder: Path) -> Get:
    """Return what gets a source from a folder that is laid out as a snapshot is."""

    def get(source: Source) -> bytes:
        path = folder / source.file
        if not path.is_file():
            raise ConfigError(f"{folder} has no {source.file}")
        if path.stat().st_size > source.most:
            raise ConfigError(f"{path} has more than {source.most:,} bytes")
        return path.read_bytes()

    return get


def _kept(source: Source, raw: bytes) -> bytes:
    """Return the bytes to keep: packed where the name says so, always the same."""
    if source.file.endswith(".gz") and not raw.startswith(_GZIP):
        return gzip.compress(raw, 6, mtime=0)
    return raw


def fetch(
    home: Path,
    wanted: Sequence[Source],
    *,
    at: datetime,
    get: Get = from_web,
    progress: Callable[[int], None] | None = None,
) -> Snapshot:
    """
    Get every source, try that the whole can be judged with, and only then keep it.

    A snapshot is a folder of its own below *home*, `<day>-<id>`, and is never
    changed; the file `current` names the latest. Whatever goes wrong before
    leaves *home* as it was.

    Raises:
        Offline, StorageError: a source cannot be got.
        ConfigError: what was got is no reference data, or nothing is wanted.
    """
    if not wanted:
        raise ConfigError("no sources are named: there is nothing to fetch")
    home.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".fetching-", dir=home) as folder:
        made = Path(folder) / "snapshot"
        held = []
        for source in wanted:
            held.append(_put(made, source, _kept(source, get(source))))
            if progress is not None:
                progress(1)
        load(made)  # a table that cannot be judged with is refused here
        return _named(home, made, tuple(held), at)


def _put(made: Path, source: Source, raw: bytes) -> Held:
    path = made / source.file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)
    return Held(
        file=source.file,
        url=source.url,
        licence=source.licence,
        bytes=len(raw),
        sha256=sha256(raw).hexdigest(),
    )


def _named(home: Path, made: Path, held: tuple[Held, ...], at: datetime) -> Snapshot:
    """Move what was made to its place, and let `current` name it."""
    files = sorted(held, key=lambda item: item.file)
    number = content_id(*(part for item in files for part in (item.file, item.sha256)))
    known = sorted(home.glob(f"????-??-??-{number[:12]}"))
    place = known[0] if known else home / f"{at:%Y-%m-%d}-{number[:12]}"
    snapshot = Snapshot(
        id=number[:12],
        made=f"{at:%Y-%m-%dT%H:%M:%SZ}",
        path=str(place),
        files=tuple(files),
    )
    if not known:
        told = msgspec.structs.replace(snapshot, path=place.name)
        (made / MANIFEST).write_bytes(msgspec.json.format(msgspec.json.encode(told)))
        made.rename(place)
    pointer = home / f".{CURRENT}.part"
    pointer.write_text(f"{place.name}\n", encoding="utf-8")
    pointer.replace(home / CURRENT)
    return snapshot
