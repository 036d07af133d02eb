"""
A small made-up country told end to end, as answers that surfaces can be fed.

Nothing here happened: the words, the officials and every number are invented.
"""

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from rasad.interfaces.site.tongue import Tongue
from rasad.model.cell import Cell
from rasad.model.entry import Dissent, Entry
from rasad.model.episode import (
    Episode,
    EpisodeKind,
    Evidence,
    NetworkEpisode,
    Phase,
)
from rasad.model.finding import (
    Commitment,
    Finding,
    FindingKind,
    Lag,
    Qualifier,
    Reason,
    Shares,
    Step,
)
from rasad.model.ids import document_id
from rasad.model.place import Network, Place, Vantage
from rasad.model.reject import Reject
from rasad.model.said import Actor, Deadline, Scope, When
from rasad.model.source import Source
from rasad.model.span import Bracket
from rasad.model.target import Registry, Service
from rasad.model.told import Told
from rasad.model.vocabulary import (
    ActorKind,
    Asks,
    DeadlineState,
    Modality,
    Precision,
    PromiseStatus,
    Role,
    ScopeKind,
    StatementType,
)
from rasad.pipeline.answers import (
    Altered,
    Correction,
    Grain,
    Held,
    Removal,
    RuleCard,
    Status,
)

ENGLISH = (Tongue("en"),)  # for what is the same in every language
T, A, K = StatementType, ActorKind, FindingKind
AT = datetime(2019, 1, 1, tzinfo=UTC)
END = date(2018, 6, 3)
NETWORKS = {
    64496: Network(asn=64496, name="Blue Mobile", vantage=Vantage.MOBILE),
    64497: Network(asn=64497, name="Cedar Cell", vantage=Vantage.MOBILE),
    64498: Network(asn=64498, name="Harbour Net", vantage=Vantage.FIXED),
    64499: Network(asn=64499, name="Orchard Fibre", vantage=Vantage.FIXED),
    64500: Network(asn=64500, name="Saffron DSL", vantage=Vantage.FIXED),
    64501: Network(asn=64501),
}
# Network: (first day blocked in winter, last), first day blocked in spring.
WINTER = {
    64496: (date(2017, 12, 31), date(2018, 1, 13)),
    64497: (date(2017, 12, 31), date(2018, 1, 13)),
    64498: (date(2018, 1, 1), date(2018, 1, 13)),
    64499: (date(2017, 12, 31), date(2018, 1, 14)),
}
SPRING = {
    64496: date(2018, 5, 1),
    64497: date(2018, 5, 1),
    64498: date(2018, 5, 2),
    64499: date(2018, 5, 1),
    64500: date(2018, 5, 4),
    64501: date(2018, 5, 9),
}


