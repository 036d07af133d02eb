"""A snapshot is whole or is not there."""

from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from rasad.errors import ConfigError, Offline
from rasad.pipeline import fetching
from rasad.pipeline.fetching import Source
from rasad.pipeline.reference import load

HEAD = "name,scope,location_found,pattern_type,pattern,expected_countries\n"
TABLE = f"{HEAD}x.page,nat,body,contains,stop here,XA\n".encode()
NETWORKS = b"8.8.8.0,8.8.8.255,15169,Somebody\n"
WANTED = (
    Source(file="fingerprints/fingerprints_http.csv", url="https://a.example/1"),
    Source(file="asn/asn-ipv4.csv.gz", url="https://a.example/2"),
)
DAY, NEXT = datetime(2026, 3, 1, 12, tzinfo=UTC), datetime(2026, 3, 2, tzinfo=UTC)


def given(source: Source) -> bytes:
    """Return a made-up table for each source."""
    return NETWORKS if "asn" in source.file else TABLE


def test_a_snapshot_is_dated_named_by_its_content_and_judged_with(
    tmp_path: Path,
) -> None:
    """What is fetched is what `judge` reads, the latest of what is there."""
    made = fetching.fetch(tmp_path, WANTED, at=DAY, get=given)
    assert made.path == str(tmp_path / f"2026-03-01-{made.id}")
    assert [item.file for item in made.files] == sorted(s.file for s in WANTED)
    known = load(tmp_path)
    assert known.match([], b"you must stop here") == ("x.page",)
    assert known.asn_of("8.8.8.8") == 15169
    told = msgspec.json.decode((Path(made.path) / "snapshot.json").read_bytes())
    assert told["id"] == made.id


def test_the_same_files_on_another_day_are_the_same_snapshot(tmp_path: Path) -> None:
    """A verdict's snapshot id says what it was judged with, not when it was got."""
    one = fetching.fetch(tmp_path, WANTED, at=DAY, get=given)
    other = fetching.fetch(tmp_path, WANTED, at=NEXT, get=given)
    assert (one.id, one.path) == (other.id, other.path)
    assert len(list(tmp_path.glob("2026-*"))) == 1


def test_another_content_is_another_snapshot_and_the_first_stays(
    tmp_path: Path,
) -> None:
    """Earlier verdicts can still be made again."""
    one = fetching.fetch(tmp_path, WANTED, at=DAY, get=given)
    fetching.fetch(
        tmp_path,
        WANTED,
        at=NEXT,
        get=lambda s: given(s).replace(b"stop here", b"halted"),
    )
    assert load(tmp_path).match([], b"halted") == ("x.page",)
    assert load(Path(one.path)).match([], b"stop here") == ("x.page",)


def broken(source: Source) -> bytes:
    """Return a page that says sorry in place of a table."""
    return b"name,scope\nsorry,sorry\n" if "http" in source.file else given(source)


def offline(source: Source) -> bytes:
    """Return the first source; the network breaks at the second."""
    if "asn" in source.file:
        raise Offline("gone")
    return given(source)


def bomb(source: Source) -> bytes:
    """Return a packed table that is cut short."""
    return b"\x1f\x8b\x08\x00\x00" if "asn" in source.file else given(source)


@pytest.mark.parametrize("get", [broken, offline, bomb])
def test_half_a_snapshot_is_none(tmp_path: Path, get: fetching.Get) -> None:
    """Whatever goes wrong, the latest stays what it was, and no rest is left."""
    fetching.fetch(tmp_path, WANTED, at=DAY, get=given)
    before = sorted(tmp_path.iterdir())
    with pytest.raises((ConfigError, Offline)):
        fetching.fetch(tmp_path, WANTED, at=NEXT, get=get)
    assert sorted(tmp_path.iterdir()) == before
    assert load(tmp_path).match([], b"stop here") == ("x.page",)


def test_from_a_folder(tmp_path: Path) -> None:
    """Offline, the same files may come from a folder that is laid out so."""
    folder = tmp_path / "given"
    for source in WANTED:
        path = folder / source.file
        path.parent.mkdir(parents=True)
        path.write_bytes(given(source))
    made = fetching.fetch(
        tmp_path / "home", WANTED, at=DAY, get=fetching.from_folder(folder)
    )
    assert load(tmp_path / "home").match([], b"stop here") == ("x.page",)
    assert made.id == fetching.fetch(tmp_path / "b", WANTED, at=NEXT, get=given).id


def test_a_file_that_the_folder_lacks_is_named(tmp_path: Path) -> None:
    """Silence about a missing table would be judging with half."""
    with pytest.raises(ConfigError, match="fingerprints_http"):
        fetching.fetch(
            tmp_path / "home", WANTED, at=DAY, get=fetching.from_folder(tmp_path)
        )


@pytest.mark.parametrize("name", ["../x.csv", "/etc/x.csv", ""])
def test_a_name_stays_inside_the_snapshot(tmp_path: Path, name: str) -> None:
    """A list of sources must not write elsewhere."""
    path = tmp_path / "sources.json"
    path.write_bytes(msgspec.json.encode([{"file": name, "url": "https://a.example"}]))
    with pytest.raises(ConfigError, match="no name inside"):
        fetching.sources(path)


def test_our_own_sources_are_told_with_their_licences() -> None:
    """What is not ours to ship is fetched, and says whose it is."""
    ours = fetching.sources()
    assert all(s.url.startswith("https://") and s.licence and s.what for s in ours)
