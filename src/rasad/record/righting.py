"""Text from right to left as a page draws it, in the order that it is read."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from unicodedata import bidirectional, normalize

RIGHT = frozenset({"R", "AL"})
LEFT = frozenset({"L", "EN", "AN"})  # digits run from left to right in every script
MARK = "NSM"  # what stands on a letter
ON = 0.01  # of a point: less than lies between two letters
SHARE = 0.3  # of a page's letters
DRAWN = re.compile("[\ufb1d-\ufdff\ufe70-\ufefc]")  # letters in the form they are drawn
RUN = re.compile(r"[A-Za-z0-9۰-۹٠-٩](?:[\w.,:/٫٬-]*[A-Za-z0-9۰-۹٠-٩])?")
BREAKS = "\r\n"

Letter = tuple[str, float]


def is_leftward(text: str) -> bool:
    """Say whether a good part of the letters of *text* run from right to left."""
    letters = [c for c in text if c.isalpha()]
    return sum(bidirectional(c) in RIGHT for c in letters) > SHARE * len(letters)


def in_order(letters: Iterable[Letter]) -> str:
    """
    Return the lines of *letters*, each given with the middle of its place.

    Readers of pages mix up letters in a word and words in a line; where they
    stand on the page decides. Breaks of lines and spaces are believed. Letters
    in the form that they are drawn in become plain ones.
    """
    rows = groupby(letters, key=lambda letter: letter[0] in BREAKS)
    return "\n".join(_line(list(row)) for is_break, row in rows if not is_break)


def _line(row: Sequence[Letter]) -> str:
    words = [_word(list(word)) for word in _words(row)]
    if not is_leftward("".join(text for text, _ in words)):
        return " ".join(text for text, _ in words)
    words.sort(key=lambda word: -word[1])
    told: list[str] = []
    for leftward, run in groupby(words, key=lambda word: _direction(word[0]) in RIGHT):
        texts = [text for text, _ in run]
        told += texts if leftward else reversed(texts)
    return " ".join(told)


def _words(row: Sequence[Letter]) -> Iterator[Iterable[Letter]]:
    for blank, word in groupby(row, key=lambda letter: letter[0].isspace()):
        if not blank:
            yield word


def _word(word: Sequence[Letter]) -> tuple[str, float]:
    """Return a word as it is read, and where its middle is."""
    strong = [x for letter, x in word if bidirectional(letter) in RIGHT]
    if strong:
        # Letters drawn as one stand at one place: they keep the order of the rest.
        given = reversed(word) if strong[0] < strong[-1] else word
        text = "".join(c for c, _ in sorted(_placed(word, given), key=lambda m: -m[1]))
        text = RUN.sub(lambda run: run[0][::-1], text)
    else:
        text = "".join(c for c, _ in sorted(word, key=lambda letter: letter[1]))
    middle = sum(x for _, x in word) / len(word)
    return DRAWN.sub(lambda form: normalize("NFKC", form[0]), text), middle


def _placed(word: Sequence[Letter], given: Iterable[Letter]) -> Iterator[Letter]:
    """Yield the letters of *given*, a mark right after the letter it stands on."""
    places = [x for letter, x in word if bidirectional(letter) != MARK]
    for letter, x in given:
        if bidirectional(letter) == MARK:
            yield letter, min(places, key=lambda place: abs(place - x), default=x) - ON
        else:
            yield letter, x


def _direction(text: str) -> str:
    kinds = [kind for kind in map(bidirectional, text) if kind in RIGHT | LEFT]
    return next((kind for kind in kinds if kind in RIGHT), kinds[0] if kinds else "AL")
