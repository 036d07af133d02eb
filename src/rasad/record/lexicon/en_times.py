# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""English words for time: dates, terms and days to come."""

from rasad.model.vocabulary import DeadlineKind
from rasad.record.grammar import DateRule, DeadlineRule, Times

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tue tues",
            "wednesday wed",
            "thursday thu thurs",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
_WORDS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
NUMBERS: dict[str, float] = {word: number for number, word in enumerate(_WORDS)}
NUMBERS |= {
    "thirty": 30,
    "forty": 40,
    "forty-five": 45,
    "fifty": 50,
    "sixty": 60,
    "ninety": 90,
    "a": 1,
    "an": 1,
    "single": 1,
    "a single": 1,
    "few": 3,
    "a few": 3,
    "several": 3,
    "couple": 2,
    "a couple": 2,
    "a couple of": 2,
    "half": 0.5,
    "seventy": 70,
    "eighty": 80,
    "hundred": 100,
    "a dozen": 12,
    "dozen": 12,
    "fifty-nine": 59,
    "seventy-two": 72,
    "forty-eight": 48,
    "twenty-four": 24,
}
UNITS = {
    f"{unit}{s}": unit
    for unit in ("day", "week", "month", "year", "hour")
    for s in ("", "s")
}

_M = "|".join(sorted(MONTHS, key=len, reverse=True))
_SHORT = len("sept")  # "mar" and "sun" are also other words
_FULL = "|".join(m for m in MONTHS if len(m) > _SHORT or m in {"may", "june", "july"})
_W = "|".join(d for d in sorted(WEEKDAYS, key=len, reverse=True) if len(d) > _SHORT)
_N = r"\d{1,4}|" + "|".join(sorted(NUMBERS, key=len, reverse=True))
_U = "days?|weeks?|months?|years?|hours?"
_PART = "morning|afternoon|evening|night"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DAYG = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_WD = rf"(?:(?P<weekday>{_W}),? (?:the )?)?"

