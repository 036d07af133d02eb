"""Which pages stand for all, and what a live page has that a static one has not."""

import re
from collections.abc import Iterable

# What a live page has and a static one has not.
_ONLY_LIVE = (
    re.compile(rb'<link rel="stylesheet" href="[./]*assets/live.css">\n'),
    re.compile(rb'<a href="[./]*search/index.html">[^<]*</a>\n'),
    re.compile(rb'<details class="narrow">.*?</details>\n', re.DOTALL),
    re.compile(rb"form-action '(none|self)'"),
)


def one_of_each(paths: Iterable[str]) -> tuple[str, ...]:
    """Return a page of each kind in each language: of the service most is said of."""
    kinds: dict[tuple[bool, str, int], str] = {}
    for path in sorted(paths, key=lambda path: ("/telegram/" not in path, path)):
        if path.endswith(".html"):
            plain = path.removeprefix("fa/")
            persian, folder = plain != path, plain.partition("/")[0]
            kinds.setdefault((persian, folder, plain.count("/")), path)
    return tuple(sorted(kinds.values()))


def in_both(path: str, page: bytes) -> bytes:
    """Return what the live and the static form of a page share; of a file, all."""
    if path.endswith(".html"):
        for only in _ONLY_LIVE:
            page = only.sub(b"", page)
    return page
