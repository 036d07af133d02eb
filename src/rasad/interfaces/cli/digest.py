"""Findings and promises as a reader wants them: a line of answer, then its reason."""

import textwrap
from collections.abc import Iterator

from rasad.model.entry import Entry
from rasad.model.finding import Commitment, Finding
from rasad.pipeline.answers import Answers, Status

WIDTH = 88


def findings(answers: Answers, found: tuple[Finding, ...]) -> str:
    """Return the findings by service, each with what may be written of it."""
    entries = {e.id: e for e in answers.entries()}
    lines: list[str] = []
    service = ""
    for finding in sorted(found, key=lambda f: (f.country, f.service)):
        if service != (service := f"{finding.country} {finding.service}"):
            place = answers.place(finding.country).name
            lines += ["", f"{answers.registry.label(finding.service)} in {place}"]
        lines += _finding(finding, entries.get(finding.entry or ""))
    return "\n".join(lines).lstrip("\n") or "no findings"


def _finding(finding: Finding, entry: Entry | None) -> Iterator[str]:
    day = (entry.date.value or "no date") if entry else "measured"
    what = f"{entry.type}" if entry else "nothing said"
    reason = f" ({finding.reason})" if finding.reason else ""
    how = f", {', '.join(finding.qualifiers)}" if finding.qualifiers else ""
    yield f"  {day[:10]:<12}{what:<20}{finding.kind}{reason}{how}   [{finding.id[:8]}]"
    yield from _wrapped(finding.may_write)


def promises(answers: Answers, found: tuple[Commitment, ...]) -> str:
    """Return the promises and named days, each with its state and why."""
    entries = {e.id: e for e in answers.entries()}
    lines: list[str] = []
    for commitment in found:
        entry = entries.get(commitment.entry)
        services = ", ".join(map(answers.registry.label, commitment.services))
        state = commitment.promise_status or commitment.deadline_state
        day = (entry.date.value or "no date") if entry else ""
        due = f", due {commitment.due[:10]}" if commitment.due else ""
        kind = entry.type if entry else ""
        lines.append(f"{day[:10]:<12}{kind:<20}{state}{due}   {services}")
        lines += _wrapped(commitment.why)
    return "\n".join(lines) or "no promise and no deadline is on the record"


def status(answers: Answers, found: tuple[Status, ...]) -> str:
    """Return the answers, each with its counts, its witness and who differs."""
    lines: list[str] = []
    for one in found:
        reason = f" ({one.reason.replace('_', ' ')})" if one.reason else ""
        where = answers.place(one.country).name
        if one.asn is not None:
            where = answers.network(one.asn).label
        span = f"{one.start:%Y-%m-%d %H:%M} to {one.end:%Y-%m-%d %H:%M} UTC"
        lines.append(f"{span}  {one.state}{reason}   {where}")
        lines += _wrapped(_counts(one))
        lines += [
            f"      {seen.state}, {seen.blocked} of {seen.measured} blocked: "
            f"{answers.network(seen.asn).label}"
            for seen in one.differ
        ]
    if any(one.measured and not one.vantage_told for one in found):
        lines += _wrapped(
            "The classes of these networks are not known (see `networks` in "
            "rasad.toml): some may reach what the people of the country cannot."
        )
    return "\n".join(lines) or "nobody looked: nothing can be said of access"


def _counts(one: Status) -> str:
    if not one.measured:
        return "Nobody looked: nothing can be said of access."
    reports = "an unknown number of reports"
    if one.reports is not None:
        reports = f"at most {one.reports} independent reports"
    seen = f"{one.blocked} of {one.measured} tests blocked, {one.down} down"
    where = f"blocked on {one.networks_blocked} of {one.networks} networks"
    made_up = " These measurements are made up." if one.synthetic else ""
    return f"{seen}; {where}; {reports}. Witness: {one.witness}.{made_up}"


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=" " * 6, subsequent_indent=" " * 6)
