"""`rasad fetch reference`: the one verb that needs the network."""

from pathlib import Path

import msgspec
from tests.interfaces.conftest import Run

HEAD = "name,scope,location_found,pattern_type,pattern,expected_countries\n"


def sources(folder: Path, url: str) -> Path:
    """Return a list of one source at *url*."""
    path = folder / "sources.json"
    rows = [{"file": "fingerprints/fingerprints_http.csv", "url": url}]
    path.write_bytes(msgspec.json.encode(rows))
    return path


def test_offline_is_a_code_of_its_own(tmp_path: Path, run: Run) -> None:
    """A script can tell that the network is missing from that something is wrong."""
    listed = sources(tmp_path, "http://127.0.0.1:1/table.csv")
    found = run("fetch", "reference", "--to", tmp_path / "r", "--sources", listed)
    assert found.code == 5
    assert "127.0.0.1" in found.err
    assert not (tmp_path / "r" / "current").exists()


def test_a_workspace_judges_with_what_it_fetched(tmp_path: Path, run: Run) -> None:
    """Nothing has to be written into the settings."""
    assert run("init", tmp_path / "w", "--country", "IR").code == 0
    given = tmp_path / "given" / "fingerprints"
    given.mkdir(parents=True)
    (given / "fingerprints_http.csv").write_text(
        f"{HEAD}x.page,nat,body,contains,stop,XA\n"
    )
    listed = sources(tmp_path, "http://127.0.0.1:1/table.csv")
    found = run(
        *("fetch", "reference", "-C", tmp_path / "w"),
        *("--from", tmp_path / "given", "--sources", listed),
    )
    assert found.code == 0
    made = msgspec.json.decode(found.out)
    assert [f["file"] for f in made["files"]] == ["fingerprints/fingerprints_http.csv"]
    pointer = tmp_path / "w" / "reference" / "current"
    assert pointer.read_text().strip() == Path(made["path"]).name
