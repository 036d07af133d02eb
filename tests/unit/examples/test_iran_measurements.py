"""The committed measurements of the re-enactment."""

import gzip
import json
from collections import Counter
from typing import Any

import pytest
from examples.iran import make_measurements
from examples.iran.reenact import history, lines, runs

FOLDER = make_measurements.FOLDER
Line = dict[str, Any]


@pytest.fixture(scope="module")
def written() -> dict[str, str]:
    """Return what the generator writes now."""
    return make_measurements.archives()


@pytest.fixture(scope="module")
def played() -> dict[str, list[runs.Run]]:
    """Return every run by the name of its window."""
    return dict(runs.every())


@pytest.fixture(scope="module")
def measurements(written: dict[str, str]) -> list[Line]:
    """Return every measurement, read back from JSON."""
    return [json.loads(line) for text in written.values() for line in text.splitlines()]


def test_the_committed_archives_are_what_the_generator_writes(
    written: dict[str, str],
) -> None:
    """A changed generator comes with its archives, and nobody edits them by hand."""
    committed = {
        path.name: gzip.decompress(path.read_bytes()).decode()
        for path in sorted(FOLDER.glob("*.jsonl.gz"))
    }

    assert sorted(committed) == sorted(written)
    assert all(committed[name] == text for name, text in written.items())


def test_a_packed_file_tells_no_time() -> None:
    """The bytes depend on the lines alone, not on when they were written."""
    packed = make_measurements.pack("a line\n")

    assert gzip.decompress(packed) == b"a line\n"
    assert packed[4:8] == bytes(4)  # where gzip keeps the time of writing


def test_every_id_says_that_it_is_made_up(measurements: list[Line]) -> None:
    """Nobody can take a line of the example for a measurement."""
    assert all("synthetic" in m["measurement_uid"] for m in measurements)
    assert all("synthetic" in m["report_id"] for m in measurements)


def test_no_two_measurements_share_an_id(measurements: list[Line]) -> None:
    """A uid names one line."""
    often = Counter(m["measurement_uid"] for m in measurements)

    assert often.most_common(1)[0][1] == 1


def test_a_report_is_one_test_on_one_network(measurements: list[Line]) -> None:
    """Reports count as witnesses, so two networks never share one."""
    holders: dict[str, set[tuple[str, str]]] = {}
    for m in measurements:
        holders.setdefault(m["report_id"], set()).add((m["test_name"], m["probe_asn"]))

    assert all(len(held) == 1 for held in holders.values())


def test_no_probe_address_is_in_the_example(measurements: list[Line]) -> None:
    """What would be an address of a person is the loopback address."""
    assert {m["probe_ip"] for m in measurements} == {"127.0.0.1"}


def test_every_published_status_stands_in_its_hour(
    played: dict[str, list[runs.Run]],
) -> None:
    """The 48 statuses of the report are there, with the outcome they had."""
    held = {
        (run.url or run.test, run.asn, f"{run.when:%Y-%m-%dT%H}"): run.outcome
        for window in played.values()
        for run in window
        if run.basis != "invented"
    }
    expected = {
        (subject, asn, f"{when:%Y-%m-%dT%H}"): "blocked" if blocked else "ok"
        for subject, asn, when, blocked in history.published()
    }

    assert len(expected) == 48
    assert held == expected


@pytest.mark.parametrize("subject", ["telegram", history.INSTAGRAM])
def test_the_invented_hours_keep_to_the_published_ones(subject: str) -> None:
    """What is made up never contradicts what was reported for the same network."""
    apart = {history.TCI_REGION, history.TIC}  # measured once, and nothing invented
    for of, asn, when, blocked in history.published():
        if of == subject and asn not in apart:
            assert history.is_blocked(of, asn, when) is blocked


@pytest.mark.parametrize(
    ("asn", "last_open", "first_blocked"),
    [
        (history.MCI, "2018-04-30T", "2018-05-01T"),
        (history.IRANCELL, "2018-04-30T", "2018-05-01T"),
        (history.SHATEL, "2018-05-02T", "2018-05-03T"),
        (history.ASIATECH, "2018-05-08T", "2018-05-09T"),
    ],
    ids=["MCI", "Irancell", "Shatel", "AsiaTech"],
)
def test_the_order_of_april_reaches_the_networks_one_by_one(
    asn: int,
    last_open: str,
    first_blocked: str,
    played: dict[str, list[runs.Run]],
) -> None:
    """Each onset can be bracketed: seen open the day before, blocked on the day."""
    seen = [
        (f"{run.when:%Y-%m-%dT%H}", run.outcome)
        for name, window in played.items()
        for run in window
        if run.test == "telegram" and run.asn == asn and name.startswith("2018-04")
    ]
    blocked = [hour for hour, outcome in seen if outcome == "blocked"]
    opened = [hour for hour, outcome in seen if outcome == "ok"]

    assert max(opened) < min(blocked)
    assert max(opened) >= last_open
    assert min(blocked) < f"{first_blocked}24"


def test_nobody_measured_in_2014(measurements: list[Line]) -> None:
    """The ultimatum of 2014 stays without a measurement, as it was."""
    assert min(m["measurement_start_time"] for m in measurements) >= "2017-07"


def test_a_blocked_telegram_has_no_connection_to_any_data_centre(
    measurements: list[Line],
) -> None:
    """What the probe concludes follows from the attempts beside it."""
    for m in measurements:
        keys = m["test_keys"]
        if m["test_name"] != "telegram":
            continue
        centres = [t for t in keys["tcp_connect"] if t["ip"] != "149.154.167.99"]
        failed = all(t["status"]["failure"] for t in centres)
        assert keys["telegram_tcp_blocking"] is failed


def test_a_blocked_instagram_has_a_right_name_and_a_cut_handshake(
    played: dict[str, list[runs.Run]],
) -> None:
    """The block of Instagram is seen at TLS: the helper reaches the same address."""
    cut = next(
        run
        for window in played.values()
        for run in window
        if run.url == history.INSTAGRAM and run.outcome == "blocked"
    )
    keys: Any = lines.measurement(cut)["test_keys"]
    answers = {a["ipv4"] for q in keys["queries"] for a in q["answers"]}

    assert answers == set(keys["control"]["dns"]["addrs"])
    assert all(t["status"]["success"] for t in keys["tcp_connect"])
    assert keys["requests"][0]["failure"] in {
        "connection_reset",
        "response_never_received",
    }
    assert keys["control"]["http_request"]["failure"] is None
