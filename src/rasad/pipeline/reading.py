"""Documents from files: what the shell hands to the record."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from rasad.errors import BadDocument, BadInput
from rasad.model.document import Article, Document, Sidecar
from rasad.model.reject import Reject, rejected
from rasad.model.statement import Statement
from rasad.pipeline import apart, catalogue
from rasad.record import from_document

SIDECAR: Final = ".meta.json"
STAGE: Final = "read a document"
PART: Final = "give that part as a file of its own"


class Read(Struct, frozen=True, kw_only=True):
    """A document read whole: its bytes, text, articles and statements."""

    raw: bytes
    document: Document
    articles: tuple[Article, ...]
    statements: tuple[Statement, ...]


def files(paths: Iterable[Path]) -> Iterator[Path]:
    """
    Yield the documents that *paths* name, folders walked, in a fixed order.

    Sidecars and hidden files are passed over: they are no documents.
    """
    for path in paths:
        found = (
            sorted(p for p in path.rglob("*") if p.is_file())
            if path.is_dir()
            else [path]
        )
        yield from (p for p in found if not _is_beside(p, given=p == path))


def _is_beside(path: Path, *, given: bool) -> bool:
    """Tell whether a file lies beside documents and is none itself."""
    return path.name.endswith(SIDECAR) or (not given and path.name.startswith("."))


def sidecar(path: Path) -> Sidecar:
    """
    Read what `<file>.meta.json` tells of a document; nothing where it is absent.

    Raises:
        BadDocument: the sidecar is there and cannot be read.
    """
    beside = path.with_name(path.name + SIDECAR)
    try:
        return msgspec.json.decode(beside.read_bytes(), type=Sidecar)
    except FileNotFoundError:
        return Sidecar()
    except (msgspec.MsgspecError, OSError, UnicodeDecodeError) as error:
        raise BadDocument(
            f"the file beside the document cannot be read: {error}",
            str(beside),
            remedy="mend it, or take it away and give --published and --country",
        ) from error


def one(
    path: Path,
    *,
    country: str | None = None,
    published: str | None = None,
    home: str | None = None,
) -> Read:
    """
    Read a document and what is said in it.

    *country* and *published* win over what the sidecar tells; *home* is the
    country where neither tells one.

    Raises:
        BadDocument: it cannot be read; names file, reason and remedy.
    """
    beside = sidecar(path)
    if published is not None:
        beside = msgspec.structs.replace(beside, published=published, articles=())
    if country is not None:
        beside = msgspec.structs.replace(beside, country=country)
    country = beside.country or home
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise BadDocument(
            f"it cannot be opened: {error.strerror}", str(path), remedy="check the path"
        ) from error
    return from_bytes(raw, path=str(path), beside=beside, country=country)


def from_bytes(raw: bytes, *, path: str, beside: Sidecar, country: str | None) -> Read:
    """
    Read a document from its bytes.

    Raises:
        BadDocument: it cannot be read; names file, reason and remedy.
    """
    reading = from_document(
        apart.from_bytes(raw, path=path, sidecar=beside),
        registry=catalogue.services(),
        actors=catalogue.actors(),
        country=country,
    )
    return Read(
        raw=raw,
        document=reading.document,
        articles=reading.articles,
        statements=reading.statements,
    )


def each(
    paths: Iterable[Path],
    *,
    country: str | None = None,
    published: str | None = None,
    home: str | None = None,
) -> Iterator[Read | Reject]:
    """
    Yield one reading or one reject for every document that *paths* name.

    After a reading come the rejects of the parts of it that could not be read.
    """
    for path in files(paths):
        try:
            read = one(path, country=country, published=published, home=home)
        except BadInput as bad:
            yield rejected(STAGE, bad)
            continue
        yield read
        yield from (
            Reject(stage=STAGE, source=str(path), where=where, what=what, remedy=PART)
            for where, what in read.document.left_out
        )
