"""Documents as captured, and the articles found in them."""

from msgspec import Struct

from rasad.model.said import When


class Story(Struct, frozen=True, kw_only=True):
    """What a sidecar tells of one of several stories on a page."""

    title: str
    published: str | None = None


class Sidecar(Struct, frozen=True, kw_only=True):
    """What `<file>.meta.json` beside a document tells about it."""

    url: str | None = None
    captured: str | None = None
    published: str | None = None
    publisher: str | None = None
    country: str | None = None
    articles: tuple[Story, ...] = ()


class Document(Struct, frozen=True, kw_only=True):
    """
    One file or page, read.

    `id` is the hash of the bytes as captured. `text` is the file's decoded text
    for plain text and the extracted main text for other formats: every offset
    of the record counts code points of it. `title`, `published` (ISO date or
    date-time) and `published_basis` are what the format itself says of them.
    """

    id: str
    path: str
    format: str
    text: str
    title: str | None = None
    language: str | None = None
    published: str | None = None
    published_basis: str = ""
    sidecar: Sidecar = Sidecar()


class Article(Struct, frozen=True, kw_only=True):
    """
    One story in a document: `document.text[start:end]`, title included.

    `number` counts from 0 in the order of the page. `date` is the day it was
    published, with `basis` saying whether that is stated, inferred (and from
    what) or unknown. `skip` are stretches of it that repeat its own lead or are
    furniture of the page, which nothing is read from.
    """

    document: str
    number: int
    title: str
    language: str
    start: int
    end: int
    date: When
    skip: tuple[tuple[int, int], ...] = ()
