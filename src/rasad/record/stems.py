"""
Which patterns can match a sentence at all, told by the words that each needs.

A pattern that needs "block" or "ban" cannot match a sentence that holds neither.
What a pattern needs is read from the pattern itself (`needs`), so no row of a
table has to say it, and a pattern from which nothing can be read is always
tried: the sieve saves time and never changes an answer.

A text is looked at word by word, from blank to blank, since most words have been
met before: what each of them fulfils is remembered. Of words in a row that a
pattern needs, one is looked for in this way, and then all of them together.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

from msgspec import Struct

from rasad.record import needs
from rasad.record.needs import DIGIT, EDGE, Need, Way

_HEAD = 3  # letters by which stems are looked up
REMEMBERED = 1 << 16  # words
READ_AGAIN = 1 << 8  # texts: several readers look at one sentence
_DIGIT = re.compile(r"\d")


class Stem(Struct, frozen=True, kw_only=True):
    """
    A piece of what a pattern needs, as it stands in one word of a text.

    `opens` and `closes` say that the word begins or ends with it, `before` and
    `after` that an edge of a word does. `bits` are those of the needs that it
    fulfils, `rare` the numbers of those by which patterns are known; `row` are all the
    words, where they are several in a row, and `beside` the letter after the piece, or
    before it, with the blank between.
    """

    letters: str
    opens: bool = False
    closes: bool = False
    before: bool = False
    after: bool = False
    bits: int = 0
    rare: frozenset[int] = frozenset()
    row: str = ""
    beside: str = ""

    def stands_in(self, word: str) -> bool:
        """Tell whether a text may hold what is needed because of *word*."""
        size, at = len(self.letters), word.find(self.letters)
        while at >= 0:
            end = at + size
            if (
                (at == 0 or not self.opens)
                and (end == len(word) or not self.closes)
                and (not self.before or _are_apart(word, at))
                and (not self.after or _are_apart(word, end))
            ):
                return True
            at = word.find(self.letters, at + 1)
        return False


def _are_apart(word: str, at: int) -> bool:
    """Tell whether no two letters of a word stand side by side at *at*."""
    return not (_is_lettered(word[at : at + 1]) and _is_lettered(word[at - 1 : at]))


def _is_lettered(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


# What a text with some word in it fulfils, as `Stem` tells it; and the rows that the
# word is one of, which the text is to be asked for as a whole, by what is beside.
Met = tuple[int, frozenset[int], dict[str, tuple[Stem, ...]]]


class Stems(Struct, frozen=True, kw_only=True):
    """
    The stems of all needs by their first letters; `short` by the first alone.

    A digit fulfils `digits`. `rare` are the needs that patterns are known by.
    """

    heads: dict[str, tuple[Stem, ...]]
    short: dict[str, tuple[Stem, ...]]
    digits: int
    rare: int

    def met(self, word: str) -> Met:
        """Return what a text with *word* in it fulfils, alone or in a row."""
        bits = self.digits if _DIGIT.search(word) else 0
        rows: dict[str, tuple[Stem, ...]] = {}
        for stem in self._near(word):
            if stem.letters in word and stem.stands_in(word):
                if stem.row:
                    rows[stem.beside] = (*rows.get(stem.beside, ()), stem)
                else:
                    bits |= stem.bits
        return bits, frozenset(_numbers(bits & self.rare)), rows

    def _near(self, word: str) -> Iterator[Stem]:
        for letter in set(word):
            yield from self.short.get(letter, ())
        for head in {word[n : n + _HEAD] for n in range(len(word) - _HEAD + 1)}:
            yield from self.heads.get(head, ())


def _numbers(bits: int) -> Iterator[int]:
    """Yield the places of the bits that are set, the lowest first."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


class _Known(dict[str, Met]):
    """What words fulfil, found when first asked for; forgotten when too many."""

    def __init__(self, stems: Stems) -> None:
        super().__init__()
        self._stems = stems

    def __missing__(self, word: str) -> Met:
        """Find out about a word that is not known yet."""
        if len(self) >= REMEMBERED:
            self.clear()
        found = self[word] = self._stems.met(word)
        return found


_Wanted = tuple[int, int, int]


class _Table(Struct, frozen=True, kw_only=True):
    """
    Patterns by what they need; every need has a number, which is the place of its bit.

    `always` are tried on every text; `wanted` are the ways of the others by the
    rarest of their needs: the next rarest, the bits of all, the pattern's number.
    """

    stems: Stems
    always: tuple[int, ...]
    wanted: dict[int, list[_Wanted]]


