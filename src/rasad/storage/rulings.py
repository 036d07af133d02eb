"""
Whose decision counts when two people decide about one proposal at the same time.

The rule: a decision counts when its maker knew the last one that counts on the
same proposal (`Decision.after` names it; None where there was none). So of two
who decide without knowing of each other, the first committed counts. The other
is kept and logged all the same, with the reason why it does not count.

The caller that holds the workspace may judge by a stricter rule and hand in the
reason; where it does not, this one is applied within the transaction.
"""

from collections.abc import Iterable

from rasad.model.decision import Decision
from rasad.model.line import Ruling


def first_counts(earlier: Iterable[Ruling], decision: Decision) -> str:
    """
    Say why *decision* does not count; empty where it does.

    *earlier* are all rulings about the same proposal, the oldest first.
    """
    counting = [r.decision for r in earlier if r.counts]
    last = counting[-1] if counting else None
    if decision.after == (last.id if last else None):
        return ""
    if last is None:
        return "the decision that it rests on is not in the record"
    return f"late: {last.by} decided first: {last.action}, decision {last.id}"
