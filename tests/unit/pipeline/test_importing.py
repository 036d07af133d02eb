"""A line of a record says one date, whichever way it is written."""

from pathlib import Path
from typing import Any

import msgspec
import pytest

from rasad.model.entry import Entry
from rasad.model.reject import Reject
from rasad.model.said import When
from rasad.model.source import Source
from rasad.model.vocabulary import Modality, Precision, StatementType
from rasad.pipeline import importing

ENTRY = Entry(
    id="a1",
    type=StatementType.BLOCK,
    modality=Modality.ACTUAL,
    services=("telegram",),
    country="XA",
    date=When(value="2031-05", precision=Precision.MONTH, basis="stated"),
    sources=(Source(document="sha256:00", quote="It was cut.", start=0, end=11),),
)


def told(path: Path, edtf: object) -> Any:
    """Return what a line is read as whose date has *edtf*; without it for `...`."""
    line = msgspec.to_builtins(ENTRY)
    del line["date"]["edtf"]
    if edtf is not ...:
        line["date"]["edtf"] = edtf
    path.write_bytes(msgspec.json.encode(line) + b"\n")
    (item,) = importing.lines(path)
    return item


@pytest.mark.parametrize("edtf", ["2031-05", None, ...], ids=["same", "null", "absent"])
def test_a_line_with_and_without_edtf_is_one_entry(
    tmp_path: Path, edtf: object
) -> None:
    """Whether the derived date is written or not, the entry is the same."""
    assert told(tmp_path / "record.jsonl", edtf).date == ENTRY.date
    assert ENTRY.date.edtf == "2031-05"


@pytest.mark.parametrize("edtf", ["2031-06", "2031-05~", ""])
def test_a_line_of_two_dates_is_a_reject(tmp_path: Path, edtf: object) -> None:
    """A line whose EDTF contradicts its date is refused, with the line and a remedy."""
    item = told(tmp_path / "record.jsonl", edtf)

    assert isinstance(item, Reject)
    assert item.where == "line 1"
    assert "edtf" in item.what
    assert "edtf" in (item.remedy or "")


def test_a_wrong_edtf_deep_in_a_line_is_found(tmp_path: Path) -> None:
    """The date of what was proposed is held to the same rule."""
    path = tmp_path / "record.jsonl"
    line = msgspec.to_builtins(ENTRY)
    proposed = {**line, "date": {**line["date"], "edtf": "1999"}}
    path.write_bytes(msgspec.json.encode({**line, "proposed": proposed}) + b"\n")

    (item,) = importing.lines(path)

    assert isinstance(item, Reject)
    assert "1999" in item.what
