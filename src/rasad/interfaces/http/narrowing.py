"""Pages of less than everything: some days, one network, one kind of finding."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Annotated, Any
from urllib.parse import urlencode

from msgspec import UNSET, Meta, Struct, UnsetType, field, structs, to_builtins

from rasad.interfaces.site import filters
from rasad.interfaces.site.addresses import country as country_path
from rasad.interfaces.site.addresses import service_in as service_path
from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.episode import Episode
from rasad.model.finding import Commitment, Finding, FindingKind
from rasad.model.place import Place
from rasad.model.told import mark, say
from rasad.pipeline.observatory import Observatory


class Narrow(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a page is narrowed to; days are UTC days, both included."""

    first: date | UnsetType = field(name="from", default=UNSET)
    last: date | UnsetType = field(name="to", default=UNSET)
    network: Annotated[int, Meta(ge=0, le=4294967295)] | UnsetType = UNSET
    verdict: FindingKind | UnsetType = UNSET

    @property
    def query(self) -> str:
        """The query that asks for it; empty where nothing is narrowed."""
        return urlencode(to_builtins(self))

    def on(self, day: date) -> bool:
        """Tell whether a day is among those asked for."""
        return (self.first is UNSET or self.first <= day) and (
            self.last is UNSET or day <= self.last
        )

    @property
    def dated(self) -> bool:
        """Whether days are asked for at all."""
        return self.first is not UNSET or self.last is not UNSET


class Narrowed:
    """
    The answers, of one service in one country, with only what is asked for.

    A finding is about all networks: to narrow to one leaves those that rest on
    an episode there, or on an entry, and what they say stays as it is.
    """

    def __init__(
        self, answers: Observatory, country: str, service: str | None, by: Narrow
    ) -> None:
        self._of, self._country, self._service, self._by = answers, country, service, by

    def __getattr__(self, name: str) -> Any:
        """Ask the whole for everything that is not narrowed."""
        return getattr(self._of, name)

    def countries(self) -> tuple[Place, ...]:
        """The one country."""
        return (self._of.place(self._country),)

    def services(self, country: str) -> tuple[str, ...]:
        """The one service, or all of the country."""
        found = self._of.services(country)
        return found if self._service is None else (self._service,)

    def cells(self, country: str, service: str) -> tuple[Cell, ...]:
        """The cells of the days and the network."""
        return tuple(
            cell
            for cell in self._of.cells(country, service)
            if self._by.on(cell.hour.date()) and self._by.network in (UNSET, cell.asn)
        )

    def entries(
        self, country: str | None = None, service: str | None = None
    ) -> tuple[Entry, ...]:
        """The entries of the days, and of the findings of the kind."""
        return tuple(e for e in self._of.entries(country, service) if self._says(e))

    def episodes(
        self, country: str | None = None, service: str | None = None
    ) -> tuple[Episode, ...]:
        """The episodes that reach into the days, on the network."""
        return tuple(e for e in self._of.episodes(country, service) if self._saw(e))

    def findings(
        self, country: str | None = None, service: str | None = None
    ) -> tuple[Finding, ...]:
        """The findings of the kind, about what is left."""
        entries = {e.id for e in self.entries(country, service)}
        episodes = {e.id for e in self.episodes(country, service)}
        return tuple(
            f
            for f in self._of.findings(country, service)
            if self._by.verdict in (UNSET, f.kind)
            and (f.entry in entries or (not f.entry and episodes & {*f.episodes}))
        )

    def commitments(
        self, country: str | None = None, service: str | None = None
    ) -> tuple[Commitment, ...]:
        """The promises and named days of the entries that are left."""
        held = {e.id for e in self.entries(country, service)}
        found = self._of.commitments(country, service)
        return tuple(c for c in found if c.entry in held)

    def _says(self, entry: Entry) -> bool:
        if self._by.verdict is not UNSET and entry.id not in self._answered:
            return False
        if not self._by.dated:
            return True
        try:
            return self._by.on(date.fromisoformat((entry.date.value or "")[:10]))
        except ValueError:
            return self._by_year(entry.date.value or "")

    def _by_year(self, value: str) -> bool:
        """Tell of a year or a month whether any of it is among the days."""
        year = value[:4]
        if not year.isdigit():
            return False
        first, last = self._by.first, self._by.last
        return (first is UNSET or f"{first:%Y}" <= year) and (
            last is UNSET or year <= f"{last:%Y}"
        )

    @property
    def _answered(self) -> set[str | None]:
        found = self._of.findings(self._country)
        return {f.entry for f in found if f.kind == self._by.verdict}

    def _saw(self, episode: Episode) -> bool:
        by = self._by
        asns = {n.asn for n in episode.networks}
        return (
            (by.last is UNSET or episode.start.latest.date() <= by.last)
            and (
                by.first is UNSET
                or episode.end is None
                or episode.end.latest.date() >= by.first
            )
            and (by.network is UNSET or by.network in asns)
        )


