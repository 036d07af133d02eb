"""
How fast a record is reconciled with episodes, and how little a change touches.

    python bench/findings.py [--entries N] [--episodes N] [--jobs N]

The world is made up: 200 countries and 240 services over ten years, of which a few
have most of what happens; blocks of some days on some networks, seen at four hosts
each; orders, lifts and claims near some of them, some of whole classes. What is timed
is what `rasad findings --jobs N` does once entries, episodes and cells are at hand:
findings that were kept are read, those that lack are made, and all are written.
Reading the record and finding episodes in cells have benches of their own.

Printed are seconds (of the clock, and of all processes' work), the most memory that
the first process and the largest of the others held, and what one document and one
day touch.
"""

import argparse
import multiprocessing
import random
import resource
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import structs

from rasad.findings import Context
from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.episode import Episode, EpisodeKind, Evidence, NetworkEpisode
from rasad.model.said import When
from rasad.model.source import Source
from rasad.model.span import Bracket
from rasad.model.vocabulary import Asks, Modality, Precision, StatementType
from rasad.pipeline import catalogue, kept_findings, reconciling

T = StatementType
FIRST = datetime(2016, 1, 1, tzinfo=UTC)
DAYS = 3650
HOUR = timedelta(hours=1)
SELF, CHILDREN = resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN
HOSTS = ("www", "m", "api")
CELLS = 0.1  # share of blocks with cells around them
CLASSES = 0.02  # share of entries that name a class
COUNTRIES, SERVICES = 200, 240
WHOLE = ("class:foreign_messengers", "class:social_media", "class:foreign_platforms")
KINDS = (
    (T.ORDER_BLOCK, Modality.ORDERED, Asks.RESTRICT, None),
    (T.ORDER_BLOCK, Modality.ORDERED, Asks.RESTRICT, None),
    (T.ORDER_LIFT, Modality.ORDERED, Asks.RESTORE, None),
    (T.STATUS_CLAIM, Modality.CLAIMED, None, "blocked"),
    (T.STATUS_CLAIM, Modality.CLAIMED, None, "accessible"),
    (T.THREAT, Modality.THREATENED, Asks.RESTRICT, None),
)


def world(
    entries: int, episodes: int, seed: str = "bench"
) -> tuple[list[Entry], list[Episode], list[Cell]]:
    """Return a record, episodes and cells; the same for the same numbers."""
    chance = random.Random(seed)  # noqa: S311 - a made-up world, no secret
    countries = sorted(catalogue.places())[:COUNTRIES]
    chance.shuffle(countries)
    known = _services()
    targets = list(known)
    blocks: list[Episode] = []
    cells: list[Cell] = []
    many = episodes // (1 + len(HOSTS)) + 1
    where = chance.choices(countries, cum_weights=_few_have_most(countries), k=many)
    what = chance.choices(targets, cum_weights=_few_have_most(targets), k=many)
    for country, target in zip(where, what, strict=True):
        blocks += _event(chance, country, target)
        if chance.random() < CELLS:
            cells += _around(blocks[-1])
    said = [
        _entry(chance, number, chance.choice(blocks), known)
        for number in range(entries)
    ]
    return said, blocks, cells


def _few_have_most(names: Sequence[str]) -> list[float]:
    """Return weights, summed up: the tenth has a fifth of what the first has."""
    return list(accumulate((1 / (1 + n / 2)) ** 0.9 for n in range(len(names))))


def _services() -> dict[str, str]:
    """Return a target of each service: those we know, and sites of no service."""
    known = {f"web/{s.domains[0]}": s.id for s in catalogue.services() if s.domains}
    sites = (f"web/site{n}.example" for n in range(SERVICES - len(known)))
    return known | {target: target for target in sites}


def _event(chance: random.Random, country: str, target: str) -> list[Episode]:
    """Return the block of a service: an episode for each of its hosts."""
    head = _block(chance, country, target)
    host = target.removeprefix("web/")
    return [
        head,
        *(
            structs.replace(head, id=f"{head.id}/{name}", target=f"web/{name}.{host}")
            for name in HOSTS
        ),
    ]


