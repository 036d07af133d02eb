"""Where a service stood on the last days of data: a headline, and its grounds."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct

from rasad.model.cell import Cell
from rasad.model.place import PRIVILEGED
from rasad.model.told import Told, in_a_row, mark, say, several
from rasad.pipeline.picture.measured import Days, added, between, by_network
from rasad.pipeline.picture.shapes import FEW, Slot


class Stand(Struct, frozen=True, kw_only=True):
    """How many networks stood how on the last days of data."""

    blocked: int
    open: int
    judged: int
    thin: int
    sum: Slot
    partly: int = 0
    privileged: bool = False


def from_cells(
    networks: Mapping[int, Days], last: tuple[date, date], cells: Sequence[Cell]
) -> Stand:
    """
    Count networks with most tests blocked, most tests through, all, too thin.

    `partly` are those where most tests of one target were blocked, and not of all;
    `privileged` says that no other networks were measured on those days.
    """
    sums = {asn: between(days, *last) for asn, days in networks.items()}
    enough = {asn: slot for asn, slot in sums.items() if slot.measured >= FEW}
    shut = {asn for asn, slot in enough.items() if 2 * slot.blocked > slot.measured}
    partly = _partly(cells, last) & (enough.keys() - shut)
    late = {c.vantage for c in cells if c.measured and c.hour.date() >= last[0]}
    return Stand(
        blocked=len(shut),
        open=sum(
            2 * (slot.blocked + slot.down) < slot.measured
            for asn, slot in enough.items()
            if asn not in partly
        ),
        judged=len(enough),
        thin=sum(slot.few for slot in sums.values()),
        sum=added(sums.values()),
        partly=len(partly),
        privileged=late <= PRIVILEGED,
    )


def _partly(cells: Iterable[Cell], last: tuple[date, date]) -> set[int]:
    """Return the networks on which most tests of some target were blocked."""
    targets: dict[str, list[Cell]] = {}
    for cell in cells:
        if cell.hour.date() >= last[0]:
            targets.setdefault(cell.target, []).append(cell)
    return {
        asn
        for held in targets.values()
        for asn, days in by_network(held).items()
        if (slot := between(days, *last)).measured >= FEW
        and 2 * slot.blocked > slot.measured
    }


def headline(service: str, label: str, place: str, stand: Stand | None) -> Told:
    """Say where it stood on the last days of data, and never beyond them."""
    names = {"service": label, "country": place}
    if service.startswith("class:"):
        return say(
            mark("{service} in {country}: what was said of them together."), **names
        )
    if stand is None:
        return say(mark("{service} in {country}: we hold no measurements."), **names)
    if not stand.judged:
        return say(mark("{service} in {country}: too few tests to say."), **names)
    if stand.blocked == stand.judged:
        return several(
            stand.judged,
            mark("{service} was blocked in {country} on {number} network measured."),
            mark(
                "{service} was blocked in {country} on all {number} networks measured."
            ),
            **names,
        )
    if stand.blocked:
        return say(
            mark(
                "{service} was blocked in {country} on {blocked} of {judged} networks "
                "measured."
            ),
            blocked=stand.blocked,
            judged=stand.judged,
            **names,
        )
    return _reached(stand, names)


def _reached(stand: Stand, names: dict[str, str]) -> Told:
    """Say of a service that was blocked on no network on how many it was reached."""
    if stand.partly:
        return several(
            stand.judged,
            mark(
                "{service} in {country}: blocked in part on {partly} of {number} "
                "network measured."
            ),
            mark(
                "{service} in {country}: blocked in part on {partly} of {number} "
                "networks measured."
            ),
            partly=stand.partly,
            **names,
        )
    if stand.privileged:
        return say(
            mark(
                "{service} in {country}: measured only from networks whose access may "
                "be better than most people's."
            ),
            **names,
        )
    if stand.open == stand.judged:
        return several(
            stand.judged,
            mark(
                "{service} was reached in {country} on the {number} network measured."
            ),
            mark(
                "{service} was reached in {country} on all {number} networks measured."
            ),
            **names,
        )
    return several(
        stand.judged,
        mark(
            "{service} in {country}: reached on {open} of {number} network measured, "
            "blocked on none."
        ),
        mark(
            "{service} in {country}: reached on {open} of {number} networks measured, "
            "blocked on none."
        ),
        open=stand.open,
        **names,
    )


def grounds(
    service: str, label: str, last: tuple[date, date] | None, stand: Stand | None
) -> Told:
    """Say what the headline rests on."""
    if last is None or stand is None:
        return say(
            mark(
                "What was said about {service} is below. Whether it was blocked, "
                "nobody measured in the data we hold."
            ),
            service=label,
        )
    told = [
        say(
            mark(
                "From {first} to {last}, the last days of data, {blocked} of "
                "{measured} tests found it blocked."
            ),
            first=last[0],
            last=last[1],
            blocked=stand.sum.blocked,
            measured=stand.sum.measured,
        )
    ]
    if service.startswith("class:"):
        together = mark(
            "That adds up every service of the class; the page of each tells where it "
            "stood."
        )
        return in_a_row((*told, say(together)))
    most = mark(
        "A network counts as blocked when most of its tests in those days were."
    )
    told.append(say(most))
    if stand.partly:
        told.append(
            several(
                stand.partly,
                mark(
                    "On {number} network most tests of one part of it were blocked, "
                    "and not most of all."
                ),
                mark(
                    "On {number} networks most tests of one part of it were blocked, "
                    "and not most of all."
                ),
            )
        )
    if stand.thin:
        told.append(
            several(
                stand.thin,
                mark("{number} more network had too few tests to say."),
                mark("{number} more networks had too few tests to say."),
            )
        )
    return in_a_row(told)
