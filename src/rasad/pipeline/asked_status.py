"""Whether a service was blocked in a stretch of time, asked of what is at hand."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from msgspec import Struct

from rasad.episodes import Floors, views
from rasad.episodes.views import By, Question, Status
from rasad.model.cell import Cell
from rasad.model.episode import Episode, EpisodeKind
from rasad.model.span import Span, in_utc

_MONTH = timedelta(days=30)


class Asked(Struct, frozen=True, kw_only=True):
    """
    What is asked, as of `at`: from `since` to `until`, at the grain `by`.

    Without them: from the first cell (or a month before, where nobody looked) to
    the instant that is answered for.
    """

    country: str
    service: str
    at: datetime
    since: datetime | None = None
    until: datetime | None = None
    by: By = By.COUNTRY


def answered(
    asked: Asked,
    cells: tuple[Cell, ...],
    episodes: tuple[Iterable[Episode], Iterable[Episode]],
    *,
    floors: Floors,
) -> tuple[Status, ...]:
    """
    Answer from the service's *cells* and its *episodes*, and then every episode.

    Of every episode those count that are no block: an outage, measurements lost.

    Raises:
        ValueError: the span ends before it begins, or a time has no zone.
    """
    mine, every = episodes
    end = asked.at if asked.until is None else min(in_utc(asked.until), asked.at)
    first = min((c.hour for c in cells), default=end - _MONTH)
    span = Span(start=first if asked.since is None else in_utc(asked.since), end=end)
    concerns_all = {
        e
        for e in every
        if e.kind is not EpisodeKind.BLOCKING and e.country in (None, asked.country)
    }
    return views.status(
        Question(country=asked.country, service=asked.service, span=span, by=asked.by),
        cells,
        {*mine, *concerns_all},
        floors=floors,
    )
