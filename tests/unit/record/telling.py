"""What the tests of entries have in common: actors, days, an order as told."""

import msgspec

from rasad.model.entry import Entry
from rasad.model.said import Actor, When
from rasad.model.statement import Statement
from rasad.model.vocabulary import ActorKind, Modality, Precision, Role, StatementType
from rasad.record import entries
from rasad.record.relations import Relations

T, M, K = StatementType, Modality, ActorKind
OF_ARTICLE = "undated: the day of the article"
BACKGROUND = When(basis="background, undated")
KNOWN = Relations(
    members={"class:messengers": frozenset({"heron", "plover"})},
    parents={"no.court": "no.judiciary", "no.minister": "no.ict", "no.ict": "no.gov"},
    holders=frozenset({"no.premier_a", "no.premier_b", "no.minister"}),
)


def actor(
    name: str, kind: ActorKind, known: str = "", role: Role | None = None
) -> Actor:
    """Return an actor of Norland, of its book where *known* is an id."""
    return Actor(id=known and f"no.{known}", name=name, kind=kind, role=role)


COURT = actor("Vessel Court of Media", K.COURT, "court")


def day(value: str, basis: str = "stated") -> When:
    """Return a date as precise as its digits."""
    precision = (Precision.YEAR, Precision.MONTH, Precision.DAY)[value.count("-")]
    return When(value=value, precision=precision, basis=basis)


def told(document: str, **more: object) -> Statement:
    """Return an order of 3 May 2021 to block Heron, told by *document* a day later."""
    at = more.pop("start", 0)
    start = at if isinstance(at, int) else 0
    plain = Statement(
        document=document,
        path=f"{document}.txt",
        article=0,
        article_date=day("2021-05-04"),
        start=start,
        end=start + 5,
        quote="words",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        rule="en.order",
        actors=(COURT,),
        services=("heron",),
        country="NO",
        date=day("2021-05-03"),
    )
    return msgspec.structs.replace(plain, **more)


def effect(document: str, **more: object) -> Statement:
    """Return that Heron was blocked on 3 May 2021, by nobody named."""
    plain = told(document, type=T.BLOCK, modality=M.ACTUAL, actors=())
    return msgspec.structs.replace(plain, **more)


def merged(*statements: Statement, known: Relations = KNOWN) -> tuple[Entry, ...]:
    """Return the entries of statements whose documents tell nothing more."""
    return entries.from_statements(statements, documents={}, known=known)
