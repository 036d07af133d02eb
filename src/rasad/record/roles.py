# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""Who does what in an act: who orders, who is bound, who reports."""

import itertools
import re

from rasad.model.said import Actor
from rasad.model.vocabulary import ActorKind, Role, StatementType
from rasad.record import grammar
from rasad.record.mentions import Mention
from rasad.record.reading import ACTING, View

T = StatementType
_DEMANDS = {
    T.DATA_ACCESS_DEMAND,
    T.TAKEDOWN_DEMAND,
    T.DEMAND_CONDITIONS,
    T.APP_STORE_REMOVAL,
    T.PUBLIC_DEMAND,
}
_ORDERS = {
    T.ORDER_BLOCK,
    T.ORDER_LIFT,
    T.COURT_RULING,
    T.ULTIMATUM,
    T.BAN_SECTOR,
    T.MANDATE_DOMESTIC,
    T.DATA_LOCALISATION_DEMAND,
    T.CIRCUMVENTION_RESTRICTION,
    T.PLANNED_RESTRICTION,
    T.THREAT,
}
_OBJECTS = {T.OPPOSITION, T.PLATFORM_REFUSAL, T.DENIAL}
_REPORTS = {
    T.STATUS_CLAIM,
    T.ACCESS_OBSERVATION,
    T.USAGE_CLAIM,
    T.STATISTIC,
    T.ACCUSATION,
    T.JUSTIFICATION,
    T.NO_COMMENT,
    T.POSITION,
    T.PLATFORM_STATEMENT,
}
_OURS = {
    T.PLATFORM_REFUSAL,
    T.PLATFORM_COMPLIANCE,
    T.PLATFORM_STATEMENT,
    T.PLATFORM_POLICY,
    T.CHANNEL_TAKEDOWN,
    T.CHANNEL_REINSTATEMENT,
    T.NO_COMMENT,
}
_TOLD = {T.STATUS_CLAIM, T.ACCESS_OBSERVATION, T.USAGE_CLAIM, T.STATISTIC}
# What only the platform itself can do, whoever is named.
_ITSELF = _OURS - {T.NO_COMMENT, T.CHANNEL_REINSTATEMENT}
_DEMONYM = re.compile(
    r"(?:[iy]an|ien|ish|ese|[hnqs]i|ean|[ck]an|ban|elan|andan|ench)$", re.IGNORECASE
)
_NOUN = re.compile(r" [a-z]")
_BY = re.compile(
    r"\b(?:by|from|(?:by|under|on|in) (?:an? |the )?(?:\w+ )?(?:decision|order|ruling"
    r"|decree|directive|statement|letter|notice|announcement)s? (?:of|by|from)|توسط|از سوی|به دستور|به حکم|به تصمیم)"
    r"\s+(?:the |an? |its )?\W?$",
    re.IGNORECASE,
)
_OWNER = re.compile(r"^'s?\s")
# Who stands after a verb of asking is asked; whose order it followed did not do it.
_NOT_SUBJECT = re.compile(
    r"\b(?:in|of|to|for|from|across|against|with|than|over|on|until|unless|"
    r"order(?:ed|s|ing)|told|instruct(?:ed|s|ing)|direct(?:ed|s|ing)|oblig(?:ed|es|ing)|requir(?:ed|es|ing)|"
    r"urg(?:ed|es|ing)|ask(?:ed|s|ing)|press(?:ed|es|ing)|beg(?:ged|s)|blam(?:ed|es|ing)|accus(?:ed|es|ing)|condemn(?:ed|s|ing)|criticis(?:ed|es|ing)|criticiz(?:ed|es|ing)|denounc(?:ed|es|ing)|, not|demand(?:ed|s|ing)(?: that)?|"
    r"at|در|به|از|با|(?:پس از|بعد از|در پی|به دنبال) (?:صدور )?(?:دستور|حکم|رای|تصمیم))\s+(?:the )?\W?$",
    re.IGNORECASE,
)
_WHOSE = re.compile(
    r"'s? (?:\w+ )?(?:orders?|ruling|decision|decree|directive|instructions?|request|verdict)\b",
    re.IGNORECASE,
)
_AGAINST = {T.OPPOSITION, T.ACCUSATION}
# Who met with protests did not protest, who was accused did not accuse.
_MET = re.compile(
    r"\W*(?:(?:\w+ly |has |have |had |was |is )?(?:me(?:t|ets) (?:with )?|fac(?:ed?|es|ing) |drew |draws |spark(?:ed|s) |provok(?:ed|es) |trigger(?:ed|s) |prompt(?:ed|s) |ignor(?:ed|es) |heard |hears |received |receives "
    r"|reject(?:ed|s) |dismiss(?:ed|es) |dispers(?:ed|es) |banned |broke up |braved? |defied |defends? |defended |stirred |c[ao]me under |(?:(?:was|were|been|is|are|being) )?(?:\w+ly )?(?:accused|criticis|criticiz|condemned|denounced|slammed|lambasted|blasted|attacked) ?\w*(?: (?:for|over|by|of)))"
    r"|با (?=[^؛.]{0,60}(?:رو ?به ?رو|مواجه) )|(?:را )?به (?=[^؛.]{0,60}متهم)|(?:به (?:خاطر|دلیل|سبب)|برای) (?=[^؛.]{0,60}(?:مورد انتقاد|انتقاد قرار|محکوم شد)))",
    re.IGNORECASE,
)
_TO = re.compile(r"(?:^|\s)(?:به|از)\s+$")
_AGENT = re.compile(r"(?!)")  # a name that its ending marks as the one who acts
_CLOSE, _BACK = 60, 40
_DUTY = re.compile(
    r"[^,;.]{0,24}?\b(?:must|ha(?:s|ve|d) (?:\W?an? )?(?:duty|obligation) to|(?:ha(?:s|ve|d)|need(?:s|ed)?) to|shall|should|(?:was|were|are|is"
    r"|been) (?:\w+ )?(?:ordered|told|instructed|directed|asked|required|obliged"
    r"|summoned|given|notified|bound|urged|pressed|called (?:up)?on)|(?:has|have|had|got) (?:\d+|an?|one|two|three|\w+)"
    r" (?:day|hour|week|month|year)s?|موظف|مکلف|ملزم|باید)\b",
    re.IGNORECASE,
)
_BESIDE = re.compile(r",? (?:the |an? |its )?|، ", re.IGNORECASE)
_AND = re.compile(r",? (?:and )?(?:the |an? |its )?|،? (?:و )?", re.IGNORECASE)
_CONJUNCTION = re.compile(r"\band\b|\bو\b")
_COMPANIES = {grammar.OPERATOR, grammar.PLATFORM, grammar.STORE}
_CLAIMS = re.compile(
    r"(?:,? which)?(?: already| itself| has| now)? (?:claim(?:s|ed)|boast(?:s|ed)|sa(?:ys|id)|report(?:s|ed)|announce[sd])\b",
    re.IGNORECASE,
)
# Nobody of an index does these, or the words do not say who.
_NOBODYS = {
    T.CIRCUMVENTION_USE,
    T.ASSESSMENT,
    T.CONTEXT_EVENT,
    T.CONTENT_INCIDENT,
}
# Who tells of these is not the one who did it.
_DONE_TO = {T.LEGAL_ACTION, T.ARREST, T.MIGRATE, T.DOMESTIC_LAUNCH}
_PEOPLE = re.compile(
    r"\b(?:people|users|residents|citizens|students|readers|subscribers|customers|locals"
    r"|مردم|کاربران|شهروندان)\b",
    re.IGNORECASE,
)
_PRESS = {grammar.MEDIA, grammar.MONITOR}


