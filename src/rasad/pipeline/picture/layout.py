"""Placing things on a line so that no two touch."""

from collections.abc import Sequence


def spread(wanted: Sequence[float], gap: float, room: float = 100.0) -> list[float]:
    """
    Move sorted places apart to at least *gap*, as little as can be.

    The answer is the closest one (least squares) that keeps the order and half a
    gap from both edges of the *room*. With more places than have room, the gap
    shrinks to what there is: the places stay inside and in order.

    Source: pool adjacent violators on the places less their own offsets.
    """
    if not wanted:
        return []
    gap = min(gap, room / len(wanted))
    pools: list[tuple[float, int]] = []
    for number, place in enumerate(wanted):
        mean, size = place - number * gap, 1
        while pools and pools[-1][0] > mean:
            other, count = pools.pop()
            mean = (mean * size + other * count) / (size + count)
            size += count
        pools.append((mean, size))
    low, high = gap / 2, room - gap / 2 - gap * (len(wanted) - 1)
    levels = [
        min(max(mean, low), max(high, low)) for mean, size in pools for _ in range(size)
    ]
    return [level + number * gap for number, level in enumerate(levels)]


def sides(places: Sequence[float], half: float, lengths: Sequence[float]) -> list[str]:
    """
    Say on which side of each place its label has room: right, left or nowhere.

    *half* is half the width of a mark, *lengths* the widths of the labels; labels
    are given room from the left on, and one given is taken for the next.
    """
    taken = [(place - half, place + half) for place in places]
    chosen = []
    for place, length in zip(places, lengths, strict=True):
        right = (place + half + 0.1, place + half + 0.4 + length)
        left = (place - half - 0.4 - length, place - half - 0.1)
        for side, (low, high) in (("right", right), ("left", left)):
            inside = low >= 0 and high <= 100  # noqa: PLR2004 - percent
            if inside and not any(low < b and a < high for a, b in taken):
                taken.append((low, high))
                chosen.append(side)
                break
        else:
            chosen.append("")
    return chosen


def tracks(spans: Sequence[tuple[float, float]]) -> list[int]:
    """Give each span the first track on which it touches no earlier one."""
    held: list[list[tuple[float, float]]] = []
    chosen = []
    for low, high in spans:
        free = [
            number
            for number, track in enumerate(held)
            if not any(low < b and a < high for a, b in track)
        ]
        if not free:
            held.append([])
        chosen.append(free[0] if free else len(held) - 1)
        held[chosen[-1]].append((low, high))
    return chosen
