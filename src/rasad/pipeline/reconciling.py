"""A record against episodes: country by country in parallel, and only what changed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
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
from rasad.model.told import Told
from rasad.pipeline import one_country
from rasad.pipeline.one_country import Answer, Country, Part, Unit
from rasad.pipeline.onsets_abroad import abroad_of
from rasad.pipeline.resting import unsearched
from rasad.pipeline.working import Worker

_ENCODE: Final = msgspec.msgpack.Encoder(order="deterministic").encode
_ANSWER: Final = msgspec.msgpack.Decoder(Answer)


class How(Struct, frozen=True):
    """
    By how many processes, and whether sentences are to be told in other languages.

    The number changes nothing but the time. Findings that are kept without what
    their sentences are made of are made again where these are to be told.
    """

    jobs: int = 1
    told: bool = False


_ALONE: Final = How()


class Reconciled(Struct, frozen=True, kw_only=True):
    """
    Findings by country and date, and what was made for them.

    `kept` holds, by country, the findings of each service with the hash of all
    that they rest on; `made` are the (country, service) that were made in this run.
    """

    findings: tuple[Finding, ...]
    kept: dict[str, Country]
    made: tuple[tuple[str, str], ...]

    @property
    def sentences(self) -> tuple[Told, ...]:
        """Every sentence of the findings, in their order, where they were asked for."""
        return tuple(told for name in self.kept for told in self.kept[name].sentences)


class _Given(Struct, frozen=True, kw_only=True):
    """What one country has in a run, nothing of it copied; measurements by service."""

    country: str
    entries: Sequence[Entry]
    episodes: Mapping[str, Sequence[Episode]]
    cells: Mapping[str, Sequence[Cell]]
    abroad: Onsets

    @property
    def size(self) -> int:
        """How much there is to do, roughly."""
        return len(self.entries) + sum(map(len, self.episodes.values()))


def findings(
    entries: Sequence[Entry],
    episodes: Sequence[Episode],
    cells: Sequence[Cell],
    *,
    context: Context,
    how: How = _ALONE,
    kept: Mapping[str, Country] | None = None,
) -> Reconciled:
    """
    Reconcile what is new to `kept`, the findings of an earlier run.

    What a service's findings in a country rest on tells whether they are made again
    (see `rasad.findings.rests`); the answer is that of a run over everything.
    Memory holds, beside what is given and what comes out, a few countries at a
    time for each process.

    Raises:
        BadRecord: two entries that differ have one id, in whatever countries.
    """
    with unsearched():
        given = _by_country(stage.distinct(entries), episodes, cells, context)
        return _reconciled(given, context, how, kept or {})


def _reconciled(
    given: list[_Given],
    context: Context,
    how: How,
    kept: Mapping[str, Country],
) -> Reconciled:
    # The largest first: no process is left with one of them at the end.
    given.sort(key=lambda g: (-g.size, g.country))
    shared = one_country.shared_by(context)
    found: dict[str, Country] = {}
    made: list[tuple[str, str]] = []

    def asked() -> Iterator[one_country.Asked]:
        for one in given:
            raw = _ENCODE(_part(one, context))
            before = kept.get(one.country)
            key = one_country.name_of(raw, shared)
            if before is not None and before.is_of(key, context.at, told=how.told):
                found[one.country] = before
                continue
            yield one_country.Asked(
                country=one.country,
                part=raw,
                shared=shared,
                at=context.at,
                key=key,
                known=before.names(told=how.told) if before else (),
                told=how.told,
            )

    worker = Worker(one_country.reconciled, jobs=how.jobs, lost=_lost)
    for raw in worker.over(asked()):
        answer = _ANSWER.decode(raw)
        country = answer.country.country
        found[country] = _filled(answer.country, kept.get(country))
        made += [(country, service) for service in answer.made]
    return Reconciled(
        findings=tuple(f for name in sorted(found) for f in found[name].findings),
        kept={name: found[name] for name in sorted(found)},
        made=tuple(sorted(made)),
    )


def _by_country(
    entries: Iterable[Entry],
    episodes: Iterable[Episode],
    cells: Iterable[Cell],
    context: Context,
) -> list[_Given]:
    service_of = lru_cache(None)(context.registry.service_of)  # of one run's targets
    said: dict[str, list[Entry]] = {}
    blocks: dict[str, dict[str, list[Episode]]] = {}
    measured: dict[str, dict[str, list[Cell]]] = {}
    for entry in entries:
        if entry.country is not None:
            said.setdefault(entry.country, []).append(entry)
    for episode in episodes:
        mine = blocks.setdefault(episode.country or "", {})
        mine.setdefault(service_of(episode.target or ""), []).append(episode)
    for cell in cells:
        told = measured.setdefault(cell.country, {})
        told.setdefault(service_of(cell.target), []).append(cell)
    everywhere = blocks.pop("", {})
    abroad = abroad_of(blocks, context)
    return [
        _Given(
            country=country,
            entries=said.get(country, []),
            episodes=_together(blocks.get(country, {}), everywhere),
            cells=measured.get(country, {}),
            abroad=abroad.get(country, {}),
        )
        for country in sorted(said.keys() | blocks.keys() | measured.keys())
    ]


def _together(
    mine: Mapping[str, Sequence[Episode]], everywhere: Mapping[str, Sequence[Episode]]
) -> dict[str, Sequence[Episode]]:
    """Return the episodes of a country and those seen everywhere, by service."""
    return {
        service: (*mine.get(service, ()), *everywhere.get(service, ()))
        for service in mine.keys() | everywhere.keys()
    }


def _part(given: _Given, context: Context) -> Part:
    networks = {
        n.asn for found in given.episodes.values() for e in found for n in e.networks
    } | {c.asn for found in given.cells.values() for c in found}
    return Part(
        country=given.country,
        entries=one_country.entries_of(given.entries),
        groups={
            service: one_country.group_of(
                given.episodes.get(service, ()), given.cells.get(service, ())
            )
            for service in given.episodes.keys() | given.cells.keys()
        },
        abroad=dict(given.abroad),
        reach=tuple(r for r in context.reach if r.country in (None, given.country)),
        few=tuple(sorted(networks & context.few)),
        small=tuple(sorted(networks & context.small)),
    )


def _filled(country: Country, before: Country | None) -> Country:
    """Put the findings that were known in the places left for them."""
    known = {unit.service: unit for unit in before.units} if before else {}
    return structs.replace(
        country,
        units=tuple(
            unit if unit.rows is not None else known[unit.service]
            for unit in country.units
        ),
    )


def _lost(asked: one_country.Asked) -> bytes:
    raise RasadError(
        f"the process that reconciled {asked.country} was ended twice; it may lack "
        "memory: run it with fewer jobs"
    )


__all__ = ["Country", "How", "Reconciled", "Unit", "findings"]
