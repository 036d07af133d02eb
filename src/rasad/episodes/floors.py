"""Below these, nothing is said: the evidence that an episode needs."""

from msgspec import Struct


class Floors(Struct, frozen=True, kw_only=True):
    """
    The least evidence for an episode (E3); every number can be set.

    A network is blocked by itself with `reports` blocked reports on `days`
    days (measurements where a table has no reports). For a country `networks`
    networks that agree are enough, with `reports` reports among them on one
    day, or one network that is at least `share` of those measured.
    `burst_reports` are needed of a single network on a single day.
    `gap_hours` of measured access part two episodes. `countries` that change
    at once are the instrument's affair and no policy.
    """

    reports: int = 3
    days: int = 2
    networks: int = 2
    share: float = 1 / 3
    burst_reports: int = 6
    gap_hours: int = 72
    countries: int = 3

    def __post_init__(self) -> None:
        if min(self.reports, self.days, self.networks, self.burst_reports) < 1:
            raise ValueError("a floor is at least one")
        if self.countries <= 1 or self.gap_hours <= 0 or not 0 < self.share <= 1:
            raise ValueError("a floor that everything passes is none")
