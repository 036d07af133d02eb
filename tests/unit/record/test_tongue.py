# ruff: noqa: E501 - a row a case, read as a row
"""The language of a text."""

import pytest

from rasad.record.tongue import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The regulator of the country has closed the messenger, and it was not on the list.", "en"),
        ("سازمان تنظیم مقررات پیام‌رسان را برای همه کاربران بست و گفت که این کار موقت است.", "fa"),
        ("سازمان تنظيم مقررات پيام رسان را براي همه كاربران بست و گفت كه اين كار چند روزه است.", "fa"),
        ("أعلنت الهيئة أن خدمة الرسائل توقفت في البلاد منذ صباح اليوم بعد قرار من المحكمة.", "ar"),
        ("پیغام رسانی کی سروس ملک بھر میں بند ہے اور حکومت نے کہا ہے کہ یہ عارضی ہے۔", "ur"),
        ("Le régulateur a fermé la messagerie dans tout le pays et les opérateurs ont suivi.", "fr"),
        ("El regulador ha cerrado la mensajería en todo el país y los operadores lo han seguido.", "es"),
        ("O regulador fechou o mensageiro em todo o país e as operadoras não foram ouvidas.", "pt"),
        ("Der Regulierer hat den Dienst im ganzen Land gesperrt und die Betreiber sind nicht gefragt worden.", "de"),
        ("Kurum bu hizmeti ülke için kapattı ve daha sonra bir açıklama yaptı ancak ne kadar süreceği belli değil.", "tr"),
        ("Регулятор закрыл мессенджер по всей стране, и операторы это подтвердили.", "ru"),
        ("Регулятор закрив месенджер у всій країні, і оператори це підтвердили.", "uk"),
        ("监管机构星期一命令运营商在全国范围内关闭该通讯软件。", "zh"),
        ("規制当局は月曜日にメッセンジャーを閉じるよう事業者に命じた。", "ja"),
        ("Heron", "und"),
        ("", "und"),
        ("12345 67890 --- 12345", "und"),
        ("Heron messenger Хєрон мессенджер درنا پیام", "und"),
        ("Heron Plover Avocet Curlew Dunlin Godwit Knot Ruff Sanderling Stint", "und"),
    ],
)  # fmt: skip
def test_the_language_of(text: str, language: str) -> None:
    """Script, letters and small words tell; a short or a mixed text is `und`."""
    assert language_of(text) == language
