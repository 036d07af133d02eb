"""Header and keys in one pass: the same comes out as in two."""

import json
from typing import Any

import msgspec
import pytest
from tests.unit.verdicts.making import REFERENCE, SITE, control, query, raw, request
from xxhash import xxh3_128_hexdigest

from rasad import observations, verdicts
from rasad.errors import BadInput
from rasad.observations import bodies, envelope
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
    """Sites are read in one pass, and as nothing but what was read."""
    found = observations.open_line(line(KEYS), source="made", line=1)
    assert isinstance(found, Opened)
    assert read(found, Sections).queries

    class Other(Sections):
        control: Any = None

    with pytest.raises(TypeError, match="Other"):
        read(found, Other)


@pytest.mark.parametrize("name", observations.NETTESTS)
def test_every_test_reads_what_its_file_names(name: str) -> None:
    """A file whose `Keys` are not what it reads would lose its measurements."""
    text = line(KEYS, test_name=name)
    assert told(text, quickly=True) == told(text, quickly=False)


@pytest.mark.parametrize(
    "body", [5, True, ["x"], {"data": 7}, {"data": "!", "format": None}]
)
def test_a_body_of_another_type_is_told_with_its_place(body: Any) -> None:
    """The path to a body that no data format allows is in the reject."""
    asked = request(f"https://{SITE}/") | {"response": {"code": 200, "body": body}}
    what = str(told(line({"requests": [asked]}), quickly=True))
    assert "$.requests[0].response.body" in what


@pytest.mark.parametrize(
    "data",
    [
        "",
        "PGI+",
        "PGI-",
        "PGI",
        "PGI=",
        "PH==",
        "P G I +",
        "PGI+\nPGI+",
        "4pyT",
        "/w==",
        "!",
    ],
)
def test_base64_is_read_however_it_is_written(data: str) -> None:
    """Base64 without fault is decoded by a faster way, which says the same."""
    body = msgspec.Raw(json.dumps({"data": data, "format": "base64"}).encode())
    found = bodies.from_json(body)
    expected = bodies.to_bytes(bodies.Blob(data=data))
    assert found.length == len(expected)
    assert found.digest == (xxh3_128_hexdigest(expected) if expected else None)
    assert found.start.decode() == bodies.to_text(expected)
