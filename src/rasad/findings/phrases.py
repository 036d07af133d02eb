"""What an entry is called in a sentence: whose act it was, of what, of which day."""

import re

from rasad.findings.context import Context
from rasad.findings.dates import spoken
from rasad.findings.roles import Role
from rasad.findings.said import Said
from rasad.findings.talk import is_plural, was_of
from rasad.model.entry import Entry
from rasad.model.said import Actor, Scope
from rasad.model.told import NOTHING, Told, day, mark, name, say
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
    A.COURT: mark("court"),
    A.JUDICIARY: mark("judiciary's"),
    A.COUNCIL: mark("council's"),
    A.MINISTRY: mark("ministry's"),
    A.MINISTER: mark("minister's"),
    A.REGULATOR: mark("regulator's"),
    A.LEGISLATOR: mark("lawmaker's"),
    A.LEGISLATURE: mark("legislature's"),
    A.PROSECUTOR: mark("prosecutor's"),
    A.GOVERNMENT: mark("government's"),
    A.HEAD_OF_STATE: mark("head of state's"),
    A.HEAD_OF_GOVERNMENT: mark("head of government's"),
    A.POLICE: mark("police"),
}
_NOUNS = {
    T.ORDER_BLOCK: mark("order"),
    T.ORDER_LIFT: mark("lifting order"),
    T.COURT_RULING: mark("ruling"),
    T.ULTIMATUM: mark("ultimatum"),
    T.THREAT: mark("threat"),
    T.MANDATE_DOMESTIC: mark("mandate"),
    T.PROMISE: mark("promise"),
    T.PROMISE_UPDATE: mark("news of the promise"),
    T.PROMISE_STATUS: mark("rating of the promise"),
    T.PLATFORM_REFUSAL: mark("refusal"),
    T.PLATFORM_COMPLIANCE: mark("compliance"),
    T.PLATFORM_STATEMENT: mark("statement"),
    T.NONCOMPLIANCE: mark("report of inaction"),
    T.DENIAL: mark("denial"),
    T.DISPUTE: mark("dispute"),
    T.DATA_ACCESS_DEMAND: mark("demand for data"),
    T.DATA_LOCALISATION_DEMAND: mark("demand to store data at home"),
    T.TAKEDOWN_DEMAND: mark("takedown demand"),
    T.DEMAND_CONDITIONS: mark("demand"),
}
_BLOCKED = mark("{subject} {was} blocked")
_OPEN = mark("{subject} {was} open again")
_STATES = {
    Role.CLAIM_BLOCKED: _BLOCKED,
    Role.CLAIM_OPEN: mark("{subject} could be reached"),
    Role.CLAIM_THROTTLED: mark("{subject} {was} slowed"),
    Role.LIFT: _OPEN,
    Role.ORDER: mark("{subject} would be blocked"),
    Role.PLAN: mark("{subject} would be blocked"),
}


def phrase_of(said: Said, service: str, *, plural: bool) -> Told:
    """
    Name an entry in plain English: "the Council's order of 31 December 2017".

    `service` is the name that is printed for what it is about. Actors are named
    where the record has a proper name, private people never.
    """
    entry = said.entry
    dated = _dated(said)
    if entry.type is T.BAN_SECTOR:
        whom = NOTHING
        if _is_plain(entry.scope):
            whom = say(mark(" for {population}"), population=entry.scope.population)
        return _owned(
            entry,
            mark("{owner} ban on {service}{whom}{dated}"),
            mark("the ban on {service}{whom}{dated}"),
            service=service,
            whom=whom,
            dated=dated,
        )
    if entry.type is T.PLANNED_RESTRICTION or _is_told(said):
        return say(
            mark("the {telling}{dated} that {state}"),
            telling=say(_telling(entry)),
            dated=dated,
            state=_state(said, service, plural=plural),
        )
    noun = _NOUNS.get(entry.type, entry.type.value.replace("_", " "))
    if entry.type in (T.BLOCK, T.SHUTDOWN, T.THROTTLE):
        noun = mark("order")
    return _owned(
        entry,
        mark("{owner} {noun}{dated}"),
        mark("the {noun}{dated}"),
        noun=say(noun),
        dated=dated,
    )


def _owned(entry: Entry, owned: str, alone: str, **values: object) -> Told:
    owner = _whose(entry)
    return say(owned, owner=owner, **values) if owner else say(alone, **values)


def name_for(said: Said, service: str, context: Context) -> Told:
    """Name an entry as it speaks of one service, by the service's id."""
    named = name(context.registry.label(service))
    return phrase_of(said, named, plural=is_plural(service))


