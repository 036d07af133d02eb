"""The files that lie beside a page: the same content in other forms."""

import csv
from collections.abc import Callable, Iterable, Sequence
from io import StringIO
from typing import Any

import msgspec

from rasad.interfaces.site import drawing, feeds, news, phrases, raster, safe
from rasad.interfaces.site.frame import Frame
from rasad.interfaces.site.sheets import Side
from rasad.model.entry import Entry
from rasad.model.told import say
from rasad.pipeline.changes import Change
from rasad.pipeline.picture import words
from rasad.pipeline.picture.shapes import Timeline

WIDE = 1600  # pixels of a picture
Table = tuple[Sequence[str], Iterable[Sequence[Any]]]


def as_json(values: Callable[[], Any]) -> Side:
    """Return the file of what the page tells, as values."""

    def make() -> bytes:
        return (
            msgspec.json.format(msgspec.json.encode(values(), enc_hook=str), indent=1)
            + b"\n"
        )

    return _side("index.json", "application/json", make)


def as_csv(values: Callable[[], Table]) -> Side:
    """Return the file of the page's table."""

    def make() -> bytes:
        text = StringIO()
        writer = csv.writer(text, lineterminator="\n")
        head, rows = values()
        writer.writerow(head)
        writer.writerows([safe.cell(value) for value in row] for row in rows)
        return text.getvalue().encode()

    return _side("data.csv", "text/csv", make)


def as_feed(
    frame: Frame, path: str, title: str, told: Callable[[Change], bool]
) -> Side:
    """Return the feed of the changes that *told* picks."""

    def make() -> bytes:
        held = [change for change in frame.changes if told(change)]
        return feeds.atom(frame, path, title, news.items(frame, held))

    return _side("feed.atom", "application/atom+xml", make, worded=True)


def as_linked(make: Callable[[], bytes]) -> Side:
    """Return the file that tells machines what the page is about."""
    return _side("index.jsonld", "application/ld+json", make, rel="describedby")


def pictures(frame: Frame, shown: Callable[[], Timeline]) -> tuple[Side, ...]:
    """Return the picture as SVG, and as PNG where the site has those."""

    def svg() -> bytes:
        return drawing.svg(
            shown(), note=phrases.under(frame.answers), tongue=frame.tongue
        )

    made = (_side("chart.svg", "image/svg+xml", svg, worded=True),)
    if not frame.png:
        return made

    def png() -> bytes:
        return raster.png(svg(), width=WIDE)

    return (*made, _side("chart.png", "image/png", png, worded=True))


def card(frame: Frame, make: Callable[[], bytes]) -> tuple[Side, ...]:
    """Return the social card of a page, where the site has pictures as PNG."""
    if not frame.png:
        return ()

    def png() -> bytes:
        return raster.png(make(), width=1200)

    return (_side("card.png", "image/png", png, rel="", worded=True),)


def entries_table(entries: Iterable[Entry]) -> Table:
    """Return entries as rows: what, who, when, in which words, from where."""
    head = (
        "id",
        "label",
        "type",
        "modality",
        "date",
        "end",
        "country",
        "services",
        "who",
        "quote",
        "publisher",
        "url",
        "document",
        "review",
    )
    rows = (
        (
            e.id,
            e.label or "",
            e.type.value,
            e.modality.value,
            e.date.value or "",
            e.date.end or "",
            e.country or "",
            " ".join(e.services),
            "; ".join(words.parties(e).speak),
            e.sources[0].quote,
            e.sources[0].publisher or "",
            e.sources[0].url or "",
            e.sources[0].document,
            e.review.state,
        )
        for e in entries
    )
    return head, rows


def _side(
    name: str,
    mime: str,
    make: Callable[[], bytes],
    *,
    rel: str = "alternate",
    worded: bool = False,
) -> Side:
    return Side(
        name=name,
        label=say(phrases.SIDES[name]),
        mime=mime,
        make=make,
        rel=rel,
        worded=worded,
    )
