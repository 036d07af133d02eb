"""What a person decided about a proposed entry; never overwritten, only followed."""

from typing import Literal

from msgspec import Struct

from rasad.model.entry import Entry
from rasad.model.ids import content_id

Action = Literal[
    "accept", "edit", "reject", "merge", "split", "second", "enter", "reopen"
]
ACTIONS: tuple[Action, ...] = (
    "accept",
    "edit",
    "reject",
    "merge",
    "split",
    "second",
    "enter",
    "reopen",
)


class Decision(Struct, frozen=True, kw_only=True):
    """
    One decision of one person, as the log keeps it.

    `proposal` is the id of the entry decided about, `revision` the hash of it as
    the reader saw it, so that a decision about a changed proposal shows.
    `entry` is what the person made of it (of edit and enter), `others` the ids
    joined into it (of merge), `parts` what it was taken apart into (of split).
    `reason` is a code (of reject), `note` free words. `by` is a name that the
    reviewer chose, `at` an ISO 8601 instant in UTC.
    """

    action: Action
    proposal: str
    revision: str
    by: str
    at: str
    reason: str | None = None
    note: str = ""
    entry: Entry | None = None
    others: tuple[str, ...] = ()
    parts: tuple[Entry, ...] = ()

    @property
    def id(self) -> str:
        """The hash of who decided what about which revision, and when."""
        return content_id(self.proposal, self.revision, self.action, self.by, self.at)
