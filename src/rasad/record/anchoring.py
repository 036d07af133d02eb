"""
Whether a proposal is one that people have decided about, though its id moved.

Ids are hashes of content and move when rules change. What stays are the words:
a proposal is known again by its places in documents, its kind, its services.
"""

from collections.abc import Iterable
from typing import NamedTuple

import msgspec
from msgspec import structs

from rasad.model.entry import Entry
from rasad.model.ids import content_id
from rasad.model.said import When
from rasad.model.source import Source
from rasad.model.vocabulary import FAMILIES, StatementType

ENOUGH = 0.5  # of the shorter of two quotes


class Likeness(NamedTuple):
    """How much a proposal is the one that was seen; the greatest is the nearest."""

    same_id: bool
    same_type: bool
    same_services: bool
    shared: int


def family(kind: StatementType) -> frozenset[StatementType]:
    """Return the types that are readings of one kind of thing, *kind* among them."""
    return next(types for types in FAMILIES if kind in types)


def same_place(one: Source, other: Source) -> int:
    """Return how many code points two sources share; 0 where it is too few."""
    if one.document != other.document:
        return 0
    shared = min(one.end, other.end) - max(one.start, other.start)
    shorter = min(one.end - one.start, other.end - other.start)
    return shared if shared >= ENOUGH * shorter else 0


def likeness(proposal: Entry, seen: Entry) -> Likeness | None:
    """
    Say how much *proposal* is what was *seen*; None where it is another.

    It is where both rest on the same words, are of one family of types, and
    name a service in common (or one of them names none).
    """
    shared = sum(same_place(a, b) for a in proposal.sources for b in seen.sources)
    if not shared or seen.type not in family(proposal.type):
        return None
    mine, theirs = set(proposal.services), set(seen.services)
    if mine and theirs and not mine & theirs:
        return None
    return Likeness(
        proposal.id == seen.id, proposal.type == seen.type, mine == theirs, shared
    )


def nearest(proposal: Entry, seen: Iterable[Entry]) -> Likeness | None:
    """Return the greatest likeness to any of *seen*; None where there is none."""
    found = [like for one in seen if (like := likeness(proposal, one)) is not None]
    return max(found, default=None)


def signature(entry: Entry) -> str:
    """Return what tells proposals at the same words apart: type and services."""
    return content_id(entry.type, entry.subtype or "", *sorted(entry.services))


def beside(entry: Entry, proposals: Iterable[Entry]) -> tuple[str, ...]:
    """Return the signatures of the other proposals at the words of *entry*."""
    return tuple(
        sorted(
            {
                signature(other)
                for other in proposals
                if other.id != entry.id
                and any(same_place(a, b) for a in other.sources for b in entry.sources)
            }
            - {signature(entry)}
        )
    )


def uncovered(proposal: Entry, seen: Iterable[Entry]) -> tuple[Source, ...]:
    """Return the sources of *proposal* that nobody has looked at."""
    known = [source for one in seen for source in one.sources]
    return tuple(
        source
        for source in proposal.sources
        if not any(same_place(source, other) for other in known)
    )


def revision(entry: Entry) -> str:
    """
    Return a hash of what an entry says and where: the same for the same proposal.

    Its id, links, review, and by which rules it was read are no part of it.
    """
    return content_id(
        *(f"{name}={words}" for name, words in sorted(fields(entry).items()))
    )


def fields(entry: Entry) -> dict[str, str]:
    """Return what an entry says, field by field, as text that can be compared."""
    deadline = entry.deadline
    values: dict[str, object] = {
        "type": entry.type,
        "subtype": entry.subtype,
        "modality": entry.modality,
        "asks": entry.asks,
        "actors": entry.actors,
        "recipients": entry.recipients,
        "services": sorted(entry.services),
        "country": entry.country,
        "date": _without_words(entry.date),
        "deadline": deadline and structs.replace(deadline, expression=None),
        "scope": entry.scope,
        "legal_basis": entry.legal_basis,
        "attribution": entry.attribution,
        "justification": sorted(entry.justification),
        "quantity": entry.quantity,
        "sources": sorted(f"{s.document} {s.start}-{s.end}" for s in entry.sources),
    }
    return {name: _text(value) for name, value in values.items()}


def _without_words(when: When) -> dict[str, object]:
    """Return a date without its words, and without what is only made from it."""
    told = {**msgspec.to_builtins(when), "expression": None}
    del told["edtf"]
    return told


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return str(value)
    return msgspec.json.encode(value, order="sorted").decode()
