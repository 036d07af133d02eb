"""The answers of one stretch of time, for a picture that has room for its marks."""

from datetime import date, datetime

from msgspec import Struct

from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.episode import Episode
from rasad.model.finding import Commitment, Finding, FindingKind
from rasad.model.place import Network, Place
from rasad.model.target import Registry
from rasad.pipeline.answers import Answers
from rasad.pipeline.picture.days import bounds, meant

ANSWERED = frozenset({FindingKind.FOLLOWED, FindingKind.OVERRUN})


class Window(Struct, frozen=True, kw_only=True):
    """
    What a picture asks, of the days from *first* to *last*, both included.

    An entry belongs where its date or its named day may lie, and an order also
    where the block that followed it reaches; a finding where its entry does, or
    one of its episodes began.
    """

    answers: Answers
    first: date
    last: date

    @property
    def at(self) -> datetime:
        """The instant that is answered for."""
        return self.answers.at

    @property
    def registry(self) -> Registry:
        """The services that names are looked up in."""
        return self.answers.registry

    @property
    def synthetic(self) -> bool:
        """Whether any measurement was made up."""
        return self.answers.synthetic

    def place(self, country: str) -> Place:
        """A country by its code."""
        return self.answers.place(country)

    def network(self, asn: int) -> Network:
        """A network by its number."""
        return self.answers.network(asn)

    def entries(self, country: str, service: str) -> tuple[Entry, ...]:
        """The entries of the window."""
        reaching = {episode.id for episode in self.episodes(country, service)}
        answered = {
            finding.entry
            for finding in self.answers.findings(country, service)
            if finding.kind in ANSWERED and not reaching.isdisjoint(finding.episodes)
        }
        return tuple(
            entry
            for entry in self.answers.entries(country, service)
            if entry.id in answered or self._said(entry)
        )

    def cells(self, country: str, service: str) -> tuple[Cell, ...]:
        """The cells of the window, by UTC day."""
        return tuple(
            cell
            for cell in self.answers.cells(country, service)
            if self.first <= cell.hour.date() <= self.last
        )

    def episodes(self, country: str, service: str) -> tuple[Episode, ...]:
        """The episodes that reach into the window."""
        return tuple(
            episode
            for episode in self.answers.episodes(country, service)
            if episode.start.latest.date() <= self.last
            and (episode.end is None or episode.end.latest.date() >= self.first)
        )

    def findings(self, country: str, service: str) -> tuple[Finding, ...]:
        """The findings on an entry or an episode of the window."""
        entries = {entry.id for entry in self.entries(country, service)}
        episodes = {
            episode.id
            for episode in self.episodes(country, service)
            if self.first <= episode.start.latest.date()
        }
        return tuple(
            finding
            for finding in self.answers.findings(country, service)
            if (
                finding.entry in entries
                if finding.entry
                else not episodes.isdisjoint(finding.episodes)
            )
        )

    def commitments(self, country: str, service: str) -> tuple[Commitment, ...]:
        """What became of the promises of the window."""
        return self.answers.commitments(country, service)

    def _said(self, entry: Entry) -> bool:
        spans = [meant(entry.date)]
        if entry.deadline:
            spans.append(bounds(entry.deadline.date))
        return any(
            span and span[0] <= self.last and self.first <= span[1] for span in spans
        )
