"""Statements gathered into acts: each into the one it fits best, or its own."""

from collections.abc import Hashable, Iterable, Iterator
from datetime import date, timedelta

from msgspec import Struct

from rasad.model.said import When
from rasad.model.statement import Statement
from rasad.model.vocabulary import StatementType
from rasad.record import agreeing, merging, parties
from rasad.record.relations import UNKNOWN, Relations
from rasad.record.shelves import Shelf

LAST = "9999"  # what has no date comes after what has one
SEVERAL_DAYS = 3  # from here on a date is too wide to tell acts apart by
A_MONTH = 31
SHARP, WEAK, WIDE, YEARLESS, UNDATED = range(5)
PROMISED = StatementType.PROMISE
RATED = frozenset({StatementType.PROMISE_STATUS, StatementType.PROMISE_UPDATE})
LASTING = frozenset(
    {StatementType.BLOCK, StatementType.THROTTLE, StatementType.SHUTDOWN}
)


class Act(Struct):
    """
    Statements gathered so far, all services they name, the founder's date.

    What later statements are held against is kept once: `manners` a statement
    for everything that `merging.same_act` looks at, `places` the articles told
    in, `dates` and `undated` the dates and the documents without one, `anchors`
    the dates that others have to fit, those of the founder's rank.
    """

    members: list[Statement]
    services: frozenset[str]
    rank: int
    span: merging.Days | None
    manners: dict[tuple[object, ...], Statement]
    places: set[tuple[str, int]]
    dates: set[tuple[str | None, str | None]]
    undated: set[str]
    anchors: dict[When, None]
    on_one_network: bool = True

    def add(self, said: Statement) -> None:
        """Take *said* in."""
        self.members.append(said)
        self.services |= frozenset(said.services)
        self.manners.setdefault(merging.manner_of(said), said)
        self.places.add((said.document, said.article))
        if said.date.value is None:
            self.undated.add(said.document)
        else:
            self.dates.add((said.date.value, said.date.end))
        if _rank(said) == self.rank:
            self.anchors.setdefault(said.date)
        self.on_one_network &= parties.on_one_network(said.actors)

    def tells(self, said: Statement) -> bool:
        """Say whether the article that *said* is of tells of this act."""
        return (said.document, said.article) in self.places

    def has_date_of(self, said: Statement) -> bool:
        """Say whether a member has the date of *said*, or none in its document."""
        if said.date.value is None:
            return said.document in self.undated
        return (said.date.value, said.date.end) in self.dates


def from_statements(
    statements: Iterable[Statement], known: Relations = UNKNOWN
) -> list[list[Statement]]:
    """
    Return the statements of each act, whatever order they come in.

    The sharpest dates found acts. A day that is only the article's yields to a
    stated one shortly before; a mention without a date joins the latest act
    before it. What two acts fit alike, and no article tells apart, is its own.
    """
    shelves: dict[tuple[str, ...], Shelf[Act]] = {}
    for statement in sorted(set(statements), key=_sharpest_first):
        shelf = shelves.setdefault(_shelf(statement), Shelf())
        _gather(shelf, statement, known)
    return [act.members for shelf in shelves.values() for act in shelf]


def _shelf(said: Statement) -> tuple[str, ...]:
    return (said.type, said.country or "", said.scope.kind)


def _rank(said: Statement) -> int:
    if said.date.value is None:
        return UNDATED
    days = merging.days_of(said.date)
    if days is None:
        return YEARLESS
    if merging.is_weak(said.date):
        return WEAK
    # What is promised lasts: a month is sharp enough to know the promise by.
    sharp = A_MONTH + 1 if said.type is PROMISED else SEVERAL_DAYS
    return SHARP if days.width < sharp else WIDE


def _sharpest_first(said: Statement) -> tuple[int, int, int, str, str, int, int, str]:
    """Order so that acts are founded by the sharpest dates, most services first."""
    days = merging.days_of(said.date)
    return (
        _rank(said), days.width if days else agreeing.UNPLACED,
        -len(said.services), said.date.value or LAST,
        said.document, said.start, said.end, agreeing.text_of(said),
    )  # fmt: skip


def _gather(shelf: Shelf[Act], said: Statement, known: Relations) -> None:
    span, rank = merging.days_of(said.date), _rank(said)
    window = _window(said, span, rank)
    # Without any day, only what the same article tells can be meant.
    adrift = rank == UNDATED and window is None
    near = shelf.near(_keys(said, known, told_alone=adrift), window)
    fitting = [
        act for act in near if not _is_far(act, said, span) and _fits(act, said, known)
    ]
    chosen = _one_of(fitting, said)
    if chosen is None:
        chosen = Act(
            members=[], services=frozenset(), rank=rank, span=span,
            manners={}, places=set(), dates=set(), undated=set(), anchors={},
        )  # fmt: skip
        shelf.append(chosen, _lasting(span))
    chosen.add(said)
    shelf.index(chosen, _keys(said, known, told_alone=chosen.rank == UNDATED))


