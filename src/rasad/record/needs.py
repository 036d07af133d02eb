r"""
What a pattern cannot match without: words, read from how the pattern is written.

A small reader of the part of `re`'s language that tables are written in. What it
does not know (a comment, say) needs nothing, so that such a
pattern is always tried; what it says is needed is needed: `a(?:block|stop)s?`
matches nothing that holds neither "ablock" nor "astop".

A pattern of several branches needs other words in each of them; these are its ways.
"""

import math
import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from rasad.record.folding import lower

DIGIT = r"\d"  # stands for any digit: no folded text is looked up for it
EDGE = "\uffff"  # a word goes on no further: what `\b` says beside a letter
Need = frozenset[str]
Way = frozenset[Need]

_MOST = 64  # spellings of one stretch that are told apart
_LISTED = 4096  # words of one list: the names of all services, say
_WAYS = 400  # ways of one stretch that are told apart
_FEW = 12  # letters of a range that are worth listing
_A_MARK = 2  # letters: a mark stands for a name, and many sentences hold some name
_ENDS = frozenset({"", "|", ")"})  # of a sequence
_WORDLESS = frozenset("BAZ")  # escapes that take no letter
_CONTROLS = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "a": "\a"}
_HEXADECIMAL = {"x": 2, "u": 4, "U": 8}
_PLAIN = re.compile(r"[^\\()\[\]|.^$*+?{}]+(?![*+?{])")  # each letter once
_LIST = re.compile(r"\(\?:([^\\()\[\].^$*+?{}]{0,4000})\)")
_MARK = re.compile(r"[\ue000-\uf8ff]")
_NAMED = re.compile(r"\?P<\w+>")
_FLAGGED = re.compile(r"\?(?:[aiLmsu]*-)?[aiLmsu]*:")
_NO_LETTER = re.compile(r"\?<?!(?:\\w|\[[^\^\]\\]*\\w[^\]\\]*\])\)")
_CONDITION = re.compile(r"\?\(\w+\)")
_BACK = re.compile(r"\?P=\w+\)")
_TIMES = re.compile(r"\{(\d*)(?:(,)(\d*))?\}")


class Unreadable(ValueError):
    """The pattern holds what this reader does not know."""


class _Part(Struct, frozen=True, kw_only=True):
    """
    A stretch of a pattern: every spelling of it, parts in a row, or branches.

    One with none of these may be anything; `digit` are the letters of a class that
    any digit is in as well.
    """

    spelt: tuple[str, ...] | None = None
    row: tuple["_Part", ...] = ()
    branches: tuple["_Part", ...] | None = None
    digit: frozenset[str] = frozenset()


_NOTHING: frozenset[Way] = frozenset({frozenset()})
_EMPTY = _Part(spelt=("",))
_ANYTHING = _Part()
_NEVER = _Part(branches=())  # no way to match at all


def of(pattern: str) -> frozenset[Way]:
    """
    Return what *pattern* needs: every match has all that one of the ways asks for.

    Of each need of a way it has one word, in small letters; `DIGIT` stands for
    any digit, `EDGE` for the edge of a word. Where nothing can be told, the one
    way asks for nothing.
    """
    try:
        return _ways(_Reader(pattern).whole(), "")
    except Unreadable:
        return _NOTHING


def commonness(need: Need) -> float:
    """
    Return about how often a text holds one word of *need*: less is rarer.

    A letter more makes a word four times as rare, and so do its two edges; a mark,
    which stands for a name, is as common as a word of two letters.
    """
    return math.fsum(4.0 ** -_length(word) for word in need)


def _length(word: str) -> float:
    """Return how many letters the longest part of *word* between blanks has."""
    longest = max(map(len, word.split(" "))) - word.count(EDGE) / 2
    return max(longest, _A_MARK) if _MARK.search(word) else longest


def _ways(part: _Part, lead: str) -> frozenset[Way]:
    """Return the ways of *part* right after *lead*."""
    if part.spelt is not None:
        return _spelling(lead + word for word in part.spelt)
    if part.branches is not None:
        return _any(_ways(branch, lead) for branch in part.branches)
    if part.row:
        return _of_row(part.row, lead)
    led = _spelling((lead,))
    return _both(led, _needing(part.digit)) if part.digit else led


def _of_row(row: Sequence[_Part], lead: str) -> frozenset[Way]:
    """Return the ways of parts in a row, right after *lead*; all have to match."""
    ways = _NOTHING
    for number, part in enumerate(row, 1):
        if part.spelt is not None and len(part.spelt) == 1 and number < len(row):
            lead += part.spelt[0]
            continue
        ways = _both(ways, _ways(part, lead))
        ends = part.spelt is not None and all(w.endswith(EDGE) for w in part.spelt)
        lead = EDGE if ends else ""
    return ways


