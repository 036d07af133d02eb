"""One entry, one service, one country: what the deciders are given."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from msgspec import Struct

from rasad.findings.blocks import Block, first_by_network
from rasad.findings.cases import Case, Change
from rasad.findings.context import Context, Thresholds
from rasad.findings.dates import Moment, fits_day
from rasad.findings.evidence import Evidence
from rasad.findings.looked import Looked
from rasad.findings.said import Said, Window, window_of
from rasad.findings.spoken import Spoken
from rasad.findings.view import View
from rasad.model.place import PRIVILEGED
from rasad.model.span import Bracket

_OPEN = timedelta(-1)  # sorts before every width


class Subject(Struct, frozen=True, kw_only=True):
    """What is asked about, and all that may answer."""

    said: Said
    act: Moment
    country: str
    service: str
    view: View
    window: Window
    evidence: Evidence
    others: Spoken
    context: Context

    @property
    def limits(self) -> Thresholds:
        """What is asked of the evidence."""
        return self.context.thresholds

    @property
    def zones(self) -> tuple[str, ...]:
        """The time zones of the country."""
        return self.context.zones(self.country)


def subject_of(
    said: Said,
    service: str,
    evidence: Evidence,
    others: Spoken,
    context: Context,
) -> Subject | None:
    """Put together what is known of *said* and one of its services, if dated."""
    country = said.entry.country
    if said.act is None or country is None:
        return None
    return Subject(
        said=said,
        act=said.act,
        country=country,
        service=service,
        view=evidence.view(country, service, said.sight),
        window=window_of(said, said.act, others.line(country, service), context),
        evidence=evidence,
        others=others,
        context=context,
    )


def is_made_up(subject: Subject, case: Case) -> bool:
    """Tell whether some measurement of the time that is judged is made up."""
    start = case.since or subject.act.start
    cells = subject.view.cells_in(start, case.until or subject.context.at)
    return any(cell.synthetic for cell in cells)


def first(changes: Iterable[Change]) -> Change | None:
    """Return the change of the first network; of those at once, the surest."""
    found = tuple(changes)
    return found[0] if len(found) == 1 else min(found, key=_by_edge, default=None)


def _by_edge(change: Change) -> tuple[datetime, timedelta, int]:
    earliest, latest = change.at.earliest, change.at.latest
    # Of two that were seen at one hour, the one looked at shortly before.
    return (latest, _OPEN if earliest is None else latest - earliest, change.asn)


def fit(changes: Sequence[Change], act: Moment, zones: Sequence[str]) -> int | None:
    """Set the first change beside the local day of the act."""
    head = first(changes)
    return None if head is None else fits_day(head.at, act, zones)


def open_networks(
    looked: Iterable[Looked], limits: Thresholds, but: Iterable[int]
) -> frozenset[int]:
    """Return the networks measured well and open, without privileged ones."""
    without = set(but)
    return frozenset(
        one.asn
        for one in looked
        if one.well_open(limits)
        and one.asn not in without
        and one.vantage not in PRIVILEGED
    )


def onsets(blocks: Iterable[Block]) -> tuple[Change, ...]:
    """Turn blocks into each network's first onset, in order of network."""
    return tuple(
        Change(asn=asn, at=block.start, block=block)
        for asn, block in first_by_network(blocks).items()
    )


def whole_before(bracket: Bracket, act: Moment) -> bool:
    """Tell whether a whole bracket lies before an act; a cell lasts an hour."""
    return bracket.latest + timedelta(hours=1) <= act.start