def noon(day: date) -> datetime:
    """Return noon of a day in UTC."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def actor(name: str, kind: ActorKind, role: Role | None = Role.ORDERS) -> Actor:
    """Return an office or an institution of the story."""
    return Actor(id="", name=name, kind=kind, role=role)


def source(quote: str, publisher: str = "The Example Courier") -> Source:
    """Return a place for a quote in a made-up paper."""
    return Source(
        document=document_id(publisher.encode()),
        quote=quote,
        start=10,
        end=10 + len(quote),
        url=f"https://news.example/{len(quote)}",
        publisher=publisher,
        published="2018-05-01",
        language="en" if quote.isascii() else "fa",
    )


def on(value: str, precision: Precision = Precision.DAY, basis: str = "stated") -> When:
    """Return a date of the record."""
    return When(value=value, precision=precision, basis=basis)


def entries() -> tuple[Entry, ...]:
    """Return what was said, by everyone."""
    telegram = ("telegram",)
    return (
        Entry(
            id="XA-2013-001",
            type=T.PROMISE,
            modality=Modality.PROMISED,
            asks=Asks.RESTORE,
            services=telegram,
            country="IR",
            date=on("2013", Precision.YEAR),
            actors=(actor("Government of the day", A.GOVERNMENT),),
            sources=(source("We will open the social networks to everyone."),),
        ),
        Entry(
            id="XA-2017-002",
            type=T.ULTIMATUM,
            modality=Modality.DEMANDED,
            services=("class:messengers",),
            country="IR",
            date=on("2017-12-20"),
            deadline=Deadline(date="2018-01-04", duration="P15D"),
            actors=(actor("High Council of Networks", A.COUNCIL),),
            sources=(source("Move your servers within fifteen days, or be closed."),),
        ),
        Entry(
            id="XA-2017-003",
            type=T.ORDER_BLOCK,
            modality=Modality.ORDERED,
            asks=Asks.RESTRICT,
            services=telegram,
            country="IR",
            date=on("2017-12-31", basis="“on Sunday”, from the day of the article"),
            actors=(actor("Security Council", A.COUNCIL),),
            sources=(
                source("Telegram is limited for a time, by decision of the council."),
                source("تلگرام به دستور شورا موقتاً محدود شد.", "روزنامهٔ نمونه"),
            ),
            dissent=(Dissent(field="date", value="2017-12-30", source=1),),
        ),
        Entry(
            id="XA-2017-004",
            type=T.STATUS_CLAIM,
            modality=Modality.CLAIMED,
            subtype="blocked",
            services=telegram,
            country="IR",
            date=on("2017-12-31", Precision.EVENING),
            actors=(actor("Telegram", A.PLATFORM, Role.REPORTS),),
            sources=(source("Most people there cannot reach us tonight."),),
        ),
        Entry(
            id="XA-2018-005",
            type=T.ORDER_LIFT,
            modality=Modality.ORDERED,
            asks=Asks.RESTORE,
            services=telegram,
            country="IR",
            date=on("2018-01-13"),
            actors=(actor("Security Council", A.COUNCIL),),
            sources=(source("The limit on Telegram ends today."),),
        ),
        Entry(
            id="XA-2018-006",
            type=T.BAN_SECTOR,
            modality=Modality.ORDERED,
            services=("class:messengers",),
            country="IR",
            date=on("2018-04-15"),
            scope=Scope(kind=ScopeKind.SECTOR, population="schools"),
            actors=(actor("Ministry of Schools", A.MINISTRY),),
            sources=(source("Schools use home-made messengers only."),),
        ),
        Entry(
            id="XA-2018-007",
            type=T.THREAT,
            modality=Modality.THREATENED,
            services=telegram,
            country="IR",
            date=on("2018-04-17"),
            deadline=Deadline(date="2018-04-21"),
            actors=(actor("Member for the North", A.LEGISLATOR),),
            sources=(source("By the twenty-first of April it will be gone."),),
        ),
        Entry(
            id="XA-2018-008",
            type=T.BAN_SECTOR,
            modality=Modality.ORDERED,
            services=telegram,
            country="IR",
            date=on("2018-04-18"),
            scope=Scope(kind=ScopeKind.SECTOR, population="state staff"),
            actors=(actor("Presidency", A.GOVERNMENT),),
            sources=(source("State staff leave foreign messengers."),),
        ),
        Entry(
            id="XA-2018-009",
            type=T.ORDER_BLOCK,
            modality=Modality.ORDERED,
            asks=Asks.RESTRICT,
            services=telegram,
            country="IR",
            date=on("2018-04-30"),
            actors=(actor("Court of the Capital", A.COURT),),
            sources=(source("Every provider shall close Telegram in full."),),
        ),
        Entry(
            id="XA-2018-010",
            type=T.ACCESS_OBSERVATION,
            modality=Modality.ACTUAL,
            subtype="accessible",
            services=telegram,
            country="IR",
            date=on("2018-04-30", Precision.EVENING),
            actors=(actor("The Example Courier", A.MEDIA, Role.REPORTS),),
            sources=(source("It still worked for our staff on Monday evening."),),
        ),
        Entry(
            id="XA-2018-011",
            type=T.DENIAL,
            modality=Modality.DENIED,
            services=telegram,
            country="IR",
            date=on("2018-05-01"),
            actors=(actor("Minister of Telecoms", A.MINISTER, Role.REPORTS),),
            sources=(source("Nobody can be kept from information."),),
        ),
        Entry(
            id="XA-none-012",
            type=T.STATUS_CLAIM,
            modality=Modality.CLAIMED,
            subtype="blocked",
            services=("signal",),
            country="IR",
            date=on("--09-26", Precision.DAY_NO_YEAR),
            actors=(actor("Rights Watchers", A.MONITOR, Role.REPORTS),),
            sources=(source("Signal does not open either."),),
        ),
    )


def _blocked(asn: int, day: date) -> float:
    winter = WINTER.get(asn)
    if winter and winter[0] <= day < winter[1]:
        return 0.94
    if asn == 64498 and date(2017, 12, 12) <= day < date(2017, 12, 18):
        return 0.9
    return 0.96 if day >= SPRING[asn] else 0.01


def cells() -> Iterator[Cell]:
    """Yield day cells of a winter and a spring; one network has holes."""
    for asn in NETWORKS:
        chance = random.Random(asn)  # noqa: S311 - the same story every time
        for first, last in (
            (date(2017, 12, 4), date(2018, 1, 25)),
            (date(2018, 4, 10), END),
        ):
            for offset in range((last - first).days + 1):
                day = first + timedelta(days=offset)
                if asn == 64501 and day < date(2018, 4, 24):
                    continue
                if asn == 64500 and date(2018, 5, 20) <= day < date(2018, 5, 26):
                    continue
                thin = asn == 64500 and day < date(2018, 1, 30)
                count = chance.randint(1, 2) if thin else chance.randint(9, 40)
                share = _blocked(asn, day)
                blocked = sum(chance.random() < share for _ in range(count))
                down = int(chance.random() < 0.06)
                yield Cell(
                    hour=datetime(day.year, day.month, day.day, tzinfo=UTC),
                    country="IR",
                    asn=asn,
                    target="telegram/app",
                    ok=count - blocked,
                    blocked=blocked,
                    down=down,
                    reports=count,
                    mechanism="tcp.timeout" if blocked else "",
                    synthetic=True,
                )


def network(asn: int, first: date, last: date | None) -> NetworkEpisode:
    """Return what an episode tells of one network."""
    return NetworkEpisode(
        asn=asn,
        start=Bracket(earliest=noon(first) - timedelta(days=1), latest=noon(first)),
        end=Bracket(earliest=noon(last) - timedelta(days=1), latest=noon(last))
        if last
        else None,
        blocked=412,
        measured=430,
        reports=388,
    )


def episode(
    name: str, networks: tuple[NetworkEpisode, ...], end: date | None
) -> Episode:
    """Return one blocking episode of the story."""
    return Episode(
        id=name,
        group=name,
        country="IR",
        target="telegram/app",
        kind=EpisodeKind.BLOCKING,
        start=min((n.start for n in networks), key=lambda b: b.latest),
        end=Bracket(earliest=noon(end) - timedelta(days=1), latest=noon(end))
        if end
        else None,
        networks=networks,
        mechanisms=("tcp.timeout",),
        phases=(Phase(start="2018-05-01", mechanisms=("tcp.timeout",)),),
        evidence=Evidence(
            blocked=sum(n.blocked for n in networks),
            measured=sum(n.measured for n in networks),
            reports=700,
            witness="20180501T120000Z_synthetic_IR_64496_0001",
        ),
        rule="onset.cusum",
        synthetic=True,
    )


def episodes() -> tuple[Episode, ...]:
    """Return what was measured: a short one, a winter and a spring."""
    return (
        episode(
            "ep-december",
            (network(64498, date(2017, 12, 12), date(2017, 12, 18)),),
            date(2017, 12, 18),
        ),
        episode(
            "ep-winter",
            tuple(network(asn, *span) for asn, span in WINTER.items()),
            date(2018, 1, 14),
        ),
        episode(
            "ep-spring",
            tuple(network(asn, first, None) for asn, first in SPRING.items()),
            None,
        ),
    )


def finding(name: str, kind: FindingKind, entry: str | None, **more: object) -> Finding:
    """Return a finding with sentences that say nothing of real people."""
    fields: dict[str, object] = {
        "why": f"Counted on the networks of the story: {name}.",
        "may_write": f"What was said and what was measured: {name}.",
        "may_not_write": "The operators carried out the order.",
        "rule": f"findings.{kind.value}",
        "would_change_if": "fewer than two networks had been measured",
        "country": "IR",
        "service": "telegram",
        "synthetic": True,
    } | more
    return Finding(id=f"f-{name}", kind=kind, entry=entry, **fields)  # type: ignore[arg-type]  # keywords of a test


def findings() -> tuple[Finding, ...]:
    """Return one finding of nearly every sort."""
    spring = {asn: (day - date(2018, 4, 30)).days * 24.0 for asn, day in SPRING.items()}
    winter = {
        asn: (span[0] - date(2017, 12, 31)).days * 24.0 for asn, span in WINTER.items()
    }
    return (
        finding(
            "one network, nobody said",
            K.NO_STATEMENT,
            None,
            episodes=("ep-december",),
            may_write="Blocking was measured on Harbour Net from 12 December 2017; "
            "we hold no statement of it.",
        ),
        finding("fifteen days passed", K.NOT_OBSERVED, "XA-2017-002"),
        finding(
            "winter order",
            K.FOLLOWED,
            "XA-2017-003",
            qualifiers=(Qualifier.SAME_DAY, Qualifier.STAGGERED),
            episodes=("ep-winter",),
            lag=tuple(Lag(asn=a, hours=h) for a, h in sorted(winter.items())),
            shares=Shares(networks=4 / 5),
            may_write="Blocking was observed on 4 of 5 networks "
            "from the day of the council's decision on.",
        ),
        finding("claim of the platform", K.CORROBORATED, "XA-2017-004"),
        finding("winter lift", K.LIFTED, "XA-2018-005", episodes=("ep-winter",)),
        finding(
            "schools",
            K.UNKNOWN,
            "XA-2018-006",
            service="class:messengers",
            reason=Reason.METHOD_MISMATCH,
            may_write="No test sees the networks of schools alone.",
        ),
        finding("threat of the member", K.NOT_OBSERVED, "XA-2018-007"),
        finding(
            "court order",
            K.FOLLOWED,
            "XA-2018-009",
            qualifiers=(Qualifier.DELAYED, Qualifier.STAGGERED),
            episodes=("ep-spring",),
            lag=tuple(Lag(asn=a, hours=h) for a, h in sorted(spring.items())),
            shares=Shares(networks=1.0),
            may_write="Blocking of Telegram was observed on all 6 networks measured "
            "within 9 days after the court's order of 30 April 2018.",
        ),
        finding("minister's word", K.NOT_BORNE_OUT, "XA-2018-011"),
    )


COMMITMENTS = (
    Commitment(
        entry="XA-2013-001",
        country="IR",
        services=("telegram",),
        promise_status=PromiseStatus.BROKEN,
        deadline_state=None,
        since="2018-05-09",
        due=None,
        history=(
            Step(state="in_progress", since="2013", because="the promise itself"),
            Step(state="broken", since="2018-05-09", because="blocked on 6 networks"),
        ),
        why="Telegram was blocked on all networks measured.",
        criterion="open on most networks for 30 days (our criterion)",
    ),
    Commitment(
        entry="XA-2018-007",
        country="IR",
        services=("telegram",),
        promise_status=None,
        deadline_state=DeadlineState.DID_NOT_HAPPEN,
        since="2018-04-22",
        due="2018-04-21",
        history=(),
        why="No block was observed by the day named.",
    ),
)


class Story:
    """The story as `Answers`; every part can be replaced for a test."""

    def __init__(self) -> None:
        self.at = AT
        self.synthetic = True
        self.notice = "An invented country; nothing on this page happened."
        self.title = "The story"
        self.address = ""
        self.registry = Registry(
            services=(
                Service(
                    id="telegram",
                    kind="messenger",
                    origin="foreign",
                    name="Telegram",
                    ooni=("telegram",),
                ),
                Service(id="signal", kind="messenger", origin="foreign", name="Signal"),
            ),
            classes={"messengers": ("telegram", "signal")},
        )
        self.held_entries = entries()
        self.held_cells = tuple(cells())
        self.held_episodes = episodes()
        self.held_findings = findings()
        self.networks = dict(NETWORKS)

    def countries(self) -> tuple[Place, ...]:
        """One country."""
        return (Place(code="IR", name="Iran", zones=("Asia/Tehran",)),)

    def place(self, country: str) -> Place:
        """That country, or a bare code."""
        known = {place.code: place for place in self.countries()}
        return known.get(country, Place(code=country, name=country))

    def services(self, country: str) -> tuple[str, ...]:
        """Every service with an entry or a cell."""
        named = {s for e in self.entries(country) for s in e.services}
        named |= {
            self.registry.service_of(c.target)
            for c in self.held_cells
            if c.country == country
        }
        return tuple(sorted(named))

    def network(self, asn: int) -> Network:
        """A network of the story, or a bare number."""
        return self.networks.get(asn, Network(asn=asn))

    def documents(self) -> tuple[Held, ...]:
        """Return two papers."""
        return tuple(
            Held(
                id=document_id(name.encode()),
                path=f"documents/{number}.txt",
                format="text",
                title=f"Front page {number}",
                url="https://news.example/",
                publisher=name,
                captured="2018-05-02",
                articles=1,
                statements=6,
                languages=("en",),
                published=("2018-05-01",),
            )
            for number, name in enumerate(("The Example Courier", "روزنامهٔ نمونه"))
        )

    def entries(
        self, country: str | None = None, service: str | None = None
    ) -> tuple[Entry, ...]:
        """Those of the country and the service, with its classes."""
        return tuple(
            entry
            for entry in self.held_entries
            if country in {None, entry.country}
            and (
                service is None
                or any(
                    service == s or service in self.registry.members(s)
                    for s in entry.services
                )
            )
        )

    def cells(self, country: str, service: str) -> tuple[Cell, ...]:
        """Those of the service's targets."""
        return tuple(
            cell
            for cell in self.held_cells
            if cell.country == country
            and self.registry.service_of(cell.target) == service
        )

    def episodes(
        self, country: str | None = None, service: str | None = None
    ) -> tuple[Episode, ...]:
        """Those of the country and the service."""
        return tuple(
            e
            for e in self.held_episodes
            if country in {None, e.country}
            and service in {None, self.registry.service_of(e.target or "")}
        )

    def status(
        self,
        country: str,  # noqa: ARG002 - as the questions are asked
        service: str,  # noqa: ARG002 - the same
        *,
        since: datetime | None = None,  # noqa: ARG002 - the same
        until: datetime | None = None,  # noqa: ARG002 - the same
        by: Grain = "country",  # noqa: ARG002 - the same
    ) -> tuple[Status, ...]:
        """Nobody asks this of a story."""
        return ()

    def findings(
        self, country: str | None = None, service: str | None = None
    ) -> tuple[Finding, ...]:
        """Those of the country and the service, with its classes."""
        return tuple(
            f
            for f in self.held_findings
            if country in {None, f.country}
            and (
                service in {None, f.service}
                or service in self.registry.members(f.service)
            )
        )

    def sentences(self) -> tuple[Told, ...]:
        """None: the sentences of the story are written by hand."""
        return ()

    def commitments(
        self, country: str | None = None, service: str | None = None
    ) -> tuple[Commitment, ...]:
        """Those of the country and the service."""
        return tuple(
            c
            for c in COMMITMENTS
            if country in {None, c.country}
            and (service is None or service in c.services)
        )

    def rejects(self) -> tuple[Reject, ...]:
        """One line that could not be read."""
        return (
            Reject(
                stage="judge", source="a.jsonl", where="line 7", what="it is cut off"
            ),
        )

    def removals(self) -> tuple[Removal, ...]:
        """Nothing was withdrawn."""
        return ()

    def corrections(self) -> tuple[Correction, ...]:
        """One entry was dated anew."""
        return (
            Correction(
                entry="XA-2018-009",
                label=None,
                at="2018-07-01T10:00:00Z",
                action="edit",
                reason="",
                altered=(Altered(field="date", before="2018-05", after="2018-04-30"),),
            ),
        )

    def rules(self) -> tuple[RuleCard, ...]:
        """Return two rules."""
        return (
            RuleCard(
                stage="verdicts",
                id="tcp.timeout.control-well",
                concludes="likely_blocked",
                why="The control reached the same address in the same minute.",
            ),
            RuleCard(
                stage="findings",
                id="findings.followed",
                concludes="followed",
                why="An order, and an onset within 14 days of it.",
            ),
        )
