"""Numbers of orders on block pages."""

import pytest

from rasad.verdicts.orders import cited


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("by Order No. 44/2019 of the court", "44/2019"),
        ("2015/1134 sayılı kararı ile", "2015/1134"),
        ("на основании решения суда № 2-55/2018.", "2-55/2018"),
        ("berdasarkan Nomor 19 Tahun 2014", "19"),
        ("page not found, error 404", None),
    ],
)
def test_a_citation(text: str, number: str | None) -> None:
    """A number counts only beside the word for an order."""
    assert cited(text) == number
