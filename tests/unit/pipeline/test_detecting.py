"""Detection from tables on disk says what detection in memory says."""

from pathlib import Path

from tests.unit.episodes.test_detecting import lasting
from tests.unit.episodes.world import measured
from tests.unit.storage.test_cell_counts import as_csv, as_parquet

from rasad import episodes
from rasad.model.cell import Cell
from rasad.pipeline import catalogue, detecting


def world() -> list[Cell]:
    """Make three countries: a block, a defect seen everywhere, a loss, an outage."""
    places = ("XA", "XB", "XC")
    return [
        *(c for asn in (1, 2) for c in lasting(asn, 10, 20)),
        *measured(3, (0, 20)),
        *(
            c
            for n, country in enumerate(places)
            for span, blocked in (((0, 12), False), ((12, 18), True), ((18, 30), False))
            for c in measured(
                10 + n, span, blocked=blocked, country=country, target="web/b.example"
            )
        ),
        *(
            Cell(hour=c.hour, country=c.country, asn=c.asn, target=c.target, down=2)
            for country in places
            for c in measured(
                20, (5, 5.5), country=country, target="web/c.example", every=1
            )
        ),
        *(
            c
            for country in places
            for c in measured(
                20, (6, 9), country=country, target="web/c.example", every=1
            )
        ),
    ]


def test_however_it_is_stored_and_shared_out_it_is_the_same(tmp_path: Path) -> None:
    """One table or several, text or typed, one process or two (P1)."""
    cells = world()
    registry = catalogue.services()
    expected = episodes.from_cells(cells, service_of=registry.service_of)
    whole = as_csv(cells, tmp_path / "whole.csv")
    parts = [
        as_csv(cells[1::2], tmp_path / "odd.csv"),
        as_parquet(cells[::2][::-1], tmp_path / "even.parquet"),
        as_csv(cells[:99], tmp_path / "again.csv"),
    ]

    one = detecting.detected([whole])
    two = detecting.detected(parts, jobs=2)

    assert {e.kind.value for e in expected} == {
        "blocking",
        "instrument_defect",
        "measurement_loss",
        "outage",
    }
    assert one.episodes == expected
    assert two.episodes == expected
    assert (one.cells, two.cells) == (len(cells), len(cells) + 99)


def test_what_cannot_be_read_is_named_and_the_rest_is_used(tmp_path: Path) -> None:
    """A missing table and a bad row do not cost the others (N1)."""
    good = as_csv(world(), tmp_path / "good.csv")
    with good.open("a") as file:
        file.write("yesterday,XA\n")

    found = detecting.detected([tmp_path / "none.csv", good])

    assert found.episodes == detecting.detected([good]).episodes
    assert [reject.source for reject in found.rejects] == [
        str(tmp_path / "none.csv"),
        str(good),
    ]


def test_no_table_gives_no_episode() -> None:
    """Nothing in, nothing out."""
    assert detecting.detected([]).episodes == ()
