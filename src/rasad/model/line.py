"""A line of `record.jsonl`: an entry, and everything the record holds about it."""

from msgspec import Struct

from rasad.model.decision import Decision
from rasad.model.entry import Entry


class Ruling(Struct, frozen=True, kw_only=True):
    """
    A decision as the record keeps it.

    `number` counts from 1 in the order they were committed. `against` says why
    it does not count, and is empty for one that does.
    """

    number: int
    decision: Decision
    against: str = ""

    @property
    def counts(self) -> bool:
        """Whether the decision is one that holds."""
        return not self.against


class LogRow(Struct, frozen=True, kw_only=True):
    """
    One change: when, by whom, what, why, of what, and the chain's hash up to it.

    `digest` is that of the `subject` after the change, empty for what is gone;
    both are empty in rows of the first schema.
    """

    number: int
    at: str
    who: str
    what: str
    why: str
    hash: str
    subject: str = ""
    digest: str = ""


class Line(Entry, frozen=True, kw_only=True):
    """
    An entry as people left it, with what it was made of.

    `proposed` is the entry as the record holds it, None where that is the same.
    `held` is false for what only decisions made (entered by hand, a part). The
    log's rows about it are in `trace`, where they were asked for.
    """

    proposed: Entry | None = None
    held: bool = True
    decisions: tuple[Ruling, ...] = ()
    trace: tuple[LogRow, ...] = ()


EXTRA: tuple[str, ...] = ("proposed", "held", "decisions", "trace")


def line(
    entry: Entry,
    *,
    proposed: Entry | None,
    held: bool,
    decisions: tuple[Ruling, ...],
    trace: tuple[LogRow, ...],
) -> Line:
    """Return the line of an entry."""
    values = {name: getattr(entry, name) for name in Entry.__struct_fields__}
    return Line(
        **values, proposed=proposed, held=held, decisions=decisions, trace=trace
    )


def entry_of(told: Line) -> Entry:
    """Return the entry that the record is to hold for a line."""
    if told.proposed is not None:
        return told.proposed
    return Entry(**{name: getattr(told, name) for name in Entry.__struct_fields__})
