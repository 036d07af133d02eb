"""Findings and promises as a reader wants them: a line of answer, then its reason."""

import textwrap
from collections.abc import Iterator

from rasad.model.entry import Entry
from rasad.model.finding import Commitment, Finding
from rasad.pipeline.answers import Answers

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
    day = (entry.date.value or "no date") if entry else "nothing said"
    what = f"{entry.type}" if entry else "measured"
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


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=" " * 6, subsequent_indent=" " * 6)
