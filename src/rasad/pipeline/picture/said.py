"""The upper half of the picture: numbered lines, and lanes with their marks."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from rasad.model.entry import Entry
from rasad.model.finding import Commitment
from rasad.model.told import mark, say
from rasad.pipeline.picture import folding, words
from rasad.pipeline.picture.days import bounds, meant, middle
from rasad.pipeline.picture.layout import labels, spread
from rasad.pipeline.picture.shapes import Axis, Join, Lane, Line, Mark, MarkKind
from rasad.pipeline.picture.voice import ENGLISH, Voice

NEAR = timedelta(days=45)  # of an act or a test: a claim adds no break to the axis
WIDEST = timedelta(days=100)  # of the days that a drawn claim may mean
FAR = timedelta(days=365)  # after the instant that is answered for


class Sizes(Struct, frozen=True, kw_only=True):
    """What a mark takes on a wide and a small screen, and a letter: in percent."""

    wide: float
    narrow: float
    letter: float


PICTURE = Sizes(wide=3.6, narrow=9.6, letter=0.86)
CLOSE_UP = Sizes(wide=7.6, narrow=14.0, letter=2.0)


def lines(
    entries: Iterable[Entry], commitments: Iterable[Commitment]
) -> tuple[Line, ...]:
    """Number the entries by date; those without a date come last."""
    states = {made.entry: _state(made) for made in commitments}
    dated = [(meant(entry.date), entry) for entry in entries]
    dated.sort(key=lambda pair: (pair[0] or (date.max, date.max), pair[1].id))
    return tuple(
        Line(
            number=number,
            entry=entry,
            kind=words.mark_kind(entry),
            lane=words.lane_of(entry),
            label=words.label(entry),
            what=words.what(entry),
            first=span[0] if span else None,
            last=span[1] if span else None,
            due=_due(entry),
            status=states.get(entry.id, ""),
            drawn=span is not None,
        )
        for number, (span, entry) in enumerate(dated, start=1)
    )


def _state(made: Commitment) -> str:
    state = made.promise_status or made.deadline_state
    return words.plain(state) if state else ""


def _due(entry: Entry) -> date | None:
    span = bounds(entry.deadline.date) if entry.deadline else None
    return span[1] if span else None


def anchor(line: Line) -> date | None:
    """Return the day at which a line is drawn: the middle of what its date means."""
    if line.first is None or line.last is None:
        return None
    return middle((line.first, line.last))


def placed(
    numbered: tuple[Line, ...], measured: Collection[date], at: date
) -> tuple[Line, ...]:
    """
    Leave undrawn what would stretch the axis and tell little.

    That is a claim far from every act and every test, or of no certain season,
    and a named day more than a year after *at*. Acts are always drawn.
    """
    acts = {
        day
        for line in numbered
        if line.kind is not MarkKind.CLAIM and (day := anchor(line))
    }
    weighty = sorted(acts | set(measured))
    return tuple(
        replace(
            line,
            due=line.due if line.due and line.due <= at + FAR else None,
            drawn=line.drawn
            and (line.kind is not MarkKind.CLAIM or _near(line, weighty)),
        )
        for line in numbered
    )


def _near(line: Line, weighty: list[date]) -> bool:
    day = anchor(line)
    if day is None or line.first is None or line.last is None:
        return False
    if not weighty:
        return True
    if line.last - line.first > WIDEST:
        return False
    place = bisect_left(weighty, day)
    return any(abs(other - day) <= NEAR for other in weighty[max(place - 1, 0) :][:2])


class _Item(Struct, frozen=True, kw_only=True):
    """A mark on its way to its place: of one entry, or of those that share it."""

    lines: tuple[Line, ...]
    first: date
    last: date
    diamond: bool

    @property
    def day(self) -> date:
        """The middle of the days that it stands for."""
        return middle((self.first, self.last))


def lanes(
    numbered: Iterable[Line],
    axis: Axis,
    sizes: Sizes = PICTURE,
    voice: Voice = ENGLISH,
) -> tuple[Lane, ...]:
    """Return the lanes that hold something, in the order of the picture."""
    by_lane: dict[str, list[Line]] = {}
    for line in numbered:
        if line.drawn:
            by_lane.setdefault(line.lane, []).append(line)
    return tuple(
        _lane(name, by_lane[name], axis, sizes, voice)
        for name in words.lane_names()
        if name in by_lane
    )


def _lane(name: str, held: list[Line], axis: Axis, sizes: Sizes, voice: Voice) -> Lane:
    items = _items(held)
    true = [axis.x(item.day) for item in items]
    wide = spread(true, sizes.wide)
    narrow = spread(true, sizes.narrow)
    texts = [_texts(item, voice) for item in items]
    told = labels(wide, sizes.wide / 2, texts, sizes.letter)
    marks = tuple(
        _mark(item, axis, (true[i], wide[i], narrow[i]), told[i])
        for i, item in enumerate(items)
    )
    return Lane(name=say(name), marks=marks, joins=tuple(_joins(marks)))


def _items(held: list[Line]) -> list[_Item]:
    every = [(day, line, False) for line in held if (day := anchor(line))]
    every += [(line.due, line, True) for line in held if line.due]
    every.sort(key=lambda one: (one[0], one[1].number, one[2]))
    places = folding.marks(
        every,
        day=lambda one: one[0],
        kind=lambda one: one[1].kind,
        apart=lambda one: one[2],
    )
    items = [
        _Item(
            lines=tuple(line for _, line, _ in place),
            first=place[0][0],
            last=place[-1][0],
            diamond=place[0][2],
        )
        for place in places
    ]
    return sorted(items, key=lambda i: (i.day, i.lines[0].number, i.diamond))


def _texts(item: _Item, voice: Voice) -> tuple[str, ...]:
    """Return what could stand beside a mark, the best first."""
    if item.diamond and item.first == item.last:
        short = say(mark("by {day}"), day=voice.calendar.short(item.day))
        return voice.read(say(mark("by {day}"), day=item.day)), voice.read(short)
    if item.diamond:
        return (voice.read(say(mark("{count} days named"), count=len(item.lines))),)
    if len(item.lines) > 1:
        return (voice.read(say(mark("{count} entries"), count=len(item.lines))),)
    line = item.lines[0]
    what = words.what(line.entry)
    if line.kind is MarkKind.PROMISE and line.status:
        stated = mark("{what} – {state}")
        return tuple(
            map(
                voice.read,
                (
                    say(stated, what=line.label, state=line.status),
                    say(stated, what=what, state=line.status),
                    line.status,
                ),
            )
        )
    return voice.read(line.label), voice.read(what)


def _mark(
    item: _Item, axis: Axis, at: tuple[float, float, float], text: tuple[str, str]
) -> Mark:
    kinds = {line.kind for line in item.lines}
    first = min((line.first for line in item.lines if line.first), default=item.first)
    last = max((line.last for line in item.lines if line.last), default=item.last)
    if item.diamond:
        first, last = item.first, item.last
    return Mark(
        numbers=tuple(line.number for line in item.lines),
        kind=kinds.pop() if len(kinds) == 1 else MarkKind.SEVERAL,
        diamond=item.diamond,
        at=at[0],
        x=at[1],
        narrow=at[2],
        start=axis.x(first, 0.0),
        end=axis.x(last, 1.0),
        label=text[0],
        side=text[1],
        title=_title(item),
    )


def _title(item: _Item) -> str:
    if item.diamond:
        named = mark("Day named in {number}: {day}")
        told = [say(named, number=one.number, day=one.due) for one in item.lines]
    else:
        entry = mark("{number}: {label}")
        told = [say(entry, number=one.number, label=one.label) for one in item.lines]
    text = told[0]
    for other in told[1:]:
        text = say(mark("{one}; {other}"), one=text, other=other)
    return text


def _joins(marks: tuple[Mark, ...]) -> Iterable[Join]:
    """Join each named day to the mark that named it."""
    makers: Mapping[int, Mark] = {
        number: sign for sign in marks if not sign.diamond for number in sign.numbers
    }
    for sign in marks:
        named = sign.numbers if sign.diamond else ()
        for maker in {
            makers[n].numbers: makers[n] for n in named if n in makers
        }.values():
            wide = sorted((maker.x, sign.x))
            narrow = sorted((maker.narrow, sign.narrow))
            yield Join(a=wide[0], b=wide[1], narrow_a=narrow[0], narrow_b=narrow[1])
