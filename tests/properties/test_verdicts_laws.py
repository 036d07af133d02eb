"""Laws of judging: any input, any order, no conclusion of the probe."""

import json
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.verdicts.making import (
    REFERENCE,
    SITE,
    TRUE,
    connect,
    control,
    handshake,
    query,
    raw,
    request,
    silence,
)

from rasad import observations, verdicts
from rasad.model.reject import Reject
from rasad.observations import envelope
from rasad.pipeline.judging import one

TLS, TCP = f"{TRUE}:443", f"{TRUE}:80"
FAILURES: st.SearchStrategy[str | None] = st.sampled_from(
    [None, "generic_timeout_error", "connection_reset", "eof_error", "odd", ""]
)
ANSWERS = st.sampled_from([TRUE, "10.10.34.35", "8.20.30.40", "127.0.0.1", "::1"])
HOSTS = st.sampled_from([SITE, "far.example"])
ENDPOINTS = st.sampled_from([(TRUE, 443), (TRUE, 80), ("8.20.30.40", 443)])
WORDS = st.sampled_from(
    ["queries", "requests", "tcp_connect", "control", "failure", "answers", "body"]
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(WORDS | st.text(max_size=5), inner, max_size=4)
    ),
    max_leaves=12,
)


@st.composite
def keys(draw: st.DrawFn) -> dict[str, Any]:
    """Draw test keys of a site, with and without a helper."""
    lookups = draw(st.lists(st.tuples(HOSTS, ANSWERS, FAILURES), max_size=4))
    connects = draw(st.lists(st.tuples(ENDPOINTS, FAILURES), max_size=4))
    shakes = draw(st.lists(st.tuples(HOSTS, FAILURES), max_size=3))
    pages = draw(st.lists(st.tuples(HOSTS, FAILURES), max_size=3))
    helped = draw(st.booleans())
    return {
        "queries": [query(h, a, failure=f or None) for h, a, f in lookups],
        "tcp_connect": [connect(ip, port, f or None) for (ip, port), f in connects],
        "tls_handshakes": [handshake(TLS, h, f or None) for h, f in shakes],
        "requests": [
            silence(f"http://{h}/", str(f), TCP)
            if f
            else request(f"http://{h}/", address=TCP)
            for h, f in pages
        ],
        "control": control(TRUE, tcp=(TLS, TCP), tls=(TLS,)) if helped else None,
    }


def verdict_of(given_keys: dict[str, Any]) -> Any:
    """Return the verdict of made-up keys."""
    return one(
        raw("web_connectivity", given_keys, input=f"https://{SITE}/"),
        "made",
        1,
        REFERENCE,
    )


@settings(deadline=None)
@given(JSON, st.sampled_from(["web_connectivity", "telegram", "tor", "new_test"]))
def test_any_keys_give_one_verdict_or_one_reject(made: Any, test: str) -> None:
    """Input is adversarial: nothing in it may stop the run (N1, S1)."""
    found = one(raw(test, made, input="http://a.example/"), "made", 1, REFERENCE)
    assert isinstance(found, Reject) or found.test_name == test


@settings(deadline=None)
@given(st.binary(max_size=60) | JSON.map(lambda made: json.dumps(made).encode()))
def test_any_bytes_give_one_verdict_or_one_reject(made: bytes) -> None:
    """What is no measurement is told, whatever it is."""
    assert one(made, "made", 1, REFERENCE) is not None


@settings(deadline=None, max_examples=60)
@given(keys(), st.integers(0, 9))
def test_the_order_of_observations_says_nothing(
    made: dict[str, Any], seed: int
) -> None:
    """The same attempts in another order give the same verdict (P1)."""
    line = raw("web_connectivity", made, input=f"https://{SITE}/")
    measurement = envelope.from_bytes(line, source="made", line=1)
    seen = observations.from_measurement(measurement, match=REFERENCE.match)
    mixed = list(seen)
    Random(seed).shuffle(mixed)  # noqa: S311 -- an order, not a secret
    assert verdicts.from_observations(
        measurement, tuple(mixed), REFERENCE
    ) == verdicts.from_observations(measurement, seen, REFERENCE)


@settings(deadline=None, max_examples=60)
@given(keys(), st.sampled_from(["dns", "tcp_ip", "http-diff", False, None]))
def test_the_probes_own_conclusion_says_nothing(
    made: dict[str, Any], blocking: object
) -> None:
    """A verdict rests on attempts; what the probe made of them changes nothing."""
    claims = {
        "blocking": blocking,
        "accessible": blocking is False,
        "dns_consistency": "inconsistent",
        "body_proportion": 0.1,
        "x_blocking_flags": 255,
    }
    told = verdict_of({**made, **claims})
    plain = verdict_of(made)
    assert (told.state, told.targets) == (plain.state, plain.targets)


@settings(deadline=None, max_examples=60)
@given(keys())
def test_without_a_helper_or_an_artefact_nothing_is_blocked(
    made: dict[str, Any],
) -> None:
    """Only what settles itself may be called blocked where nobody else looked."""
    made["control"] = None
    found = verdict_of(made)
    if found.validity.state == "valid":
        named = {m for t in found.targets for m in t.mechanisms}
        assert found.state not in {"blocked", "likely_blocked"} or named <= {
            "dns.injection.bogon",
            "dns.injection.blockpage",
        }
