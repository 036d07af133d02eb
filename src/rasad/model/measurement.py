"""One test run by one probe, in OONI's data format."""

import re
from datetime import datetime
from functools import lru_cache

from msgspec import Raw, Struct

FILLER = re.compile(r"[\W_]+|tests?$", re.IGNORECASE)


@lru_cache(maxsize=256)  # a pure function: an archive holds some forty names
def plain_name(test: str) -> str:
    """
    Return the name of a test without the spellings that it had over the years.

    `stun_reachability`, `stunreachability` and `http_requests_test` come down
    to letters and digits, without a final "test".
    """
    return FILLER.sub("", test.lower())


class Measurement(Struct, frozen=True, kw_only=True):
    """
    The header of a measurement, typed; its test keys, still raw JSON.

    `uid` is the file's own, or a hash of the line where it has none. Addresses
    of the probe are scrubbed from everything that is kept (S2). `test_keys` is
    None where the file holds null. `source` and `line` say where it was read.
    """

    uid: str
    report_id: str
    test_name: str
    input: str | None
    country: str
    asn: int
    start: datetime
    software: str
    test_keys: Raw | None
    source: str
    line: int
    annotations: dict[str, str] = {}
    resolver_asn: int | None = None
    resolver_ip: str | None = None
    probe_ip: str | None = None
