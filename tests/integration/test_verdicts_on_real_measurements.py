"""Real measurements with labels: what a careful reader concludes from each."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from rasad.model.verdict import Verdict
from rasad.pipeline.judging import judge
from rasad.pipeline.reference import load

pytestmark = pytest.mark.shared
READ_WHOLE = {
    *("web_connectivity", "telegram", "whatsapp"),
    *("signal", "facebook_messenger"),
}
BLOCKED = {"blocked", "likely_blocked"}
# Which classes of the labels a state meets.
MEETS = {
    "blocked": {"blocked"},
    "likely_blocked": {"blocked"},
    "impaired": {"unsure", "tampered"},
    "tampered": {"tampered"},
    "down": {"down", "not_blocked"},
    "ok": {"ok", "not_blocked"},
    "insufficient": {"unsure"},
    "faulty": {"faulty", "unsure"},
}


@pytest.fixture(scope="module")
def verdicts(shared: Path) -> dict[str, Verdict]:
    """The verdicts of the blind copies, by measurement uid."""
    reference = load(shared / "reference")
    found = judge([shared / "measurements" / "blind"], reference)
    return {item.measurement_uid: item for item in found if isinstance(item, Verdict)}


@pytest.fixture(scope="module")
def labels(shared: Path) -> list[dict[str, str]]:
    """The labels, row by row."""
    table = (shared / "measurements" / "labels.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(table.splitlines()))


def word(verdict: Verdict) -> str:
    """Return the verdict in one word."""
    return "faulty" if verdict.state is None else verdict.state.value


def wrong(
    verdicts: dict[str, Verdict], labels: list[dict[str, str]]
) -> Iterator[tuple[str, str, str]]:
    """Yield path, expected and given of labels that are not met."""
    for row in labels:
        verdict = verdicts.get(row["measurement_uid"])
        if verdict is None:
            continue
        given = word(verdict)
        met = MEETS[given] | ({"tampered"} if verdict.mechanisms else set())
        if not met & set(row["expected_state_class"].split("|")):
            yield row["path"], row["expected_state_class"], given


def test_the_five_tests_are_read_right(
    verdicts: dict[str, Verdict], labels: list[dict[str, str]]
) -> None:
    """Sites and messengers: every label is met."""
    five = [row for row in labels if row["test_name"] in READ_WHOLE]
    assert len(five) > 50
    assert not list(wrong(verdicts, five))


def test_nothing_is_called_blocked_that_is_not(
    verdicts: dict[str, Verdict], labels: list[dict[str, str]]
) -> None:
    """No false alarm, and no forbidden mechanism."""
    for row in labels:
        verdict = verdicts.get(row["measurement_uid"])
        if verdict is None:
            continue
        if "blocked" not in row["expected_state_class"].split("|"):
            assert word(verdict) not in BLOCKED, row["path"]
        if row["must_not"] == "*":
            assert verdict.mechanisms == (), row["path"]


def test_the_rest_is_right_or_says_that_it_does_not_know(
    verdicts: dict[str, Verdict], labels: list[dict[str, str]]
) -> None:
    """Tests that are read in part may abstain, and no more than that."""
    odd = [item for item in wrong(verdicts, labels) if item[2] != "insufficient"]
    assert not odd


def test_the_builtin_reference_is_enough_for_most(
    shared: Path, labels: list[dict[str, str]]
) -> None:
    """Offline and without published fingerprints, nothing turns into a false alarm."""
    found = {
        item.measurement_uid: item
        for item in judge([shared / "measurements" / "blind"], load(None))
        if isinstance(item, Verdict)
    }
    for row in labels:
        if "blocked" not in row["expected_state_class"].split("|"):
            verdict = found.get(row["measurement_uid"])
            assert verdict is None or word(verdict) not in BLOCKED, row["path"]


def test_conclusions_of_probes_change_nothing(
    shared: Path, verdicts: dict[str, Verdict], labels: list[dict[str, str]]
) -> None:
    """The originals, with the probes' own conclusions, are judged as the copies are."""
    reference = load(shared / "reference")
    pairs = 0
    for row in labels:
        original = shared / "measurements" / row["original"]
        blind = verdicts.get(row["measurement_uid"])
        if blind is None or original.suffix != ".json" or row["origin"] == "websteps":
            continue
        for item in judge([original], reference):
            if isinstance(item, Verdict):
                assert (item.state, item.mechanisms) == (blind.state, blind.mechanisms)
                pairs += 1
    assert pairs > 60
