"""What the sentences of a finding are made of, and how they name things."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta

from msgspec import Struct

from rasad.findings.cases import Case
from rasad.findings.context import Context, Reach
from rasad.findings.dates import spoken_day, stamp
from rasad.findings.decide import Decision
from rasad.model.entry import Entry
from rasad.model.finding import Link

MANY = 6
LONGEST_NAME = 24  # letters of a network's name in a sentence
_HALF = timedelta(hours=12)


class Talk(Struct, frozen=True, kw_only=True):
    """
    What the sentences are made of.

    `said` is what the entry is called, empty for what nobody said. `service` and
    `country` are names; `plural` says that the service is several. `unseen` is
    what of the entry no test looks at. `cited` is the number of the order
    that block pages bear, `users` what is known of their share, `twin` another
    telling of the same plan. `many` is how many networks are listed,
    `names` what they are called; `few` and `small` are those of the context.
    """

    case: Case
    decision: Decision
    said: str
    entry: Entry | None = None
    country: str
    service: str
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
    few: frozenset[int] = frozenset()
    small: frozenset[int] = frozenset()

    @property
    def where(self) -> str:
        """The service and the country."""
        return f"{self.service} in {self.country}"

    @property
    def was(self) -> str:
        """The verb in its number."""
        return "were" if self.plural else "was"

    @property
    def it(self) -> str:
        """The pronoun in its number."""
        return "they" if self.plural else "it"

    @property
    def told(self) -> str:
        """What the entry is called after its service was named: "that it was"."""
        return self.said.replace(f" that {self.service} ", f" that {self.it} ")

    def network(self, number: int) -> str:
        """Name a network: short, where a table tells, and always by its number."""
        if number in self.small:
            return "a small network"
        name = self.names.get(number, "").partition(" (")[0].strip()
        fits = name and len(name) <= LONGEST_NAME and name.isprintable()
        return f"{name} (AS{number})" if fits else f"AS{number}"

    def listed(self, numbers: Iterable[int]) -> str:
        """Name networks, as many as there is room for."""
        return networks(numbers, self.small, self.many)

    def by(self, moment: datetime, numbers: Iterable[int]) -> str:
        """Print an instant at networks; its day where one has few reports."""
        return stamp(moment) if self.few.isdisjoint(numbers) else day_of(moment)


def networks(
    numbers: Iterable[int], small: frozenset[int] = frozenset(), many: int = MANY
) -> str:
    """Name networks by number, the first few of them, in order; count small ones."""
    every = set(numbers)
    found = sorted(every - small)
    shown = ", ".join(f"AS{number}" for number in found[:many])
    more = len(found) - many
    named = f"{shown} and {more} more" if more > 0 else shown
    unnamed = len(every & small)
    return " and ".join(
        filter(None, (named, counted(unnamed, "small network") if unnamed else ""))
    )


def counted(number: int, noun: str) -> str:
    """Print a number and a noun in its number."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def day_of(moment: datetime) -> str:
    """Print the UTC day of an instant in words."""
    return spoken_day(moment.astimezone(UTC).date().isoformat())


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


def reach_of(articles: Sequence[Reach], start: str, end: str) -> str:
    """Say how far our record, by day, reaches in [start, end], ISO days."""
    time = f"{spoken_day(start)} to {spoken_day(end)}"
    first = bisect_left(articles, start, key=day_read)
    read = articles[first : bisect_right(articles, end, key=day_read)]
    if not read:
        return f"our record holds no dated document of {time}"
    languages = _counted(a.language or "unknown" for a in read)
    publishers = _counted(a.publisher or "unnamed" for a in read)
    return (
        f"our record holds {len(read)} documents of {time} "
        f"(languages: {languages}; publishers: {publishers})"
    )


def day_read(article: Reach) -> str:
    """Return the day an article was published on; empty where it is not known."""
    return (article.published or "")[:10]


def _counted(names: Iterable[str]) -> str:
    counts: dict[str, int] = {}
    for name in names:
        counts[name] = counts.get(name, 0) + 1
    ranked = sorted(counts, key=lambda name: (-counts[name], name))
    return ", ".join(f"{name} {counts[name]}" for name in ranked[:MANY])


def is_plural(service: str) -> bool:
    """Tell whether a service is a class, which is spoken of in the plural."""
    return service.startswith("class:") and service != "class:internet"


def name_of(service: str, context: Context) -> str:
    """Name a service or a class as it is printed."""
    return context.registry.label(service)
