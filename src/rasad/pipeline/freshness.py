"""Whether a workspace still is as it was when somebody looked."""

from hashlib import sha256
from pathlib import Path

from rasad.pipeline import config, workspace


def stamp(folder: Path) -> str:
    """
    Return a text that changes when answers may: with the record, tables, settings.

    Raises:
        ConfigError: the folder is no workspace.
        StorageError: the record cannot be opened.
    """
    with workspace.opened(folder) as (_, record):
        rows, head = record.log_head()
    files = [folder / config.FILE, *folder.glob("*.csv"), *_tables(folder)]
    told = [
        f"{path.name} {found.st_size} {found.st_mtime_ns}"
        for path in sorted(files)
        if (found := path.stat())
    ]
    return sha256("\n".join([str(rows), head, *told]).encode()).hexdigest()


def _tables(folder: Path) -> list[Path]:
    """Return the tables and the archives that they are made from."""
    return [
        path
        for name in ("lake", "measurements")
        for path in (folder / name).rglob("*")
        if path.is_file() and not path.name.startswith(".")
    ]
