"""Acts by what they have in common and when they were, so that few are looked at."""

from collections.abc import Hashable, Iterable, Iterator
from datetime import date
from typing import Generic, TypeVar

from msgspec import Struct

_Item = TypeVar("_Item")
_A_STRETCH = 32  # days that are looked up together
_LONGEST = 36  # stretches; what lasted longer is looked at whatever the days

Days = tuple[date, date]


class _Key(Struct):
    """The numbers of the items of one key: those of each stretch, and the others."""

    at: dict[int, set[int]]
    always: set[int]


class Shelf(Generic[_Item]):
    """
    Items in the order in which they came, looked up by keys and days.

    A look-up may return too many and never too few: the exact rules are for the
    one who asks.
    """

    def __init__(self) -> None:
        self._items: list[_Item] = []
        self._days: list[Days | None] = []
        self._numbers: dict[int, int] = {}
        self._keys: dict[Hashable, _Key] = {}

    def __iter__(self) -> Iterator[_Item]:
        return iter(self._items)

    def append(self, item: _Item, days: Days | None) -> None:
        """Put *item* there; *days* are its first and last, None for any."""
        self._numbers[id(item)] = len(self._items)
        self._items.append(item)
        self._days.append(days)

    def index(self, item: _Item, keys: Iterable[Hashable]) -> None:
        """Let *item*, which is there, be found by *keys* as well."""
        number = self._numbers[id(item)]
        stretches = _stretches(self._days[number])
        for name in keys:
            key = self._keys.setdefault(name, _Key(at={}, always=set()))
            if stretches is None:
                key.always.add(number)
                continue
            for at in stretches:
                key.at.setdefault(at, set()).add(number)

    def near(self, keys: Iterable[Hashable], days: Days | None) -> list[_Item]:
        """
        Return the items that have one of *keys* and may have one of *days*.

        In the order in which they were put there; *days* None is any day.
        """
        stretches = _stretches(days)
        found: set[int] = set()
        for name in keys:
            key = self._keys.get(name)
            if key is None:
                continue
            found |= key.always
            for at in key.at if stretches is None else stretches:
                found |= key.at.get(at, set())
        return [self._items[number] for number in sorted(found)]


def _stretches(days: Days | None) -> range | None:
    """Return the stretches that *days* touch; None where they are too many to list."""
    if days is None:
        return None
    first, last = (day.toordinal() // _A_STRETCH for day in days)
    return range(first, last + 1) if last - first < _LONGEST else None
