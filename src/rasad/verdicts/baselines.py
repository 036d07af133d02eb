"""
What a name resolves to elsewhere: a control for measurements that have no helper.

"This name resolves to this network from forty others" is said of a window of
time, and only where many who have nothing to do with each other saw it: one
report is at most one witness, however many rows it brings (S1).
"""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from msgspec import Struct

NETWORKS = 5  # networks of probes from which an answer must have been seen
COUNTRIES = 2
REPORTS = 5
NEAR = timedelta(days=7)  # before and after the window: names move


class Answered(Struct, frozen=True, kw_only=True):
    """
    One answer that one probe got: the name, and the networks of its addresses.

    `country` and `asn` are of the probe, `report` its report.
    """

    host: str
    country: str
    asn: int
    report: str
    at: datetime
    networks: tuple[int, ...]


class Baseline(Struct, frozen=True, kw_only=True):
    """
    Where a name was served from, as seen by many between two instants.

    `networks` are those that so many saw, in order of number; `seen_from`,
    `countries` and `reports` count who resolved the name at all.
    """

    host: str
    first: datetime
    last: datetime
    networks: tuple[int, ...]
    seen_from: int
    countries: int
    reports: int

    def covers(self, at: datetime) -> bool:
        """Tell whether *at* is near enough to be answered for."""
        return self.first - NEAR <= at <= self.last + NEAR


class _Witnesses:
    """Who saw something: networks, countries, reports."""

    def __init__(self) -> None:
        self.networks: set[int] = set()
        self.countries: set[str] = set()
        self.reports: set[str] = set()

    def add(self, seen: Answered) -> None:
        self.networks.add(seen.asn)
        self.countries.add(seen.country)
        self.reports.add(seen.report)

    @property
    def enough(self) -> bool:
        return (
            len(self.networks) >= NETWORKS
            and len(self.countries) >= COUNTRIES
            and len(self.reports) >= REPORTS
        )


def _of_host(host: str, seen: list[Answered]) -> Baseline | None:
    """Return the baseline of one name; None where too few agree on any network."""
    everyone = _Witnesses()
    by_network: dict[int, _Witnesses] = {}
    for item in seen:
        everyone.add(item)
        for network in item.networks:
            by_network.setdefault(network, _Witnesses()).add(item)
    agreed = sorted(n for n, witnesses in by_network.items() if witnesses.enough)
    if not agreed:
        return None
    return Baseline(
        host=host,
        first=min(item.at for item in seen),
        last=max(item.at for item in seen),
        networks=tuple(agreed),
        seen_from=len(everyone.networks),
        countries=len(everyone.countries),
        reports=len(everyone.reports),
    )


def from_answers(answers: Iterable[Answered]) -> Iterator[Baseline]:
    """
    Yield the baselines that *answers* bear, by name; the same in whatever order.

    Answers without a report, a known probe's network or a network of their own
    are no witness. Empty where too few agree.
    """
    hosts: dict[str, list[Answered]] = {}
    for item in answers:
        if item.networks and item.report and item.asn:
            hosts.setdefault(item.host, []).append(item)
    for host in sorted(hosts):
        if found := _of_host(host, hosts[host]):
            yield found
