"""
The closed vocabularies of what is said.

Source: the project's ontology of statements (51 types in seven families) with
its mapping to the #KeepItOn STOP codebook. A word outside them is a fault of
the input and is refused, never passed on.
"""

from enum import StrEnum


class StatementType(StrEnum):
    """What a statement or an entry is about; an order is never a block."""

    # decisions
    ORDER_BLOCK = "order_block"
    ORDER_LIFT = "order_lift"
    COURT_RULING = "court_ruling"
    ULTIMATUM = "ultimatum"
    BAN_SECTOR = "ban_sector"
    MANDATE_DOMESTIC = "mandate_domestic"
    DATA_LOCALISATION_DEMAND = "data_localisation_demand"
    DATA_ACCESS_DEMAND = "data_access_demand"
    TAKEDOWN_DEMAND = "takedown_demand"
    DEMAND_CONDITIONS = "demand_conditions"
    APP_STORE_REMOVAL = "app_store_removal"
    CIRCUMVENTION_RESTRICTION = "circumvention_restriction"
    PLANNED_RESTRICTION = "planned_restriction"
    THREAT = "threat"
    # effects
    BLOCK = "block"
    UNBLOCK = "unblock"
    THROTTLE = "throttle"
    SHUTDOWN = "shutdown"
    STATUS_CLAIM = "status_claim"
    ACCESS_OBSERVATION = "access_observation"
    # commitments
    PROMISE = "promise"
    PROMISE_UPDATE = "promise_update"
    PROMISE_STATUS = "promise_status"
    NONCOMPLIANCE = "noncompliance"
    DENIAL = "denial"
    JUSTIFICATION = "justification"
    NO_COMMENT = "no_comment"
    # platform
    PLATFORM_REFUSAL = "platform_refusal"
    PLATFORM_COMPLIANCE = "platform_compliance"
    PLATFORM_POLICY = "platform_policy"
    PLATFORM_STATEMENT = "platform_statement"
    CHANNEL_TAKEDOWN = "channel_takedown"
    CHANNEL_REINSTATEMENT = "channel_reinstatement"
    # people
    ARREST = "arrest"
    LEGAL_ACTION = "legal_action"
    MIGRATE = "migrate"
    OFFICIAL_USE = "official_use"
    CIRCUMVENTION_USE = "circumvention_use"
    DOMESTIC_LAUNCH = "domestic_launch"
    PROMOTE_DOMESTIC = "promote_domestic"
    PERSONNEL = "personnel"
    PUBLIC_DEMAND = "public_demand"
    # talk
    POSITION = "position"
    OPPOSITION = "opposition"
    ACCUSATION = "accusation"
    DISPUTE = "dispute"
    ASSESSMENT = "assessment"
    CONTENT_INCIDENT = "content_incident"
    CONTEXT_EVENT = "context_event"
    # numbers
    USAGE_CLAIM = "usage_claim"
    STATISTIC = "statistic"


T = StatementType
DECISIONS = frozenset(list(StatementType)[:14])
EFFECTS = frozenset(list(StatementType)[14:20])
COMMITMENTS = frozenset(list(StatementType)[20:27])
FAMILIES = (
    DECISIONS,
    EFFECTS,
    COMMITMENTS,
    frozenset(list(StatementType)[27:33]),  # platform
    frozenset(list(StatementType)[33:42]),  # people
    frozenset(list(StatementType)[42:49]),  # talk
    frozenset(list(StatementType)[49:]),  # numbers
)
# Entries are made from acts and claims about access; talk stays statements.
ENTRY_TYPES = (
    DECISIONS
    | EFFECTS
    | {T.PROMISE, T.PROMISE_UPDATE, T.PROMISE_STATUS, T.NONCOMPLIANCE, T.DENIAL}
    | {T.PLATFORM_REFUSAL, T.PLATFORM_COMPLIANCE, T.PLATFORM_STATEMENT, T.USAGE_CLAIM}
)


class Modality(StrEnum):
    """How a thing is said to be: done, ordered, possible, denied."""

    ACTUAL = "actual"
    ORDERED = "ordered"
    DEMANDED = "demanded"
    PROMISED = "promised"
    THREATENED = "threatened"
    INTENDED = "intended"
    POSSIBLE = "possible"
    RUMOURED = "rumoured"
    INFERRED = "inferred"
    CLAIMED = "claimed"
    DENIED = "denied"


class Asks(StrEnum):
    """What an order, demand, ultimatum, threat or promise is for."""

    RESTRICT = "restrict"
    RESTORE = "restore"
    DATA = "data"
    CONTENT = "content"
    PROCEDURE = "procedure"
    OTHER = "other"


