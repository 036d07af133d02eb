"""
Is it blocked there and then? One answer for every grain, from cells and episodes.

An answer says what was seen, of how many, and by how many reports at most. What
nobody looked at is `unknown`, and never open.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct

from rasad.episodes.floors import Floors
from rasad.model.cell import Cell
from rasad.model.episode import Episode, EpisodeKind, NetworkEpisode
from rasad.model.place import PRIVILEGED, Vantage
from rasad.model.span import Span

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


class Access(StrEnum):
    """
    What can be said of access in a span.

    BLOCKED: an episode of blocking was in force, and blocked tests were seen in
    the span. DOWN: most tests failed, without a sign of blocking. OK: most tests
    passed, on enough reports. INSUFFICIENT: somebody looked, and it is too little
    for a word. UNKNOWN: nobody looked.
    """

    BLOCKED = "blocked"
    DOWN = "down"
    OK = "ok"
    INSUFFICIENT = "insufficient"
    UNKNOWN = "unknown"


class By(StrEnum):
    """The grain of an answer; days and months are those of UTC."""

    COUNTRY = "country"
    NETWORK = "network"
    DAY = "day"
    MONTH = "month"


class Question(Struct, frozen=True, kw_only=True):
    """A service in a country in a span of time, at a grain."""

    country: str
    service: str
    span: Span
    by: By = By.COUNTRY


class Seen(Struct, frozen=True, kw_only=True):
    """The state of one network, and its counts."""

    asn: int
    state: Access
    blocked: int
    measured: int


class Status(Struct, frozen=True, kw_only=True):
    """
    One answer: of a country, or one network of it, in one span.

    `measured` is the denominator: measurements that worked, were blocked or were
    down. `reports` is an upper bound of independent witnesses, None where tables
    do not tell; `reports_at_least` the most of one cell. `witness` is a
    measurement, or a cell `hour/asn/target`; None where nobody looked.
    `reason` says why there is no plain word: `no_data`, `measurement_loss`,
    `vantage`, `too_few`, `mixed`, `instrument_defect`. `differ` are the networks
    of which something else can be said. `in_force` are episodes of blocking that
    span this time, seen in it or not. `vantage_told` is False where no class of
    any network is known, so that privileged ones may be among them.
    """

    country: str
    service: str
    asn: int | None
    start: datetime
    end: datetime
    state: Access
    reason: str | None
    blocked: int
    down: int
    ok: int
    measured: int
    reports: int | None
    reports_at_least: int | None
    networks: int
    networks_blocked: int
    differ: tuple[Seen, ...]
    witness: str | None
    in_force: tuple[str, ...]
    vantage_told: bool
    synthetic: bool


def status(
    question: Question,
    cells: Iterable[Cell],
    episodes: Iterable[Episode],
    *,
    floors: Floors | None = None,
) -> tuple[Status, ...]:
    """
    Answer *question* from the cells of a service and the episodes of a country.

    `cells` are those of the service in the country; `episodes` those of the
    service, and what concerns all (losses, outages and defects). What lies
    outside the span is not used.

    Returns:
        One answer for the country; or one for each network that was looked at, by
        number; or one for each day or month, also those in which nobody looked.
    """
    span = question.span
    inside = sorted((c for c in cells if span.holds(c.hour)), key=_order)
    # A table by day has its cells at midnights alone, and each stands for its day.
    grain = HOUR if any(cell.hour.hour for cell in inside) else DAY
    answering = _Answering(question, episodes, floors or Floors(), grain)
    if question.by is By.NETWORK:
        networks = _parted(inside, lambda cell: cell.asn)
        return tuple(
            answering.of(span, networks[asn], asn=asn) for asn in sorted(networks)
        )
    if question.by is By.COUNTRY:
        return (answering.of(span, inside),)
    answers: list[Status] = []
    for part in parts(span, question.by):
        some = [cell for cell in inside if part.holds(cell.hour)]
        answers.append(answering.of(part, some))
    return tuple(answers)


def parts(span: Span, by: By) -> tuple[Span, ...]:
    """Part a span that has an end at the midnights of UTC, or those of months."""
    end = span.start if span.end is None else span.end
    found: list[Span] = []
    start = span.start
    while start < end:
        midnight = start.replace(hour=0, minute=0, second=0, microsecond=0)
        following = midnight + timedelta(days=1)
        if by is By.MONTH:
            following = (midnight.replace(day=1) + timedelta(days=32)).replace(day=1)
        found.append(Span(start=start, end=min(following, end)))
        start = following
    return tuple(found)


def _order(cell: Cell) -> tuple[datetime, int, str, str]:
    return (cell.hour, cell.asn, cell.target, repr(cell))


def _parted(cells: Iterable[Cell], key: Callable[[Cell], int]) -> dict[int, list[Cell]]:
    found: dict[int, list[Cell]] = {}
    for cell in cells:
        found.setdefault(key(cell), []).append(cell)
    return found


class _Answering:
    """The episodes of a question, looked up for each of its answers."""

    def __init__(
        self,
        question: Question,
        episodes: Iterable[Episode],
        floors: Floors,
        grain: timedelta,
    ) -> None:
        every = sorted(episodes, key=lambda episode: episode.id)
        self._question, self._floors, self._grain = question, floors, grain
        self._blocking = [e for e in every if e.kind is EpisodeKind.BLOCKING]
        self._losses = [e for e in every if e.kind is EpisodeKind.MEASUREMENT_LOSS]
        self._defects = [e for e in every if e.kind is EpisodeKind.INSTRUMENT_DEFECT]

    def of(
        self, span: Span, cells: Sequence[Cell], *, asn: int | None = None
    ) -> Status:
        """Answer for the cells of one span, of all networks or of one."""
        told = [cell for cell in cells if cell.measured]
        state, reason = self._state(span, cells, asn)
        networks = _parted(told, lambda cell: cell.asn)
        seen = [self._seen(span, number, networks[number]) for number in networks]
        reports = [c.reports for c in told if c.reports is not None]
        counted = bool(told) and len(reports) == len(told)
        return Status(
            country=self._question.country,
            service=self._question.service,
            asn=asn,
            start=span.start,
            end=span.start if span.end is None else span.end,
            state=state,
            reason=reason,
            blocked=sum(cell.blocked for cell in told),
            down=sum(cell.down for cell in told),
            ok=sum(cell.ok for cell in told),
            measured=sum(cell.measured for cell in told),
            reports=sum(reports) if counted else None,
            reports_at_least=max(reports) if counted else None,
            networks=len(networks),
            networks_blocked=sum(one.state is Access.BLOCKED for one in seen),
            differ=() if asn is not None else _differing(state, seen),
            witness=_witness(told, state),
            in_force=tuple(
                episode.id
                for episode in self._blocking
                if any(
                    asn in (None, network.asn) and _in_force(network, span)
                    for network in episode.networks
                )
            ),
            vantage_told=any(c.vantage is not Vantage.UNKNOWN for c in cells),
            synthetic=any(cell.synthetic for cell in told),
        )

    def _seen(self, span: Span, asn: int, cells: Sequence[Cell]) -> Seen:
        state, _ = self._state(span, cells, asn)
        return Seen(
            asn=asn,
            state=state,
            blocked=sum(cell.blocked for cell in cells),
            measured=sum(cell.measured for cell in cells),
        )

    def _state(
        self, span: Span, cells: Sequence[Cell], asn: int | None
    ) -> tuple[Access, str | None]:
        told = [cell for cell in cells if cell.measured]
        if not told:
            if cells:
                return Access.INSUFFICIENT, "too_few"
            lost = any(_overlaps(episode, span) for episode in self._losses)
            return Access.UNKNOWN, "measurement_loss" if lost else "no_data"
        if any(self._is_blocked(cell) for cell in told):
            return Access.BLOCKED, None
        if asn is None and all(cell.vantage in PRIVILEGED for cell in told):
            return Access.UNKNOWN, "vantage"
        return self._open(span, told)

    def _open(self, span: Span, told: Sequence[Cell]) -> tuple[Access, str | None]:
        """Say what cells without a block in force say."""
        measured = sum(cell.measured for cell in told)
        witnesses = sum(
            cell.measured if cell.reports is None else min(cell.reports, cell.measured)
            for cell in told
        )
        if witnesses < self._floors.reports:
            return Access.INSUFFICIENT, "too_few"
        if 2 * sum(cell.down for cell in told) > measured:
            return Access.DOWN, None
        if 2 * sum(cell.ok for cell in told) > measured:
            return Access.OK, None
        failing = {cell.target for cell in told if cell.blocked}
        defect = any(
            _overlaps(episode, span) and episode.target in failing
            for episode in self._defects
        )
        return Access.INSUFFICIENT, "instrument_defect" if defect else "mixed"

    def _is_blocked(self, cell: Cell) -> bool:
        """Tell whether a cell's blocked tests lie in an episode of its network."""
        span = Span(start=cell.hour, end=cell.hour + self._grain)
        return cell.blocked > 0 and any(
            episode.target == cell.target
            and network.asn == cell.asn
            and _in_force(network, span)
            for episode in self._blocking
            for network in episode.networks
        )


