"""What a decision needs beside the record and the measurements."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import cached_property

from msgspec import Struct, structs

from rasad.model.place import Place
from rasad.model.target import Registry


class Thresholds(Struct, frozen=True, kw_only=True, dict=True):
    """
    What a finding asks of the evidence; every number can be set.

    An act is answered by a change within `horizon_days` of it, or of the day it
    names, or (as `precedes`) up to `precedes_days` before it; a plan that names
    a day, within `plan_days` of that day. A network is measured well with
    `network_reports` reports on `network_days` days (measurements where a table
    has no reports); a country, with `country_networks` networks or
    `country_share` of those measured. Onsets more than `staggered_hours` apart
    are staggered; another service that begins within `wider_hours` is `wider`.
    An end or a lift is not called disregarded before `grace_hours` have passed.
    A claim is judged in its own time, or up to `claim_days` away where nobody
    measured then. An onset in `countries_at_once` countries within a day is no
    answer to one of them. `open_share` is the most blocked results on a network
    that is called open. A promise without news for `stalled_days` is stalled.
    """

    horizon_days: int = 14
    precedes_days: int = 3
    plan_days: int = 3
    staggered_hours: int = 30
    wider_hours: int = 24
    grace_hours: int = 24
    claim_days: int = 3
    stalled_days: int = 365
    network_reports: int = 3
    network_days: int = 2
    country_networks: int = 2
    country_share: float = 1 / 3
    countries_at_once: int = 3
    open_share: float = 0.2

    @cached_property
    def horizon(self) -> timedelta:
        """How long after an act a change is its answer."""
        return timedelta(days=self.horizon_days)

    @cached_property
    def precedes(self) -> timedelta:
        """How long before an act a change may have begun."""
        return timedelta(days=self.precedes_days)

    @cached_property
    def grace(self) -> timedelta:
        """How long an end or a lift is given."""
        return timedelta(hours=self.grace_hours)

    def enough(self, networks: int, measured: int) -> bool:
        """Tell whether so many networks of those measured speak for a country."""
        return networks > 0 and (
            networks >= self.country_networks
            or networks >= self.country_share * measured
        )


class Reach(Struct, frozen=True, kw_only=True):
    """
    One article that our record has read, whatever it says.

    `published` is an ISO 8601 date as far as it is known.
    """

    published: str | None
    language: str | None = None
    publisher: str | None = None
    country: str | None = None


class Context(Struct, frozen=True, kw_only=True):
    """
    What a decision is made with, beside the record and the measurements.

    `at` is the instant that is answered for: entries dated after it are not
    used. `places` gives the zones that local days are reckoned in; `users` the
    users of a network and `names` what a network is called, and both may be
    empty; `reach` the articles read. Of networks in `few`, which have few reports,
    sentences tell days alone, and those in `small` they do not name: what is
    published is not finer than that.
    """

    at: datetime
    registry: Registry
    places: Mapping[str, Place]
    thresholds: Thresholds = Thresholds()
    users: Mapping[int, float] = {}
    names: Mapping[int, str] = {}
    reach: tuple[Reach, ...] = ()
    few: frozenset[int] = frozenset()
    small: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        if self.at.tzinfo is not UTC:
            raise ValueError(f"the instant is in UTC, not {self.at.tzinfo}")

    def as_of(self, at: datetime) -> "Context":
        """Return the same, asked at another instant."""
        return structs.replace(self, at=at)

    def zones(self, country: str | None) -> tuple[str, ...]:
        """Return the time zones of *country*; empty where nothing tells."""
        place = self.places.get(country or "")
        return place.zones if place else ()

    def name(self, country: str) -> str:
        """Return the name to print of *country*."""
        place = self.places.get(country)
        return place.name if place and place.name else country
