"""Lines that were cut at a margin, put together to the paragraphs they were."""

import re
from collections.abc import Iterable, Iterator

FULL = 0.7  # of the widest line: what is shorter was ended by its writer
NARROWEST, WIDEST = 40, 130  # letters of a column of text
LIST = re.compile(r"(?:[-*•·–—>|#]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s")
ENDS = re.compile(r"[.!?؟۔:…][\"'”’»)\]]*$")
HYPHEN = re.compile(r"(?<=[a-zà-öø-ÿ])-$")
TALL = 0.9  # quantile of the lines' lengths that is taken for the margin


def paragraphs(lines: Iterable[str]) -> str:
    """
    Return *lines* with those of a paragraph as one, blank lines kept as one.

    A line goes on in the next where it is nearly as long as the margin is wide,
    or ends in the middle of a sentence that goes on in small letters. Lines of a
    text without a margin stay apart.
    """
    rows = [" ".join(line.split()) for line in lines]
    margin = _margin(rows)
    return "\n".join(_joined(rows, margin)).strip("\n")


def _margin(rows: list[str]) -> int:
    """Return how wide the column is, 0 for text that was not cut at one."""
    sizes = sorted(len(row) for row in rows if len(row) >= NARROWEST)
    if not sizes or sizes[-1] > 2 * WIDEST:
        return 0
    margin = sizes[int(TALL * (len(sizes) - 1))]
    return margin if margin <= WIDEST else 0


def _joined(rows: list[str], margin: int) -> Iterator[str]:
    held: list[str] = []
    for row in rows:
        if held and not (row and _goes_on(held[-1], row, margin)):
            yield _together(held)
            held = []
        if row:
            held.append(row)
        else:
            yield ""
    if held:
        yield _together(held)


def _goes_on(row: str, after: str, margin: int) -> bool:
    if not margin or LIST.match(after):
        return False
    first = after[0]
    if first.islower() and not ENDS.search(row):
        return len(row) >= margin / 2
    # The next line's first word did not fit, so the line was full.
    room = margin - len(row)
    fits = len(after.split(" ", 1)[0]) + 1 <= room
    if ENDS.search(row) and fits:
        return False
    return len(row) >= FULL * margin


def _together(held: list[str]) -> str:
    text = ""
    for row in held:
        if HYPHEN.search(text) and row[:1].islower():
            text += row  # what the hyphen was for is not known: it stays
        else:
            text += f" {row}" if text else row
    return text
