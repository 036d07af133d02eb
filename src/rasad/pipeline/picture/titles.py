"""Short titles for findings: from their kind and from what sort of act was said."""

from rasad.model.entry import Entry
from rasad.model.finding import Finding, FindingKind
from rasad.model.vocabulary import ActorKind, Modality, StatementType
from rasad.pipeline.picture import words
from rasad.pipeline.picture.shapes import MarkKind

A, K, T = ActorKind, FindingKind, StatementType

CLAIMS = frozenset({K.CORROBORATED, K.NOT_BORNE_OUT})
WHOSE = {
    A.HEAD_OF_STATE: "leader's",
    A.HEAD_OF_GOVERNMENT: "government",
    A.VICE_PRESIDENT: "government",
    A.GOVERNMENT: "government",
    A.MINISTRY: "ministry",
    A.MINISTER: "minister's",
    A.COUNCIL: "council",
    A.REGULATOR: "regulator's",
    A.JUDICIARY: "judicial",
    A.JUDICIAL_OFFICIAL: "judicial",
    A.COURT: "court",
    A.PROSECUTOR: "prosecutor's",
    A.POLICE: "police",
    A.MILITARY: "military",
    A.SECURITY_SERVICE: "security service",
    A.LOCAL_AUTHORITY: "local",
    A.LEGISLATOR: "lawmaker's",
    A.LEGISLATURE: "parliament's",
    A.ISP_OPERATOR: "operator's",
}
ACTS = {
    T.ORDER_BLOCK: "order to block",
    T.ORDER_LIFT: "order to lift the block",
    T.COURT_RULING: "ruling",
    T.ULTIMATUM: "ultimatum",
    T.BAN_SECTOR: "ban for some users",
    T.MANDATE_DOMESTIC: "order to use domestic services",
    T.DATA_LOCALISATION_DEMAND: "demand to move the data",
    T.DATA_ACCESS_DEMAND: "demand to hand over data",
    T.TAKEDOWN_DEMAND: "demand to remove content",
    T.DEMAND_CONDITIONS: "demand of conditions",
    T.APP_STORE_REMOVAL: "removal from an app store",
    T.CIRCUMVENTION_RESTRICTION: "restriction of circumvention tools",
    T.PLANNED_RESTRICTION: "plan to restrict",
    T.THREAT: "threat",
    T.BLOCK: "block announced",
    T.UNBLOCK: "lift announced",
    T.THROTTLE: "slowing announced",
    T.SHUTDOWN: "shutdown announced",
}
SURENESS = {
    Modality.RUMOURED: "rumoured",
    Modality.INFERRED: "inferred",
    Modality.DENIED: "denied",
    Modality.POSSIBLE: "possible",
}
AFTER = {
    K.FOLLOWED: "{}, then blocking",
    K.NOT_FOLLOWED: "{}, no block measured",
    K.NO_STATEMENT: "Blocking, and no statement of it on record",
    K.STANDING: "{}: blocked already",
    K.LIFTED: "{}, then access",
    K.LIFT_NOT_FOLLOWED: "{}, still blocked",
    K.REOPENED: "Access again, and no statement of it on record",
    K.OVERRUN: "{}: its end passed, still blocked",
    K.NOT_OBSERVED: "{}, no block in the time after",
    K.CORROBORATED: "{}: measurements agree",
    K.NOT_BORNE_OUT: "{}: measurements do not agree",
    K.UNKNOWN: "{}: cannot be told",
}
ALONE = {
    K.STANDING: "Blocked already when measuring began",
    K.UNKNOWN: "What cannot be told",
}


def is_claim(finding: Finding, entry: Entry | None) -> bool:
    """Tell whether a finding is about a claim, and not about an act or a block."""
    if finding.kind is K.UNKNOWN:
        return entry is not None and words.mark_kind(entry) is MarkKind.CLAIM
    return finding.kind in CLAIMS


def act(entry: Entry) -> str:
    """Name an act in a few words: `court order to block`, `rumoured threat`."""
    actor = words.speaker(entry)
    whose = WHOSE.get(actor.kind, "") if actor and entry.type in ACTS else ""
    what = ACTS.get(entry.type, words.what(entry))
    if what.endswith("announced"):
        whose = ""
    sure = SURENESS.get(entry.modality, "")
    parts = (whose, sure, what) if whose.endswith("'s") else (sure, whose, what)
    return " ".join(part for part in parts if part)


def title(finding: Finding, entry: Entry | None) -> str:
    """Return the title of a finding's card, in one line."""
    if entry is None:
        return ALONE.get(finding.kind) or AFTER[finding.kind].format("An act")
    text = AFTER[finding.kind].format(act(entry))
    return text[:1].upper() + text[1:]


def lag_range(finding: Finding) -> str:
    """Return the least and the greatest lag in words; empty where there is none."""
    hours = sorted(lag.hours for lag in finding.lag)
    if not hours:
        return ""
    low, high = words.lag_text(hours[0]), words.lag_text(hours[-1])
    if low == high:
        return low
    (few, unit), (many, other) = low.split(), high.split()
    if unit == other and hours[0] >= 0:
        return f"{few}–{many} {unit}"
    return f"{low} to {high}"
