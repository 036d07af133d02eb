"""
What can be asked over HTTP: a row a question, for the routes and for OpenAPI.

The struct that checks a question's parameters is the one that documents them.
"""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Annotated, Any, Final, Protocol

from msgspec import UNSET, Meta, Struct, UnsetType, field

from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.episode import Episode, EpisodeKind
from rasad.model.finding import Commitment, Finding, FindingKind
from rasad.model.place import Network, Place
from rasad.model.statement import Statement
from rasad.model.vocabulary import StatementType
from rasad.pipeline.answers import Held, Removal, RuleCard
from rasad.pipeline.explaining import Explanation, explain
from rasad.pipeline.observatory import Observatory
from rasad.pipeline.searching import Hit, Search

Code = Annotated[
    str,
    Meta(pattern="^[A-Z]{2}$", max_length=2, description="A country code, such as IR."),
]
Name = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=300,
        description="A service: an id, a name in any language, a site, or class:….",
    ),
]


class Asked(Protocol):
    """What a question is asked of: answers at one moment, and their index."""

    @property
    def answers(self) -> Observatory:
        """The answers, as they may be published."""
        ...

    @property
    def search(self) -> Search:
        """The words of the record and its sources."""
        ...


class Paging(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which part of a list is wanted."""

    limit: Annotated[int, Meta(ge=1, le=1000, description="How many, at most.")] = 100
    offset: Annotated[
        int, Meta(ge=0, le=10_000_000, description="How many are passed over.")
    ] = 0


class Where(Paging, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Filters that most lists share."""

    country: Code | UnsetType = UNSET
    service: Name | UnsetType = UNSET

    @property
    def place(self) -> tuple[str | None, str | None]:
        """The country and the service, None where none is asked for."""
        return self.country or None, self.service or None


class Days(Where, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Filters of what has days, both included."""

    first: date | UnsetType = field(name="from", default=UNSET)
    last: date | UnsetType = field(name="to", default=UNSET)

    def holds(self, day: str | None) -> bool:
        """Tell whether a day, or as much of one as is known, lies between."""
        if self.first is UNSET and self.last is UNSET:
            return True
        day = (day or "")[:10]
        return (
            bool(day)
            and (self.first is UNSET or day >= str(self.first)[: len(day)])
            and (self.last is UNSET or day <= str(self.last)[: len(day)])
        )


class OfEntries(Days, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Filters of entries."""

    type: StatementType | UnsetType = UNSET


class OfEpisodes(Days, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Filters of episodes: by the day that they were first seen."""

    kind: EpisodeKind | UnsetType = UNSET


class OfFindings(Where, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Filters of findings."""

    kind: FindingKind | UnsetType = UNSET


class OfPromises(Where, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Filters of promises and named days."""

    due: (
        Annotated[int, Meta(ge=0, le=36500, description="Due within so many days.")]
        | UnsetType
    ) = UNSET


class OfCells(Paging, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Of which service in which country, and which part of the list."""

    country: Code
    service: Name


class OfTable(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Of which service in which country."""

    country: Code
    service: Name


class OfStatements(Paging, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Filters of statements."""

    document: Annotated[str, Meta(max_length=100)] | UnsetType = UNSET
    type: StatementType | UnsetType = UNSET


class OfServices(Paging, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """In which country."""

    country: Code | UnsetType = UNSET


class Words(Paging, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is searched for."""

    q: Annotated[
        str,
        Meta(min_length=1, max_length=200, description="Words; all are to be there."),
    ]


class Nothing(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """No parameters."""


class Listing(Struct, frozen=True, kw_only=True):
    """A service that something is known of in a country."""

    country: str
    service: str
    label: str
    entries: int
    findings: int
    measured: int


class About(Struct, frozen=True, kw_only=True):
    """What the answers are of, and as of when."""

    title: str
    notice: str
    at: str
    synthetic: bool


class Question(Struct, frozen=True, kw_only=True):
    """
    A row: where it is asked, with what, and what comes back.

    `asks` gives one `answer`, or many where `many` says so. A `{name}` in the
    path is handed to `asks` as the third argument.
    """

    path: str
    tells: str
    params: type[Struct]
    answer: type[Struct]
    asks: Callable[[Asked, Any, str], Any]
    many: bool = True


def _entries(asked: Asked, by: OfEntries, _: str) -> Iterable[Entry]:
    found = asked.answers.entries(*by.place)
    return [e for e in found if by.type in (UNSET, e.type) and by.holds(e.date.value)]


def _episodes(asked: Asked, by: OfEpisodes, _: str) -> Iterable[Episode]:
    return [
        e
        for e in asked.answers.episodes(*by.place)
        if by.kind in (UNSET, e.kind) and by.holds(f"{e.start.latest:%Y-%m-%d}")
    ]


def _findings(asked: Asked, by: OfFindings, _: str) -> Iterable[Finding]:
    found = asked.answers.findings(*by.place)
    return [f for f in found if by.kind in (UNSET, f.kind)]


def _promises(asked: Asked, by: OfPromises, _: str) -> Iterable[Commitment]:
    found = asked.answers.commitments(*by.place)
    if by.due is UNSET:
        return found
    start = asked.answers.at.date()
    end = start + timedelta(days=by.due)
    return [c for c in found if str(start) <= (c.due or "")[:10] <= str(end)]


def _cells(asked: Asked, by: OfCells, _: str) -> Iterable[Cell]:
    return asked.answers.cells(by.country, by.service)


def _statements(asked: Asked, by: OfStatements, _: str) -> Iterable[Statement]:
    return [
        s
        for s in asked.answers.statements()
        if by.document in (UNSET, s.document) and by.type in (UNSET, s.type)
    ]


def _services(asked: Asked, by: OfServices, _: str) -> Iterable[Listing]:
    answers = asked.answers
    return [
        Listing(
            country=place.code,
            service=service,
            label=answers.registry.label(service),
            entries=len(answers.entries(place.code, service)),
            findings=len(answers.findings(place.code, service)),
            measured=sum(c.measured for c in answers.cells(place.code, service)),
        )
        for place in answers.countries()
        if by.country in (UNSET, place.code)
        for service in answers.services(place.code)
    ]


def _networks(asked: Asked, _: Paging, __: str) -> Iterable[Network]:
    answers = asked.answers
    asns = {
        cell.asn
        for place in answers.countries()
        for service in answers.services(place.code)
        for cell in answers.cells(place.code, service)
    }
    return [answers.network(asn) for asn in sorted(asns)]


def _about(asked: Asked, _: Nothing, __: str) -> About:
    answers = asked.answers
    return About(
        title=answers.title,
        notice=answers.notice,
        at=answers.at.isoformat().replace("+00:00", "Z"),
        synthetic=answers.synthetic,
    )


def _explained(asked: Asked, _: Nothing, name: str) -> Explanation:
    return explain(asked.answers, name)


def _entry(asked: Asked, _: Nothing, name: str) -> Entry:
    return asked.answers.entry(name)


QUESTIONS: Final[tuple[Question, ...]] = (
    Question(
        path="about", tells="What is answered, and as of when.",
        params=Nothing, answer=About, asks=_about, many=False,
    ),
    Question(
        path="countries", tells="Every country with an entry or a measurement.",
        params=Paging, answer=Place, asks=lambda a, _, __: a.answers.countries(),
    ),
    Question(
        path="services", tells="Every service, by country.",
        params=OfServices, answer=Listing, asks=_services,
    ),
    Question(
        path="networks", tells="Every network that was measured, by number.",
        params=Paging, answer=Network, asks=_networks,
    ),
    Question(
        path="entries", tells="The record: orders, claims, promises; by date.",
        params=OfEntries, answer=Entry, asks=_entries,
    ),
    Question(
        path="entries/{name}", tells="One entry, by its label or id.",
        params=Nothing, answer=Entry, asks=_entry, many=False,
    ),
    Question(
        path="episodes", tells="Spans of blocking, as measured.",
        params=OfEpisodes, answer=Episode, asks=_episodes,
    ),
    Question(
        path="findings", tells="What was said beside what was measured.",
        params=OfFindings, answer=Finding, asks=_findings,
    ),
    Question(
        path="promises", tells="Promises and named days, and what became of them.",
        params=OfPromises, answer=Commitment, asks=_promises,
    ),
    Question(
        path="cells", tells="Counts of measurements of a service in a country.",
        params=OfCells, answer=Cell, asks=_cells,
    ),
    Question(
        path="documents", tells="What is told of the documents; not their text.",
        params=Paging, answer=Held, asks=lambda a, _, __: a.answers.documents(),
    ),
    Question(
        path="statements", tells="Each claim of each article, before merging.",
        params=OfStatements, answer=Statement, asks=_statements,
    ),
    Question(
        path="removals", tells="Documents that were withdrawn, and why.",
        params=Paging, answer=Removal, asks=lambda a, _, __: a.answers.removals(),
    ),
    Question(
        path="rules", tells="Every rule by which something is concluded.",
        params=Paging, answer=RuleCard, asks=lambda a, _, __: a.answers.rules(),
    ),
    Question(
        path="search", tells="Entries and documents that hold words, the best first.",
        params=Words, answer=Hit, asks=lambda a, by, _: a.search.find(by.q),
    ),
    Question(
        path="explain/{name}", tells="What an answer rests on, by its id or label.",
        params=Nothing, answer=Explanation, asks=_explained, many=False,
    ),
)  # fmt: skip
