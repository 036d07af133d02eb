"""Where the words of an entry stand: the document around each quote."""

from collections.abc import Container, Iterable
from pathlib import Path
from typing import Final

from msgspec import Struct

from rasad.errors import BadRecord, NotFound
from rasad.model.document import Article
from rasad.model.source import Source
from rasad.model.told import mark, say
from rasad.pipeline import apart, workspace
from rasad.storage import shelf
from rasad.storage.record_db import Record, Stored

AROUND: Final = 400  # code points on each side


class Passage(Struct, frozen=True, kw_only=True):
    """
    A quote with what stands before and after it, and where it is from.

    `held` is False where the document is not on the shelf, or was withdrawn:
    nothing can be shown around the quote then.
    """

    source: Source
    title: str
    before: str = ""
    after: str = ""
    held: bool = True


class Whole(Struct, frozen=True, kw_only=True):
    """A document with all of its text, as a reviewer reads it."""

    id: str
    path: str
    title: str
    text: str


def whole(folder: Path, name: str) -> Whole:
    """
    Return a document of the workspace by its id, its beginning, or its file name.

    Raises:
        NotFound: none, or several, are called so.
        StorageError: the original is gone.
    """
    with workspace.opened(folder) as (_, record):
        stored = document_called(record.documents(), name)
        return Whole(
            id=stored.id,
            path=stored.path,
            title=stored.title or stored.path,
            text="" if stored.withdrawn else text_of(folder, stored),
        )


def of_sources(
    folder: Path, record: Record, sources: Iterable[Source]
) -> tuple[Passage, ...]:
    """Return each source in its surroundings, in the order of *sources*."""
    stored = {d.id: d for d in record.documents()}
    articles = record.articles()
    texts: dict[str, str] = {}
    found = []
    for source in sources:
        title = _title(articles, source)
        known = stored.get(source.document)
        if known is None or source.withdrawn:
            found.append(Passage(source=source, title=title, held=False))
            continue
        if source.document not in texts:
            texts[source.document] = text_of(folder, known)
        text = texts[source.document]
        found.append(
            Passage(
                source=source,
                title=title or known.title or "",
                before=text[max(0, source.start - AROUND) : source.start],
                after=text[source.end : source.end + AROUND],
            )
        )
    return tuple(found)


def text_of(folder: Path, stored: Stored) -> str:
    """
    Return the text of a document on the shelf.

    Raises:
        StorageError: the original is gone.
        BadDocument: it cannot be read any more.
    """
    raw = shelf.document_bytes(folder, stored.id)
    return apart.from_bytes(raw, path=stored.path, sidecar=stored.sidecar).text


def must_stand(
    folder: Path,
    record: Record,
    sources: Iterable[Source],
    held: Container[Source] = (),
) -> None:
    """
    Make sure that each quote stands in a document of the shelf.

    Those *held* by the record already are not looked at.

    Raises:
        BadRecord: one does not.
    """
    stored = {d.id: d for d in record.documents()}
    for source in sources:
        if source in held:
            continue
        known = stored.get(source.document)
        text = "" if known is None else text_of(folder, known)
        if text[source.start : source.end] != source.quote:
            raise BadRecord(
                say(mark("the words do not stand there")),
                source.document,
                f"{source.start}-{source.end}",
                "give a quote that the document holds, letter for letter",
            )


def selected(
    folder: Path,
    name: str,
    *,
    start: int | None = None,
    end: int | None = None,
    quote: str | None = None,
) -> Source:
    """
    Return the source that a person selects in a document of the workspace.

    By offsets of its text, or by words that it holds exactly once. *name* is the
    document's id, the beginning of its digits, or its file name.

    Raises:
        NotFound: no document, or several, are called so.
        BadRecord: the words are not there, or are there more than once.
    """
    with workspace.opened(folder) as (_, record):
        stored = document_called(record.documents(), name)
        text = text_of(folder, stored)
        if quote is not None:
            start = _place(text, quote, stored)
            end = start + len(quote)
        if start is None or end is None or not 0 <= start < end <= len(text):
            raise BadRecord(
                f"no words stand at {start}-{end}: the text has {len(text)} letters",
                stored.path,
                remedy="give --start and --end, or --quote",
            )
        article = _article(record.articles(), stored.id, start)
        origin = workspace.origins(record).get((stored.id, article))
        return Source(
            document=stored.id,
            quote=text[start:end],
            start=start,
            end=end,
            url=origin.url if origin else stored.sidecar.url,
            publisher=origin.publisher if origin else stored.sidecar.publisher,
            published=origin.published if origin else None,
            language=origin.language if origin else None,
            copy_of=origin.copy_of if origin else None,
        )


def _place(text: str, quote: str, stored: Stored) -> int:
    count = text.count(quote) if quote else 0
    if count != 1:
        raise BadRecord(
            say(mark("the words stand there {count} times"), count=count),
            stored.path,
            remedy="give more of them, letter for letter, or --start and --end",
        )
    return text.index(quote)


def document_called(found: Iterable[Stored], name: str) -> Stored:
    """
    Return the document of that id or file name, or whose digits begin so.

    Raises:
        NotFound: none is, or several are.
    """
    digits = name.removeprefix("sha256:")
    near = [
        d
        for d in found
        if d.path == name
        or (digits and d.id.removeprefix("sha256:").startswith(digits))
    ]
    if len(near) != 1:
        told = mark("{count} documents are called {name}")
        raise NotFound(say(told, count=len(near), name=name))
    return near[0]


def _title(articles: Iterable[Article], source: Source) -> str:
    for article in articles:
        if article.document == source.document and (
            article.start <= source.start < article.end
        ):
            return article.title
    return ""


def _article(articles: Iterable[Article], document: str, start: int) -> int:
    for article in articles:
        if article.document == document and article.start <= start < article.end:
            return article.number
    return 0
