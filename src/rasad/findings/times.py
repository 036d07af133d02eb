"""In which time a finding about an entry looked for its answer."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from rasad.findings.context import Context
from rasad.findings.roles import CLAIMS, Role
from rasad.findings.said import from_entries, window_of
from rasad.findings.spoken import Spoken
from rasad.model.entry import Entry
from rasad.model.finding import Finding

_LONG = timedelta(days=3)


def searched(
    finding: Finding, entries: Iterable[Entry], context: Context
) -> tuple[datetime, datetime] | None:
    """
    Return the first instant that is looked at, and that after the last, in UTC.

    *entries* are all of the country: a withdrawal, or the next order for the
    service, ends the time of an order. A claim is looked for around its own day,
    a lift up to the instant that is answered for. None where the finding is about
    no entry among them, or about one without a date.
    """
    others = Spoken(from_entries(entries, context), context)
    said = others.get(finding.entry or "")
    if said is None or said.act is None:
        return None
    start, end = said.act.start, said.act.end
    limits = context.thresholds
    if said.role in CLAIMS:
        near = timedelta(days=limits.claim_days if end - start <= _LONG else 0)
        return start - near, min(end + near, context.at)
    if said.role is Role.LIFT:
        return start - limits.precedes, context.at
    window = window_of(
        said, said.act, others.line(finding.country, finding.service), context
    )
    return window.start, window.end
