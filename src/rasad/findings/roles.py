"""What an entry says that measurements can be set beside, and for whom it says it."""

import re
from enum import StrEnum

from msgspec import Struct

from rasad.model.entry import Entry
from rasad.model.place import Vantage
from rasad.model.vocabulary import Asks, Extent, Modality, ScopeKind, StatementType

T = StatementType
M = Modality


class Role(StrEnum):
    """What is to be looked for in the measurements."""

    ORDER = "order"
    PLAN = "plan"
    LIFT = "lift"
    CLAIM_BLOCKED = "claim_blocked"
    CLAIM_OPEN = "claim_open"
    CLAIM_THROTTLED = "claim_throttled"


RESTRICTING = frozenset({Role.ORDER, Role.PLAN})
CLAIMS = frozenset({Role.CLAIM_BLOCKED, Role.CLAIM_OPEN, Role.CLAIM_THROTTLED})

_ORDERS = frozenset({T.ORDER_BLOCK, T.BAN_SECTOR, T.COURT_RULING})
_PLANS = frozenset({T.THREAT, T.PLANNED_RESTRICTION, T.ULTIMATUM})
_LIFTS = frozenset({T.ORDER_LIFT, T.UNBLOCK})
_BLOCKS = frozenset({T.BLOCK, T.SHUTDOWN, T.THROTTLE})
_CLAIMS = frozenset({T.STATUS_CLAIM, T.ACCESS_OBSERVATION})
# These say what they ask for, or nothing about access.
_MUST_ASK = frozenset({T.COURT_RULING, T.ULTIMATUM})
# What is only spoken of has not been decided.
_NOT_YET = frozenset(
    {M.POSSIBLE, M.INTENDED, M.THREATENED, M.RUMOURED, M.PROMISED, M.DEMANDED}
)
# These may hold for one kind of network alone.
_OF_NETWORKS = frozenset({ScopeKind.NETWORK, ScopeKind.VANTAGE})
_NOT_OF_ACCESS = frozenset({ScopeKind.DATA, ScopeKind.PROCEDURE})


def role_of(entry: Entry) -> Role | None:
    """
    Say what *entry* is, for measurements.

    None for what no finding is made of: promises, talk, demands for data or
    content, denials of an order, claims that do not say what they claim.
    """
    if entry.scope.kind in _NOT_OF_ACCESS:
        return None
    if entry.type in _CLAIMS:
        return _claim(entry)
    if entry.type in _BLOCKS:
        return _effect(entry)
    if entry.type in _LIFTS:
        return _lift(entry)
    if entry.type in _ORDERS | _PLANS and entry.modality is not M.DENIED:
        return _decision(entry)
    return None


def _decision(entry: Entry) -> Role | None:
    asks = entry.asks or (None if entry.type in _MUST_ASK else Asks.RESTRICT)
    if asks is Asks.RESTORE:
        return Role.LIFT
    if asks is not Asks.RESTRICT:
        return None
    if entry.modality is M.RUMOURED and entry.deadline is None:
        return None  # a rumour of some day announces nothing that could come true
    planned = entry.type in _PLANS or entry.modality in _NOT_YET
    return Role.PLAN if planned else Role.ORDER


def _lift(entry: Entry) -> Role | None:
    if entry.modality is M.DENIED:
        return Role.CLAIM_BLOCKED if entry.type is T.UNBLOCK else None
    return None if entry.modality in _NOT_YET else Role.LIFT


def _effect(entry: Entry) -> Role | None:
    if entry.modality is M.DENIED:
        return Role.CLAIM_OPEN
    if entry.modality is M.ORDERED:
        return Role.ORDER
    if entry.modality in _NOT_YET:
        return Role.PLAN
    slow = entry.type is T.THROTTLE or entry.subtype == "throttled"
    return Role.CLAIM_THROTTLED if slow else Role.CLAIM_BLOCKED


