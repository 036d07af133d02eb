"""
Fold a text so that one pattern reads all its spellings, and offsets stay.

Every code point becomes exactly one code point, so a span found in the folded
text is the same span of the original: a quote is always cut from the original.
"""

_ONE_TO_ONE = {
    "\u00a0": " ",
    "\u202f": " ",
    "\u2009": " ",
    "\u200c": " ",  # a zero-width non-joiner is written as a space by many
    "\u200b": " ",
    "\u200e": " ",
    "\u200f": " ",
    "\ufeff": " ",
    "\u0654": " ",  # the hamza of a Persian joint, which many leave out
    "\t": " ",
    "\r": " ",
    "\u2018": "'",
    "\u2019": "'",
    "\u02bc": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u201e": '"',
    "\u00ab": '"',
    "\u00bb": '"',
    "\u2010": "-",
    "\u2011": "-",
    "\u2013": "—",
    "ي": "ی",
    "ى": "ی",
    "ئ": "ی",
    "ك": "ک",
    "ة": "ه",
    "ۀ": "ه",
    "أ": "ا",
    "إ": "ا",
    "ؤ": "و",
    "٫": ".",
    "٬": ",",
    "ё": "е",
    "Ё": "Е",
}
_DIGITS = {
    chr(first + n): str(n) for first in (0x06F0, 0x0660, 0x0966) for n in range(10)
}
_TABLE = str.maketrans(_ONE_TO_ONE | _DIGITS)


def fold(text: str) -> str:
    """Return *text* in one spelling, of the same length, code point by code point."""
    return text.translate(_TABLE)


def lower(text: str) -> str:
    """Return *text* in small letters, of the same length."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
