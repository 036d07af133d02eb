"""A made-up country to tell small stories in: Norland, two hours before UTC."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from msgspec import convert

from rasad.findings import Context, Reach
from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.episode import Episode, EpisodeKind, Evidence, NetworkEpisode, Phase
from rasad.model.place import Place, Vantage
from rasad.model.span import Bracket
from rasad.model.target import Registry, Service

HERE = "XN"
NETWORKS = (64496, 64497, 64498)
# Monday 1 May 2023, 00:00 UTC; stories count their days from here.
MONDAY = datetime(2023, 5, 1, tzinfo=UTC)

REGISTRY = Registry(
    services=(
        Service(
            id="heron",
            kind="messenger",
            origin="foreign",
            name="Heron",
            domains=("heron.example",),
            ooni=("heron",),
        ),
        Service(
            id="plover",
            kind="messenger",
            origin="foreign",
            name="Plover",
            domains=("plover.example",),
            ooni=("web_connectivity",),
        ),
        Service(
            id="wren",
            kind="social",
            origin="foreign",
            name="Wren",
            domains=("wren.example",),
            ooni=("web_connectivity",),
        ),
    ),
    classes={"messengers": ("heron", "plover"), "birds": ("heron", "wren")},
)


def day(number: float) -> datetime:
    """Return an instant, in days after Monday midnight UTC."""
    return MONDAY + timedelta(days=number)


def date(number: int) -> str:
    """Return a day as the record writes it."""
    return day(number).date().isoformat()


def context(at: float, **more: Any) -> Context:
    """Ask as of an instant, in a country of one zone two hours west of UTC."""
    zones = more.pop("zones", ("Etc/GMT+2",))
    return Context(
        at=day(at),
        registry=REGISTRY,
        places={HERE: Place(code=HERE, name="Norland", zones=tuple(zones))},
        **more,
    )


def read(published: int, language: str = "en") -> Reach:
    """Return an article that our record has read."""
    return Reach(published=date(published), language=language, publisher="Herald")


def entry(name: str, kind: str, when: str | None, **more: Any) -> Entry:
    """Return an entry about Heron in Norland, unless told otherwise."""
    value: dict[str, Any] = {
        "id": name,
        "type": kind,
        "modality": "ordered",
        "services": ["heron"],
        "country": HERE,
        "date": {"value": when, "precision": "day"},
        "sources": [{"document": "sha256:0", "quote": name, "start": 0, "end": 9}],
    }
    return convert(value | more, Entry)


def order(name: str, when: str | None, **more: Any) -> Entry:
    """Return an order to block."""
    return entry(name, "order_block", when, asks="restrict", **more)


def lift(name: str, when: str, **more: Any) -> Entry:
    """Return an order to lift."""
    return entry(name, "order_lift", when, asks="restore", **more)


def claim(name: str, when: str, subtype: str, **more: Any) -> Entry:
    """Return a claim about access."""
    return entry(
        name, "status_claim", when, subtype=subtype, **({"modality": "claimed"} | more)
    )


def promise(name: str, when: str, **more: Any) -> Entry:
    """Return a promise to open again."""
    told = {"asks": "restore", "modality": "promised"} | more
    return entry(name, "promise", when, **told)


def cells(
    target: str,
    state: str,
    days: tuple[float, float],
    networks: Sequence[int] = NETWORKS,
    **more: Any,
) -> list[Cell]:
    """Return a cell each six hours of [from, to) days, all in one state."""
    count = int((days[1] - days[0]) * 4)
    told: dict[str, Any] = {
        "country": HERE,
        "mechanism": "tls.timeout" if state == "blocked" else "",
        state: 2,
    }
    return [
        Cell(
            hour=day(days[0]) + timedelta(hours=6 * number),
            asn=asn,
            target=target,
            reports=2,
            **(told | more),
        )
        for number in range(count)
        for asn in networks
    ]


def block(
    target: str,
    begun: float | None,
    over: float | None = None,
    networks: Sequence[int] = NETWORKS,
    **more: Any,
) -> Episode:
    """
    Return a block that began in the six hours before a day, and so ended.

    `begun` None is a block that was there at the first cell, a week before.
    """
    return _episode(
        target, EpisodeKind.BLOCKING, edge(begun, first=-7), over, networks, **more
    )


def edge(number: float | None, first: float) -> Bracket:
    """Return the bracket of a change seen on a day; open where None."""
    if number is None:
        return Bracket(earliest=None, latest=day(first))
    return Bracket(earliest=day(number - 0.25), latest=day(number))


def loss(begun: float, over: float | None) -> Episode:
    """Return a loss of all measurements of the country."""
    return _episode(None, EpisodeKind.MEASUREMENT_LOSS, edge(begun, 0), over, ())


def _episode(
    target: str | None,
    kind: EpisodeKind,
    start: Bracket,
    over: float | None,
    networks: Iterable[int],
    **more: Any,
) -> Episode:
    end = None if over is None else edge(over, 0)
    country = more.pop("country", HERE)
    mechanisms = more.pop("mechanisms", ("tls.timeout",))
    name = f"{country}/{target}/{kind.value}/{start.latest.isoformat()}"
    return Episode(
        id=name,
        group=f"group {name}",
        country=country,
        target=target,
        kind=kind,
        start=start,
        end=end,
        networks=tuple(
            NetworkEpisode(
                asn=asn, start=start, end=end, blocked=20, measured=20, reports=20
            )
            for asn in networks
        ),
        mechanisms=mechanisms,
        phases=(Phase(start=start.latest.isoformat(), mechanisms=mechanisms),),
        evidence=Evidence(blocked=60, measured=60, reports=60, witness="w"),
        rule="r",
        **more,
    )


def story(
    target: str,
    begun: float,
    over: float | None,
    until: float,
    networks: Sequence[int] = NETWORKS,
) -> tuple[list[Episode], list[Cell]]:
    """Return a week of access, a block, and access again if it ended."""
    shut = until if over is None else over
    found = cells(target, "ok", (-7, begun), networks)
    found += cells(target, "blocked", (begun, shut), networks)
    if over is not None:
        found += cells(target, "ok", (over, until), networks)
    return [block(target, begun, over, networks)], found


HOSTING = Vantage.HOSTING
