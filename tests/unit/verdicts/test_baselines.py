"""What a name resolves to elsewhere, and when that may be held against an answer."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Network
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs
from tests.unit.verdicts.making import SITE, connect, handshake, query, raw

from rasad.model.verdict import State, Verdict
from rasad.pipeline.judging import one
from rasad.verdicts.baselines import Answered, from_answers
from rasad.verdicts.fingerprints import (
    Reference,
    from_fingerprints,
    with_baselines,
)

DAY = datetime(2024, 3, 1, tzinfo=UTC)
HOME = 64500


def seen(number: int, **more: Any) -> Answered:
    """Return one answer, of a probe of its own in one of three countries."""
    made = Answered(
        host=SITE,
        country=("XA", "XB", "XC")[number % 3],
        asn=64600 + number,
        report=f"r{number}",
        at=DAY,
        networks=(HOME,),
    )
    return structs.replace(made, **more)


MANY = tuple(seen(n) for n in range(6))


@pytest.mark.parametrize(
    ("answers", "networks"),
    [
        (MANY, [(HOME,)]),
        (MANY[:4], []),
        (tuple(structs.replace(a, report="r") for a in MANY), []),
        (tuple(structs.replace(a, asn=1) for a in MANY), []),
        (tuple(structs.replace(a, country="XA") for a in MANY), []),
        (tuple(structs.replace(a, report="") for a in MANY), []),
        ((*MANY, seen(1, networks=(666,), report="forged")), [(HOME,)]),
        (MANY * 9, [(HOME,)]),
    ],
    ids=[
        "many who agree",
        "too few",
        "many rows of one report",
        "one network",
        "one country",
        "no report named",
        "one who differs",
        "rows repeated",
    ],
)
def test_who_is_believed(
    answers: Sequence[Answered], networks: list[tuple[int, ...]]
) -> None:
    """A control value that one report alone asserts does not count."""
    assert [b.networks for b in from_answers(answers)] == networks


@settings(deadline=None)
@given(st.permutations(range(6)))
def test_the_order_of_answers_changes_nothing(order: list[int]) -> None:
    """Archives are read in any order."""
    assert list(from_answers(MANY[n] for n in order)) == list(from_answers(MANY))


def reference() -> Reference:
    """Return reference data with one name's baseline, and bogons."""
    known = from_fingerprints([], bogons=[IPv4Network("10.0.0.0/8")])
    return with_baselines(known, from_answers(MANY))


def verdict(keys: dict[str, Any], known: Reference, **header: Any) -> Verdict:
    """Return the verdict on a lookup that no helper stands beside."""
    line = raw("dnsping", keys, input="udp://8.8.8.8:53", **header)
    found = one(line, "made", 1, known)
    assert isinstance(found, Verdict)
    return found


def pinged(*answers: str, asn: int | None = None, failure: str | None = None) -> Any:
    """Return keys with one lookup."""
    return {"pings": [{"query": query(SITE, *answers, asn=asn, failure=failure)}]}


@pytest.mark.parametrize(
    ("keys", "state", "mechanisms"),
    [
        (pinged(failure="dns_nxdomain_error"), State.LIKELY_BLOCKED, ("dns",)),
        (pinged("10.1.2.3"), State.BLOCKED, ("dns.injection.bogon",)),
        (pinged("8.20.30.40", asn=666), State.IMPAIRED, ()),
        (pinged("93.184.216.34", asn=HOME), State.INSUFFICIENT, ()),
        (pinged("8.20.30.40"), State.INSUFFICIENT, ()),
    ],
    ids=["missing", "private", "elsewhere", "as elsewhere", "network not known"],
)
def test_an_answer_beside_those_of_many_others(
    keys: dict[str, Any], state: State, mechanisms: tuple[str, ...]
) -> None:
    """Another network is a sign and no more: sites move, and CDNs rotate."""
    found = verdict(keys, reference())
    assert (found.state, found.mechanisms) == (state, mechanisms)


def test_a_baseline_answers_for_its_own_time_alone() -> None:
    """A name that is gone a year later was perhaps given up."""
    later = {"measurement_start_time": f"{DAY + timedelta(days=366):%Y-%m-%d %H:%M:%S}"}
    found = verdict(
        pinged(failure="dns_nxdomain_error"),
        reference(),
        **later,
        measurement_uid="20250401120000.000001_IR_synthetic",
    )
    assert found.state is State.INSUFFICIENT


def test_without_a_baseline_nothing_disagrees() -> None:
    """No control is never a control that disagrees."""
    found = verdict(pinged(failure="dns_nxdomain_error"), from_fingerprints([]))
    assert found.state is State.INSUFFICIENT


def test_a_verified_handshake_acquits_an_answer_that_nobody_else_got() -> None:
    """Caches of large platforms sit inside providers' networks."""
    keys = {
        "queries": [query(SITE, "8.20.30.40", asn=666)],
        "tcp_connect": [connect("8.20.30.40", 443)],
        "tls_handshakes": [handshake("8.20.30.40:443", SITE)],
    }
    found = one(raw("urlgetter", keys, input=f"https://{SITE}/"), "m", 1, reference())
    assert isinstance(found, Verdict)
    assert found.state is State.OK
