"""The findings of one country, service by service; work for a process of its own."""

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from functools import lru_cache
from operator import attrgetter, itemgetter
from typing import Final

import msgspec
from msgspec import Raw, Struct, structs
from msgspec.structs import astuple

from rasad import findings as stage
from rasad.findings import Context, Grounds, Group, Operators, Reach, Rests
from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.episode import Episode
from rasad.model.finding import Finding
from rasad.model.told import Told
from rasad.pipeline import packed, stamps
from rasad.pipeline.resting import unsearched

_ENCODE: Final = msgspec.msgpack.Encoder(order="deterministic").encode
# Tables by number cannot be put in order by it: they are given so.
_SHARED: Final = msgspec.msgpack.Encoder().encode
_EVER: Final = datetime.min.replace(tzinfo=UTC)
_DAY: Final = 10  # characters of an ISO day
_AFTER: Final = b"\xff"  # after every encoded article
_ID: Final = attrgetter("id")
Rows = tuple[tuple[str, Finding], ...]


class Part(Struct, frozen=True, kw_only=True):
    """
    All that the findings of one country rest on, but for what all share.

    Each entry, and each service's group, is encoded by itself, always to the same
    bytes: they are hashed as they are.
    """

    country: str
    entries: tuple[Raw, ...]
    groups: dict[str, Raw]
    abroad: dict[str, tuple[tuple[datetime, str], ...]]
    reach: tuple[Reach, ...]
    few: tuple[int, ...]
    small: tuple[int, ...]


class Unit(Struct, frozen=True, kw_only=True):
    """
    The findings of one service in a country, each with the time it stands at.

    `key` is the hash of all that they rest on but the instant. They were made as of
    `at`; any instant from `settled` on gives the same. `rows` is None where a
    process was told that they are known. `told` packs the sentences of each row, to
    be told in another language, and is empty where nobody asked for them.
    """

    service: str
    key: str
    at: datetime
    settled: datetime
    rows: Rows | None
    told: tuple[bytes, ...] = ()

    def holds_at(self, at: datetime) -> bool:
        """Tell whether the same would be made as of *at*."""
        return min(at, self.settled) == self.at

    @property
    def is_told(self) -> bool:
        """Whether the sentences of each row are at hand."""
        return self.rows is not None and len(self.told) == len(self.rows)


