"""The words of the picture: one place, so that every surface says the same."""

from msgspec import Struct

from rasad.model.entry import Entry
from rasad.model.finding import Finding, FindingKind, Reason
from rasad.model.said import Actor
from rasad.model.told import Told, mark, name, say, upper
from rasad.model.vocabulary import (
    ActorKind,
    Asks,
    Extent,
    Modality,
    Role,
    ScopeKind,
    StatementType,
)
from rasad.pipeline.picture.shapes import MarkKind, Tone

A, K, T = ActorKind, FindingKind, StatementType

PROMISES = mark("Promises")
LANES: tuple[tuple[str, frozenset[ActorKind]], ...] = (
    (
        mark("Judiciary"),
        frozenset({A.JUDICIARY, A.COURT, A.PROSECUTOR, A.JUDICIAL_OFFICIAL}),
    ),
    (mark("Leader · councils"), frozenset({A.HEAD_OF_STATE, A.COUNCIL})),
    (
        mark("Government"),
        frozenset(
            {
                A.HEAD_OF_GOVERNMENT,
                A.VICE_PRESIDENT,
                A.GOVERNMENT,
                A.MINISTRY,
                A.MINISTER,
                A.SPOKESPERSON,
                A.REGULATOR,
                A.LOCAL_AUTHORITY,
                A.UNNAMED_OFFICIAL,
                A.AUTHORITY_UNSPECIFIED,
            }
        ),
    ),
    (
        mark("Police · military"),
        frozenset({A.POLICE, A.SECURITY_SERVICE, A.MILITARY, A.ARMED_GROUP}),
    ),
    (mark("Parliament"), frozenset({A.LEGISLATOR, A.LEGISLATURE})),
    (
        mark("Companies"),
        frozenset(
            {
                A.ISP_OPERATOR,
                A.PLATFORM,
                A.PLATFORM_EXECUTIVE,
                A.APP_STORE,
                A.CHANNEL_ADMIN,
            }
        ),
    ),
)
OTHERS = mark("Press · others")

KIND_READS = {
    K.FOLLOWED: mark("ordered or announced, and blocking measured after"),
    K.NOT_FOLLOWED: mark("ordered, and no block measured"),
    K.NO_STATEMENT: mark("blocking measured, and no statement of it on our record"),
    K.STANDING: mark("already blocked when it was said, or when measuring began"),
    K.LIFTED: mark("a lift said, and access measured after"),
    K.LIFT_NOT_FOLLOWED: mark("a lift said, and the block still measured"),
    K.REOPENED: mark("access came back, and no statement of it on our record"),
    K.OVERRUN: mark("the announced end passed, and the block still measured"),
    K.NOT_OBSERVED: mark(
        "announced, threatened or demanded by a day, and not observed by it"
    ),
    K.CORROBORATED: mark("a claim about access, and measurements that agree"),
    K.NOT_BORNE_OUT: mark("a claim about access, and measurements that do not agree"),
    K.UNKNOWN: mark("cannot be said"),
}
REASON_READS = {
    Reason.NO_DATA: mark("nobody measured"),
    Reason.TOO_FEW: mark("too few tests"),
    Reason.WEB_ONLY: mark("only the website was tested"),
    Reason.METHOD_MISMATCH: mark("no test here sees it"),
    Reason.NOTHING_TO_LIFT: mark("nothing was blocked that could be lifted"),
    Reason.VANTAGE: mark("measured from other networks"),
}
TONES = {
    K.FOLLOWED: Tone.BOTH,
    K.LIFTED: Tone.BOTH,
    K.CORROBORATED: Tone.BOTH,
    K.NO_STATEMENT: Tone.MEASURED,
    K.REOPENED: Tone.MEASURED,
    K.NOT_FOLLOWED: Tone.SAID,
    K.NOT_OBSERVED: Tone.SAID,
    K.LIFT_NOT_FOLLOWED: Tone.DIFFERS,
    K.OVERRUN: Tone.DIFFERS,
    K.NOT_BORNE_OUT: Tone.DIFFERS,
    K.STANDING: Tone.STANDING,
    K.UNKNOWN: Tone.UNKNOWN,
}
TONE_READS = {
    Tone.BOTH: mark("Said and measured"),
    Tone.MEASURED: mark("Measured, no statement"),
    Tone.SAID: mark("Said, not measured"),
    Tone.DIFFERS: mark("Said and measured differ"),
    Tone.STANDING: mark("Standing"),
    Tone.UNKNOWN: mark("Unknown"),
}
MARK_READS = {
    MarkKind.ORDER: mark("order or demand"),
    MarkKind.PARTIAL: mark("order for some only"),
    MarkKind.THREAT: mark("threat or plan"),
    MarkKind.CLAIM: mark("claim"),
    MarkKind.LIFT: mark("lift"),
    MarkKind.PROMISE: mark("promise"),
    MarkKind.SEVERAL: mark("several kinds close together"),
}

