"""
A finder of a thousand texts in one pass over a page: Hyperscan, where it is.

Without the library (the extra `fast`), pages are cut into words instead: the
same is found, more slowly.
"""

import importlib.util
from collections.abc import Sequence
from typing import Any

from rasad.verdicts.patterns import Finder, MakeFinder


def _finder(texts: Sequence[bytes]) -> Finder:
    """Return what tells which of *texts* stand in a page, by their places."""
    if not texts:
        return lambda _: ()
    import hyperscan  # noqa: PLC0415 - an extra: it may be absent

    database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    database.compile(
        expressions=list(texts),
        ids=list(range(len(texts))),
        elements=len(texts),
        flags=hyperscan.HS_FLAG_SINGLEMATCH,
        literal=True,
    )
    scratch = hyperscan.Scratch(database)

    def found(page: bytes) -> set[int]:
        seen: set[int] = set()

        def note(number: int, *_: Any) -> None:
            seen.add(number)

        database.scan(page, match_event_handler=note, scratch=scratch)
        return seen

    return found


def maker() -> MakeFinder | None:
    """Return what makes finders; None where the library is not installed."""
    return _finder if importlib.util.find_spec("hyperscan") else None
