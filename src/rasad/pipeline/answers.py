"""The questions that every surface asks, and the shapes of the answers."""

from datetime import datetime
from typing import Literal, Protocol

from msgspec import Struct

from rasad.episodes.views import Status
from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.episode import Episode
from rasad.model.finding import Commitment, Finding
from rasad.model.place import Network, Place
from rasad.model.reject import Reject
from rasad.model.target import Registry
from rasad.model.told import Told

__all__ = ["Answers", "Grain", "Held", "RuleCard", "Status"]
Grain = Literal["country", "network", "day", "month"]


class Held(Struct, frozen=True, kw_only=True):
    """A document on the shelf: what is told of it; its text stays private."""

    id: str
    path: str
    format: str
    title: str | None
    url: str | None
    publisher: str | None
    captured: str | None
    articles: int
    statements: int
    languages: tuple[str, ...]
    published: tuple[str, ...]


class Removal(Struct, frozen=True, kw_only=True):
    """
    A line of the log of removals as it is published.

    Which document, where it was from, when it was withdrawn and why; not who
    asked, nor who did it.
    """

    document: str
    url: str | None
    at: str
    reason: str


class Altered(Struct, frozen=True, kw_only=True):
    """One field of an entry, before and after; empty where it held nothing."""

    field: str
    before: str
    after: str


class Correction(Struct, frozen=True, kw_only=True):
    """
    One decision by which the record says something else than rules had read.

    Which entry, when, what was done, and for a rejection the reason; not who
    decided, nor their notes.
    """

    entry: str
    label: str | None
    at: str
    action: str
    reason: str
    altered: tuple[Altered, ...]


class RuleCard(Struct, frozen=True, kw_only=True):
    """A rule as the method page shows it: id, what it concludes, and why."""

    stage: str
    id: str
    concludes: str
    why: str


class Pictured(Protocol):
    """What one picture asks: a part of `Answers`, of all time or of a stretch."""

    @property
    def at(self) -> datetime:
        """The instant that is answered for."""
        ...

    @property
    def registry(self) -> Registry:
        """The services that names are looked up in."""
        ...

    @property
    def synthetic(self) -> bool:
        """Whether any measurement was made up."""
        ...

    def place(self, country: str) -> Place:
        """A country by its code."""
        ...

    def network(self, asn: int) -> Network:
        """A network by its number."""
        ...

    def entries(self, country: str, service: str) -> tuple[Entry, ...]:
        """The entries."""
        ...

    def cells(self, country: str, service: str) -> tuple[Cell, ...]:
        """The cells."""
        ...

    def episodes(self, country: str, service: str) -> tuple[Episode, ...]:
        """The episodes."""
        ...

    def findings(self, country: str, service: str) -> tuple[Finding, ...]:
        """The findings."""
        ...

    def commitments(self, country: str, service: str) -> tuple[Commitment, ...]:
        """What became of promises and of named days."""
        ...


class Answers(Protocol):
    """
    What can be asked of a workspace; the same by Python, CLI and page.

    Every tuple is in a fixed order: by date where there is one, then by id.
    A `service` is a registry id, `class:…`, or the target `web/<host>` of a
    host that no service owns.
    """

    @property
    def at(self) -> datetime:
        """The instant that is answered for: nothing dated later is used."""
        ...

    @property
    def registry(self) -> Registry:
        """The services and classes that names are looked up in."""
        ...

    @property
    def synthetic(self) -> bool:
        """Whether any measurement behind the answers was made up."""
        ...

    @property
    def notice(self) -> str:
        """What the workspace's owner wants said on every page; may be empty."""
        ...

    @property
    def address(self) -> str:
        """Where the site is published, with a stroke at its end; may be empty."""
        ...

    @property
    def title(self) -> str:
        """The name of the workspace."""
        ...

    def countries(self) -> tuple[Place, ...]:
        """Every country with an entry or a cell, by code."""
        ...

    def place(self, country: str) -> Place:
        """A country by its code; the code alone where no table knows it."""
        ...

    def services(self, country: str) -> tuple[str, ...]:
        """Every service with an entry or a cell in the country, by id."""
        ...

    def network(self, asn: int) -> Network:
        """A network, with its name where a table holds one."""
        ...

    def documents(self) -> tuple[Held, ...]:
        """Every document on the shelf."""
        ...

    def entries(
        self, country: str | None = None, service: str | None = None
    ) -> tuple[Entry, ...]:
        """The entries; with *service*, those of its classes too."""
        ...

    def cells(self, country: str, service: str) -> tuple[Cell, ...]:
        """The cells of the service's targets, at the grain they came in."""
        ...

    def episodes(
        self, country: str | None = None, service: str | None = None
    ) -> tuple[Episode, ...]:
        """The episodes."""
        ...

    def status(
        self,
        country: str,
        service: str,
        *,
        since: datetime | None = None,
        until: datetime | None = None,
        by: Grain = "country",
    ) -> tuple[Status, ...]:
        """Say whether a service was blocked in a country in a span, at a grain."""
        ...

    def findings(
        self, country: str | None = None, service: str | None = None
    ) -> tuple[Finding, ...]:
        """The findings."""
        ...

    def commitments(
        self, country: str | None = None, service: str | None = None
    ) -> tuple[Commitment, ...]:
        """What became of promises and of named days."""
        ...

    def sentences(self) -> tuple[Told, ...]:
        """Every sentence of findings and commitments, to be told in another tongue."""
        ...

    def rejects(self) -> tuple[Reject, ...]:
        """Everything that could not be read."""
        ...

    def removals(self) -> tuple[Removal, ...]:
        """The documents that were withdrawn, the oldest first."""
        ...

    def corrections(self) -> tuple[Correction, ...]:
        """What people changed of what rules had read, the oldest first."""
        ...

    def rules(self) -> tuple[RuleCard, ...]:
        """Every rule by which something is concluded."""
        ...