class _Sifted:
    """The patterns of several tables that may match a text, found in one go."""

    def __init__(self, tables: Sequence[Sequence[str]]) -> None:
        self._tables = tables
        self._picked: dict[str, tuple[list[int], ...]] = {}

    @cached_property
    def _table(self) -> _Table:
        return _table(pattern for table in self._tables for pattern in table)

    @cached_property
    def known(self) -> _Known:
        """What is known of words by now."""
        return _Known(self._table.stems)

    def pick(self, words: str) -> tuple[list[int], ...]:
        """Return the numbers of the patterns that may match, in order, by table."""
        told = self._picked.get(words)
        if told is None:
            if len(self._picked) >= READ_AGAIN:
                self._picked.clear()
            told = self._picked[words] = tuple(self._by_table(self._able(words)))
        return told

    def _able(self, words: str) -> list[int]:
        known, wanted = self.known, self._table.wanted
        bits, near = 0, set[int]()
        listed, before = words.split(" "), ""
        for word, after in zip(listed, (*listed[1:], ""), strict=True):
            met, rare, rows = known[word]
            bits |= met
            if rare:
                near |= rare
            if rows:
                for beside in ("", before, f" {after[:1]}"):
                    for stem in rows.get(beside, ()):
                        if stem.row in words:
                            bits |= stem.bits
                            near |= stem.rare
            before = f"{word[-1:]} "
        able = {
            number
            for rarest in near & wanted.keys()
            for other, every, number in wanted[rarest]
            if other in near and every & bits == every
        }
        return sorted(able.union(self._table.always))

    def _by_table(self, able: Sequence[int]) -> Iterator[list[int]]:
        first = 0
        for table in self._tables:
            last = first + len(table)
            yield [n - first for n in able if first <= n < last]
            first = last


class Sieve:
    """
    The patterns of one table, numbered as they come, tried only where they may match.

    What they need is read when the first text is sifted.
    """

    def __init__(self, sifted: _Sifted, table: int, count: int) -> None:
        self._sifted, self._table, self.count = sifted, table, count

    @property
    def remembered(self) -> int:
        """How many words it knows by now."""
        return len(self._sifted.known)

    def pick(self, words: str) -> list[int]:
        """Return the numbers of the patterns that may match *words*, in order."""
        return self._sifted.pick(words)[self._table]


def sieve(patterns: Iterable[str]) -> Sieve:
    """Return the sieve of *patterns*."""
    return sieves(patterns)[0]


def sieves(*tables: Iterable[str]) -> tuple[Sieve, ...]:
    """Return a sieve for each table; what one of them sifts is sifted for all."""
    listed = tuple(map(tuple, tables))
    sifted = _Sifted(listed)
    return tuple(Sieve(sifted, n, len(table)) for n, table in enumerate(listed))


def _table(patterns: Iterable[str]) -> _Table:
    """Return *patterns* by what they need."""
    always: list[int] = []
    numbers: dict[Need, int] = {}
    common: dict[Need, float] = {}
    wanted: dict[int, list[_Wanted]] = defaultdict(list)
    rare: set[int] = set()
    for number, pattern in enumerate(patterns):
        ways = required(pattern)
        if not all(ways):
            always.append(number)
            continue
        for way in ways:
            for need in way - numbers.keys():
                numbers[need], common[need] = len(numbers), needs.commonness(need)
            told = [numbers[need] for need in sorted(way, key=common.__getitem__)]
            wanted[told[0]].append((told[:2][-1], sum(1 << n for n in told), number))
            rare.update(told[:2])
    stems = _stems(numbers, rare=sum(1 << n for n in rare))
    return _Table(stems=stems, always=tuple(always), wanted=wanted)


def _stems(numbers: Mapping[Need, int], *, rare: int) -> Stems:
    """Return the stems by which the needs of those *numbers* are found."""
    fulfils: dict[str, int] = defaultdict(int)
    for need, number in numbers.items():
        for words in need:
            fulfils[words] |= 1 << number
    digits = fulfils.pop(DIGIT, 0)
    heads: dict[str, list[Stem]] = defaultdict(list)
    short: dict[str, list[Stem]] = defaultdict(list)
    for words, found in fulfils.items():
        stem = _stem(words, found, rare)
        if len(stem.letters) >= _HEAD:
            heads[stem.letters[:_HEAD]].append(stem)
        else:
            short[stem.letters[0]].append(stem)
    return Stems(
        heads={head: tuple(some) for head, some in heads.items()},
        short={letter: tuple(some) for letter, some in short.items()},
        digits=digits,
        rare=rare,
    )


def _stem(words: str, bits: int, rare: int) -> Stem:
    """Return the piece by which *words* are looked for: the longest."""
    pieces = words.split(" ")
    at = max(range(len(pieces)), key=lambda n: (len(pieces[n].strip(EDGE)), n))
    piece, last, row = pieces[at], len(pieces) - 1, _bare(words)
    start = len(_bare(" ".join((*pieces[:at], ""))))
    end = start + len(_bare(piece))
    sides = (row[end : end + 2], row[max(0, start - 2) : start])
    return Stem(
        letters=row[start:end],
        opens=at > 0,
        closes=at < last,
        before=at == 0 and piece.startswith(EDGE),
        after=at == last and piece.endswith(EDGE),
        bits=bits,
        rare=frozenset(_numbers(bits & rare)),
        row=row if " " in row.strip() else "",
        beside=next((side for side in sides if len(side.strip()) == 1), ""),
    )


@lru_cache(maxsize=1 << 10)  # the countries of a language share most of their names
def required(pattern: str) -> frozenset[Way]:
    """
    Return the ways of *pattern*, each without the needs that a blank fulfils.

    A way that asks for nothing is among them where nothing can be told.
    """
    return frozenset(
        frozenset(need for need in way if all(map(str.strip, map(_bare, need))))
        for way in needs.of(pattern)
    )


def _bare(words: str) -> str:
    return words.replace(EDGE, "")
