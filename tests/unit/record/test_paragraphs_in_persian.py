# ruff: noqa: E501 - a paragraph is read, and edited, as it stands
"""What a Persian paragraph says: several acts, two services, days that lean on others."""

import pytest
from tests.unit.record.said import said

from rasad.model.vocabulary import ENTRY_TYPES

# The articles are of Tuesday, 1 Khordad 1403, which is 21 May 2024. A row of what is
# said: type, services joined by commas, first day or None where any will do.
PARAGRAPHS = (
    (
        "دادستانی کل کشور روز شنبه دستور داد اینستاگرام مسدود شود. روز بعد، همراه اول و ایرانسل دسترسی به این شبکه را قطع کردند. واتس‌اپ همچنان باز است.",
        (
            ("order_block", "instagram", "2024-05-18"),
            ("block", "instagram", "2024-05-19"),
            ("status_claim", "whatsapp", "2024-05"),
        ),
        (),
    ),
    (
        "وزارت مخابرات افغانستان در ۲۵ اردیبهشت ۱۴۰۳ از شرکت‌های مخابراتی خواست فیس‌بوک را محدود کنند. دو روز پس از آن، کاربران در کابل و هرات گفتند فیس‌بوک باز نمی‌شود. سخنگوی وزارت در گفت‌وگو با خبرنگاران محدود شدن فیس‌بوک را رد کرد.",
        (
            ("order_block", "facebook", "2024-05-14"),
            ("access_observation", "facebook", "2024-05-16"),
            ("denial", "facebook", None),
        ),
        (),
    ),
    (
        "شورای عالی فضای مجازی در نشست دوشنبه با رفع فیلتر واتس‌اپ موافقت کرد، اما دربارهٔ تلگرام تصمیمی نگرفت. ستار هاشمی، وزیر ارتباطات، وعده داد که تلگرام نیز تا پایان سال آزاد شود. واتس‌اپ شامگاه همان روز رفع فیلتر شد.",
        (
            ("order_lift", "whatsapp", "2024-05-20"),
            ("promise", "telegram", None),
            ("unblock", "whatsapp", "2024-05-20"),
        ),
        ("denial",),
    ),
    (
        "رگولاتور پاکستان روز ۱۰ اردیبهشت به تیک‌تاک ده روز مهلت داد تا محتوای غیراخلاقی را حذف کند. این شرکت پاسخی نداد. با پایان این مهلت، دسترسی به تیک‌تاک در سراسر کشور مسدود شد.",
        (("ultimatum", "tiktok", "2024-04-29"), ("block", "tiktok", None)),
        ("platform_refusal", "takedown_demand"),
    ),
    (
        "به گزارش نت‌بلاکس، اینترنت همراه در زاهدان از ظهر جمعه قطع شده است. یک مقام محلی که نخواست نامش فاش شود گفت اینترنت به دستور شورای تأمین استان قطع شده است. اینترنت ثابت در این شهر همچنان وصل است.",
        (
            ("shutdown", "class:internet", "2024-05-17"),
            ("status_claim", "class:internet", "2024-05"),
        ),
        ("order_block",),
    ),
    (
        "دوروف در پیامی نوشت که تلگرام درخواست دولت برای تحویل اطلاعات کاربران را نپذیرفته است. او افزود ترجیح می‌دهد تلگرام در این کشور مسدود شود تا حریم خصوصی کاربران نقض گردد. چند ساعت بعد دادگاهی در مسکو تلگرام را به پرداخت جریمه محکوم کرد.",
        (("platform_refusal", "telegram", None), ("court_ruling", "telegram", None)),
        ("platform_statement", "data_access_demand"),
    ),
    (
        "وزیر آموزش و پرورش در بخشنامه‌ای استفادهٔ معلمان از پیام‌رسان‌های خارجی را ممنوع کرد و مدارس را موظف ساخت تنها از شبکهٔ شاد استفاده کنند. بسیاری از معلمان گفته‌اند که همچنان از واتس‌اپ استفاده می‌کنند.",
        (
            ("ban_sector", "class:foreign_messengers", None),
            ("mandate_domestic", "shad", None),
        ),
        (),
    ),
    (
        "پس از اعتراض‌های آبان ۱۳۹۸، حکومت ایران اینترنت را در سراسر کشور قطع کرد. یک هفته بعد اینترنت به‌تدریج وصل شد. عفو بین‌الملل قطع اینترنت را محکوم کرد و گفت حکومت پشت پردهٔ آن معترضان را سرکوب کرده است.",
        (
            ("shutdown", "class:internet", "2019-10-23"),
            ("unblock", "class:internet", None),
            ("opposition", "class:internet", None),
        ),
        (),
    ),
    (
        "سخنگوی دولت گفت: «نه دستوری برای فیلتر سیگنال صادر شده و نه چنین تصمیمی در دست بررسی است.» با این حال کاربران از دو روز پیش خبر می‌دهند که پیام‌رسان سیگنال روی همراه اول و رایتل وصل نمی‌شود. سیگنال هنوز به پرسش‌ها پاسخ نداده است.",
        (
            ("denial", "signal", None),
            ("access_observation", "signal", "2024-05-19"),
            ("no_comment", "signal", None),
        ),
        (),
    ),
    (
        "تلگرام در ایران حدود ۴۵ میلیون کاربر دارد، اما سروش می‌گوید تنها پنج میلیون عضو گرفته است. یک نمایندهٔ مجلس هشدار داد اگر تلگرام تا ۱۵ خرداد دفتر رسمی باز نکند، مسدود خواهد شد. دفتر رئیس‌جمهور دیروز اعلام کرد کانال خود را از تلگرام به سروش منتقل می‌کند.",
        (
            ("usage_claim", "telegram", None),
            ("usage_claim", "soroush", None),
            ("migrate", "soroush,telegram", "2024-05-20"),
        ),
        ("threat", "ultimatum"),
    ),
    (
        "رئيس جمهور تاجيكستان در فروردين ۱۴۰۳ وعده داد كه دسترسي به يوتيوب محدود نشود. وي به اين وعده عمل نكرد و يوتيوب از اواسط ارديبهشت مسدود شده است. سازمان خدمات ارتباطي علت آن را نقص فني اعلام كرده است.",
        (
            ("promise", "youtube", "2024-03-20"),
            ("promise_status", "youtube", None),
            ("block", "youtube", "2024-04-30"),
        ),
        (),
    ),
    (
        "دیوان عالی برزیل ایکس را به دلیل معرفی نکردن نمایندهٔ قانونی تعلیق کرد. ماسک این حکم را «سانسور» خواند. آناتل، نهاد ناظر مخابرات، ظرف ۲۴ ساعت دستور را به اپراتورها ابلاغ کرد و استارلینک اعلام کرد آن را اجرا نمی‌کند. ایکس هفتهٔ گذشته جریمه‌ها را پرداخت و روز یکشنبه دوباره در دسترس قرار گرفت.",
        (
            ("court_ruling", "twitter", None),
            ("platform_compliance", "twitter", None),
            ("unblock", "twitter", "2024-05-19"),
        ),
        ("order_block", "noncompliance"),
    ),
)


@pytest.mark.parametrize(("text", "acts", "also"), PARAGRAPHS)
def test_a_paragraph_says_these_acts(
    text: str, acts: tuple[tuple[str, str, str | None], ...], also: tuple[str, ...]
) -> None:
    """Every act with its own service and day, and no act that nobody told."""
    found = said(text, country=None, day="2024-05-21", language="fa")

    told = {(str(s.type), ",".join(sorted(s.services)), s.date.value) for s in found}
    told |= {(kind, services, None) for kind, services, _ in told}
    assert set(acts) <= told
    read = {str(s.type) for s in found if s.type in ENTRY_TYPES}
    assert read <= {kind for kind, _, _ in acts} | set(also)
