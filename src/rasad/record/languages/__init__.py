"""
Languages, one file each: its words, and nothing else.

A file offers `WORDS`, the tables that `rasad.record.reading.Words` names, and
`READY`, the same with every pattern filled in. The file is named for the language's
code.
"""

import sys
from typing import Protocol, runtime_checkable

from rasad.plugins import Folder
from rasad.record.reading import Ready, Words


@runtime_checkable
class Language(Protocol):
    """What a file of this folder offers."""

    WORDS: Words
    READY: Ready


LANGUAGES: Folder[Language] = Folder(sys.modules[__name__], Language)
