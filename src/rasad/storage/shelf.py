"""
Originals as captured, by the hash of their bytes.

    documents/<first two digits>/<64 digits>     the bytes
    measurements/<first 16 digits>-<name>        raw archives and tables
"""

import shutil
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from rasad.errors import StorageError
from rasad.storage.whole_files import written_whole

_CHUNK = 1 << 20


def document_path(folder: Path, document: str) -> Path:
    """Return where the original of a document lies or would lie."""
    digits = document.removeprefix("sha256:")
    return folder / "documents" / digits[:2] / digits


def keep_document(folder: Path, document: str, raw: bytes) -> None:
    """Write the original once; a second time changes nothing."""
    path = document_path(folder, document)
    if not path.exists():
        with written_whole(path) as file:
            file.write(raw)


def document_bytes(folder: Path, document: str) -> bytes:
    """
    Return the original as captured.

    Raises:
        StorageError: it is not on the shelf.
    """
    try:
        return document_path(folder, document).read_bytes()
    except FileNotFoundError:
        raise StorageError(f"{document} is not among the documents") from None


def has_document(folder: Path, document: str) -> bool:
    """Tell whether the original lies there."""
    return document_path(folder, document).exists()


def forget_document(folder: Path, document: str) -> None:
    """Take the original away; one that is not there is no fault."""
    document_path(folder, document).unlink(missing_ok=True)


def keep_archive(folder: Path, path: Path) -> Path:
    """
    Copy an archive or a table into the workspace, once, and return the copy.

    A file that lies there already is the copy, however its path was written.
    """
    home = folder / "measurements"
    if path.resolve().is_relative_to(home.resolve()):
        return home / path.resolve().relative_to(home.resolve())
    kept = home / f"{file_hash(path)[:16]}-{path.name}"
    if not kept.exists():
        with written_whole(kept) as copy, path.open("rb") as file:
            shutil.copyfileobj(file, copy, _CHUNK)
    return kept


def archive_path(folder: Path, name: str) -> Path:
    """Return where an archive or a table lies or would lie, by its kept name."""
    return folder / "measurements" / name


def archives(folder: Path) -> Iterator[Path]:
    """Yield the archives and tables of the workspace, by name."""
    home = folder / "measurements"
    if home.is_dir():
        yield from sorted(
            p for p in home.iterdir() if p.is_file() and not p.name.startswith(".")
        )


def file_hash(path: Path) -> str:
    """Return the 64 hex digits of the SHA-256 of a file, read in pieces."""
    digest = sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
