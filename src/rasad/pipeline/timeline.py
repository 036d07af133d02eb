"""
The picture that rasad is for: what was said over what was measured, as data.

The web page and the terminal draw the same `Timeline`; neither works anything
out for itself.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from itertools import pairwise

from msgspec import Struct

from rasad.pipeline.answers import Pictured
from rasad.pipeline.picture import axis as axes
from rasad.pipeline.picture.closeups import closeups
from rasad.pipeline.picture.compared import compare, extent
from rasad.pipeline.picture.days import in_words
from rasad.pipeline.picture.measured import (
    Days,
    added,
    between,
    by_network,
    last_stretch,
    strips,
)
from rasad.pipeline.picture.said import anchor, lanes, lines, placed
from rasad.pipeline.picture.shapes import (
    FEW,
    Axis,
    Lane,
    Line,
    Slot,
    Strip,
    Timeline,
)

__all__ = ["Timeline", "from_answers"]


def from_answers(answers: Pictured, country: str, service: str) -> Timeline:
    """
    Draw up the picture of one service in one country.

    Returns:
        The timeline; without stretches on its axis where nothing is dated and
        nothing was measured. Days of measurements are UTC days; the same
        answers give the same timeline.
    """
    entries = answers.entries(country, service)
    cells = answers.cells(country, service)
    networks = by_network(cells)
    numbered = placed(
        lines(entries, answers.commitments(country, service)),
        {day for days in networks.values() for day in days},
        answers.at.date(),
    )
    last = last_stretch(networks)
    axis = axes.from_days(_active(numbered, networks))
    by_id = {entry.id: entry for entry in entries}
    episodes = {episode.id: episode for episode in answers.episodes(country, service)}
    found = [
        (finding, extent(finding, by_id, episodes, last[1] if last else None))
        for finding in answers.findings(country, service)
    ]
    rows = strips(networks, axis, answers.network)
    compared = compare(found, by_id, axis)
    drawn = lanes(numbered, axis)
    label = answers.registry.label(service)
    label = label[:1].upper() + label[1:]
    name = answers.place(country).name or country
    stand = _stand(networks, last) if last else None
    return Timeline(
        country=country,
        country_name=name,
        service=service,
        service_label=label,
        axis=axis,
        lines=numbered,
        lanes=drawn,
        periods=compared.periods,
        listed=compared.listed,
        claims=compared.claims,
        strips=rows,
        closes=closeups(compared.periods, numbered, rows, networks),
        targets=tuple(sorted({cell.target for cell in cells})),
        networks=len(networks),
        blocked=stand.blocked if stand else 0,
        judged=stand.judged if stand else 0,
        total=added(slot for days in networks.values() for slot in days.values()),
        last_first=last[0] if last else None,
        last_day=last[1] if last else None,
        headline=_headline(service, label, name, stand),
        standing=_standing(service, label, last, stand),
        notes=(*_breaks(axis), *_notes(numbered, drawn, rows)),
        synthetic=answers.synthetic,
    )


def _active(numbered: tuple[Line, ...], networks: Mapping[int, Days]) -> set[date]:
    """Return every day of which something is known."""
    said = {day for line in numbered if line.drawn and (day := anchor(line))}
    named = {line.due for line in numbered if line.due and line.drawn}
    return said | named | {day for days in networks.values() for day in days}


class _Stand(Struct, frozen=True, kw_only=True):
    """How many networks stood how on the last days of data."""

    blocked: int
    open: int
    judged: int
    thin: int
    sum: Slot


def _stand(networks: Mapping[int, Days], last: tuple[date, date]) -> _Stand:
    """Count networks with most tests blocked, most tests through, all, too thin."""
    sums = [between(days, *last) for days in networks.values()]
    enough = [slot for slot in sums if slot.measured >= FEW]
    return _Stand(
        blocked=sum(2 * slot.blocked > slot.measured for slot in enough),
        open=sum(2 * (slot.blocked + slot.down) < slot.measured for slot in enough),
        judged=len(enough),
        thin=sum(slot.few for slot in sums),
        sum=added(sums),
    )


def _headline(service: str, label: str, place: str, stand: _Stand | None) -> str:
    """Say where it stood on the last days of data, and never beyond them."""
    if service.startswith("class:"):
        return f"{label} in {place}: what was said of them together."
    if stand is None:
        return f"{label} in {place}: we hold no measurements."
    if not stand.judged:
        return f"{label} in {place}: too few tests to say."
    of = f"{stand.judged} network{'s' if stand.judged != 1 else ''} measured"
    if stand.blocked:
        whole = "all " if stand.judged > 1 else ""
        some = whole if stand.blocked == stand.judged else f"{stand.blocked} of "
        return f"{label} was blocked in {place} on {some}{of}."
    if stand.open == stand.judged:
        whole = "all " if stand.judged > 1 else "the "
        return f"{label} was reached in {place} on {whole}{of}."
    return f"{label} in {place}: reached on {stand.open} of {of}, blocked on none."


def _standing(
    service: str, label: str, last: tuple[date, date] | None, stand: _Stand | None
) -> str:
    """Say what the headline rests on."""
    if last is None or stand is None:
        return (
            f"What was said about {label} is below. "
            "Whether it was blocked, nobody measured in the data we hold."
        )
    text = (
        f"From {in_words(last[0])} to {in_words(last[1])}, the last days of data, "
        f"{stand.sum.blocked:,} of {stand.sum.measured:,} tests found it blocked. "
    )
    if service.startswith("class:"):
        return (
            f"{text}That adds up every service of the class; "
            "the page of each tells where it stood."
        )
    text += "A network counts as blocked when most of its tests in those days were."
    if stand.thin:
        more = "network had" if stand.thin == 1 else "networks had"
        text += f" {stand.thin} more {more} too few tests to say."
    return text


def _breaks(axis: Axis) -> Iterable[str]:
    """Say which times the axis leaves out."""
    holes = [
        f"{in_words(early.first + timedelta(days=early.days))} to "
        f"{in_words(late.first - timedelta(days=1))}"
        for early, late in pairwise(axis.stretches)
    ]
    if holes:
        yield (
            "Left out of the axis, with no dated entry and nothing measured: "
            f"{'; '.join(holes)}."
        )


def _notes(
    numbered: tuple[Line, ...],
    drawn: tuple[Lane, ...],
    rows: tuple[Strip, ...],
) -> Iterable[str]:
    """Say what was put together, and what is in the tables alone."""
    undated = [str(line.number) for line in numbered if not line.drawn]
    if undated:
        yield (
            "In the table alone, with no date that can be drawn "
            f"or far from everything else: {', '.join(undated)}."
        )
    shared = [
        f"{', '.join(map(str, mark.numbers))} ({lane.name})"
        for lane in drawn
        for mark in lane.marks
        if len(mark.numbers) > 1
    ]
    if shared:
        yield f"One mark stands for: {'; '.join(shared)}."
    for row in rows:
        if len(row.asns) > 1:
            few = len(row.asns)
            yield f"The last row adds up {few} networks with the fewest tests."
