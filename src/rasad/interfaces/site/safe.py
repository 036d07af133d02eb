"""
What comes from documents, made fit for a page: nothing of it is trusted.

Templates escape every value; this is about what escaping does not catch: names
that become folders, addresses that become links, and characters that turn the
text around them.
"""

import re
from typing import Final
from urllib.parse import urlsplit

from markupsafe import Markup

from rasad.model.ids import content_id

LONGEST: Final = 80  # letters of a folder's name
UNSAFE: Final = re.compile(r"[^A-Za-z0-9._-]+")
LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z")
# Embeddings, overrides and isolates reach beyond the quote that holds them; marks
# (U+200E, U+200F) and joiners do not, and Persian needs them.
TURNING: Final = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF])
# What XML does not take is no letter of any document either.
CONTROLS: Final = dict.fromkeys(
    [
        *range(9),
        11,
        12,
        *range(14, 32),
        *range(127, 160),
        *range(0xD800, 0xE000),
        0xFFFE,
        0xFFFF,
    ],
    "�",
)
CUT: Final = {**TURNING, **CONTROLS}
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")  # how a spreadsheet's begins


UNPRINTED: Final = re.compile(r"[\s\x00-\x20\x7f-\x9f\u200b-\u200f\u202a-\u202e]")
MEASUREMENT: Final = re.compile(r"[0-9]{8,}[0-9A-Za-z._]*\Z")


def slug(name: str) -> str:
    """
    Return *name* as the name of one folder, different for different names.

    `web/<host>` and `class:…` read as people would write them; anything else
    that has to be changed is told apart by a hash of what it was.
    """
    plain = name.replace("web/", "web-", 1).replace("class:", "class-", 1)
    known = name.startswith(("web/", "class:"))
    clash = not known and plain.startswith(("web-", "class-"))
    cut = _cut(plain).lower()
    return cut if cut and cut == plain and not clash else _told_apart(cut, name)


def label(name: str) -> str:
    """Return *name* as a folder's name that keeps its capitals."""
    cut = _cut(name)
    return cut if cut and cut == name else _told_apart(cut, name)


def _cut(name: str) -> str:
    return UNSAFE.sub("-", name).strip("-.")[:LONGEST]


def _told_apart(cut: str, name: str) -> str:
    return f"{cut or 'x'}-{content_id(name)[:8]}"


def address(url: str | None) -> str | None:
    """Return *url* if a reader may be sent there, else None: http and https only."""
    try:
        parts = urlsplit(url or "")
        sound = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return None
    return url if sound and not UNPRINTED.search(url or "") else None


def language(tag: str | None) -> str:
    """Return a language tag that may stand in a page, else an empty text."""
    return tag if tag and LANGUAGE.match(tag) else ""


def neutral(value: object) -> object:
    """Take from a text what would turn or cut the page around it."""
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    if value.isascii() and value.isprintable():  # most texts: nothing to look for
        return value
    return value.translate(CUT)


def cell(value: object) -> object:
    """Return what may stand in a cell of a table: no program would run it."""
    text = neutral(value)
    if isinstance(text, str) and text.startswith(FORMULA):
        return f"'{text}"
    return text


def line(text: str) -> str:
    """Return *text* on one line: a title cannot begin a line of its own."""
    return " ".join(str(neutral(text)).split())
