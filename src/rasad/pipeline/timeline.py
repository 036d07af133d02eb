"""
The picture that rasad is for: what was said over what was measured, as data.

The web page and the terminal draw the same `Timeline`; neither works anything
out for itself.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from itertools import pairwise

from rasad.model.episode import EpisodeKind
from rasad.model.told import Told, listed, mark, name, say, several
from rasad.pipeline.answers import Pictured
from rasad.pipeline.picture import axis as axes
from rasad.pipeline.picture import standing
from rasad.pipeline.picture.closeups import closeups
from rasad.pipeline.picture.compared import compare, extent
from rasad.pipeline.picture.measured import (
    Days,
    added,
    by_network,
    everyone,
    last_stretch,
    strips,
)
from rasad.pipeline.picture.said import anchor, lanes, lines, placed
from rasad.pipeline.picture.shapes import (
    Axis,
    Lane,
    Line,
    Seen,
    Strip,
    Timeline,
)
from rasad.pipeline.picture.voice import ENGLISH, Voice

__all__ = ["Timeline", "from_answers"]
SPELT = 6  # shared marks whose entries are told one by one


def from_answers(
    answers: Pictured, country: str, service: str, voice: Voice = ENGLISH
) -> Timeline:
    """
    Draw up the picture of one service in one country.

    Returns:
        The timeline; without stretches on its axis where nothing is dated and
        nothing was measured. Days of measurements are UTC days; the same
        answers give the same timeline. *voice* is the language that labels are
        laid out in, and the calendar of the axis.
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
    axis = axes.from_days(_active(numbered, networks), voice.calendar)
    by_id = {entry.id: entry for entry in entries}
    episodes = {episode.id: episode for episode in answers.episodes(country, service)}
    found = [
        (finding, extent(finding, by_id, episodes, last[1] if last else None))
        for finding in answers.findings(country, service)
    ]
    blocked = {
        network.asn
        for episode in episodes.values()
        if episode.kind is EpisodeKind.BLOCKING
        for network in episode.networks
    }
    rows = strips(networks, axis, answers.network, blocked)
    table = everyone(networks, answers.network, blocked)
    compared = compare(found, by_id, axis, voice)
    drawn = lanes(numbered, axis, voice=voice)
    label = answers.registry.label(service)
    label = name(label[:1].upper() + label[1:])
    place = name(answers.place(country).name or country)
    stand = standing.from_cells(networks, last, cells) if last else None
    return Timeline(
        country=country,
        country_name=place,
        service=service,
        service_label=label,
        axis=axis,
        lines=numbered,
        lanes=drawn,
        periods=compared.periods,
        listed=compared.listed,
        claims=compared.claims,
        strips=rows,
        everyone=table,
        closes=closeups(compared.periods, numbered, rows, networks, voice),
        targets=tuple(sorted({cell.target for cell in cells})),
        networks=len(networks),
        blocked=stand.blocked if stand else 0,
        judged=stand.judged if stand else 0,
        total=added(slot for days in networks.values() for slot in days.values()),
        last_first=last[0] if last else None,
        last_day=last[1] if last else None,
        headline=standing.headline(service, label, place, stand),
        standing=standing.grounds(service, label, last, stand),
        more=_more(table, rows),
        notes=(*_breaks(axis), *_notes(numbered, drawn)),
        synthetic=answers.synthetic,
    )


def _active(numbered: tuple[Line, ...], networks: Mapping[int, Days]) -> set[date]:
    """Return every day of which something is known."""
    said = {day for line in numbered if line.drawn and (day := anchor(line))}
    named = {line.due for line in numbered if line.due and line.drawn}
    return said | named | {day for days in networks.values() for day in days}


def _breaks(axis: Axis) -> Iterable[Told]:
    """Say which times the axis leaves out."""
    holes = [
        say(
            mark("{first} to {last}"),
            first=early.first + timedelta(days=early.days),
            last=late.first - timedelta(days=1),
        )
        for early, late in pairwise(axis.stretches)
    ]
    if holes:
        yield say(
            mark(
                "Left out of the axis, with no dated entry and nothing measured: "
                "{spans}."
            ),
            spans=_one_by_one(holes),
        )


def _one_by_one(told: list[Told]) -> Told:
    text = told[0]
    for other in told[1:]:
        text = say(mark("{one}; {other}"), one=text, other=other)
    return text


def _more(table: tuple[Seen, ...], rows: tuple[Strip, ...]) -> Told:
    """Say which networks share a row, and how many of them saw a block."""
    together = {asn for row in rows if len(row.asns) > 1 for asn in row.asns}
    if not together:
        return say("")
    seen = sum(one.blocked for one in table if one.asn in together)
    return several(
        len(together),
        mark(
            "And {number} more network with fewer tests, of which {blocked} saw it "
            "blocked at some time."
        ),
        mark(
            "And {number} more networks with fewer tests, of which {blocked} saw it "
            "blocked at some time."
        ),
        blocked=seen,
    )


def _notes(numbered: tuple[Line, ...], drawn: tuple[Lane, ...]) -> Iterable[Told]:
    """Say what was put together, and what is in the tables alone."""
    undated = [line.number for line in numbered if not line.drawn]
    if undated:
        yield say(
            mark(
                "In the table alone, with no date that can be drawn or far from "
                "everything else: {numbers}."
            ),
            numbers=listed(undated),
        )
    yield from _shared(drawn)


def _shared(drawn: tuple[Lane, ...]) -> Iterable[Told]:
    """Say which entries share a mark: each by its number, or how many where many do."""
    held = [
        (lane, sign)
        for lane in drawn
        for sign in lane.marks
        if len(sign.numbers) > 1 and not sign.diamond
    ]
    if len(held) > SPELT:
        yield several(
            len(held),
            mark(
                "Entries close to one another share a mark: {number} stands for "
                "{entries} entries, each of them a row of the record."
            ),
            mark(
                "Entries close to one another share a mark: {number} marks stand for "
                "{entries} entries, each of them a row of the record."
            ),
            entries=sum(len(sign.numbers) for _, sign in held),
        )
    elif held:
        told = [
            say("{numbers} ({lane})", numbers=listed(sign.numbers), lane=lane.name)
            for lane, sign in held
        ]
        yield say(mark("One mark stands for: {marks}."), marks=_one_by_one(told))
