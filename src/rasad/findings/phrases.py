"""What an entry is called in a sentence: whose act it was, of what, of which day."""

import re

from rasad.findings.context import Context
from rasad.findings.dates import spoken, spoken_day
from rasad.findings.roles import Role
from rasad.findings.said import Said
from rasad.findings.talk import is_plural
from rasad.model.entry import Entry
from rasad.model.said import Actor, Scope
from rasad.model.vocabulary import (
    ActorKind,
    Modality,
    Precision,
    ScopeKind,
    StatementType,
)
from rasad.model.vocabulary import Role as Part

T = StatementType
A = ActorKind
# People and crowds: they are never named.
_NEVER = frozenset(
    {A.PUBLIC, A.CHANNEL_ADMIN, A.SECTOR, A.UNNAMED_OFFICIAL, A.AUTHORITY_UNSPECIFIED}
)
_ACTS = (Part.ORDERS, Part.SIGNS, Part.REQUESTS, None)
# Words that make a name an institution's or an office's: it takes an article.
_OFFICE = re.compile(
    r"\b(?:minist|council|court|president|judiciary|government|authorit|agenc|commi|"
    r"department|office|service|spokes|company|regulator|parliament|assembl|senate|"
    r"police|prosecutor|board|bureau|directorate|party|force|army|guard|bank|centre|"
    r"center|group|union|federation|operator|official|state|leader|chief|head|member|"
    r"lawmaker|judge|governor|founder)\w*",
    re.IGNORECASE,
)
_BRIEF = 60  # characters; a longer population is a sentence of its own
_PLAIN = re.compile(r"[A-Za-z0-9À-ž'’.,&() -]+")
_KINDS = {
    A.COURT: "court",
    A.JUDICIARY: "judiciary's",
    A.COUNCIL: "council's",
    A.MINISTRY: "ministry's",
    A.MINISTER: "minister's",
    A.REGULATOR: "regulator's",
    A.LEGISLATOR: "lawmaker's",
    A.LEGISLATURE: "legislature's",
    A.PROSECUTOR: "prosecutor's",
    A.GOVERNMENT: "government's",
    A.HEAD_OF_STATE: "head of state's",
    A.HEAD_OF_GOVERNMENT: "head of government's",
    A.POLICE: "police",
}
_NOUNS = {
    T.ORDER_BLOCK: "order",
    T.ORDER_LIFT: "lifting order",
    T.COURT_RULING: "ruling",
    T.ULTIMATUM: "ultimatum",
    T.THREAT: "threat",
    T.MANDATE_DOMESTIC: "mandate",
    T.PROMISE: "promise",
    T.PROMISE_UPDATE: "news of the promise",
    T.PROMISE_STATUS: "rating of the promise",
    T.PLATFORM_REFUSAL: "refusal",
    T.PLATFORM_COMPLIANCE: "compliance",
    T.PLATFORM_STATEMENT: "statement",
    T.NONCOMPLIANCE: "report of inaction",
    T.DENIAL: "denial",
    T.DISPUTE: "dispute",
    T.DATA_ACCESS_DEMAND: "demand for data",
    T.DATA_LOCALISATION_DEMAND: "demand to store data at home",
    T.TAKEDOWN_DEMAND: "takedown demand",
    T.DEMAND_CONDITIONS: "demand",
}
_STATES = {
    Role.CLAIM_BLOCKED: "{was} blocked",
    Role.CLAIM_OPEN: "could be reached",
    Role.CLAIM_THROTTLED: "{was} slowed",
    Role.LIFT: "{was} open again",
    Role.ORDER: "would be blocked",
    Role.PLAN: "would be blocked",
}


def phrase_of(said: Said, service: str, *, plural: bool) -> str:
    """
    Name an entry in plain English: "the Council's order of 31 December 2017".

    `service` is the name that is printed for what it is about. Actors are named
    where the record has a proper name, private people never.
    """
    entry = said.entry
    day = _dated(said)
    if entry.type is T.BAN_SECTOR:
        whom = f" for {entry.scope.population}" if _is_plain(entry.scope) else ""
        return f"{_whose(entry)}ban on {service}{whom}{day}"
    if entry.type is T.PLANNED_RESTRICTION or _is_told(said):
        return f"the {_telling(entry)}{day} that {_state(said, service, plural=plural)}"
    noun = _NOUNS.get(entry.type, entry.type.value.replace("_", " "))
    if entry.type in (T.BLOCK, T.SHUTDOWN, T.THROTTLE):
        noun = "order"
    return f"{_whose(entry)}{noun}{day}"


def name_for(said: Said, service: str, context: Context) -> str:
    """Name an entry as it speaks of one service, by the service's id."""
    named = context.registry.label(service)
    return phrase_of(said, named, plural=is_plural(service))


