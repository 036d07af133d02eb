"""What the picture is made of; every position is in percent of the plot's width."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from rasad.model.entry import Entry
from rasad.model.finding import Finding


class MarkKind(StrEnum):
    """What a numbered mark stands for; shape and fill tell it, not colour alone."""

    ORDER = "order"
    PARTIAL = "partial"
    THREAT = "threat"
    CLAIM = "claim"
    LIFT = "lift"
    PROMISE = "promise"
    SEVERAL = "several"  # entries of more than one kind that share a place


class Tone(StrEnum):
    """Which of the two sides, words and measurements, a finding has."""

    BOTH = "both"
    MEASURED = "measured"
    SAID = "said"
    DIFFERS = "differs"
    STANDING = "standing"
    UNKNOWN = "unknown"


class Stretch(Struct, frozen=True, kw_only=True):
    """A piece of the axis without a break: *days* days from *first*, to scale."""

    first: date
    days: int
    x: float
    w: float


class Break(Struct, frozen=True, kw_only=True):
    """A piece of time left out of the axis, because nothing is known of it."""

    x: float
    w: float
    days: int
    label: str


class Tick(Struct, frozen=True, kw_only=True):
    """A label on the axis; a *minor* one may go where there is little room."""

    x: float
    text: str
    minor: bool = False


class Axis(Struct, frozen=True, kw_only=True):
    """
    Time from left to right, in stretches with a break between each two.

    `step` is the number of days in one slot of a row. An axis without stretches
    has nothing to show.
    """

    stretches: tuple[Stretch, ...]
    breaks: tuple[Break, ...]
    years: tuple[Tick, ...]
    ticks: tuple[Tick, ...]
    step: int

    def x(self, day: date, part: float = 0.5) -> float:
        """
        Return where *part* (0-1) of *day* lies.

        A day inside a break lies in its middle, one outside the axis at its edge.
        """
        for number, stretch in enumerate(self.stretches):
            offset = (day - stretch.first).days
            if offset < 0:
                before = self.breaks[number - 1] if number else None
                return before.x + before.w / 2 if before else stretch.x
            if offset < stretch.days:
                return stretch.x + stretch.w * (offset + part) / stretch.days
        return 100.0


class Line(Struct, frozen=True, kw_only=True):
    """
    An entry as the numbered table shows it.

    `first` and `last` are the days its date may mean, None where it has none;
    `drawn` tells whether the picture has a mark with this number. `status` is
    what became of a promise or a named day, in words, or empty.
    """

    number: int
    entry: Entry
    kind: MarkKind
    lane: str
    label: str
    what: str
    first: date | None
    last: date | None
    due: date | None
    status: str
    drawn: bool


class Mark(Struct, frozen=True, kw_only=True):
    """
    A numbered mark, or the diamond of a named day.

    It stands for every entry of `numbers`: more than one where marks share a place.
    `at` is the true place, `x` where it is drawn so that no two touch, `narrow`
    the same for a small screen. `start` and `end` span a date that is not
    precise. `side` says where the label has room: `right`, `left` or nowhere.
    """

    numbers: tuple[int, ...]
    kind: MarkKind
    diamond: bool
    at: float
    x: float
    narrow: float
    start: float
    end: float
    label: str
    side: str
    title: str


class Join(Struct, frozen=True, kw_only=True):
    """The line from a mark to the day that it names."""

    a: float
    b: float
    narrow_a: float
    narrow_b: float


class Lane(Struct, frozen=True, kw_only=True):
    """Who speaks, and what they said, from left to right."""

    name: str
    marks: tuple[Mark, ...]
    joins: tuple[Join, ...]


class Slot(Struct, frozen=True, kw_only=True):
    """
    One or more days of one network.

    `measured` 0 means that nobody looked, which is not zero blocked. `few` says
    that the share rests on too few tests to lean on.
    """

    measured: int = 0
    blocked: int = 0
    down: int = 0

    @property
    def share(self) -> float | None:
        """The blocked share in 0-1; None where nobody looked."""
        return self.blocked / self.measured if self.measured else None

    @property
    def down_share(self) -> float:
        """The share in 0-1 that did not work without a sign of blocking."""
        return self.down / self.measured if self.measured else 0.0

    @property
    def few(self) -> bool:
        """Whether fewer than three tests stand behind it."""
        return 0 < self.measured < FEW


FEW = 3


class Strip(Struct, frozen=True, kw_only=True):
    """
    One network's row: slots by stretch, and the sum of the last days of data.

    `asns` holds more than one number where networks were put together.
    """

    asns: tuple[int, ...]
    name: str
    note: str
    slots: tuple[tuple[Slot, ...], ...]
    total: Slot
    last: Slot


class Seen(Struct, frozen=True, kw_only=True):
    """
    One network in the table: all tests, and those of the last days of data.

    `blocked` tells whether an episode of blocking was found on it at any time.
    """

    asn: int
    name: str
    note: str
    total: Slot
    last: Slot
    blocked: bool


class Period(Struct, frozen=True, kw_only=True):
    """
    A lettered period of the comparison: a finding, or several that say the same.

    The first finding is the surest. `badge` is where the letter stands, `narrow`
    the same for a small screen. `track` is 0 or 1, so that of two periods that
    overlap one lies under the other.
    """

    letter: str
    tone: Tone
    findings: tuple[Finding, ...]
    first: date
    last: date
    x: float
    w: float
    badge: float
    narrow: float
    track: int
    tag: str
    tag_fits: bool


class Bracket(Struct, frozen=True, kw_only=True):
    """The lag on one network: from the act to the onset, and its length in words."""

    asn: int
    a: float
    b: float
    text: str


class CloseStrip(Struct, frozen=True, kw_only=True):
    """One network in a close-up, a slot a day, with its lag where there is one."""

    name: str
    asns: tuple[int, ...]
    days: tuple[Slot, ...]
    lag: Bracket | None


class Close(Struct, frozen=True, kw_only=True):
    """Six weeks around a period: a cell a day; `guide` is the day of the act."""

    letter: str
    first: date
    days: int
    guide: float | None
    ticks: tuple[Tick, ...]
    lanes: tuple[Lane, ...]
    strips: tuple[CloseStrip, ...]


class Timeline(Struct, frozen=True, kw_only=True):
    """
    One service in one country: what was said over what was measured.

    `lines` number every entry, by date; `last_first` and `last_day` bound the
    last stretch of data (both None where nothing was measured); on the last days
    most tests were blocked on `blocked` of the `judged` networks with enough of
    them. `everyone` holds each network by itself, also those that share a row in
    `strips`. Every finding is in one of `periods`, `listed` and `claims`. `more` says
    which networks share a row (empty where none do), `notes` what else was put
    together or left out of the picture.
    """

    country: str
    country_name: str
    service: str
    service_label: str
    axis: Axis
    lines: tuple[Line, ...]
    lanes: tuple[Lane, ...]
    periods: tuple[Period, ...]
    listed: tuple[Finding, ...]
    claims: tuple[Finding, ...]
    strips: tuple[Strip, ...]
    everyone: tuple[Seen, ...]
    closes: tuple[Close, ...]
    targets: tuple[str, ...]
    networks: int
    blocked: int
    judged: int
    total: Slot
    last_first: date | None
    last_day: date | None
    headline: str
    standing: str
    more: str
    notes: tuple[str, ...]
    synthetic: bool

    @property
    def folded(self) -> tuple[Seen, ...]:
        """The networks that share a row of the picture with others."""
        shared = {n for row in self.strips if len(row.asns) > 1 for n in row.asns}
        return tuple(seen for seen in self.everyone if seen.asn in shared)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding: lettered, listed, of claims."""
        lettered = tuple(f for period in self.periods for f in period.findings)
        return lettered + self.listed + self.claims