def _any(branches: Iterable[frozenset[Way]]) -> frozenset[Way]:
    """Return the ways of all branches; those of one need each are one way."""
    ways = frozenset(way for branch in branches for way in branch)
    if not all(ways):
        return _NOTHING
    alike = frozenset(way for way in ways if len(way) == 1)
    ways = (ways - alike) | (_vague(alike) if alike else frozenset())
    return ways if len(ways) <= _WAYS else _vague(ways)


def _both(some: frozenset[Way], others: frozenset[Way]) -> frozenset[Way]:
    """Return the ways of what needs one of each; vaguer ones where too many."""
    if len(some) * len(others) > _WAYS:
        some, others = sorted((some, others), key=len)
        others = _vague(others)
    if len(some) * len(others) > _WAYS:
        some = _vague(some)
    return frozenset(a | b for a in some for b in others)


def _vague(ways: frozenset[Way]) -> frozenset[Way]:
    """Return ways as one: of what each of them needs, one of them needs it."""
    if not all(ways):
        return _NOTHING
    best = (min(way, key=lambda n: (commonness(n), sorted(n))) for way in ways)
    return _needing(word for need in best for word in need)


def _spelling(words: Iterable[str]) -> frozenset[Way]:
    """Return the one way that asks for one of *words*, if each of them is one."""
    need = frozenset(words)
    return _needing(need) if all(word.strip(EDGE) for word in need) else _NOTHING


def _needing(words: Iterable[str]) -> frozenset[Way]:
    """Return the one way that asks for one of *words*."""
    return frozenset({frozenset({frozenset(words)})})


def _joined(parts: Sequence[_Part]) -> _Part:
    """Return the parts of a sequence as one."""
    runs = (*_runs(parts),)
    if len(runs) > 1:
        return _Part(row=runs)
    return runs[0] if runs else _EMPTY


def _either(branches: Sequence[_Part]) -> _Part:
    """Return alternatives as one."""
    if len(branches) == 1:
        return branches[0]
    listed = [part.spelt for part in branches if part.spelt is not None]
    if len(listed) == len(branches) and sum(map(len, listed)) <= _LISTED:
        return _Part(spelt=tuple(dict.fromkeys(s for some in listed for s in some)))
    return _Part(branches=tuple(branches))