def _in_force(network: NetworkEpisode, span: Span) -> bool:
    """Tell whether some instant of a span is in a network's part of an episode."""
    last = None if network.end is None else network.end.earliest
    begun = span.end is None or network.start.latest < span.end
    return begun and (last is None or span.start <= last)


def _overlaps(episode: Episode, span: Span) -> bool:
    begun = span.end is None or episode.start.latest < span.end
    return begun and (episode.end is None or span.start <= episode.end.latest)


def _differing(state: Access, seen: Sequence[Seen]) -> tuple[Seen, ...]:
    plain = (Access.BLOCKED, Access.DOWN, Access.OK)
    return tuple(
        one
        for one in sorted(seen, key=lambda one: one.asn)
        if one.state in plain and one.state is not state
    )


def _witness(told: Sequence[Cell], state: Access) -> str | None:
    """Name a measurement, else a cell: the first that shows the state."""
    if not told:
        return None
    field = {Access.BLOCKED: "blocked", Access.DOWN: "down", Access.OK: "ok"}
    shown = field.get(state, "measured")
    first = min(
        told, key=lambda cell: (not getattr(cell, shown), not cell.uids, _order(cell))
    )
    if first.uids:
        return first.uids[0]
    return f"{first.hour:%Y-%m-%dT%H:%M:%SZ}/{first.asn}/{first.target}"
