"""Rows of slots as runs of equal cells: the fewest elements that say it all."""

from collections.abc import Iterable
from itertools import groupby

from msgspec import Struct

from rasad.interfaces.site.scale import LONGEST
from rasad.pipeline.picture.shapes import Slot

STEPS = 20  # heights that can be told apart
MOST, SOME = 0.5, 0.1  # shares of a day's tests at which its cell gets darker


class Run(Struct, frozen=True, kw_only=True):
    """So many slots in a row that look the same; heights are shares in 0-1."""

    css: str
    count: int
    blocked: float = 0.0
    down: float = 0.0


def bars(slots: Iterable[Slot]) -> tuple[Run, ...]:
    """
    Return a row of the picture.

    `g` is where nobody looked, `z` where somebody looked and saw nothing
    blocked: the two are never drawn alike.
    """
    return _runs(_bar(slot) for slot in slots)


def cells(slots: Iterable[Slot]) -> tuple[Run, ...]:
    """Return a row of a close-up: a colour for each day."""
    return _runs(_cell(slot) for slot in slots)


def _bar(slot: Slot) -> tuple[str, float, float]:
    share = slot.share
    if share is None:
        return "g", 0.0, 0.0
    few = " few" if slot.few else ""
    if not share and not slot.down:
        return f"z{few}", 0.0, 0.0
    return f"c{few}", _drawn(share), _drawn(slot.down_share)


def _drawn(share: float) -> float:
    """Return a share in steps of a twentieth: a pixel of a row, and never none."""
    return max(1, round(share * STEPS)) / STEPS if share else 0.0


def _cell(slot: Slot) -> tuple[str, float, float]:
    share = slot.share
    few = " few" if slot.few else ""
    if share is None:
        return "g", 0.0, 0.0
    if share >= MOST:
        return f"b3{few}", 0.0, 0.0
    if share >= SOME:
        return f"b2{few}", 0.0, 0.0
    return f"{'dn' if slot.down_share >= MOST else 'o'}{few}", 0.0, 0.0


def _runs(kinds: Iterable[tuple[str, float, float]]) -> tuple[Run, ...]:
    return tuple(
        Run(css=css, count=part, blocked=blocked, down=down)
        for (css, blocked, down), same in groupby(kinds)
        for part in _parts(len(list(same)))
    )


def _parts(count: int) -> list[int]:
    """Cut a run into parts that the stylesheet has a class for."""
    return [min(LONGEST, count - done) for done in range(0, count, LONGEST)]
