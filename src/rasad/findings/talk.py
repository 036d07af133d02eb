"""What the sentences of a finding are made of, and how they name things."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import cached_property, lru_cache

from msgspec import Struct

from rasad.findings.cases import Case
from rasad.findings.context import Context, Reach
from rasad.findings.decide import Decision
from rasad.findings.silence import INTERNET, Dark
from rasad.model.entry import Entry
from rasad.model.finding import Link
from rasad.model.told import (
    NOTHING,
    Told,
    but,
    day_itself,
    listed,
    mark,
    name,
    say,
    several,
    stamp,
)

MANY = 6
FEW_OUTAGES = 2  # more of one time are counted
LONGEST_NAME = 24  # letters of a network's name in a sentence
_HALF, _HOUR = timedelta(hours=12), timedelta(hours=1)
_IT, _THEY = say(mark("it")), say(mark("they"))
_WAS, _WERE = say(mark("was")), say(mark("were"))


class Talk(Struct, frozen=True, kw_only=True, dict=True):
    """
    What the sentences are made of.

    `said` is what the entry is called, empty for what nobody said. `service` and
    `country` are names, `where` the two together; `plural` says that the service is
    several. `unseen` is what of the entry no test looks at. `cited` is the number of
    the order that block pages bear, `users` what is known of their share, `twin`
    another telling of the same plan. `many` is how many networks are listed,
    `names` what they are called; `dark` are the outages of the whole country that
    others report in the time in question; `few` and `small` are those of the context.
    """

    case: Case
    decision: Decision
    said: str
    entry: Entry | None = None
    country: str
    service: str
    where: Told
    link: Link
    cited: str = ""
    users: str = ""
    twin: str = ""
    plural: bool = False
    reach: str = ""
    older: str = ""
    closed_by: str | None = None
    parts: str = ""
    unseen: str = ""
    already: str = ""
    many: int = MANY
    names: Mapping[int, str] = {}
    dark: tuple[Dark, ...] = ()
    few: frozenset[int] = frozenset()
    small: frozenset[int] = frozenset()

    @property
    def was(self) -> Told:
        """The verb in its number."""
        return _WERE if self.plural else _WAS

    @property
    def it(self) -> Told:
        """The pronoun in its number."""
        return _THEY if self.plural else _IT

    @cached_property
    def told(self) -> str:
        """What the entry is called after its service was named: "that it was"."""
        return but(self.said, subject=self.it)

    @cached_property
    def lost_when(self) -> Told:
        """The days on which measurements all but stopped; empty if they did not."""
        lost = self.case.lost
        if lost is None:
            return NOTHING
        if self.case.until is not None and lost.end >= self.case.until:
            return say(mark("since {day}"), day=day_of(lost.start))
        first, last = day_of(lost.start), day_of(lost.end - _HOUR)
        if first == last:
            return say(mark("on {day}"), day=first)
        return say(mark("between {first} and {last}"), first=first, last=last)

    @cached_property
    def is_silence(self) -> bool:
        """Whether what changed is that no test of anything passed any more."""
        changes = self.case.changes
        return bool(changes) and all(c.block.service == INTERNET for c in changes)

    @cached_property
    def is_slowness(self) -> bool:
        """Whether what began is that it was slowed, on every network."""
        changes = self.case.changes
        return bool(changes) and all(c.block.throttled for c in changes)

    @cached_property
    def networks(self) -> int:
        """How many networks a sentence can name at most."""
        case = self.case
        named = (case.open, case.left, case.before, case.agree, case.against)
        told = {c.asn for c in case.changes} | {b.asn for b in case.stood}
        return len(told.union(*named))

    def network(self, number: int) -> str:
        """Name a network: short, where a table tells, and always by its number."""
        if number in self.small:
            return say(mark("a small network"))
        known = self.names.get(number, "").partition(" (")[0].strip()
        fits = known and len(known) <= LONGEST_NAME and known.isprintable()
        return f"{known} (AS{number})" if fits else f"AS{number}"

    def listed(self, numbers: Iterable[int]) -> str:
        """Name networks, as many as there is room for."""
        return networks(numbers, self.small, self.many)

    def by(self, moment: datetime, numbers: Iterable[int]) -> str:
        """Print an instant at networks; its day where one has few reports."""
        close = not self.few or self.few.isdisjoint(numbers)
        return stamp(moment) if close else day_of(moment)


def outages_of(talk: Talk) -> Told:
    """Say who reports that the whole country was down, and when; empty if nobody."""
    if not talk.dark:
        return NOTHING
    told = [_outage(one) for one in talk.dark[:FEW_OUTAGES]]
    if len(talk.dark) > FEW_OUTAGES:
        more = len(talk.dark) - FEW_OUTAGES
        told.append(say(mark("{more} more"), more=more))
    return listed(told)


def _outage(dark: Dark) -> Told:
    if dark.end is None:
        return say(
            mark("{source} reports an outage of the whole country since {first}"),
            source=dark.source,
            first=stamp(dark.start),
        )
    return say(
        mark("{source} reports an outage of the whole country from {first} to {last}"),
        source=dark.source,
        first=stamp(dark.start),
        last=stamp(dark.end),
    )


def was_of(*, plural: bool) -> Told:
    """Return the verb in its number."""
    return _WERE if plural else _WAS


def networks(
    numbers: Iterable[int], small: frozenset[int] = frozenset(), many: int = MANY
) -> str:
    """Name networks by number, the first few of them, in order; count small ones."""
    return _networks(frozenset(numbers), small, many)


@lru_cache(maxsize=4096)  # a pure function: the same few networks go together
def _networks(numbers: frozenset[int], small: frozenset[int], many: int) -> str:
    found, unnamed = sorted(numbers - small), len(numbers & small)
    # "and 1 more" takes the room of its number.
    many = max(many, len(found)) if len(found) == many + 1 else many
    named: Told = listed([f"AS{number}" for number in found[:many]])
    if len(found) > many:
        more = len(found) - many
        named = say(mark("{networks} and {more} more"), networks=named, more=more)
    if not unnamed:
        return named
    rest = several(
        unnamed, mark("{number} small network"), mark("{number} small networks")
    )
    if not named:
        return rest
    return say(mark("{networks} and {rest}"), networks=named, rest=rest)


@lru_cache(maxsize=4096)  # a pure function of a small number
def counted_networks(number: int) -> Told:
    """Print a number of networks."""
    return several(number, mark("{number} network"), mark("{number} networks"))


@lru_cache(maxsize=4096)  # a pure function of small numbers
def share_of(count: int, measured: int) -> Told:
    """Print how many of the networks measured."""
    return several(
        max(count, measured),
        mark("{count} of {number} network measured"),
        mark("{count} of {number} networks measured"),
        count=count,
    )


def where_of(service: str, country: str) -> Told:
    """Print a service and a country by their names."""
    return say(mark("{service} in {country}"), service=service, country=country)


def day_of(moment: datetime) -> str:
    """Print the UTC day of an instant in words."""
    return day_itself(moment.astimezone(UTC).date())


def days_of(since: datetime, until: datetime) -> tuple[str, str]:
    """
    Print the first and the last day of a stretch that runs over local days.

    Half a day inside its edges it is that local day in UTC too, in any zone.
    """
    if until - since <= 2 * _HALF:
        return day_of(since), day_of(until)
    return day_of(since + _HALF), day_of(until - _HALF)


def first_day_of(since: datetime) -> str:
    """Print the first local day of a stretch that goes on."""
    return day_of(since + _HALF)


def reach_of(articles: Sequence[Reach], start: date, end: date) -> Told:
    """Say how far our record, by day, reaches from the day *start* to the day *end*."""
    edges = {"first": day_itself(start), "last": day_itself(end)}
    first = bisect_left(articles, start.isoformat(), key=day_read)
    read = articles[first : bisect_right(articles, end.isoformat(), key=day_read)]
    if not read:
        return say(
            mark("our record holds no dated document of {first} to {last}"), **edges
        )
    return several(
        len(read),
        mark(
            "our record holds {number} document of {first} to {last} "
            "(languages: {languages}; publishers: {publishers})"
        ),
        mark(
            "our record holds {number} documents of {first} to {last} "
            "(languages: {languages}; publishers: {publishers})"
        ),
        languages=_counted(a.language or say(mark("unknown")) for a in read),
        publishers=_counted(a.publisher or say(mark("unnamed")) for a in read),
        **edges,
    )


def day_read(article: Reach) -> str:
    """Return the day an article was published on; empty where it is not known."""
    return (article.published or "")[:10]


def _counted(names: Iterable[str]) -> str:
    counts: dict[str, int] = {}
    for thing in names:
        counts[thing] = counts.get(thing, 0) + 1
    ranked = sorted(counts, key=lambda thing: (-counts[thing], thing))
    pairs = (
        say(mark("{name} {count}"), name=thing, count=counts[thing])
        for thing in ranked[:MANY]
    )
    return listed(pairs)


def is_plural(service: str) -> bool:
    """Tell whether a service is a class, which is spoken of in the plural."""
    return service.startswith("class:") and service != "class:internet"


def name_of(service: str, context: Context) -> str:
    """Name a service or a class as it is printed."""
    return name(context.registry.label(service))
