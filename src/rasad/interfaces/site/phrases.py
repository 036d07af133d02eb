"""
The words that the code of the site says itself; templates keep theirs in `_()`.

Both are messages of a catalogue: they are looked up when a page is made, and
`mark` only says that they are some.
"""

from datetime import date
from typing import Final

from rasad.model.told import Told, in_a_row, listed, mark, say, several, upper
from rasad.pipeline.answers import Answers
from rasad.pipeline.changes import Change, ChangeKind
from rasad.pipeline.picture.shapes import Timeline

NAV: Final = (
    ("countries", mark("Countries"), "index.html"),
    ("promises", mark("Promises"), "promises/index.html"),
    ("figures", mark("Figures"), "figures/index.html"),
    ("changes", mark("Changes"), "changes/index.html"),
    ("sources", mark("Sources"), "sources/index.html"),
    ("data", mark("Data"), "data/index.html"),
    ("method", mark("Method"), "method/index.html"),
    ("az", mark("A–Z"), "a-z/index.html"),
)
CHANGED: Final = {
    ChangeKind.SAID: mark("said"),
    ChangeKind.BEGAN: mark("measured: began"),
    ChangeKind.ENDED: mark("measured: ended"),
    ChangeKind.BECAME: mark("became"),
    ChangeKind.DUE: mark("day named"),
    ChangeKind.REVIEWED: mark("reviewed"),
    ChangeKind.WITHDRAWN: mark("withdrawn"),
}
TONES: Final = {
    ChangeKind.SAID: "said",
    ChangeKind.DUE: "said",
    ChangeKind.BECAME: "both",
    ChangeKind.BEGAN: "measured",
    ChangeKind.ENDED: "measured",
    ChangeKind.REVIEWED: "unknown",
    ChangeKind.WITHDRAWN: "unknown",
}
CORRECTED: Final = {
    "edit": mark("changed by a reviewer"),
    "reject": mark("taken off the record"),
    "merge": mark("put together with another"),
    "split": mark("taken apart"),
    "reopen": mark("opened for review again"),
}
SIDES: Final = {
    "index.json": mark("this page as JSON"),
    "data.csv": mark("its table as CSV"),
    "chart.svg": mark("picture as SVG"),
    "chart.png": mark("picture as PNG"),
    "feed.atom": mark("Atom feed"),
    "index.jsonld": mark("JSON-LD"),
    "card.png": mark("social card"),
}


def reach(day: date | None) -> Told:
    """Say how far the data reach."""
    if day is None:
        return say(mark("No measurements held."))
    return say(mark("Data to {day}."), day=day)


def changed(change: Change) -> Told:
    """Return the sort of a change in words."""
    return say(CHANGED[change.kind])


def began(what: Told, service: Told, place: Told) -> str:
    """Name the beginning of an episode; it tells what was measured, not who did it."""
    told = mark("{what} of {service} measured in {place}")
    return upper(say(told, what=what, service=service, place=place))


def ended(what: Told, service: Told, place: Told) -> str:
    """Name the end of an episode."""
    told = mark("End of {what} of {service} measured in {place}")
    return say(told, what=what, service=service, place=place)


def observed(networks: list[str]) -> Told:
    """Say from where it was observed; never who did it."""
    if not networks:
        return say(mark("No network by itself."))
    return say(mark("Observed from {networks}."), networks=listed(networks))


def under(answers: Answers) -> Told:
    """Return what stands under a picture that travels alone."""
    parts = [
        say(
            mark("Rasad · {title} · as of {day}."),
            title=answers.title,
            day=answers.at.date(),
        )
    ]
    if answers.synthetic:
        parts.append(say(mark("The measurements are made up: a re-enactment.")))
    if answers.notice:
        parts.append(say("{notice}", notice=answers.notice))
    parts.append(
        say(mark("“Observed from” a network is not “blocked by” its operator."))
    )
    return in_a_row(parts)


def counted(t: Timeline) -> Told:
    """Say how much a picture rests on."""
    return say(
        "{entries} · {measured}",
        entries=several(len(t.lines), mark("{number} entry"), mark("{number} entries")),
        measured=several(
            t.networks,
            mark("{tests} tests on {number} network"),
            mark("{tests} tests on {number} networks"),
            tests=t.total.measured,
        ),
    )
