"""The band between the two halves: a lettered period for each act and its answer."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from rasad.model.entry import Entry
from rasad.model.episode import Episode
from rasad.model.finding import Finding, FindingKind
from rasad.model.told import mark, say
from rasad.pipeline.picture import titles, words
from rasad.pipeline.picture.days import bounds, meant
from rasad.pipeline.picture.layout import spread
from rasad.pipeline.picture.shapes import Axis, MarkKind, Period
from rasad.pipeline.picture.voice import ENGLISH, Voice

MOST = 8  # periods, each with a close-up
TRACKS = 2
WIDE, NARROW = 3.6, 9.6  # percent that a letter takes on a wide, a small screen
TOUCH = 0.8  # percent by which two periods of one row may overlap
LETTER = 0.86
HORIZON = timedelta(days=14)
K = FindingKind
Span = tuple[date, date]
Found = tuple[Finding, Span | None]
SURE = frozenset({MarkKind.ORDER, MarkKind.PARTIAL, MarkKind.LIFT})
RANK = (
    K.FOLLOWED,
    K.LIFT_NOT_FOLLOWED,
    K.OVERRUN,
    K.NOT_FOLLOWED,
    K.NO_STATEMENT,
    K.STANDING,
    K.LIFTED,
    K.REOPENED,
    K.NOT_OBSERVED,
)


class Compared(Struct, frozen=True, kw_only=True):
    """Findings by where they are shown: lettered, in a list, with the claims."""

    periods: tuple[Period, ...]
    listed: tuple[Finding, ...]
    claims: tuple[Finding, ...]


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


def focus(period: Period, entries: Mapping[str, Entry]) -> date:
    """Return the day that a close-up looks at: of the act, else of the onset."""
    head = period.findings[0]
    entry = entries.get(head.entry or "")
    if entry and head.kind in {K.NOT_OBSERVED, K.OVERRUN} and entry.deadline:
        due = bounds(entry.deadline.date)
        if due:
            return due[1]
    said = meant(entry.date) if entry else None
    return said[0] if said else period.first


def compare(
    found: Iterable[Found],
    entries: Mapping[str, Entry],
    axis: Axis,
    voice: Voice = ENGLISH,
) -> Compared:
    """
    Letter what became of acts; every finding is in exactly one of the three.

    Findings of one kind share a letter that rest on one episode, or, without one,
    run to the same day.
    Listed is what cannot be told, what has no day, and what is beyond eight
    letters, the kinds that say least first.
    """
    ordered = sorted(
        found,
        key=lambda pair: (
            pair[1] or (date.max, date.max),
            pair[0].entry or "",
            pair[0].id,
        ),
    )
    acts: list[Found] = []
    claims: list[Found] = []
    for finding, span in ordered:
        entry = entries.get(finding.entry or "")
        held = claims if titles.is_claim(finding, entry) else acts
        held.append((finding, span))
    told = [pair for pair in acts if _can_be_drawn(pair, axis)]
    bundles = _bundled(told, entries)
    bundles.sort(key=lambda bundle: (RANK.index(bundle[0][0].kind), _day(bundle)))
    drawn = sorted(bundles[:MOST], key=lambda b: (b[0][1] or (), b[0][0].id))
    lettered = {finding.id for bundle in drawn for finding, _ in bundle}
    return Compared(
        periods=_periods(drawn, axis, voice),
        listed=tuple(f for f, _ in acts if f.id not in lettered),
        claims=tuple(finding for finding, _ in claims),
    )


def _can_be_drawn(pair: Found, axis: Axis) -> bool:
    return pair[0].kind in RANK and pair[1] is not None and bool(axis.stretches)


def _day(bundle: list[Found]) -> tuple[int, str]:
    """Sort the latest first, as far as there is a choice."""
    finding, span = bundle[0]
    return -span[1].toordinal() if span else 0, finding.id


def _bundled(told: list[Found], entries: Mapping[str, Entry]) -> list[list[Found]]:
    """Put together what says the same of the same days, what is surest first."""
    groups: dict[tuple[str, ...], list[Found]] = {}
    for finding, span in told:
        on = min(finding.episodes, default="") or str(span[1] if span else "")
        groups.setdefault((finding.kind, finding.service, on), []).append(
            (finding, span)
        )

    def weight(pair: Found) -> tuple[bool, float, str]:
        entry = entries.get(pair[0].entry or "")
        sure = entry is not None and words.mark_kind(entry) in SURE
        return not sure, -(pair[0].shares.networks or 0.0), pair[0].id

    return [sorted(held, key=weight) for held in groups.values()]


def _periods(
    drawn: Sequence[list[Found]], axis: Axis, voice: Voice
) -> tuple[Period, ...]:
    made: list[Period] = []
    ends = [-TOUCH] * TRACKS
    for number, bundle in enumerate(drawn):
        span = bundle[0][1]
        if span is None:
            continue
        x, end = axis.x(span[0], 0.0), axis.x(span[1], 1.0)
        x = min(x, 99.4)
        free = [t for t in range(TRACKS) if ends[t] <= x + TOUCH]
        track = free[0] if free else ends.index(min(ends))
        ends[track] = max(ends[track], end, x + 0.6)
        made.append(
            Period(
                letter=letter(number),
                tone=words.TONES[bundle[0][0].kind],
                findings=tuple(finding for finding, _ in bundle),
                first=span[0],
                last=span[1],
                x=x,
                w=min(max(0.6, end - x), 100 - x),
                badge=0.0,
                narrow=0.0,
                track=track,
                tag=_tags(bundle[0][0], voice)[0],
                tag_fits=False,
            )
        )
    placed = [p for track in range(TRACKS) for p in _spread(made, track)]
    placed.sort(key=lambda period: [p.letter for p in made].index(period.letter))
    return tuple(_tagged(period, placed, voice) for period in placed)


def _spread(made: list[Period], track: int) -> list[Period]:
    """Place the letters of one row so that no two touch on any screen."""
    row = [period for period in made if period.track == track]
    row.sort(key=lambda period: period.x + min(period.w / 2, NARROW / 2))
    wanted = [period.x + min(period.w / 2, NARROW / 2) for period in row]
    wide, narrow = spread(wanted, WIDE), spread(wanted, NARROW)
    return [
        replace(period, badge=wide[i], narrow=narrow[i]) for i, period in enumerate(row)
    ]


def _tags(finding: Finding, voice: Voice) -> tuple[str, ...]:
    """Return what could stand beside the letter, the fullest first."""
    kind = words.plain(finding.kind)
    lag = titles.lag_range(finding)
    short = voice.read(kind)
    if not lag:
        return (short,)
    return voice.read(say(mark("{kind}, {lag}"), kind=kind, lag=lag)), short


def _tagged(period: Period, made: list[Period], voice: Voice) -> Period:
    """Give the period the fullest tag that has room to the right of its letter."""
    others = [
        (min(o.x, o.badge - 1.8), max(o.x + o.w, o.badge + 1.8))
        for o in made
        if o is not period and o.track == period.track
    ]
    start = period.badge + 1.8
    for text in _tags(period.findings[0], voice):
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