def _claim(entry: Entry) -> Role | None:
    told = {
        "blocked": Role.CLAIM_BLOCKED,
        "accessible": Role.CLAIM_OPEN,
        "throttled": Role.CLAIM_THROTTLED,
    }
    if entry.subtype in told and entry.modality is M.DENIED:
        return Role.CLAIM_OPEN  # whatever is denied of access is a restriction
    if entry.subtype:
        return told.get(entry.subtype)
    if entry.scope.extent is Extent.THROTTLED:
        return Role.CLAIM_THROTTLED
    return Role.CLAIM_BLOCKED if entry.scope.extent else None


_APP = frozenset(
    [
        "app",
        "apps",
        "application",
        "applications",
        "messaging",
        "messages",
        "text",
        "registration",
    ]
)
_WEB = frozenset(
    ["web", "site", "sites", "website", "websites", "page", "pages", "browser"]
)
# No test looks at these parts of a service.
_UNSEEN = re.compile(r"call|voice|video|audio|media|stor|stream|upload|download|chann")
_FILLER = frozenset(
    [
        "and",
        "or",
        "the",
        "a",
        "of",
        "its",
        "both",
        "all",
        "whole",
        "service",
        "services",
        "client",
        "version",
        "mobile",
        "desktop",
        "access",
    ]
)
# People whom no test on a public network stands for.
_INSIDE = re.compile(
    r"school|pupil|student|teacher|universit|staff|employee|worker|servant|official"
    r"|ministr|office|soldier|military|army|prison|hospital|government|agenc"
)
_KINDS_OF_NETWORK = {
    "mobile": Vantage.MOBILE,
    "cellular": Vantage.MOBILE,
    "fixed": Vantage.FIXED,
    "fixed-line": Vantage.FIXED,
    "academic": Vantage.ACADEMIC,
    "satellite": Vantage.SATELLITE,
}


class Sight(Struct, frozen=True, kw_only=True):
    """
    What of an entry's scope tests can see.

    `seen` is False where no test looks. `app` and `web` say which parts are
    meant; both where no part is named, which `named` tells apart. `networks` is
    empty for all of them; `vantage` is a kind of network that alone is meant.
    """

    seen: bool
    app: bool = True
    web: bool = True
    named: bool = False
    networks: frozenset[int] = frozenset()
    vantage: Vantage | None = None


_NOWHERE = Sight(seen=False)


def sight_of(entry: Entry, operators: frozenset[int] = frozenset()) -> Sight:
    """
    Say what of the scope of *entry* tests can see.

    `operators` are the networks of those it names, where they are known.
    """
    scope = entry.scope
    vantage = _kind_of_network(entry) if scope.kind in _OF_NETWORKS else None
    networks = frozenset(scope.networks) or (
        operators if _is_of_operators(entry) else frozenset()
    )
    placed = bool(networks) or vantage is not None
    if scope.kind in (ScopeKind.SECTOR, ScopeKind.CHANNEL):
        return _NOWHERE
    if scope.kind is not ScopeKind.NATIONAL and not placed:
        return _NOWHERE
    if _INSIDE.search((scope.population or "").lower()):
        return _NOWHERE
    part = (scope.part or "").lower()
    words = set(re.findall(r"[\w-]+", part)) - _FILLER
    app, web = bool(words & _APP), bool(words & _WEB)
    if _UNSEEN.search(part) or (words and not app and not web):
        return _NOWHERE
    return Sight(
        seen=True,
        app=app or not words,
        web=web or not words,
        named=bool(words),
        networks=networks,
        vantage=vantage,
    )


def _is_of_operators(entry: Entry) -> bool:
    """Tell whether it holds for the operators it names: so scoped, or so claimed."""
    if entry.scope.kind is ScopeKind.NETWORK:
        return True
    told = (entry.scope.population or "").lower()
    return entry.type in _CLAIMS and not re.search(r"\ball\b|every|whole|nation", told)


def _kind_of_network(entry: Entry) -> Vantage | None:
    told = " ".join(filter(None, (entry.scope.population, entry.scope.place)))
    words = re.findall(r"[\w-]+", told.lower())
    return next((_KINDS_OF_NETWORK[w] for w in words if w in _KINDS_OF_NETWORK), None)
