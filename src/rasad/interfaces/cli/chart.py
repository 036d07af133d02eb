"""The signature picture in a terminal: the same timeline as the web page."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from rasad.model.finding import Finding
from rasad.model.told import in_words
from rasad.pipeline.picture import titles, words
from rasad.pipeline.picture.shapes import (
    FEW,
    Lane,
    Line,
    MarkKind,
    Period,
    Slot,
    Strip,
    Timeline,
    Tone,
)

BARS: Final = "▁▂▃▄▅▆▇█"
NOBODY: Final = "░"
JOINERS: Final = "\u200c\u200d"  # Persian and Indic words are written with them
LEAST: Final = 60  # columns
SHIFTS: Final = (0, 1, -1, 2, -2, 3, -3)  # columns that a mark may be off its day
SIDE: Final = 8  # columns of the share at the right
FILL: Final = {
    Tone.BOTH: "━",
    Tone.MEASURED: "╱",
    Tone.SAID: "┄",
    Tone.DIFFERS: "≠",
    Tone.STANDING: "═",
    Tone.UNKNOWN: "·",
}
SHAPE: Final = {
    MarkKind.ORDER: "[{}]",
    MarkKind.PARTIAL: "[{}]",
    MarkKind.THREAT: "<{}>",
    MarkKind.CLAIM: "({})",
    MarkKind.LIFT: "+{}+",
    MarkKind.PROMISE: "*{}*",
    MarkKind.SEVERAL: "#{}#",
}
SAID, MEASURED, BOTH, DIM, BOLD = "34", "31", "35", "2", "1"


def render(timeline: Timeline, *, width: int, colour: bool) -> str:
    """
    Return the picture as lines of text, *width* columns wide (60 at least).

    Top down: the headline, the axis, who said what, the periods that compare, a
    row of bars for each network, the legend, the numbered record with its
    quotes, the findings. `░` is where nobody measured, `▁` where somebody did
    and found nothing blocked. *colour* adds ANSI colours and changes no letter.
    """
    page = _Page(timeline, max(width, LEAST), colour=colour)
    return "\n".join(line.rstrip() for line in page.lines()) + "\n"


class _Page:
    """The parts of the picture, all of one width."""

    def __init__(self, timeline: Timeline, width: int, *, colour: bool) -> None:
        self._t, self._width, self._colour = timeline, width, colour
        names = [lane.name for lane in timeline.lanes]
        names += [strip.name for strip in timeline.strips]
        self._side = min(max([*map(len, names), 8]), 20) + 1
        self._plot = width - self._side - SIDE

    def lines(self) -> Iterator[str]:
        """Yield the lines from the top down."""
        t = self._t
        yield self._paint(BOLD, clean(t.headline))
        yield from _wrapped(clean(t.standing), self._width)
        yield ""
        if t.axis.stretches:
            yield from self._axis()
            yield from self._said()
            yield from self._compared()
            yield from self._measured()
            yield from self._legend()
        yield from self._record()
        yield from self._findings()

    def _paint(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self._colour and text else text

    def _row(self, name: str, body: str, end: str = "", code: str = "") -> str:
        head = clean(name)[: self._side - 1].ljust(self._side)
        body = body.ljust(self._plot)[: self._plot]
        return head + (self._paint(code, body) if code else body) + " " + end

    def _column(self, percent: float) -> int:
        return min(int(percent * self._plot / 100), self._plot - 1)

    def _axis(self) -> Iterator[str]:
        axis = self._t.axis
        for labels in (axis.years, axis.ticks):
            row = [" "] * self._plot
            for tick in labels:
                _write(row, self._column(tick.x), tick.text)
            yield self._row("", "".join(row), code=DIM)
        row = ["─"] * self._plot
        for hole in axis.breaks:
            first, last = self._column(hole.x), self._column(hole.x + hole.w)
            row[first : last + 1] = "╱" * (last + 1 - first)
        for tick in axis.ticks:
            row[self._column(tick.x)] = "┬"
        yield self._row("", "".join(row), code=DIM)

    def _said(self) -> Iterator[str]:
        yield self._paint(SAID, "SAID")
        for lane in self._t.lanes:
            for number, row in enumerate(_rows(lane, self._column, self._plot)):
                yield self._row("" if number else lane.name, row, code=SAID)

    def _compared(self) -> Iterator[str]:
        yield self._paint(BOTH, "COMPARED")
        periods = self._t.periods
        for track in range(max((p.track for p in periods), default=-1) + 1):
            row = [" "] * self._plot
            held = [period for period in periods if period.track == track]
            for period in held:
                self._bar_of(row, period)
            self._letters(row, held)
            yield self._row("", "".join(row), code=BOTH)

    def _bar_of(self, row: list[str], period: Period) -> None:
        first = self._column(period.x)
        last = self._column(period.x + period.w)
        row[first : last + 1] = FILL[period.tone] * (last + 1 - first)

    def _letters(self, row: list[str], held: list[Period]) -> None:
        """Write the letters over the bars, side by side."""
        edge = 0
        for number, period in enumerate(held):
            room = self._plot - 3 * (len(held) - number)
            at = min(max(self._column(period.badge) - 1, edge), room)
            row[at : at + 3] = f"[{period.letter}]"
            edge = at + 3

    def _measured(self) -> Iterator[str]:
        yield self._paint(MEASURED, "MEASURED")
        if not self._t.strips:
            yield self._row("", "nobody measured", code=DIM)
        for strip in self._t.strips:
            yield self._row(
                strip.name, self._bars(strip), _last(strip.last), code=MEASURED
            )

    def _bars(self, strip: Strip) -> str:
        row = [" "] * self._plot
        for stretch, slots in zip(self._t.axis.stretches, strip.slots, strict=True):
            first = self._column(stretch.x)
            columns = max(1, self._column(stretch.x + stretch.w) - first)
            for number in range(columns):
                low = number * len(slots) // columns
                high = max(low + 1, (number + 1) * len(slots) // columns)
                row[first + number] = _bar(slots[low:high])
        return "".join(row)

    def _legend(self) -> Iterator[str]:
        yield ""
        text = (
            "[n] order  <n> threat  (n) claim  +n+ lift  *n* promise  "
            "#n# several kinds  ◇n day named  "
            f"{BARS[0]}{BARS[-1]} share of tests blocked, 0 to 100 %  "
            f"· ? fewer than 3 tests  {NOBODY} nobody measured  ╱╱ time left out"
        )
        yield from (self._paint(DIM, line) for line in _wrapped(text, self._width))
        for note in filter(None, (self._t.more, *self._t.notes)):
            yield from _wrapped(clean(note), self._width)

    def _record(self) -> Iterator[str]:
        yield ""
        yield self._paint(BOLD, "The record")
        if not self._t.lines:
            yield "  nothing was said of it on our record"
        for line in self._t.lines:
            yield self._paint(SAID, f"{line.number:>3}  {_when(line)}  {line.label}")
            if line.status:
                yield f"     {clean(line.status)}"
            quote = f"“{clean(line.entry.sources[0].quote)}”"
            yield from _wrapped(quote, self._width, "     ")
            yield self._paint(DIM, f"     {_source(line)}")

    def _findings(self) -> Iterator[str]:
        t = self._t
        yield ""
        yield self._paint(BOLD, "Compared")
        if not t.findings:
            yield "  no finding"
        numbers = {line.entry.id: line for line in t.lines}
        for period in t.periods:
            for finding in period.findings:
                line = numbers.get(finding.entry or "")
                title = titles.title(finding, line.entry if line else None)
                number = f" ({line.number})" if line else ""
                yield self._paint(BOTH, f"  {period.letter}  {title}{number}")
                yield from _wrapped(clean(finding.may_write), self._width, "     ")
                lag = titles.lag_range(finding)
                parts = [words.networks_text(finding), f"lag {lag}" if lag else ""]
                told = " · ".join(part for part in parts if part)
                yield from _wrapped(told, self._width, "     ")
        for heading, held in (
            ("Acts without a letter", t.listed),
            ("Claims, held against measurements", t.claims),
        ):
            yield from self._listed(heading, held, numbers)

    def _listed(
        self, heading: str, held: tuple[Finding, ...], numbers: Mapping[str, Line]
    ) -> Iterator[str]:
        """One line a finding: its number, what was said, what came of it."""
        if held:
            yield ""
            yield self._paint(BOLD, heading)
        for finding in held:
            line = numbers.get(finding.entry or "")
            label = (
                clean(f"{line.label}, {_when(line)}")
                if line
                else titles.title(finding, None)
            )
            text = f"{label}: {words.result(finding)}"
            first, *rest = _wrapped(text, self._width, "       ")
            number = str(line.number) if line else ""
            yield f"  {number:>3}  {first.strip()}"
            yield from rest


def clean(text: str) -> str:
    """Return a text without what would steer a terminal or turn its line."""
    return "".join(c if c.isprintable() or c in JOINERS else " " for c in text)


def _write(row: list[str], at: int, text: str) -> None:
    """Write *text* into the row where it is free and has room, else not at all."""
    end = at + len(text)
    before = row[at - 1] if at else " "
    if end <= len(row) and before == " " and all(c == " " for c in row[at:end]):
        row[at:end] = text


def _rows(lane: Lane, column: Callable[[float], int], plot: int) -> Iterator[str]:
    """Yield the lane's marks on as few lines as hold them side by side."""
    rows: list[list[str]] = []
    for mark in lane.marks:
        number = str(mark.numbers[0]) + ("…" if len(mark.numbers) > 1 else "")
        text = f"◇{number}" if mark.diamond else SHAPE[mark.kind].format(number)
        at = min(max(column(mark.at) - len(text) // 2, 0), plot - len(text))
        shifts = [at + shift for shift in SHIFTS if 0 <= at + shift <= plot - len(text)]
        found = next(
            ((row, x) for row in rows for x in shifts if _free(row, x, text)), None
        )
        if found is None:
            rows.append([" "] * plot)
            found = rows[-1], at
        row, x = found
        row[x : x + len(text)] = text
    yield from ("".join(row) for row in rows)


def _free(row: list[str], at: int, text: str) -> bool:
    """Tell whether a text has room, with a blank on both sides."""
    return not "".join(row[max(at - 1, 0) : at + len(text) + 1]).strip()


def _bar(slots: Iterable[Slot]) -> str:
    measured = blocked = 0
    for slot in slots:
        measured += slot.measured
        blocked += slot.blocked
    if not measured:
        return NOBODY
    if measured < FEW:
        return "?" if blocked else "·"
    return BARS[round(blocked / measured * (len(BARS) - 1))]


def _last(slot: Slot) -> str:
    return "–" if slot.share is None else f"{100 * slot.share:.0f} %".rjust(6)


def _when(line: Line) -> str:
    if line.first is None or line.last is None:
        return "no date"
    if line.first == line.last:
        return in_words(line.first)
    return line.entry.date.value or ""


def _source(line: Line) -> str:
    source = line.entry.sources[0]
    parts = [source.publisher or "publisher not known", source.document[:19]]
    return clean(" · ".join(parts))


def _wrapped(text: str, width: int, indent: str = "") -> Iterator[str]:
    """Break a text into lines at its spaces."""
    line = indent
    for word in text.split():
        if len(line) + len(word) > width and line.strip():
            yield line.rstrip()
            line = indent
        line += f"{word} "
    if line.strip():
        yield line.rstrip()
