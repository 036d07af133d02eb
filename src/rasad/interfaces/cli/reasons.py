"""An explanation as text: down to quotes and measurement ids."""

from collections.abc import Iterator

from rasad.interfaces.cli import past
from rasad.model.entry import Entry
from rasad.model.finding import Commitment, Finding
from rasad.model.span import Bracket
from rasad.model.target import Registry
from rasad.pipeline import telling
from rasad.pipeline.differing import Explained
from rasad.pipeline.explaining import Seen


def text(explained: Explained, registry: Registry) -> str:
    """Return the explanation, widest first: finding, words, measurements, past."""
    found = explained.explanation
    lines = [f"{found.about} {found.id}"]
    for finding in found.findings:
        lines += _finding(finding, registry)
    for entry in found.entries:
        lines += _entry(entry, registry)
    for seen in found.seen:
        lines += _seen(seen)
    if found.findings and not found.seen:
        lines.append("measured")
        lines.append(
            f"  {found.measured:,} measurements of it up to the instant asked for; no "
            "episode bears on this finding"
        )
        lines += [f"  {uid}" for uid in found.examples]
    for commitment in found.commitments:
        lines += _commitment(commitment)
    for turns in explained.past.values():
        lines += past.turns(turns)
    return "\n".join(lines)


def _finding(finding: Finding, registry: Registry) -> Iterator[str]:
    reason = f" ({finding.reason})" if finding.reason else ""
    how = f", {', '.join(finding.qualifiers)}" if finding.qualifiers else ""
    yield f"{registry.label(finding.service)} in {finding.country}"
    yield f"  {finding.kind}{reason}{how}   rule {finding.rule}, link {finding.link}"
    yield f"  why        {finding.why}"
    yield f"  may write  {finding.may_write}"
    yield f"  may not    {finding.may_not_write}"
    yield f"  would change if  {finding.would_change_if}"
    for lag in finding.lag:
        yield f"  lag AS{lag.asn}  {lag.hours:+.1f} h"


def _entry(entry: Entry, registry: Registry) -> Iterator[str]:
    who = ", ".join(f"{a.name} ({a.role or a.kind})" for a in entry.actors) or "unnamed"
    what = ", ".join(map(registry.label, entry.services))
    yield f"said   {entry.type}, {entry.modality}: {who}: {what}"
    yield f"  entry {entry.id}"
    yield (
        f"  date  {entry.date.value or 'none'} ({entry.date.precision}"
        f"{f', {entry.date.basis}' if entry.date.basis else ''})"
        f"{f' · EDTF {written}' if (written := entry.date.edtf) else ''}"
    )
    if told := telling.sentence(entry.sources):
        yield f"  told by  {told}"
    for source in entry.sources:
        yield f"  “{source.quote.strip()}”"
        yield (
            f"    {source.document} {source.start}-{source.end}"
            f"{f' · {source.publisher}' if source.publisher else ''}"
            f"{f' · {source.published}' if source.published else ''}"
            f"{f' · {source.url}' if source.url else ''}"
            f"{f' · a copy of {source.copy_of}' if source.copy_of else ''}"
            f"{f' · credits {source.credit}' if source.credit else ''}"
        )
    for other in entry.dissent:
        yield f"  differs: source {other.source + 1} gives {other.field} {other.value}"


def _seen(seen: Seen) -> Iterator[str]:
    episode = seen.episode
    yield f"measured   {episode.kind} of {episode.target or 'all targets'}"
    yield f"  episode {episode.id}   rule {episode.rule}"
    yield f"  from {_edge(episode.start)}; to {_edge(episode.end)}"
    if episode.mechanisms:
        yield f"  how  {', '.join(episode.mechanisms)}"
    for witness in seen.witnesses:
        yield f"  {witness.network}: {witness.blocked} of {witness.measured} blocked"
        yield from (f"    {uid}" for uid in witness.uids)


def _commitment(commitment: Commitment) -> Iterator[str]:
    state = commitment.promise_status or commitment.deadline_state
    yield f"state  {state} since {commitment.since or 'an unknown day'}"
    yield f"  why  {commitment.why}"
    if commitment.criterion:
        yield f"  judged by  {commitment.criterion}"
    for step in commitment.history:
        yield f"  {step.since or 'no date'}  {step.state}: {step.because}"


def _edge(bracket: Bracket | None) -> str:
    if bracket is None:
        return "the last data, still so"
    if bracket.earliest is None:
        return f"{bracket.latest:%Y-%m-%d %H:%M} UTC or before"
    if bracket.earliest == bracket.latest:
        return f"{bracket.latest:%Y-%m-%d %H:%M} UTC"
    return f"{bracket.earliest:%Y-%m-%d %H:%M} to {bracket.latest:%Y-%m-%d %H:%M} UTC"
