"""Counts of states: target x country x network x hour."""

from datetime import UTC, datetime

from msgspec import Struct

from rasad.model.place import Vantage


class Cell(Struct, frozen=True, kw_only=True, gc=False):
    """
    What the measurements of one hour say of one target on one network.

    A cell that is not there means that nobody looked: there are no cells of
    zeros. `hour` is the start of the hour in UTC (of the day, at day grain).
    `blocked` holds likely_blocked and `throttled`, `ok` holds tampered, `down`
    holds impaired; faulty measurements are counted apart. `reports` are
    distinct within the cell, None where the table does not tell; added up over
    cells they are an upper bound of independent witnesses. `report_ids` are up
    to eight short hashes, `uids` up to eight measurement ids that the counts can
    be checked by. `orders` are up to eight numbers that block pages cited.
    `resolver_asn` and `software` part a cell into slices that
    add up.
    """

    hour: datetime
    country: str
    asn: int
    target: str
    ok: int = 0
    blocked: int = 0
    down: int = 0
    throttled: int = 0
    insufficient: int = 0
    faulty: int = 0
    reports: int | None = None
    report_ids: tuple[str, ...] = ()
    uids: tuple[str, ...] = ()
    orders: tuple[str, ...] = ()
    mechanism: str = ""
    resolver_asn: int | None = None
    software: str | None = None
    vantage: Vantage = Vantage.UNKNOWN
    synthetic: bool = False

    def __post_init__(self) -> None:
        if self.hour.tzinfo is not UTC:
            raise ValueError(f"the hour of a cell is in UTC, not {self.hour.tzinfo}")
        counts = (self.ok, self.blocked, self.down, self.insufficient, self.faulty)
        if min(*counts, self.throttled, self.reports or 0) < 0:
            raise ValueError("a cell counts; a count is not below zero")

    @property
    def measured(self) -> int:
        """How many measurements said something about access."""
        return self.ok + self.blocked + self.down

    @property
    def mechanisms(self) -> tuple[str, ...]:
        """The mechanisms named in the cell, several joined by `;` in a table."""
        return tuple(m for m in self.mechanism.split(";") if m)
