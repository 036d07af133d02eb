"""Words that a page says twice: a teaser above the story it is taken from."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import takewhile

from rasad.record.lines import Line

WORD = re.compile(r"[^\W_]+")
SENTENCE = re.compile(r"[^.!?؟。۔]+(?:[.!?؟。۔]+[\"'”’»)\]]*|$)")
TEASER_WORDS = 12
REPEATED, SENTENCE_REPEATED = 0.6, 0.8
WORDS_READ = 400
PARAGRAPHS = 8


def words_of(text: str) -> list[str]:
    """Return the first words of *text*, folded, marks and joiners left out."""
    folded = text[: WORDS_READ * 12].replace("\u200c", "").casefold()
    return WORD.findall(folded)[:WORDS_READ]


@lru_cache(maxsize=256)  # each paragraph is compared with several before it
def shingles(text: str) -> frozenset[tuple[str, ...]]:
    """Return the runs of three words in *text*."""
    words = words_of(text)
    return frozenset(zip(words, words[1:], words[2:], strict=False))


def share_said_again(text: str, later: Iterable[Line]) -> float:
    """Return which share, in 0-1, of *text*'s runs of words stands in *later*."""
    mine = shingles(text)
    if not mine:
        return 0.0
    # Paragraph by paragraph: a run over the border of two is in neither of them.
    own = mine.difference(*(shingles(line.text) for line in later))
    return (len(mine) - len(own)) / len(mine)


def is_teaser(lines: tuple[Line, ...], at: int) -> bool:
    """Say whether the line at *at* is said again by the paragraphs after it."""
    line = lines[at]
    if line.size < TEASER_WORDS:
        return False
    return share_said_again(line.text, _body(lines, at)) >= REPEATED


def _body(lines: tuple[Line, ...], at: int) -> list[Line]:
    """Return the paragraphs right after a line; a headline or a subhead ends them."""
    return list(
        takewhile(
            lambda line: line.is_prose or not line.is_titled,
            lines[at + 1 : at + 1 + PARAGRAPHS],
        )
    )


def repeated(lines: tuple[Line, ...], at: int) -> list[tuple[int, int]]:
    """
    Return the stretches of a teaser that the paragraphs after it say again.

    Sentence by sentence: what only the teaser says is not among them.
    """
    line = lines[at]
    later = _body(lines, at)
    found: list[tuple[int, int]] = []
    for match in SENTENCE.finditer(line.text):
        if share_said_again(match[0], later) < SENTENCE_REPEATED:
            continue
        start, end = line.start + match.start(), line.start + match.end()
        if found and found[-1][1] == start:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found
