"""What an HTML page says of itself, and its stories: a tree, never run."""

import re
from collections.abc import Iterator
from typing import Any

import msgspec
from lxml import etree, html
from msgspec import Struct

from rasad.model.said import When
from rasad.record import published

LARGEST_JSON = 200_000  # characters
DEEPEST_JSON = 6
DATE_META = (
    "article:published_time", "og:published_time", "datepublished", "date",
    "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "pubdate",
    "publishdate", "publish-date", "publication_date", "parsely-pub-date",
    "sailthru.date", "citation_date", "citation_publication_date",
)  # fmt: skip
TITLE_META = ("og:title", "twitter:title", "dc.title", "citation_title")
STORY_TYPE = re.compile(r"article|posting|report|webpage", re.IGNORECASE)
SILENT = (
    "script", "style", "noscript", "template", "iframe", "object", "embed", "svg",
    "canvas", "link", "select", "textarea",
)  # fmt: skip
FRAME = ("form", "nav", "footer", "aside", "button", "dialog")
FRAME_CLASS = re.compile(
    r"(?:^|[\s_-])(?:comments?|respond|repl(?:y|ies)|share|sharing|social|related|"
    r"recommend(?:ed|ations?)?|newsletter|cookies?|promo|sidebar|breadcrumbs?|"
    r"advert(?:isement)?|sponsored|popular|trending|outbrain|taboola|subscribe)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
MOST = 0.5  # of the page's text: what holds more is the page, whatever its name
STORY_WORDS = 20
LARGEST_TO_SMALLEST = 8
HEADINGS = ("h1", "h2", "h3")
SITE = re.compile(r"\s+[|–—·«»]\s+|\s+-\s+")
JOINERS = "\u200c\u200d"  # part of the spelling of Persian, Urdu, Hindi words
# Printed characters that hardly a page holds; the first ones it does not are used.
STAND_INS = "\ua66e\ua66d\ua66c\u1368\u1367\u1366\u16eb\u16ec\u16ed"
LONG_TAG = re.compile(r"<([a-zA-Z][\w:-]{0,40})[^<>]{20000,}+")
MOST_ATTRIBUTES = 2_000  # words of a tag
LANGUAGE = re.compile(r"[a-z]{2,3}(?=$|[-_])")


class Facts(Struct, frozen=True, kw_only=True):
    """
    What a page states about itself; None where it does not.

    `published` is ISO 8601, `basis` names the place on the page it is from.
    """

    title: str | None = None
    language: str | None = None
    published: str | None = None
    basis: str = ""


def of_few_attributes(page: str) -> str:
    """
    Return *page* with nothing but its name left of a tag of very many attributes.

    The parser compares each attribute of a tag with all the others of it, so that
    one tag of a million would take it minutes.
    """
    return LONG_TAG.sub(_few, page)


def _few(tag: re.Match[str]) -> str:
    return f"<{tag[1]} " if len(tag[0].split()) > MOST_ATTRIBUTES else tag[0]


def from_text(text: str) -> Any:
    """
    Return the tree of a page, scripts and styles taken out, None for no tree.

    Nothing is run or fetched. What is nested deeper than libxml2's limit of 256
    is not in the tree.
    """
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        # As bytes: an encoding declared in the page is of the bytes, not of text.
        return html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def facts(tree: Any) -> Facts:
    """Return what the page states; a date that cannot be read is not stated."""
    for value, basis in _dates(tree):
        when = published.from_words(value, basis)
        if when.value:
            return Facts(
                title=_title(tree),
                language=_language(tree),
                published=_iso(value, when),
                basis=basis,
            )
    return Facts(title=_title(tree), language=_language(tree))


def _iso(value: str, when: When) -> str | None:
    is_iso = bool(when.value) and value.strip().startswith(when.value or "-")
    return value.strip() if is_iso else when.value


def without_frame(tree: Any) -> Any:
    """Take scripts, forms, menus, comments, share bars out of *tree*; return it."""
    etree.strip_elements(tree, *SILENT, with_tail=False)
    whole = len(tree.text_content())
    for element in list(tree.iter()):
        if element.getparent() is None or not _is_frame(element):
            continue
        if len(element.text_content()) <= MOST * whole:
            element.drop_tree()
    return tree


def stories(tree: Any) -> list[Any]:
    """
    Return the stories of a page with several, in order; empty for one story.

    A story is an `article` outside the others with its own heading and some
    paragraphs. Cards beside one long story are not stories.
    """
    sized = [
        (len(element.text_content().split()), element)
        for element in tree.iter("article")
        if next(element.iterancestors("article"), None) is None and heading(element)
    ]
    floor = max((size for size, _ in sized), default=0) / LARGEST_TO_SMALLEST
    found = [e for size, e in sized if size >= max(STORY_WORDS, floor)]
    return found if len(found) > 1 else []


def heading(element: Any) -> str | None:
    """Return the first heading in *element* that has words, blanks folded."""
    for node in element.iter(*HEADINGS):
        words = folded(node.text_content())
        if words:
            return words
    return None


def day(element: Any) -> str | None:
    """Return the ISO day of the first `time` in *element*, None without one."""
    for node in element.iter("time"):
        for value in (node.get("datetime"), node.text_content()):
            when = published.from_words(value, "time element")
            if when.value:
                return when.value
    return None


def folded(words: str) -> str:
    """Return *words* with every run of blanks as one space."""
    return " ".join(words.split())


def _is_frame(element: Any) -> bool:
    if not isinstance(element.tag, str) or element.tag in {"html", "body"}:
        return False
    if element.tag in FRAME:
        return True
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    return bool(FRAME_CLASS.search(named[:500]))


def _language(tree: Any) -> str | None:
    match = LANGUAGE.match((tree.get("lang") or "").strip().lower())
    return match[0] if match else None


def _title(tree: Any) -> str | None:
    heads = [folded(h.text_content()) for h in tree.iter("h1")]
    heads = [h for h in heads if len(h.split()) > 1]
    if len(heads) == 1:
        return heads[0]
    for _, content in _metas(tree, TITLE_META):
        return content
    named = next((folded(t.text_content()) for t in tree.iter("title")), "")
    # "Headline | Site", "Site - Headline": the headline is the longest part.
    return max(SITE.split(named), key=len, default="") or None


def _metas(tree: Any, names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    seen: dict[str, str] = {}
    for meta in tree.iter("meta"):
        for key in ("property", "name", "itemprop"):
            name = (meta.get(key) or "").strip().lower()
            content = folded(meta.get("content") or "")
            if name and content:
                seen.setdefault(name, content)
    yield from ((name, seen[name]) for name in names if name in seen)


def _dates(tree: Any) -> Iterator[tuple[str, str]]:
    for node in tree.iter("script"):
        if (node.get("type") or "").strip().lower() == "application/ld+json":
            for value in _in_json(node.text or ""):
                yield value, "JSON-LD datePublished"
    for name, content in _metas(tree, DATE_META):
        yield content, f"meta {name}"
    yield from ((value, "time element") for value in _times(tree))


def _times(tree: Any) -> Iterator[str]:
    """Yield the times marked as publication, then the first of a story's."""
    for node in tree.iter("time"):
        named = f"{node.get('class') or ''} {node.get('itemprop') or ''}".lower()
        if node.get("pubdate") is not None or "publish" in named or "entry" in named:
            yield node.get("datetime") or node.text_content()
    days = (day(element) for element in tree.iter("article", "main", "header"))
    yield from (found for found in days if found)


def _in_json(text: str) -> Iterator[str]:
    if len(text) > LARGEST_JSON:
        return
    try:
        found = msgspec.json.decode(text.strip().encode("utf-8", "replace"))
    except (msgspec.DecodeError, RecursionError):
        return
    yield from _walk(found, DEEPEST_JSON)


def _walk(node: Any, deep: int) -> Iterator[str]:
    if deep == 0:
        return
    if isinstance(node, list):
        for item in node:
            yield from _walk(item, deep - 1)
    elif isinstance(node, dict):
        value = node.get("datePublished")
        if isinstance(value, str) and STORY_TYPE.search(str(node.get("@type"))):
            yield value
        for key in sorted(node, key=str):
            if key in {"@graph", "mainEntity", "mainEntityOfPage"}:
                yield from _walk(node[key], deep - 1)


def shield(tree: Any) -> dict[str, str]:
    """
    Put printed characters in the place of joiners in *tree*.

    Returns:
        The joiner that each of them stands for; empty where the page has none,
        or has every stand-in itself.
    """
    whole = tree.text_content()
    free = [mark for mark in STAND_INS if mark not in whole]
    pairs = dict(zip((j for j in JOINERS if j in whole), free, strict=False))
    if not pairs:
        return {}
    table = str.maketrans(pairs)
    for element in tree.iter():
        if isinstance(element.tag, str) and element.text:
            element.text = element.text.translate(table)
        if element.tail:
            element.tail = element.tail.translate(table)
    return {mark: joiner for joiner, mark in pairs.items()}


def unshield(text: str, kept: dict[str, str]) -> str:
    """Return *text* with the joiners that `shield` took out of its page."""
    for mark, joiner in kept.items():
        text = text.replace(mark, joiner)
    return text


def page_of(element: Any) -> Any:
    """Return a page of its own that holds a copy of *element* alone."""
    return html.document_fromstring(
        b"<html><body>"
        + etree.tostring(element, encoding="utf-8", with_tail=False)
        + b"</body></html>",
        parser=html.HTMLParser(encoding="utf-8", no_network=True),
    )
