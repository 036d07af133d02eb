# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""Persian words for time; digits and letters as the fold leaves them."""

from rasad.model.vocabulary import DeadlineKind
from rasad.record.grammar import DateRule, DeadlineRule, Times

WEEKDAYS = {
    "دوشنبه": 0,
    "دو شنبه": 0,
    "سه شنبه": 1,
    "سهشنبه": 1,
    "چهارشنبه": 2,
    "چهار شنبه": 2,
    "پنجشنبه": 3,
    "پنج شنبه": 3,
    "جمعه": 4,
    "شنبه": 5,
    "یکشنبه": 6,
    "یک شنبه": 6,
}
_JALALI = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند"
LUNAR = {name: number for number, name in enumerate(_JALALI.split(), 1)}
_GREGORIAN = (
    "ژانویه|جنوری",
    "فوریه|فبروری",
    "مارس|مارچ",
    "آوریل|اپریل",
    "مه|می",
    "ژوین|ژوئن|جون",
    "ژوییه|جولای|ژولای",
    "اوت|آگوست|اگست|آگست",
    "سپتامبر|سپتمبر",
    "اکتبر|اکتوبر",
    "نوامبر|نومبر",
    "دسامبر|دسمبر",
)
# The names of the same months in Afghanistan.
_AFGHAN = "حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت"
LUNAR |= {name: number for number, name in enumerate(_AFGHAN.split(), 1)}
LUNAR |= {"امرداد": 5}
MONTHS = {
    name: number
    for number, names in enumerate(_GREGORIAN, 1)
    for name in names.split("|")
}
_ORDINALS = [
    "اول",
    "دوم",
    "سوم",
    "چهارم",
    "پنجم",
    "ششم",
    "هفتم",
    "هشتم",
    "نهم",
    "دهم",
    "یازدهم",
    "دوازدهم",
    "سیزدهم",
    "چهاردهم",
    "پانزدهم",
    "شانزدهم",
    "هفدهم",
    "هجدهم",
    "نوزدهم",
    "بیستم",
]
_CARDINALS = [
    "یک",
    "دو",
    "سه",
    "چهار",
    "پنج",
    "شش",
    "هفت",
    "هشت",
    "نه",
    "ده",
    "یازده",
    "دوازده",
    "سیزده",
    "چهارده",
    "پانزده",
    "شانزده",
    "هفده",
    "هجده",
    "نوزده",
    "بیست",
]
NUMBERS: dict[str, float] = {
    word: number
    for words in (_ORDINALS, _CARDINALS)
    for number, word in enumerate(words, 1)
}
NUMBERS |= {f"بیست و {word}": 20 + n for n, word in enumerate(_CARDINALS[:9], 1)}
NUMBERS |= {f"بیست و {word}": 20 + n for n, word in enumerate(_ORDINALS[:9], 1)}
NUMBERS |= {"بیست و یکم": 21, "سی ام": 30, "سی و یکم": 31, "سی و یک": 31}
NUMBERS |= {"چهل": 40, "پنجاه": 50, "هفتاد": 70, "هشتاد": 80}
NUMBERS |= {"سی": 30, "چند": 3, "نیم": 0.5, "نخست": 1, "شصت": 60, "نود": 90, "صد": 100}
UNITS = {
    "روز": "day",
    "روزه": "day",
    "هفته": "week",
    "ماه": "month",
    "ماهه": "month",
    "سال": "year",
    "ساله": "year",
    "ساعت": "hour",
    "ساعته": "hour",
}

_W = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
# "میزان" and "اسد" are everyday words or names: a month only beside a day or a year.
_J = "|".join((*_JALALI.split(), "امرداد"))
_L = "|".join(sorted(LUNAR, key=len, reverse=True))
_MAY = r"می(?= (?:\d{4}|سال|ماه)|[،.؛]|$)"  # "می" also begins a verb
_G = "|".join([_MAY, *sorted(MONTHS.keys() - {"می"}, key=lambda m: (-len(m), m))])
_N = r"\d{1,3}|" + "|".join(sorted(NUMBERS, key=len, reverse=True))
_D = (
    r"(?P<day>\d{1,2}|"
    + "|".join(
        sorted((w for w in NUMBERS if w not in _CARDINALS), key=len, reverse=True)
    )
    + ")(?: ?ام|م)?"
)
_U = "روزه?|هفته|ماهه?|ساله?|ساعته?"
_PART = "شامگاه|شب|بامداد|سحرگاه|صبح|ظهر|نیمروز|عصر|غروب|نیمه ?شب"
_THIRD = "اوایل|آغاز|ابتدای|اواسط|نیمه|میانه|اواخر|پایان|اوائل"
_WD = rf"(?:(?P<part>{_PART}) )?(?:(?:روز )?(?P<weekday>{_W})،? )?"

