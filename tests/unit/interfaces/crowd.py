"""The story with forty networks and sixty entries: too much for one picture."""

from datetime import UTC, date, datetime, timedelta

from msgspec.structs import replace
from tests.unit.interfaces.story import Story, actor, entries, episode, network

from rasad.model.cell import Cell
from rasad.model.place import Network, Vantage
from rasad.model.said import When
from rasad.model.vocabulary import ActorKind, Precision

NETWORKS, ENTRIES = 40, 60
FIRST, LAST, ONSET = date(2017, 11, 1), date(2018, 6, 3), date(2018, 5, 1)
SPEAKERS = (
    actor("Security Council", ActorKind.COUNCIL),
    actor("Ministry of Networks", ActorKind.MINISTRY),
    actor("Court of the capital", ActorKind.COURT),
)


def crowded() -> Story:
    """Return two years of entries, and a block on a third of the networks."""
    story = Story()
    numbers = [64600 + n for n in range(NETWORKS)]
    story.networks = {
        asn: Network(
            asn=asn,
            name=f"Network of Town {n + 1}",
            vantage=Vantage.MOBILE if n % 2 else Vantage.FIXED,
        )
        for n, asn in enumerate(numbers)
    }
    blocked = numbers[::3]
    story.held_cells = tuple(
        _cell(day, asn, blocked=asn in blocked and day >= ONSET)
        for n, asn in enumerate(numbers)
        for day in (FIRST + timedelta(days=d) for d in range((LAST - FIRST).days + 1))
        if day.toordinal() % (1 + n // 10) == 0
    )
    story.held_episodes = (
        episode("ep", tuple(network(asn, ONSET, None) for asn in blocked), None),
    )
    acts = [e for e in entries() if e.services == ("telegram",) and e.deadline is None]
    story.held_entries = tuple(
        replace(
            acts[n % len(acts)],
            id=f"XC-{n:03}",
            date=When(
                value=f"{date(2016, 10, 1) + timedelta(days=10 * n):%Y-%m-%d}",
                precision=Precision.DAY,
            ),
            actors=(SPEAKERS[n % len(SPEAKERS)],),
        )
        for n in range(ENTRIES)
    )
    story.held_findings = ()
    return story


def _cell(day: date, asn: int, *, blocked: bool) -> Cell:
    tests = 5 + (asn + day.day) % 20
    return Cell(
        hour=datetime(day.year, day.month, day.day, tzinfo=UTC),
        country="IR",
        asn=asn,
        target="telegram/app",
        ok=0 if blocked else tests,
        blocked=tests if blocked else 0,
        reports=tests,
        synthetic=True,
    )
