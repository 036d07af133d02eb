"""
Texts of JSON to UTF-8: by `escapes.c` where that was compiled, else by the decoder.

Both ways say the same of every text; the compiled one makes no `str` of it, and
takes a fifth of the time.
"""

from typing import Protocol

import msgspec


class _ToUtf8(Protocol):
    def __call__(
        self, literal: msgspec.Raw | bytes, most: int, /
    ) -> tuple[bytes, int] | None: ...


TEXT = msgspec.json.Decoder(str)


def plain(literal: msgspec.Raw | bytes, most: int, /) -> tuple[bytes, int] | None:
    """
    Return the UTF-8 of a text of JSON, and where its first code points end.

    *literal* is the text with its quotes. The second is how many bytes the first
    *most* code points take. None where it is no such text, or a broken one.
    """
    try:
        text = TEXT.decode(literal)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    whole = text.encode()
    return whole, len(whole) if len(text) <= most else len(text[:most].encode())


def compiled() -> _ToUtf8 | None:
    """Return what was compiled with the package; None where nothing was."""
    try:
        from rasad.observations import escapes  # noqa: PLC0415 -- it may not be there
    except ImportError:
        return None
    return escapes.utf8


utf8: _ToUtf8 = compiled() or plain
