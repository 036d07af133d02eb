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
        ("решением суда от 16.04.2018 № 27-31-2018/Ид2971-18", "27-31-2018/Ид2971-18"),
        ("5651 sayılı Kanun uyarınca 2017/2956 sayılı karar", "2017/2956"),
        ("Order No: <b>1396/77-B</b>", "1396/77-B"),
        ("décision n° 2014-118 du tribunal", "2014-118"),
        ("Ofício nº 123/2022 da agência", "123/2022"),
        ("بر اساس دستور قضایی شماره ۱۲۳۴/۵۶", "۱۲۳۴/۵۶"),
        ("5651 sayılı Kanun", None),
        ("page not found, error 404", None),
    ],
)
def test_a_citation(text: str, number: str | None) -> None:
    """A number counts only beside the word for an order."""
    assert cited(text) == number
