"""Sections of test keys: every attempt becomes one observation."""

import json
from typing import Any

import pytest
from tests.unit.verdicts.making import connect, query, raw, request

from rasad import observations
from rasad.errors import BadMeasurement
from rasad.model.observation import Failure, Layer, Observation
from rasad.observations import NETTESTS, envelope
from rasad.observations.hosts import normal, of_url

WORDS = "words of a page that nobody may keep"


def seen(test: str, keys: Any, **header: Any) -> tuple[Observation, ...]:
    """Return the observations of a made-up measurement."""
    measurement = envelope.from_bytes(raw(test, keys, **header), source="f", line=1)
    return observations.from_measurement(measurement)


def test_bodies_and_unknown_headers_are_not_kept() -> None:
    """A page is hashed, matched and let go; cookies are never values of ours."""
    item = request(
        "http://a.example/", body=WORDS, headers={"Set-Cookie": WORDS, "Server": "x"}
    )
    (found,) = seen("web_connectivity", {"requests": [item]}, input="http://a.example")
    assert WORDS not in repr(found)
    assert found.headers == (("set-cookie", ""), ("server", "x"))
    assert found.body_length == len(WORDS)
    assert found.body_hash is not None


def test_the_address_of_the_probe_is_scrubbed() -> None:
    """Sites echo the client's address in links, titles and headers (S2)."""
    address = "203.0.113.77"
    item = request(
        f"http://a.example/?from={address}",
        body=f"<title>You are {address}</title>",
        headers={"Location": f"/{address}", "Via": address},
    )
    found = seen("web_connectivity", {"requests": [item]}, probe_ip=address)
    assert len(found) == 1
    assert address not in repr(found)


@pytest.mark.parametrize(
    "item",
    [
        {"body": {"format": "base64", "data": "PHRpdGxlPk9uZTwvdGl0bGU+"}},
        {"body": "<title>One</title>", "headers": None},
        {"body": "<title>One</title>", "headers": [["A", "b"], "odd", ["c"]]},
        {
            "body": "<title>One</title>",
            "headers": {"A": {"data": "Yg==", "format": "x"}},
        },
        {"body": "<title>One</title>", "headers": {"A": ["b"]}, "code": "200"},
    ],
    ids=["base64 body", "no headers", "pairs", "base64 header", "status as text"],
)
def test_fields_that_changed_their_type(item: dict[str, Any]) -> None:
    """A body, a header or a status of any age is read."""
    keys = {"requests": [{"request": {"url": "http://a.example/"}, "response": item}]}
    (found,) = seen("web_connectivity", keys)
    assert found.title == "One"


@pytest.mark.parametrize(
    "section", [connect("93.184.1.1", 443), [connect("93.184.1.1", 443)]]
)
def test_a_section_that_is_one_object(section: Any) -> None:
    """A list of one was written as its element."""
    (found,) = seen("telegram", {"tcp_connect": section})
    assert (found.layer, found.address, found.port) == (Layer.TCP, "93.184.1.1", 443)


@pytest.mark.parametrize("failure", [None, False, ""])
def test_what_old_probes_write_for_no_failure(failure: Any) -> None:
    """`false` is not a failure called False."""
    item = {"ip": "93.184.1.1", "port": 443, "status": {"failure": failure}}
    (found,) = seen("telegram", {"tcp_connect": [item]})
    assert found.failure is None


def test_answers_of_every_age() -> None:
    """Addresses, aliases and texts of answers; only addresses are answers."""
    item = query("a.example", "93.184.1.1")
    item["answers"] += [
        "<A address=93.184.1.2>",
        ["x"],
        None,
        {"hostname": "b.example"},
    ]
    item["addrs"] = ["93.184.1.3"]
    (found,) = seen("web_connectivity", {"queries": [item]})
    assert found.answers == ("93.184.1.3", "93.184.1.1")


@pytest.mark.parametrize(
    "answers",
    [["93.184.1.1"], {"answer_type": "A", "ipv4": "93.184.1.1"}],
    ids=["texts", "an object for its list"],
)
def test_answers_in_other_shapes(answers: object) -> None:
    """A list of bare addresses, and a list that became its only element."""
    item = {**query("a.example"), "answers": answers}
    (found,) = seen("web_connectivity", {"queries": [item]})
    assert found.answers == ("93.184.1.1",)


def test_keys_that_keep_to_no_specification() -> None:
    """The place of the fault is named; nothing is guessed."""
    with pytest.raises(BadMeasurement) as caught:
        seen("telegram", {"tcp_connect": "none"})
    assert "tcp_connect" in caught.value.what
    assert caught.value.where == "line 1, test_keys"


def test_a_test_that_nobody_knows_still_gives_its_sections() -> None:
    """Never nothing in silence: attempts are found wherever they stand."""
    keys = {
        "pings": [{"tcp_connect": connect("93.184.1.1", 443, "connection_reset")}],
        "part": {"queries": [query("a.example", "93.184.1.1")]},
    }
    found = seen("brand_new_test", keys)
    assert {(o.layer, o.target, o.failure) for o in found} == {
        (Layer.TCP, "endpoint/unnamed", Failure.RESET),
        (Layer.DNS, "web/a.example", None),
    }


@pytest.mark.parametrize("name", sorted(NETTESTS))
def test_a_nettest_offers_what_is_asked(name: str) -> None:
    """Each file names its specification and its targets, and reads empty keys."""
    nettest = NETTESTS[name]
    assert nettest.SPEC.startswith("https://")
    assert nettest.TARGETS
    assert isinstance(seen(name, {}), tuple)
    assert seen(name, None) is not None


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("http://A.Example:8080/x", "a.example"),
        ("a.example.", "a.example"),
        ("https://[2001:db8::1]/", "2001:db8::1"),
        ("http://Пример.испытание", "xn--e1afmkfd.xn--80akhbyknj4f"),
        ("http://", None),
        ("http://[broken", None),
        (None, None),
    ],
)
def test_the_host_of_an_input(url: str | None, host: str | None) -> None:
    """One name for one host, whatever its letters."""
    assert of_url(url) == host


def test_a_name_without_an_ascii_form_stays() -> None:
    """A label that is too long cannot be folded, and is not lost."""
    assert normal("é" * 70) == "é" * 70


def test_the_line_is_json_of_any_order() -> None:
    """The order of fields in a file says nothing."""
    keys = {"queries": [query("a.example", "93.184.1.1")]}
    line = raw("web_connectivity", keys)
    turned = json.dumps(dict(reversed(json.loads(line).items()))).encode()
    one, other = (
        observations.from_measurement(envelope.from_bytes(r, source="f", line=1))
        for r in (line, turned)
    )
    assert one == other
