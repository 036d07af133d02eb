"""The picture as SVG, from the same layout as the page's, for other media."""

from collections.abc import Iterator
from typing import Any, Final, TypeAlias

from lxml import etree

from rasad.interfaces.site import cuts, phrases, safe
from rasad.interfaces.site.tongue import SOURCE, Tongue
from rasad.model.told import Told, mark, say
from rasad.pipeline.picture.shapes import (
    Axis,
    Lane,
    Mark,
    MarkKind,
    Period,
    Strip,
    Timeline,
    Tone,
)

WIDTH: Final = 1200.0
LEFT, RIGHT = 168.0, 1104.0  # of the plot
LANE, RIBBON, ROW = 34.0, 30.0, 40.0
INK, MUTED, FAINT, PAPER = "#161d28", "#535d6b", "#e4e0d6", "#ffffff"
SAID, MEASURED, BOTH = "#2c4275", "#a23d1b", "#5d2a58"
MIDDLE, DOWN, OPEN, GOOD = "#dba084", "#8a93a0", "#7d9aa8", "#17655f"
TONES: Final = {
    Tone.BOTH: (BOTH, "none"),
    Tone.MEASURED: (MEASURED, "6 3"),
    Tone.SAID: (SAID, "3 3"),
    Tone.DIFFERS: (BOTH, "2 2"),
    Tone.STANDING: (MEASURED, "1 2"),
    Tone.UNKNOWN: ("#6b7078", "1 3"),
}
FILLED: Final = frozenset({MarkKind.ORDER, MarkKind.LIFT})
ROUND: Final = frozenset({MarkKind.CLAIM, MarkKind.PROMISE})
ENGLISH: Final = Tongue(SOURCE)
SPACE: Final = "http://www.w3.org/2000/svg"
COLUMNS: Final = 110  # letters of a line under the picture
Node: TypeAlias = Any  # lxml ships no types


def svg(t: Timeline, *, note: str, tongue: Tongue = ENGLISH) -> bytes:
    """
    Return the picture as a whole SVG document, 1200 units wide.

    It has no script, no style sheet and nothing from outside; *note* stands
    under it, and says what must not get lost when it travels alone.
    """
    canvas = _Canvas(tongue)
    y = canvas.heading(t)
    y = canvas.axis(t.axis, y)
    top = y
    y = canvas.tier(mark("SAID"), SAID, y, mark("by who spoke"))
    for lane in t.lanes:
        y = canvas.lane(lane, y)
    if t.periods:
        y = canvas.tier(
            mark("COMPARED"), BOTH, y, mark("where the two agree or differ")
        )
        y = canvas.ribbons(t.periods, y)
    share = mark("share of tests that found it blocked")
    y = canvas.tier(mark("MEASURED"), MEASURED, y, share)
    for row in t.strips:
        y = canvas.row(row, t.axis, y)
    if not t.strips:
        nobody = say(mark("Nobody measured: not the same as open."))
        y = canvas.words(LEFT, y + 16, nobody) + 10
    if t.more:
        y = canvas.words(LEFT, y + 14, t.more, fill=MUTED) + 8
    canvas.breaks(t.axis, top, y)
    canvas.bands(t.periods, top, y)
    return canvas.done(canvas.legend(y + 14, note))


