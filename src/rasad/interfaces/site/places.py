"""Home, countries, services in a country, their years, and pictures to embed."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, partial
from typing import Any

from rasad.interfaces.site import (
    addresses,
    beside,
    cards,
    linked,
    networks,
    news,
    overview,
    phrases,
)
from rasad.interfaces.site.frame import Frame
from rasad.interfaces.site.sheets import Sheet, Side
from rasad.model.finding import Finding, FindingKind
from rasad.model.place import Place
from rasad.model.told import Told, day, mark, say
from rasad.pipeline import timeline
from rasad.pipeline.changes import Change, ChangeKind
from rasad.pipeline.picture import titles, words
from rasad.pipeline.picture.shapes import Line, MarkKind, Period, Timeline, Tone
from rasad.pipeline.windowed import Window

DENSE = 2  # slots of more than a day, or marks put together: from here years help


def sheets(frame: Frame) -> Iterator[Sheet]:
    """Yield the pages, home first."""
    yield _home(frame)
    for place in frame.answers.countries():
        yield _country(frame, place)
    for (code, service), shown in frame.timelines.items():
        yield _service(frame, code, service)
        yield _embed(frame, code, service)
        for number in years(shown):
            yield _year(frame, code, service, number)


def years(shown: Timeline) -> tuple[int, ...]:
    """Return the years that have a page: more than one, of a dense picture."""
    dense = shown.axis.step > 1 or any(
        len(mark.numbers) > 1 for lane in shown.lanes for mark in lane.marks
    )
    said = {
        number
        for line in shown.lines
        if line.drawn and line.first and line.last
        for number in (line.first.year, line.last.year)
    }
    measured = {
        stretch.first.year + offset
        for stretch in shown.axis.stretches
        for offset in range(stretch.days // 365 + 1)
        if shown.total.measured
    }
    last = max((*said, shown.last_day.year if shown.last_day else 0), default=0)
    held = sorted(number for number in said | measured if number <= last)
    return tuple(held) if dense and len(held) >= DENSE else ()


def _home(frame: Frame) -> Sheet:
    title = say(mark("What was said, what was measured"))

    def values() -> dict[str, Any]:
        answers = frame.answers
        shown = overview.telling(frame.timelines.values())
        return {
            "shown": shown,
            "shown_at": addresses.service_in(shown.country, shown.service)
            if shown
            else "",
            "newest": newest(shown) if shown else None,
            "counts": tones(answers.findings()),
            "latest": news.items(frame, _past(frame))[:6],
            "countries": [
                {
                    "name": frame.place(place.code),
                    "href": addresses.country(place.code),
                    "services": len(answers.services(place.code)),
                    "entries": len(answers.entries(place.code)),
                    "counts": tones(answers.findings(place.code)),
                    "rows": overview.rows(frame, place.code)[:6],
                }
                for place in answers.countries()
            ],
        }

    return Sheet(
        path=addresses.HOME,
        template="home.html",
        section="countries",
        title=title,
        values=values,
        sides=beside.card(
            frame,
            lambda: cards.svg(
                frame.tongue,
                frame.answers.title,
                title,
                foot=phrases.under(frame.answers),
            ),
        ),
    )


def _past(frame: Frame) -> list[Change]:
    """Return the changes that have happened: the latest first."""
    today = frame.answers.at.date()
    return [c for c in frame.changes if c.day <= today and c.kind is not ChangeKind.DUE]


def _country(frame: Frame, place: Place) -> Sheet:
    path = addresses.country(place.code)
    answers = frame.answers

    def values() -> dict[str, Any]:
        rows = overview.rows(frame, place.code)
        judged = [row.t for row in rows if row.t.judged and not _is_class(row.t)]
        return {
            "place": place,
            "measured": len(judged),
            "blocked": sum(t.blocked > 0 for t in judged),
            "counts": tones(answers.findings(place.code)),
            "rows": [
                {
                    "r": row,
                    "href": f"../../{addresses.service_in(place.code, row.t.service)}",
                    "counts": tones(row.t.findings),
                }
                for row in rows
            ],
            "span": overview.span(frame, place.code),
            "networks": networks.of_country(frame, place.code),
        }

    def about(change: Change) -> bool:
        return change.country == place.code

    files = {"data.csv": "text/csv", "index.json": "application/json"}
    return Sheet(
        path=path,
        template="country.html",
        section="countries",
        title=frame.place(place.code),
        values=values,
        cited=f"Internet restrictions in {place.name}: said and measured",
        sides=(
            beside.as_json(
                lambda: {
                    "country": place,
                    "entries": answers.entries(place.code),
                    "episodes": answers.episodes(place.code),
                    "findings": answers.findings(place.code),
                    "commitments": answers.commitments(place.code),
                }
            ),
            beside.as_csv(lambda: beside.entries_table(answers.entries(place.code))),
            beside.as_feed(frame, path, frame.place(place.code), about),
            beside.as_linked(
                lambda: linked.dataset(frame, place.name, place.name, files)
            ),
            *beside.card(
                frame,
                lambda: cards.svg(
                    frame.tongue,
                    frame.place(place.code),
                    say(mark("What was said about blocking beside what was measured.")),
                    foot=phrases.under(answers),
                ),
            ),
        ),
    )


def _is_class(shown: Timeline) -> bool:
    return shown.service.startswith("class:")


def _service(frame: Frame, code: str, service: str) -> Sheet:
    path = addresses.service_in(code, service)
    shown = frame.timelines[code, service]
    title = _titled(shown)
    members = {service, *frame.answers.registry.members(service)}

    def about(change: Change) -> bool:
        return change.country == code and not members.isdisjoint(change.services)

    return Sheet(
        path=path,
        template="service.html",
        section="countries",
        title=title,
        values=lambda: (
            _pictured(frame, shown)
            | {"years": years(shown), "year": None, "embedded": True}
        ),
        cited=f"{title}: said and measured",
        sides=(
            *_data_sides(frame, code, service),
            *beside.pictures(frame, lambda: shown),
            beside.as_feed(frame, path, title, about),
            beside.as_linked(
                lambda: linked.dataset(
                    frame,
                    title,
                    shown.country_name,
                    {"data.csv": "text/csv", "chart.svg": "image/svg+xml"},
                )
            ),
            *beside.card(frame, partial(_card, frame, shown)),
        ),
    )


def _card(frame: Frame, shown: Timeline) -> bytes:
    head = newest(shown)
    told = head.may_write if head else shown.standing
    return cards.svg(
        frame.tongue, shown.headline, told, foot=phrases.under(frame.answers)
    )


def _titled(shown: Timeline) -> Told:
    return say(
        mark("{service} in {country}"),
        service=shown.service_label,
        country=shown.country_name,
    )


def _data_sides(frame: Frame, code: str, service: str) -> tuple[Side, ...]:
    answers = frame.answers
    return (
        beside.as_json(
            lambda: {
                "country": code,
                "service": service,
                "entries": answers.entries(code, service),
                "episodes": answers.episodes(code, service),
                "findings": answers.findings(code, service),
                "commitments": answers.commitments(code, service),
            }
        ),
        beside.as_csv(lambda: networks.days_table(answers, code, service)),
    )


def _year(frame: Frame, code: str, service: str, number: int) -> Sheet:
    window = Window(
        answers=frame.answers,
        first=date(number, 1, 1),
        last=date(number, 12, 31),
    )

    @cache
    def shown() -> Timeline:
        return timeline.from_answers(window, code, service, frame.tongue.voice)

    whole = frame.timelines[code, service]
    title = say(
        mark("{service} in {country}, {year}"),
        service=whole.service_label,
        country=whole.country_name,
        year=day(str(number)),
    )
    return Sheet(
        path=addresses.year(code, service, number),
        template="service.html",
        section="countries",
        title=title,
        values=lambda: (
            _pictured(frame, shown())
            | {"years": years(whole), "year": number, "embedded": False}
        ),
        cited=f"{title}: said and measured",
        sides=beside.pictures(frame, shown),
    )


def _embed(frame: Frame, code: str, service: str) -> Sheet:
    shown = frame.timelines[code, service]
    path = addresses.embed(code, service)
    root = addresses.root_of(path)
    return Sheet(
        path=path,
        template="embed.html",
        section="",
        title=_titled(shown),
        values=lambda: {
            "t": shown,
            "whole": f"{root}{addresses.service_in(code, service)}",
        },
    )


def _pictured(frame: Frame, shown: Timeline) -> dict[str, Any]:
    """Return what the page of a picture needs, whole or of one year."""
    entries = {line.entry.id: line.entry for line in shown.lines}
    held = {e for f in shown.findings for e in f.episodes}
    listed = frame.answers.episodes(shown.country, shown.service)
    return {
        "t": shown,
        "newest": newest(shown),
        "states": states(shown),
        "counts": tones(f for f in shown.findings if f not in shown.claims),
        "agreed": sum(f.kind is FindingKind.CORROBORATED for f in shown.claims),
        "closes": {close.letter: close for close in shown.closes},
        "titles": {
            f.id: titles.title(f, entries.get(f.entry or "")) for f in shown.findings
        },
        "by_entry": {line.entry.id: line for line in shown.lines},
        "episodes": listed,
        "held": held,
    }


def tones(findings: Iterable[Finding]) -> list[tuple[Tone, int]]:
    """Count findings by tone, in the order of the legend; none is left at zero."""
    counts = Counter(words.TONES[finding.kind] for finding in findings)
    return [(tone, counts[tone]) for tone in Tone if counts[tone]]


def newest(shown: Timeline) -> Finding | None:
    """
    Return the finding on measurements to begin a page with, if there is one.

    The one that reaches furthest; of several an order before a plan, and what
    holds on more networks first.
    """
    lines = {line.entry.id: line for line in shown.lines}
    measured = {Tone.BOTH, Tone.MEASURED, Tone.DIFFERS, Tone.STANDING}

    def weight(held: tuple[Period, Finding]) -> tuple[date, bool, bool, float, str]:
        period, finding = held
        line = lines.get(finding.entry or "")
        return (
            period.last,
            finding.kind is FindingKind.FOLLOWED,
            line is not None and line.kind is MarkKind.ORDER,
            finding.shares.networks or 0.0,
            finding.id,
        )

    held = [
        (period, finding)
        for period in shown.periods
        for finding in period.findings
        if period.tone in measured
    ]
    return max(held, key=weight)[1] if held else None


def states(shown: Timeline) -> tuple[tuple[Line, int], ...]:
    """
    Return the states that a page begins with: promises, then named days.

    Each is a line and how many lines of its sort are in the same state.
    """
    told = [line for line in shown.lines if line.status]
    told.sort(key=lambda line: (line.kind is not MarkKind.PROMISE, line.number))
    counts = Counter((line.kind, line.status) for line in told)
    first: dict[tuple[MarkKind, str], Line] = {}
    for line in told:
        first.setdefault((line.kind, line.status), line)
    return tuple((line, counts[key]) for key, line in first.items())[:4]
