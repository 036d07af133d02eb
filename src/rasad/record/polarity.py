"""
An act that is named is not always told: it may be denied, taken back, or asked about.

"The authorities have not blocked it", "we have withdrawn the decision to block it"
and "experts said that blocking it was difficult" hold the words of a block. What
stands before, in and after the words of an act says which of them it is. A language
tells it by patterns over the sentence, in which `⟦` and `⟧` stand around the words of
the act; one that tells none leaves acts as they were read.
"""

import re
from collections.abc import Callable

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
WISHED = "wished for"  # a lift that is considered, hoped for, put off or conditional
UNSEEN = "not seen"  # nobody found it so, or it was not looked for
UNSAID = "not said"  # an answer or a pledge that was not given, or only supposed
LOST = "lost"  # a court's refusal of what was asked of it
REFUTED = "refuted"  # an accusation that is rejected

ACTS = frozenset({T.ORDER_BLOCK, T.BLOCK, T.SHUTDOWN, T.THROTTLE, T.BAN_SECTOR})
_LIFTS = frozenset({T.ORDER_LIFT, T.UNBLOCK})
_MEANT = frozenset({T.PLANNED_RESTRICTION})
_SEEN = frozenset({T.STATUS_CLAIM, T.ACCESS_OBSERVATION})
_ANSWERS = frozenset(
    {
        T.PLATFORM_REFUSAL,
        T.PLATFORM_COMPLIANCE,
        T.PLATFORM_POLICY,
        T.NONCOMPLIANCE,
        T.OPPOSITION,
        T.PROMISE,
    }
)
_TOLD = frozenset({M.ACTUAL, M.ORDERED, M.INTENDED})
_AROUND = 120  # letters that are looked at, before and after

_NOTHING = re.compile(r"(?!)")


def as_told(view: View, rule: Rule, trigger: tuple[int, int], code: str) -> Rule | None:
    """
    Return the row that the words around an act leave of *rule*; None where nothing.

    An act that is denied is a denial, and so is an accusation that is rejected; an
    order that is taken back is a lift, one that is asked for a demand. What is only
    talked about is nothing, and so are a lift that is denied or hoped for, a state
    that nobody found, an answer that was not given. Rows of other types, and of what
    is threatened or possible, are left.
    """
    start, end = trigger
    before = view.masked[max(0, start - _AROUND) : start].rstrip()
    act = view.masked[start:end].strip()
    words = f"{before} ⟦{act}⟧{view.masked[end : end + _AROUND]}"

    def told(name: str) -> bool:
        return view.words(name, _NOTHING).search(words) is not None

    if rule.type is T.ACCUSATION:
        return _denial(rule, code) if told(REFUTED) else rule
    if rule.type is T.COURT_RULING:
        return structs.replace(rule, asks=Asks.PROCEDURE) if told(LOST) else rule
    if rule.type in _SEEN:
        return None if told(UNSEEN) else rule
    if rule.type in _ANSWERS or (rule.also and rule.type is T.TAKEDOWN_DEMAND):
        return None if told(UNSAID) else rule
    if rule.type not in ACTS | _LIFTS | _MEANT or rule.modality not in _TOLD:
        return rule
    return _act(rule, code, told)


def _act(rule: Rule, code: str, told: Callable[[str], bool]) -> Rule | None:
    """Return what is left of a row of an act."""
    lifts = rule.type in _LIFTS
    if told(OPEN) or (lifts and told(WISHED)):
        return None
    if told(DENIED) and not told(YET):
        return None if lifts else _denial(rule, code)
    if not lifts and told(TAKEN_BACK):
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