LIFTS = frozenset({T.ORDER_LIFT, T.UNBLOCK})
PROMISED = frozenset({T.PROMISE, T.PROMISE_UPDATE, T.PROMISE_STATUS, T.NONCOMPLIANCE})
THREATS = frozenset({T.ULTIMATUM, T.THREAT, T.PLANNED_RESTRICTION})
ORDERS = frozenset(
    {
        T.ORDER_BLOCK,
        T.COURT_RULING,
        T.BAN_SECTOR,
        T.MANDATE_DOMESTIC,
        T.DATA_LOCALISATION_DEMAND,
        T.DATA_ACCESS_DEMAND,
        T.TAKEDOWN_DEMAND,
        T.DEMAND_CONDITIONS,
        T.APP_STORE_REMOVAL,
        T.CIRCUMVENTION_RESTRICTION,
    }
)
UNSURE = frozenset({Modality.THREATENED, Modality.INTENDED, Modality.POSSIBLE})
HEARSAY = frozenset({Modality.RUMOURED, Modality.INFERRED, Modality.DENIED})
SOME = frozenset(
    {ScopeKind.SECTOR, ScopeKind.REGIONAL, ScopeKind.NETWORK, ScopeKind.CHANNEL}
)
WHAT = {
    T.ORDER_BLOCK: mark("order to block"),
    T.ORDER_LIFT: mark("order to lift"),
    T.COURT_RULING: mark("ruling"),
    T.BAN_SECTOR: mark("ban for some"),
    T.PLANNED_RESTRICTION: mark("plan to restrict"),
    T.DATA_LOCALISATION_DEMAND: mark("move the data"),
    T.DATA_ACCESS_DEMAND: mark("hand over data"),
    T.MANDATE_DOMESTIC: mark("use domestic ones"),
    T.TAKEDOWN_DEMAND: mark("remove content"),
    T.DEMAND_CONDITIONS: mark("sets conditions"),
    T.CIRCUMVENTION_RESTRICTION: mark("no circumvention tools"),
    T.NONCOMPLIANCE: mark("not complied with"),
    T.PROMISE_UPDATE: mark("more on a promise"),
    T.PROMISE_STATUS: mark("state of a promise"),
    T.USAGE_CLAIM: mark("how many use it"),
    T.PLATFORM_REFUSAL: mark("refuses"),
    T.PLATFORM_COMPLIANCE: mark("complies"),
    T.PLATFORM_POLICY: mark("its policy"),
    T.PLATFORM_STATEMENT: mark("statement"),
    T.CHANNEL_TAKEDOWN: mark("channel taken down"),
    T.CHANNEL_REINSTATEMENT: mark("channel back"),
}
# Claims about access: whom they name as acting is not who says so.
CLAIMED = {
    T.BLOCK: (mark("says it is blocked"), mark("said to be blocked")),
    T.UNBLOCK: (mark("says it is open again"), mark("said to be open again")),
    T.THROTTLE: (mark("says it is slowed"), mark("said to be slowed")),
    T.SHUTDOWN: (mark("says it is shut down"), mark("said to be shut down")),
    T.STATUS_CLAIM: (mark("says it stands so"), mark("said to stand so")),
    T.ACCESS_OBSERVATION: (mark("saw it tried"), mark("seen tried")),
}

WHO = {
    A.ISP_OPERATOR: mark("operator"),
    A.PLATFORM_EXECUTIVE: mark("company"),
    A.UNNAMED_OFFICIAL: mark("an official"),
    A.AUTHORITY_UNSPECIFIED: mark("authorities"),
    A.LEGISLATOR: mark("lawmaker"),
    A.JUDICIAL_OFFICIAL: mark("judicial official"),
}


def mark_kind(entry: Entry) -> MarkKind:
    """Say by which mark an entry is drawn; what is not sure is never an order."""
    lifts = entry.type in LIFTS or (
        entry.type is T.COURT_RULING and entry.asks is Asks.RESTORE
    )
    if entry.type in PROMISED:
        return MarkKind.PROMISE
    if entry.modality in HEARSAY:
        return MarkKind.CLAIM
    if entry.type in THREATS or (
        entry.modality in UNSURE and entry.type in ORDERS | LIFTS
    ):
        return MarkKind.THREAT
    if lifts:
        return MarkKind.LIFT
    if entry.type in ORDERS:
        return MarkKind.PARTIAL if _for_some(entry) else MarkKind.ORDER
    return MarkKind.CLAIM


def _for_some(entry: Entry) -> bool:
    return (
        entry.type is T.BAN_SECTOR
        or entry.scope.kind in SOME
        or entry.scope.extent in {Extent.PARTIAL, Extent.THROTTLED}
    )


