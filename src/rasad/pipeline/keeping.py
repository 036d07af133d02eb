"""Backing up a workspace into one file, and making it again from that."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from rasad.errors import ConfigError, StorageError
from rasad.model.ids import document_id
from rasad.pipeline import config, freezing, workspace
from rasad.pipeline.config import Config
from rasad.pipeline.interchange import outside
from rasad.storage import backup, record_dump, record_restore, shelf
from rasad.storage.lock import writing
from rasad.storage.record_db import Record
from rasad.storage.record_engine import address, name_of
from rasad.storage.record_tables import SCHEMA

RECORD: Final = re.compile(r"^\s*url\s*=.*$", re.MULTILINE)
SECTION: Final = re.compile(r"^\s*\[record\][^\[]*", re.MULTILINE)


class BackedUp(Struct, frozen=True, kw_only=True):
    """
    What a backup holds, and the hash of its file.

    `damaged` are documents whose original is missing, or is not what was
    captured: they are backed up as they are.
    """

    file: str
    sha256: str
    documents: int
    archives: int
    rows: int
    head: str
    damaged: tuple[str, ...]


class Restored(Struct, frozen=True, kw_only=True):
    """
    What was restored, and where its record is.

    `faults` are what was not as the log tells when it was backed up.
    """

    folder: str
    record: str
    made: str
    files: int
    rows: int
    head: str
    faults: tuple[str, ...]


def back_up(
    folder: Path, path: Path, *, measurements: bool = False, replace: bool = False
) -> BackedUp:
    """
    Write the record, the documents and the settings of a workspace to a file.

    Verified by reading it again. *measurements* takes the raw archives along.
    Where the record lives (`[record] url`) is not taken along: it may hold a
    password, and another machine has another.

    Raises:
        ConfigError: the folder is no workspace, or the file is there already
            and *replace* does not say that it may go.
        Locked: another process writes to the workspace.
    """
    if path.exists() and not replace:
        raise ConfigError(f"{path} is there already; --replace writes over it")
    with workspace.written(folder) as (settings, record):
        stored = record.documents()
        archives = list(shelf.archives(folder)) if measurements else []
        damaged = tuple(
            d.id for d in stored if d.withdrawn is None and not _is_whole(folder, d.id)
        )
        manifest = backup.write(
            path,
            _sources(folder, settings, record, archives),
            made=workspace.now_text(),
            schema=SCHEMA,
            head=record.log_head(),
        )
    return BackedUp(
        file=str(path),
        sha256=shelf.file_hash(path),
        documents=sum(m.name.startswith("files/documents/") for m in manifest.members),
        archives=len(archives),
        rows=manifest.rows,
        head=manifest.head,
        damaged=damaged,
    )


def _is_whole(folder: Path, document: str) -> bool:
    try:
        return document_id(shelf.document_bytes(folder, document)) == document
    except StorageError:
        return False


def _sources(
    folder: Path, settings: Config, record: Record, archives: list[Path]
) -> Iterator[backup.Source]:
    text = (folder / config.FILE).read_text(encoding="utf-8")
    yield backup.Source(
        name=f"{backup.FILES}{config.FILE}", pieces=[_without_url(text).encode()]
    )
    with record.snapshot() as connection:
        rows = record_dump.lines(connection, schema=SCHEMA)
        yield backup.Source(name=backup.ROWS, pieces=rows)
    tables = [folder / settings.networks, folder / settings.users]
    originals = [p for p in sorted((folder / "documents").rglob("*")) if p.is_file()]
    others = (*outside.kept(folder), *freezing.files(folder))
    for path in (*tables, *originals, *others, *archives):
        if path.is_file() and path.resolve().is_relative_to(folder.resolve()):
            inside = path.resolve().relative_to(folder.resolve()).as_posix()
            if not path.name.startswith("."):
                yield backup.Source(
                    name=f"{backup.FILES}{inside}", pieces=backup.in_pieces(path)
                )


def _without_url(text: str) -> str:
    """Return settings that do not say where the record lives."""
    return SECTION.sub(lambda found: RECORD.sub("# url = …", found.group()), text)


def _with_url(text: str, url: str) -> str:
    line = f"url = {msgspec.json.encode(url).decode()}"
    found = SECTION.search(text)
    if found is None:
        return f"{text.rstrip()}\n\n[record]\n{line}\n"
    head = found.group().rstrip()
    return text.replace(found.group(), f"{head}\n{line}\n\n", 1)


def restore(path: Path, folder: Path, *, url: str | None = None) -> Restored:
    """
    Make a workspace in *folder* from a backup; nothing that is there is touched.

    Everything is verified before anything is written, and the record again when
    it is in its place: the chain of its log, its head, and what it tells of each
    row. *url* is where the record is to live, SQLite in the folder without it.
    The folder takes its name when all is done.

    Raises:
        ConfigError: the folder is there and not empty, or the database is.
        NewerSchema: a later version made the backup.
        StorageError: the file is no backup, or is altered; says where.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ConfigError(f"{folder} is there already; name a folder that is not")
    if not path.is_file():
        raise ConfigError(f"{path} is no file; name one that rasad backup wrote")
    part = folder.with_name(f".{folder.name}.restored.part")
    shutil.rmtree(part, ignore_errors=True)
    with backup.opened(path) as archive:
        manifest = backup.verify(archive, str(path))
        part.mkdir(parents=True)
        try:
            files = backup.unpack(archive, part, str(path))
            for name in workspace.FOLDERS:
                (part / name).mkdir(exist_ok=True)
            if url is not None:
                settings = part / config.FILE
                text = _with_url(settings.read_text(encoding="utf-8"), url)
                settings.write_text(text, encoding="utf-8")
            place = config.record_url(config.read(part))
            with archive.open(backup.ROWS) as rows, writing(part):
                found = record_restore.put_back(
                    part,
                    place,
                    rows,
                    source=str(path),
                    kept=(manifest.rows, manifest.head),
                )
            (part / ".lock").unlink(missing_ok=True)
            if folder.exists():
                folder.rmdir()
            part.rename(folder)
        except BaseException:
            shutil.rmtree(part, ignore_errors=True)
            raise
    return Restored(
        folder=str(folder),
        record=name_of(address(folder, place)),
        made=manifest.made,
        files=files,
        rows=manifest.rows,
        head=manifest.head,
        faults=found,
    )
