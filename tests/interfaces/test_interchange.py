"""Records of others come in, our record goes out: by the program, on the example."""

import json
import shutil
import zipfile
from hashlib import sha256
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from tests.interfaces.conftest import Run
from tests.unit.pipeline.interchange.sheets import FIRST, body

from rasad.pipeline.interchange import tables
from rasad.pipeline.interchange.codebook import TABLES


@pytest.fixture
def beside(demo: Path, tmp_path: Path) -> Path:
    """The example, to be written to."""
    return Path(shutil.copytree(demo, tmp_path / "iran"))


def test_a_sheet_is_imported_once_and_counted(
    run: Run, beside: Path, tmp_path: Path
) -> None:
    """Its rows are counted, its repairs told, and a second time changes nothing."""
    sheet = tmp_path / "sheet.csv"
    sheet.write_bytes(
        body(
            FIRST, {**FIRST, "ordered_by": "Judicairy"}, {**FIRST, "country": "Nowhere"}
        )
    )

    first = run("import", sheet, "-C", beside, "--json")
    again = run("import", sheet, "-C", beside, "--json")

    told = first.lines[0]
    assert first.code == 1
    assert (told["outside"], told["repairs"]) == (2, 1)
    assert again.lines[0]["known"] == 1
    assert len(run("outside", "-C", beside).lines) == 2
    assert run("outside", "repairs", "-C", beside).lines[0]["old"] == "Judicairy"


def test_the_chain_of_a_day_is_in_order_and_names_what_others_have(
    run: Run, beside: Path, tmp_path: Path
) -> None:
    """Said, measured and told by others stand on one line of time; gaps say so."""
    sheet = tmp_path / "sheet.csv"
    other = {
        **FIRST,
        "start_date": "2018-04-27",
        "end_date": "ongoing",
        "service_details": "Telegram",
        "news_link": "https://example.org/2018/iran-telegram-ban",
    }
    sheet.write_bytes(body(other))
    run("import", sheet, "-C", beside)

    links = run("chain", "IR", "telegram", "2018-04-30", "-C", beside).lines

    days = [str(link["at"])[:10] for link in links]
    assert days == sorted(days)
    assert {link["kind"] for link in links} == {"said", "measured", "outside", "gap"}
    gaps = run("gaps", "--country", "IR", "-C", beside).lines
    assert {"no_row", "probably_this_row"} <= {gap["kind"] for gap in gaps}


def test_every_format_has_a_manifest_that_holds(
    run: Run, demo: Path, tmp_path: Path
) -> None:
    """Each file is listed with its hash and licence, made-up data with its mark."""
    for form in (
        "csv",
        "parquet",
        "package",
        "stop",
        "incidents",
        "jsonld",
        "citations",
    ):
        out = tmp_path / form
        assert run("export", form, "--out", out, "-C", demo).code == 0

        rows = json.loads((out / "manifest.json").read_bytes())["files"]
        assert {r["path"] for r in rows} | {"manifest.json"} == {
            p.name for p in out.iterdir()
        }
        for row in rows:
            raw = (out / row["path"]).read_bytes()
            assert row["sha256"] == sha256(raw).hexdigest()
            assert row["licence"]
            assert row["synthetic"] is ("made-up" in row["licence"])


ARROW = {
    "string": "string",
    "datetime": "string",
    "integer": "int64",
    "number": "double",
    "boolean": "bool",
    "list": "list<element: string>",
}


def test_columns_are_those_of_the_codebook(
    run: Run, demo: Path, tmp_path: Path
) -> None:
    """Each column has the kind and the meaning told there, and a key is never empty."""
    run("export", "parquet", "--out", tmp_path, "-C", demo)

    for table in TABLES:
        held = pq.read_table(tmp_path / f"{table.name}.parquet")
        assert [
            (f.name, str(f.type), f.metadata[b"description"].decode())
            for f in held.schema
        ] == [(c.name, ARROW[c.kind], c.about) for c in table.columns]
        assert {key: held[key].null_count for key in table.key} == dict.fromkeys(
            table.key, 0
        )


