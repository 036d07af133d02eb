"""One real-world act or claim, from every statement about it."""

from msgspec import Struct

from rasad.model.said import Actor, Attribution, Deadline, Quantity, Scope, When
from rasad.model.source import Source
from rasad.model.vocabulary import Asks, Justification, Modality, StatementType


class Review(Struct, frozen=True, kw_only=True):
    """
    What people decided about an entry; `proposed` when nobody has yet.

    `state` is proposed, accepted, edited, merged, split, entered, rejected or
    joined (into another entry). `by` is the name that the reviewer chose, two
    where a second person had to agree, `at` an ISO 8601 instant.
    """

    state: str = "proposed"
    by: str | None = None
    at: str | None = None


class Dissent(Struct, frozen=True, kw_only=True):
    """Another value that a source gives for a field of the entry."""

    field: str
    value: str
    source: int


class Entry(Struct, frozen=True, kw_only=True):
    """
    The merged view of one act, with all its sources.

    A line of `record.jsonl`. `id` is a hash of content, and stays once people
    have decided about the entry; `label` is the readable name given then
    (`IR-2018-027`). `origin` says who proposes it: `rules`, `hand`, or
    `model:` and a name; `ruleset` by which rules it was read. `withdrawn` says
    that every source of it was withdrawn.

    Where sources differ, the entry holds the value of most of them and
    `dissent` every other one, with the index of its source: never an average.
    """

    id: str
    type: StatementType
    modality: Modality
    sources: tuple[Source, ...]
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
    review: Review = Review()
    dissent: tuple[Dissent, ...] = ()
    label: str | None = None
    origin: str = "rules"
    ruleset: str = ""
    withdrawn: bool = False

    def __post_init__(self) -> None:
        if not self.sources:
            raise ValueError(f"entry {self.id} rests on no source")
