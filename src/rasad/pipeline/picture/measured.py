"""The lower half of the picture: one row a network, nobody-looked kept apart."""

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date, timedelta

from rasad.model.cell import Cell
from rasad.model.place import Network, Vantage
from rasad.model.told import mark, name, say
from rasad.pipeline.picture import folding
from rasad.pipeline.picture.days import DAY
from rasad.pipeline.picture.shapes import Axis, Seen, Slot, Strip

LAST = 14  # days of the last stretch of data

Days = Mapping[date, Slot]


def by_network(cells: Iterable[Cell]) -> dict[int, Days]:
    """Add the cells up by network and UTC day; a day nobody looked is not there."""
    sums: dict[int, dict[date, Slot]] = {}
    for cell in cells:
        if cell.measured:
            days = sums.setdefault(cell.asn, {})
            day = cell.hour.date()
            days[day] = added(
                (
                    days.get(day, Slot()),
                    Slot(measured=cell.measured, blocked=cell.blocked, down=cell.down),
                )
            )
    return dict(sorted(sums.items()))


def added(slots: Iterable[Slot]) -> Slot:
    """Add slots up; none give the slot in which nobody looked."""
    measured = blocked = down = 0
    for slot in slots:
        measured += slot.measured
        blocked += slot.blocked
        down += slot.down
    return Slot(measured=measured, blocked=blocked, down=down)


def between(days: Days, first: date, last: date) -> Slot:
    """Add up the days from *first* to *last*, both included."""
    count = (last - first).days + 1
    return added(
        days[day] for i in range(count) if (day := first + timedelta(days=i)) in days
    )


def last_stretch(networks: Mapping[int, Days]) -> tuple[date, date] | None:
    """Return the first and the last day of the last stretch of data."""
    days = [day for held in networks.values() for day in held]
    if not days:
        return None
    return max(min(days), max(days) - (LAST - 1) * DAY), max(days)


def merged(networks: Mapping[int, Days], asns: tuple[int, ...]) -> Days:
    """Add up the days of several networks."""
    if len(asns) == 1:
        return networks[asns[0]]
    days = sorted({day for asn in asns for day in networks[asn]})
    return {
        day: added(networks[asn][day] for asn in asns if day in networks[asn])
        for day in days
    }


def strips(
    networks: Mapping[int, Days],
    axis: Axis,
    called: Callable[[int], Network],
    blocked: Collection[int] = (),
) -> tuple[Strip, ...]:
    """
    Return the rows, with their slots laid on the axis.

    *blocked* are the networks on which an episode of blocking was found.
    """
    last = last_stretch(networks)
    tests = {asn: added(days.values()).measured for asn, days in networks.items()}
    made = []
    for asns in folding.rows(tests, blocked):
        days = merged(networks, asns)
        title, note = titled(asns, called, asns[0] in blocked)
        made.append(
            Strip(
                asns=asns,
                name=title,
                note=note,
                slots=_slots(days, axis),
                total=added(days.values()),
                last=between(days, *last) if last else Slot(),
            )
        )
    return tuple(made)


def everyone(
    networks: Mapping[int, Days],
    called: Callable[[int], Network],
    blocked: Collection[int],
) -> tuple[Seen, ...]:
    """Return every network by itself, those with most tests first."""
    last = last_stretch(networks)
    made = []
    for asn, days in networks.items():
        title, note = titled((asn,), called, asn in blocked)
        made.append(
            Seen(
                asn=asn,
                name=title,
                note=note,
                total=added(days.values()),
                last=between(days, *last) if last else Slot(),
                blocked=asn in blocked,
            )
        )
    return tuple(sorted(made, key=lambda seen: (-seen.total.measured, seen.asn)))


def titled(
    asns: tuple[int, ...],
    called: Callable[[int], Network],
    blocked: bool,  # noqa: FBT001 - a fact about the row, not a switch
) -> tuple[str, str]:
    """Return the name of a row and the small print under it."""
    if len(asns) > 1:
        seen = mark("blocked at some time") if blocked else mark("no block found there")
        return say(mark("{count} more networks"), count=len(asns)), say(seen)
    network = called(asns[0])
    number = f"AS{asns[0]}"
    note: str = number if network.name else ""
    if network.vantage is not Vantage.UNKNOWN:
        vantage = say(network.vantage.value)
        note = say("{one} · {other}", one=note, other=vantage) if note else vantage
    return name(network.name.split(" (")[0]) or number, note


def _slots(days: Days, axis: Axis) -> tuple[tuple[Slot, ...], ...]:
    step = timedelta(days=axis.step)
    return tuple(
        tuple(
            between(days, first, first + step - DAY)
            for number in range(stretch.days // axis.step)
            if (first := stretch.first + number * step)
        )
        for stretch in axis.stretches
    )