class Country(Struct, frozen=True, kw_only=True):
    """The findings of one country; `key` is the hash of its part of a run."""

    country: str
    key: str
    units: tuple[Unit, ...]

    def is_of(self, key: str, at: datetime, *, told: bool) -> bool:
        """Tell whether the same would be made of what has that key, as of *at*."""
        return key == self.key and all(
            unit.holds_at(at) and (unit.is_told or not told) for unit in self.units
        )

    def names(self, *, told: bool) -> tuple[tuple[str, str, datetime], ...]:
        """Say what is known, service, key and instant; with sentences, if *told*."""
        return tuple(
            (unit.service, unit.key, unit.at)
            for unit in self.units
            if unit.is_told or not told
        )

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings, in order."""
        rows = [row for unit in self.units for row in unit.rows or ()]
        return tuple(finding for _, finding in sorted(rows, key=stage.by_time))

    @property
    def sentences(self) -> Iterator[Told]:
        """The sentences of the findings, in their order; none where none are kept."""
        pairs = [
            (stage.by_time(row), raw)
            for unit in self.units
            if unit.is_told
            for row, raw in zip(unit.rows or (), unit.told, strict=True)
        ]
        for _, raw in sorted(pairs, key=itemgetter(0)):
            yield from packed.to_sentences(raw)


class Asked(Struct, frozen=True, kw_only=True):
    """
    What a process is given: a part, and what is known of its findings.

    `told` asks for sentences that can be told in other languages.
    """

    country: str
    part: bytes
    shared: bytes
    at: datetime
    key: str
    known: tuple[tuple[str, str, datetime], ...]
    told: bool = False


class Answer(Struct, frozen=True, kw_only=True):
    """What a process gives back; `made` are the services whose findings it made."""

    country: Country
    made: tuple[str, ...]


class _Packed(Struct, frozen=True, kw_only=True):
    """A `Group` on its way to a process."""

    episodes: list[Episode]
    cells: list[Raw]


_PART: Final = msgspec.msgpack.Decoder(Part)
_ENTRY: Final = msgspec.msgpack.Decoder(Entry)
_GROUP: Final = msgspec.msgpack.Decoder(Group)
_CONTEXT: Final = msgspec.msgpack.Decoder(Context)


def entries_of(entries: Iterable[Entry]) -> tuple[Raw, ...]:
    """Encode the entries of a part, whatever their order."""
    return tuple([Raw(_ENCODE(entry)) for entry in sorted(entries, key=_ID)])


def group_of(episodes: Iterable[Episode], cells: Iterable[Cell]) -> Raw:
    """Encode a `Group` of a part, whatever the order of what is in it."""
    packed = _Packed(
        episodes=sorted(episodes, key=_ID),
        cells=[Raw(raw) for raw in sorted(map(_ENCODE, cells))],
    )
    return Raw(_ENCODE(packed))


def shared_by(context: Context) -> bytes:
    """Return what all countries share: thresholds, tables, names of networks."""
    return _SHARED(
        structs.replace(
            context,
            at=_EVER,
            reach=(),
            few=frozenset(),
            small=frozenset(),
            places=dict(sorted(context.places.items())),
            users=dict(sorted(context.users.items())),
            names=dict(sorted(context.names.items())),
        )
    )


def name_of(part: bytes, shared: bytes) -> str:
    """Return the hash of a part, of what it shares with others, and of the rules."""
    return _hash(stamps.rules().encode(), shared, part)


def reconciled(asked: Asked) -> bytes:
    """Make the findings that are not known, as an encoded `Answer`."""
    with unsearched():
        return _ENCODE(_answer(asked))


def _answer(asked: Asked) -> Answer:
    part = _PART.decode(asked.part)
    context, operators = _read(asked.shared)
    context = structs.replace(
        context,
        at=asked.at,
        reach=part.reach,
        few=frozenset(part.few),
        small=frozenset(part.small),
    )
    entries = [*map(_ENTRY.decode, part.entries)]
    said = stage.of_any_time(entries, context, operators)
    groups = {name: _GROUP.decode(raw) for name, raw in sorted(part.groups.items())}
    grounds = Grounds(said, groups, context)
    raws = {e.id: raw for e, raw in zip(entries, part.entries, strict=True)}
    namer = _Namer(part, grounds, raws, context, asked.shared)
    known = {(service, key, at) for service, key, at in asked.known}
    units: list[Unit] = []
    for service in grounds.services():
        rests = grounds.rests(part.country, service)
        at = min(asked.at, rests.settled)
        key = namer.name(service, rests)
        units.append(
            Unit(
                service=service,
                key=key,
                at=at,
                settled=rests.settled,
                rows=None if (service, key, at) in known else (),
            )
        )
    missing = {unit.service: unit.at for unit in units if unit.rows is not None}
    scene = _scene(part, groups, grounds, context) if missing else None
    made = _made(scene, part.country, missing, told=asked.told) if scene else {}
    nothing: tuple[Rows | None, tuple[bytes, ...]] = (None, ())
    filled = [(unit, *made.get(unit.service, nothing)) for unit in units]
    country = Country(
        country=part.country,
        key=asked.key,
        units=tuple(
            structs.replace(u, rows=rows, told=told) for u, rows, told in filled
        ),
    )
    return Answer(country=country, made=tuple(sorted(made)))


def _scene(
    part: Part,
    groups: Mapping[str, Group],
    grounds: Grounds,
    context: Context,
) -> stage.Scene:
    spoken, at = grounds.spoken, context.at
    if any(said.act is not None and said.act.start > at for said in spoken):
        known = (s for s in spoken if s.act is None or s.act.start <= at)
        spoken = stage.Spoken(known, context)
    cells = [cell for group in groups.values() for cell in group.cells]
    episodes = [episode for group in groups.values() for episode in group.episodes]
    return stage.Scene(
        stage.Evidence(cells, episodes, context, part.abroad),
        spoken,
        context,
    )


def _made(
    scene: stage.Scene, country: str, missing: Mapping[str, datetime], *, told: bool
) -> dict[str, tuple[Rows, tuple[bytes, ...]]]:
    """Return the rows of each service, and their sentences if they are to be told."""
    found = {}
    for service, at in sorted(missing.items()):
        rows: list[tuple[str, Finding]] = []
        raw: list[bytes] = []
        for when, row, words in scene.worded(country, service, at):
            rows.append((when, row))
            if told:
                raw.append(packed.from_sentences(astuple(words)))
        found[service] = (tuple(rows), tuple(raw))
    return found


@lru_cache(maxsize=1)  # the countries of a run share it
def _read(shared: bytes) -> tuple[Context, Operators]:
    context = _CONTEXT.decode(shared)
    return context, Operators(context)


class _Namer:
    """Hashes of what findings rest on: of each service's record and group once."""

    def __init__(
        self,
        part: Part,
        grounds: Grounds,
        raws: Mapping[str, Raw],
        context: Context,
        shared: bytes,
    ) -> None:
        self._head = _hash(
            *(stamps.rules().encode(), shared, part.country.encode()),
            _ENCODE((part.few, part.small)),
            *map(stamps.clock, context.zones(part.country)),
        )
        self._groups = {
            service: _hash(raw, _ENCODE(part.abroad.get(service, ())))
            for service, raw in part.groups.items()
        }
        self._country, self._grounds, self._raws = part.country, grounds, raws
        self._said: dict[str, str] = {}
        self._reach = sorted(
            (r.published[:_DAY], _ENCODE(r)) for r in part.reach if r.published
        )

    def name(self, service: str, rests: Rests) -> str:
        """Return the hash of all that the findings of a service rest on."""
        told = (
            service,
            rests.settled,
            [(name, self._entries(name)) for name in rests.spoken],
            [(name, self._groups[name]) for name in rests.groups],
            list(self._read_in(rests.read)),
        )
        return _hash(self._head.encode(), _ENCODE(told))

    def _entries(self, service: str) -> str:
        """Return the hash of the entries that name a service."""
        known = self._said.get(service)
        if known is None:
            named = self._grounds.entries(self._country, service)
            known = self._said[service] = _hash(*(self._raws[e.id] for e in named))
        return known

    def _read_in(self, spans: Iterable[tuple[datetime, datetime]]) -> Iterator[bytes]:
        """Yield the articles that were published in some of *spans*, by day."""
        done = 0
        for start, end in sorted(spans) if self._reach else ():
            first = bisect_left(self._reach, (start.date().isoformat(), b""))
            last = bisect_right(self._reach, (end.date().isoformat(), _AFTER))
            yield from (raw for _, raw in self._reach[max(first, done) : last])
            done = max(done, last)


def _hash(*parts: bytes | Raw) -> str:
    made = hashlib.blake2b(digest_size=20)
    for part in parts:
        held = memoryview(part)
        made.update(held.nbytes.to_bytes(8))
        made.update(held)
    return made.hexdigest()
