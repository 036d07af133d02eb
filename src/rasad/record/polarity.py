"""
An act that is named is not always told: it may be denied, taken back, or asked about.

"The authorities have not blocked it", "we have withdrawn the decision to block it"
and "experts said that blocking it was difficult" hold the words of a block. What
stands before, in and after the words of an act says which of them it is. A language
tells it by patterns over the sentence, in which `⟦` and `⟧` stand around the words of
the act; one that tells none leaves acts as they were read.
"""

import re

from msgspec import structs

from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record.grammar import Rule
from rasad.record.reading import View

T, M = StatementType, Modality

# What a language may tell.
OPEN = "left open"  # asked, supposed, talked about, left undone
DENIED = "denied"
YET = "and yet"  # "was not blocked until Monday" tells of a block
TAKEN_BACK = "taken back"
ASKED = "asked for"  # of somebody who may still refuse

_ACTS = frozenset({T.ORDER_BLOCK, T.BLOCK, T.SHUTDOWN, T.THROTTLE, T.BAN_SECTOR})
_LIFTS = frozenset({T.ORDER_LIFT, T.UNBLOCK})
_MEANT = frozenset({T.PLANNED_RESTRICTION})
_TOLD = frozenset({M.ACTUAL, M.ORDERED, M.INTENDED})
_AROUND = 120  # letters that are looked at, before and after

_NOTHING = re.compile(r"(?!)")


def as_told(view: View, rule: Rule, trigger: tuple[int, int], code: str) -> Rule | None:
    """
    Return the row that the words around an act leave of *rule*; None where nothing.

    An act that is denied is a denial, an order that is taken back a lift, one that
    is asked for a demand; what is only talked about is nothing, and so is a lift that
    is denied. Rows of other types, and of what is threatened or possible, are left.
    """
    if rule.type not in _ACTS | _LIFTS | _MEANT or rule.modality not in _TOLD:
        return rule
    start, end = trigger
    before = view.masked[max(0, start - _AROUND) : start].rstrip()
    act = view.masked[start:end].strip()
    words = f"{before} ⟦{act}⟧{view.masked[end : end + _AROUND]}"

    def told(name: str) -> bool:
        return view.words(name, _NOTHING).search(words) is not None

    if told(OPEN):
        return None
    if told(DENIED) and not told(YET):
        return None if rule.type in _LIFTS else _denial(rule, code)
    if rule.type not in _LIFTS and told(TAKEN_BACK):
        return _lift(rule, code)
    if rule.modality is M.ORDERED and told(ASKED):
        return structs.replace(rule, modality=M.DEMANDED)
    return rule


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
