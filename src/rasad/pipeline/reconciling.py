"""A record against episodes: country by country in parallel, and only what changed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
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
from rasad.pipeline import one_country
from rasad.pipeline.one_country import Answer, Country, Part, Unit
from rasad.pipeline.onsets_abroad import abroad_of
from rasad.pipeline.resting import unsearched
from rasad.pipeline.working import Worker

_ENCODE: Final = msgspec.msgpack.Encoder(order="deterministic").encode
_ANSWER: Final = msgspec.msgpack.Decoder(Answer)


class Reconciled(Struct, frozen=True, kw_only=True):
    """
    Findings by country and date, and what was made for them.

    `kept` holds, by country, the findings of each service with the hash of all
    that they rest on; `made` are the (country, service) that were made in this run.
    """

    findings: tuple[Finding, ...]
    kept: dict[str, Country]
    made: tuple[tuple[str, str], ...]


class _Given(Struct, frozen=True, kw_only=True):
    """What one country has in a run, nothing of it copied."""

    country: str
    entries: Sequence[Entry]
    episodes: Sequence[Episode]
    cells: Sequence[Cell]
    abroad: Onsets


def findings(
    entries: Sequence[Entry],
    episodes: Sequence[Episode],
    cells: Sequence[Cell],
    *,
    context: Context,
    jobs: int = 1,
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
        return _findings(entries, episodes, cells, context, jobs=jobs, kept=kept or {})


def _findings(
    entries: Sequence[Entry],
    episodes: Sequence[Episode],
    cells: Sequence[Cell],
    context: Context,
    *,
    jobs: int,
    kept: Mapping[str, Country],
) -> Reconciled:
    given = _by_country(stage.distinct(entries), episodes, cells, context)
    # The largest first: no process is left with one of them at the end.
    given.sort(key=lambda g: (-len(g.episodes) - len(g.entries), g.country))
    shared = one_country.shared_by(context)
    found: dict[str, Country] = {}
    made: list[tuple[str, str]] = []

    def asked() -> Iterator[one_country.Asked]:
        for one in given:
            raw = _ENCODE(_part(one, context))
            before = kept.get(one.country)
            key = one_country.name_of(raw, shared)
            if before is not None and before.is_of(key, context.at):
                found[one.country] = before
                continue
            yield one_country.Asked(
                country=one.country,
                part=raw,
                shared=shared,
                at=context.at,
                key=key,
                known=before.names if before else (),
            )

    worker = Worker(one_country.reconciled, jobs=jobs, lost=_lost)
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
    episodes: Sequence[Episode],
    cells: Iterable[Cell],
    context: Context,
) -> list[_Given]:
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
    abroad = abroad_of(blocks, context)
    return [
        _Given(
            country=country,
            entries=said.get(country, []),
            episodes=[*blocks.get(country, ()), *everywhere],
            cells=measured.get(country, []),
            abroad=abroad.get(country, {}),
        )
        for country in sorted(said.keys() | blocks.keys() | measured.keys())
    ]


def _part(given: _Given, context: Context) -> Part:
    networks = {n.asn for e in given.episodes for n in e.networks} | {
        c.asn for c in given.cells
    }
    return Part(
        country=given.country,
        entries=tuple(given.entries),
        episodes=tuple(given.episodes),
        cells=tuple(given.cells),
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


__all__ = ["Country", "Reconciled", "Unit", "findings"]
