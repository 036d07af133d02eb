"""Time as the observatory speaks of it: UTC, half-open, honest about its edges."""

from datetime import UTC, datetime, timedelta

from msgspec import Struct


def in_utc(moment: datetime) -> datetime:
    """
    Return *moment* in UTC.

    Raises:
        ValueError: it has no zone, so nobody can say when it was.
    """
    if moment.tzinfo is None:
        raise ValueError(f"{moment.isoformat()} has no time zone")
    return moment.astimezone(UTC)


class Span(Struct, frozen=True, kw_only=True):
    """
    A stretch of time [start, end): the start is in it, the end is not.

    Both ends are in UTC. `end` is None while the thing goes on.
    """

    start: datetime
    end: datetime | None = None

    def __post_init__(self) -> None:
        if self.start.tzinfo is not UTC or (self.end and self.end.tzinfo is not UTC):
            raise ValueError(f"a span is in UTC, not {self.start.tzinfo}")
        if self.end is not None and self.end <= self.start:
            raise ValueError(f"a span ends after it starts: {self}")

    def overlaps(self, other: "Span") -> bool:
        """Tell whether some instant is in both."""
        return (self.end is None or other.start < self.end) and (
            other.end is None or self.start < other.end
        )

    def holds(self, moment: datetime) -> bool:
        """Tell whether *moment* is in it."""
        return self.start <= moment and (self.end is None or moment < self.end)


class Bracket(Struct, frozen=True, kw_only=True):
    """
    Where an edge lies: after `earliest`, at `latest` or before, both in UTC.

    `earliest` is None for an open edge: nobody saw the state before it.
    """

    earliest: datetime | None
    latest: datetime

    def __post_init__(self) -> None:
        if self.earliest is not None and self.earliest > self.latest:
            raise ValueError(f"a bracket does not run backwards: {self}")

    @property
    def middle(self) -> datetime | None:
        """The middle of the bracket; None when it is open."""
        if self.earliest is None:
            return None
        return self.earliest + (self.latest - self.earliest) / 2

    @property
    def width(self) -> timedelta | None:
        """How much is not known about the edge; None when it is open."""
        return None if self.earliest is None else self.latest - self.earliest