def name_alone(said: Said, context: Context) -> str:
    """Name an entry by all of its services."""
    names = [context.registry.label(s) for s in said.services]
    plural = len(names) > 1 or any(is_plural(s) for s in said.services)
    return phrase_of(said, " and ".join(names) or "access", plural=plural)


def _dated(said: Said) -> str:
    if said.when.value is None:
        return ", whose day is not known,"
    before = said.when.precision is Precision.BEFORE
    return f" from before {spoken(said.when)}" if before else f" of {spoken(said.when)}"


def _is_told(said: Said) -> bool:
    """Tell whether it tells of a state, and is no act itself."""
    if said.entry.type in (T.STATUS_CLAIM, T.ACCESS_OBSERVATION, T.UNBLOCK):
        return True
    effects = (T.BLOCK, T.SHUTDOWN, T.THROTTLE)
    return said.entry.type in effects and said.entry.modality is not Modality.ORDERED


def _telling(entry: Entry) -> str:
    if entry.modality is Modality.RUMOURED:
        return "rumour"
    if entry.modality is Modality.DENIED and entry.type is not T.STATUS_CLAIM:
        return "denial"
    if entry.type is T.PLANNED_RESTRICTION:
        return "statement" if entry.modality is Modality.POSSIBLE else "announcement"
    told = {T.STATUS_CLAIM: "claim", T.ACCESS_OBSERVATION: "observation"}
    return told.get(entry.type, "report")


def _state(said: Said, service: str, *, plural: bool) -> str:
    entry = said.entry
    text = _STATES.get(said.role or Role.CLAIM_BLOCKED, "{was} blocked")
    if entry.modality is Modality.DENIED:
        lifted = entry.type is T.UNBLOCK
        text = "{was} open again" if lifted else "{was} blocked"
    if entry.modality is Modality.POSSIBLE:
        text = "could be blocked"
    if entry.type is T.SHUTDOWN and text == "{was} blocked":
        text = "{was} shut down"
    part = entry.scope.part
    named = f"{service} ({part})" if part and _PLAIN.fullmatch(part) else service
    due = entry.deadline.date if entry.deadline else None
    on = f" on {spoken_day(due)}" if due and said.role is Role.PLAN else ""
    return f"{named} {text.format(was='were' if plural else 'was')}{on}"


def _whose(entry: Entry) -> str:
    """Name whose act it was, as far as the record has a proper name."""
    actors = sorted(
        (a for a in entry.actors if a.kind not in _NEVER),
        key=lambda a: (a.role not in _ACTS, not a.id, a.name),
    )
    acting = [a for a in actors if a.role not in (Part.IS_BOUND, Part.OBJECTS)]
    acting = acting or [a for a in actors if a.role is Part.OBJECTS]
    named = next((n for n in (name_of_actor(a) for a in acting) if n), None)
    if named is not None:
        return f"{named}'s ".replace("s's ", "s' ")
    kind = next((_KINDS[a.kind] for a in acting if a.kind in _KINDS), None)
    return f"the {kind} " if kind else "the "


def name_of_actor(actor: Actor) -> str | None:
    """Return the proper name of an actor, with its article; None if it has none."""
    name = actor.name.split(",")[0].strip()
    if actor.kind in _NEVER or not _PLAIN.fullmatch(name):
        return None
    bare = re.sub(r"^the\s+", "", name, flags=re.IGNORECASE)
    if actor.kind is A.PLATFORM and bare == name and bare.isalpha():
        bare = bare.capitalize() if bare.islower() else bare
    proper = [word for word in bare.split() if word[:1].isupper()]
    if not proper or not bare[:1].isupper():
        return None
    office = _OFFICE.search(bare) is not None
    if len(bare.split()) == 1:
        return None if office else bare
    owned = re.match(r"\S+['’]s\s", bare) is not None
    return f"the {bare}" if office and not owned else bare


def unseen_of(scope: Scope) -> str:
    """Say what of a scope no test looks at."""
    if scope.part and _PLAIN.fullmatch(scope.part):
        return f"{scope.part} alone"
    if _is_plain(scope):
        return f"{scope.population} alone"
    if scope.kind is ScopeKind.REGIONAL:
        plain = scope.place and _PLAIN.fullmatch(scope.place)
        return f"{scope.place} alone" if plain else "one region alone"
    told = {
        ScopeKind.CHANNEL: "single channels",
        ScopeKind.NETWORK: "the network that is meant, which is not known by number",
        ScopeKind.VANTAGE: "that place alone",
    }
    return told.get(scope.kind, "the people that it is meant for alone")


def _is_plain(scope: Scope) -> bool:
    told = scope.population or ""
    return bool(_PLAIN.fullmatch(told)) and len(told) <= _BRIEF


def publisher_of(entry: Entry) -> str:
    """Name who published an entry; "a source" where nothing tells."""
    names = sorted({s.publisher for s in entry.sources if s.publisher})
    return names[0] if names else entry.attribution.who or "a source"
