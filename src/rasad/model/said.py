"""The parts that a statement and an entry are made of."""

from msgspec import Struct, structs

from rasad.model import edtf
from rasad.model.vocabulary import (
    ActorKind,
    DeadlineKind,
    Extent,
    Precision,
    Role,
    ScopeKind,
)


class Actor(Struct, frozen=True, kw_only=True):
    """
    An institution, a company or an office-holder, and what it does here.

    `id` is of the actor registry (`ir.snsc`), or empty for one it does not hold.
    """

    id: str
    name: str
    kind: ActorKind
    role: Role | None = None


class When(Struct, frozen=True, kw_only=True):
    """
    When something is said to have been.

    `value` and `end` are ISO 8601 as far as the precision goes (`2018`,
    `2018-05`, `2018-04-30`, `2023-02-08T22:30+03:00`, `--09-26` for a day with
    no year); `end` is the last unit of an interval, inclusive. Both are None
    where nothing could be resolved. `expression` are the words, `basis` says
    from what they were resolved. `edtf` is the same date as libraries write it
    (ISO 8601-2): always made from the others, whatever is given; None where it
    cannot be written so.
    """

    value: str | None = None
    end: str | None = None
    precision: Precision = Precision.NONE
    expression: str | None = None
    basis: str = ""
    edtf: str | None = None

    def __post_init__(self) -> None:
        written = edtf.written(
            self.value, self.end, precision=self.precision, basis=self.basis
        )
        if self.edtf != written:
            structs.force_setattr(self, "edtf", written)


class Deadline(Struct, frozen=True, kw_only=True):
    """
    A day or a term that was named.

    `date` is ISO 8601, None while only a condition is known; `duration` is ISO
    8601 (`P30D`); `counted_from` is the date that the duration counts from.
    """

    date: str | None = None
    duration: str | None = None
    kind: DeadlineKind = DeadlineKind.COMPLY_BY
    expression: str | None = None
    counted_from: str | None = None


class Scope(Struct, frozen=True, kw_only=True):
    """Where, for whom, for which part of a service, how far, how long."""

    kind: ScopeKind = ScopeKind.NATIONAL
    place: str | None = None
    population: str | None = None
    networks: tuple[int, ...] = ()
    part: str | None = None
    extent: Extent | None = None
    duration: str | None = None


class Quantity(Struct, frozen=True, kw_only=True):
    """A number as claimed: value, unit, what it counts, as of when."""

    value: float
    unit: str
    of: str | None = None
    as_of: str | None = None


class Attribution(Struct, frozen=True, kw_only=True):
    """
    Who says so, and how we have it.

    `mode` is narrator, headline, caption, paraphrase, direct_quote or page field.
    """

    who: str | None = None
    mode: str = "narrator"
    via: str | None = None
