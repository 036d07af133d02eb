"""One verdict or one reject for each measurement (N1)."""

from pathlib import Path

import msgspec
import pytest
from tests.unit.verdicts.making import REFERENCE, raw

from rasad.model.reject import Reject
from rasad.model.verdict import Verdict
from rasad.pipeline import judging
from rasad.pipeline.judging import judge


def test_in_is_out_and_rejects(tmp_path: Path) -> None:
    """Lines that are no measurement are rejected at their place; the rest is kept."""
    path = tmp_path / "x.jsonl"
    good = raw("ndt", {})
    path.write_bytes(b"\n".join([good, b"nul json", b"{}", good]))
    found = list(judge([path], REFERENCE))
    assert [type(item) for item in found] == [Verdict, Reject, Reject, Verdict]
    lines = [item.line for item in found if isinstance(item, Verdict)]
    assert lines == [1, 4]
    assert {item.where for item in found if isinstance(item, Reject)} == {
        "line 2, column 5",
        "line 3",
    }


def test_measurements_that_were_joined_in_one_line(tmp_path: Path) -> None:
    """Files that end without a line's end were put together: each is judged."""
    path = tmp_path / "x.jsonl"
    one, other = raw("ndt", {}), raw("dash", {}, measurement_uid=None)
    path.write_bytes(one + other + b" {}\n" + one)
    found = list(judge([path], REFERENCE))
    tests = [item.test_name if isinstance(item, Verdict) else "" for item in found]
    assert tests == ["ndt", "dash", "", "ndt"]
    assert [i.line for i in found if isinstance(i, Verdict)] == [1, 1, 2]


@pytest.mark.parametrize(
    ("name", "bound", "sizes"),
    [("PORTION", 3, [3, 3, 1]), ("LARGE", 1, [1] * 7)],
    ids=["so many", "so many bytes"],
)
def test_portions_are_cut_by_number_and_by_bytes(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    bound: int,
    sizes: object,
) -> None:
    """Memory holds a bounded part of an archive, and nobody sees where it was cut."""
    path = tmp_path / "x.jsonl"
    lines = [
        raw("ndt", {}),
        b"nul json",
        b"{}",
        raw("ndt", None),
        *[raw("dash", {})] * 3,
    ]
    path.write_bytes(b"\n".join(lines))
    whole = list(judging.each(path, REFERENCE))
    monkeypatch.setattr(judging, name, bound)
    assert [len(part) for part in judging.portions(path, REFERENCE)] == sizes
    assert list(judging.each(path, REFERENCE)) == whole


def test_a_verdict_names_what_it_was_judged_with(tmp_path: Path) -> None:
    """Ruleset and snapshots stand in every line (P2), and the path as given."""
    path = tmp_path / "x.jsonl"
    path.write_bytes(raw("ndt", {}))
    (verdict,) = judge([path], REFERENCE)
    assert isinstance(verdict, Verdict)
    assert verdict.path == str(path)
    assert verdict.ruleset
    assert verdict.reference == REFERENCE.snapshots
    assert msgspec.json.decode(msgspec.json.encode(verdict), type=Verdict) == verdict
