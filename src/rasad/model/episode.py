"""One span of one kind of interference with a target in a country."""

from enum import StrEnum

from msgspec import Struct

from rasad.model.span import Bracket


class EpisodeKind(StrEnum):
    """What changed: access, everything, who measures, or the instrument."""

    BLOCKING = "blocking"
    OUTAGE = "outage"
    MEASUREMENT_LOSS = "measurement_loss"
    INSTRUMENT_DEFECT = "instrument_defect"


class NetworkEpisode(Struct, frozen=True, kw_only=True):
    """
    An episode on one network: brackets, and its counts inside them.

    `start.earliest` is None when it was already so at the network's first cell
    and no sibling was seen open before. `end` is None while it goes on.
    `blocked` and `measured` count measurements between start and end.
    """

    asn: int
    start: Bracket
    end: Bracket | None
    blocked: int
    measured: int
    reports: int | None = None


class Phase(Struct, frozen=True, kw_only=True):
    """From when inside an episode which mechanisms were seen."""

    start: str
    mechanisms: tuple[str, ...]


class Evidence(Struct, frozen=True, kw_only=True):
    """
    Counts of the whole episode, and a witness (E2).

    `reports` is an upper bound of independent witnesses, None where the tables
    do not tell. `witness` is a measurement uid, or the cell
    `hour/asn/target` where the table names no measurement. `orders` are the
    numbers of orders that block pages cited in two reports or more: what a
    single report asserts is not told (S1).
    """

    blocked: int
    measured: int
    reports: int | None
    witness: str
    orders: tuple[str, ...] = ()


class Episode(Struct, frozen=True, kw_only=True):
    """
    One span of one kind, over the networks that changed together.

    A line of `rasad detect`. `group` is shared by the episodes of one service
    that began together. `target` is None for a loss of all measurements,
    `country` None for a defect seen everywhere.
    """

    id: str
    group: str
    country: str | None
    target: str | None
    kind: EpisodeKind
    start: Bracket
    end: Bracket | None
    networks: tuple[NetworkEpisode, ...]
    mechanisms: tuple[str, ...]
    phases: tuple[Phase, ...]
    evidence: Evidence
    rule: str
    synthetic: bool = False
