"""
An act that is named is not always told: it may be denied, taken back, or asked about.

"The authorities have not blocked it", "we have withdrawn the decision to block it"
and "nobody knows why it should be blocked" hold the words of a block. What stands
right before, in and after the words of an act says which of them it is; a language
tells it by patterns of the names below, and one that tells none leaves acts as read.
"""

import re

from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record.grammar import Rule
from rasad.record.reading import View

T, M = StatementType, Modality

# What a language may tell. Patterns of what stands before end where the act begins,
# those of what stands after begin where it ends.
NOUN = "order as a noun"  # how the words of an act begin that speak of an order
DENIED_BEFORE, DENIED_WITHIN, DENIED_AFTER = (
    "denied before",
    "denied within",
    "denied after",
)
TAKEN_BACK = "taken back before"  # of an order as a noun
OPEN_BEFORE, OPEN_WITHIN = "open before", "open within"  # asked, supposed, left undone
YET = "yet after"  # "was not blocked until Monday" tells of a block

_ACTS = frozenset({T.ORDER_BLOCK, T.BLOCK, T.SHUTDOWN, T.THROTTLE, T.BAN_SECTOR})
_LIFTS = frozenset({T.ORDER_LIFT, T.UNBLOCK})
_MEANT = frozenset({T.PLANNED_RESTRICTION})
_TOLD = frozenset({M.ACTUAL, M.ORDERED, M.INTENDED})
_BEFORE = 120  # letters that are looked at

_NOTHING = re.compile(r"(?!)")


def as_told(view: View, rule: Rule, trigger: tuple[int, int], code: str) -> Rule | None:
    """
    Return the row that the words around an act leave of *rule*; None where nothing.

    An act that is denied is a denial, an order that is taken back a lift; what is
    only asked, supposed or left undone is nothing, and so is a lift that is denied.
    Rows of other types, and of what is threatened or possible, are left as they are.
    """
    if rule.type not in _ACTS | _LIFTS | _MEANT or rule.modality not in _TOLD:
        return rule
    around = _Around(view, trigger)
    if around.ends(OPEN_BEFORE) or around.holds(OPEN_WITHIN):
        return None
    denied = (
        around.ends(DENIED_BEFORE)
        or around.holds(DENIED_WITHIN)
        or around.goes_on(DENIED_AFTER)
    )
    if denied and not around.goes_on(YET):
        return None if rule.type in _LIFTS else _denial(rule, code)
    if rule.type not in _LIFTS and around.starts(NOUN) and around.ends(TAKEN_BACK):
        return _lift(rule, code)
    return rule


class _Around:
    """The words before, in and after the trigger of an act."""

    def __init__(self, view: View, trigger: tuple[int, int]) -> None:
        start, end = trigger
        self._view = view
        self._before = view.masked[max(0, start - _BEFORE) : start].rstrip() + " "
        self._within = view.masked[start:end]
        self._after = view.masked[end:]

    def ends(self, name: str) -> bool:
        """Tell whether what stands before ends in the words of *name*."""
        return self._words(name).search(self._before) is not None

    def holds(self, name: str) -> bool:
        """Tell whether the act's own words hold those of *name*."""
        return self._words(name).search(self._within) is not None

    def starts(self, name: str) -> bool:
        """Tell whether the act's own words begin with those of *name*."""
        return self._words(name).match(self._within) is not None

    def goes_on(self, name: str) -> bool:
        """Tell whether what stands after begins with the words of *name*."""
        return self._words(name).match(self._after) is not None

    def _words(self, name: str) -> re.Pattern[str]:
        return self._view.words(name, _NOTHING)


def _denial(rule: Rule, code: str) -> Rule:
    """Return the row of a denial of what *rule* reads."""
    return Rule(
        id=f"{code}.denial.of-the-act",
        type=T.DENIAL,
        modality=M.DENIED,
        pattern="",
        needs=rule.needs,
        means=rule.means,
        also=rule.also,
    )


def _lift(rule: Rule, code: str) -> Rule:
    """Return the row of an order that takes back the one that *rule* reads."""
    return Rule(
        id=f"{code}.lift.of-the-order",
        type=T.ORDER_LIFT,
        modality=M.ORDERED,
        asks=Asks.RESTORE,
        pattern="",
        needs=rule.needs,
        means=rule.means,
        also=rule.also,
    )
