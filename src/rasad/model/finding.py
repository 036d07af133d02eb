"""An entry against episodes: what was said beside what was measured."""

from enum import StrEnum

from msgspec import Struct

from rasad.model.vocabulary import DeadlineState, PromiseStatus


class FindingKind(StrEnum):
    """What was said and what was measured; never who caused what."""

    FOLLOWED = "followed"
    NOT_FOLLOWED = "not_followed"
    NO_STATEMENT = "no_statement"
    STANDING = "standing"
    LIFTED = "lifted"
    LIFT_NOT_FOLLOWED = "lift_not_followed"
    REOPENED = "reopened"
    OVERRUN = "overrun"
    NOT_OBSERVED = "not_observed"
    CORROBORATED = "corroborated"
    NOT_BORNE_OUT = "not_borne_out"
    UNKNOWN = "unknown"


_UNKNOWN = FindingKind.UNKNOWN  # looked up once, not for each of a million findings


class Qualifier(StrEnum):
    """How a finding holds."""

    SAME_DAY = "same_day"
    DELAYED = "delayed"
    PRECEDES = "precedes"
    STAGGERED = "staggered"
    PARTIAL = "partial"
    WIDER = "wider"
    NARROWER = "narrower"
    ACCESS_PERSISTED = "access_persisted"


class Reason(StrEnum):
    """Why a finding is `unknown`."""

    NO_DATA = "no_data"
    TOO_FEW = "too_few"
    WEB_ONLY = "web_only"
    METHOD_MISMATCH = "method_mismatch"
    NOTHING_TO_LIFT = "nothing_to_lift"
    VANTAGE = "vantage"


class Link(StrEnum):
    """
    On what the step from words to block rests.

    A causal word is printed only for CITED and ADMITTED.
    """

    SEQUENCE = "sequence"
    CITED = "cited"
    ADMITTED = "admitted"
    CONTESTED = "contested"


class Lag(Struct, frozen=True, kw_only=True):
    """Hours from the middle of the act's local date to the middle of an onset."""

    asn: int
    hours: float


class Shares(Struct, frozen=True, kw_only=True):
    """
    Shares in 0-1 of networks in scope, and of users where a table tells.

    `users_known` is of how many of these networks the table knows the users.
    """

    networks: float | None = None
    users: float | None = None
    users_known: int | None = None


class Finding(Struct, frozen=True, kw_only=True):
    """
    What the record and the measurements say together of one service.

    A line of `rasad findings`. `entry` is None for what nobody announced,
    `reason` is given exactly when the kind is UNKNOWN. `why` is one sentence
    with its numbers, `may_write` the strongest sentence that the evidence
    bears, `may_not_write` one that it does not. `revision` is a hash of the
    inputs; `id` stays when they change.
    """

    id: str
    kind: FindingKind
    entry: str | None
    country: str
    service: str
    why: str
    may_write: str
    may_not_write: str
    rule: str
    would_change_if: str
    qualifiers: tuple[Qualifier, ...] = ()
    reason: Reason | None = None
    link: Link = Link.SEQUENCE
    episodes: tuple[str, ...] = ()
    lag: tuple[Lag, ...] = ()
    shares: Shares = Shares()
    revision: str = ""
    synthetic: bool = False

    def __post_init__(self) -> None:
        if (self.reason is None) == (self.kind is _UNKNOWN):
            raise ValueError(f"`unknown`, and nothing else, has a reason: {self.kind}")


class Step(Struct, frozen=True, kw_only=True):
    """One change of a promise's or a deadline's state, and what it rests on."""

    state: str
    since: str | None
    because: str
    entry: str | None = None
    episode: str | None = None


class Commitment(Struct, frozen=True, kw_only=True):
    """
    What became of a promise or of a named day: a line of `rasad promises`.

    Exactly one of `promise_status` and `deadline_state` may be None. `since` is
    an ISO date; `due` the day named; `criterion` says by what it was judged and
    whether the criterion is ours.
    """

    entry: str
    country: str | None
    services: tuple[str, ...]
    promise_status: PromiseStatus | None
    deadline_state: DeadlineState | None
    since: str | None
    due: str | None
    history: tuple[Step, ...]
    why: str
    criterion: str = ""
    reason: str | None = None

    def __post_init__(self) -> None:
        if self.promise_status is None and self.deadline_state is None:
            raise ValueError("a commitment has a state")
