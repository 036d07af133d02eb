"""How fast a page was read, from what the network brought."""

from typing import Any

import pytest
from tests.unit.verdicts.making import SITE, raw, request

from rasad import observations
from rasad.errors import BadMeasurement
from rasad.model.observation import Observation
from rasad.observations import envelope
from rasad.observations.reading import Volume, volumes
from rasad.observations.sections import Event


def event(operation: str, size: Any, at: Any, number: Any = 1) -> Event:
    """Return one event of the network."""
    return Event(operation=operation, num_bytes=size, t=at, transaction_id=number)


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([event("connect", None, 0), event("read", 10, 1), event("read", 20, 2)], 30),
        (
            [
                event("bytes_received_cumulative", 10, 0),
                event("bytes_received_cumulative", 50, 2),
            ],
            50,
        ),
        (
            [
                event("connect", None, 0),
                event("read", 10, 1),
                event("bytes_received_cumulative", 50, 2),
            ],
            50,
        ),
    ],
    ids=["every read", "bytes so far", "both"],
)
def test_what_a_transaction_read(events: list[Event], expected: int) -> None:
    """Probes of different ages write different events."""
    assert volumes(events) == {1: Volume(received=expected, seconds=2.0)}


@pytest.mark.parametrize(
    "events",
    [
        [],
        [None],
        [event("read", 10, 1)],
        [event("write", 10, 1), event("write", 10, 2)],
        [event("read", 10, 1, None), event("read", 10, 2, None)],
        [event("read", "10", 1), event("read", None, 2)],
        [event("read", 10, "x"), event("read", 10, None)],
    ],
    ids=[
        "none",
        "null",
        "one moment",
        "nothing read",
        "no number",
        "no size",
        "no time",
    ],
)
def test_what_tells_no_rate(events: list[Event | None]) -> None:
    """A rate needs bytes, two moments and a transaction."""
    assert volumes(events) == {}


def page(events: Any, *, failure: str | None, until: float) -> tuple[Observation, ...]:
    """Return the observations of one page that was read until then."""
    item = request(f"https://{SITE}/", failure=failure)
    timed = {**item, "transaction_id": 1, "t0": 0.0, "t": until}
    line = raw("web_connectivity", {"requests": [timed], "network_events": events})
    measurement = envelope.from_bytes(line, source="made", line=1)
    return observations.from_measurement(measurement)


READ = [
    {"operation": "read", "num_bytes": 500, "t": 0.0, "transaction_id": 1},
    {"operation": "read", "num_bytes": 500, "t": 10.0, "transaction_id": 1},
]


def test_a_slow_page_is_told_with_its_bytes_and_seconds() -> None:
    """It is what a rule about throttling looks at."""
    (found,) = page(READ, failure="generic_timeout_error", until=10.0)
    assert (found.received, found.seconds) == (1000, 10.0)


def test_a_fast_page_is_not_looked_into() -> None:
    """Events are hundreds a measurement; odd ones of a fast page do no harm."""
    (found,) = page("odd", failure=None, until=1.0)
    assert found.received is None


def test_odd_events_of_a_slow_page_are_refused() -> None:
    """What cannot be read is said, with its place."""
    with pytest.raises(BadMeasurement) as caught:
        page("odd", failure=None, until=9.0)
    assert caught.value.where == "line 1, test_keys.network_events"
