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
    "ژانویه",
    "فوریه",
    "مارس",
    "آوریل|اپریل",
    "مه|می",
    "ژوین|ژوئن",
    "ژوییه|جولای",
    "اوت|آگوست",
    "سپتامبر",
    "اکتبر",
    "نوامبر",
    "دسامبر",
)
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
_J = "|".join(LUNAR)
_G = "|".join(sorted(MONTHS, key=len, reverse=True))
_N = r"\d{1,3}|" + "|".join(sorted(NUMBERS, key=len, reverse=True))
_D = (
    r"(?P<day>\d{1,2}|"
    + "|".join(sorted(_ORDINALS, key=len, reverse=True))
    + ")(?: ?ام|م)?"
)
_U = "روزه?|هفته|ماهه?|ساله?|ساعته?"
_WD = rf"(?:(?:روز )?(?P<weekday>{_W})،? )?"

DATES = (
    DateRule(
        pattern=rf"\b{_WD}{_D} (?P<month>{_J})\b(?: ?ماه)?،? (?:سال )?(?P<year>1["
        rf"34]\d\d)\b",
        reading="jalali",
    ),
    DateRule(
        pattern=r"(?<![\d/])(?P<year>1[34]\d\d)/(?P<month>\d{1,2})/(?P<day>\d{1,"
        r"2})(?![\d/])",
        reading="jalali",
    ),
    DateRule(
        pattern=rf"\b{_WD}{_D} (?P<month>{_G})\b(?: ?ماه)?،? (?:سال )?(?P<year>(?"
        rf":19|20)\d\d)\b",
        reading="full",
    ),
    DateRule(
        pattern=rf"\b(?P<month>{_J})\b(?: ?ماه)?(?: سال)? (?P<year>1[34]\d\d)\b",
        reading="jalali_month_year",
    ),
    DateRule(
        pattern=rf"\b(?P<month>{_G})\b(?: ?ماه)?(?: سال)? (?P<year>(?:19|20)\d\d)\b",
        reading="month_year",
    ),
    DateRule(pattern=rf"\b{_WD}{_D} (?P<month>{_J})\b", reading="jalali_day"),
    DateRule(pattern=rf"\b{_WD}{_D} (?P<month>{_G})\b", reading="month_day"),
    DateRule(pattern=r"\bسال (?P<year>1[34]\d\d)\b", reading="jalali_year"),
    DateRule(pattern=r"\bسال (?P<year>(?:19|20)\d\d)\b", reading="year"),
    DateRule(pattern=rf"\b(?:در|از|تا) (?P<month>{_J}) ?ماه\b", reading="jalali_month"),
    DateRule(
        pattern=rf"\b(?P<n>{_N}) (?P<unit>{_U}) ?(?:ی )?(?:پیش|قبل)\b", reading="ago"
    ),
    DateRule(
        pattern=r"\b(?P<which>شب گذشته|دیشب|دیروز|پریروز|امروز|امشب|فردا)\b",
        reading="day",
    ),
    DateRule(
        pattern=rf"\b(?:روز |شب )?(?P<weekday>{_W})(?: (?P<which>گذشته|پیش|آینده))?"
        r"(?: (?P<part>شب|صبح|عصر|ظهر))?\b",
        reading="weekday",
    ),
    DateRule(
        pattern=r"\b(?P<unit>هفته|ماه|سال) ?(?:ی )?(?P<which>گذشته|پیش|قبل|"
        r"جاری|آینده)\b",
        reading="unit",
    ),
    DateRule(pattern=r"\b(?:اخیرا|به تازگی)\b", reading="recent"),
)
K = DeadlineKind
_WHEN = (
    rf"(?P<date>(?:روز )?(?:{_W})(?:،? (?:\d{{1,2}}|{'|'.join(_ORDINALS)}) (?:{_J}))?"
    rf"|\d{{1,2}} (?:{_J}|{_G})(?: (?:1[34]|20)\d\d)?|فردا|پایان (?:هفته|ماه|سال))"
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
TIMES = Times(
    weekdays=WEEKDAYS,
    months=MONTHS,
    lunar=LUNAR,
    units=UNITS,
    numbers=NUMBERS,
    parts={"شب": "night", "صبح": "morning", "عصر": "evening", "ظهر": "afternoon"},
    which={"گذشته": -1, "پیش": -1, "قبل": -1, "آینده": 1},
    days={
        "دیروز": -1,
        "شب گذشته": -1,
        "دیشب": -1,
        "پریروز": -2,
        "امروز": 0,
        "امشب": 0,
        "فردا": 1,
    },
    rules=DATES,
    deadlines=DEADLINES,
)
