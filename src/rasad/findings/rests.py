"""What the findings of one service rest on: what they need not be made again for."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta

from msgspec import Struct

from rasad.findings.context import Context, Thresholds
from rasad.findings.roles import RESTRICTING
from rasad.findings.said import Said
from rasad.findings.silence import INTERNET
from rasad.findings.spoken import Spoken
from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.episode import Episode, EpisodeKind, NetworkEpisode

EVER = datetime.min.replace(tzinfo=UTC)
_NEVER = datetime(9000, 1, 1, tzinfo=UTC)  # the end of what goes on
_DAY, _HOUR = timedelta(days=1), timedelta(hours=1)
_LAST = "\U0010ffff"  # after every name of a service
_BLOCKING = EpisodeKind.BLOCKING
_NO_TARGET = ""  # the group of what a whole country shows: measurements that stop
# A silence of a whole country is told from its usual ones for so long at most.
_SILENCE = timedelta(days=400)
Stretch = tuple[datetime, datetime]


class Group(Struct, frozen=True, kw_only=True):
    """What was measured of one service in a country; episodes by id."""

    episodes: tuple[Episode, ...] = ()
    cells: tuple[Cell, ...] = ()

    @property
    def last(self) -> datetime:
        """The last edge of an episode; the first instant of all if there is none."""
        edges = [
            max(one.start.latest, one.end.latest) if one.end else one.start.latest
            for episode in self.episodes
            for one in _parts(episode)
        ]
        return max(edges, default=EVER)

    @property
    def measured_to(self) -> datetime:
        """The last hour of a cell; the first instant of all if there is none."""
        return max((cell.hour for cell in self.cells), default=EVER)

    @property
    def slow(self) -> bool:
        """Whether something was slow here: it may have turned hard at any time."""
        ways = {way for episode in self.episodes for way in episode.mechanisms}
        return any("throttle" in way for way in ways) or any(
            c.throttled or "throttle" in c.mechanism for c in self.cells
        )


class Rests(Struct, frozen=True, kw_only=True):
    """
    All that the findings of one service in one country read of it.

    `spoken` are the services whose entries count: itself, and those that began to be
    blocked beside it; `groups` are the services whose measurements count. `read` are
    the times of the articles that are counted, if there are any. From `settled` on a
    later instant changes nothing.
    """

    spoken: tuple[str, ...]
    groups: tuple[str, ...]
    read: tuple[Stretch, ...]
    settled: datetime


class Grounds:
    """
    One country's record and measurements, by service.

    `said` are its entries of any time, and `spoken` they by service. What the rules
    read is told here once more, rather too much than too little, so that what did not
    change is found without asking them: the laws in tests/properties hold the two
    together.
    """

    def __init__(
        self, said: Iterable[Said], groups: Mapping[str, Group], context: Context
    ) -> None:
        self._context, self._groups = context, groups
        self._said = tuple(said)
        self.spoken = Spoken(self._said, context)
        begun = {s: _begun(g) for s, g in groups.items()}
        self._begun = begun
        self._last = {s: g.last for s, g in groups.items()}
        self._measured_to = {s: g.measured_to for s, g in groups.items()}
        self._spoken_to: dict[str, datetime] = {}
        self._onsets = sorted({(a, s) for s in begun for a, b in begun[s] if a == b})
        self._long = sorted({(a, b, s) for s in begun for a, b in begun[s] if a < b})

    def services(self) -> tuple[str, ...]:
        """Return every service that findings can be made of, in order."""
        spoken = {s for one in self._said if one.role for s in one.services}
        return tuple(sorted(spoken | {s for s, found in self._begun.items() if found}))

    def rests(self, country: str, service: str) -> Rests:
        """Say what the findings of *service* rest on."""
        groups = self._measured(service)
        beside: set[str] = set()
        if any(said.role in RESTRICTING for said in self._naming(country, service)):
            beside = self._beside(groups)
        spoken = tuple(sorted(beside | {service}))
        return Rests(
            spoken=spoken,
            groups=tuple(sorted(beside.union(groups))),
            read=tuple(self._read(service)) if self._context.reach else (),
            settled=self._settled(
                service, groups, max(self._named_to(country, name) for name in spoken)
            ),
        )

    def entries(self, country: str, service: str) -> tuple[Entry, ...]:
        """Return the entries that name *service*, by itself or in a class, by date."""
        return tuple(said.entry for said in self._naming(country, service))

    def _naming(self, country: str, service: str) -> tuple[Said, ...]:
        return self.spoken.naming(country, service)

    def _named_to(self, country: str, service: str) -> datetime:
        """Return the last instant that an entry which names *service* speaks of."""
        known = self._spoken_to.get(service)
        if known is None:
            last = map(_last_named, self._naming(country, service))
            known = self._spoken_to[service] = max(last, default=EVER)
        return known

    def _measured(self, service: str) -> tuple[str, ...]:
        """Return the services whose measurements are those of *service*."""
        if self._is_all(service):
            return tuple(self._groups)
        members = (*self._context.registry.members(service), _NO_TARGET)
        return tuple(m for m in members if m in self._groups)

    def _is_all(self, service: str) -> bool:
        """Tell whether all that is measured is meant, silences too."""
        members = self._context.registry.members(service)
        return INTERNET in (service.removeprefix("class:"), *members)

    def _beside(self, groups: Iterable[str]) -> set[str]:
        """Return the services with an onset near one of those of *groups*."""
        near = timedelta(hours=self._context.thresholds.wider_hours)
        begun = sorted(o for s in groups for o in self._begun[s])
        times = _joined((start - near, end + near) for start, end in begun)
        found: set[str] = set()
        for start, end in times:
            first = bisect_left(self._onsets, (start, ""))
            last = bisect_right(self._onsets, (end, _LAST), lo=first)
            found.update(service for _, service in self._onsets[first:last])
        starts = [start for start, _ in times]
        for first_seen, over, service in self._long:
            before = bisect_right(starts, over)
            if before and first_seen <= times[before - 1][1]:
                found.add(service)
        return found

    def _read(self, service: str) -> Iterator[Stretch]:
        """Yield the times around the blocks of a service, a day more on each side."""
        near = self._context.thresholds.horizon + 2 * _DAY
        for episode in self._groups.get(service, Group()).episodes:
            for one in _parts(episode):
                over = one.end.latest + near if one.end else _NEVER
                yield one.start.latest - near, over

    def _settled(
        self, service: str, groups: Iterable[str], named: datetime
    ) -> datetime:
        measured = max((self._measured_to[s] for s in groups), default=EVER)
        last = max([named, *(self._last[s] for s in groups)])
        if self._is_all(service):
            return max(last, measured) + _SILENCE
        return max(last + _awaited(self._context.thresholds), measured + _HOUR)


def _parts(episode: Episode) -> tuple[Episode | NetworkEpisode, ...]:
    """Return an episode and its part on each network: each has its edges."""
    return (episode, *episode.networks)


def _begun(group: Group) -> frozenset[Stretch]:
    """Return each onset; all of what was slow, which may turn hard."""
    networks = [
        network
        for episode in group.episodes
        if episode.kind is _BLOCKING
        for network in episode.networks
    ]
    if not group.slow:
        return frozenset([(n.start.latest, n.start.latest) for n in networks])
    return frozenset(
        [(n.start.latest, n.end.latest if n.end else _NEVER) for n in networks]
    )


def _joined(times: Iterable[Stretch]) -> list[Stretch]:
    """Join stretches that overlap, of stretches by their start."""
    found: list[Stretch] = []
    for start, end in times:
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _last_named(said: Said) -> datetime:
    """Return the last instant that an entry speaks of."""
    moments = (said.act, said.due)
    return max((moment.end for moment in moments if moment), default=EVER)


def _awaited(limits: Thresholds) -> timedelta:
    """Return after how long nothing is awaited any more, with two days to spare."""
    days = (
        limits.horizon_days,
        limits.precedes_days,
        limits.plan_days,
        limits.claim_days,
        limits.grace_hours // 12 + 1,
    )
    return timedelta(days=max(days) + 2)
