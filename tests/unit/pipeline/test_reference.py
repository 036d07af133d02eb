"""Reference data from a folder."""

from pathlib import Path

import pytest

from rasad.errors import ConfigError
from rasad.pipeline.reference import load

HEAD = (
    "name,scope,other_names,location_found,pattern_type,pattern,confidence_no_fp,"
    "expected_countries,source,exp_url,notes\n"
)


def test_the_builtin_set() -> None:
    """It is there, it is small, and its snapshots are named by their content."""
    reference = load(None)
    assert reference.is_bogon("10.10.34.35")
    assert not reference.is_bogon("8.8.8.8")
    assert reference.of_address("10.10.34.36") is not None
    assert all("@sha256:" in name for name in reference.snapshots)


def test_a_folder(tmp_path: Path) -> None:
    """Tables that lie there are read; the services' networks are always there."""
    (tmp_path / "fingerprints").mkdir()
    table = tmp_path / "fingerprints" / "fingerprints_http.csv"
    table.write_text(f"{HEAD}x.page,nat,,body,contains,stop here,5,XA,us,,\n")
    (tmp_path / "censoredplanet").mkdir()
    signatures = tmp_path / "censoredplanet" / "blockpage_signatures.json"
    signatures.write_text(
        '{"fingerprint": "b_nat_xa", "pattern": "halted\\\\.example"}\n\n'
        '{"fingerprint": "c_isp_xa_location", "pattern": "Location: http://halt"}\n'
    )
    reference = load(tmp_path)
    assert reference.match([], b"you must stop here now") == ("x.page",)
    assert reference.match([], b"see halted.example") == ("censoredplanet.b_nat_xa",)
    moved = reference.match([("location", "http://halt.example")], b"")
    assert moved == ("censoredplanet.c_isp_xa_location",)
    assert reference.owned_by("telegram", "149.154.167.99")
    before = reference.snapshots
    table.write_text(f"{HEAD}x.page,nat,,body,contains,stop there,5,XA,us,,\n")
    assert load(tmp_path).snapshots != before


@pytest.mark.parametrize(
    "text", ["name,scope\nx,nat\n", f"{HEAD}x,nat,,body,odd,y,5,,,,\n"]
)
def test_a_broken_table_stops_the_run(tmp_path: Path, text: str) -> None:
    """Judging with half of the reference would be judging in silence."""
    (tmp_path / "fingerprints_http.csv").write_text(text)
    with pytest.raises(ConfigError, match="broken"):
        load(tmp_path)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """A wrong path is said, not replaced by the built-in set."""
    with pytest.raises(ConfigError, match="no such folder"):
        load(tmp_path / "missing")
