"""The questions, answered from a workspace."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Final

from rasad import episodes as detecting
from rasad import findings as finding
from rasad.episodes.views import By, Status
from rasad.errors import NotFound
from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.episode import Episode
from rasad.model.finding import Commitment, Finding
from rasad.model.place import Network, Place
from rasad.model.reject import Reject
from rasad.model.span import in_utc
from rasad.model.statement import Statement
from rasad.model.target import Registry
from rasad.model.told import Told
from rasad.pipeline import (
    asked_status,
    catalogue,
    coarsening,
    correcting,
    kept_findings,
    method,
    publishing,
    reconciling,
    refreshing,
    removing,
    reviewing,
    shelved,
    workspace,
)
from rasad.pipeline.answers import Correction, Grain, Held, Removal, RuleCard
from rasad.pipeline.by_place import Placed, by_place
from rasad.pipeline.config import Config
from rasad.pipeline.interchange import outside
from rasad.pipeline.reconciling import How
from rasad.storage import lake
from rasad.storage.record_db import Record

CLASS: Final = "class:"


class Observatory:
    """
    A workspace, asked as of one instant.

    Everything is read once and kept: make a new one to see what has changed.
    """

    def __init__(
        self,
        folder: Path,
        settings: Config,
        record: Record,
        *,
        at: datetime | None,
        public: bool = False,
        jobs: int = 1,
    ) -> None:
        self._folder, self._config, self._record = folder, settings, record
        self._public, self._jobs = public, jobs
        self._at = in_utc(at) if at is not None else settings.at or datetime.now(UTC)

    @classmethod
    @contextmanager
    def open(
        cls,
        folder: Path | str,
        *,
        at: datetime | None = None,
        progress: Callable[[int], None] | None = None,
        public: bool = False,
        jobs: int = 1,
    ) -> Iterator["Observatory"]:
        """
        Open a workspace for questions; what its lake lacks is made first.

        *public* gives the answers as they may be published: without the names of
        private persons, their handles, addresses and telephone numbers, and
        coarse where a network has few reports (see `coarsening`). *jobs* processes
        make what is lacking, and reconcile; they change nothing but the time.

        Raises:
            ConfigError: the folder is no workspace, or a setting cannot be used.
            Locked: the lake lacks something and another process is writing.
            NewerSchema: a later version made the workspace.
        """
        folder = Path(folder)
        with workspace.opened(folder) as (settings, record):
            refreshing.refresh(folder, settings, progress, jobs=jobs)
            yield cls(folder, settings, record, at=at, public=public, jobs=jobs)

    @property
    def at(self) -> datetime:
        """The instant that is answered for: nothing dated later is used."""
        return self._at

    @property
    def folder(self) -> Path:
        """The workspace's folder."""
        return self._folder

    @property
    def title(self) -> str:
        """The name of the workspace."""
        return self._config.title or self._folder.resolve().name

    @property
    def notice(self) -> str:
        """What the owner wants said on every page; may be empty."""
        return self._config.notice

    @property
    def address(self) -> str:
        """Where the site is published; empty where nobody said."""
        return self._config.address

    @cached_property
    def registry(self) -> Registry:
        """The services and classes that names are looked up in."""
        return catalogue.services()

    @cached_property
    def synthetic(self) -> bool:
        """Whether any measurement behind the answers was made up."""
        return any(cell.synthetic for cell in self._cells)

    def countries(self) -> tuple[Place, ...]:
        """Every country with an entry or a cell, by code."""
        codes = {*self._told_cells, *(e.country for e in self._entries if e.country)}
        return tuple(self.place(code) for code in sorted(codes))

    def place(self, country: str) -> Place:
        """A country by its code; the code alone where no table knows it."""
        return catalogue.places().get(country) or Place(code=country, name=country)

    def services(self, country: str) -> tuple[str, ...]:
        """Every service with an entry or a cell in the country, by id."""
        spoken = {s for e in self._entries if e.country == country for s in e.services}
        measured = {self._service_of(t) for t in self._told_cells.get(country, {})}
        return tuple(sorted(spoken | measured))

    def network(self, asn: int) -> Network:
        """A network, with its name where the workspace's table holds one."""
        if asn == coarsening.TOGETHER.asn:
            return coarsening.TOGETHER
        return self._networks.get(asn) or Network(asn=asn)

    def documents(self) -> tuple[Held, ...]:
        """Every document on the shelf, by the day it was published."""
        return shelved.of_record(self._record)

    def statements(self) -> tuple[Statement, ...]:
        """Every statement, by document and place."""
        return self._statements

    def entries(
        self,
        country: str | None = None,
        service: str | None = None,
        *,
        states: frozenset[str] | None = None,
    ) -> tuple[Entry, ...]:
        """
        The entries by date and id; with *service*, those of its classes too.

        As people left them: what they rejected is not among them, unless
        *states* asks for what is `rejected`.
        """
        return tuple(
            entry
            for entry in (self._entries if states is None else self._in(states))
            if country in (None, entry.country) and self._names(entry, service)
        )

    def cells(self, country: str, service: str) -> tuple[Cell, ...]:
        """The cells of the service's targets, at the grain they came in."""
        members = self.registry.members(service)
        return tuple(
            cell
            for target, cells in self._told_cells.get(country, {}).items()
            if self._service_of(target) in members
            for cell in cells
        )

    def episodes(
        self, country: str | None = None, service: str | None = None
    ) -> tuple[Episode, ...]:
        """The episodes by country, target and start."""
        members = None if service is None else self.registry.members(service)
        return tuple(
            episode
            for episode in self._told_episodes
            if country in (None, episode.country)
            and (members is None or self._service_of(episode.target or "") in members)
        )

    def status(
        self,
        country: str,
        service: str,
        *,
        since: datetime | None = None,
        until: datetime | None = None,
        by: Grain = "country",
    ) -> tuple[Status, ...]:
        """
        Say whether a service was blocked in a country from *since* to *until*.

        Without them: from the service's first cell in the country (or a month
        before, where nobody looked) to the instant that is answered for.

        Raises:
            ValueError: the span ends before it begins, or a time has no zone.
        """
        asked = asked_status.Asked(
            country=country,
            service=service,
            at=self._at,
            since=since,
            until=until,
            by=By(by),
        )
        floors, cells = self._config.floors, self.cells(country, service)
        known = self.episodes(country, service), self._episodes
        return asked_status.answered(asked, cells, known, floors=floors)

    def findings(
        self, country: str | None = None, service: str | None = None
    ) -> tuple[Finding, ...]:
        """The findings by country and date."""
        return tuple(
            f
            for f in self._told_findings
            if country in (None, f.country) and service in (None, f.service)
        )

    def made(self) -> tuple[tuple[str, str], ...]:
        """The (country, service) of which findings were not kept, but made now."""
        return self._reconciled.made

    def commitments(
        self, country: str | None = None, service: str | None = None
    ) -> tuple[Commitment, ...]:
        """What became of promises and of named days."""
        return tuple(
            c
            for c in self._promised[0]
            if country in (None, c.country)
            and (service is None or service in self._members(c.services))
        )

    def sentences(self) -> tuple[Told, ...]:
        """Every sentence of findings and commitments, to be told in another tongue."""
        return self._sentences + self._promised[1]

    def rejects(self) -> tuple[Reject, ...]:
        """Everything that could not be read."""
        return self._record.rejects()

    def removals(self) -> tuple[Removal, ...]:
        """The documents that were withdrawn, the oldest first."""
        return removing.of_record(self._record)

    def corrections(self) -> tuple[Correction, ...]:
        """What people changed of what rules had read, the oldest first."""
        return correcting.of_record(self._record)

    def rules(self) -> tuple[RuleCard, ...]:
        """Every rule by which something is concluded, stage by stage."""
        return method.cards()

    def entry(self, name: str) -> Entry:
        """
        Return the entry of that id or label, or of the one id that begins so.

        Raises:
            NotFound: none has, or several begin so.
        """
        found = [e for e in self._entries if name == e.label or e.id.startswith(name)]
        exact = [e for e in found if name in {e.id, e.label}]
        if len(exact or found) != 1:
            raise NotFound(f"{len(found)} entries are called {name!r}")
        return (exact or found)[0]

    @cached_property
    def _networks(self) -> dict[int, Network]:
        return catalogue.networks(self._folder / self._config.networks)

    @cached_property
    def _cells(self) -> tuple[Cell, ...]:
        cells = (c for c in lake.rows(self._folder, Cell) if c.hour < self._at)
        classed = (catalogue.with_class(c, self._networks) for c in cells)
        by_place = sorted(classed, key=lambda c: (c.country, c.target, c.asn, c.hour))
        return tuple(by_place)

    @cached_property
    def _statements(self) -> tuple[Statement, ...]:
        found = self._record.statements()
        if not self._public:
            return found
        return publishing.public_statements(found, reviewing.entries(self._cases))

    @cached_property
    def _entries(self) -> tuple[Entry, ...]:
        return self._in(None)

    def _in(self, states: frozenset[str] | None) -> tuple[Entry, ...]:
        found = reviewing.entries(self._cases, states)
        found = publishing.public(found) if self._public else found
        return tuple(sorted(found, key=lambda e: (e.date.value or "", e.id)))

    @cached_property
    def _cases(self) -> tuple[reviewing.Case, ...]:
        return reviewing.view(self._record)

    @cached_property
    def _episodes(self) -> tuple[Episode, ...]:
        floors, named = self._config.floors, self._service_of
        return detecting.from_cells(self._cells, floors=floors, service_of=named)

    @cached_property
    def _context(self) -> finding.Context:
        return finding.Context(
            at=self._at,
            registry=self.registry,
            places=catalogue.places(),
            thresholds=self._config.thresholds,
            users=catalogue.users(self._folder / self._config.users),
            names={n.asn: n.name for n in self._networks.values()},
            reach=shelved.reach_of(self._record),
            few=frozenset(asn for _, asn in self._grain.few),
            small=frozenset(asn for _, asn in self._grain.small),
        )

    @cached_property
    def _findings(self) -> tuple[Finding, ...]:
        return self._reconciled.findings

    @cached_property
    def _sentences(self) -> tuple[Told, ...]:
        found = self._reconciled if self._public else self._renewed(told=True)
        return found.sentences

    @cached_property
    def _reconciled(self) -> reconciling.Reconciled:
        return self._renewed(told=self._public)  # what is published, in any language

    def _renewed(self, *, told: bool) -> reconciling.Reconciled:
        view, how = "public" if self._public else "private", How(self._jobs, told)
        return kept_findings.renewed(
            self._folder, view, self._given, context=self._context, how=how
        )

    @property
    def _given(self) -> tuple[tuple[Entry, ...], tuple[Episode, ...], tuple[Cell, ...]]:
        reported = outside.outages_of_countries(self._folder)
        return self._entries, (*self._episodes, *reported), self._cells

    @cached_property
    def _grain(self) -> coarsening.Grain:
        """Which networks are told coarsely; none within the workspace."""
        return coarsening.grain(self._cells) if self._public else coarsening.Grain()

    @cached_property
    def _told_cells(self) -> Placed:
        return by_place(coarsening.cells(self._cells, self._grain))

    @cached_property
    def _told_episodes(self) -> tuple[Episode, ...]:
        return coarsening.episodes(self._episodes, self._grain)

    @cached_property
    def _told_findings(self) -> tuple[Finding, ...]:
        return coarsening.findings(self._findings, self._grain)

    @cached_property
    def _promised(self) -> tuple[tuple[Commitment, ...], tuple[Told, ...]]:
        return finding.ledgers_told(*self._given, context=self._context)

    @cached_property
    def _services(self) -> dict[str, str]:
        return {t: self.registry.service_of(t) for t in {c.target for c in self._cells}}

    def _service_of(self, target: str) -> str:
        return self._services.get(target) or self.registry.service_of(target)

    def _members(self, services: tuple[str, ...]) -> set[str]:
        return {m for s in services for m in (s, *self.registry.members(s))}

    def _names(self, entry: Entry, service: str | None) -> bool:
        """Tell whether an entry is about a service, by name or by its class."""
        return service is None or service in self._members(entry.services)
