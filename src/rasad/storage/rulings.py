"""
Whose decision stands when several are made about one revision of a proposal.

The rule: of the decisions that settle a revision (accept, edit, reject, merge,
split, enter), the first committed one stands. Every later one about the same
revision is kept too, marked late, and names the one that stands. A `reopen`
opens the revision again: the first settling decision after it stands. `second`
and `reopen` settle nothing and always stand.

A reader who decides about a proposal as it has become since names its new
revision, so only who did not see the first decision is late.
"""

from collections.abc import Iterable
from typing import Final, Literal

from msgspec import Struct

from rasad.model.decision import Action, Decision

SETTLING: Final = frozenset[Action](
    {"accept", "edit", "reject", "merge", "split", "enter"}
)
Standing = Literal["stands", "late"]


class Ruling(Struct, frozen=True, kw_only=True):
    """
    A decision as the record keeps it.

    `number` counts from 1 in the order they were committed. `first` is the id of
    the decision that stands instead of a late one, empty for one that stands.
    """

    number: int
    decision: Decision
    standing: Standing
    first: str = ""

    @property
    def late(self) -> bool:
        """Whether another decision about the same revision came first."""
        return self.standing == "late"


def settled_by(earlier: Iterable[Ruling]) -> str | None:
    """
    Return the id of the decision that settles a revision; None while it is open.

    *earlier* are all rulings about that revision, the oldest first.
    """
    settled = None
    for ruling in earlier:
        if ruling.decision.action == "reopen":
            settled = None
        elif ruling.decision.action in SETTLING and not ruling.late:
            settled = ruling.decision.id
    return settled
