"""Numbers of orders that block pages cite, and the entries that bear them."""

import re
import unicodedata
from collections.abc import Iterable

from rasad.model.entry import Entry

_LEAST = 3  # characters of a number that can tell one order from another
_TOKEN = re.compile(r"[^\W_](?:[\w./-]*[^\W_])?")
# What follows these is the number of a law: pages of many orders cite it.
_LAW = re.compile(r"(?:law|act|code|article|section|statute|قانون|ماده|закон\w*|madde)")


def cited_by(orders: Iterable[str], entry: Entry) -> str | None:
    """
    Return the number of *entry* that one of the pages' *orders* is.

    The number stands in the legal basis as a word of its own and is not that of a
    law. None where no page cites it.
    """
    mine = set(_numbers_of(entry.legal_basis or ""))
    return next((o for o in sorted(orders) if _plain(o) in mine), None)


def _numbers_of(text: str) -> list[str]:
    tokens = _TOKEN.findall(_plain(text))
    return [
        token
        for before, token in zip(["", *tokens], tokens, strict=False)
        if len(token) >= _LEAST
        and any(c.isdigit() for c in token)
        and not _LAW.fullmatch(before)
        and not (before in {"no", "nr", "number"} and _is_law(tokens, token))
    ]


def _is_law(tokens: list[str], token: str) -> bool:
    """Tell whether "law no. 5651" is what a number stands in."""
    place = tokens.index(token)
    return place > 1 and _LAW.fullmatch(tokens[place - 2]) is not None


def _plain(text: str) -> str:
    """Write digits of any script as 0 to 9, and letters small."""
    return "".join(
        str(unicodedata.digit(c)) if unicodedata.digit(c, None) is not None else c
        for c in unicodedata.normalize("NFKC", text).casefold().strip()
    )
