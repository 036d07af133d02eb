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
        ("order of the High Court in CS(COMM) 814/2021", "814/2021"),
        ("Court order ref. AB-2019-000444", "AB-2019-000444"),
        ("09/04/2016 tarih ve 2016/901 D.İş sayılı karar", "2016/901"),
        ("по требованию прокуратуры N 27-31/Треб55", "27-31/Треб55"),
        ("за рішенням суду від 2019 року № 757/555/19", "757/555/19"),
        ("Surat Nomor 71/DJAI.2/2021", "71/DJAI.2/2021"),
        ("in esecuzione del decreto del tribunale n. 808/2020", "808/2020"),
        ("Delibera AGCOM n. 90/21/CONS", "90/21/CONS"),
        ("arrêté ministériel n° 31/2018", "31/2018"),
        ("Resolución Nro. 14/2022", "14/2022"),
        ("na podstawie postanowienia nr PK/8/2020", "PK/8/2020"),
        ("βάσει της υπ' αριθ. 61/2018 απόφασης", "61/2018"),
        ("theo Quyết định số 77/QĐ-TTTT", "77/QĐ-TTTT"),
        ("حكم المحكمة رقم ٨١٢/٢٠٢١", "٨١٢/٢٠٢١"),
        ("بموجب قرار النيابة العامة رقم (5511) لسنة 2019", "5511"),
        ("5651 sayılı Kanun", None),
        ("решение в соответствии с законом № 149-ФЗ", None),
        ("Undang-Undang Nomor 11 Tahun 2008", None),
        ("provvedimento ai sensi della legge n. 633/41", None),
        ("décision selon la loi n° 5/22", None),
        ("قرار بموجب القانون رقم 175 لسنة 2018", None),
        ("page not found, error 404", None),
    ],
)
def test_a_citation(text: str, number: str | None) -> None:
    """A number counts only beside the word for an order."""
    assert cited(text) == number
