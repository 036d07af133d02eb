"""What became different in a finding, and in what it rests on."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

import msgspec
from msgspec import Struct

from rasad.errors import NotFound
from rasad.model.cell import Cell
from rasad.model.finding import Finding
from rasad.pipeline import freezing
from rasad.pipeline.explaining import Explanation, explain
from rasad.pipeline.freezing import Frozen
from rasad.pipeline.observatory import Observatory

# Of a finding, in the order in which they are told; the rest is told by what it
# rests on.
_FIELDS: Final = (
    *("kind", "reason", "qualifiers", "link", "lag", "shares", "rule"),
    *("may_write", "why"),
)
_FROM_HERE: Final = frozenset({"id", "group"})


class Difference(Struct, frozen=True, kw_only=True):
    """
    One thing that is not as it was.

    `about` is `finding`, `entry`, `episode`, `measurements` or `rules`; `id` which
    one; `field` what of it, `there` for what came or went. `before` and `after`
    are values as JSON has them; None where there was none.
    """

    about: str
    id: str
    field: str
    before: Any
    after: Any


class Turn(Struct, frozen=True, kw_only=True):
    """
    A finding as it was frozen, and what was different the next time.

    `then` is when the next one was frozen, None for now.
    """

    at: str
    made: str
    kind: str
    qualifiers: tuple[str, ...]
    then: str | None
    differences: tuple[Difference, ...]


class Explained(Struct, frozen=True, kw_only=True):
    """An explanation with the past of its findings, by finding, the oldest first."""

    explanation: Explanation
    past: dict[str, tuple[Turn, ...]]


def explained(observatory: Observatory, name: str) -> Explained:
    """
    Return what an answer rests on, and what changed since it was frozen, and why.

    Raises:
        NotFound: nothing is called so, or several things are.
        StorageError: a frozen file was altered.
    """
    found = explain(observatory, name)
    past = {f.id: _turns(observatory, f) for f in found.findings}
    return Explained(explanation=found, past={i: p for i, p in past.items() if p})


def since(observatory: Observatory, name: str) -> tuple[Difference, ...]:
    """
    Return what is different now from the finding as it was frozen last.

    Empty where it is as it was.

    Raises:
        NotFound: nothing was frozen that is called so.
        StorageError: the frozen file was altered.
    """
    finding = freezing.named(observatory.folder, name)
    held = freezing.past(observatory.folder, finding) if finding else ()
    if not held:
        raise NotFound(
            f"nothing is frozen that is called {name!r}: rasad freeze {name}"
        )
    return between(held[-1], _now(observatory, held[-1].finding.id))


def between(before: Frozen, after: Frozen | None) -> tuple[Difference, ...]:
    """
    Say what differs: the finding first, then words, measurements, and rules.

    `after` is None where there is no such finding any more.
    """
    found = [*_of_finding(before.finding, after.finding if after else None)]
    if after is None:
        return tuple(found)
    for about, old, new in (
        ("entry", before.entries, after.entries),
        ("episode", before.episodes, after.episodes),
    ):
        found += _of_things(
            about, {one.id: one for one in old}, {one.id: one for one in new}
        )
    found += _of_cells(before.cells, after.cells)
    if before.rules != after.rules:
        found.append(
            Difference(
                about="rules",
                id="",
                field="stamp",
                before=before.rules,
                after=after.rules,
            )
        )
    return tuple(found)


def _turns(observatory: Observatory, finding: Finding) -> tuple[Turn, ...]:
    held = freezing.past(observatory.folder, finding.id)
    if not held:
        return ()
    later = (*held[1:], _now(observatory, finding.id))
    return tuple(
        Turn(
            at=old.at,
            made=old.made,
            kind=old.finding.kind.value,
            qualifiers=tuple(q.value for q in old.finding.qualifiers),
            then=(new.made or None) if new else None,
            differences=between(old, new),
        )
        for old, new in zip(held, later, strict=True)
    )


def _now(observatory: Observatory, finding: str) -> Frozen | None:
    if not any(f.id == finding for f in observatory.findings()):
        return None
    return freezing.snapshot(observatory, finding)


def _of_finding(before: Finding, after: Finding | None) -> Iterator[Difference]:
    if after is None:
        yield Difference(
            about="finding",
            id=before.id,
            field="there",
            before=before.kind.value,
            after=None,
        )
        return
    old, new = msgspec.to_builtins(before), msgspec.to_builtins(after)
    for field in _FIELDS:
        if old[field] != new[field]:
            yield Difference(
                about="finding",
                id=before.id,
                field=field,
                before=old[field],
                after=new[field],
            )


def _of_things(
    about: str, before: Mapping[str, Struct], after: Mapping[str, Struct]
) -> Iterator[Difference]:
    """Yield what came, what went, and each field that is another, by id."""
    for name in sorted(before.keys() | after.keys()):
        old = msgspec.to_builtins(before.get(name))
        new = msgspec.to_builtins(after.get(name))
        if old is None or new is None:
            yield Difference(about=about, id=name, field="there", before=old, after=new)
            continue
        for field in old:
            if field not in _FROM_HERE and old[field] != new[field]:
                yield Difference(
                    about=about,
                    id=name,
                    field=field,
                    before=old[field],
                    after=new[field],
                )


def _of_cells(
    before: tuple[Cell, ...], after: tuple[Cell, ...]
) -> Iterator[Difference]:
    """Yield the networks and targets of which other measurements are at hand."""
    old, new = _counts(before), _counts(after)
    for key in sorted(old.keys() | new.keys()):
        if old.get(key) != new.get(key):
            yield Difference(
                about="measurements",
                id=f"AS{key[0]} {key[1]}",
                field="counts",
                before=_told(old.get(key)),
                after=_told(new.get(key)),
            )


def _counts(cells: tuple[Cell, ...]) -> dict[tuple[int, str], list[int]]:
    found: dict[tuple[int, str], list[int]] = {}
    for cell in cells:
        held = found.setdefault((cell.asn, cell.target), [0, 0, 0])
        held[0] += cell.ok
        held[1] += cell.blocked
        held[2] += cell.down
    return found


def _told(counts: list[int] | None) -> dict[str, int] | None:
    if counts is None:
        return None
    return dict(zip(("ok", "blocked", "down"), counts, strict=True))
