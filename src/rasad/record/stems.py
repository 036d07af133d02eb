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
    fulfils.
    """

    letters: str
    opens: bool = False
    closes: bool = False
    before: bool = False
    after: bool = False
    bits: int = 0

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


_Found = tuple[int, tuple[int, ...]]


class Stems(Struct, frozen=True, kw_only=True):
    """
    The stems of all needs by their first letters; `short` by the first alone.

    A digit fulfils `digits`. `rare` are the bits that patterns are known by.
    """

    heads: dict[str, tuple[Stem, ...]]
    short: dict[str, tuple[Stem, ...]]
    digits: int
    rare: int

    def fulfilled(self, word: str) -> _Found:
        """Return the bits that a text with *word* in it fulfils, and the rare ones."""
        met = self.digits if _DIGIT.search(word) else 0
        for stem in self._near(word):
            if stem.letters in word and stem.stands_in(word):
                met |= stem.bits
        return met, tuple(bits_of(met & self.rare))

    def _near(self, word: str) -> Iterator[Stem]:
        for letter in set(word):
            yield from self.short.get(letter, ())
        for head in {word[n : n + _HEAD] for n in range(len(word) - _HEAD + 1)}:
            yield from self.heads.get(head, ())


def bits_of(number: int) -> Iterator[int]:
    """Yield the single bits that make up *number*, the lowest first."""
    while number:
        lowest = number & -number
        yield lowest
        number ^= lowest


class _Known(dict[str, _Found]):
    """What words fulfil, found when first asked for; forgotten when too many."""

    def __init__(self, stems: Stems) -> None:
        super().__init__()
        self._stems = stems

    def __missing__(self, word: str) -> _Found:
        """Find out about a word that is not known yet."""
        if len(self) >= REMEMBERED:
            self.clear()
        found = self[word] = self._stems.fulfilled(word)
        return found


_Rows = tuple[tuple[str, ...], ...]


class Sieve:
    """
    Patterns by what they need; every need has a bit of its own.

    *always* are tried on every text; *wanted* are the ways of the others by the
    rarest of their needs: the pattern's number, the bits of all needs, and those
    needs in full that ask for words in a row.
    """

    def __init__(
        self,
        stems: Stems,
        always: Iterable[int],
        wanted: Mapping[int, Sequence[tuple[int, int, _Rows]]],
    ) -> None:
        self._known, self._always, self._wanted = _Known(stems), [*always], wanted
        self._picked: dict[str, list[int]] = {}

    @property
    def remembered(self) -> int:
        """How many words it knows by now."""
        return len(self._known)

    @property
    def count(self) -> int:
        """How many patterns it sifts."""
        sifted = {number for ways in self._wanted.values() for number, *_ in ways}
        return len(self._always) + len(sifted)

    def pick(self, words: str) -> list[int]:
        """Return the numbers of the patterns that may match *words*, in order."""
        able = self._picked.get(words)
        if able is None:
            if len(self._picked) >= READ_AGAIN:
                self._picked.clear()
            able = self._picked[words] = self._able(words)
        return able

    def _able(self, words: str) -> list[int]:
        met, near, known = 0, set[int](), self._known
        for word in words.split(" "):
            fulfilled, rare = known[word]
            met |= fulfilled
            if rare:
                near.update(rare)
        if not near:
            return self._always
        able = set(self._always)
        told: dict[tuple[str, ...], bool] = {}
        for need in near:
            for number, every, rows in self._wanted[need]:
                if every & met == every and number not in able:
                    if rows and not _are_told(rows, words, told):
                        continue
                    able.add(number)
        return sorted(able)


def _are_told(rows: _Rows, words: str, told: dict[tuple[str, ...], bool]) -> bool:
    """Tell whether *words* hold one of each of *rows*; what is found is *told*."""
    for row in rows:
        held = told.get(row)
        if held is None:
            held = told[row] = _is_told(row, words)
        if not held:
            return False
    return True


def _is_told(row: tuple[str, ...], words: str) -> bool:
    for spelt in row:  # noqa: SIM110 - a generator takes twice as long
        if spelt in words:
            return True
    return False


def sieve(patterns: Iterable[re.Pattern[str]]) -> Sieve:
    """Return the sieve of *patterns*, which are numbered as they come."""
    always: list[int] = []
    bits: dict[Need, int] = {}
    wanted: dict[int, list[tuple[int, int, _Rows]]] = {}
    for number, pattern in enumerate(patterns):
        ways = required(pattern)
        if not all(ways):
            always.append(number)
            continue
        for way in sorted(map(_commonest_first, ways)):
            for _, need in way:
                bits.setdefault(frozenset(need), 1 << len(bits))
            every = sum(bits[frozenset(need)] for _, need in way)
            rows = tuple(
                tuple(sorted({_bare(spelt) for spelt in need}))
                for _, need in reversed(way)
                if any(" " in spelt.strip() for spelt in need) and DIGIT not in need
            )
            row = (number, every, rows)
            wanted.setdefault(bits[frozenset(way[-1][1])], []).append(row)
    return Sieve(_stems(bits, wanted), always, wanted)


def _commonest_first(way: Way) -> list[tuple[float, list[str]]]:
    """Return the needs of a way with how common each is, the rarest last."""
    return sorted(
        ((needs.commonness(need), sorted(need)) for need in way), reverse=True
    )


def _stems(bits: Mapping[Need, int], rare: Iterable[int]) -> Stems:
    """Return the stems by which the needs that *bits* are of are found."""
    fulfils: dict[str, int] = defaultdict(int)
    for need, bit in bits.items():
        for words in need:
            fulfils[words] |= bit
    digits = fulfils.pop(DIGIT, 0)
    heads: dict[str, list[Stem]] = {}
    short: dict[str, list[Stem]] = {}
    for words, found in sorted(fulfils.items()):
        stem = _stem(words, found)
        if len(stem.letters) >= _HEAD:
            heads.setdefault(stem.letters[:_HEAD], []).append(stem)
        else:
            short.setdefault(stem.letters[0], []).append(stem)
    return Stems(
        heads={head: tuple(some) for head, some in heads.items()},
        short={letter: tuple(some) for letter, some in short.items()},
        digits=digits,
        rare=sum(set(rare)),
    )


def _stem(words: str, bits: int) -> Stem:
    """Return the piece by which *words* are looked for: the longest."""
    pieces = words.split(" ")
    at = max(range(len(pieces)), key=lambda n: (len(pieces[n].strip(EDGE)), -n))
    piece, last = pieces[at], len(pieces) - 1
    return Stem(
        letters=piece.replace(EDGE, ""),
        opens=at > 0,
        closes=at < last,
        before=at == 0 and piece.startswith(EDGE),
        after=at == last and piece.endswith(EDGE),
        bits=bits,
    )


def required(pattern: re.Pattern[str]) -> frozenset[Way]:
    """
    Return the ways of *pattern*, each without the needs that a blank fulfils.

    Where words in a row are needed, the first and the last are as well. A way that
    asks for nothing is among them where nothing can be told.
    """
    return frozenset(
        frozenset(
            part
            for need in way
            for part in (need, *_ends(need))
            if all(map(str.strip, map(_bare, part)))
        )
        for way in needs.of(pattern)
    )


def _ends(need: Need) -> Iterator[Need]:
    """Yield the first words of rows, and the last, where all of *need* are rows."""
    if DIGIT not in need and all(" " in words for words in need):
        yield frozenset(words[: words.index(" ") + 1] for words in need)
        yield frozenset(words[words.rindex(" ") :] for words in need)


def _bare(words: str) -> str:
    return words.replace(EDGE, "")