DATES = (
    DateRule(
        pattern=rf"\b(?P<which>{_THIRD}) (?:ماه )?(?P<month>{_J})\b(?: ?ماه)?(?:،? (?:سال )?(?P<year>1[34]\d\d))?",
        reading="jalali_month",
    ),
    DateRule(
        pattern=rf"\b{_WD}{_D} (?P<month>{_L})\b(?: ?ماه)?،? (?:سال )?(?P<year>1["
        rf"34]\d\d)\b",
        reading="jalali",
    ),
    DateRule(
        pattern=r"(?<![\d/])(?P<year>1[34]\d\d)[/-](?P<month>\d{1,2})[/-](?P<day>\d{1,"
        r"2})(?![\d/])",
        reading="jalali",
    ),
    DateRule(
        pattern=r"(?<![\d/])(?P<year>9\d|0\d)/(?P<month>\d{1,2})/(?P<day>\d{1,2})(?![\d/])",
        reading="jalali",
    ),
    DateRule(
        pattern=rf"\b{_WD}{_D} (?P<month>{_G})\b(?: ?ماه)?،? (?:سال )?(?P<year>(?"
        rf":19|20)\d\d)\b",
        reading="full",
    ),
    DateRule(
        pattern=rf"\b(?P<month>{_L})\b(?: ?ماه)?(?: سال)? (?P<year>1[34]\d\d)\b",
        reading="jalali_month_year",
    ),
    DateRule(
        pattern=rf"\b(?P<month>{_G})\b(?: ?ماه)?(?: سال)? (?P<year>(?:19|20)\d\d)\b",
        reading="month_year",
    ),
    DateRule(pattern=rf"\b{_WD}{_D} (?P<month>{_L})\b", reading="jalali_day"),
    DateRule(pattern=rf"\b{_WD}{_D} (?P<month>{_G})\b", reading="month_day"),
    DateRule(pattern=r"\bسال (?P<year>1[34]\d\d)\b", reading="jalali_year"),
    DateRule(pattern=r"\bسال (?P<year>(?:19|20)\d\d)\b", reading="year"),
    DateRule(
        pattern=r"\b(?:در|از) (?P<year>(?:199|20[0-3])\d)(?! ?(?:نفر|تن|کاربر|مشترک|تومان|دلار|ریال|سایت|مورد|روز|ساعت|هزار|میلیون|میلیارد|درصد|کیلو|متر|بار)|[:٫.,/-]?\d)\b",
        reading="year",
    ),
    DateRule(
        pattern=rf"\b(?:در|از|تا) (?:ماه )?(?P<month>{_J})(?: ?ماه\b(?: (?P<last>گذشته|امسال|پارسال))?| (?P<last2>گذشته|امسال|پارسال)\b)",
        reading="jalali_month",
    ),
    DateRule(pattern=rf"\b(?P<month>{_J})(?: ?ماه)\b", reading="jalali_month"),
    DateRule(pattern=rf"\b(?:در|از) (?P<month>{_J})\b", reading="jalali_month"),
    DateRule(
        pattern=rf"\b(?P<which>{_THIRD}) (?:ماه )?(?P<month>{_G})\b (?P<year>(?:19|20)\d\d)",
        reading="month_year",
    ),
    DateRule(
        pattern=rf"\b(?P<n>{_N}) (?P<unit>{_U}) ?(?:ی )?(?:پیش|قبل|گذشته)\b(?! از)",
        reading="ago",
    ),
    DateRule(
        pattern=rf"\b(?:(?P<part>{_PART}) )?(?P<which>شب گذشته|دیشب|دیروز|پریروز|پریشب|امروز|امشب|فردا شب|فردا|پس ?فردا)\b",
        reading="day",
    ),
    DateRule(
        pattern=rf"\b(?:(?P<part>{_PART}) )?(?:روز )?(?P<weekday>{_W})(?: {{1,2}}(?P<which>گذشته|پیش|قبل|آینده))?\b(?! (?:{_PART})\b)",
        reading="weekday",
    ),
    DateRule(
        pattern=rf"\b(?:روز )?(?P<weekday>{_W}) (?P<part>{_PART})\b(?: (?P<which>گذشته|پیش|آینده))?",
        reading="weekday",
    ),
    DateRule(
        pattern=r"\bپایان (?:این |همین )?(?P<unit>هفته|ماه|سال)(?: (?P<which>جاری|آینده|گذشته))?\b",
        reading="jalali_end",
    ),
    DateRule(
        pattern=r"\b(?P<unit>هفته|ماه|سال) {0,2}(?:ی )?(?P<which>گذشته|پیش|قبل|جاری|آینده)\b(?! از)",
        reading="jalali_unit",
    ),
    DateRule(
        pattern=r"\b(?P<which>این|همین) (?P<unit>هفته|ماه)\b", reading="jalali_unit"
    ),
    DateRule(pattern=r"\b(?P<which>پارسال|امسال|سال جدید)\b", reading="jalali_unit"),
    DateRule(
        pattern=r"\b(?:اخیرا|به تازگی|این روزها|روزهای اخیر|روزهای گذشته)\b",
        reading="recent",
    ),
)
K = DeadlineKind
_WHEN = (
    rf"(?:(?:{_PART}) )?(?P<date>(?:روز )?(?:{_W})(?:،? (?:\d{{1,2}}|{'|'.join(_ORDINALS)}) (?:{_J}))?"
    rf"|(?:\d{{1,2}}|{'|'.join(_ORDINALS)}) (?:{_J}|{_G})(?: ?ماه)?(?: (?:سال )?(?:1[34]|20)\d\d)?|1[34]\d\d/\d{{1,2}}/\d{{1,2}}"
    rf"|(?:پس ?)?فردا|امشب|پایان (?:این |همین )?(?:هفته|ماه|سال)(?: جاری| آینده)?|(?:پایان|آخر) (?:{_J})(?: ?ماه)?)"
)
DEADLINES = (
    DeadlineRule(
        pattern=rf"\b(?P<n>{_N}) (?P<unit>{_U}) (?:مهلت|فرصت)\b<g40>\b(?:پاسخ|جواب)",
        kind=K.RESPONSE_BY,
    ),
    DeadlineRule(
        pattern=rf"\b(?P<n>{_N}) (?P<unit>{_U}) (?:مهلت|فرصت|ضرب ?الاجل)\b",
        kind=K.COMPLY_BY,
    ),
    DeadlineRule(
        pattern=rf"\b(?:ظرف|طی|مهلت|فرصت|ضرب ?الاجل|در مدت|حداکثر|تا)(?: مدت|"
        rf" حداکثر| در)?"
        rf" (?P<n>{_N}) ?(?P<unit>{_U})\b(?! (?:پیش|گذشته))",
        kind=K.COMPLY_BY,
    ),
    DeadlineRule(pattern=r"\bتا اطلاع ثانوی\b", kind=K.UNTIL_FURTHER_NOTICE),
    DeadlineRule(pattern=rf"\bتا {_WHEN}", kind=K.COMPLY_BY),
    DeadlineRule(pattern=rf"\bاز {_WHEN}", kind=K.ANNOUNCED_START),
    DeadlineRule(pattern=r"\b(?:فورا|بلافاصله|بی درنگ)\b", kind=K.IMMEDIATE),
)
# What counts from the day told before, and from the term told before.
LEANING = (
    rf"\b(?P<n>{_N}|چند) (?P<unit>روز|هفته|ماه|سال|ساعت)(?: (?:پس|بعد) از (?:آن|این)\b(?! که)| بعد(?:تر)?\b(?! از))"
    r"|\b(?P<next>(?=فردای (?:آن|همان) (?:روز|شب)|(?:روز|هفته|ماه|سال) (?:بعد\b(?! از)|(?:پس|بعد) از آن\b(?! که)))(?:فردای (?:آن|همان) )?(?P<what>روز|شب|هفته|ماه|سال)(?: (?:پس|بعد) از آن| بعد)?)"
    rf"|\b(?P<back>{_N}) (?P<back_unit>روز|هفته|ماه|سال) (?:پیش|قبل)(?:تر\b| از (?:آن|این)\b(?! که))|\b(?P<eve>(?:روز|شب) (?:پیش|قبل) از آن\b(?! که))"
    r"|\b(?:همان|همین) (?P<same>روز|شب|صبح|عصر|شامگاه)\b|\b(?P<hours>ساعاتی|ساعت ?هایی) (?:بعد|پس از آن)\b"
)
SAME_TERM = (
    r"\b(?:در|ظرف|طی) (?:این|همین|آن) (?:مهلت|مدت|فرصت|بازه)\b"
    r"|\b(?:با |پس از |بعد از )?(?:پایان|اتمام|انقضای|سپری شدن|گذشت) (?:این|آن) (?:مهلت|مدت|ضرب ?الاجل|فرصت)\b|\bتا آن (?:زمان|روز|تاریخ)\b"
)
TIMES = Times(
    weekdays=WEEKDAYS,
    months=MONTHS,
    lunar=LUNAR,
    units=UNITS,
    numbers=NUMBERS,
    parts={
        **dict.fromkeys(("شب", "نیمه شب"), "night"),
        **dict.fromkeys(("شامگاه", "عصر", "غروب"), "evening"),
        **dict.fromkeys(("صبح", "بامداد", "سحرگاه"), "morning"),
        **dict.fromkeys(("ظهر", "نیمروز"), "afternoon"),
        **dict.fromkeys(("اوایل", "آغاز", "ابتدای"), "early"),
        **dict.fromkeys(("اواسط", "نیمه", "میانه"), "mid"),
        **dict.fromkeys(("اواخر", "پایان"), "late"),
    },
    which={
        **dict.fromkeys(("گذشته", "پیش", "قبل", "پارسال"), -1),
        **dict.fromkeys(("آینده", "بعد", "سال جدید"), 1),
    },
    days={
        "دیروز": -1,
        "شب گذشته": -1,
        "دیشب": -1,
        "پریروز": -2,
        "پریشب": -2,
        "پس فردا": 2,
        "پسفردا": 2,
        "فردا شب": 1,
        "امروز": 0,
        "امشب": 0,
        "فردا": 1,
    },
    rules=DATES,
    deadlines=DEADLINES,
)
