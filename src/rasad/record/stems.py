"""
Which patterns can match a sentence at all, told by the words that each needs.

A pattern that needs "block" or "ban" cannot match a sentence that holds neither.
What a pattern needs is read from the pattern itself (`needs`), so no row of a
table has to say it, and a pattern from which nothing can be read is always
tried: the sieve saves time and never changes an answer.

A text is looked at word by word, from blank to blank, since most words have been
met before: what each of them fulfils is remembered.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from rasad.record import needs
from rasad.record.needs import DIGIT, Need

_SMALL = 4  # letters: such words stand in most sentences
_HEAD = 3  # letters by which stems are looked up
_LISTED = 100  # words of one need; looking for more costs more than it saves
REMEMBERED = 1 << 16  # words
_DIGIT = re.compile(r"\d")


class Stems(Struct, frozen=True, kw_only=True):
    """
    The stems of all needs, each with the bits of the needs that it fulfils.

    `heads` are the stems by their first letters, `short` those of fewer letters;
    a digit fulfils `digits`. `rare` are the bits that patterns are known by.
    """

    heads: dict[str, tuple[tuple[str, int], ...]]
    short: tuple[tuple[str, int], ...]
    digits: int
    rare: tuple[int, ...]

    def fulfilled(self, word: str) -> tuple[int, tuple[int, ...]]:
        """Return the bits that a text with *word* in it fulfils, and the rare ones."""
        met = self.digits if _DIGIT.search(word) else 0
        for stem, bits in self.short:
            if stem in word:
                met |= bits
        for head in {word[n : n + _HEAD] for n in range(len(word) - _HEAD + 1)}:
            for stem, bits in self.heads.get(head, ()):
                if stem in word:
                    met |= bits
        return met, tuple(bit for bit in self.rare if bit & met)


class _Known(dict[str, tuple[int, tuple[int, ...]]]):
    """What words fulfil, found when first asked for; forgotten when too many."""

    def __init__(self, stems: Stems) -> None:
        super().__init__()
        self._stems = stems

    def __missing__(self, word: str) -> tuple[int, tuple[int, ...]]:
        """Find out about a word that is not known yet."""
        if len(self) >= REMEMBERED:
            self.clear()
        found = self[word] = self._stems.fulfilled(word)
        return found


_Wanted = tuple[int, int, tuple[str, ...]]


class Sieve:
    """
    Patterns by what they need; every need has a bit of its own.

    *always* are tried on every text; *wanted* are the patterns by the rarest of
    their needs, with the bits of all of them and the stems of one in full.
    """

    def __init__(
        self,
        stems: Stems,
        always: Iterable[int],
        wanted: Mapping[int, Sequence[_Wanted]],
    ) -> None:
        self._known, self._always, self._wanted = _Known(stems), [*always], wanted

    @property
    def remembered(self) -> int:
        """How many words it knows by now."""
        return len(self._known)

    @property
    def count(self) -> int:
        """How many patterns it sifts."""
        return len(self._always) + sum(map(len, self._wanted.values()))

    def pick(self, words: str) -> list[int]:
        """Return the numbers of the patterns that may match *words*, in order."""
        met, near, known = 0, set[int](), self._known
        for word in words.split(" "):
            fulfilled, rare = known[word]
            met |= fulfilled
            if rare:
                near.update(rare)
        if not near:
            return self._always
        able = self._always.copy()
        for need in near:
            able += [
                number
                for number, every, stems in self._wanted[need]
                if every & met == every and any(stem in words for stem in stems)
            ]
        return sorted(able)


def sieve(patterns: Iterable[re.Pattern[str]]) -> Sieve:
    """Return the sieve of *patterns*, which are numbered as they come."""
    always: list[int] = []
    bits: dict[Need, int] = {}
    wanted: dict[int, list[_Wanted]] = {}
    for number, pattern in enumerate(patterns):
        asked = sorted(
            required(pattern), key=lambda need: (needs.worth(need), sorted(need))
        )
        if not asked:
            always.append(number)
            continue
        for need in asked:
            bits.setdefault(need, 1 << len(bits))
        every = sum(bits[need] for need in asked)
        row = (number, every, _in_full(pattern))
        wanted.setdefault(bits[asked[-1]], []).append(row)
    stems: dict[str, int] = {}
    for need, bit in bits.items():
        for stem in need:
            stems[stem] = stems.get(stem, 0) | bit
    digits = stems.pop(DIGIT, 0)
    heads: dict[str, list[tuple[str, int]]] = {}
    for stem, found in sorted(stems.items()):
        if len(stem) >= _HEAD:
            heads.setdefault(stem[:_HEAD], []).append((stem, found))
    every_stem = Stems(
        heads={head: tuple(some) for head, some in heads.items()},
        short=tuple(p for p in sorted(stems.items()) if len(p[0]) < _HEAD),
        digits=digits,
        rare=tuple(wanted),
    )
    return Sieve(every_stem, always, wanted)


def required(pattern: re.Pattern[str]) -> frozenset[Need]:
    """
    Return what *pattern* needs that can be seen in a single word.

    Of each set, every match holds one, in small letters; of words with a blank
    between them the longest stands for all. What a letter alone fulfils is left
    out beside something better. Empty where nothing can be told.
    """
    found = [frozenset(_longest(stem) for stem in need) for need in needs.of(pattern)]
    told = [need for need in found if all(need)]
    return frozenset([need for need in told if needs.worth(need)[0] > 1] or told)


def _in_full(pattern: re.Pattern[str]) -> tuple[str, ...]:
    """Return the words of one need, blanks and all, where looking for them pays."""
    told = [need for need in needs.of(pattern) if DIGIT not in need]
    none: Need = frozenset()
    best = max(told, key=lambda need: (needs.worth(need), sorted(need)), default=none)
    short = (s for s in best if " " in s and len(_longest(s)) <= _SMALL)
    if len(best) > _LISTED or not any(short):
        return ("",)
    return tuple(sorted(best, key=lambda stem: (len(stem), stem)))


def _longest(stem: str) -> str:
    return max(stem.split(" "), key=len)