def role_of(kind: StatementType) -> Role:
    """Return what the one who acts does in a statement of that type."""
    if kind in _ORDERS:
        return Role.ORDERS
    if kind in _DEMANDS:
        return Role.REQUESTS
    if kind in _OBJECTS:
        return Role.OBJECTS
    if kind in _REPORTS:
        return Role.REPORTS
    return Role.IS_BOUND if kind is T.NONCOMPLIANCE else Role.EXECUTES


def is_of_platforms(kind: StatementType) -> bool:
    """Tell whether only a platform, or one who speaks for it, acts in that type."""
    return kind in _OURS


def find(
    view: View,
    kind: StatementType,
    spans: tuple[tuple[int, int], tuple[int, int]],
    *,
    speaker: Mention | None = None,
    services: tuple[str, ...] = (),
) -> tuple[Actor, ...]:
    """
    Return who acts, who is bound by it and who reports it, in that order.

    *spans* are the trigger and its clause. Only institutions, companies and
    office-holders; the one who acts is named by "by", or stands before the
    trigger, or else is the *speaker*. What only a platform can do to itself is
    done by the one of *services*. Empty where nobody is named.
    """
    trigger, clause = spans
    if kind in _NOBODYS:
        return _public(view, clause) if kind is T.CIRCUMVENTION_USE else ()
    if kind is T.DISPUTE:
        parties = [m for m in _candidates(view, kind) if _in(m, clause)]
        return tuple(_with(_as_actor(m), Role.EXECUTES) for m in parties)
    actor = _acting(view, kind, spans, speaker)
    if actor is None and kind in _ITSELF and len(services) == 1:
        own = Actor(
            id=services[0],
            name=services[0],
            kind=ActorKind.PLATFORM,
            role=role_of(kind),
        )
        return () if services[0].startswith("class:") else (own,)
    role = role_of(kind)
    if (
        actor is not None
        and kind in _ORDERS | _DEMANDS
        and (_is_bound(view, actor, trigger) or _is_object(actor, trigger))
    ):
        role = Role.IS_BOUND
    joined = _joined(view, kind, _known(view, actor)) if actor else []
    found = [(m, role) for m in joined]
    found += [(m, role) for m in _claiming(view, kind, clause)]
    if role is not Role.IS_BOUND:
        found += [(m, Role.IS_BOUND) for m in _bound(view, kind, trigger, actor)]
    if kind in _REPORTS:
        press = [m for m in view.mentions if m.mark in _PRESS and m not in joined]
        found += [(m, Role.REPORTS) for m in press]
    named: dict[tuple[str, str], Actor] = {}
    for mention, role in found:
        one = _as_actor(mention)
        named.setdefault((one.id or one.name, role), _with(one, role))
    return tuple(named.values())


