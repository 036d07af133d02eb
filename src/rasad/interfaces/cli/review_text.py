"""An item under review as text: what it says, its words in place, what changed."""

from collections.abc import Iterator, Sequence

from rasad.interfaces.cli.chart import clean
from rasad.model.entry import Entry
from rasad.pipeline.passages_shown import Passage
from rasad.pipeline.reviewing import Change, Item, Step

SHORT = 240  # letters of the surroundings on each side


def text(item: Item, passages: Sequence[Passage], steps: Sequence[Step]) -> str:
    """Return an item for a terminal; the quote stands between ⟦ and ⟧."""
    lines = [f"{item.label or item.id}   {item.state}"]
    if item.label:
        lines.append(f"  id          {item.id}")
    if item.waiting_for and item.waiting_for != "anybody":
        lines.append(f"  waits for   another reader, {item.waiting_for}: {item.note}")
    if item.entry is not None:
        lines += _entry(item.entry)
    for number, passage in enumerate(passages, 1):
        lines += _passage(number, passage)
    if item.changes:
        lines.append("a later extraction says otherwise:")
        lines += [f"  {line}" for c in item.changes for line in change(c)]
    if steps:
        lines.append("decisions:")
        lines += [f"  {step_line(s)}" for s in steps]
    return "\n".join(lines)


def _entry(entry: Entry) -> Iterator[str]:
    yield f"  {entry.type}, {entry.modality}" + (
        f", {entry.subtype or entry.asks}" if entry.subtype or entry.asks else ""
    )
    rows = (
        ("who", ", ".join(f"{a.name} ({a.role or a.kind})" for a in entry.actors)),
        ("services", ", ".join(entry.services)),
        ("country", entry.country or "none"),
        ("date", f"{entry.date.value or 'none'} ({entry.date.basis or 'no basis'})"),
        ("deadline", (entry.deadline.date or "") if entry.deadline else ""),
        ("scope", f"{entry.scope.kind} {entry.scope.place or ''}".strip()),
        ("proposed by", f"{entry.origin} {entry.ruleset}".strip()),
    )
    yield from (f"  {name:<12}{clean(told)}" for name, told in rows if told)
    if entry.withdrawn:
        yield "  every document that it rests on was withdrawn"


def _passage(number: int, passage: Passage) -> Iterator[str]:
    source = passage.source
    where = [source.publisher or "publisher not known", source.published or "no day"]
    yield f"[{number}] {clean(passage.title)} · {' · '.join(map(clean, where))}"
    yield f"    {source.document} {source.start}-{source.end}"
    before = clean(passage.before[-SHORT:]).lstrip()
    yield f"    {before}⟦{clean(source.quote)}⟧{clean(passage.after[:SHORT]).rstrip()}"
    if not passage.held:
        yield "    the document is not on this shelf"


def change(told: Change) -> Iterator[str]:
    """Yield the lines that tell one change, and by which rules."""
    if told.field == "proposal":
        yield f"nothing is proposed at these words any more (was {told.before})"
        return
    yield f"{told.field}: {clean(told.before) or 'none'} → {clean(told.now) or 'none'}"
    before, now = told.ruleset_before or "unknown", told.ruleset or "unknown"
    if before != now:
        yield f"  rules {before} → {now}"


def step_line(step: Step) -> str:
    """Return one decision as a line."""
    decision = step.decision
    why = " ".join(clean(w) for w in (decision.reason, decision.note) if w)
    waits = " (waits for a second person)" if decision.pending else ""
    counts = "" if step.counts else f" [does not count: {step.why}]"
    return f"{decision.at}  {clean(decision.by)}  {decision.action} {why}".rstrip() + (
        waits + counts
    )
