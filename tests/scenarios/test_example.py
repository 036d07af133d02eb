"""The example, told end to end: what must come out of it, and what must not."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rasad import Observatory
from rasad.model.finding import Finding, FindingKind, Link, Qualifier, Reason
from rasad.model.place import Vantage
from rasad.model.vocabulary import DeadlineState, PromiseStatus, StatementType
from rasad.pipeline.checking import check
from rasad.pipeline.explaining import explain

K, Q, T = FindingKind, Qualifier, StatementType


@pytest.fixture(scope="module")
def iran(demo: Path) -> Iterator[Observatory]:
    """The example, opened for questions."""
    with Observatory.open(demo) as opened:
        yield opened


def _of(iran: Observatory, service: str, kind: StatementType, day: str) -> Finding:
    """Return the one finding about the act of that type and day."""
    entries = {
        e.id
        for e in iran.entries("IR", service)
        if e.type is kind and e.date.value == day
    }
    (found,) = [f for f in iran.findings("IR", service) if f.entry in entries]
    return found


def test_the_limits_of_december_2017_reached_the_networks_one_by_one(
    iran: Observatory,
) -> None:
    """Followed on the day, MCI first and Irancell last, as was published."""
    found = _of(iran, "telegram", T.ORDER_BLOCK, "2017-12-31")
    assert (found.kind, found.link) == (K.FOLLOWED, Link.SEQUENCE)
    assert {Q.SAME_DAY, Q.STAGGERED} <= set(found.qualifiers)
    order = [lag.asn for lag in sorted(found.lag, key=lambda lag: lag.hours)]
    assert (order[0], order[-1]) == (197207, 44244)


def test_the_court_order_reached_mobile_networks_before_fixed_ones(
    iran: Observatory,
) -> None:
    """April 2018: every mobile network blocked before any fixed one."""
    found = _of(iran, "telegram", T.ORDER_BLOCK, "2018-04-30")
    assert found.kind is K.FOLLOWED
    hours: dict[Vantage, list[float]] = {}
    for lag in found.lag:
        hours.setdefault(iran.network(lag.asn).vantage, []).append(lag.hours)
    assert max(hours[Vantage.MOBILE]) < min(hours[Vantage.FIXED])


@pytest.mark.parametrize("service", ["whatsapp", "viber", "tango"])
def test_nobody_looked_when_the_thirty_days_were_over(
    iran: Observatory, service: str
) -> None:
    """September 2014: not measured is not "not blocked"."""
    found = _of(iran, service, T.ULTIMATUM, "2014-09-20")
    assert (found.kind, found.reason) == (K.UNKNOWN, Reason.NO_DATA)
    (deadline,) = [c for c in iran.commitments("IR", service) if c.entry == found.entry]
    assert deadline.deadline_state is DeadlineState.NO_EVIDENCE
    assert deadline.due == "2014-10-20"


def test_the_promise_to_unblock_was_not_kept(iran: Observatory) -> None:
    """By the tracker's criterion, with the networks still blocked after its day."""
    promises = [
        c
        for c in iran.commitments("IR", "facebook")
        if c.promise_status is not None and (c.due or "").startswith("2017-08")
    ]
    assert {c.promise_status for c in promises} == {PromiseStatus.BROKEN}


def test_messenger_was_blocked_before_and_is_nobodys_doing(iran: Observatory) -> None:
    """A block older than the protests has no onset, and no order gets it."""
    found = iran.findings("IR", "facebook_messenger")
    assert K.STANDING in {f.kind for f in found}
    assert not {f.kind for f in found} & {K.FOLLOWED, K.NO_STATEMENT, K.OVERRUN}
    orders = {e.id for e in iran.entries() if e.type is T.ORDER_BLOCK}
    assert not {f.entry for f in found} & orders


def test_the_day_that_a_lawmaker_named_came_and_access_was_found(
    iran: Observatory,
) -> None:
    """21 April 2018: the later court order is no late answer to it."""
    found = [
        f
        for f in iran.findings("IR", "class:foreign_messengers")
        if f.kind is K.NOT_OBSERVED
    ]
    assert found


@pytest.mark.parametrize("service", ["foreign_platforms", "foreign_messengers"])
def test_no_test_looks_into_schools_and_offices(
    iran: Observatory, service: str
) -> None:
    """A ban for some is never called disregarded because others had access."""
    bans = {e.id for e in iran.entries() if e.type is T.BAN_SECTOR}
    found = [f for f in iran.findings("IR", f"class:{service}") if f.entry in bans]
    assert {(f.kind, f.reason) for f in found} == {(K.UNKNOWN, Reason.METHOD_MISMATCH)}


def test_every_finding_leads_to_a_quote_or_to_measurements(iran: Observatory) -> None:
    """Nobody has to take our word."""
    for finding in iran.findings():
        found = explain(iran, finding.id)
        quotes = [s.quote for e in found.entries for s in e.sources]
        uids = [u for s in found.seen for w in s.witnesses for u in w.uids]
        assert (finding.entry is None) == (not quotes)
        if finding.episodes:
            assert uids
            assert all("synthetic" in uid for uid in uids)
        elif finding.kind is not K.UNKNOWN:
            assert found.examples


def test_everything_can_be_proved(demo: Path) -> None:
    """Every quote stands at its offsets and every hash is right."""
    found = check(demo)
    assert found.faults == ()
    assert found.quotes > 150
    assert found.documents == 15


def test_what_is_made_up_says_so(iran: Observatory) -> None:
    """Every finding that rests on re-enacted measurements carries the mark."""
    assert iran.synthetic
    assert all(f.synthetic for f in iran.findings() if f.episodes)
    assert "made up" in iran.notice
