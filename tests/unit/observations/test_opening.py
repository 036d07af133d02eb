"""Header and keys in one pass: the same comes out as in two."""

import json
from typing import Any

import pytest
from tests.unit.verdicts.making import REFERENCE, SITE, control, query, raw, request

from rasad import observations, verdicts
from rasad.errors import BadInput
from rasad.observations import envelope
from rasad.observations.envelope import Opened
from rasad.observations.sections import Sections, read

KEYS: dict[str, Any] = {
    "queries": [query(SITE, "93.184.216.34")],
    "requests": [request(f"https://{SITE}/")],
    "control": control("93.184.216.34"),
}


def line(keys: Any, **header: Any) -> bytes:
    """Return a measurement of a site."""
    return raw("web_connectivity", keys, input=f"https://{SITE}/", **header)


def told(text: bytes, *, quickly: bool) -> object:
    """Return verdict and observations by one way or the other, or the error."""
    read_by = observations.open_line if quickly else envelope.from_bytes
    try:
        found = read_by(text, source="made", line=3)
        seen = observations.from_measurement(found, match=REFERENCE.match)
    except BadInput as bad:
        return str(bad), bad.remedy
    return seen, verdicts.from_observations(found, seen, REFERENCE)


@pytest.mark.parametrize(
    "text",
    [
        line(KEYS),
        line(None),
        line({}),
        line([]),
        line({"queries": "odd"}),
        line(KEYS, measurement_uid=None),
        line(KEYS, measurement_start_time="never"),
        line(KEYS)[:-30],
        json.dumps(json.loads(line(KEYS)), indent=1).encode(),
        line({**KEYS, "test_name": "ndt"}),
        line(KEYS, annotations={"test_name": "web_connectivity"}, test_name="telegram"),
        line(KEYS, test_name="telegram", zz={"test_name": "web_connectivity"}),
        raw("ndt", {}),
        b"",
    ],
)
def test_one_pass_says_what_two_say(text: bytes) -> None:
    """Nobody can tell the ways apart by what comes out, errors included."""
    assert told(text, quickly=True) == told(text, quickly=False)


def test_the_quick_way_is_taken() -> None:
    """Sites are read in one pass; another shape of their keys can still be read."""
    found = observations.open_line(line(KEYS), source="made", line=1)
    assert isinstance(found, Opened)
    assert read(found, Sections).queries
    plain = envelope.from_bytes(line(KEYS), source="made", line=1)

    class Other(Sections):
        control: Any = None

    assert read(found, Other) == read(plain, Other)
