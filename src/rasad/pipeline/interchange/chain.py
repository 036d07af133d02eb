"""What was said, measured and told by others around a day, in the order of time."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from msgspec import Struct

from rasad.model.entry import Entry
from rasad.model.episode import Episode
from rasad.model.place import Place
from rasad.model.vocabulary import ENTRY_TYPES
from rasad.pipeline.interchange.gaps import Gap, GapKind
from rasad.pipeline.interchange.nouns import Row
from rasad.pipeline.observatory import Observatory


class Link(Struct, frozen=True, kw_only=True):
    """
    One thing that was said, measured, or is told by others.

    `at` is what is known of the time, ISO 8601: a day of the country for what
    was said, an instant in the country's time for what was measured. `kind` is
    `said`, `measured`, `outside` or `gap`. `basis` leads to a document's hash,
    an episode, or a row of a file.
    """

    at: str
    kind: str
    what: str
    who: str
    words: str
    basis: str


class Question(Struct, frozen=True, kw_only=True):
    """Which service in which country, between which days, both included."""

    country: str
    service: str
    first: date
    last: date


def chain(
    answers: Observatory,
    rows: tuple[Row, ...],
    gaps: tuple[Gap, ...],
    question: Question,
) -> tuple[Link, ...]:
    """
    Return what there is between two days, by day, said before measured.

    Nothing says that one led to another. What is dated only by month or year is
    left out, for it has no place in the order.
    """
    probable = {
        name for g in gaps if g.kind is GapKind.PROBABLY_THIS_ROW for name in g.rows
    }
    found = [
        *_said(answers, question),
        *_talk(answers, question),
        *_measured(answers, question),
        *_outside(rows, question, probable),
        *_missing(answers, gaps, question),
    ]
    order = ("said", "measured", "outside", "gap")
    return tuple(
        sorted(
            found, key=lambda f: (_sorted_at(f), order.index(f.kind), f.basis, f.what)
        )
    )


_HOURS = {"morning": "T09", "afternoon": "T15", "evening": "T20", "night": "T23"}


def _sorted_at(link: Link) -> str:
    """Return a key by time; a part of a day stands where it is in the day."""
    day, _, part = link.at.partition(" ")
    return f"{day}{_HOURS.get(part, '')}"


def _said(answers: Observatory, question: Question) -> Iterator[Link]:
    bans = {
        e.id: e
        for e in answers.entries(question.country)
        if question.service in answers.registry.members((e.services or ("",))[0])
        or question.service in e.services
    }
    for entry in bans.values():
        day = entry.date.value or ""
        if not _within(day, question):
            continue
        part = entry.date.precision if entry.date.precision in _HOURS else ""
        source = entry.sources[0]
        yield Link(
            at=f"{day[:10]} {part}".strip() if part else day[:16],
            kind="said",
            what=_name(entry),
            who=", ".join(a.name for a in entry.actors),
            words=source.quote,
            basis=source.document,
        )


def _talk(answers: Observatory, question: Question) -> Iterator[Link]:
    """Yield what stays talk: positions, replies, who leaves a service."""
    for told in answers.statements():
        if told.type in ENTRY_TYPES or told.country not in {None, question.country}:
            continue
        named = {m for s in told.services for m in (s, *answers.registry.members(s))}
        if question.service in named and _within(told.date.value or "", question):
            part = told.date.precision if told.date.precision in _HOURS else ""
            yield Link(
                at=f"{(told.date.value or '')[:10]} {part}".strip(),
                kind="said",
                what=f"{told.type} ({told.modality})",
                who=", ".join(a.name for a in told.actors)
                or told.attribution.who
                or "",
                words=told.quote,
                basis=told.document,
            )


def _name(entry: Entry) -> str:
    name = f"{entry.type} ({entry.modality})"
    return f"{name}: {entry.subtype}" if entry.subtype else name


def _measured(answers: Observatory, question: Question) -> Iterator[Link]:
    place = answers.place(question.country)
    for episode in answers.episodes(question.country, question.service):
        for network in episode.networks:
            for what, edge in (("onset", network.start), ("end", network.end)):
                if edge is None or not _within(_local(edge.latest, place), question):
                    continue
                before = (
                    f" after {_local(edge.earliest, place)}," if edge.earliest else ""
                )
                yield Link(
                    at=_local(edge.latest, place),
                    kind="measured",
                    what=f"{what} of {episode.kind} of {episode.target}",
                    who=answers.network(network.asn).label,
                    words=f"observed{before} {network.blocked} of "
                    f"{network.measured} tests blocked{_made_up(episode)}",
                    basis=f"episode {episode.id[:8]}",
                )


def _made_up(episode: Episode) -> str:
    return " (made-up measurements)" if episode.synthetic else ""


def _outside(
    rows: tuple[Row, ...], question: Question, probable: set[str]
) -> Iterator[Link]:
    for row in rows:
        own = row.country == question.country and question.service in row.services
        if not _within(row.start, question) or not (own or row.id in probable):
            continue
        yield Link(
            at=row.start,
            kind="outside",
            what=f"row coded {row.country}, begins {row.start}, {_end(row)}",
            who={"stop": "#KeepItOn STOP sheet", "ooni": "OONI"}.get(row.record, ""),
            words=" ".join(row.links),
            basis=f"{row.file} row {row.number}",
        )


def _end(row: Row) -> str:
    return f"ends {row.end}" if row.end else f"no end given ({row.status})"


def _missing(
    answers: Observatory, gaps: tuple[Gap, ...], question: Question
) -> Iterator[Link]:
    days = {e.id: e.date.value or "" for e in answers.entries(question.country)}
    for gap in gaps:
        if gap.kind not in {GapKind.NO_ROW, GapKind.PROBABLY_THIS_ROW}:
            continue
        day = next((days[name] for name in gap.entries if name in days), "")
        if gap.service == question.service and _within(day, question):
            yield Link(
                at=day[:10],
                kind="gap",
                what=f"{gap.kind} ({gap.firmness})",
                who="",
                words=gap.says,
                basis="; ".join(gap.evidence),
            )


def _within(at: str, question: Question) -> bool:
    """Tell whether a day, not a month, lies between the days that were asked for."""
    try:
        day = date.fromisoformat(at[:10])
    except ValueError:
        return False
    return question.first <= day <= question.last


def _local(moment: datetime | None, place: Place) -> str:
    """Return an instant in the country's time where it has one, else in UTC."""
    if moment is None:
        return ""
    zone = ZoneInfo(place.zones[0]) if len(place.zones) == 1 else UTC
    return moment.astimezone(zone).strftime("%Y-%m-%dT%H:%M%z")


def around(day: date, days: int) -> tuple[date, date]:
    """Return the first and last day, *days* before and after *day*."""
    return day - timedelta(days=days), day + timedelta(days=days)
