"""
Positions as classes, because the page's policy forbids styles inside elements.

`left: 13.7%` is the class `x137`; one stylesheet for the whole site holds the
classes that its pages use, so the same pages give the same bytes.
"""

from collections.abc import Callable
from typing import Final

RULES: Final[dict[str, Callable[[int], str]]] = {
    "x": lambda n: f"left:{n / 10:g}%",
    "e": lambda n: f"right:{n / 10:g}%",
    "w": lambda n: f"width:{n / 10:g}%",
    "h": lambda n: f"height:{n}%",
    "n": lambda n: f"flex-grow:{n}",
    "k": lambda n: f"left:{n / 10:g}%",
    "l": lambda n: f"width:{n / 10:g}%",
}
SMALL: Final = "kl"  # only on a small screen


class Scale:
    """Hands out class names, and remembers which it did."""

    def __init__(self) -> None:
        self._used: set[tuple[str, int]] = set()

    def _take(self, kind: str, number: int) -> str:
        self._used.add((kind, number))
        return f"{kind}{number}"

    def x(self, percent: float) -> str:
        """Return the class for a distance from the left, in percent."""
        return self._take("x", round(percent * 10))

    def right(self, percent: float) -> str:
        """Return the class for a thing that ends at *percent* from the left."""
        return self._take("e", round((100 - percent) * 10))

    def w(self, percent: float) -> str:
        """Return the class for a width in percent."""
        return self._take("w", round(percent * 10))

    def h(self, share: float) -> str:
        """Return the class for a share in 0-1; what is not zero can be seen."""
        return self._take("h", max(3, round(100 * share)) if share else 0)

    def n(self, count: int) -> str:
        """Return the class for so many equal parts."""
        return self._take("n", count)

    def small_x(self, percent: float) -> str:
        """Return the class for a distance from the left on a small screen."""
        return self._take("k", round(percent * 10))

    def small_w(self, percent: float) -> str:
        """Return the class for a width on a small screen."""
        return self._take("l", round(percent * 10))

    def css(self) -> str:
        """Return the stylesheet, in the order of names and numbers."""
        wide: list[str] = []
        small: list[str] = []
        for kind, number in sorted(self._used):
            rule = f".{kind}{number}{{{RULES[kind](number)}}}"
            (small if kind in SMALL else wide).append(rule)
        held = "\n".join(small)
        return (
            "\n".join(wide) + f"\n@media screen and (max-width:68rem){{\n{held}\n}}\n"
        )