def _block(chance: random.Random, country: str, target: str) -> Episode:
    begun = FIRST + chance.randrange(DAYS * 24) * HOUR
    over = begun + chance.randrange(12, 24 * 20) * HOUR
    start = Bracket(earliest=begun - 6 * HOUR, latest=begun)
    end = Bracket(earliest=over - 6 * HOUR, latest=over)
    first = hash_of(country) + chance.randrange(4)
    networks = tuple(
        NetworkEpisode(asn=first + n, start=start, end=end, blocked=30, measured=31)
        for n in range(chance.randrange(1, 4))
    )
    name = f"{country}/{target}/{begun.isoformat()}/{first}"
    return Episode(
        id=name,
        group=name,
        country=country,
        target=target,
        kind=EpisodeKind.BLOCKING,
        start=start,
        end=end,
        networks=networks,
        mechanisms=("dns.nxdomain",),
        phases=(),
        evidence=Evidence(blocked=60, measured=60, reports=40, witness="w"),
        rule="bench",
        synthetic=True,
    )


def hash_of(country: str) -> int:
    """Return the first network of a country."""
    return 4_200_000_000 + 1000 * (ord(country[0]) * 26 + ord(country[1]))


def _around(block: Episode) -> list[Cell]:
    """Return cells by the day on each network of a block, before and in it."""
    day = block.start.latest.replace(hour=0)
    return [
        Cell(
            hour=day + timedelta(days=number),
            country=block.country or "",
            asn=network.asn,
            target=block.target or "",
            ok=0 if number > 0 else 4,
            blocked=4 if number > 0 else 0,
            reports=3,
        )
        for number in range(-4, 4)
        for network in block.networks
    ]


def _home(block: Episode) -> str:
    """Return the target of a service that a block of one of its hosts is about."""
    target = block.target or ""
    head = target.removeprefix("web/").split(".", 1)
    return f"web/{head[1]}" if head[0] in HOSTS else target


def _entry(
    chance: random.Random, number: int, near: Episode, service_of: dict[str, str]
) -> Entry:
    kind, modality, asks, subtype = KINDS[number % len(KINDS)]
    day = (near.start.latest + timedelta(days=chance.randrange(-10, 4))).date()
    return Entry(
        id=f"entry {number}",
        type=kind,
        modality=modality,
        asks=asks,
        subtype=subtype,
        services=(
            chance.choice(WHOLE)
            if chance.random() < CLASSES
            else service_of[_home(near)],
        ),
        country=near.country,
        date=When(value=day.isoformat(), precision=Precision.DAY, basis="stated"),
        sources=(Source(document="sha256:0", quote="q", start=0, end=1),),
    )


def main() -> None:
    """Reconcile a made-up world, and print how long it took."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--entries", type=int, default=100_000)
    asked.add_argument("--episodes", type=int, default=1_000_000)
    asked.add_argument("--jobs", type=int, default=2)
    args = asked.parse_args()
    said, blocks, cells = world(args.entries, args.episodes)
    context = Context(
        at=FIRST + timedelta(days=DAYS + 60),
        registry=catalogue.services(),
        places=catalogue.places(),
    )
    print(f"{len(said)} entries, {len(blocks)} episodes, {len(cells)} cells")
    print(f"one addition 10,000,000 times: {_unit():.2f} s; {_memory()}")
    day = [structs.replace(cells[-1], hour=cells[-1].hour + timedelta(days=1))]
    one = _entry(random.Random("more"), -1, blocks[0], _services())  # noqa: S311 - a made-up world, no secret
    runs = (
        ("from nothing", said, cells),
        ("nothing new", said, cells),
        ("one more entry", [*said, one], cells),
        ("one more day of one service", [*said, one], cells + day),
    )
    with TemporaryDirectory() as folder:
        for name, entries, measured in runs:
            begun, worked = time.perf_counter(), _worked()
            given, how = (entries, blocks, measured), reconciling.How(args.jobs)
            found = kept_findings.renewed(
                Path(folder), "private", given, context=context, how=how
            )
            print(
                f"{name}: {len(found.findings)} findings, {len(found.made)} of "
                f"{sum(len(c.units) for c in found.kept.values())} units made, "
                f"{time.perf_counter() - begun:.1f} s, {_worked() - worked:.1f} s "
                f"of work; {_memory()}",
                flush=True,
            )


def _unit() -> float:
    """Return the seconds of a known piece of work: how fast the machine is now."""
    begun = time.process_time()
    sum(1 for _ in range(10_000_000))
    return time.process_time() - begun


def _worked() -> float:
    """Return the seconds of work of this process and of those that it began."""
    for child in multiprocessing.active_children():
        child.join()  # it has nothing left to do; its work is known when it has ended
    own, others = (resource.getrusage(who) for who in (SELF, CHILDREN))
    return own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime


def _memory() -> str:
    own, other = (resource.getrusage(who).ru_maxrss / 1e6 for who in (SELF, CHILDREN))
    return f"{own:.1f} GB here, {other:.1f} GB in the largest other process"


if __name__ == "__main__":
    main()
