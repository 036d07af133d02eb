"""What the measurements hold of one service in one country, ready to be asked."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta

from msgspec import Struct

from rasad.findings.context import Context, Thresholds
from rasad.findings.roles import Sight
from rasad.model.cell import Cell
from rasad.model.episode import Episode, EpisodeKind
from rasad.model.place import Vantage
from rasad.model.span import Bracket

INTERNET = "internet"
# Networks whose access may be better than that of most people.
PRIVILEGED = frozenset(
    {Vantage.ACADEMIC, Vantage.HOSTING, Vantage.VPN, Vantage.SATELLITE}
)
_DOWN_SHARE = 0.8
_OFTEN = 2  # cells of a mechanism that are no error


class Block(Struct, frozen=True, kw_only=True):
    """
    One network's part in a blocking episode.

    `start.earliest` is None where nobody saw it open before. `switched` says
    that the start is a change from throttling to blocking.
    """

    asn: int
    service: str
    target: str
    web: bool
    start: Bracket
    end: Bracket | None
    episode: str
    group: str
    blocked: int
    measured: int
    throttled: bool
    switched: bool = False
    synthetic: bool = False

    @property
    def onset(self) -> datetime | None:
        """The middle of the onset; None where it has none."""
        return self.start.middle

    def in_force(self, start: datetime, end: datetime) -> bool:
        """Tell whether it was surely there at some time in [start, end]."""
        over = self.end.earliest if self.end else None
        return self.start.latest <= end and (over is None or over >= start)

    def may_touch(self, start: datetime, end: datetime) -> bool:
        """Tell whether it may have been there at some time in [start, end]."""
        begun = self.start.earliest
        over = self.end.latest if self.end else None
        return (begun is None or begun <= end) and (over is None or over > start)


class Looked(Struct, frozen=True, kw_only=True):
    """
    What was measured on one network in a stretch of time.

    `witnesses` is a number of reports that surely differ: by their hashes, or
    else the most of one cell on each day. Measurements where nothing tells.
    """

    asn: int
    ok: int
    blocked: int
    down: int
    unclear: int
    witnesses: int
    days: int
    vantage: Vantage

    @property
    def measured(self) -> int:
        """How many measurements said something."""
        return self.ok + self.blocked + self.down

    def well(self, limits: Thresholds) -> bool:
        """Tell whether enough was measured here to say something."""
        return (
            self.witnesses >= limits.network_reports and self.days >= limits.network_days
        )

    def is_open(self, limits: Thresholds) -> bool:
        """Tell whether most of what was measured reached the service."""
        told = self.ok + self.blocked
        return 2 * self.ok >= self.measured > 0 and (
            self.blocked <= limits.open_share * told or self.blocked <= 1
        )

    def well_open(self, limits: Thresholds) -> bool:
        """Tell whether it was measured well, and open."""
        return self.well(limits) and self.is_open(limits)


class View(Struct, frozen=True, kw_only=True):
    """
    The cells and blocks of a service, of the parts and networks that are meant.

    `site_only` says that an application is meant and only sites were measured.
    `span` is from the first cell to the end of the last; None without cells.
    """

    country: str
    service: str
    cells: tuple[Cell, ...]
    blocks: tuple[Block, ...]
    site_only: bool
    members: tuple[str, ...]
    losses: tuple[Episode, ...] = ()

    def between(self, start: datetime, end: datetime) -> dict[int, Looked]:
        """Sum up what was measured in [start, end), by network."""
        found: dict[int, list[Cell]] = {}
        for cell in self.cells:
            if start <= cell.hour < end:
                found.setdefault(cell.asn, []).append(cell)
        return {asn: _looked(asn, found[asn]) for asn in sorted(found)}

    def episodes(self, blocks: Iterable[Block]) -> tuple[str, ...]:
        """Name the episodes that *blocks* are part of, in order."""
        return tuple(sorted({block.episode for block in blocks}))


def all_down(looked: Mapping[int, Looked]) -> bool:
    """Tell whether nearly everything did not work, with no sign of blocking."""
    down = sum(one.down for one in looked.values())
    measured = sum(one.measured for one in looked.values())
    blocked = sum(one.blocked for one in looked.values())
    return down > 0 and down >= _DOWN_SHARE * measured and down > 4 * blocked


def only_privileged(looked: Iterable[Looked]) -> bool:
    """Tell whether nothing but networks with privileged access was measured."""
    kinds = {one.vantage for one in looked if one.measured}
    return bool(kinds) and kinds <= PRIVILEGED


def _looked(asn: int, cells: Sequence[Cell]) -> Looked:
    days: dict[date, int] = {}
    named: set[str] = set()
    for cell in cells:
        if not cell.measured:
            continue
        reports = cell.measured if cell.reports is None else cell.reports
        if cell.reports is None:
            days[cell.hour.date()] = days.get(cell.hour.date(), 0) + reports
        else:
            days[cell.hour.date()] = max(days.get(cell.hour.date(), 0), reports)
        named.update(cell.report_ids)
    kinds = sorted({c.vantage for c in cells if c.vantage is not Vantage.UNKNOWN})
    return Looked(
        asn=asn,
        ok=sum(c.ok for c in cells),
        blocked=sum(c.blocked for c in cells),
        down=sum(c.down for c in cells),
        unclear=sum(c.insufficient for c in cells),
        witnesses=max(len(named), sum(days.values())),
        days=len(days),
        vantage=kinds[0] if len(kinds) == 1 else Vantage.UNKNOWN,
    )


class Evidence:
    """
    Every cell and episode before the instant, by country and service.

    Made once for a run and only read afterwards. Rows of a software version
    that an instrument defect speaks of are left out.
    """

    def __init__(
        self, cells: Iterable[Cell], episodes: Iterable[Episode], context: Context
    ) -> None:
        self._context = context
        self._services: dict[str, str] = {}
        kept = sorted(episodes, key=lambda e: (e.start.latest, e.id))
        self._defects = [e for e in kept if e.kind is EpisodeKind.INSTRUMENT_DEFECT]
        self._others = [e for e in kept if e.kind is not EpisodeKind.BLOCKING]
        self._cells: dict[tuple[str, str], list[Cell]] = {}
        for cell in cells:
            if cell.hour < context.at:
                name = (cell.country, self.service_of(cell.target))
                self._cells.setdefault(name, []).append(cell)
        for name, found in self._cells.items():
            self._cells[name] = sorted(self._sound(found), key=_by_time)
        self._blocks: dict[tuple[str, str], list[Block]] = {}
        for episode in kept:
            if episode.kind is EpisodeKind.BLOCKING:
                self._add(episode)
        self._episodes = {e.id: e for e in kept}

    def service_of(self, target: str) -> str:
        """Name the service of a target, looked up once."""
        found = self._services.get(target)
        if found is None:
            found = self._context.registry.service_of(target)
            self._services[target] = found
        return found

    def is_web(self, target: str) -> bool:
        """Tell whether a target is a site."""
        return self._context.registry.part_of(target) == "web"

    def services(self) -> tuple[tuple[str, str], ...]:
        """Every (country, service) that was blocked at some time, in order."""
        return tuple(sorted(self._blocks))

    def countries_with_blocks(self, service: str) -> tuple[str, ...]:
        """Every country in which *service* was blocked at some time."""
        return tuple(c for c, s in sorted(self._blocks) if s == service)

    def episode(self, name: str) -> Episode:
        """Return the episode of that id."""
        return self._episodes[name]

    def blocks(self, country: str, service: str) -> tuple[Block, ...]:
        """Every block of one service in a country, by time."""
        return tuple(self._blocks.get((country, service), ()))

    def view(self, country: str, service: str, sight: Sight | None = None) -> View:
        """Return what is known of *service* (or of a class) for what is meant."""
        members = self._members(country, service)
        cells = [c for m in members for c in self._cells.get((country, m), ())]
        blocks = [b for m in members for b in self.blocks(country, m)]
        meant = sight or Sight(seen=True)
        placed = [c for c in cells if _placed(c, meant)]
        networks = {c.asn for c in placed}
        kept = [c for c in placed if self._is_meant(c.target, meant)]
        return View(
            country=country,
            service=service,
            cells=tuple(sorted(kept, key=_by_time)),
            blocks=tuple(
                b
                for b in blocks
                if self._is_meant(b.target, meant) and b.asn in networks
            ),
            site_only=self._site_only(service, meant, placed),
            members=members,
            losses=tuple(e for e in self._others if e.country == country),
        )

    def _members(self, country: str, service: str) -> tuple[str, ...]:
        if service.removeprefix("class:") == INTERNET:
            return tuple(s for c, s in sorted(self._cells) if c == country)
        return self._context.registry.members(service)

    def _is_meant(self, target: str, sight: Sight) -> bool:
        return sight.web if self.is_web(target) else sight.app

    def _site_only(self, service: str, sight: Sight, cells: Sequence[Cell]) -> bool:
        """Tell whether only a site was measured where an application is meant."""
        if not cells or not all(self.is_web(c.target) for c in cells if c.measured):
            return False
        if sight.named:
            return sight.app and not sight.web
        known = self._context.registry.get(service)
        return known is not None and known.is_app

    def _sound(self, cells: Sequence[Cell]) -> list[Cell]:
        """Leave out the rows of a version of the software that a defect is about."""
        touched = [c for c in cells if c.software and self._in_defect(c)]
        if not touched:
            return list(cells)
        counts: dict[str, list[int]] = {}
        for cell in touched:
            found = counts.setdefault(cell.software or "", [0, 0])
            found[0] += cell.blocked
            found[1] += cell.ok + cell.blocked
        bad = {name for name, (b, n) in counts.items() if 2 * b > n}
        if len(bad) == len(counts):
            return list(cells)
        return [c for c in cells if c.software not in bad or not self._in_defect(c)]

    def _in_defect(self, cell: Cell) -> bool:
        return any(
            (e.target is None or e.target == cell.target)
            and (e.country is None or e.country == cell.country)
            and (e.start.earliest or e.start.latest) <= cell.hour
            and (e.end is None or cell.hour <= e.end.latest)
            for e in self._defects
        )

    def _add(self, episode: Episode) -> None:
        service = self.service_of(episode.target or "")
        name = (episode.country or "", service)
        slow = bool(episode.mechanisms) and all(
            "throttle" in mechanism for mechanism in episode.mechanisms
        )
        blocks = self._blocks.setdefault(name, [])
        for network in episode.networks:
            block = Block(
                asn=network.asn,
                service=service,
                target=episode.target or "",
                web=self.is_web(episode.target or ""),
                start=network.start,
                end=network.end,
                episode=episode.id,
                group=episode.group,
                blocked=network.blocked,
                measured=network.measured,
                throttled=slow,
                synthetic=episode.synthetic,
            )
            blocks.append(block)
            switch = self._switch(name, block)
            if switch is not None:
                blocks.append(switch)

    def _switch(self, name: tuple[str, str], block: Block) -> Block | None:
        """Return the change from throttling to blocking inside *block*, if any."""
        told = [
            c
            for c in self._cells.get(name, ())
            if c.asn == block.asn
            and c.target == block.target
            and c.blocked
            and block.in_force(c.hour, c.hour)
        ]
        slow = [c for c in told if _is_slow(c)]
        hard = [c for c in told if not _is_slow(c) and c.mechanism]
        if min(len(slow), len(hard)) < _OFTEN or slow[-1].hour > hard[0].hour:
            return None
        return Block(
            asn=block.asn,
            service=block.service,
            target=block.target,
            web=block.web,
            start=Bracket(earliest=slow[-1].hour, latest=hard[0].hour),
            end=block.end,
            episode=block.episode,
            group=block.group,
            blocked=block.blocked,
            measured=block.measured,
            throttled=False,
            switched=True,
            synthetic=block.synthetic,
        )


def _by_time(cell: Cell) -> tuple[datetime, int, str, str, int]:
    return (
        *(cell.hour, cell.asn, cell.target),
        *(cell.software or "", cell.resolver_asn or 0),
    )


def _placed(cell: Cell, sight: Sight) -> bool:
    """Tell whether a cell is on a network that is meant."""
    if sight.networks:
        return cell.asn in sight.networks
    if sight.vantage is not None:
        return cell.vantage is sight.vantage
    return cell.vantage is not Vantage.VPN


def _is_slow(cell: Cell) -> bool:
    names = cell.mechanisms
    slow = bool(names) and all("throttle" in name for name in names)
    return slow or (cell.throttled > 0 and cell.throttled >= cell.blocked)


def first_by_network(blocks: Iterable[Block]) -> dict[int, Block]:
    """Return each network's first onset, in order of network."""
    found: dict[int, Block] = {}
    for block in sorted(blocks, key=lambda b: (b.start.latest, b.target)):
        found.setdefault(block.asn, block)
    return {asn: found[asn] for asn in sorted(found)}


def near(one: datetime, other: datetime, within: timedelta) -> bool:
    """Tell whether two instants are no further apart than *within*."""
    return abs(one - other) <= within
