"""RSS and Atom feeds: each item is a story with a day and an address of its own."""

import re
from email.utils import parsedate_to_datetime
from itertools import islice
from typing import Any

from lxml import etree

from rasad.errors import BadDocument
from rasad.model.document import Document, Sidecar
from rasad.model.ids import document_id
from rasad.record import bundles, charset, visible
from rasad.record.bundles import Piece, folded

SUFFIXES: tuple[str, ...] = (".rss", ".atom", ".rdf", ".xml")
ASKED = 0
HEAD = 4096  # bytes in which the first element is looked for
FIRST = re.compile(rb"<(?:[A-Za-z][\w.-]*:)?([A-Za-z][\w.-]*)")
ROOTS = frozenset({b"rss", b"feed", b"RDF"})
LARGEST = 32_000_000  # bytes
MOST_NODES = 3_000_000  # tags and attributes
# In the order they are asked; the fullest text and the first appearance win.
BODIES = ("encoded", "content", "description", "summary")
DAYS = ("pubDate", "published", "issued", "date", "updated")


def accepts(raw: bytes, /) -> bool:
    """Say whether the first element of *raw* is that of a feed."""
    first = FIRST.search(raw[:HEAD].replace(b"\0", b""))
    return bool(first and first[1] in ROOTS) and not charset.is_binary(raw)


def read(raw: bytes, /, *, path: str, sidecar: Sidecar) -> Document:
    """
    Return the document with the items of the feed, in its order, each marked.

    An item's text is its title and the fullest of its bodies, tags taken out.
    Entities that the feed declares are never expanded, nothing is fetched.

    Raises:
        BadDocument: it is no XML, too large, or no item has words.

    Source: RSS 2.0 (pubDate, link), RSS 1.0 with Dublin Core (date), RFC 4287.
    """
    if len(raw) > LARGEST:
        raise _refused(f"a feed larger than {LARGEST // 1_000_000} MB", path)
    if raw.count(b"<") + raw.count(b"=") > MOST_NODES:
        raise _refused(f"a feed of more than {MOST_NODES:,} tags", path)
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False,
        recover=True, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(raw, parser=parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _refused(f"a feed that is no XML: {error}", path) from error
    if root is None:
        raise _refused("a feed that is no XML", path)
    items = [node for node in root.iter() if _name(node) in {"item", "entry"}]
    publisher = _publisher(root)
    text, stories = bundles.joined(
        _piece(item, publisher) for item in islice(items, bundles.MOST_STORIES)
    )
    if not text:
        raise _refused("a feed without an item that has words", path)
    left = len(items) - bundles.MOST_STORIES
    cut = f"it and the rest are not read: more than {bundles.MOST_STORIES} items"
    return Document(
        id=document_id(raw), path=path, format="feed", text=text, stories=stories,
        left_out=((f"item {bundles.MOST_STORIES + 1}", cut),) if left > 0 else (),
        sidecar=sidecar,
    )  # fmt: skip


def _piece(item: Any, publisher: str | None) -> Piece:
    told = {_name(node): node for node in reversed(item) if _name(node)}
    bodies = [visible.text_of(_words(told[name])) for name in BODIES if name in told]
    published, basis = _day(told)
    return Piece(
        text=max(bodies, key=len, default=""),
        title=visible.text_of(_words(told["title"])) if "title" in told else "",
        published=published,
        basis=basis,
        url=_url(item),
        publisher=publisher,
    )


def _day(told: dict[str, Any]) -> tuple[str | None, str]:
    for name in DAYS:
        words = folded(_words(told[name])) if name in told else ""
        if words:
            return _iso(words), f"feed item {name}"
    return None, ""


def _iso(words: str) -> str:
    """Return a day of a letter's kind ("Mon, 30 Apr 2018 ...") as ISO 8601."""
    try:
        return parsedate_to_datetime(words).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return words


def _url(item: Any) -> str | None:
    for node in item:
        if _name(node) == "link" and node.get("rel", "alternate") == "alternate":
            found = folded(node.get("href") or _words(node))
            if found.startswith(("http://", "https://")):
                return found
    return None


def _publisher(root: Any) -> str | None:
    head = next((node for node in root if _name(node) == "channel"), root)
    title = next((node for node in head if _name(node) == "title"), None)
    return folded(_words(title)) or None if title is not None else None


def _name(node: Any) -> str:
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def _words(node: Any) -> str:
    """Return the words in *node*, those of tags in it on lines of their own."""
    return "\n".join(part for part in node.itertext(etree.Element) if part.strip())


def _refused(what: str, path: str) -> BadDocument:
    return BadDocument(what, path, remedy="Give the page of each story instead.")
