"""
Many patterns against one page, fast.

A page is cut into its words once. A pattern is only tried where a word that it
must contain is in the page: a few of two thousand, so that the cost is that of
cutting the page. Patterns without such a word are always tried.
"""

import re
from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct

# A word ends at white space and at ASCII signs; other letters are parts of words.
SIGNS = "".join(chr(code) for code in range(128) if not chr(code).isalnum())
BLANKS = str.maketrans(SIGNS, " " * len(SIGNS))
WORD = re.compile(rf"[^\s{re.escape(SIGNS)}]{{4,}}")
# Words of every page: they would make a pattern be tried on every page.
ORDINARY_WORDS = """
    html http https head body title content meta charset script style
    width height center frame iframe javascript text type href class
    table font border color align name your this that with from have
    page link image src Location location equiv Content Type span
    strong background
"""
ORDINARY = frozenset(ORDINARY_WORDS.split())
# Code points of a page that are searched: block pages are short, bodies are not.
SCAN = 65_536
# Where a run of plain text in a regular expression ends.
SPECIAL = re.compile(r"\\[dDwWsSbB]|[.*+?{}\[\]()^$]")


class How(StrEnum):
    """How a pattern is laid against a text."""

    FULL = "full"
    PREFIX = "prefix"
    CONTAINS = "contains"
    REGEXP = "regexp"


def holds(how: How, pattern: str, text: str) -> bool:
    """Tell whether *pattern* is in *text* in its own way."""
    if how is How.CONTAINS:
        return pattern in text
    if how is How.PREFIX:
        return text.startswith(pattern)
    if how is How.FULL:
        return text == pattern
    return re.search(pattern, text) is not None


def _runs(how: How, pattern: str) -> list[str]:
    """Return stretches of plain text that every match contains."""
    if how is not How.REGEXP:
        return [pattern]
    if "|" in pattern or "(?" in pattern:
        return []
    # A character before `?`, `*` or `{` need not be there: cut it off.
    sure = re.sub(r"\\?.(?=[?*{])", ".", pattern)
    plain = SPECIAL.split(re.sub(r"\\([^\w])", "\x00\\1", sure))
    return [run.replace("\x00", "") for run in _unescaped(plain)]


def _unescaped(parts: list[str]) -> list[str]:
    """Glue back what was cut at an escaped special character: cut it there."""
    return [piece for part in parts for piece in part.split("\x00")]


class Key(StrEnum):
    """How the word of a pattern stands in the text: whole, as an end, as a start."""

    WHOLE = "whole"
    TAIL = "tail"
    HEAD = "head"


EDGE = 5  # code points of a word's end or start that are looked up


def keyword(how: How, pattern: str) -> tuple[Key, str] | None:
    """
    Return a word that stands in every text that matches, and how it stands.

    A word at the left edge of a pattern may begin earlier in the text: only its
    end is sure; at the right edge only its start. The text's own edges, for
    prefixes and full texts, are sure. None where no word is.
    """
    found: list[tuple[bool, int, Key, str]] = []
    for run in _runs(how, pattern):
        for word in WORD.finditer(run):
            open_left = word.start() == 0 and how not in {How.FULL, How.PREFIX}
            open_right = word.end() == len(run) and how is not How.FULL
            rare = word[0] not in ORDINARY
            if not (open_left or open_right):
                found.append((rare, len(word[0]) + EDGE, Key.WHOLE, word[0]))
            elif len(word[0]) >= EDGE and not (open_left and open_right):
                tail = open_left
                part = word[0][-EDGE:] if tail else word[0][:EDGE]
                found.append((rare, EDGE, Key.TAIL if tail else Key.HEAD, part))
    best = max((item for item in found if item[0]), default=None)
    return (best[2], best[3]) if best else None


Pattern = tuple[str, How, str]  # name, how, pattern


class Index(Struct, frozen=True, kw_only=True):
    """Patterns by the word that they must contain, and those without one."""

    whole: dict[str, tuple[Pattern, ...]] = {}
    tails: dict[str, tuple[Pattern, ...]] = {}
    heads: dict[str, tuple[Pattern, ...]] = {}
    others: tuple[Pattern, ...] = ()
    needles: dict[str, tuple[str, ...]] = {}

    def match(self, text: str) -> set[str]:
        """Return the names of the patterns in the first 65,536 code points."""
        text = text[:SCAN]
        words = set(text.translate(BLANKS).split())
        tried = [
            item for word in self.whole.keys() & words for item in self.whole[word]
        ]
        tails = {word[-EDGE:] for word in words} & self.tails.keys()
        tried += [item for tail in tails for item in self.tails[tail]]
        heads = {word[:EDGE] for word in words} & self.heads.keys()
        tried += [item for head in heads for item in self.heads[head]]
        return {
            name
            for name, how, pattern in (*self.others, *tried)
            # Plain text first: `.*` over a page without it would cost seconds.
            if all(run in text for run in self.needles.get(name, ()))
            and holds(how, pattern, text)
        }


def index(patterns: Iterable[Pattern]) -> Index:
    """Return the patterns, (name, how, pattern) each, made ready."""
    by_key: dict[Key, dict[str, list[Pattern]]] = {key: {} for key in Key}
    others: list[Pattern] = []
    needles: dict[str, tuple[str, ...]] = {}
    for item in patterns:
        if item[1] is How.REGEXP:
            needles[item[0]] = tuple(filter(None, _runs(item[1], item[2])))
        if word := keyword(item[1], item[2]):
            by_key[word[0]].setdefault(word[1], []).append(item)
        else:
            others.append(item)
    whole, tails, heads = (
        {word: tuple(items) for word, items in by_key[key].items()}
        for key in (Key.WHOLE, Key.TAIL, Key.HEAD)
    )
    return Index(
        whole=whole, tails=tails, heads=heads, others=tuple(others), needles=needles
    )
