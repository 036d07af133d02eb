"""The text that a page shows, in page order, when no main text can be told."""

import html
import re
from collections.abc import Iterator

BLOCKS = frozenset(
    {
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "pre", "dt", "dd",
        "figcaption", "td", "th", "div", "section", "article", "main", "header", "tr",
        "br", "hr", "ul", "ol", "table", "title", "body",
    }
)  # fmt: skip
# Their content is no text at all: it ends at their own end tag and nowhere else.
RAW = frozenset(
    {"script", "style", "noscript", "template", "iframe", "object", "svg", "textarea"}
)
# Their content is text, but the page's and not the story's.
SILENT = frozenset(
    {"head", "form", "nav", "footer", "aside", "button", "select", "dialog"}
)
NAME = re.compile(r"(/?)([a-zA-Z][a-zA-Z0-9]*)")
BARE = "<"
LONGEST_TAG = 4_000  # characters; a longer one is no tag


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
        if not silent:
            shown = html.unescape(words).replace("\n", " ").replace("\r", " ")
            parts.append(tag + shown if tag == BARE else shown)
    lines = "".join(parts).split("\n")
    return "\n".join(bare for line in lines if (bare := " ".join(line.split())))


def _tokens(page: str) -> Iterator[tuple[str, str]]:
    """Yield each tag's name (`/p` for an end) and the words up to the next."""
    at, tag = 0, ""
    low = page.lower()
    if len(low) != len(page):  # a letter that grows when lowered moves offsets
        low = page
    while at < len(page):
        opened = page.find("<", at)
        if opened < 0:
            opened = len(page)
        yield tag, page[at:opened]
        at, tag = _after(page, low, opened)


def _after(page: str, low: str, opened: int) -> tuple[int, str]:
    """Return where the tag that opens at *opened* is over, and its name."""
    if page.startswith("<!--", opened):
        closed = page.find("-->", opened)
        return (closed + 3 if closed >= 0 else len(page)), ""
    name = NAME.match(page, opened + 1)
    if name is None and not page.startswith(("<!", "<?"), opened):
        return opened + 1, BARE  # a bare "<" is no tag
    closed = page.find(">", opened, opened + LONGEST_TAG)
    if closed < 0:
        return opened + 1, BARE
    if name is None:
        return closed + 1, ""
    tag = name[2].lower()
    if tag in RAW and not name[1] and page[closed - 1] != "/":
        # What was opened and never closed hides the rest, as in a browser.
        end = low.find(f"</{tag}", closed)
        return (end if end >= 0 else len(page)), tag
    return closed + 1, name[1] + tag
