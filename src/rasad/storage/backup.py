"""
A workspace in one file, from which it can be made again: a ZIP archive.

    manifest.json      the SHA-256 and size of every member, the log's rows and head
    record.jsonl.rows  every row of the record, from any database and into any
    files/...          rasad.toml, the originals, the tables beside them

Members are verified when the file is written and again before anything is
restored. A manifest says what was backed up, not who made it: whoever can
change the file can make another manifest. Keep the printed hash elsewhere.
"""

import zipfile
import zlib
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import IO, Final

import msgspec
from msgspec import Struct

from rasad.errors import StorageError
from rasad.storage.whole_files import written_whole

MANIFEST: Final = "manifest.json"
ROWS: Final = "record.jsonl.rows"
FILES: Final = "files/"
FORM: Final = 1
LARGEST_MANIFEST: Final = 1 << 30  # bytes
# What reading a damaged archive may raise.
BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
_CHUNK: Final = 1 << 20
_WHEN: Final = (1980, 1, 1, 0, 0, 0)  # the same workspace gives the same file


class Member(Struct, frozen=True, kw_only=True):
    """One member of the archive: its name, the hash of its bytes, how many."""

    name: str
    sha256: str
    size: int


class Manifest(Struct, frozen=True, kw_only=True):
    """What a backup holds; `head` is the hash of the last row of the log."""

    rasad_backup: int
    made: str
    schema: int
    rows: int
    head: str
    members: tuple[Member, ...]


class Source(Struct, frozen=True, kw_only=True):
    """Something to back up: the member's name, and its bytes in pieces."""

    name: str
    pieces: Iterable[bytes]


def write(
    path: Path,
    sources: Iterable[Source],
    *,
    made: str,
    schema: int,
    head: tuple[int, str],
) -> Manifest:
    """
    Write a backup, whole or not at all, and read it again to verify it.

    Raises:
        OSError: the file cannot be written.
        StorageError: what was written does not read back as it was.
    """
    with written_whole(path) as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            members = tuple(_put(archive, source) for source in sources)
            manifest = Manifest(
                rasad_backup=FORM,
                made=made,
                schema=schema,
                rows=head[0],
                head=head[1],
                members=members,
            )
            info = zipfile.ZipInfo(MANIFEST, _WHEN)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, msgspec.json.encode(manifest))
        file.flush()
        file.seek(0)
        with zipfile.ZipFile(file) as archive:
            verify(archive, str(path))
    return manifest


def in_pieces(path: Path) -> Iterator[bytes]:
    """Yield the bytes of a file."""
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk


def _put(archive: zipfile.ZipFile, source: Source) -> Member:
    made, size = sha256(), 0
    info = zipfile.ZipInfo(source.name, _WHEN)
    info.compress_type = zipfile.ZIP_DEFLATED
    with archive.open(info, "w", force_zip64=True) as member:
        for piece in source.pieces:
            made.update(piece)
            size += len(piece)
            member.write(piece)
    return Member(name=source.name, sha256=made.hexdigest(), size=size)


def opened(path: Path) -> zipfile.ZipFile:
    """
    Open a backup.

    Raises:
        StorageError: it is no such archive.
    """
    try:
        return zipfile.ZipFile(path)
    except zipfile.BadZipFile as error:
        raise StorageError(f"{path}: not a backup: {error}") from error


def verify(archive: zipfile.ZipFile, name: str) -> Manifest:
    """
    Hold every member against the manifest, and return it.

    Raises:
        StorageError: a member is altered, missing or not told of; names it.
    """
    try:
        with archive.open(MANIFEST) as file:
            raw = file.read(LARGEST_MANIFEST)
        manifest = msgspec.json.decode(raw, type=Manifest)
    except (KeyError, msgspec.MsgspecError, *BROKEN) as error:
        raise StorageError(f"{name}: not a backup: {error}") from error
    if manifest.rasad_backup != FORM:
        raise StorageError(
            f"{name}: a backup of form {manifest.rasad_backup}; this version knows "
            f"{FORM}; use the version that made it, or a later one"
        )
    there = [info.filename for info in archive.infolist()]
    said = [member.name for member in manifest.members]
    if sorted(there) != sorted([*said, MANIFEST]):
        odd = sorted({*there} ^ {*said, MANIFEST}) or ["a name twice"]
        raise StorageError(f"{name}: its manifest does not fit: {odd[0]}")
    for member in manifest.members:
        if not _is_as_told(archive, member):
            raise StorageError(f"{name}: {member.name} is not as it was backed up")
    return manifest


def _is_as_told(archive: zipfile.ZipFile, member: Member) -> bool:
    made, size = sha256(), 0
    try:
        with archive.open(member.name) as file:
            while (chunk := file.read(_CHUNK)) and size <= member.size:
                made.update(chunk)
                size += len(chunk)
    except BROKEN:
        return False
    return size == member.size and made.hexdigest() == member.sha256


def unpack(archive: zipfile.ZipFile, folder: Path, name: str) -> int:
    """
    Write the files of a verified backup under an empty *folder*; returns how many.

    Raises:
        StorageError: a member's name leads out of the folder.
    """
    count = 0
    for member in archive.namelist():
        if not member.startswith(FILES):
            continue
        inside = PurePosixPath(member.removeprefix(FILES))
        if inside.is_absolute() or ".." in inside.parts or "\\" in member:
            raise StorageError(f"{name}: {member} leads out of the workspace")
        with archive.open(member) as file, written_whole(folder / inside) as copy:
            _copy(file, copy)
        count += 1
    return count


def _copy(file: IO[bytes], copy: IO[bytes]) -> None:
    while chunk := file.read(_CHUNK):
        copy.write(chunk)