def _speaks(view: View, kind: StatementType, speaker: Mention | None) -> Mention | None:
    """Return the one who says it, where such a one can act in that type."""
    if (
        speaker is None
        or kind in _OURS | _TOLD | _DONE_TO
        or _is_adjective(view, speaker)
    ):
        return None
    return speaker if speaker.actor and speaker.mark in ACTING else None


def _is_bound(view: View, actor: Mention, trigger: tuple[int, int]) -> bool:
    """Tell whether the words say what the actor has to do, not what it ordered."""
    words = view.masked[actor.end : max(trigger[1], actor.end)][:_CLOSE]
    return bool(view.words("duty", _DUTY).match(words))


def _is_object(actor: Mention, trigger: tuple[int, int]) -> bool:
    """Tell whether a company stands after the verb, so that it is the one told."""
    return actor.mark in _COMPANIES and actor.start > trigger[0] + 1


def _acting(
    view: View,
    kind: StatementType,
    spans: tuple[tuple[int, int], tuple[int, int]],
    speaker: Mention | None,
) -> Mention | None:
    """Return the one who acts, or says it; None where the one named was its object."""
    agent = _agent(view, kind, *spans)
    met = view.words("met", _MET)
    if agent is not None and kind in _AGAINST and met.match(view.text, agent.end):
        return None
    return agent or _speaks(view, kind, speaker)


def _known(view: View, actor: Mention) -> Mention:
    """Return the one known by name where a title and a name stand side by side."""
    if actor.actor is None or actor.actor.id:
        return actor
    for other in view.mentions:
        first, last = sorted((other, actor), key=lambda m: m.start)
        between = view.text[first.end : last.start]
        same = other.actor and other.actor.id and other.actor.kind is actor.actor.kind
        beside = view.words("beside", _BESIDE).fullmatch(between)
        if same and first is not last and beside:
            return other
    return actor


def _joined(view: View, kind: StatementType, actor: Mention) -> list[Mention]:
    """Return all of "A, B and C" where the actor is the last of them."""
    chain = [actor]
    able = _candidates(view, kind)
    for mention in reversed([m for m in able if m.end <= actor.start]):
        gap = view.text[mention.end : chain[-1].start]
        if not view.words("and", _AND).fullmatch(gap):
            break
        chain.append(mention)
    gaps = [view.text[b.end : a.start] for a, b in itertools.pairwise(chain)]
    # "The minister, Jane Doe, ordered": a comma alone joins a name to its office.
    conjunction = view.words("conjunction", _CONJUNCTION)
    if not any(conjunction.search(gap) for gap in gaps):
        return chain[:1]
    return chain[::-1]


def _public(view: View, clause: tuple[int, int]) -> tuple[Actor, ...]:
    """Return the people who go around a block, as the clause calls them."""
    match = view.words("public", _PEOPLE).search(view.text[slice(*clause)])
    if match is None:
        return ()
    return (
        Actor(id="", name=match.group(), kind=ActorKind.PUBLIC, role=Role.EXECUTES),
    )


