"""A record against episodes, country by country: in parallel, and only where needed."""

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Final

import msgspec
from msgspec import Struct, structs

from rasad import findings as stage
from rasad.errors import RasadError
from rasad.findings import Context, Onsets
from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.episode import Episode
from rasad.model.finding import Finding
from rasad.pipeline.working import Worker

_DAY: Final = timedelta(days=1)
_EVER: Final = datetime.min.replace(tzinfo=UTC)
# So long after the last thing said or measured nothing is awaited any more: an
# instant later than that gives the same answers.
_SETTLED: Final = timedelta(days=400)
_ENCODE: Final = msgspec.msgpack.Encoder(order="deterministic").encode


class Part(Struct, frozen=True, kw_only=True):
    """All that the findings of one country rest on."""

    country: str
    entries: tuple[Entry, ...]
    episodes: tuple[Episode, ...]
    cells: tuple[Cell, ...]
    abroad: Onsets
    context: Context


class Reconciled(Struct, frozen=True, kw_only=True):
    """
    Findings by country and date, and what was made for them.

    `kept` holds the findings of each country under the hash of all that they rest
    on; `made` are the countries that were reconciled in this run.
    """

    findings: tuple[Finding, ...]
    kept: dict[str, tuple[Finding, ...]]
    made: tuple[str, ...]


def findings(
    entries: Sequence[Entry],
    episodes: Sequence[Episode],
    cells: Sequence[Cell],
    *,
    context: Context,
    jobs: int = 1,
    kept: Mapping[str, tuple[Finding, ...]] | None = None,
) -> Reconciled:
    """
    Reconcile what is new to `kept`, the findings of an earlier run.

    A country whose entries, episodes, cells and neighbours' onsets are what they
    were is not reconciled again; the answer is that of a run over everything.
    """
    if len({e.id for e in entries}) < len(entries):
        stage.last_named(entries, context)  # refuses two that differ, of any country
    given = _parts(entries, episodes, cells, context)
    known = kept or {}
    shared = _ENCODE(
        (context.thresholds, context.registry, context.users, context.names)
    )
    names = {part.country: _name(part, shared) for part in given}
    missing = [part for part in given if names[part.country] not in known]
    # The largest first: no process is left with one of them at the end.
    missing.sort(key=lambda p: (-len(p.episodes) - len(p.entries), p.country))
    worker = Worker(_reconciled, jobs=jobs, lost=_lost)
    made = dict(zip([p.country for p in missing], worker.over(missing), strict=True))
    found = {
        part.country: made[part.country]
        if part.country in made
        else known[names[part.country]]
        for part in given
    }
    return Reconciled(
        findings=tuple(f for country in sorted(found) for f in found[country]),
        kept={names[country]: found[country] for country in sorted(found)},
        made=tuple(sorted(made)),
    )


def _parts(
    entries: Sequence[Entry],
    episodes: Sequence[Episode],
    cells: Sequence[Cell],
    context: Context,
) -> list[Part]:
    said: dict[str, list[Entry]] = {}
    blocks: dict[str, list[Episode]] = {}
    measured: dict[str, list[Cell]] = {}
    for entry in entries:
        if entry.country is not None:
            said.setdefault(entry.country, []).append(entry)
    for episode in episodes:
        blocks.setdefault(episode.country or "", []).append(episode)
    for cell in cells:
        measured.setdefault(cell.country, []).append(cell)
    everywhere = blocks.pop("", [])
    abroad = stage.onsets(episodes, context)
    return [
        _part(
            country,
            said.get(country, ()),
            [*blocks.get(country, ()), *everywhere],
            measured.get(country, ()),
            abroad,
            context,
        )
        for country in sorted(said.keys() | blocks.keys() | measured.keys())
    ]


def _part(
    country: str,
    said: Iterable[Entry],
    blocks: Iterable[Episode],
    cells: Iterable[Cell],
    abroad: Onsets,
    context: Context,
) -> Part:
    entries = tuple(sorted(said, key=lambda e: e.id))
    episodes = tuple(sorted(blocks, key=lambda e: e.id))
    measured = tuple(cells)
    last = max(
        stage.last_named(entries, context),
        max((c.hour for c in measured), default=_EVER),
        max((_last_of(e) for e in episodes), default=_EVER),
    )
    return Part(
        country=country,
        entries=entries,
        episodes=episodes,
        cells=measured,
        abroad=_near(country, episodes, abroad, context),
        context=structs.replace(
            context,
            at=min(context.at, last + _SETTLED) if last > _EVER else context.at,
            reach=tuple(r for r in context.reach if r.country in (None, country)),
        ),
    )


def _last_of(episode: Episode) -> datetime:
    return max(e.latest for e in (episode.start, episode.end) if e is not None)


def _near(
    country: str, episodes: Iterable[Episode], abroad: Onsets, context: Context
) -> Onsets:
    """Return the onsets elsewhere within a day of those of one country."""
    spans: dict[str, list[tuple[datetime, datetime]]] = {}
    services: dict[str, str] = {}
    for episode in episodes:
        if episode.target is None:
            continue
        if episode.target not in services:
            name = context.registry.service_of(episode.target)
            services[episode.target] = name
        spans.setdefault(services[episode.target], []).extend(_begun(episode, context))
    return {
        service: tuple(
            sorted(
                {
                    onset
                    for start, end in found
                    for onset in _between(abroad.get(service, ()), start, end)
                    if onset[1] != country
                }
            )
        )
        for service, found in sorted(spans.items())
    }


def _begun(episode: Episode, context: Context) -> set[tuple[datetime, datetime]]:
    """Return a day around each onset; all of what was slow, which may turn hard."""
    if any("throttle" in mechanism for mechanism in episode.mechanisms):
        end = episode.end.latest if episode.end else context.at
        first = min(n.start.latest for n in episode.networks)
        return {(first - _DAY, end + _DAY)}
    return {(n.start.latest - _DAY, n.start.latest + _DAY) for n in episode.networks}


def _between(
    found: tuple[tuple[datetime, str], ...], start: datetime, end: datetime
) -> tuple[tuple[datetime, str], ...]:
    first = bisect_left(found, start, key=lambda onset: onset[0])
    return found[first : bisect_right(found, end, key=lambda onset: onset[0])]


def _name(part: Part, shared: bytes) -> str:
    """Return the hash of all that the findings of a country rest on."""
    made = hashlib.sha256(shared)
    context = part.context
    rows = (part.entries, part.episodes, part.abroad, context.at, context.reach)
    made.update(_ENCODE(rows))
    for cell in sorted(_ENCODE(c) for c in part.cells):
        made.update(cell)
    return made.hexdigest()


def _reconciled(part: Part) -> tuple[Finding, ...]:
    return stage.from_record_and_episodes(
        part.entries,
        part.episodes,
        part.cells,
        context=part.context,
        abroad=part.abroad,
    )


def _lost(part: Part) -> tuple[Finding, ...]:
    raise RasadError(
        f"the process that reconciled {part.country} was ended twice; it may lack "
        "memory: run it with fewer jobs"
    )
