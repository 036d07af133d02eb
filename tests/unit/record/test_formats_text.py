# ruff: noqa: E501 - a row a case, read as a row
"""Plain text keeps every character where it stands."""

import pytest

from rasad.errors import BadDocument
from rasad.model.document import Sidecar
from rasad.record.formats import text


def read(raw: bytes) -> str:
    """Return the text of a file with these bytes."""
    return text.read(raw, path="a.txt", sidecar=Sidecar()).text


@pytest.mark.parametrize(
    "words",
    [
        "one\r\ntwo\rthree\n",
        "  blanks before and after \n\n",
        "a no-break\xa0space",
        "\ufeffa mark",
        "پیام‌رسان درنا",
        "page\fbreak",
        "faces 🎉 beyond the first plane",
    ],
)
def test_nothing_is_translated_or_stripped(words: str) -> None:
    """Offsets count the characters of the file as it is."""
    assert read(words.encode()) == words


@pytest.mark.parametrize(
    ("words", "charset"),
    [
        ("Der Regulierer hat die Nachrichten-App für alle Nutzer geschlossen, und die Anbieter müssen darüber schweigen, hieß es.", "cp1252"),
        ("Регулятор закрыл мессенджер для всех пользователей до конца месяца.", "cp1251"),
        ("The regulator closed it.", "utf-16"),
        ("سازمان پیام‌رسان را بست.", "utf-16"),
    ],
)  # fmt: skip
def test_an_old_encoding_is_recognised(words: str, charset: str) -> None:
    """What is not UTF-8 is read as what it looks like."""
    assert read(words.encode(charset)) == words


def test_a_file_of_blanks_is_refused() -> None:
    """There is nothing to quote in it."""
    with pytest.raises(BadDocument, match="no text"):
        read(b"\n \n")


@pytest.mark.parametrize("raw", [b"\0", b"a\0b", b"\x01" * 10, b"GIF89a"])
def test_bytes_that_are_no_text(raw: bytes) -> None:
    """Control bytes and pictures are not text."""
    assert not text.accepts(raw)