def name_alone(said: Said, context: Context) -> Told:
    """Name an entry by all of its services."""
    names = [name(context.registry.label(s)) for s in said.services]
    plural = len(names) > 1 or any(is_plural(s) for s in said.services)
    service: Told = say(mark("access"))
    if names:
        service = names[0]
        for other in names[1:]:
            service = say(mark("{one} and {other}"), one=service, other=other)
    return phrase_of(said, service, plural=plural)


def _dated(said: Said) -> Told:
    if said.when.value is None:
        return say(mark(", whose day is not known,"))
    if said.when.precision is Precision.BEFORE:
        return say(mark(" from before {day}"), day=spoken(said.when))
    return say(mark(" of {day}"), day=spoken(said.when))


def _is_told(said: Said) -> bool:
    """Tell whether it tells of a state, and is no act itself."""
    if said.entry.type in (T.STATUS_CLAIM, T.ACCESS_OBSERVATION, T.UNBLOCK):
        return True
    effects = (T.BLOCK, T.SHUTDOWN, T.THROTTLE)
    return said.entry.type in effects and said.entry.modality is not Modality.ORDERED


def _telling(entry: Entry) -> str:
    if entry.modality is Modality.RUMOURED:
        return mark("rumour")
    if _is_denial(entry):
        return mark("denial")
    if entry.type is T.PLANNED_RESTRICTION:
        sure = entry.modality is not Modality.POSSIBLE
        return mark("announcement") if sure else mark("statement")
    told = {T.STATUS_CLAIM: mark("claim"), T.ACCESS_OBSERVATION: mark("observation")}
    return told.get(entry.type, mark("report"))


def _is_denial(entry: Entry) -> bool:
    """Tell whether what is named is what was denied: a restriction, or its end."""
    return entry.modality is Modality.DENIED and entry.subtype != "accessible"


def _state(said: Said, service: str, *, plural: bool) -> Told:
    entry = said.entry
    text = _STATES.get(said.role or Role.CLAIM_BLOCKED, _BLOCKED)
    if _is_denial(entry):
        text = _OPEN if entry.type is T.UNBLOCK else _BLOCKED
    if entry.modality is Modality.POSSIBLE:
        text = mark("{subject} could be blocked")
    if entry.type is T.SHUTDOWN and text == _BLOCKED:
        text = mark("{subject} {was} shut down")
    part = entry.scope.part
    due = entry.deadline.date if entry.deadline else None
    values: dict[str, object] = {"subject": service, "was": was_of(plural=plural)}
    if part and _PLAIN.fullmatch(part):
        named = say(mark("{service} ({part})"), service=service, part=part)
        values["subject"] = named
    state = say(text, **values)
    if due and said.role is Role.PLAN:
        return say(mark("{state} on {day}"), state=state, day=day(due))
    return state


def _whose(entry: Entry) -> Told | None:
    """Name whose act it was, as far as the record has a proper name."""
    actors = sorted(
        (a for a in entry.actors if a.kind not in _NEVER),
        key=lambda a: (a.role not in _ACTS, not a.id, a.name),
    )
    acting = [a for a in actors if a.role not in (Part.IS_BOUND, Part.OBJECTS)]
    acting = acting or [a for a in actors if a.role is Part.OBJECTS]
    named = next((n for n in (name_of_actor(a) for a in acting) if n), None)
    if named is not None:
        ends = named.endswith("s")
        return say(mark("{name}'") if ends else mark("{name}'s"), name=named)
    kind = next((_KINDS[a.kind] for a in acting if a.kind in _KINDS), None)
    return say(mark("the {office}"), office=say(kind)) if kind else None


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
    return say(mark("the {name}"), name=bare) if office and not owned else bare


def unseen_of(scope: Scope) -> Told:
    """Say what of a scope no test looks at."""
    alone = mark("{part} alone")
    if scope.part and _PLAIN.fullmatch(scope.part):
        return say(alone, part=scope.part)
    if _is_plain(scope):
        return say(alone, part=scope.population)
    if scope.kind is ScopeKind.REGIONAL:
        if scope.place and _PLAIN.fullmatch(scope.place):
            return say(alone, part=scope.place)
        return say(mark("one region alone"))
    told = {
        ScopeKind.CHANNEL: mark("single channels"),
        ScopeKind.NETWORK: mark(
            "the network that is meant, which is not known by number"
        ),
        ScopeKind.VANTAGE: mark("that place alone"),
    }
    alone = mark("the people that it is meant for alone")
    return say(told.get(scope.kind, alone))


def _is_plain(scope: Scope) -> bool:
    told = scope.population or ""
    return bool(_PLAIN.fullmatch(told)) and len(told) <= _BRIEF


def publisher_of(entry: Entry) -> str:
    """Name who published an entry; "a source" where nothing tells."""
    names = sorted({s.publisher for s in entry.sources if s.publisher})
    return names[0] if names else entry.attribution.who or say(mark("a source"))