def speaker(entry: Entry) -> Actor | None:
    """
    Return the actor who speaks: who orders, signs or requests; else the first.

    Of a claim about access it is the one to whom the words are attributed, and
    None where that is nobody we know: whoever is said to block does not say so.
    """
    if entry.type in CLAIMED:
        who = (entry.attribution.who or "").casefold()
        names = ((a, {a.name.casefold(), a.id.casefold()} - {""}) for a in entry.actors)
        return next(
            (a for a, named in names if a.role is Role.REPORTS or who in named), None
        )
    acting = {Role.ORDERS, Role.SIGNS, Role.REQUESTS}
    return next(
        (actor for actor in entry.actors if actor.role in acting),
        next(iter(entry.actors), None),
    )


class Parties(Struct, frozen=True, kw_only=True):
    """The names of those who speak in an entry, and of those it says act."""

    speak: tuple[str, ...]
    act: tuple[str, ...]


def parties(entry: Entry) -> Parties:
    """Tell who speaks from who is spoken of; in an order they are the same."""
    if entry.type not in CLAIMED:
        return Parties(speak=tuple(name(a.name) for a in entry.actors), act=())
    who = speaker(entry)
    return Parties(
        speak=() if who is None else (name(who.name),),
        act=tuple(name(a.name) for a in entry.actors if a is not who),
    )


def lane_of(entry: Entry) -> str:
    """Return the name of the lane that an entry is drawn in."""
    if entry.type in PROMISED:
        return PROMISES
    actor = speaker(entry)
    kind = actor.kind if actor else None
    return next((name for name, kinds in LANES if kind in kinds), OTHERS)


def lane_names() -> tuple[str, ...]:
    """Every lane, in the order of the picture."""
    return (PROMISES, *(name for name, _ in LANES), OTHERS)


def label(entry: Entry) -> str:
    """Return a few words for a mark: who, and what sort of act."""
    actor = speaker(entry)
    who = "" if actor is None else name(actor.name)
    if actor is not None and (not who or len(who) > 24):  # noqa: PLR2004 - letters beside a mark
        who = say(WHO[actor.kind]) if actor.kind in WHO else plain(actor.kind)
    act = what(entry)
    return upper(say(mark("{who}: {what}"), who=who, what=act) if who else act)


def what(entry: Entry) -> Told:
    """Return a few words for the sort of act; claims tell whether somebody is named."""
    if entry.type not in CLAIMED:
        return say(WHAT[entry.type]) if entry.type in WHAT else plain(entry.type)
    known = speaker(entry) is not None
    if entry.type is T.ACCESS_OBSERVATION:
        seen = plain(entry.subtype or mark("tried"))
        return say(
            mark("saw it {state}") if known else mark("seen {state}"), state=seen
        )
    if entry.subtype:
        told = mark("says it is {state}") if known else mark("said to be {state}")
        return say(told, state=plain(entry.subtype))
    says, said = CLAIMED[entry.type]
    return say(says if known else said)


def plain(value: object) -> Told:
    """Return a word of a closed vocabulary as people write it."""
    return say(str(getattr(value, "value", value)).replace("_", " "))


def kind_name(finding: Finding) -> str:
    """Return the finding's kind as a word to print, with its reason or qualifiers."""
    words = [finding.kind.value.replace("_", " ")]
    if finding.reason is not None:
        words.append(finding.reason.value.replace("_", " "))
    words += [qualifier.value.replace("_", " ") for qualifier in finding.qualifiers]
    return " · ".join(words)


def result(finding: Finding) -> Told:
    """Return what came of a claim or of what cannot be told, in a few words."""
    if finding.reason is not None:
        reason = say(REASON_READS[finding.reason])
        return say(mark("cannot be told: {reason}"), reason=reason)
    if finding.kind is K.CORROBORATED:
        return say(mark("measurements agree"))
    if finding.kind is K.NOT_BORNE_OUT:
        return say(mark("measurements do not agree"))
    return say(KIND_READS[finding.kind])


def networks_text(finding: Finding) -> Told:
    """Return on how many networks a finding holds; empty where nothing tells."""
    share = finding.shares.networks
    if share is None or finding.kind is K.UNKNOWN:
        return say("")
    if not share:
        return say(mark("seen on no network"))
    count = len(finding.lag)
    whole = round(count / share)
    if count and abs(count / share - whole) < 0.05:  # noqa: PLR2004 - shares are rounded
        return say(mark("{count} of {whole} networks"), count=count, whole=whole)
    return say(mark("{percent} % of networks"), percent=round(100 * share))


def lag_text(hours: float) -> Told:
    """Return a lag as hours below two days, as days above."""
    if abs(hours) < 48:  # noqa: PLR2004 - hours
        return say(mark("{number} h"), number=round(hours))
    return say(mark("{number} d"), number=round(hours / 24))