class _Canvas:
    """A drawing that grows downwards; every method says where it ended."""

    def __init__(self, tongue: Tongue) -> None:
        self._read, self._tongue = tongue.read, tongue
        self.root = etree.Element(f"{{{SPACE}}}svg", nsmap={None: SPACE})
        defs = self._add(self.root, "defs")
        hatch = self._add(
            defs,
            "pattern",
            id="hatch",
            width="6",
            height="6",
            patternUnits="userSpaceOnUse",
            patternTransform="rotate(45)",
        )
        self._add(hatch, "line", x1="0", y1="0", x2="0", y2="6", stroke="#cdc7ba")

    def done(self, height: float) -> bytes:
        """Return the bytes, with a ground as high as the drawing."""
        size = f"{height:.0f}"
        self.root.set("viewBox", f"0 0 {WIDTH:.0f} {size}")
        self.root.set("width", f"{WIDTH:.0f}")
        self.root.set("height", size)
        self.root.set("font-family", self._tongue.fonts)
        self.root.set("font-size", "13")
        ground = etree.Element(
            f"{{{SPACE}}}rect", width="100%", height="100%", fill=PAPER
        )
        self.root.insert(2, ground)
        made: bytes = etree.tostring(self.root, encoding="utf-8", xml_declaration=True)
        return made

    def words(self, x: float, y: float, text: str, **more: str) -> float:
        """Write *text* with its foot at *y*."""
        node = self._add(self.root, "text", x=_n(x), y=_n(y), **more)
        if "fill" not in more:
            node.set("fill", INK)
        node.text = self._tongue.line(text)
        return y

    def heading(self, t: Timeline) -> float:
        """Write what it is, for eyes and for readers of screens."""
        self.root.set("role", "img")
        title = etree.Element(f"{{{SPACE}}}title")
        title.text = str(safe.neutral(self._read(t.headline)))
        self.root.insert(0, title)
        strong = {"font-weight": "700", "font-size": "19"}
        self.words(20, 32, t.headline, **strong)
        self.words(20, 53, phrases.counted(t), fill=MUTED)
        return 72.0

    def bands(self, periods: tuple[Period, ...], top: float, foot: float) -> None:
        """Tie the halves together, under everything that is drawn already."""
        for period in periods:
            if period.tone not in {Tone.SAID, Tone.UNKNOWN}:
                a, b = _x(period.x), _x(period.x + period.w)
                band = self._rect(a, top, b - a, foot - top, fill="#f6eff5")
                self.root.insert(2, band)

    def axis(self, axis: Axis, y: float) -> float:
        """Draw years and months."""
        for stretch in axis.stretches:
            a, b = _x(stretch.x), _x(stretch.x + stretch.w)
            self._line(a, y + 34, b, y + 34, stroke=MUTED)
        for year in axis.years:
            self.words(_x(year.x), y + 12, year.text, **{"font-weight": "700"})
        for tick in axis.ticks:
            self._line(_x(tick.x), y + 26, _x(tick.x), y + 34, stroke=MUTED)
            small = {"font-size": "11", "fill": MUTED}
            self.words(_x(tick.x) + 3, y + 28, tick.text, **small)
        return y + 40

    def breaks(self, axis: Axis, top: float, foot: float) -> None:
        """Mark what is left out."""
        for hole in axis.breaks:
            x = _x(hole.x + hole.w / 2)
            for side in (_x(hole.x), _x(hole.x + hole.w)):
                self._line(
                    side,
                    top,
                    side,
                    foot,
                    stroke="#b9b2a3",
                    **{"stroke-dasharray": "2 3"},
                )
            turn = f"rotate(-90 {_n(x)} {_n(foot - 8)})"
            self.words(
                x,
                foot - 4,
                say(mark("{length} left out"), length=hole.label),
                transform=turn,
                fill=MUTED,
                **{"font-size": "10"},
            )

    def tier(self, name: str, colour: str, y: float, note: str) -> float:
        """Head a part of the picture."""
        self.words(20, y + 18, say(name), fill=colour, **{"font-weight": "700"})
        self.words(LEFT, y + 18, say(note), fill=MUTED, **{"font-size": "12"})
        return y + 26

    def lane(self, lane: Lane, y: float) -> float:
        """Draw what one sort of speaker said."""
        middle = y + LANE / 2
        self._label(lane.name, middle + 4)
        self._line(LEFT, y + LANE, RIGHT, y + LANE, stroke=FAINT)
        for join in lane.joins:
            self._line(
                _x(join.a),
                middle,
                _x(join.b),
                middle,
                stroke=SAID,
                **{"stroke-dasharray": "4 3"},
            )
        for sign in lane.marks:
            self._mark(sign, middle, y + LANE)
        return y + LANE

    def _mark(self, sign: Mark, middle: float, foot: float) -> None:
        x = _x(sign.x)
        if not sign.diamond:
            a, b = _x(sign.start), _x(sign.end)
            thick = {"stroke-width": "2"}
            at = (a, b) if b - a > 24 else (_x(sign.at) - 1, _x(sign.at) + 1)  # noqa: PLR2004 - units
            self._line(at[0], foot - 1, at[1], foot - 1, stroke=SAID, **thick)
        filled = sign.kind in FILLED and not sign.diamond
        good = sign.kind in {MarkKind.LIFT, MarkKind.PROMISE}
        colour = GOOD if good and not sign.diamond else SAID
        shape = self._add(
            self.root,
            "rect",
            x=_n(x - 11),
            y=_n(middle - 11),
            width="22",
            height="22",
            rx="11" if sign.kind in ROUND else "4",
            fill=colour if filled else PAPER,
            stroke=colour,
        )
        shape.set("stroke-width", "1.5")
        if sign.kind is MarkKind.SEVERAL:
            shape.set("stroke-width", "3")
        if sign.kind is MarkKind.THREAT:
            shape.set("stroke-dasharray", "3 2")
        if sign.diamond:
            shape.set("rx", "2")
            shape.set("transform", f"rotate(45 {_n(x)} {_n(middle)}) ")
        text = _numbered(sign)
        ink = PAPER if filled else colour
        bold = {"text-anchor": "middle", "font-weight": "700", "font-size": "11"}
        self.words(x, middle + 4, text, fill=ink, **bold)
        away = 20 if sign.diamond else 16
        halo = {"stroke": PAPER, "stroke-width": "4", "paint-order": "stroke"}
        style = halo | {"font-size": "12"}
        if sign.side == "right":
            self.words(x + away, middle + 4, sign.label, **style)
        elif sign.side == "left":
            end = style | {"text-anchor": "end"}
            self.words(x - away, middle + 4, sign.label, **end)

    def ribbons(self, periods: tuple[Period, ...], y: float) -> float:
        """Draw the lettered periods, one band a track."""
        tracks = 1 + max(period.track for period in periods)
        for track in range(tracks):
            self._rect(LEFT, y + track * RIBBON + 4, RIGHT - LEFT, 22, fill="#f0ede6")
        for period in periods:
            top = y + period.track * RIBBON
            colour, dash = TONES[period.tone]
            full = period.tone in {Tone.BOTH, Tone.MEASURED}
            band = self._rect(
                _x(period.x),
                top + 4,
                max(5.0, _x(period.x + period.w) - _x(period.x)),
                22,
                fill=colour if full else PAPER,
            )
            band.set("stroke", colour)
            band.set("stroke-dasharray", dash)
            centre = _x(period.badge)
            self._add(
                self.root,
                "circle",
                cx=_n(centre),
                cy=_n(top + 15),
                r="11",
                fill=INK,
                stroke=PAPER,
            )
            bold = {"text-anchor": "middle", "font-weight": "700", "font-size": "12"}
            self.words(centre, top + 19, period.letter, fill=PAPER, **bold)
            if period.tag_fits:
                self._tag(centre + 16, top + 19, period.tag, colour)
        return y + tracks * RIBBON

    def _tag(self, x: float, y: float, text: str, colour: str) -> None:
        self._rect(x - 3, y - 12, 7.0 * len(text) + 6, 17, fill=PAPER)
        self.words(x, y, text, fill=colour, **{"font-size": "12", "font-weight": "600"})

    def row(self, row: Strip, axis: Axis, y: float) -> float:
        """Draw one network: bars, hatched where nobody looked."""
        self._label(row.name, y + 16, strong=True)
        self._label(row.note, y + 30)
        foot = y + ROW - 6
        for stretch, slots in zip(axis.stretches, row.slots, strict=True):
            a = _x(stretch.x)
            wide = (_x(stretch.x + stretch.w) - a) / max(1, len(slots))
            for run in cuts.bars(slots):
                self._run(run, a, wide * run.count, foot)
                a += wide * run.count
        last = row.last
        told = say(mark("not tested"))
        if last.share is not None:
            told = say(mark("{number} %"), number=round(100 * last.share))
        strong = {"font-weight": "700", "fill": MEASURED if last.blocked else MUTED}
        self.words(RIGHT + 12, foot - 8, told, **strong)
        return y + ROW

    def _run(self, run: cuts.Run, x: float, wide: float, foot: float) -> None:
        high = ROW - 10
        if run.css.startswith("g"):
            self._rect(x, foot - high, wide, high, fill="url(#hatch)")
            return
        self._line(x, foot, x + wide, foot, stroke=OPEN, **{"stroke-width": "2"})
        few = "few" in run.css
        bar = high * run.blocked
        grey = high * run.down
        if bar:
            colour = MIDDLE if few else MEASURED
            self._rect(x, foot - bar, wide, bar, fill=colour)
        if grey:
            self._rect(x, foot - bar - grey, wide, grey, fill=DOWN)

    def legend(self, y: float, note: str) -> float:
        """Explain the signs, and print what must not get lost."""
        signs = (
            (MEASURED, mark("blocked")),
            (MIDDLE, mark("fewer than 3 tests")),
            (DOWN, mark("down, no sign of blocking")),
            ("url(#hatch)", mark("nobody measured")),
        )
        x = LEFT
        for fill, text in signs:
            self._rect(x, y, 18, 12, fill=fill)
            told = self._read(say(text))
            self.words(x + 24, y + 11, told, fill=MUTED, **{"font-size": "12"})
            x += 52 + 6.6 * len(told)
        y += 34
        for text in _folded(self._read(note)):
            y = self.words(20, y, text, fill=MUTED, **{"font-size": "12"}) + 17
        return y

    def _label(self, text: str, y: float, *, strong: bool = False) -> None:
        style = {"text-anchor": "end", "font-size": "13" if strong else "11"}
        style["fill"] = INK if strong else MUTED
        if strong:
            style["font-weight"] = "650"
        text = self._read(text)
        cut = text if len(text) <= 24 else f"{text[:23]}…"  # noqa: PLR2004 - letters
        self.words(LEFT - 12, y, cut, **style)

    def _rect(self, x: float, y: float, w: float, h: float, *, fill: str) -> Node:
        return self._add(
            self.root,
            "rect",
            x=_n(x),
            y=_n(y),
            width=_n(w),
            height=_n(h),
            fill=fill,
        )

    def _line(
        self, x: float, y: float, to: float, foot: float, *, stroke: str, **more: str
    ) -> None:
        self._add(
            self.root,
            "line",
            x1=_n(x),
            y1=_n(y),
            x2=_n(to),
            y2=_n(foot),
            stroke=stroke,
            **more,
        )

    def _add(self, to: Node, tag: str, **values: str) -> Node:
        return etree.SubElement(to, f"{{{SPACE}}}{tag}", values)


def _numbered(sign: Mark) -> Told:
    count = len(sign.numbers)
    if count > 1:
        return say("{count}×", count=count)
    return say("{number}", number=sign.numbers[0])


def _x(percent: float) -> float:
    return LEFT + (RIGHT - LEFT) * percent / 100


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _folded(text: str) -> Iterator[str]:
    """Yield lines that fit under the picture."""
    line = ""
    for word in str(safe.neutral(text)).split():
        piece = word[:COLUMNS]
        if line and len(line) + len(piece) > COLUMNS:
            yield line
            line = ""
        line = f"{line} {piece}".strip()
    if line:
        yield line
