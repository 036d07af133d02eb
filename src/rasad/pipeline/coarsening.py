"""
What is published of measurements, coarse where few people measured (S2).

Networks with very few reports are put together under number 0, and where there
are not many the day stands for the hour. What is not known to be many is few.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from msgspec import Struct, structs

from rasad.model.cell import Cell
from rasad.model.episode import Episode, Evidence, NetworkEpisode
from rasad.model.finding import Finding, Lag
from rasad.model.place import Network, Vantage
from rasad.model.span import Bracket

SMALL: Final = 10  # reports in a country below which a network does not stand alone
FEW: Final = 100  # reports below which its hours are told as days
TOGETHER: Final = Network(asn=0, name="Small networks together")
DAY: Final = timedelta(days=1)
Key = tuple[str | None, int]


class Grain(Struct, frozen=True, kw_only=True):
    """Which networks of which country are small, and which have few reports."""

    small: frozenset[Key] = frozenset()
    few: frozenset[Key] = frozenset()


def grain(cells: Iterable[Cell]) -> Grain:
    """
    Tell networks apart by their reports, or their measurements without these.

    A network of one organisation, as universities have, is small until it would
    not be few.
    """
    counts: dict[Key, int] = {}
    alone: set[Key] = set()
    for cell in cells:
        key = (cell.country, cell.asn)
        seen = cell.measured if cell.reports is None else cell.reports
        counts[key] = counts.get(key, 0) + min(seen, cell.measured)
        if cell.vantage is Vantage.ACADEMIC:
            alone.add(key)
    few = {key for key, count in counts.items() if count < FEW}
    small = {key for key in few if counts[key] < SMALL or key in alone}
    return Grain(small=frozenset(small), few=frozenset(few))


def cells(held: Iterable[Cell], by: Grain) -> tuple[Cell, ...]:
    """Return the cells by country, target, network, hour; their counts add up."""
    fine: list[Cell] = []
    sums: dict[tuple[str, str, int, datetime], list[Cell]] = {}
    for cell in held:
        key = (cell.country, cell.asn)
        if key not in by.few:
            fine.append(cell)
            continue
        asn = TOGETHER.asn if key in by.small else cell.asn
        day = cell.hour.replace(hour=0)
        sums.setdefault((cell.country, cell.target, asn, day), []).append(cell)
    coarse = [_sum(asn, day, found) for (_, _, asn, day), found in sums.items()]
    return tuple(
        sorted((*fine, *coarse), key=lambda c: (c.country, c.target, c.asn, c.hour))
    )


def _sum(asn: int, day: datetime, found: list[Cell]) -> Cell:
    head = found[0]
    told = [c.reports for c in found if c.reports is not None]
    return Cell(
        hour=day,
        country=head.country,
        asn=asn,
        target=head.target,
        ok=sum(c.ok for c in found),
        blocked=sum(c.blocked for c in found),
        down=sum(c.down for c in found),
        throttled=sum(c.throttled for c in found),
        insufficient=sum(c.insufficient for c in found),
        faulty=sum(c.faulty for c in found),
        reports=sum(told) if len(told) == len(found) else None,
        mechanism=";".join(sorted({m for c in found for m in c.mechanisms})),
        vantage=head.vantage if asn else Vantage.UNKNOWN,
        synthetic=any(c.synthetic for c in found),
    )


def episodes(held: Iterable[Episode], by: Grain) -> tuple[Episode, ...]:
    """
    Return the episodes in their order, with the same ids.

    Where a network of an episode has few reports, its edges are those of whole
    days; a bracket only grows, so that what it said stays true. A witness that may
    be of such a network is named by its day; with small ones, by no network.
    """
    return tuple(_episode(episode, by) for episode in held)


def _episode(episode: Episode, by: Grain) -> Episode:
    held = {n.asn: (episode.country, n.asn) for n in episode.networks}
    if not any(key in by.few for key in held.values()):
        return episode
    alone = [n for n in episode.networks if held[n.asn] not in by.small]
    small = [n for n in episode.networks if held[n.asn] in by.small]
    rows = [_by_day(n) if held[n.asn] in by.few else n for n in alone]
    return structs.replace(
        episode,
        start=_widened(episode.start),
        end=episode.end and _widened(episode.end),
        networks=(*([_joined(small)] if small else []), *rows),
        phases=tuple(
            structs.replace(phase, start=phase.start[:10]) for phase in episode.phases
        ),
        evidence=_evidence(episode, by),
    )


def _evidence(episode: Episode, by: Grain) -> Evidence:
    """Name the witness by its day, unless it is a cell of a network with many."""
    asns = [n.asn for n in episode.networks]
    many = {n for n in asns if (episode.country, n) not in by.few}
    told = episode.evidence.witness.split("/")[1:2]
    if told and told[0].isdecimal() and int(told[0]) in many:
        return episode.evidence
    alone = [n for n in asns if (episode.country, n) not in by.small]
    asn = min(alone) if len(alone) == len(asns) else TOGETHER.asn
    day = episode.start.latest.date().isoformat()
    name = f"{day}/{asn}/{episode.target or 'everything'}"
    return structs.replace(episode.evidence, witness=name)


def _by_day(network: NetworkEpisode) -> NetworkEpisode:
    return structs.replace(
        network,
        start=_widened(network.start),
        end=network.end and _widened(network.end),
    )


def _widened(edge: Bracket) -> Bracket:
    return Bracket(
        earliest=edge.earliest and _midnight(edge.earliest), latest=_next(edge.latest)
    )


def _midnight(at: datetime) -> datetime:
    return at.replace(hour=0, minute=0, second=0, microsecond=0)


def _next(at: datetime) -> datetime:
    start = _midnight(at)
    return start if start == at else start + DAY


def _joined(networks: list[NetworkEpisode]) -> NetworkEpisode:
    told = [n.reports for n in networks if n.reports is not None]
    ends = [n.end for n in networks if n.end is not None]
    return NetworkEpisode(
        asn=TOGETHER.asn,
        start=_around([n.start for n in networks]),
        end=_around(ends) if len(ends) == len(networks) else None,
        blocked=sum(n.blocked for n in networks),
        measured=sum(n.measured for n in networks),
        reports=sum(told) if len(told) == len(networks) else None,
    )


def _around(edges: list[Bracket]) -> Bracket:
    """Return the bracket that holds every one of *edges*, in whole days."""
    known = [edge.earliest for edge in edges if edge.earliest is not None]
    return _widened(
        Bracket(
            earliest=min(known) if len(known) == len(edges) else None,
            latest=max(edge.latest for edge in edges),
        )
    )


def findings(held: Iterable[Finding], by: Grain) -> tuple[Finding, ...]:
    """Return the findings with lags in whole days where a network has few reports."""
    return tuple(_finding(finding, by) for finding in held)


def _finding(finding: Finding, by: Grain) -> Finding:
    few = [(lag, (finding.country, lag.asn)) for lag in finding.lag]
    if not any(key in by.few for _, key in few):
        return finding
    alone = [
        Lag(asn=lag.asn, hours=_days(lag.hours)) if key in by.few else lag
        for lag, key in few
        if key not in by.small
    ]
    small = [lag.hours for lag, key in few if key in by.small]
    joined = [Lag(asn=TOGETHER.asn, hours=_days(min(small)))] if small else []
    return structs.replace(finding, lag=(*joined, *alone))


def _days(hours: float) -> float:
    return 24.0 * round(hours / 24)