def test_tables_say_the_same_in_every_form(
    run: Run, demo: Path, tmp_path: Path
) -> None:
    """CSV, Parquet and the package hold the same rows, and keys lead somewhere."""
    run("export", "package", "--out", tmp_path / "p", "-C", demo)
    run("export", "parquet", "--out", tmp_path / "q", "-C", demo)
    package = json.loads((tmp_path / "p/datapackage.json").read_bytes())
    held = {}

    for table in TABLES:
        rows = list(
            tables.from_csv(
                table.columns, (tmp_path / f"p/{table.name}.csv").read_bytes()
            )
        )
        columns = pq.read_table(tmp_path / f"q/{table.name}.parquet").to_pylist()
        assert [
            tuple(tuple(v) if isinstance(v, list) else v for v in r.values())
            for r in columns
        ] == rows
        names = [c.name for c in table.columns]
        keys = [tuple(r[names.index(k)] for k in table.key) for r in rows]
        assert len(set(keys)) == len(keys)
        held[table.name] = [dict(zip(names, r, strict=True)) for r in rows]
    for table in TABLES:
        for column, to, field in table.refers:
            there = {r[field] for r in held[to]}
            assert {r[column] for r in held[table.name]} <= there
    assert [r["path"] for r in package["resources"]] == [
        f"{t.name}.csv" for t in TABLES
    ]
    for resource in package["resources"]:
        raw = (tmp_path / "p" / resource["path"]).read_bytes()
        assert resource["hash"] == f"sha256:{sha256(raw).hexdigest()}"
        assert resource["licenses"]
        assert all(field["description"] for field in resource["schema"]["fields"])


def test_an_exhibit_is_the_same_bytes_twice_and_holds_its_quotes(
    run: Run, demo: Path, tmp_path: Path
) -> None:
    """It holds finding, quotes, measurements, method, page; copies when asked for."""
    finding = next(
        f
        for f in run("findings", "--country", "IR", "-C", demo).lines
        if f["kind"] == "followed"
    )
    for name in ("one.zip", "two.zip"):
        run(
            "export",
            "exhibit",
            "--finding",
            finding["id"],
            "--out",
            tmp_path / name,
            "-C",
            demo,
        )
    run(
        *("export", "exhibit", "--finding", finding["id"], "--copies"),
        *("--out", tmp_path / "three.zip", "-C", demo),
    )

    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        page = archive.read("exhibit.html").decode()
        quotes = json.loads(archive.read("quotes.json"))
        listed = json.loads(archive.read("manifest.json"))["files"]
        for row in listed:
            assert sha256(archive.read(row["path"])).hexdigest() == row["sha256"]
    assert "Made-up measurements" in page
    assert all(s["document"] in page for e in quotes for s in e["sources"])
    assert not [row for row in listed if row["path"].startswith("copies/")]
    with zipfile.ZipFile(tmp_path / "three.zip") as archive:
        copies = [n for n in archive.namelist() if n.startswith("copies/")]
        assert copies
        for copy in copies:
            digits = copy.removeprefix("copies/")
            assert sha256(archive.read(copy)).hexdigest() == digits


def test_what_was_not_found_says_where_it_was_looked_for(
    run: Run, demo: Path, tmp_path: Path
) -> None:
    """Days, documents, languages, networks and tests, for every kind of absence."""
    found = run("findings", "-C", demo).lines
    kinds = {str(f["kind"]): f for f in reversed(found)}
    for kind in ("unknown", "not_observed", "followed"):
        finding = kinds[kind]
        out = tmp_path / f"{kind}.zip"
        asked = ("--finding", finding["id"], "--out", out, "-C", demo)
        assert run("export", "exhibit", *map(str, asked)).code == 0
        with zipfile.ZipFile(out) as archive:
            page = archive.read("exhibit.html").decode()
            held = "searched.json" in archive.namelist()
            assert held is (kind != "followed")
            assert ("looked for and not found" in page) is held
            if not held:
                continue
            told = json.loads(archive.read("searched.json"))
        assert told["first"] <= told["last"] <= "2018-06-01"
        for read in told["documents"]:
            days = [day[:10] for day in read["published"]]
            assert any(told["first"] <= day <= told["last"] for day in days)
        assert told["languages"] == sorted(
            {n for r in told["documents"] for n in r["languages"]}
        )
        assert told["targets"] == sorted({t["target"] for t in told["tests"]})
        assert all(t["days"] > 0 for t in told["tests"])


def test_a_format_needs_a_place(run: Run, demo: Path) -> None:
    """What is missing is said, with exit code 2."""
    assert run("export", "csv", "-C", demo).code == 2
    assert run("export", "exhibit", "--out", "x.zip", "-C", demo).code == 2
    assert run("export", "csv", "--finding", "x", "--out", "y", "-C", demo).code == 2
