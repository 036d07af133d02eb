"""Short titles for findings: from their kind and from what sort of act was said."""

from rasad.model.entry import Entry
from rasad.model.finding import Finding, FindingKind
from rasad.model.told import Told, mark, say, upper
from rasad.model.vocabulary import ActorKind, Modality, StatementType
from rasad.pipeline.picture import words
from rasad.pipeline.picture.shapes import MarkKind

A, K, T = ActorKind, FindingKind, StatementType

CLAIMS = frozenset({K.CORROBORATED, K.NOT_BORNE_OUT})
WHOSE = {
    A.HEAD_OF_STATE: mark("leader's"),
    A.HEAD_OF_GOVERNMENT: mark("government"),
    A.VICE_PRESIDENT: mark("government"),
    A.GOVERNMENT: mark("government"),
    A.MINISTRY: mark("ministry"),
    A.MINISTER: mark("minister's"),
    A.COUNCIL: mark("council"),
    A.REGULATOR: mark("regulator's"),
    A.JUDICIARY: mark("judicial"),
    A.JUDICIAL_OFFICIAL: mark("judicial"),
    A.COURT: mark("court"),
    A.PROSECUTOR: mark("prosecutor's"),
    A.POLICE: mark("police"),
    A.MILITARY: mark("military"),
    A.SECURITY_SERVICE: mark("security service"),
    A.LOCAL_AUTHORITY: mark("local"),
    A.LEGISLATOR: mark("lawmaker's"),
    A.LEGISLATURE: mark("parliament's"),
    A.ISP_OPERATOR: mark("operator's"),
}
ACTS = {
    T.ORDER_BLOCK: mark("order to block"),
    T.ORDER_LIFT: mark("order to lift the block"),
    T.COURT_RULING: mark("ruling"),
    T.ULTIMATUM: mark("ultimatum"),
    T.BAN_SECTOR: mark("ban for some users"),
    T.MANDATE_DOMESTIC: mark("order to use domestic services"),
    T.DATA_LOCALISATION_DEMAND: mark("demand to move the data"),
    T.DATA_ACCESS_DEMAND: mark("demand to hand over data"),
    T.TAKEDOWN_DEMAND: mark("demand to remove content"),
    T.DEMAND_CONDITIONS: mark("demand of conditions"),
    T.APP_STORE_REMOVAL: mark("removal from an app store"),
    T.CIRCUMVENTION_RESTRICTION: mark("restriction of circumvention tools"),
    T.PLANNED_RESTRICTION: mark("plan to restrict"),
    T.THREAT: mark("threat"),
    T.BLOCK: mark("block announced"),
    T.UNBLOCK: mark("lift announced"),
    T.THROTTLE: mark("slowing announced"),
    T.SHUTDOWN: mark("shutdown announced"),
}
ANNOUNCED = frozenset({T.BLOCK, T.UNBLOCK, T.THROTTLE, T.SHUTDOWN})
SURENESS = {
    Modality.RUMOURED: mark("rumoured"),
    Modality.INFERRED: mark("inferred"),
    Modality.DENIED: mark("denied"),
    Modality.POSSIBLE: mark("possible"),
}
AFTER = {
    K.FOLLOWED: mark("{act}, then blocking"),
    K.NOT_FOLLOWED: mark("{act}, no block measured"),
    K.NO_STATEMENT: mark("Blocking, and no statement of it on record"),
    K.STANDING: mark("{act}: blocked already"),
    K.LIFTED: mark("{act}, then access"),
    K.LIFT_NOT_FOLLOWED: mark("{act}, still blocked"),
    K.REOPENED: mark("Access again, and no statement of it on record"),
    K.OVERRUN: mark("{act}: its end passed, still blocked"),
    K.NOT_OBSERVED: mark("{act}, no block in the time after"),
    K.CORROBORATED: mark("{act}: measurements agree"),
    K.NOT_BORNE_OUT: mark("{act}: measurements do not agree"),
    K.UNKNOWN: mark("{act}: cannot be told"),
}
ALONE = {
    K.STANDING: mark("Blocked already when measuring began"),
    K.UNKNOWN: mark("What cannot be told"),
}


def is_claim(finding: Finding, entry: Entry | None) -> bool:
    """Tell whether a finding is about a claim, and not about an act or a block."""
    if finding.kind is K.UNKNOWN:
        return entry is not None and words.mark_kind(entry) is MarkKind.CLAIM
    return finding.kind in CLAIMS


def act(entry: Entry) -> str:
    """Name an act in a few words: `court order to block`, `rumoured threat`."""
    actor = words.speaker(entry)
    told = say(ACTS[entry.type]) if entry.type in ACTS else words.what(entry)
    sure = SURENESS.get(entry.modality)
    whose = WHOSE.get(actor.kind) if actor and entry.type in ACTS else None
    if entry.type in ANNOUNCED or whose is None:
        return _sure(told, sure)
    owned = mark("{whose} {act}")
    if whose.endswith("'s"):
        return say(owned, whose=say(whose), act=_sure(told, sure))
    return _sure(say(owned, whose=say(whose), act=told), sure)


def _sure(act: Told, sure: str | None) -> Told:
    return say(mark("{sure} {act}"), sure=say(sure), act=act) if sure else act


def title(finding: Finding, entry: Entry | None) -> str:
    """Return the title of a finding's card, in one line."""
    if entry is None:
        if finding.kind in ALONE:
            return say(ALONE[finding.kind])
        return say(AFTER[finding.kind], act=say(mark("An act")))
    return upper(say(AFTER[finding.kind], act=act(entry)))


def lag_range(finding: Finding) -> Told:
    """Return the least and the greatest lag in words; empty where there is none."""
    hours = sorted(lag.hours for lag in finding.lag)
    if not hours:
        return say("")
    low, high = words.lag_text(hours[0]), words.lag_text(hours[-1])
    if low == high:
        return low
    if low.template == high.template and hours[0] >= 0:
        few, many = low.values["number"], high.values["number"]
        return say(low.template, number=say("{few}–{many}", few=few, many=many))
    return say(mark("{first} to {last}"), first=low, last=high)