def _claiming(
    view: View, kind: StatementType, clause: tuple[int, int]
) -> list[Mention]:
    """Return the service that says itself how many use it."""
    if kind is not T.USAGE_CLAIM:
        return []
    claims = view.words("claims", _CLAIMS)
    return [
        m
        for m in view.within(*clause)
        if m.mark == grammar.SERVICE and claims.match(view.text, m.end)
    ]


def _with(actor: Actor, role: Role) -> Actor:
    return Actor(id=actor.id, name=actor.name, kind=actor.kind, role=role)


def _as_actor(mention: Mention) -> Actor:
    """Return the actor of a mention; a service acts as its platform."""
    if mention.actor:
        return mention.actor
    service = mention.services[0] if mention.services else ""
    return Actor(id=service, name=service, kind=ActorKind.PLATFORM)


def _candidates(view: View, kind: StatementType) -> list[Mention]:
    """Return the mentions that may act in a statement of that type."""
    if kind in _OURS:
        marks = {grammar.PLATFORM, grammar.SERVICE}
    elif kind in _TOLD:
        marks = set(_PRESS)
    else:
        marks = ACTING
    found = [m for m in view.mentions if m.mark in marks and (m.actor or m.services)]
    return [m for m in found if not (_is_owner(view, m) or _is_adjective(view, m))]


def _is_adjective(view: View, mention: Mention) -> bool:
    """Tell whether a country is only said of the noun after it: "Iranian platforms"."""
    if mention.mark != grammar.PLACE:
        return False
    words = view.text[mention.start : mention.end]
    return bool(_DEMONYM.search(words) and _NOUN.match(view.text, mention.end))


def _is_owner(view: View, mention: Mention) -> bool:
    """Tell whether the mention only says whose the next one is: "Iran's judiciary"."""
    after = view.text[mention.end : mention.end + 3]
    return bool(_OWNER.match(after)) and any(
        0 <= m.start - mention.end <= len("'s hardline ")
        for m in view.mentions
        if m.actor
    )


def _agent(
    view: View, kind: StatementType, trigger: tuple[int, int], clause: tuple[int, int]
) -> Mention | None:
    """Return the one who acts: named by "by", else the last to stand before."""
    able = _candidates(view, kind)
    for mention in able:
        by = view.words("by", _BY).search(
            view.text[max(0, mention.start - _BACK) : mention.start]
        )
        whose = view.words("whose", _WHOSE).match(view.text, mention.end)
        by = by or (whose if kind in _ORDERS else None)
        by = by or view.words("agent", _AGENT).search(view.text[: mention.end])
        if by and mention.start >= trigger[0] and mention.start <= clause[1]:
            return mention
    before = [m for m in able if m.start <= trigger[0] + 1 or _in(m, trigger)]
    before = [m for m in before if not _stands_aside(view, m)]
    inside = [m for m in before if m.start >= clause[0]] or before
    first = [m for m in inside if m.start <= trigger[0] + 1]
    if first and kind in _ORDERS and first[-1].mark in _COMPANIES:
        # "The agency wrote to operators and told them": who is written to tells nobody.
        able = [m for m in first if m.mark not in _COMPANIES]
        if able and not _is_bound(view, first[-1], trigger):
            return able[-1]
    if first:
        return first[-1]
    return inside[0] if inside else None


def _in(mention: Mention, span: tuple[int, int]) -> bool:
    return span[0] <= mention.start and mention.end <= span[1]


def _stands_aside(view: View, mention: Mention) -> bool:
    """Tell whether a mention follows a preposition, so that it is no subject."""
    near = view.text[max(0, mention.start - 24) : mention.start]
    return bool(view.words("not_subject", _NOT_SUBJECT).search(near))


def _bound(
    view: View, kind: StatementType, trigger: tuple[int, int], actor: Mention | None
) -> list[Mention]:
    """Return those whom an order, a term or a demand is addressed to."""
    if kind not in _ORDERS | _DEMANDS or kind is T.PLANNED_RESTRICTION:
        return []
    able = [m for m in view.mentions if m.mark in ACTING - {grammar.PLACE} and m.actor]
    after = [m for m in able if m is not actor and _in(m, trigger)]
    bound = after
    if actor is not None:
        bound = [m for m in bound if m.start > actor.start]
    told = [m for m in able if m.start < trigger[1] and _is_told(view, m)]
    bound += [m for m in told if m is not actor and m not in bound]
    return [m for m in bound if m.mark != grammar.COURT]


def _is_told(view: View, mention: Mention) -> bool:
    """Tell whether a mention is the one told or asked, before a verb that stands last."""
    near = view.text[max(0, mention.start - 4) : mention.start]
    return bool(_TO.search(near))
