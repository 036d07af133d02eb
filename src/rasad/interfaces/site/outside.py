"""What a page or a stylesheet would fetch from another host, counted."""

import re
from typing import Final

TAG: Final = re.compile(rb"<([a-zA-Z][a-zA-Z0-9]*)((?:\s[^<>]*)?)>")
FETCHED: Final = re.compile(
    rb"\s(?:src|srcset|poster|data|background|action|formaction|ping)"
    rb"\s*=\s*[\"']?\s*(?:https?:)?//",
    re.IGNORECASE,
)
LINKED: Final = re.compile(rb"\shref\s*=\s*[\"']?\s*(?:https?:)?//", re.IGNORECASE)
STYLED: Final = re.compile(
    rb"(?:url\(\s*|@import\s+)[\"']?\s*(?:https?:)?//", re.IGNORECASE
)


def fetched(path: str, body: bytes) -> int:
    """
    Count absolute addresses that a browser would fetch to show the file.

    That is `src` and its like in every tag, `href` of a `<link>`, and `url()`
    and `@import` of styles. Text of documents is escaped, so it opens no tag.
    """
    if path.endswith(".css"):
        return len(STYLED.findall(body))
    if not path.endswith(".html"):
        return 0
    count = 0
    for tag, attributes in TAG.findall(body):
        count += len(FETCHED.findall(attributes))
        if tag.lower() in {b"link", b"image", b"use"}:
            count += len(LINKED.findall(attributes))
        if b"style" in attributes.lower():
            count += len(STYLED.findall(attributes))
    return count
