"""Persian sentences in their several spellings."""

import pytest
from tests.unit.record.said import said

ROWS = [
    ("دادستانی تهران دستور داد که واتس‌اپ مسدود شود.", "order_block", ("whatsapp",)),
    ("دادستاني تهران دستور داد که واتس اپ مسدود شود.", "order_block", ("whatsapp",)),
    ("اینستاگرام از دیروز در ایران فیلتر شده است.", "block", ("instagram",)),
    ("توییتر همچنان فیلتر است.", "status_claim", ("twitter",)),
    ("از اینستاگرام رفع فیلتر شد.", "unblock", ("instagram",)),
    ("وزیر ارتباطات وعده داد که تلگرام رفع فیلتر شود.", "promise", ("telegram",)),
    ("دولت به تلگرام ۳۰ روز مهلت داد تا پاسخ دهد.", "ultimatum", ("telegram",)),
    ("سخنگوی دولت فیلتر شدن واتس‌اپ را تکذیب کرد.", "denial", ("whatsapp",)),
    (
        "احتمال فیلتر شدن سیگنال وجود دارد؛ پیام‌رسان سیگنال محبوب است.",
        "planned_restriction",
        ("signal",),
    ),
    (
        "استفاده از پیام‌رسان‌های خارجی در مدارس ممنوع شد.",
        "ban_sector",
        ("class:foreign_messengers",),
    ),
]
SILENT = [
    "جاده به دستور پلیس مسدود است و خبرش در تلگرام پخش شد؛ او گفت بله.",
    "گپ دوستانه ما طولانی شد و اینستاگرام را بستیم.",
]


@pytest.mark.parametrize(("text", "kind", "services"), ROWS)
def test_a_persian_sentence_says_this(
    text: str, kind: str, services: tuple[str, ...]
) -> None:
    """Half-spaces, spaces and Arabic letters make no difference."""
    found = said(text, country="IR", day="2018-04-30", language="fa")

    assert (kind, services) in [(s.type.value, s.services) for s in found]


def test_yes_and_a_chat_are_no_messengers() -> None:
    """Two messengers are also everyday words."""
    for text in SILENT:
        found = said(text, country="IR", language="fa")
        assert not {"bale", "gap"} & {i for s in found for i in s.services}
