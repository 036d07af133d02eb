"""What a rule may look at: one entry, service and country, measured."""

from datetime import datetime

from msgspec import Struct

from rasad.findings.blocks import Block
from rasad.findings.context import Thresholds
from rasad.findings.roles import Role
from rasad.findings.silence import Lost
from rasad.model.span import Bracket


class Change(Struct, frozen=True, kw_only=True):
    """The onset or the end on one network that answers an act."""

    asn: int
    at: Bracket
    block: Block


class Case(Struct, frozen=True, kw_only=True):
    """
    All that a rule may look at, for one entry, service and country.

    Networks are numbers. `role` is None where nobody said anything.
    `changes` are onsets after an order and ends after a lift; `stood` are
    networks blocked already; `open` those measured well and open; `thin` those
    measured with fewer reports than a network is to have; `share` the share of users
    that bear out a claim about most of them, where a table tells; `left` those
    still blocked past an announced end or after a lift; `before` those that
    blocked before a lift. `agree` and `against` bear a claim out or not; it may be
    `of_some` alone, or of `everyone`. `tunnels` says that VPNs were measured.
    `fit` sets the first change beside the local day: 0 on it, 1 after, -1
    before, None where the data cannot tell. `ahead` says that the whole bracket
    of the first change lies before the act. `unplaced` is a claim about some
    networks that nobody can number; `already` the members of a class that were
    blocked before; `since` and `until` the time that was looked at, in UTC: all
    of it since then where there is no `until`. `lost` is the longest time of it in
    which measurements all but stopped; `silent` are the networks that were not
    measured in most of the time because of it.
    """

    limits: Thresholds
    role: Role | None
    seen: bool = True
    dated: bool = True
    pending: bool = False
    rows: int = 0
    measured: int = 0
    site_only: bool = False
    down: bool = False
    elsewhere: tuple[str, ...] = ()
    defect: bool = False
    privileged: bool = False
    tunnels: bool = False
    changes: tuple[Change, ...] = ()
    stood: tuple[Block, ...] = ()
    open: frozenset[int] = frozenset()
    thin: frozenset[int] = frozenset()
    share: float | None = None
    left: frozenset[int] = frozenset()
    ended: bool = False
    before: frozenset[int] = frozenset()
    was_measured: bool = False
    unplaced: bool = False
    already: tuple[str, ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    lost: Lost | None = None
    silent: frozenset[int] = frozenset()
    agree: frozenset[int] = frozenset()
    against: frozenset[int] = frozenset()
    everyone: bool = False
    of_some: bool = False
    slow_unseen: bool = False
    fit: int | None = None
    ahead: bool = False
    persisted: bool = False
    narrower: bool = False
    wider: tuple[str, ...] = ()
    partly: bool = False
    returned: bool = False
    synthetic: bool = False

    @property
    def onset(self) -> bool:
        """Whether some network changed."""
        return bool(self.changes)

    @property
    def mostly_stood(self) -> bool:
        """Whether what was blocked already speaks for the country."""
        networks = len({block.asn for block in self.stood})
        return networks >= len(self.open) and self.limits.enough(
            networks, max(self.measured, networks)
        )

    @property
    def mostly_open(self) -> bool:
        """Whether the networks measured well and open speak for the country."""
        stood = len({block.asn for block in self.stood})
        return len(self.open) > stood and self.limits.enough(
            len(self.open), self.measured
        )
