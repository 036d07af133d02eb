"""
Positions as classes, because the page's policy forbids styles inside elements.

`left: 13.6%` is the class `x136`. The stylesheet holds every class there is, in
steps of a fifth of a percent: it is the same for every page of every site, so
that one page can be made without the others.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Final

STEP: Final = 2  # tenths of a percent: two pixels of a plot
WHOLE: Final = 1000
LONGEST: Final = 400  # equal cells in one element
RULES: Final[dict[str, tuple[Callable[[int], str], Iterable[int]]]] = {
    "x": (lambda n: f"left:{n / 10:g}%", range(0, WHOLE + 1, STEP)),
    "e": (lambda n: f"right:{n / 10:g}%", range(0, WHOLE + 1, STEP)),
    "w": (lambda n: f"width:{n / 10:g}%", range(0, WHOLE + 1, STEP)),
    "h": (lambda n: f"height:{n}%", range(101)),
    "n": (lambda n: f"flex-grow:{n};--n:{n}", range(1, LONGEST + 1)),
    "k": (lambda n: f"left:{n / 10:g}%", range(0, WHOLE + 1, STEP)),
    "l": (lambda n: f"width:{n / 10:g}%", range(0, WHOLE + 1, STEP)),
}
SMALL: Final = "kl"  # only on a small screen


class Scale:
    """Hands out class names for places, lengths and shares."""

    def x(self, percent: float) -> str:
        """Return the class for a distance from the left, in percent."""
        return f"x{_step(percent)}"

    def right(self, percent: float) -> str:
        """Return the class for a thing that ends at *percent* from the left."""
        return f"e{_step(100 - percent)}"

    def w(self, percent: float) -> str:
        """Return the class for a width in percent."""
        return f"w{_step(percent)}"

    def h(self, share: float) -> str:
        """Return the class for a share in 0-1; what is not zero can be seen."""
        return f"h{min(100, max(3, round(100 * share))) if share else 0}"

    def n(self, count: int) -> str:
        """Return the class for so many equal parts, at most `LONGEST`."""
        return f"n{min(max(1, count), LONGEST)}"

    def small_x(self, percent: float) -> str:
        """Return the class for a distance from the left on a small screen."""
        return f"k{_step(percent)}"

    def small_w(self, percent: float) -> str:
        """Return the class for a width on a small screen."""
        return f"l{_step(percent)}"


@cache
def stylesheet() -> str:
    """Return the rules of every class, by name and number; small screens come last."""
    wide = "\n".join(_rules(kind for kind in RULES if kind not in SMALL))
    small = "\n".join(_rules(SMALL))
    return f"{wide}\n@media screen and (max-width:68rem){{\n{small}\n}}\n"


def _rules(kinds: Iterable[str]) -> Iterator[str]:
    for kind in kinds:
        tell, numbers = RULES[kind]
        for number in numbers:
            yield f".{kind}{number}{{{tell(number)}}}"


def _step(percent: float) -> int:
    """Return tenths of a percent, in steps, inside the plot."""
    return min(WHOLE, max(0, round(percent * 10 / STEP) * STEP))