def place_of(answers: Observatory, path: str) -> tuple[str, str | None] | None:
    """Return the country and the service that a path is the page of, if any."""
    for place in answers.countries():
        if path == country_path(place.code):
            return place.code, None
        if not path.startswith(country_path(place.code).removesuffix("index.html")):
            continue
        for service in answers.services(place.code):
            if path == service_path(place.code, service):
                return place.code, service
    return None


def narrowed(answers: Observatory, path: str, by: Narrow) -> Narrowed | None:
    """Return the narrowed answers for a page; None where a page has no filters."""
    found = place_of(answers, path)
    return None if found is None else Narrowed(answers, *found, by)


class Choice(Struct, frozen=True, kw_only=True):
    """A link that narrows, or takes that back where it is chosen already."""

    text: str
    query: str
    chosen: bool


class Group(Struct, frozen=True, kw_only=True):
    """Links of one sort."""

    name: str
    choices: tuple[Choice, ...]


class Bars:
    """What live pages have beside the static ones."""

    def __init__(
        self, answers: Observatory, *, review: bool, narrow: Narrow | None = None
    ) -> None:
        self._answers, self.review = answers, review
        self.narrow = narrow or Narrow()

    def bar(self, path: str) -> tuple[Group, ...]:
        """Return the filters of a page; none where it has no filters."""
        found = place_of(self._answers, path)
        return () if found is None else tuple(g for g in self._groups(*found))

    def _groups(self, country: str, service: str | None) -> Iterator[Group]:
        answers = self._answers
        services = answers.services(country) if service is None else (service,)
        cells = [c for s in services for c in answers.cells(country, s)]
        said = [e for s in services for e in answers.entries(country, s)]
        kinds = {f.kind for s in services for f in answers.findings(country, s)}
        years = {c.hour.year for c in cells}
        years |= {int(v[:4]) for e in said if (v := e.date.value or "")[:4].isdigit()}
        yield self._group(mark("Year"), [(str(y), _year(y)) for y in sorted(years)])
        yield self._group(
            mark("Network"),
            [
                (answers.network(asn).label, {"network": asn})
                for asn in sorted({c.asn for c in cells if c.measured})
            ],
        )
        yield self._group(
            mark("Finding"),
            [(filters.plain(k), {"verdict": k}) for k in FindingKind if k in kinds],
        )

    def _group(self, name: str, rows: Iterable[tuple[str, dict[str, Any]]]) -> Group:
        choices = []
        for text, sets in rows:
            chosen = all(getattr(self.narrow, k) == v for k, v in sets.items())
            wanted = dict.fromkeys(sets, UNSET) if chosen else sets
            query = structs.replace(self.narrow, **wanted).query
            choices.append(Choice(text=text, query=query, chosen=chosen))
        return Group(name=say(name), choices=tuple(choices))


def _year(year: int) -> dict[str, date]:
    return {"first": date(year, 1, 1), "last": date(year, 12, 31)}
