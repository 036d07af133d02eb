"""Failures of every age, folded."""

import pytest

from rasad.model.observation import Failure
from rasad.observations.failures import EXACT, from_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (None, None),
        (False, None),
        ("", None),
        (True, Failure.UNKNOWN),
        ("generic_timeout_error", Failure.TIMEOUT),
        ("connection_reset", Failure.RESET),
        ("eof_error", Failure.CLOSED),
        ("response_never_received", Failure.CLOSED),
        ("dns_nxdomain_error", Failure.NXDOMAIN),
        ("android_dns_cache_no_data", Failure.NO_ANSWER),
        ("ssl_unknown_authority", Failure.UNKNOWN_AUTHORITY),
        ("unknown_failure: dial tcp [scrubbed]: i/o timeout", Failure.TIMEOUT),
        ("unknown_failure: tls: first record does not look like", Failure.PROTOCOL),
        ("unknown_failure: ntor AUTH mismatch", Failure.PROTOCOL),
        ("unknown_failure [<class 'ConnectionLost'>]", Failure.RESET),
        ("something new", Failure.UNKNOWN),
        (7, Failure.UNKNOWN),
    ],
)
def test_a_text(text: object, expected: Failure | None) -> None:
    """What a probe of some year wrote has one name here."""
    assert from_text(text) is expected


def test_words_are_looked_up_in_lower_case() -> None:
    """A word with a capital in the table would never be found."""
    assert all(word == word.lower() for word in EXACT)
