"""
How fast a record is reconciled with episodes, and how little a change touches.

    python bench/findings.py [--entries N] [--episodes N] [--jobs N]

The world is made up: countries, services and networks, blocks of some days, orders
and claims near some of them. Printed are seconds, and what was made.
"""

import argparse
import random
import time
from datetime import UTC, datetime, timedelta

from msgspec import structs

from rasad.findings import Context
from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.episode import Episode, EpisodeKind, Evidence, NetworkEpisode
from rasad.model.said import When
from rasad.model.source import Source
from rasad.model.span import Bracket
from rasad.model.vocabulary import Asks, Modality, Precision, StatementType
from rasad.pipeline import catalogue, reconciling

T = StatementType
FIRST = datetime(2016, 1, 1, tzinfo=UTC)
DAYS = 3650
HOUR = timedelta(hours=1)
HOSTS = ("www", "m", "api")
CELLS = 0.1  # share of blocks with cells around them
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
    countries = sorted(catalogue.places())[:180]
    services = [s.id for s in catalogue.services() if s.domains][:80]
    targets = {s.id: f"web/{s.domains[0]}" for s in catalogue.services() if s.domains}
    blocks: list[Episode] = []
    cells: list[Cell] = []
    while len(blocks) < episodes:
        country = chance.choice(countries)
        blocks += _event(chance, country, targets[chance.choice(services)])
        if chance.random() < CELLS:
            cells += _around(blocks[-1])
    known = _services()
    said = [
        _entry(chance, number, chance.choice(blocks), known)
        for number in range(entries)
    ]
    return said, blocks, cells


def _services() -> dict[str, str]:
    """Return a target of each service that has a site."""
    return {f"web/{s.domains[0]}": s.id for s in catalogue.services() if s.domains}


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
        services=(service_of[_home(near)],),
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
    begun = time.perf_counter()
    found = reconciling.findings(said, blocks, cells, context=context, jobs=args.jobs)
    print(f"{len(found.findings)} findings in {time.perf_counter() - begun:.1f} s")
    begun = time.perf_counter()
    more = [*said, _entry(random.Random("more"), -1, blocks[0], _services())]  # noqa: S311 - a made-up world, no secret
    again = reconciling.findings(
        more, blocks, cells, context=context, jobs=1, kept=found.kept
    )
    print(
        f"one more entry: {len(again.made)} of {len(found.kept)} countries made again "
        f"in {time.perf_counter() - begun:.1f} s"
    )


if __name__ == "__main__":
    main()