DATES = (
    DateRule(
        pattern=r"\b(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)\b", reading="full"
    ),
    DateRule(
        pattern=rf"\b(?:between|from) (?:the )?{_DAYG} (?:and|to|until|till) (?:the )?"
        rf"(?P<day2>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month>{_M})\b\.?"
        r"(?:,? (?P<year>\d{4}))?",
        reading="days",
    ),
    DateRule(
        pattern=rf"\b(?:between|from) (?P<month>{_M})\.? {_DAYG} (?:and|to|until|till)"
        rf" (?:(?P=month)\.? )?(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b"
        r"(?:,? (?P<year>\d{4}))?",
        reading="days",
    ),
    DateRule(
        pattern=rf"\b{_WD}(?P<month>{_M})\.? {_DAYG},? (?P<year>\d{{4}})\b",
        reading="full",
    ),
    DateRule(
        pattern=rf"\b{_WD}{_DAYG} (?:of )?(?P<month>{_M})\.?,? (?P<year>\d{{4}})\b",
        reading="full",
    ),
    DateRule(
        pattern=rf"\b(?:from|between) (?P<month>{_M})\.? (?P<year>\d{{4}})"
        rf" (?:and|to|until|till) (?P<month2>{_M})\.? (?P<year2>\d{{4}})\b",
        reading="months",
    ),
    DateRule(
        pattern=rf"\b(?:(?P<which>early|mid|late)[- ])?(?P<month>{_M})\.?,? "
        r"(?:of )?(?P<year>(?:19|20)\d\d)\b",
        reading="month_year",
    ),
    DateRule(
        pattern=rf"\b{_WD}(?P<month>{_M})\.? {_DAYG}\b(?![:.]\d|,? \d{{4}}|%| (?:million"
        rf"|thousand|people|users|men|women|persons|\w+ists|accounts|websites|sites))",
        reading="month_day",
    ),
    DateRule(
        pattern=rf"\b{_WD}(?:the )?{_DAYG} (?:of )?(?P<month>{_FULL})\b",
        reading="month_day",
    ),
    DateRule(
        pattern=rf"\b(?:in|since|by|until|of|during|from|for|through|before|"
        rf"after|between)"
        rf"[- ](?:(?:the )?(?P<which>early|mid|late|beginning of|end of)[- ])?"
        rf"(?P<month>{_FULL})(?: and (?P<month2>{_FULL}))?\b(?! \d)",
        reading="month",
    ),
    DateRule(
        pattern=rf"\b(?P<which>early|mid|late)[- ](?P<month>{_FULL})\b",
        reading="month",
    ),
    DateRule(
        pattern=rf"\b(?P<which>last|this|next|past) (?P<month>{_FULL})\b",
        reading="month",
    ),
    DateRule(
        pattern=rf"\b(?:on )?(?:(?P<which>last|next|this|past|coming) )?(?P<weekd"
        rf"ay>{_W})"
        rf"(?: (?P<part>{_PART}))?\b",
        reading="weekday",
    ),
    DateRule(
        pattern=r"\b(?:on|at|over|during|last) (?:the )?weekend\b", reading="weekend"
    ),
    DateRule(
        pattern=rf"\b(?P<n>{_N}) (?:or so )?(?P<unit>{_U}) (?:ago|earlier|"
        r"before(?=[.,;]|$))(?! than\b)",
        reading="ago",
    ),
    DateRule(
        pattern=r"\b(?P<which>the day before|a day earlier|the previous day"
        r"|yesterday|the day before yesterday|today|tonight|tomorrow|from this moment"
        rf"|last night)\b(?: (?P<part>{_PART}))?",
        reading="day",
    ),
    DateRule(pattern=rf"\b(?P<which>this) (?P<part>{_PART})\b", reading="day"),
    DateRule(pattern=r"\bovernight\b", reading="overnight"),
    DateRule(
        pattern=r"\b(?:(?P<part>earlier|early|later|late) )?(?P<which>this|"
        r"last|next|past"
        r"|previous|current) (?P<unit>week|month|year)\b",
        reading="unit",
    ),
    DateRule(
        pattern=r"\b(?:the )?(?P<part>start|beginning|end) of (?:the|(?P<which>t"
        r"his|last"
        r"|next)) (?P<unit>month|year)\b",
        reading="unit",
    ),
    DateRule(
        pattern=r"\b(?:recently|in recent (?:days|weeks|months))\b", reading="recent"
    ),
    DateRule(
        pattern=r"\b(?:(?:in|since|by|until|from) )?(?:the )?(?P<which>early|mid|late"
        r"|beginning of|end of)[- ](?P<year>(?:19|20)\d\d)\b",
        reading="year",
    ),
    DateRule(
        pattern=rf"\b(?:on|by|since|until|from) (?:the )?(?:(?:{_PART}) of )?the "
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)\b(?! (?:of|century|floor|time|year|day"
        r"|anniversary|amendment|article|congress|edition|birthday|district|session))",
        reading="day_of_month",
    ),
    DateRule(
        pattern=r"\b(?:in|since|during|of|for|from|until|by|to|early|late|mid|the)[- ]"
        r"(?:the )?(?P<year>(?:19|20)\d\d)\b(?! [a-z]*(?:users|people|websites))",
        reading="year",
    ),
)

_DUR = rf"(?P<n>{_N})[- ](?P<unit>{_U})"
# "Until 6 p.m. on Friday": the hour is no part of the day.
_HOUR = (
    r"(?:(?:midnight|noon|\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?| hours)?|\d{1,2} ?[ap]\.?m\.?)"
    r"(?: \w+ time)?,? (?:on |of )?)?"
)
_WHEN = (
    rf"{_HOUR}(?:(?:(?:early|late) (?:on )?|(?:the )?(?:{_PART}) of )(?=(?:{_W})\b))?(?P<date>(?:(?:next|this|coming) )?(?:{_W})(?:,? (?:{_M})\.? {_DAY}|,? {_DAY} "
    rf"(?:{_M}))?(?:,? \d{{4}})?|(?:{_M})\.? {_DAY}(?:,? \d{{4}})"
    rf"?|{_DAY} (?:of )?(?:{_M})"
    rf"(?:,? \d{{4}})?|(?:the )?(?:end of (?:the |this )?)?(?:{_FULL})\b(?: \d{{4}})?"
    r"|tomorrow|midnight|tonight|(?:the )?end of (?:the|this|next) (?:week|month|year))"
)
K = DeadlineKind
DEADLINES = (
    DeadlineRule(
        pattern=rf"\b(?:before|by) (?:the )?end of (?:its|his|her|their|the)"
        rf" (?:\w+ )?(?:term|mandate|tenure)(?: in| on|,) (?P<date>(?:(?:{_FULL})"
        rf"|{_DAY} (?:{_FULL})) \d{{4}})",
        kind=K.COMPLY_BY,
    ),
    DeadlineRule(
        pattern=rf"\b(?:(?:respond|reply|answer)\b<g40>\b(?:within|in)) (?:the ne"
        rf"xt )?{_DUR}",
        kind=K.RESPONSE_BY,
    ),
    DeadlineRule(
        pattern=rf"\bwithin (?:the next |a maximum of |a period of )?{_DUR}",
        kind=K.COMPLY_BY,
    ),
    DeadlineRule(
        pattern=rf"\b(?:give[ns]?|gave|giving|granted?|handed|allow\w*|has|"
        rf"have|had|got)\b"
        rf"(?! been)<g90>\b{_DUR} (?:maximum )?(?:in which )?(?:to|for|until)\b",
        kind=K.COMPLY_BY,
    ),
    DeadlineRule(
        pattern=rf"\b(?:give[ns]?|gave|giving|granted?|handed)\b<g60>\b{_DUR}",
        kind=K.COMPLY_BY,
    ),
    DeadlineRule(
        pattern=rf"\b{_DUR}[- ](?:maximum|ultimatum|deadline|notice|grace|period|limit"
        r"|window|time limit)",
        kind=K.COMPLY_BY,
    ),
    DeadlineRule(
        pattern=rf"\b(?:deadline|ultimatum|time limit)\b<g20>\b(?:of|is|was|to) {_DUR}",
        kind=K.COMPLY_BY,
    ),
    DeadlineRule(
        pattern=rf"\b(?:for|lasting|period of|suspended for) (?:the next |"
        rf"another |up to )?{_DUR}\b",
        kind=K.ANNOUNCED_END,
    ),
    DeadlineRule(
        pattern=rf"\b(?:give[ns]?|gave|giving|granted?|has|have|had|got)\b[^.;,]{{0,60}}?"
        rf"\b(?:until|till) {_WHEN}(?= to\b)",
        kind=K.COMPLY_BY,
    ),
    DeadlineRule(
        pattern=rf"\b(?:until|till) (?:the )?(?:\w+ ){{1,4}}?(?:ends?|finish\w*|close[sd]?"
        rf"|conclude[sd]?|(?:is|are) over|(?:is|are) held) (?:on|in) {_WHEN}",
        kind=K.ANNOUNCED_END,
    ),
    DeadlineRule(
        pattern=rf"\b(?:until|till|through|up to) {_WHEN}", kind=K.ANNOUNCED_END
    ),
    DeadlineRule(pattern=rf"\b(?:no later than|before|by) {_WHEN}", kind=K.COMPLY_BY),
    DeadlineRule(
        pattern=rf"\b(?:from|starting|beginning|effective|as of)(?: on| from)? {_WHEN}",
        kind=K.ANNOUNCED_START,
    ),
    DeadlineRule(
        pattern=rf"\b(?:could|will|would|may|might) (?:be|come|start|begin|end|follow|take"
        rf" effect)\b[^.;]{{0,30}}?\b(?:(?:on|from|in) |(?=early |late )){_WHEN}",
        kind=K.ANNOUNCED_START,
    ),
    DeadlineRule(
        pattern=r"\b(?:immediately|with immediate effect|without delay|at once)\b",
        kind=K.IMMEDIATE,
    ),
    DeadlineRule(
        pattern=r"\buntil further (?:notice|order)s?\b", kind=K.UNTIL_FURTHER_NOTICE
    ),
    DeadlineRule(
        pattern=r"\buntil (?:it|they|he|the \w+|\w+) (?:compl\w+|agrees?|pays?|names?"
        r"|appoints?|meets?|removes?|hands?)[^.;]{0,60}",
        kind=K.UNTIL_CONDITION,
    ),
)
TIMES = Times(
    weekdays=WEEKDAYS,
    months=MONTHS,
    lunar={},
    units=UNITS,
    numbers=NUMBERS,
    parts={
        "morning": "morning",
        "afternoon": "afternoon",
        "evening": "evening",
        "night": "night",
        "early": "early",
        "beginning": "early",
        "start": "early",
        "beginning of": "early",
        "mid": "mid",
        "late": "late",
        "end": "late",
        "end of": "late",
        "earlier": "earlier",
    },
    which={"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1},
    days={
        "yesterday": -1,
        "today": 0,
        "tonight": 0,
        "tomorrow": 1,
        "the day before": -1,
        "a day earlier": -1,
        "the previous day": -1,
        "the day before yesterday": -2,
        "from this moment": 0,
        "this": 0,
        "last night": -1,
    },
    rules=DATES,
    deadlines=DEADLINES,
)
