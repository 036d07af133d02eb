"""Events to episodes: names, brackets, mechanisms, phases, evidence."""

from collections.abc import Iterable, Sequence

from rasad.episodes import brackets, events
from rasad.episodes.brackets import Edges
from rasad.episodes.events import Run
from rasad.episodes.places import Place
from rasad.episodes.series import DAY, Point, moment_of
from rasad.model.episode import (
    Episode,
    EpisodeKind,
    Evidence,
    NetworkEpisode,
    Phase,
)
from rasad.model.ids import content_id
from rasad.model.span import Bracket

OFTEN = 0.1  # a mechanism seen less than this is an error, unless nothing else is
PHASE_DAYS, PHASE_TESTS = 2, 3


def iso(hour: int) -> str:
    """Write an hour as ISO 8601 in UTC."""
    return moment_of(hour).strftime("%Y-%m-%dT%H:%M:%SZ")


def named(
    country: str | None, target: str | None, kind: EpisodeKind, start: Bracket
) -> str:
    """Give the id of an episode: from its country, target, kind and onset."""
    edges = (start.earliest, start.latest)
    return content_id(
        *(country or "*", target or "*", kind.value),
        *("" if edge is None else edge.isoformat() for edge in edges),
    )


def plain(
    kind: EpisodeKind,
    place: tuple[str | None, str | None],
    edges: tuple[Bracket, Bracket | None],
    evidence: Evidence,
    rule: str,
) -> Episode:
    """Make an episode of what is no blocking, of a country and target or of neither."""
    name = named(*place, kind, edges[0])
    return Episode(
        id=name,
        group=name,
        country=place[0],
        target=place[1],
        kind=kind,
        start=edges[0],
        end=edges[1],
        networks=(),
        mechanisms=(),
        phases=(),
        evidence=evidence,
        rule=rule,
    )


def blocking(place: Place, runs: Sequence[Run], rule: str) -> Episode:
    """Make the episode of one event. Its networks are in order of number."""
    seen = [brackets.of_run(place, run) for run in runs]
    edges = brackets.never_open(place, runs, seen)
    whole = brackets.of_event(runs, edges)
    start = brackets.start_of(whole, place.grain)
    points = [p for run in runs for p in events.points_of(place, run)]
    networks = tuple(
        _network(place, run, edge) for run, edge in zip(runs, edges, strict=True)
    )
    name = named(place.country, place.target, EpisodeKind.BLOCKING, start)
    return Episode(
        id=name,
        group=name,
        country=place.country,
        target=place.target,
        kind=EpisodeKind.BLOCKING,
        start=start,
        end=brackets.end_of(whole, place.grain),
        networks=tuple(sorted(networks, key=lambda network: network.asn)),
        mechanisms=mechanisms(points),
        phases=_phases(points),
        evidence=Evidence(
            blocked=sum(network.blocked for network in networks),
            measured=sum(network.measured for network in networks),
            reports=_reports(points),
            reports_at_least=None
            if _reports(points) is None
            else max(point.reports for point in points),
            witness=_witness(place, runs),
        ),
        rule=rule,
        synthetic=any(point.synthetic for point in points),
    )


def _network(place: Place, run: Run, edges: Edges) -> NetworkEpisode:
    points = events.points_of(place, run)
    return NetworkEpisode(
        asn=run.asn,
        start=brackets.start_of(edges, place.grain),
        end=brackets.end_of(edges, place.grain),
        blocked=sum(point.blocked for point in points),
        measured=sum(point.ok + point.blocked + point.down for point in points),
        reports=_reports(points),
    )


def _reports(points: Iterable[Point]) -> int | None:
    told = [point for point in points if point.ok + point.blocked + point.down]
    if not all(point.counted for point in told):
        return None
    return sum(point.reports for point in told)


def _witness(place: Place, runs: Sequence[Run]) -> str:
    """Name a measurement, else a cell: of the most telling, the first."""
    seen = sorted(
        (not p.witness, -min(p.blocked, p.reports), p.hour, run.asn, p.witness)
        for run in runs
        for p in events.points_of(place, run)
        if p.blocked_weight
    )
    _, _, hour, asn, uid = seen[0]
    return uid or f"{iso(hour)}/{asn}/{place.target}"


def mechanisms(points: Iterable[Point]) -> tuple[str, ...]:
    """Name the mechanisms seen often, each as deep as it was seen; in order."""
    found = events.shares(points)
    often = [name for name, share in found.items() if share >= OFTEN] or sorted(
        found, key=lambda name: (-found[name], name)
    )[:1]
    return tuple(
        sorted(
            name
            for name in often
            if not any(other.startswith(f"{name}.") for other in often)
        )
    )


def _phases(points: Iterable[Point]) -> tuple[Phase, ...]:
    """Tell when the chief mechanism changed and stayed changed."""
    days: dict[int, list[Point]] = {}
    for point in sorted(points, key=lambda p: p.hour):
        if point.blocked_weight and point.mechanism:
            days.setdefault(point.hour // DAY, []).append(point)
    runs: list[tuple[str, list[Point], int]] = []
    for day in sorted(days):
        found = events.shares(days[day])
        chief = min(found, key=lambda name: (-found[name], name))
        if runs and runs[-1][0] == chief:
            runs[-1] = (chief, runs[-1][1] + days[day], runs[-1][2] + 1)
        else:
            runs.append((chief, list(days[day]), 1))
    lasting = [
        run
        for number, run in enumerate(runs)
        if run[2] >= PHASE_DAYS and len(run[1]) >= PHASE_TESTS
    ] or runs[:1]
    phases: list[Phase] = []
    before = ""
    for chief, seen, _ in lasting:
        if chief != before:
            first = next(p.hour for p in seen if chief in p.mechanism.split(";"))
            phases.append(Phase(start=iso(first), mechanisms=mechanisms(seen)))
        before = chief
    return tuple(phases)
