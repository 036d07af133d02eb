"""Nulls where no format has them, and JSON that only a lenient reader takes."""

import json
from typing import Any

import pytest
from tests.unit.verdicts.cases.case import BOTH, HTTPS, TLS, changed, page
from tests.unit.verdicts.making import SITE, TRUE, connect, handshake, judged, raw

from rasad.errors import BadMeasurement
from rasad.model.observation import DNS, PROBE, TCP
from rasad.model.verdict import State
from rasad.observations import envelope, from_measurement, mending

GOOD = page(HTTPS)


@pytest.mark.parametrize(
    "keys",
    [
        changed(GOOD, tcp_connect=[None, connect(TRUE, 443), None]),
        changed(GOOD, queries=[None, *GOOD["queries"]]),
        changed(GOOD, requests=[None, *GOOD["requests"]]),
        changed(GOOD, tls_handshakes=[handshake(TLS, SITE), None]),
        changed(GOOD, control={**BOTH, "tcp_connect": {TLS: None}}),
        changed(GOOD, control={**BOTH, "ip_info": {TRUE: None}}),
        changed(GOOD, control={**BOTH, "ip_info": []}),
        changed(GOOD, control=[]),
        changed(GOOD, queries=[{**GOOD["queries"][0], "answers": None}]),
    ],
    ids=[
        *("a connection", "a lookup", "a request", "a handshake"),
        *("an endpoint of the helper", "an address of the helper"),
        *("an empty list of addresses", "an empty list for the helper"),
        "the answers",
    ],
)
def test_a_null_says_nothing_and_the_rest_is_read(keys: dict[str, Any]) -> None:
    """A proven handshake and a page are there, whatever is empty beside them."""
    assert judged("web_connectivity", keys, input=HTTPS).state is State.OK


def test_nulls_at_several_places_are_passed_over() -> None:
    """Those of one list go together, and what is no null stays in its order."""
    keys = changed(
        GOOD,
        tcp_connect=[None, connect(TRUE, 443), None, connect(TRUE, 80)],
        queries=[None, *GOOD["queries"], None],
    )
    line = raw("web_connectivity", keys, input=HTTPS)
    seen = from_measurement(envelope.from_bytes(line, source="made", line=1))
    ours = [o for o in seen if o.who is PROBE]
    assert [o.port for o in ours if o.layer is TCP] == [443, 80]
    assert len([o for o in ours if o.layer is DNS]) == 1


def test_nulls_at_more_places_than_are_passed_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What would be decoded again and again is refused, with the place."""
    monkeypatch.setattr(mending, "MOST", 1)
    line = raw("web_connectivity", {"queries": [None], "requests": [None]})
    measurement = envelope.from_bytes(line, source="made", line=1)
    with pytest.raises(BadMeasurement, match="requests"):
        from_measurement(measurement)


@pytest.mark.parametrize(
    "odd",
    [["no", "object"], {"tcp_connect": [None, 7]}, {"control": "gone"}],
    ids=["the keys", "an element", "the helper"],
)
def test_values_of_other_types_are_refused(odd: Any) -> None:
    """A null says nothing, a number in place of a connection is no connection."""
    line = raw("web_connectivity", odd, input=HTTPS)
    measurement = envelope.from_bytes(line, source="made", line=1)
    with pytest.raises(BadMeasurement):
        from_measurement(measurement)


@pytest.mark.parametrize(
    ("given", "value"),
    [
        (b'\xef\xbb\xbf{"a": 1}', {"a": 1}),
        (b'{"a": NaN, "b": -Infinity, "c": 1e999}', dict.fromkeys("abc")),
        (b'{"a": "x\xffy"}', {"a": "x\ufffdy"}),
        (b'{"a": "x\\ud800y"}', {"a": "x?y"}),
        (b'{"a": 1', None),
        (b"[" * 100_000, None),
    ],
    ids=["a mark", "no numbers", "no UTF-8", "half a pair", "cut off", "a tower"],
)
def test_json_that_only_a_lenient_reader_takes(given: bytes, value: Any) -> None:
    """The same values, as a strict reader takes them; None for no JSON."""
    found = mending.as_json(given)
    assert (None if found is None else json.loads(found)) == value


def test_a_line_with_a_mark_and_no_numbers_is_a_measurement() -> None:
    """Its header and its keys are read, and its uid is the file's own."""
    line = raw("web_connectivity", GOOD, input=HTTPS, test_runtime=float("nan"))
    found = envelope.from_bytes(b"\xef\xbb\xbf" + line, source="made", line=1)
    assert (found.test_name, found.country) == ("web_connectivity", "IR")
    assert from_measurement(found)
