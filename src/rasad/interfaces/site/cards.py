"""The card that a link to a page is shown with elsewhere, as SVG."""

from textwrap import wrap
from typing import Any, Final, TypeAlias

from lxml import etree

from rasad.interfaces.site import safe
from rasad.interfaces.site.tongue import Printed, Tongue
from rasad.model.told import mark

WIDTH, HEIGHT = 1200, 630
EDGE: Final = 64  # from which lines begin
SPACE: Final = "http://www.w3.org/2000/svg"
Node: TypeAlias = Any  # lxml ships no types


def svg(tongue: Tongue, title: str, sentence: str, *, foot: str) -> bytes:
    """Return the card: a title, one sentence, and at its foot what must be said."""
    pen = _Pen(tongue)
    root = etree.Element(
        f"{{{SPACE}}}svg",
        {"width": str(WIDTH), "height": str(HEIGHT), "font-family": tongue.fonts},
        nsmap={None: SPACE},
    )
    _box(root, (0, 0, WIDTH, HEIGHT), "#faf9f6")
    _box(root, (0, 0, 400, 16), "#2c4275")
    _box(root, (400, 0, 400, 16), "#5d2a58")
    _box(root, (800, 0, 400, 16), "#a23d1b")
    owner = tongue.words(mark("Rasad · said and measured"))
    pen.write(root, (owner,), 84, (30, "#535d6b", "600"))
    lines = _lines(tongue.read(title), 36, 3)
    y = pen.write(root, lines, 176, (56, "#161d28", "700"))
    told = _lines(tongue.read(sentence), 66, 4)
    pen.write(root, told, y + 20, (30, "#161d28", "400"))
    under = _lines(tongue.read(foot), 100, 2)
    pen.write(root, under, 570, (20, "#535d6b", "400"))
    made: bytes = etree.tostring(root, encoding="utf-8", xml_declaration=True)
    return made


def _lines(text: str, wide: int, most: int) -> tuple[str, ...]:
    held = wrap(str(safe.neutral(text)), wide)
    if len(held) > most:
        return (*held[: most - 1], f"{held[most - 1].rstrip('.,; ')}…")
    return tuple(held)


def _box(root: Node, at: tuple[int, int, int, int], fill: str) -> None:
    x, y, wide, high = map(str, at)
    etree.SubElement(
        root,
        f"{{{SPACE}}}rect",
        {"x": x, "y": y, "width": wide, "height": high, "fill": fill},
    )


class _Pen:
    """Writes lines from the edge at which the language begins."""

    def __init__(self, tongue: Tongue) -> None:
        self._tongue, self._mirrored = tongue, tongue.direction == "rtl"

    def write(
        self, root: Node, lines: tuple[str, ...], y: int, style: tuple[int, str, str]
    ) -> int:
        """Write the lines from *y* down; return where the next one would be."""
        size, fill, weight = style
        for line in lines:
            node = etree.SubElement(
                root,
                f"{{{SPACE}}}text",
                {
                    "x": str(WIDTH - EDGE if self._mirrored else EDGE),
                    "y": str(y),
                    "font-size": str(size),
                    "fill": fill,
                    "font-weight": weight,
                },
            )
            if self._mirrored:  # the renderer does not turn anchors around
                node.set("text-anchor", "end")
            node.text = self._tongue.line(Printed(line))
            y += round(size * 1.22)
        return y
