"""Why an answer is what it is: down to quotes and measurement ids."""

from typing import Final

from msgspec import Struct

from rasad.errors import NotFound
from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.episode import Episode, NetworkEpisode
from rasad.model.finding import Commitment, Finding
from rasad.pipeline.answers import Answers

SHOWN: Final = 5


class Witness(Struct, frozen=True, kw_only=True):
    """
    Measurements of one network that an episode rests on.

    `uids` are measurement ids, or `hour/asn/target` where the table that was
    imported names no measurement; the first few in time.
    """

    asn: int
    network: str
    blocked: int
    measured: int
    uids: tuple[str, ...]


class Seen(Struct, frozen=True, kw_only=True):
    """An episode with the measurements it rests on."""

    episode: Episode
    witnesses: tuple[Witness, ...]


class Explanation(Struct, frozen=True, kw_only=True):
    """
    Everything that a finding, an entry or an episode leads to.

    For a finding without entry `entries` is empty; for what was not measured
    `seen` is, and `measured` counts the cells that were looked at.
    """

    about: str
    id: str
    findings: tuple[Finding, ...]
    entries: tuple[Entry, ...]
    seen: tuple[Seen, ...]
    commitments: tuple[Commitment, ...]
    measured: int
    examples: tuple[str, ...]


def explain(answers: Answers, name: str) -> Explanation:
    """
    Return what a finding, an entry or an episode rests on.

    *name* is its id, as much of its beginning as only it has, or its label.

    Raises:
        NotFound: nothing is called so, or several things are.
    """
    findings, entries, episodes = (
        answers.findings(),
        answers.entries(),
        answers.episodes(),
    )
    about, found = _one(name, findings, entries, episodes)
    if isinstance(found, Finding):
        findings = (found,)
    elif isinstance(found, Entry):
        findings = tuple(f for f in findings if f.entry == found.id)
    else:
        findings = tuple(f for f in findings if found.id in f.episodes)
    named = {f.entry for f in findings} | {found.id}
    seen = {e for f in findings for e in f.episodes} | {found.id}
    entries = tuple(e for e in entries if e.id in named)
    cells = [c for f in findings for c in answers.cells(f.country, f.service)]
    return Explanation(
        about=about,
        id=found.id,
        findings=findings,
        entries=entries,
        seen=tuple(_seen(answers, e) for e in episodes if e.id in seen),
        commitments=tuple(c for c in answers.commitments() if c.entry in named),
        measured=sum(c.measured for c in cells),
        examples=_ids(cells),
    )


def _one(
    name: str,
    findings: tuple[Finding, ...],
    entries: tuple[Entry, ...],
    episodes: tuple[Episode, ...],
) -> tuple[str, Finding | Entry | Episode]:
    kinds: tuple[tuple[str, tuple[Finding | Entry | Episode, ...]], ...] = (
        ("finding", findings),
        ("entry", entries),
        ("episode", episodes),
    )
    named = [(k, x) for k, many in kinds for x in many]
    found = [(k, x) for k, x in named if x.id.startswith(name) or _label(x) == name]
    exact = [(k, x) for k, x in found if name in {x.id, _label(x)}]
    if len(exact or found) != 1:
        many = ", ".join(x.id for _, x in found[:SHOWN])
        raise NotFound(
            f"{len(found)} things have an id that begins with {name!r}"
            + (f": {many}" if many else "; ids are listed by `rasad findings`")
        )
    return (exact or found)[0]


def _label(found: Finding | Entry | Episode) -> str | None:
    """Return the readable name of an entry; nothing else has one."""
    return found.label if isinstance(found, Entry) else None


def _seen(answers: Answers, episode: Episode) -> Seen:
    cells = (
        [
            c
            for c in answers.cells(
                episode.country, answers.registry.service_of(episode.target)
            )
            if c.target == episode.target and c.blocked
        ]
        if episode.country and episode.target
        else []
    )
    return Seen(
        episode=episode,
        witnesses=tuple(
            Witness(
                asn=n.asn,
                network=answers.network(n.asn).label,
                blocked=n.blocked,
                measured=n.measured,
                uids=_ids([c for c in cells if _within(c, n)]),
            )
            for n in episode.networks
        ),
    )


def _within(cell: Cell, network: NetworkEpisode) -> bool:
    return (
        cell.asn == network.asn
        and cell.hour >= network.start.latest
        and (network.end is None or cell.hour < network.end.latest)
    )


def _ids(cells: list[Cell]) -> tuple[str, ...]:
    """Return the first few measurement ids of cells, or the cells' own names."""
    found: list[str] = []
    for cell in sorted(cells, key=lambda c: (c.hour, c.asn, c.target)):
        found += cell.uids or (f"{cell.hour:%Y-%m-%dT%H}/{cell.asn}/{cell.target}",)
        if len(found) >= SHOWN:
            break
    return tuple(found[:SHOWN])