def _are_few(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Tell whether each of *some* with each of *others* is not too much to list."""
    most = _LISTED if min(len(some), len(others)) == 1 else _MOST
    return len(some) * len(others) <= most


def _runs(parts: Sequence[_Part]) -> Iterator[_Part]:
    """Yield the parts, those one after another that can be listed as one."""
    run: tuple[str, ...] = ("",)
    for part in parts:
        if part.spelt is not None and _are_few(run, part.spelt):
            run = tuple(dict.fromkeys(a + b for a in run for b in part.spelt))
            continue
        if run != ("",):
            yield _Part(spelt=run)
        run = part.spelt or ("",)
        if part.spelt is None:
            yield part
    if run != ("",):
        yield _Part(spelt=run)


class _Reader:
    """Reads a pattern from left to right."""

    def __init__(self, pattern: str) -> None:
        self._pattern, self._at = pattern, 0

    def whole(self) -> _Part:
        """Return the pattern as one part."""
        part = self._branches()
        if self._at < len(self._pattern):
            raise Unreadable(self._pattern[self._at :])
        return part

    def _peek(self) -> str:
        return self._pattern[self._at : self._at + 1]

    def _next(self) -> str:
        letter = self._peek()
        if not letter:
            raise Unreadable("it ends too early")
        self._at += 1
        return letter

    def _has(self, words: str) -> bool:
        """Tell whether *words* come next, and go past them."""
        found = self._pattern.startswith(words, self._at)
        self._at += len(words) * found
        return found

    def _branches(self) -> _Part:
        found = [self._sequence()]
        while self._has("|"):
            found.append(self._sequence())
        return _either(found)

    def _sequence(self) -> _Part:
        parts: list[_Part] = []
        while self._peek() not in _ENDS:
            plain = _PLAIN.match(self._pattern, self._at)
            if plain is None:
                parts.append(self._repeated(self._one()))
                continue
            parts.append(_Part(spelt=(lower(plain[0]),)))
            self._at = plain.end()
        return _joined(parts)

    def _one(self) -> _Part:
        listed = _LIST.match(self._pattern, self._at)
        if listed is not None:
            self._at = listed.end()
            words = dict.fromkeys(lower(listed[1]).split("|"))
            return _Part(spelt=tuple(words))
        letter = self._next()
        if letter == "(":
            return self._group()
        if letter == "[":
            return self._class()
        if letter == "\\":
            return self._escaped()
        if letter in "^$":
            return _EMPTY
        if letter in "*+?":
            raise Unreadable("nothing to repeat")
        return _ANYTHING if letter == "." else _Part(spelt=(lower(letter),))

    def _group(self) -> _Part:
        if self._matches(_BACK):
            return _ANYTHING
        if self._has("?!)"):
            return _NEVER
        if self._matches(_NO_LETTER):
            return _Part(spelt=(EDGE,))
        around = any(self._has(opening) for opening in ("?=", "?!", "?<=", "?<!"))
        either = not around and self._matches(_CONDITION)
        is_plain = around or either or self._peek() != "?" or self._has("?>")
        if not is_plain and not self._matches(_NAMED) and not self._matches(_FLAGGED):
            raise Unreadable(self._pattern[self._at :])
        part = self._branches()
        if not self._has(")"):
            raise Unreadable("a group without an end")
        if either:
            return _ANYTHING
        return _EMPTY if around else part

    def _matches(self, opening: re.Pattern[str]) -> bool:
        """Tell whether *opening* comes next, and go past it."""
        match = opening.match(self._pattern, self._at)
        self._at = match.end() if match else self._at
        return match is not None

    def _repeated(self, part: _Part) -> _Part:
        least, most = self._times()
        if (least, most) == (1, 1):
            return part
        if (least, most) == (0, 1) and part.spelt is not None:
            return _Part(spelt=tuple(dict.fromkeys(("", *part.spelt))))
        return _Part(row=(part, _ANYTHING)) if least else _ANYTHING

    def _times(self) -> tuple[int, int | None]:
        """Return how often at least and at most; None for without end."""
        times: tuple[int, int | None] = (1, 1)
        match = _TIMES.match(self._pattern, self._at)
        if match and (match[1] or match[2]):
            self._at = match.end()
            least = int(match[1] or 0)
            most = match[3] if match[2] else match[1]
            times = (least, int(most) if most else None)
        elif self._peek() and self._peek() in "*+?":
            times = {"*": (0, None), "+": (1, None), "?": (0, 1)}[self._next()]
        else:
            return times
        if self._peek() and self._peek() in "+?":
            self._at += 1  # reluctant, or never given back: the same words
        return times

    def _escaped(self) -> _Part:
        letter = self._next()
        if letter in _WORDLESS:
            return _EMPTY
        if letter == "b":
            return _Part(spelt=(EDGE,))
        if letter == "d":
            return _Part(digit=frozenset({DIGIT}))
        if letter in "wWsSD":
            return _ANYTHING
        return _Part(spelt=(lower(self._character(letter)),))

    def _character(self, letter: str) -> str:
        """Return the letter that an escape stands for."""
        if letter in _HEXADECIMAL:
            end = self._at + _HEXADECIMAL[letter]
            digits, self._at = self._pattern[self._at : end], end
            return chr(int(digits, 16))
        if letter in _CONTROLS:
            return _CONTROLS[letter]
        if letter.isascii() and letter.isalnum():
            raise Unreadable(f"an escape: {letter}")
        return letter

    def _class(self) -> _Part:
        """Return the letters of a class where they are few."""
        others = self._has("^")
        letters: set[str] = set()
        has_digits = False
        first = True
        while first or self._peek() != "]":
            first = False
            known = self._member()
            if known is None:
                others = True
            elif known == DIGIT:
                has_digits = True
            else:
                letters.update(known)
        self._at += 1
        if others or len(letters) > _MOST:
            return _ANYTHING
        if has_digits:
            return _Part(digit=frozenset({*letters, DIGIT}))
        return _Part(spelt=tuple(sorted(letters)))

    def _member(self) -> str | None:
        """Return the letters of one member of a class; None where they are many."""
        letter = self._next()
        if letter == "\\":
            escape = self._next()
            if escape == "d":
                return DIGIT
            if escape in "wWsSD":
                return None
            letter = "\b" if escape == "b" else self._character(escape)
        if self._peek() != "-" or self._pattern[self._at + 1 : self._at + 2] == "]":
            return lower(letter)
        self._at += 1
        last = self._next()
        if last == "\\":
            last = self._character(self._next())
        if not 0 <= ord(last) - ord(letter) < _FEW:
            return None
        return "".join(lower(chr(n)) for n in range(ord(letter), ord(last) + 1))
