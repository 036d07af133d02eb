"""
Which patterns can match a sentence at all, told by the words that each needs.

A pattern that needs "block" or "ban" cannot match a sentence that holds neither.
What a pattern needs is read from its own parse tree, so no row of a table has to
say it, and a pattern from which nothing can be read is always tried: the sieve
saves time and never changes an answer.
"""

import re
from collections.abc import Iterable
from re import _constants as ops  # type: ignore[attr-defined]  # stubs leave it out
from re import _parser as parser  # type: ignore[attr-defined]  # stubs leave it out
from typing import Any

from msgspec import Struct

from rasad.record.folding import lower

_MOST = 60  # words; a longer list costs more than it saves
_HEAD = 3  # letters by which words are looked up
_MANY = 150  # words
_FEW = 12  # letters of a class that are worth listing
_DIGIT = re.compile(r"\d")
_A_DIGIT = "\\d"  # stands for any digit; no folded text is looked up for it
_ANY: frozenset[str] = frozenset()
_REPEATS = (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT)


class Sieve(Struct, frozen=True, kw_only=True):
    """
    Patterns by what they need: `always` are tried on every sentence.

    `stems` are by their first letters; `short` are those of fewer letters, and all
    where they are so few that looking them up costs more.
    """

    always: frozenset[int]
    stems: dict[str, tuple[tuple[str, tuple[int, ...]], ...]]
    short: tuple[tuple[str, tuple[int, ...]], ...]
    digits: tuple[int, ...]

    def pick(self, words: str) -> list[int]:
        """Return the numbers of the patterns that may match *words*, in order."""
        able = set(self.always)
        for stem, numbers in (*self.short, *self._near(words)):
            if stem in words:
                able.update(numbers)
        if self.digits and _DIGIT.search(words):
            able.update(self.digits)
        return sorted(able)

    def _near(self, words: str) -> list[tuple[str, tuple[int, ...]]]:
        """Return the stems whose first letters stand in *words*."""
        if not self.stems:
            return []
        heads = {words[n : n + _HEAD] for n in range(len(words) - _HEAD + 1)}
        return [pair for head in heads & self.stems.keys() for pair in self.stems[head]]


def sieve(patterns: Iterable[re.Pattern[str]]) -> Sieve:
    """Return the sieve of *patterns*, which are numbered as they come."""
    always: set[int] = set()
    digits: list[int] = []
    stems: dict[str, list[int]] = {}
    for number, pattern in enumerate(patterns):
        needed = required(pattern)
        if not needed:
            always.add(number)
        for stem in needed:
            if stem == _A_DIGIT:
                digits.append(number)
            else:
                stems.setdefault(stem, []).append(number)
    pairs = [(stem, tuple(found)) for stem, found in sorted(stems.items())]
    heads: dict[str, list[tuple[str, tuple[int, ...]]]] = {}
    looked_up = len(pairs) > _MANY
    for stem, found in pairs:
        if looked_up and len(stem) >= _HEAD:
            heads.setdefault(stem[:_HEAD], []).append((stem, found))
    return Sieve(
        always=frozenset(always),
        stems={head: tuple(found) for head, found in heads.items()},
        short=tuple(p for p in pairs if not looked_up or len(p[0]) < _HEAD),
        digits=tuple(digits),
    )


def required(pattern: re.Pattern[str]) -> frozenset[str]:
    """
    Return words in small letters of which every match of *pattern* holds one.

    Empty where none can be told.
    """
    needed = _of_all(parser.parse(pattern.pattern, pattern.flags))
    return needed if len(needed) <= _MOST else _ANY


def _of_all(items: Any) -> frozenset[str]:
    """Return the best of what the parts of a sequence need; all of them must match."""
    found: list[frozenset[str]] = []
    run = ""
    for op, value in items:
        if op is ops.LITERAL:
            run += lower(chr(value))
            continue
        if run:
            found.append(frozenset({run}))
            run = ""
        found.append(_of_one(op, value))
    found.append(frozenset({run}) if run else _ANY)
    return max(found, key=_worth)


def _worth(needed: frozenset[str]) -> tuple[int, int]:
    """Return how much a set of words sifts out: long words, and few of them."""
    shortest = min((len(s) for s in needed), default=0)
    if any("\ue000" <= s[0] <= "\uf8ff" for s in needed):
        shortest = 3  # a mark stands for a name, which few sentences hold
    return min(shortest, 6), -len(needed)


def _of_one(op: Any, value: Any) -> frozenset[str]:
    """Return what one part of a pattern needs; empty where it can match without."""
    if op is ops.SUBPATTERN:
        return _of_all(value[3])
    if op is ops.ATOMIC_GROUP:
        return _of_all(value)
    if op is ops.BRANCH:
        each = [_of_all(branch) for branch in value[1]]
        return frozenset().union(*each) if all(each) else _ANY
    if op in _REPEATS:
        return _of_all(value[2]) if value[0] > 0 else _ANY
    return _of_class(value) if op is ops.IN else _ANY


def _of_class(members: Any) -> frozenset[str]:
    """Return the letters of a class where they are few."""
    letters: set[str] = set()
    for op, value in members:
        if op is ops.LITERAL:
            letters.add(lower(chr(value)))
        elif op is ops.RANGE and value[1] - value[0] < _FEW:
            letters.update(lower(chr(n)) for n in range(value[0], value[1] + 1))
        elif op is ops.CATEGORY and value is ops.CATEGORY_DIGIT:
            letters.add(_A_DIGIT)
        else:
            return _ANY
    return frozenset(letters) if len(letters) <= 2 * _FEW else _ANY