def _keys(said: Statement, known: Relations, *, told_alone: bool) -> Iterator[Hashable]:
    """
    Yield what an act and a statement have in common where they are one.

    The figures of a claim of use; else the article, or (unless *told_alone* by
    it) a service or the class of one; one of those at least.
    """
    if said.type is StatementType.USAGE_CLAIM:
        yield (frozenset(said.services), merging.figures_of(said))
        return
    yield (said.document, said.article)
    for service in () if told_alone else said.services:
        yield service
        yield from known.members.get(service, ())


def _lasting(span: merging.Days | None) -> tuple[date, date] | None:
    return None if span is None else (span.first, span.last)


def _window(
    said: Statement, span: merging.Days | None, rank: int
) -> tuple[date, date] | None:
    """Return the days on which an act can have been that *said* joins, None for any."""
    if said.type is StatementType.USAGE_CLAIM:
        return None
    if rank == UNDATED:
        since = merging.days_of(said.article_date)
        long = merging.A_TERM if said.type is PROMISED else merging.LOOK_BACK
        return None if since is None else (since.last - long, since.last)
    if span is None:
        return None
    back = merging.A_TERM if said.type is PROMISED else merging.TOLD_LATE
    return (span.first - back, span.last + merging.TOLD_LATE)


def _is_far(act: Act, said: Statement, span: merging.Days | None) -> bool:
    """Say at a glance that no rule of dates can join the two; figures have none."""
    if span is None or act.span is None or said.type is StatementType.USAGE_CLAIM:
        return False
    back = merging.A_TERM if said.type is PROMISED else merging.TOLD_LATE
    return (
        act.span.first > span.last + merging.TOLD_LATE
        or span.first > act.span.last + back
    )


def _one_of(fitting: list[Act], said: Statement) -> Act | None:
    """
    Return the act that *said* belongs to, None where that cannot be told.

    Of several, what the same article tells comes first, then the same date,
    then the latest act; a date of several days takes only what is alone. What
    one operator did is meant only where an operator is named.
    """
    here = [act for act in fitting if act.tells(said)] or fitting
    if not parties.on_one_network(said.actors):
        here = [act for act in here if not act.on_one_network] or here
    alike = [act for act in here if act.has_date_of(said)]
    if alike:
        return alike[0]
    rank = _rank(said)
    if rank == SHARP:
        return here[0] if here else None
    if len(here) == 1:
        return here[0]
    return _in_the_middle(here, said.date) if rank == WIDE else _latest(here)


def _in_the_middle(acts: list[Act], about: When) -> Act | None:
    """Return the act nearest to "a week ago"; None for a span that is stated."""
    span = merging.days_of(about)
    if span is None or not about.basis.startswith("relative") or span.width > A_MONTH:
        return None

    def distance(act: Act) -> int:
        days = merging.days_of(next(iter(act.anchors)))
        first = days.first if days else span.first
        return abs((first - span.first).days + (first - span.last).days)

    ranked = sorted((distance(act), n) for n, act in enumerate(acts))
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    return acts[ranked[0][1]]


def _latest(acts: list[Act]) -> Act | None:
    """Return the act of the latest day, None where two share it."""
    days = sorted(((_first(act), n) for n, act in enumerate(acts)), reverse=True)
    if not days or (len(days) > 1 and days[0][0] == days[1][0]):
        return None
    return acts[days[0][1]]


def _first(act: Act) -> str:
    return min((when.value or "" for when in act.anchors), default="")


def _fits(act: Act, said: Statement, known: Relations) -> bool:
    services = frozenset(said.services)
    if said.type is StatementType.USAGE_CLAIM:
        near = services == act.services  # the same figure, whenever it was told
    else:
        near = _services_fit(act, said, services, known) and _dates_fit(act, said)
    if not near:
        return False
    return all(merging.same_act(m, said, known) for m in act.manners.values())


def _services_fit(
    act: Act, said: Statement, services: frozenset[str], known: Relations
) -> bool:
    if merging.same_services(act.services, services):
        return True
    if not (services and act.services) and said.type in RATED:
        return act.tells(said)  # "Status: broken" stands beside what it rates
    # "Messengers" in a headline are those that its story names.
    near = said.type is PROMISED or act.tells(said)
    return near and known.covers(act.services, services)


def _dates_fit(act: Act, said: Statement) -> bool:
    anchors = act.anchors
    rank = _rank(said)
    if rank == UNDATED:
        if act.rank == UNDATED:  # without a day: one act only in one article
            return act.tells(said)
        back = merging.A_TERM if said.type is PROMISED else merging.LOOK_BACK
        return all(_was_before(day, said.article_date, back) for day in anchors)
    if rank == WEAK:
        back = _back(act, said)
        return all(merging.yields(said.date, day, back) for day in anchors)
    fit = merging.lasts_into if rank == WIDE else merging.same_days
    if said.type not in LASTING:
        fit = merging.same_days
    return all(fit(day, said.date) for day in anchors)


def _back(act: Act, said: Statement) -> timedelta:
    """Return how long before its article an act without a day can have been."""
    if said.type is PROMISED:
        return merging.A_TERM
    return merging.TOLD_LATE if act.rank == SHARP else merging.DAY


def _was_before(act: When, told: When, back: timedelta) -> bool:
    """Say whether the act lies at most *back* before it was mentioned."""
    days, since = merging.days_of(act), merging.days_of(told)
    if days is None or since is None:
        return False
    return since.last - back <= days.first <= since.last
