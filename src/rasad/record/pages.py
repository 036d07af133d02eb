"""The main text of an HTML page, without the page around it; nothing is run."""

import re

from msgspec import Struct

from rasad.record import charset, lines, markup, visible

CHARSET = re.compile(
    rb"<meta[^>]{0,200}charset=[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE
)
HEAD = 4096  # bytes in which a page declares what it is
CAREFUL, LARGEST = 500_000, 3_000_000  # characters: extraction slows down
MOST_TAGS = 40_000
LARGEST_PAGE = 24_000_000  # bytes
MOST_NODES = 1_000_000  # tags: a tree takes a few hundred bytes for each
HEAD_LINES = 8
BREAK = "\n\n\f\n"


class Page(Struct, frozen=True, kw_only=True):
    """
    A page's main text, a paragraph a line, and what the page states of itself.

    `text` is empty where the page shows no words, and `why` then says why.
    """

    text: str
    why: str = "the page shows no words: it may be built by a script"
    facts: markup.Facts = markup.Facts()


def from_bytes(raw: bytes, *, declared: str | None = None) -> Page | None:
    """
    Return the page that *raw* is, None where no encoding fits.

    *declared* is the encoding that was told with the page; what the page itself
    declares comes after it. Stories of a page with several are in page order,
    each from its headline on, with a page break between.
    """
    if len(raw) > LARGEST_PAGE:
        return Page(text="", why=f"a page larger than {LARGEST_PAGE // 1_000_000} MB")
    if raw.count(b"<") > MOST_NODES:
        return Page(text="", why=f"a page of more than {MOST_NODES:,} tags")
    named = CHARSET.search(raw[:HEAD])
    page = charset.decode(raw, declared=declared or (named and named[1].decode()))
    if page is None:
        return None
    page = markup.of_few_attributes(page)
    tree = markup.from_text(page)
    facts = markup.facts(tree) if tree is not None else markup.Facts()
    too_large = len(page) > LARGEST or page.count("<") > MOST_TAGS
    text = "" if tree is None or too_large else _main(tree, facts, page)
    return Page(text=text or visible.text_of(page), facts=facts)


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
    import trafilatura  # noqa: PLC0415 - takes as long to load as all of ours: for pages

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
