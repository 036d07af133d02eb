"""One claim by one source in one article."""

from msgspec import Struct

from rasad.model.said import Actor, Attribution, Deadline, Quantity, Scope, When
from rasad.model.vocabulary import Asks, Justification, Modality, StatementType


class Statement(Struct, frozen=True, kw_only=True):
    """
    Somebody said, in these words, that something was ordered, done or promised.

    `start` and `end` count code points of the document's text, so that
    `text[start:end] == quote`. `services` are registry ids, or `class:…` where
    the words name only a class, which is never expanded here. `rule` is the id
    of the rule that read it, `ruleset` that of all rules as they then were.
    `confidence` is in 0-1 and orders a review queue;
    nothing is decided by it.
    """

    document: str
    path: str
    article: int
    article_date: When
    start: int
    end: int
    quote: str
    type: StatementType
    modality: Modality
    rule: str
    subtype: str | None = None
    asks: Asks | None = None
    actors: tuple[Actor, ...] = ()
    recipients: tuple[Actor, ...] = ()
    services: tuple[str, ...] = ()
    country: str | None = None
    date: When = When()
    deadline: Deadline | None = None
    scope: Scope = Scope()
    legal_basis: str | None = None
    justification: tuple[Justification, ...] = ()
    quantity: tuple[Quantity, ...] = ()
    attribution: Attribution = Attribution()
    links: tuple[tuple[str, str], ...] = ()
    confidence: float = 0.5
    ruleset: str = ""

    def __post_init__(self) -> None:
        if not self.quote or self.end - self.start != len(self.quote):
            raise ValueError("a statement rests on words that stand where it says")
