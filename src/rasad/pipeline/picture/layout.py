"""Placing things on a line so that no two touch."""

from collections.abc import Iterator, Sequence


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


def labels(
    places: Sequence[float], half: float, texts: Sequence[Sequence[str]], letter: float
) -> list[tuple[str, str]]:
    """
    Choose for each place a text and the side on which it has room.

    *half* is half the width of a mark, *texts* hold for each place what could be
    written, the best first, *letter* is the width of a letter. Room is given from
    the left on. Returns a text and `right` or `left`; the first text and no side
    where none has room.
    """
    taken = [(place - half, place + half) for place in places]
    chosen = []
    for place, offered in zip(places, texts, strict=True):
        found = (offered[0], "")
        for text, side, span in _offers(place, half, offered, letter):
            inside = span[0] >= 0 and span[1] <= 100  # noqa: PLR2004 - percent
            if inside and not any(span[0] < b and a < span[1] for a, b in taken):
                taken.append(span)
                found = (text, side)
                break
        chosen.append(found)
    return chosen


def _offers(
    place: float, half: float, texts: Sequence[str], letter: float
) -> Iterator[tuple[str, str, tuple[float, float]]]:
    for text in texts:
        length = len(text) * letter
        yield text, "right", (place + half + 0.1, place + half + 0.6 + length)
        yield text, "left", (place - half - 0.6 - length, place - half - 0.1)


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
