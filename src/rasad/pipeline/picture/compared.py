"""The band between the two halves: a lettered period for each finding."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from itertools import pairwise

from msgspec.structs import replace

from rasad.model.entry import Entry
from rasad.model.episode import Episode
from rasad.model.finding import Finding, FindingKind
from rasad.pipeline.picture import words
from rasad.pipeline.picture.days import bounds, meant
from rasad.pipeline.picture.layout import tracks
from rasad.pipeline.picture.shapes import Axis, Period

MOST = 12  # periods
BADGE = 4.8  # half of what a letter takes on a small screen, in percent
LETTER = 0.86
HORIZON = timedelta(days=14)
K = FindingKind
Span = tuple[date, date]


def extent(
    finding: Finding,
    entries: Mapping[str, Entry],
    episodes: Mapping[str, Episode],
    last_day: date | None,
) -> Span | None:
    """
    Return the first and the last day that a finding is about.

    None where neither a date nor an episode says so. Nothing reaches beyond the
    last day of data that is about what was measured.
    """
    entry = entries.get(finding.entry or "")
    said = meant(entry.date) if entry else None
    seen = _seen([episodes[i] for i in finding.episodes if i in episodes], last_day)
    if said is not None and finding.kind in {K.CORROBORATED, K.NOT_BORNE_OUT}:
        return said
    if seen is None:
        return _unanswered(said, entry)
    if said is not None and finding.kind in {
        K.LIFTED,
        K.LIFT_NOT_FOLLOWED,
        K.OVERRUN,
        K.UNKNOWN,
    }:
        return min(said[0], seen[1]), max(said[1], seen[1])
    return seen


def _seen(held: list[Episode], last_day: date | None) -> Span | None:
    if not held:
        return None
    first = min(episode.start.latest for episode in held).date()
    ends = [episode.end.latest.date() if episode.end else last_day for episode in held]
    last = max((end for end in ends if end), default=first)
    return first, max(first, last)


def _unanswered(said: Span | None, entry: Entry | None) -> Span | None:
    """Return from the act to the day it named, or to the end of the horizon."""
    if said is None or entry is None:
        return said
    due = bounds(entry.deadline.date) if entry.deadline else None
    if due and due[1] >= said[0]:
        return said[0], due[1]
    return said[0], max(said[1], said[0] + HORIZON)


def focus(period: Period, entries: Mapping[str, Entry]) -> date | None:
    """Return the day that a close-up looks at: of the act, else of the onset."""
    head = period.findings[0]
    entry = entries.get(head.entry or "")
    if entry and head.kind in {K.NOT_OBSERVED, K.OVERRUN} and entry.deadline:
        due = bounds(entry.deadline.date)
        if due:
            return due[1]
    said = meant(entry.date) if entry else None
    return said[0] if said else period.first


def periods(
    found: Iterable[tuple[Finding, Span | None]], axis: Axis
) -> tuple[Period, ...]:
    """Return the periods by their first day; those without a day come last."""
    ordered = sorted(
        found,
        key=lambda pair: (pair[1] or (date.max, date.max), pair[0].id),
    )
    bundles = _bundled([([finding], span) for finding, span in ordered])
    shapes = [_placed(span, axis) for _, span in bundles]
    rows = tracks(
        [
            (min(x, badge - BADGE), max(x + w, badge + BADGE))
            for x, w, badge in shapes
            if x is not None
        ]
    )
    made: list[Period] = []
    drawn = iter(rows)
    for number, ((findings, span), (x, w, badge)) in enumerate(
        zip(bundles, shapes, strict=True)
    ):
        made.append(
            Period(
                letter=letter(number),
                tone=words.TONES[findings[0].kind],
                findings=tuple(findings),
                first=span[0] if span else None,
                last=span[1] if span else None,
                x=x,
                w=w,
                badge=badge,
                track=next(drawn) if x is not None else 0,
                tag=_tags(tuple(findings))[0],
                tag_fits=False,
            )
        )
    return tuple(_tagged(period, made) for period in made)


Bundle = tuple[list[Finding], Span | None]


def _bundled(bundles: list[Bundle]) -> list[Bundle]:
    """Beyond twelve, put neighbours of one tone together, the closest first."""
    while len(bundles) > MOST:
        close = [
            ((b[1][0] - a[1][0]).days, number)
            for number, (a, b) in enumerate(pairwise(bundles))
            if a[1] and b[1] and words.TONES[a[0][0].kind] is words.TONES[b[0][0].kind]
        ]
        if not close:
            break
        number = min(close)[1]
        (one, span), (other, late) = bundles[number], bundles.pop(number + 1)
        if span and late:
            span = (min(span[0], late[0]), max(span[1], late[1]))
        bundles[number] = (one + other, span)
    return bundles


def _placed(span: Span | None, axis: Axis) -> tuple[float | None, float, float]:
    if span is None or not axis.stretches:
        return None, 0.0, 0.0
    x, end = axis.x(span[0], 0.0), axis.x(span[1], 1.0)
    width = max(0.6, end - x)
    badge = min(max(x + min(width / 2, BADGE), BADGE), 100 - BADGE)
    return min(x, 99.4), width, badge


def _tags(findings: tuple[Finding, ...]) -> tuple[str, ...]:
    """Return what could stand beside the letter, the fullest first."""
    if len(findings) > 1:
        return (f"{len(findings)} findings",)
    kind = findings[0].kind.value.replace("_", " ")
    return words.kind_name(findings[0]), kind


def _tagged(period: Period, made: list[Period]) -> Period:
    """Give the period the fullest tag that has room to the right of its letter."""
    if period.x is None:
        return period
    others = [
        (min(o.x, o.badge - 1.8), max(o.x + o.w, o.badge + 1.8))
        for o in made
        if o is not period and o.track == period.track and o.x is not None
    ]
    start = period.badge + 1.8
    for text in _tags(period.findings):
        end = start + 1.8 + len(text) * LETTER
        if end <= 100 and not any(start < b and a < end for a, b in others):  # noqa: PLR2004 - percent
            return replace(period, tag=text, tag_fits=True)
    return period


def letter(number: int) -> str:
    """Return A for 0, Z for 25, AA for 26."""
    text = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(ord("A") + rest) + text
    return text
