"""The text that a page shows, in page order, when no main text can be told."""

import html
import re
from collections.abc import Iterator

BLOCKS = frozenset(
    "p h1 h2 h3 h4 h5 h6 li blockquote pre dt dd figcaption td th div section article "
    "main header tr br hr ul ol table title body".split()
)
# Their content is no text at all: it ends at their own end tag and nowhere else.
RAW = frozenset("script style noscript template iframe object svg textarea".split())
# Their content is text, but the page's and not the story's.
SILENT = frozenset("head form nav footer aside button select dialog".split())
NAME = re.compile(r"(/?)([a-zA-Z][a-zA-Z0-9]*)")
LONGEST_TAG = 20_000  # characters; a longer one is no tag


def text_of(page: str) -> str:
    """
    Return the words of *page* that are shown, a block a line, blanks folded.

    Scripts, styles, forms and menus are left out. Empty when the page shows no
    words. Time grows with the length of the page, whatever is nested or open.
    """
    parts: list[str] = []
    silent = 0
    for tag, words in _tokens(page):
        bare = tag.lstrip("/")
        if bare in SILENT:
            silent = max(0, silent + (-1 if tag.startswith("/") else 1))
        if bare == "body":  # a head that was never closed ends here
            silent = 0
        if bare in BLOCKS:
            parts.append("\n")
        if not silent and words:
            parts.append(" ".join(html.unescape(words).split(" ")).replace("\n", " "))
    lines = "".join(parts).split("\n")
    return "\n".join(bare for line in lines if (bare := " ".join(line.split())))


def _tokens(page: str) -> Iterator[tuple[str, str]]:
    """Yield each tag's name (`/p` for an end) and the words up to the next."""
    at, tag = 0, ""
    while at < len(page):
        opened = page.find("<", at)
        if opened < 0:
            opened = len(page)
        yield tag, page[at:opened]
        at, tag = _after(page, opened)


def _after(page: str, opened: int) -> tuple[int, str]:
    """Return where the tag that opens at *opened* is over, and its name."""
    if page.startswith("<!--", opened):
        closed = page.find("-->", opened)
        return (closed + 3 if closed >= 0 else len(page)), ""
    name = NAME.match(page, opened + 1)
    if name is None and not page.startswith(("<!", "<?"), opened):
        return opened + 1, ""  # a bare "<" is no tag
    closed = page.find(">", opened, opened + LONGEST_TAG)
    if closed < 0:
        return opened + 1, ""
    if name is None:
        return closed + 1, ""
    tag = name[2].lower()
    if tag in RAW and not name[1] and page[closed - 1] != "/":
        # What was opened and never closed hides the rest, as in a browser.
        end = page.find(f"</{name[2]}", closed)
        if end < 0:
            end = page.lower().find(f"</{tag}", closed)
        return (end if end >= 0 else len(page)), tag
    return closed + 1, name[1] + tag
