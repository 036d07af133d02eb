"""What the measurements hold of one service in one country, ready to be asked."""

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Mapping
from datetime import datetime, timedelta

from rasad.findings.blocks import Block
from rasad.findings.context import Context
from rasad.findings.roles import Sight
from rasad.findings.silence import INTERNET, Dark, losses, reported, silences
from rasad.findings.sound import (
    Stretch,
    contradicted,
    is_defect,
    stretch_of,
    without,
)
from rasad.findings.stretches import Stretches
from rasad.findings.view import View
from rasad.model.cell import Cell
from rasad.model.episode import Episode, EpisodeKind, NetworkEpisode
from rasad.model.place import Vantage
from rasad.model.span import Bracket

_DAY = timedelta(days=1)
_LAST = "\U0010ffff"  # after every code of a country
_BLOCKING = EpisodeKind.BLOCKING
_OFTEN = 2  # cells of a mechanism that are no error

_ALL = Sight(seen=True)

# When and where a service began to be blocked, by service and time.
Onsets = Mapping[str, tuple[tuple[datetime, str], ...]]


class Evidence:
    """
    Every cell and episode before the instant, by country and service.

    Made once for a run and only read afterwards. Rows of a version of the software
    that other versions contradict are left out, and what rests on them alone.
    """

    def __init__(
        self,
        cells: Iterable[Cell],
        episodes: Iterable[Episode],
        context: Context,
        abroad: Onsets | None = None,
    ) -> None:
        self._context = context
        self._services: dict[str, str] = {}
        kept = sorted(episodes, key=lambda e: (e.start.latest, e.id))
        self._webs: dict[str, bool] = {}
        self._defects = [e for e in kept if is_defect(e)]
        self._unsound: frozenset[str] = frozenset()
        self._views: dict[tuple[str, str, Sight], View] = {}
        self._others = [e for e in kept if e.kind is not _BLOCKING]
        self._dark = reported(self._others, context.at)
        self._cells: dict[tuple[str, str], list[Cell]] = {}
        for cell in cells:
            if cell.hour < context.at:
                name = (cell.country, self.service_of(cell.target))
                self._cells.setdefault(name, []).append(cell)
        self._mixed = {
            (*name, c.asn, c.target, c.hour)
            for name, found in self._cells.items()
            for c in found
            if c.ok and c.blocked
        }
        bad = self._faults(kept)
        for name, found in self._cells.items():
            left = without(found, bad.get(name, ()))
            self._cells[name] = sorted(left, key=_by_time)
        self._slow = {
            (*name, c.asn, c.target)
            for name, found in self._cells.items()
            for c in found
            if c.blocked and _is_slow(c)
        }
        self._blocks: dict[tuple[str, str], list[Block]] = {}
        for episode in kept:
            if episode.kind is _BLOCKING and episode.id not in self._unsound:
                self._add(episode)
        self._onsets = onsets(kept, context) if abroad is None else abroad
        self._begun: dict[str, list[Block]] = {}
        for (country, _), blocks in self._blocks.items():
            self._begun.setdefault(country, []).extend(blocks)
        for begun in self._begun.values():
            begun.sort(key=_first_seen)
        self._begun_at = {c: [*map(_first_seen, b)] for c, b in self._begun.items()}

    def service_of(self, target: str) -> str:
        """Name the service of a target, looked up once."""
        found = self._services.get(target)
        if found is None:
            found = self._context.registry.service_of(target)
            self._services[target] = found
        return found

    def targets_of(self, services: Container[str]) -> frozenset[str]:
        """Return the targets of some services, of all that were measured."""
        return frozenset([t for t, s in self._services.items() if s in services])

    def is_web(self, target: str) -> bool:
        """Tell whether a target is a site."""
        found = self._webs.get(target)
        if found is None:
            found = self._webs[target] = self._context.registry.part_of(target) == "web"
        return found

    def services(self) -> tuple[tuple[str, str], ...]:
        """Every (country, service) that was blocked at some time, in order."""
        return tuple(sorted(self._blocks))

    def elsewhere(
        self, service: str, country: str, moment: datetime
    ) -> tuple[str, ...]:
        """Return the other countries where *service* began to be blocked that day."""
        found = self._onsets.get(service, ())
        first = bisect_left(found, (moment - _DAY, ""))
        last = bisect_right(found, (moment + _DAY, _LAST))
        return tuple(sorted({c for _, c in found[first:last]} - {country}))

    def beside(self, country: str, start: datetime, end: datetime) -> tuple[Block, ...]:
        """Return the blocks of any service that were first seen in [start, end]."""
        times = self._begun_at.get(country, [])
        first, last = bisect_left(times, start), bisect_right(times, end)
        return tuple(self._begun[country][first:last]) if first < last else ()

    def is_measured(self, country: str, service: str) -> bool:
        """Tell whether some cell is about *service* in a country."""
        return bool(self._cells.get((country, service)))

    def dark(self, country: str, start: datetime, end: datetime) -> tuple[Dark, ...]:
        """Return the outages of a whole country reported of some of [start, end)."""
        return tuple(
            one
            for one in self._dark.get(country, ())
            if one.start < end and (one.end is None or one.end > start)
        )

    def blocks(self, country: str, service: str) -> tuple[Block, ...]:
        """Every block of one service in a country, by time."""
        return tuple(self._blocks.get((country, service), ()))

    def view(self, country: str, service: str, sight: Sight | None = None) -> View:
        """Return what is known of *service* (or of a class) for what is meant."""
        sight = sight or _ALL
        key = (country, service, sight)
        known = self._views.get(key)
        if known is None:
            known = self._views[key] = self._view(country, service, sight)
        return known

    def _view(self, country: str, service: str, meant: Sight) -> View:
        members = self._members(country, service)
        cells = [c for m in members for c in self._cells.get((country, m), ())]
        if len(members) > 1:
            cells.sort(key=_by_time)
        blocks = [b for m in members for b in self.blocks(country, m)]
        if service.removeprefix("class:") == INTERNET:
            blocks = silences(country, cells, self._others, self._context.at)
        placed = [c for c in cells if _placed(c, meant)]
        networks = {c.asn for c in placed}
        kept = [c for c in placed if self._is_meant(c.target, meant)]
        told = [
            b for b in blocks if self._is_meant(b.target, meant) and b.asn in networks
        ]
        return View(
            country=country,
            service=service,
            cells=tuple(kept),
            blocks=Stretches(told),
            networks=frozenset(c.asn for c in kept),
            sees_slowness=any(b.throttled for b in told),
            app_meant=self._app_meant(service, meant),
            sites=tuple(c for c in placed if self.is_web(c.target)),
            apps=tuple(sorted({c.hour for c in placed if not self.is_web(c.target)})),
            tunnels=tuple(
                sorted({c.hour for c in cells if c.vantage is Vantage.VPN})
                if not meant.networks and meant.vantage is None
                else ()
            ),
            members=members,
            lost=losses(country, self._others, self._context.at),
            defects=tuple(
                _span_of(e)
                for e in self._defects
                if e.country in (None, country)
                and self.service_of(e.target or "") in members
            ),
        )

    def _members(self, country: str, service: str) -> tuple[str, ...]:
        if service.removeprefix("class:") == INTERNET:
            return tuple(s for c, s in sorted(self._cells) if c == country)
        return self._context.registry.members(service)

    def _is_meant(self, target: str, sight: Sight) -> bool:
        return sight.web if self.is_web(target) else sight.app

    def _app_meant(self, service: str, sight: Sight) -> bool:
        if sight.named:
            return sight.app and not sight.web
        known = self._context.registry.get(service)
        return known is not None and known.is_app

    def _faults(
        self, episodes: Iterable[Episode]
    ) -> dict[tuple[str, str], list[Stretch]]:
        """Find the versions of the software that are at fault, where and when."""
        found: dict[tuple[str, str], list[Stretch]] = {}
        unsound = set()
        told: dict[str, dict[tuple[str, str], list[Cell]]] = {}
        for name, cells in self._cells.items():
            versions = sorted((c for c in cells if c.software), key=_hour)
            if versions:
                told.setdefault(name[1], {})[name] = versions
        for episode in episodes if told else ():
            service = self.service_of(episode.target or "")
            for name, versions in told.get(service, {}).items():
                if episode.country not in (None, name[0]):
                    continue
                bad = contradicted(episode, versions)
                if bad:
                    unsound.add(episode.id)
                    found.setdefault(name, []).append((*stretch_of(episode), bad))
        self._unsound = frozenset(unsound)
        return found

    def _add(self, episode: Episode) -> None:
        target = episode.target or ""
        service = self.service_of(target)
        name = (episode.country or "", service)
        slow = bool(episode.mechanisms) and all(
            "throttle" in mechanism for mechanism in episode.mechanisms
        )
        web = self.is_web(target)
        blocks = self._blocks.setdefault(name, [])
        for network in episode.networks:
            block = Block(
                asn=network.asn,
                service=service,
                target=target,
                web=web,
                start=self._sharpened(name, network, target)
                if self._mixed
                else network.start,
                end=network.end,
                episode=episode.id,
                group=episode.group,
                blocked=network.blocked,
                measured=network.measured,
                throttled=slow,
                synthetic=episode.synthetic,
                orders=episode.evidence.orders,
            )
            blocks.append(block)
            switch = self._switch(name, block) if self._slow else None
            if switch is not None:
                blocks.append(switch)

    def _during(self, name: tuple[str, str], block: Block) -> list[Cell]:
        """Return the cells of a service from the onset of a block to its end."""
        cells = self._cells.get(name, [])
        first = bisect_left(cells, block.start.latest, key=_hour)
        if block.end is None:
            return cells[first:]
        return cells[first : bisect_right(cells, block.end.latest, key=_hour)]

    def _sharpened(
        self, name: tuple[str, str], network: NetworkEpisode, target: str
    ) -> Bracket:
        """Return the onset: inside its hour, where that hour saw both states."""
        start = network.start
        if start.earliest is None:
            return start
        if (*name, network.asn, target, start.latest) not in self._mixed:
            return start
        return Bracket(earliest=start.latest, latest=start.latest)

    def _switch(self, name: tuple[str, str], block: Block) -> Block | None:
        """Return the change from throttling to blocking inside *block*, if any."""
        if (*name, block.asn, block.target) not in self._slow:
            return None
        told = [
            c
            for c in self._during(name, block)
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
            orders=block.orders,
        )


def onsets(episodes: Iterable[Episode], context: Context) -> Onsets:
    """Return when and where each service began to be blocked, in order of time."""
    found: dict[str, set[tuple[datetime, str]]] = {}
    services: dict[str, str] = {}
    for episode in episodes:
        if episode.kind is not _BLOCKING or episode.target is None:
            continue
        service = services.get(episode.target)
        if service is None:
            service = context.registry.service_of(episode.target)
            services[episode.target] = service
        country, starts = episode.country or "", [n.start for n in episode.networks]
        seen = found.setdefault(service, set())
        seen.update([(s.latest, country) for s in starts if s.earliest is not None])
    return {service: tuple(sorted(seen)) for service, seen in found.items()}


def _first_seen(block: Block) -> datetime:
    return block.start.latest


def _hour(cell: Cell) -> datetime:
    return cell.hour


def _span_of(episode: Episode) -> Bracket:
    """Return the first and last instant of a defect."""
    _, start, end = stretch_of(episode)
    return Bracket(earliest=start, latest=end or episode.start.latest)


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
