"""Days as dates in ISO 8601 of any precision mean them."""

from calendar import monthrange
from datetime import date, timedelta

from rasad.model.said import When

DAY = timedelta(days=1)


def bounds(text: str | None) -> tuple[date, date] | None:
    """
    Return the first and the last day that *text* may mean.

    None where it names no year (`--09-26`), or is no date. An instant counts for
    the day that it is written with.
    """
    parts = (text or "")[:10].split("-")
    try:
        numbers = [int(part) for part in parts]
        if len(numbers) == 1:
            return date(numbers[0], 1, 1), date(numbers[0], 12, 31)
        if len(numbers) == 2:  # noqa: PLR2004 - year and month
            year, month = numbers
            last = monthrange(year, month)[1]
            return date(year, month, 1), date(year, month, last)
        year, month, number = numbers
        return date(year, month, number), date(year, month, number)
    except (ValueError, TypeError, IndexError):
        return None


def meant(when: When) -> tuple[date, date] | None:
    """Return the first and the last day of *when*, or None where it has none."""
    start = bounds(when.value)
    if start is None:
        return None
    end = bounds(when.end)
    return (start[0], end[1] if end and end[1] >= start[0] else start[1])


def middle(span: tuple[date, date]) -> date:
    """Return the day in the middle of *span*."""
    return span[0] + (span[1] - span[0]) // 2
