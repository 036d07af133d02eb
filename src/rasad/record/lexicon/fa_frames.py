# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""Persian rows of frames, read last: who decides what, and what became of access."""

from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record.lexicon.fa_concepts import CURBING, HOLDER, STOP, late

T, M = StatementType, Modality

LATE = (
    late(
        "dispute.voice",
        T.DISPUTE,
        r"\bبر سر\b<g20>\b(?:هم ?رای|هم ?داستان|یک ?دل|هم ?صدا|متفق) ن\w+|\bیک ?صدا نیستند\b",
        needs="topic",
    ),
    late(
        "noncompliance.let-pass",
        T.NONCOMPLIANCE,
        r"\b(?:مهلت|ماه|روز|هفته|زمان)\b<g20>\b(?:را )?(?:گذراند|سپری کرد)\w*<g40>\bن(?:بست\w*|کرد\w*)|(?:<A>|<D>)<g60>\b<S><g10>\bرا ن(?:بست(?:ند|ه ?اند|ه است)?|بسته)(?!\w)",
    ),
    late(
        "plan.thinks",
        T.PLANNED_RESTRICTION,
        rf"\b(?:به|در فکر|در اندیشه|در پی|در تدارک|مشغول بررسی|خواهان|به دنبال)\b<g10>\b(?:{CURBING})\b<g40>\b(?:می ?اندیش\w+|فکر می ?کن\w+|است|هستند|بود\w*|اند)(?!\w)",
        modality=M.INTENDED,
        asks=Asks.RESTRICT,
    ),
    late(
        "plan.thinks.2",
        T.PLANNED_RESTRICTION,
        r"\b(?:طرح|لایحه|پیش ?نویس|پیشنهاد)ی?\b<g60>\bکه\b<g60>\b(?:ممنوع|محدود|مسدود|فیلتر)\b<g10>\b(?:می ?کند|خواهد کرد|کند|شود|می ?شود)",
        modality=M.INTENDED,
        asks=Asks.RESTRICT,
    ),
    late(
        "plan.thinks.3",
        T.PLANNED_RESTRICTION,
        r"\b(?:جای خود را|جایش را) به\b<g40>\b(?:می ?دهد|خواهد داد|بدهد)",
        modality=M.INTENDED,
        asks=Asks.RESTRICT,
    ),
    late(
        "plan.thinks.4",
        T.PLANNED_RESTRICTION,
        r"<S><g40>\bکنار گذاشته (?:<fut>)",
        modality=M.INTENDED,
        asks=Asks.RESTRICT,
    ),
    late(
        "plan.thinks.5",
        T.PLANNED_RESTRICTION,
        r"\b(?:شنیده ?ایم|شنیده (?:<be>))\b<g90>\b(?:جلسه|بررسی|تصمیم)\b",
        modality=M.INTENDED,
        asks=Asks.RESTRICT,
    ),
    late(
        "order.decided",
        T.ORDER_BLOCK,
        rf"{HOLDER}<g90>\b(?:<order>|<demand>|امضا\w*|رای|خواست\w*|حکم|تصویب)\b<g120>\b(?:{STOP})",
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
    ),
    late(
        "order.suspend",
        T.ORDER_BLOCK,
        r"\b(?:<order>) (?:<gave>)<g120>\b(?:معلق|متوقف|غیر ?فعال|تعلیق|محدود) (?:<sub>)",
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
    ),
    late(
        "block.did-it",
        T.BLOCK,
        r"\b(?:همین|همان) کار را (?:<did>)|(?:<ISP>|\bشرکت\b)<g60>\b(?:ناچار|مجبور|ناگزیر) (?:به|از) اجرا\w*\b<g20>\b(?:<be>|بود\w*|شد\w*)|(?:<ISP>|\bشرکت\b)<g40>\b(?:درخواست|دستور)\b<g40>\bاجرا (?:<did>)",
    ),
    late(
        "block.out",
        T.BLOCK,
        r"<S><g90>\b(?:از کار (?:افتاد\w*|انداخته (?:<be>))|خاموش (?:<be>)|از دسترس (?:رفت\w*|بیرون رفت\w*)|به روی\b<g40>\bبسته (?:<be>)|روزنه\b<g20>\bبسته (?:<be>)|از دسترس (?:کاربران |مردم )?بیرون (?:شد|رفت|برده)\w*)|\b(?:دیگر|دیگه) <S> ندار\w+|\bروزنه <S><g10>\bبسته (?:<be>)|\bسراغ <S> رفت\w*|<S><g60>\bاز \d+ \w+(?:<g20>)?\b(?:بسته|مسدود|فیلتر) است(?!\w)|\bدسترسی به\b<g20>\b(?:شمار\w+ از )?(?:سایت|وب ?سایت)\w*<g40>\b(?:بسته|مسدود|قطع|محدود) (?:<did>|<be>|بود\w*)",
    ),
    late(
        "shutdown.parted",
        T.SHUTDOWN,
        r"\b(?:ارتباط|اتصال|پیوند)\w*\b<g20>\b(?:کشور|مردم|شهر|استان|منطقه)\b<g20>\b(?:با )?(?:جهان|بیرون|دنیا|شبکه)\b<g40>\b(?:گسست\w*|قطع (?:<done>)|برید\w*|بریده (?:<be>))|\bتاریکی (?:دیجیتال|اینترنتی|ارتباطی)\b<g20>\bفرو رفت\w*|<NET><g60>\b(?:از کار ایستاد\w*|از کار افتاد\w*|خوابید\w*|خاموش (?:<did>|<be>))|\b(?:خدمات |شبکه |داده ?های )?نسل (?:سوم|چهارم|پنجم|سه|چهار|پنج)\b<g60>\b(?:قطع|خاموش|متوقف) (?:<done>|می ?کن\w+)",
        needs="",
        means=("class:internet",),
    ),
    late(
        "unblock.returned",
        T.UNBLOCK,
        r"(?:<S>|<NET>)<g60>\b(?:(?:دوباره به دست|به (?:صفحه|روی|گوشی|زندگی|دسترس|مدار|کار|حال عادی))\b<g40>(?:\bبرگشت\w*|\bبازگشت\w*|\bرسید\w*|\bآمد\w*)|آرام ?آرام\b<g40>\bبرمی ?گرد\w+|(?:در حال|رو به) (?:بازگشت|وصل شدن|برقراری))|\bقفل <S><g10>\bشکست\w*|\b(?:بار دیگر|دوباره|باز) (?:به (?:آن|<S>) )?راه یافت\w*|\bمی ?توان (?:بی|بدون) <C><g20><S>|\b(?:محدودیت|فیلتر)\w*<g20>\bاز (?:روی|سر) <S><g10>\bبرداشته (?:<be>)",
        needs="any",
    ),
    late(
        "throttle.minutes",
        T.THROTTLE,
        r"\b(?:چند دقیقه|دقیقه ?ها|بسیار) (?:طول می ?کشد|زمان می ?برد)|\bترمز <S><g10>\bکشید\w*|\bسرعت <NET><g60>\b(?:پایین آورده|کم|محدود|کند) (?:<be>)",
        subtype="throttled",
        needs="any",
    ),
    late(
        "usage.on",
        T.USAGE_CLAIM,
        r"\b(?:\d[\d.,]*|\w+) (?:هزار|میلیون|میلیارد)\b<g20>\b(?:در|از|با|روی|به) (?:<S>|آن)<g20>(?:\b(?:هستند|اند|استفاده می ?کنند|حساب دارند|عضو\w*|گفت ?و ?گو می ?کنند|وصل می ?شوند|می ?نویسند|سر می ?زنند)| ?اند\b|$)|\bاز هر \w+ (?:<PLACE>|\w+) \w+ (?:نفر|تن)<g20>(?:<S>)",
        state=True,
    ),
    late(
        "circumvention.by-way",
        T.CIRCUMVENTION_USE,
        r"\b(?:از راه|از طریق|به مدد|به یاری|با کمک|بی ?کمک|با) (?:یک )?<C>|\bتنها با وصل شدن به شبکه ?های\b<g20>\b(?:دیگر|خارجی|خارج)|\bتقاضا (?:برای|ی) <C>",
        needs="",
        state=True,
    ),
    late(
        "migrate.to",
        T.MIGRATE,
        r"\bبه (?:پیام ?رسان |شبکه )?<S><g10>\b(?:می ?رو(?:د|ند)|رفت(?:ند|ه ?اند|ه است)?|کوچید\w*|آمد\w*|منتقل (?:<be>))(?!\w)",
        needs="any",
    ),
    late(
        "statement.own",
        T.PLATFORM_STATEMENT,
        r"\bخود (?:برنامه|شرکت|شبکه|پیام ?رسان)\b<g20>\b(?:می ?گوید|گفت\w*|اعلام (?:<did>)|نوشت\w*)|<ISP> (?:گفت(?:ه است)?|اعلام (?:<did>)|نوشت)\b<g60>\b(?:بررسی|پیگیری|علت|مشکل)",
    ),
    late(
        "arrest.prison",
        T.ARREST,
        r"\bبه (?:زندان|حبس) افتاد\w*|\bپشت میله\w*|\bبه (?:بند|حبس) کشیده (?:<be>)",
        needs="topic",
    ),
)
