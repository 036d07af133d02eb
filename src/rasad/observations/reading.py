"""What came in, and when: late answers, and how fast a page was read."""

from collections.abc import Iterable

import msgspec
from msgspec import Raw, Struct

from rasad.errors import BadMeasurement
from rasad.model.measurement import Measurement
from rasad.model.observation import Failure, Observation
from rasad.observations import layers
from rasad.observations.layers import Look
from rasad.observations.sections import Event, Query

LATE = "late"
READS = frozenset({"read", "bytes_received_cumulative"})
LONG = 5.0  # seconds: a page that took longer is worth a look at its reads
NOTHING = Raw(b"null")
EVENTS = msgspec.json.Decoder(list[Event | None] | None, strict=False)


class Volume(Struct, frozen=True, kw_only=True):
    """Bytes that a connection brought, and the seconds from its first event."""

    received: int
    seconds: float


def late(queries: Iterable[Query], look: Look) -> list[Observation]:
    """Return answers that came after another answer to the same question."""
    found = layers.dns(queries, look)
    return [msgspec.structs.replace(seen, operation=LATE) for seen in found]


def volumes(events: Iterable[Event | None]) -> dict[int, Volume]:
    """
    Return what each transaction read, by its number.

    Probes write either every read with its bytes or, from time to time, the
    bytes so far (`bytes_received_cumulative`). A transaction without a number,
    without two moments, or that read nothing is left out.

    Source: OONI data format df-008 (netevents).
    """
    parts: dict[int, list[Event]] = {}
    for event in events:
        if event is not None and isinstance(event.transaction_id, int):
            parts.setdefault(event.transaction_id, []).append(event)
    found = {number: _volume(part) for number, part in parts.items()}
    return {number: volume for number, volume in found.items() if volume}


def _volume(events: list[Event]) -> Volume | None:
    times = [float(e.t) for e in events if isinstance(e.t, int | float)]
    sizes = {
        kind: [
            e.num_bytes
            for e in events
            if e.operation == kind and isinstance(e.num_bytes, int) and not e.failure
        ]
        for kind in READS
    }
    most = max(sizes["bytes_received_cumulative"], default=0)
    received = max(sum(sizes["read"]), most)
    seconds = max(times, default=0.0) - min(times, default=0.0)
    if received <= 0 or seconds <= 0:
        return None
    return Volume(received=received, seconds=seconds)


def _is_slow(seen: Observation) -> bool:
    """Tell whether what began as an answer took long, or never came to its end."""
    if seen.transaction is None:
        return False
    if seen.failure is Failure.TIMEOUT:
        return True
    return (
        seen.start is not None
        and seen.seconds is not None
        and seen.seconds - seen.start > LONG
    )


def with_volumes(
    items: list[Observation], events: Raw, measurement: Measurement
) -> list[Observation]:
    """
    Return *items*; where a page was slow, all pages with what was read of them.

    Events are hundreds a measurement, so they are decoded only then. `received`
    are bytes on the connection, `seconds` the time they took.

    Raises:
        BadMeasurement: the events do not keep to the specification.
    """
    if not any(_is_slow(item) for item in items if item.status):
        return items
    try:
        read = volumes(EVENTS.decode(events) or ())
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        what = f"the network events are odd: {error}"
        where = f"line {measurement.line}, test_keys.network_events"
        raise BadMeasurement(what, measurement.source, where) from error
    return [_with_volume(item, read) for item in items]


def _with_volume(item: Observation, read: dict[int, Volume]) -> Observation:
    volume = None if item.transaction is None else read.get(item.transaction)
    if volume is None or not item.status:
        return item
    replace = msgspec.structs.replace
    return replace(item, received=volume.received, seconds=volume.seconds)
