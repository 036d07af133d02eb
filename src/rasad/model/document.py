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


class Withdrawal(Struct, frozen=True, kw_only=True):
    """
    That a document was taken off the shelf: why, on whose request, by whom, when.

    `reason` is published in the log of removals; `request` is not, for it may
    name who asked. `at` is an ISO 8601 instant.
    """

    reason: str
    request: str
    by: str
    at: str


class StoryMark(Struct, frozen=True, kw_only=True):
    """
    Where in a document that holds several stories one of them begins.

    `start` counts code points of the document's text. `title` is empty, the rest
    None, where the file does not tell; `basis` names where `published` is from.
    """

    start: int
    title: str = ""
    published: str | None = None
    basis: str = ""
    url: str | None = None
    publisher: str | None = None


class Document(Struct, frozen=True, kw_only=True):
    """
    One file or page, read.

    `id` is the hash of the bytes as captured. `text` is the file's decoded text
    for plain text and the extracted main text for other formats: every offset
    of the record counts code points of it. `title`, `published` (ISO date or
    date-time) and `published_basis` are what the format itself says of them.
    `stories` are where its stories begin, in order, for a format that tells it
    (feeds, archives of pages); empty for one that does not. `left_out` are the
    parts of the file that could not be read: where, and why.
    """

    id: str
    path: str
    format: str
    text: str
    title: str | None = None
    language: str | None = None
    published: str | None = None
    published_basis: str = ""
    stories: tuple[StoryMark, ...] = ()
    left_out: tuple[tuple[str, str], ...] = ()
    sidecar: Sidecar = Sidecar()


class Article(Struct, frozen=True, kw_only=True):
    """
    One story in a document: `document.text[start:end]`, title included.

    `number` counts from 0 in the order of the page. `date` is the day it was
    published, with `basis` saying whether that is stated, inferred (and from
    what) or unknown. `skip` are stretches of it that repeat its own lead or are
    furniture of the page, which nothing is read from. `url` and `publisher` are
    its own, None where the document does not tell. `sketch` is a sample of its
    words that a copy of it is known by, empty where they are too few.
    """

    document: str
    number: int
    title: str
    language: str
    start: int
    end: int
    date: When
    skip: tuple[tuple[int, int], ...] = ()
    url: str | None = None
    publisher: str | None = None
    sketch: tuple[int, ...] = ()