class ActorKind(StrEnum):
    """What an actor is; only institutions, companies and office-holders."""

    HEAD_OF_STATE = "head_of_state"
    HEAD_OF_GOVERNMENT = "head_of_government"
    VICE_PRESIDENT = "vice_president"
    GOVERNMENT = "government"
    MINISTRY = "ministry"
    MINISTER = "minister"
    SPOKESPERSON = "spokesperson"
    COUNCIL = "council"
    REGULATOR = "regulator"
    JUDICIARY = "judiciary"
    COURT = "court"
    PROSECUTOR = "prosecutor"
    JUDICIAL_OFFICIAL = "judicial_official"
    POLICE = "police"
    SECURITY_SERVICE = "security_service"
    MILITARY = "military"
    LOCAL_AUTHORITY = "local_authority"
    ARMED_GROUP = "armed_group"
    LEGISLATOR = "legislator"
    LEGISLATURE = "legislature"
    ISP_OPERATOR = "isp_operator"
    PLATFORM = "platform"
    PLATFORM_EXECUTIVE = "platform_executive"
    APP_STORE = "app_store"
    CHANNEL_ADMIN = "channel_admin"
    MEDIA = "media"
    MONITOR = "monitor"
    PUBLIC = "public"
    SECTOR = "sector"
    UNNAMED_OFFICIAL = "unnamed_official"
    AUTHORITY_UNSPECIFIED = "authority_unspecified"


class Role(StrEnum):
    """What an actor does in an act."""

    ORDERS = "orders"
    SIGNS = "signs"
    REQUESTS = "requests"
    EXECUTES = "executes"
    IS_BOUND = "is_bound"
    REPORTS = "reports"
    OBJECTS = "objects"


class Precision(StrEnum):
    """How closely a date is known."""

    YEAR = "year"
    MONTH = "month"
    INTERVAL = "interval"
    BEFORE = "before"
    DAY = "day"
    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"
    HOUR = "hour"
    DAY_NO_YEAR = "day_no_year"
    NONE = "none"


class ScopeKind(StrEnum):
    """Where or for whom an act is meant to hold."""

    NATIONAL = "national"
    REGIONAL = "regional"
    SECTOR = "sector"
    NETWORK = "network"
    CHANNEL = "channel"
    DATA = "data"
    PROCEDURE = "procedure"
    VANTAGE = "vantage"


class Extent(StrEnum):
    """How far a restriction goes."""

    COMPLETE = "complete"
    PARTIAL = "partial"
    THROTTLED = "throttled"


class DeadlineKind(StrEnum):
    """What a named day or term means."""

    COMPLY_BY = "comply_by"
    RESPONSE_BY = "response_by"
    ANNOUNCED_START = "announced_start"
    ANNOUNCED_END = "announced_end"
    TRANSITION_PERIOD = "transition_period"
    IMMEDIATE = "immediate"
    UNTIL_CONDITION = "until_condition"
    UNTIL_FURTHER_NOTICE = "until_further_notice"


class PromiseStatus(StrEnum):
    """What became of a promise; each change rests on a span or an episode."""

    NOT_RATED = "not_rated"
    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    STALLED = "stalled"
    PARTLY_KEPT = "partly_kept"
    KEPT = "kept"
    BROKEN = "broken"
    EXPIRED = "expired"
    REVERSED = "reversed"
    UNVERIFIABLE = "unverifiable"


class DeadlineState(StrEnum):
    """What became of a day that was named."""

    PENDING = "pending"
    DUE = "due"
    MET = "met"
    MET_LATE = "met_late"
    PARTLY_MET = "partly_met"
    MISSED = "missed"
    DID_NOT_HAPPEN = "did_not_happen"
    EXTENDED = "extended"
    WITHDRAWN = "withdrawn"
    CONTESTED = "contested"
    SUPERSEDED = "superseded"
    OVERRUN = "overrun"
    NO_EVIDENCE = "no_evidence"


class Justification(StrEnum):
    """The reason that was given; never the reason that was."""

    NATIONAL_SECURITY = "national_security"
    TERRORISM = "terrorism"
    ARMED_GROUPS = "armed_groups"
    FOREIGN_OPPOSITION = "foreign_opposition"
    FOREIGN_ESPIONAGE = "foreign_espionage"
    PUBLIC_ORDER = "public_order"
    INCITEMENT_VIOLENCE = "incitement_violence"
    HATE_OR_FALSE_NEWS = "hate_or_false_news"
    EXTREMISM = "extremism"
    EXAM_INTEGRITY = "exam_integrity"
    HOSTILE_CONTENT = "hostile_content"
    UNCENSORED_NEWS = "uncensored_news"
    OBSCENITY = "obscenity"
    THIRD_PARTY = "third_party"
    TECHNICAL = "technical"
    PRECAUTION = "precaution"
    MORALITY_RELIGION = "morality_religion"
    INSULT_LEADERS = "insult_leaders"
    DATA_SOVEREIGNTY = "data_sovereignty"
    ANTI_MONOPOLY = "anti_monopoly"
    NATIONAL_INTEREST = "national_interest"
    NONCOMPLIANCE_WITH_ORDERS = "noncompliance_with_orders"
    RETALIATION = "retaliation"
