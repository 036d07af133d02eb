"""What a person decided about a proposed entry; never overwritten, only followed."""

from typing import Final, Literal, get_args

from msgspec import Struct

from rasad.model.entry import Entry
from rasad.model.ids import content_id

Action = Literal[
    "accept",
    "edit",
    "reject",
    "merge",
    "split",
    "ask",
    "second",
    "enter",
    "keep",
    "reopen",
]
ACTIONS: Final[tuple[Action, ...]] = get_args(Action)

# Why a proposal is no entry. A code is never given another meaning.
REASONS: Final[dict[str, str]] = {
    "not_said": "the words do not say it",
    "not_about_access": "it is not about access to a service",
    "speculation": "what is only possible or asked was read as done",
    "background": "an old act is only mentioned, and dated wrongly",
    "wrong_service": "it is about something else that has the same name",
    "wrong_country": "it is about another country",
    "duplicate": "another entry holds it",
    "bad_source": "the words are furniture of a page, satire, or cannot be relied on",
    "private": "it is about a private person",
    "other": "told in the note",
}


class Decision(Struct, frozen=True, kw_only=True):
    """
    One decision of one person, as the log keeps it.

    `proposal` is the id of the entry decided about, `revision` the hash of it as
    the reader saw it. `seen` is that entry itself (of a merge: and the others),
    whose places in documents are what the decision holds on to when ids move.
    `after` is the id of the decision on it that the reader knew of, None where
    there was none: of two who decide without knowing of each other, the first
    in the log counts. `pending` says that it waits for a second person.

    `entry` is what the person made of it (of edit, merge, enter), `others` the
    ids joined into it (of merge), `parts` what it was taken apart into (of
    split), `made` the hash of these. `beside` tells the other proposals that
    stood at the same words, and were not decided about. `label` is the readable
    name given with it. `reason` is a code of `REASONS` (of reject), `note` free
    words, `ruleset` the rules that read the proposal. `by` is a name that the
    reviewer chose, `at` an ISO 8601 instant in UTC.
    """

    action: Action
    proposal: str
    revision: str
    by: str
    at: str
    seen: tuple[Entry, ...] = ()
    after: str | None = None
    pending: bool = False
    reason: str | None = None
    note: str = ""
    entry: Entry | None = None
    others: tuple[str, ...] = ()
    parts: tuple[Entry, ...] = ()
    made: str = ""
    beside: tuple[str, ...] = ()
    label: str | None = None
    ruleset: str = ""

    def __post_init__(self) -> None:
        if (self.reason is None) == (self.action == "reject"):
            raise ValueError("a rejection, and nothing else, has a reason")
        if self.reason is not None and self.reason not in REASONS:
            raise ValueError(f"{self.reason!r} is no reason; {', '.join(REASONS)} are")

    @property
    def id(self) -> str:
        """The hash of who decided what about which revision, and when."""
        return content_id(
            self.proposal, self.revision, self.action, self.by, self.at, self.made
        )
