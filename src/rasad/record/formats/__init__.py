"""Formats that documents come in: put a file in this folder, and it is read."""

import sys
from typing import Protocol, runtime_checkable

from rasad.model.document import Document, Sidecar
from rasad.plugins import Folder


@runtime_checkable
class Format(Protocol):
    """
    What a file in this folder offers.

    `ASKED` is when it is asked about a file of unknown suffix: 0 for a format
    known by how its files begin, more for one that takes what others know better.
    """

    SUFFIXES: tuple[str, ...]
    ASKED: int

    def accepts(self, raw: bytes, /) -> bool:
        """Say whether *raw* can be of this format."""
        ...

    def read(self, raw: bytes, /, *, path: str, sidecar: Sidecar) -> Document:
        """
        Read *raw*.

        Raises:
            BadDocument: there is no text in it.
        """
        ...


FORMATS: Folder[Format] = Folder(sys.modules[__name__], Format)
