"""HTML pages: their main text, without the page around it; nothing is run."""

import re

import trafilatura

from rasad.errors import BadDocument
from rasad.model.document import Document, Sidecar
from rasad.model.ids import document_id
from rasad.record import charset, lines, markup, visible

SUFFIXES: tuple[str, ...] = (".html", ".htm", ".xhtml")
TAG = re.compile(
    rb"<(?:!doctype|html|head|body|article|div|p|h1|meta)\b", re.IGNORECASE
)
CHARSET = re.compile(
    rb"<meta[^>]{0,200}charset=[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE
)
HEAD = 4096  # bytes in which a page declares what it is
CAREFUL, LARGEST = 500_000, 3_000_000  # characters: extraction slows down
MOST_TAGS = 40_000
HEAD_LINES = 8
BREAK = "\n\n\f\n"


def accepts(raw: bytes, /) -> bool:
    """Say whether *raw* is text with tags of a page near its beginning."""
    head = raw[:HEAD].replace(b"\0", b"")  # wide characters
    return not charset.is_binary(raw) and bool(TAG.search(head))


def read(raw: bytes, /, *, path: str, sidecar: Sidecar) -> Document:
    """
    Return the document with the page's main text, a paragraph a line.

    Stories of a page with several are in page order, each from its headline on,
    with a page break between. The same bytes give the same text.

    Raises:
        BadDocument: no encoding fits, or the page shows no words.
    """
    declared = CHARSET.search(raw[:HEAD])
    page = charset.decode(raw, declared=declared[1].decode() if declared else None)
    if page is None:
        raise BadDocument(
            "its characters cannot be read in any encoding",
            path,
            remedy="Save the page as UTF-8.",
        )
    tree = markup.from_text(page)
    facts = markup.facts(tree) if tree is not None else markup.Facts()
    too_large = len(page) > LARGEST or page.count("<") > MOST_TAGS
    text = "" if tree is None or too_large else _main(tree, facts, page)
    text = text or visible.text_of(page)
    if not text:
        raise BadDocument(
            "the page shows no words: it may be built by a script",
            path,
            remedy="Capture the page as a browser shows it.",
        )
    return Document(
        id=document_id(raw), path=path, format="html", text=text, title=facts.title,
        language=facts.language, published=facts.published,
        published_basis=facts.basis, sidecar=sidecar,
    )  # fmt: skip


def _main(tree: object, facts: markup.Facts, page: str) -> str:
    fast = len(page) > CAREFUL
    bare = markup.without_frame(tree)
    found = [_story(element, fast=fast) for element in markup.stories(bare)]
    found = [story for story in found if story]
    if len(found) > 1:
        return BREAK.join(found)
    return _with_title(_extract(bare, fast=fast), facts.title)


def _story(element: object, *, fast: bool) -> str:
    title, day = markup.heading(element), markup.day(element)
    body = _extract(markup.page_of(element), fast=fast)
    if not body:
        return ""
    rest = [line for line in body.split("\n") if line != title]
    return "\n".join([part for part in (title, day) if part] + rest)


def _extract(tree: object, *, fast: bool) -> str:
    # The extractor drops characters that do not print, joiners of letters too.
    kept = markup.shield(tree)
    found = trafilatura.extract(
        tree,
        favor_precision=True,
        include_comments=False,
        include_tables=True,
        include_images=False,
        include_links=False,
        deduplicate=False,
        with_metadata=False,
        fast=fast,
    )
    return markup.unshield(found or "", kept).strip()


def _with_title(text: str, title: str | None) -> str:
    if not text or not title:
        return text
    head = [markup.folded(li.text) for li in lines.from_text(text)[:HEAD_LINES]]
    return text if title in head else f"{title}\n\n{text}"
