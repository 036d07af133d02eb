"""
Many patterns against one page, fast.

A page is read once. A pattern is only tried where plain text that it must
contain is in the page: a few of two thousand, so that the cost is that of one
pass. Who makes the pass is either a finder of many texts at once, which the
shell brings along where it has one, or the page's words, cut out once. Both
find the same. Patterns without such text are always tried.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import chain

import msgspec
from msgspec import Struct

# A word is of bytes of UTF-8; it ends at ASCII signs and white space. Signs and
# spaces of other scripts are parts of words, in patterns and in pages alike.
PLAIN = bytes(code for code in range(128) if chr(code).isalnum())
SIGNS = bytes(code for code in range(128) if code not in PLAIN)
BLANKS = bytes.maketrans(SIGNS, b" " * len(SIGNS))
WORD = re.compile(rb"[0-9A-Za-z\x80-\xff]{4,}")
# Words of every page: they would make a pattern be tried on every page.
ORDINARY_WORDS = """
    html http https head body title content meta charset script style
    width height center frame iframe javascript text type href class
    table font border color align name your this that with from have
    page link image src Location location equiv Content Type span
    strong background
"""
ORDINARY = frozenset(ORDINARY_WORDS.encode().split())
SHORTEST = 3  # bytes of a text that is worth finding
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


EDGE = 5  # bytes of a word's end or start that are looked up


def keyword(how: How, pattern: str) -> tuple[Key, bytes] | None:
    """
    Return a word that stands in every text that matches, and how it stands.

    A word at the left edge of a pattern may begin earlier in the text: only its
    end is sure; at the right edge only its start. The text's own edges, for
    prefixes and full texts, are sure. None where no word is.
    """
    found: list[tuple[bool, int, Key, bytes]] = []
    for run in map(to_bytes, _runs(how, pattern)):
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


def literal(how: How, pattern: str) -> bytes:
    """Return the longest text that every match contains, in UTF-8; maybe empty."""
    return max(map(to_bytes, _runs(how, pattern)), key=len, default=b"")


def to_bytes(text: str) -> bytes:
    """Return the text in UTF-8, halves of pairs as they are."""
    return text.encode("utf-8", "surrogatepass")


Pattern = tuple[str, How, str]  # name, how, pattern
# Which of some texts, by their places in a list, stand in a page.
Finder = Callable[[bytes], Iterable[int]]
MakeFinder = Callable[[Sequence[bytes]], Finder]


class Index(Struct, frozen=True, kw_only=True):
    """Patterns by the text that they must contain, and those without one."""

    finder: Finder | None = None
    found: tuple[tuple[Pattern, ...], ...] = ()
    whole: dict[bytes, tuple[Pattern, ...]] = {}
    tails: dict[bytes, tuple[Pattern, ...]] = {}
    heads: dict[bytes, tuple[Pattern, ...]] = {}
    others: tuple[Pattern, ...] = ()
    needles: dict[str, tuple[str, ...]] = {}

    def match(self, page: bytes) -> set[str]:
        """Return the names of the patterns in a page, given in UTF-8."""
        if self.finder is None:
            tried = self._by_words(page)
        else:
            places = self.finder(page)
            if not (places or self.others):
                return set()
            tried = chain.from_iterable(self.found[n] for n in places)
        text = page.decode("utf-8", "surrogatepass")
        return {
            name
            for name, how, pattern in (*self.others, *tried)
            # Plain text first: `.*` over a page without it would cost seconds.
            if all(run in text for run in self.needles.get(name, ()))
            and holds(how, pattern, text)
        }

    def _by_words(self, raw: bytes) -> Iterator[Pattern]:
        words = set(raw.translate(BLANKS).split())
        for word in self.whole.keys() & words:
            yield from self.whole[word]
        for tail in {word[-EDGE:] for word in words} & self.tails.keys():
            yield from self.tails[tail]
        for head in {word[:EDGE] for word in words} & self.heads.keys():
            yield from self.heads[head]


def index(patterns: Iterable[Pattern], make_finder: MakeFinder | None = None) -> Index:
    """
    Return the patterns, (name, how, pattern) each, made ready.

    *make_finder* makes what finds many texts in one pass; without it pages are
    cut into words, which finds the same and takes longer.
    """
    given = tuple(patterns)
    needles = {
        name: tuple(filter(None, _runs(how, pattern)))
        for name, how, pattern in given
        if how is How.REGEXP
    }
    made = _worded(given) if make_finder is None else _searched(given, make_finder)
    return msgspec.structs.replace(made, needles=needles)


def _searched(patterns: Sequence[Pattern], make_finder: MakeFinder) -> Index:
    by_text: dict[bytes, list[Pattern]] = {}
    others: list[Pattern] = []
    for item in patterns:
        text = literal(item[1], item[2])
        bucket = others if len(text) < SHORTEST else by_text.setdefault(text, [])
        bucket.append(item)
    return Index(
        finder=make_finder(tuple(by_text)),
        found=tuple(map(tuple, by_text.values())),
        others=tuple(others),
    )


def _worded(patterns: Sequence[Pattern]) -> Index:
    by_key: dict[Key, dict[bytes, list[Pattern]]] = {key: {} for key in Key}
    others: list[Pattern] = []
    for item in patterns:
        if word := keyword(item[1], item[2]):
            by_key[word[0]].setdefault(word[1], []).append(item)
        else:
            others.append(item)
    whole, tails, heads = (
        {word: tuple(items) for word, items in by_key[key].items()}
        for key in (Key.WHOLE, Key.TAIL, Key.HEAD)
    )
    return Index(whole=whole, tails=tails, heads=heads, others=tuple(others))
