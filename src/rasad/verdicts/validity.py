"""Whether a measurement can be used at all."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from rasad.model.measurement import Measurement
from rasad.model.observation import CONTROL, DNS, PROBE, TCP, Observation
from rasad.model.verdict import Validity
from rasad.verdicts.features import Features
from rasad.verdicts.ranges import is_loopback

# The first measurements in this format are of December 2012.
FIRST = datetime(2012, 12, 1, tzinfo=UTC)
AHEAD = timedelta(days=1)
LONG_RUN = timedelta(days=30)  # a report is open for hours, on servers for days
OPENED = re.compile(r"(?a:\d{8}T\d{6}Z_)")
STAMP = 14  # digits of the time that a uid or report id begins with


def _stamped(text: str) -> datetime | None:
    """Return the instant of a server that an id begins with: of receipt, of opening."""
    if OPENED.match(text):
        text = f"{text[:8]}{text[9:15]}."
    digits = text[:STAMP]
    if not (
        digits.isdigit() and len(digits) == STAMP and text[STAMP : STAMP + 1] == "."
    ):
        return None
    try:
        return datetime.fromisoformat(f"{digits[:8]}T{digits[8:]}+00:00")
    except ValueError:
        return None


def _clock(measurement: Measurement) -> str | None:
    received, report = _stamped(measurement.uid), _stamped(measurement.report_id)
    if measurement.start < FIRST:
        return "clock: it claims to be older than the test"
    if received and measurement.start > received + AHEAD:
        return "clock: it claims to have begun after it was received"
    if received is None and report and measurement.start > report + LONG_RUN:
        return "clock: it claims to have begun long after its report was opened"
    return None


def _device_filter(observations: tuple[Observation, ...]) -> str | None:
    """Say so where a name led to a server on the device itself."""
    answers = {
        a
        for o in observations
        if o.answers and o.who is PROBE and o.layer is DNS
        for a in o.answers
        if is_loopback(a)
    }
    if not answers:
        return None
    answers -= {a for o in observations if o.who is CONTROL for a in o.answers}
    served = any(
        o.layer is TCP and o.failure is None and o.address in answers
        for o in observations
        if o.who is PROBE
    )
    if served:
        return "device_filter: names lead to a server on the device itself"
    return None


def from_measurement(
    measurement: Measurement,
    observations: Iterable[Observation],
    features: Iterable[Features],
) -> Validity:
    """
    Return `valid`, or `faulty` with the reason: a word, a colon, a sentence.

    A wrong clock, a test whose keys are null, a filter on the device, and a
    probe that lacks the root certificate of the service it tests.
    """
    reason = _clock(measurement)
    if reason is None and measurement.test_keys is None:
        reason = "no_test_keys: the test left no result"
    if reason is None:
        reason = _device_filter(tuple(observations))
    if reason is None and any(seen.tls_own and seen.tls_failed for seen in features):
        reason = "old_roots: the probe lacks the service's own root certificate"
    if reason is None:
        return Validity()
    return Validity(state="faulty", reason=reason)
