"""The lines of a text, where they stand, and what they are shaped like."""

import re

from msgspec import Struct

BREAKS = "\r\n\f\v\x85\u2028\u2029"
LINE = re.compile(f"[^{BREAKS}]+")
SPACES = " \t\xa0\ufeff\u200b\u200e\u200f\u202a\u202b\u202c\u3000"
QUOTES = "\"'“”‘’„«»‹›`"
TITLE_OPENERS = QUOTES + "#[(¿¡【「"
TERMINAL = (".", "!", "?", "؟", "。", "۔", "…", "।", "။")
OPEN_ENDED = (",", ":", ";", "،", "؛", "-", "–", "—", "/", "|", "…", "...", "&")
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0eff\u1000-\u109f]")
PROSE_WORDS, SHORT_PROSE_WORDS, LONG_TITLE_WORDS = 12, 6, 18
TITLE_WORDS, TITLE_LENGTH = 28, 220
CAPITALS = 0.6
LOOKED_AT = 4_000  # characters: the shape of a line is plain from its beginning


class Line(Struct, frozen=True, kw_only=True):
    """
    A line that is not blank: `text` is the document's from *start* to *end*.

    Blanks at its sides are outside it. `gap` counts the blank lines before it,
    `feed` says that a page break stands there.
    """

    start: int
    end: int
    text: str
    gap: int = 0
    feed: bool = False

    @property
    def size(self) -> int:
        """How many words, a script without spaces at two letters a word."""
        seen = self.text[:LOOKED_AT]
        words = len(seen.split())
        return words if seen.isascii() else words + len(CJK.findall(seen)) // 2

    @property
    def is_prose(self) -> bool:
        """
        Whether it is a paragraph or a sentence, by its length and its end.

        A long line without a full stop is one too, unless its words begin with
        capitals as those of a headline do.
        """
        if self.text.rstrip(QUOTES + ")]").endswith(TERMINAL):
            return self.size >= SHORT_PROSE_WORDS
        return self.size >= (LONG_TITLE_WORDS if self.is_capital else PROSE_WORDS)

    @property
    def is_capital(self) -> bool:
        """Whether most words begin with a capital, or have none to begin with."""
        words = [w.strip(QUOTES + "()[]#,:?!") for w in self.text[:LOOKED_AT].split()]
        cased = [w for w in words if w and w[0].lower() != w[0].upper()]
        return sum(w[0].isupper() for w in cased) >= CAPITALS * len(cased)

    @property
    def is_titled(self) -> bool:
        """Whether it has the shape of a headline: short, and no sentence."""
        if len(self.text) > TITLE_LENGTH or not 2 <= self.size <= TITLE_WORDS:  # noqa: PLR2004 - one word is a label, not a headline
            return False
        head = self.text.lstrip(TITLE_OPENERS)[:1]
        if not (head.isalpha() or head.isdigit()) or head.islower():
            return False
        bare = self.text.rstrip(QUOTES + ")]")
        if bare.endswith((".", "。", "۔", *OPEN_ENDED)):
            return False
        letters = sum(c.isalpha() for c in self.text)
        return letters > len(self.text) / 2


def from_text(text: str) -> tuple[Line, ...]:
    """Return the lines of *text* that hold something, in order; empty for none."""
    found: list[Line] = []
    gap_from = 0
    for match in LINE.finditer(text):
        bare = match[0].strip(SPACES)
        if not bare:
            continue
        start = match.start() + match[0].index(bare)
        gap = text[gap_from : match.start()]
        found.append(
            Line(
                start=start,
                end=start + len(bare),
                text=bare,
                gap=max(0, max(gap.count("\n"), gap.count("\r")) - 1),
                feed="\f" in gap,
            )
        )
        gap_from = match.end()
    return tuple(found)
