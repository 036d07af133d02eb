"""Russian words for time; letters as the fold leaves them."""

from rasad.model.vocabulary import DeadlineKind
from rasad.record.grammar import DateRule, DeadlineRule, Times

_WEEKDAYS = (
    "понедельник понедельника понедельнику",
    "вторник вторника вторнику",
    "среда среду среды среде",
    "четверг четверга четвергу",
    "пятница пятницу пятницы пятнице",
    "суббота субботу субботы субботе",
    "воскресенье воскресенья воскресенью",
)
WEEKDAYS = {w: n for n, row in enumerate(_WEEKDAYS) for w in row.split()}
_MONTHS = (
    "январь января январе январю",
    "февраль февраля феврале февралю",
    "март марта марте марту",
    "апрель апреля апреле апрелю",
    "май мая мае маю",
    "июнь июня июне июню",
    "июль июля июле июлю",
    "август августа августе августу",
    "сентябрь сентября сентябре сентябрю",
    "октябрь октября октябре октябрю",
    "ноябрь ноября ноябре ноябрю",
    "декабрь декабря декабре декабрю",
)
MONTHS = {m: n for n, row in enumerate(_MONTHS, 1) for m in row.split()}
_UNITS = {
    "day": "день дня дней дню дни сутки суток",
    "week": "неделя недели недель неделю неделе",
    "month": "месяц месяца месяцев месяцу месяце",
    "year": "год года лет году",
    "hour": "час часа часов",
}
UNITS = {w: unit for unit, row in _UNITS.items() for w in row.split()}
_NUMBERS = (
    "один одна одну одного одной одни одних",
    "два две двух",
    "три трех",
    "четыре четырех",
    "пять пяти",
    "шесть шести",
    "семь семи",
    "восемь восьми",
    "девять девяти",
    "десять десяти",
    "одиннадцать одиннадцати",
    "двенадцать двенадцати",
    "тринадцать тринадцати",
    "четырнадцать четырнадцати",
    "пятнадцать пятнадцати",
)
NUMBERS: dict[str, float] = {
    w: n for n, row in enumerate(_NUMBERS, 1) for w in row.split()
}
_TENS = (
    "двадцать двадцати",
    "тридцать тридцати",
    "сорок сорока",
    "пятьдесят пятидесяти",
    "шестьдесят шестидесяти",
    "семьдесят семидесяти",
    "восемьдесят восьмидесяти",
    "девяносто девяноста",
    "сто ста",
)
NUMBERS |= {w: 10 * n for n, row in enumerate(_TENS, 2) for w in row.split()}
_N = r"\d{1,3}|" + "|".join(sorted(NUMBERS, key=len, reverse=True))
# After a number; no word of `_N`, so that none is read as a count of days.
_SCALES = {
    1e3: "тыс тысяча тысячи тысяч тысячу",
    1e6: "млн миллион миллиона миллионов",
    1e9: "млрд миллиард миллиарда миллиардов",
}
NUMBERS |= {w: scale for scale, row in _SCALES.items() for w in row.split()}
NUMBERS |= {"половина": 0.5, "половины": 0.5, "половину": 0.5}

_WHICH = {
    -1: "прошлый прошлая прошлую прошлое прошлой прошлом прошлого минувший минувшую"
    " минувшее минувшей минувшем минувшего",
    1: "следующий следующую следующее следующей следующем следующего ближайший"
    " ближайшую ближайшее будущем будущего",
    0: "этот эту это этой этом этого текущей текущем текущего нынешней нынешнем",
}
WHICH = {w: n for n, row in _WHICH.items() for w in row.split()}
PARTS = {
    "утром": "morning",
    "утро": "morning",
    "днем": "afternoon",
    "вечером": "evening",
    "вечер": "evening",
    "ночью": "night",
    "ночь": "night",
    "начале": "early",
    "начала": "early",
    "начало": "early",
    "началу": "early",
    "середине": "mid",
    "середины": "mid",
    "конце": "late",
    "конца": "late",
    "концу": "late",
}
DAYS = {
    "позавчера": -2,
    "вчера": -1,
    "накануне": -1,
    "сегодня": 0,
    "завтра": 1,
    "послезавтра": 2,
}

_W = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
_M = "|".join(sorted(MONTHS, key=len, reverse=True))
_U = "|".join(sorted(UNITS, key=len, reverse=True))
_Q = "|".join(sorted(WHICH, key=len, reverse=True))
_D = r"(?P<day>\d{1,2})(?:-?го)?"
_Y = r"(?P<year>(?:19|20)\d\d)"
_YEAR = r"(?: ?года?у?| ?г\b\.?)?"
_TIME = r"утром|днем|вечером|ночью"
_THIRD = r"начал[аоеу]|середин[еы]|кон(?:це|ца|цу)"
_AT = r"(?:в|во|с|со|до|к|ко|на|по|от|за)"
_WD = rf"(?:(?P<weekday>{_W}),? )?"

DATES = (
    DateRule(pattern=rf"\b{_Y}-(?P<month>\d\d)-(?P<day>\d\d)\b", reading="full"),
    DateRule(
        pattern=rf"(?<![\d.])(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.{_Y}(?!\d)",
        reading="full",
    ),
    DateRule(pattern=rf"\b{_WD}{_D} (?P<month>{_M}),? {_Y}\b{_YEAR}", reading="full"),
    DateRule(
        pattern=rf"\b(?:(?P<which>{_THIRD}) )?(?P<month>{_M}) {_Y}\b{_YEAR}",
        reading="month_year",
    ),
    DateRule(
        pattern=rf"\bв (?P<part>ночь) на {_D} (?P<month>{_M})\b", reading="month_day"
    ),
    DateRule(pattern=rf"\bв (?P<part>ночь) на (?P<weekday>{_W})\b", reading="weekday"),
    DateRule(
        pattern=rf"\b{_WD}{_D} (?P<month>{_M})\b(?:,? (?P<part>{_TIME}))?",
        reading="month_day",
    ),
    DateRule(
        pattern=rf"\b{_AT} (?:(?P<which>{_THIRD}) )?(?P<month>{_M})\b(?! \d)",
        reading="month",
    ),
    DateRule(
        pattern=rf"\b{_AT} (?:(?:утро|вечер) )?(?:(?P<which>{_Q}) )?"
        rf"(?P<weekday>{_W})(?<!среде)(?: (?P<part>{_TIME}))?\b",
        reading="weekday",
    ),
    DateRule(
        pattern=rf"\b(?:(?P<n>{_N}) )?(?P<unit>{_U}) (?:тому )?назад\b", reading="ago"
    ),
    DateRule(
        pattern=r"\b(?P<which>позавчера|вчера|накануне(?! (?:выбор|экзамен))|сегодня"
        rf"|завтра|послезавтра)\b(?: (?P<part>{_TIME}))?",
        reading="day",
    ),
    DateRule(
        pattern=rf"\b(?:(?P<part>{_THIRD}) )?(?P<which>{_Q}) (?P<unit>недел[еи]"
        r"|месяц[еа]|год[уа])\b",
        reading="unit",
    ),
    DateRule(
        pattern=rf"\b(?P<part>{_THIRD}) (?P<unit>недели|месяца|года)\b", reading="unit"
    ),
    DateRule(
        pattern=r"\b(?:в эти |на этих |в минувшие |в )выходны[ехм]\w?\b",
        reading="weekend",
    ),
    DateRule(
        pattern=rf"\b(?:{_AT}|весной|летом|осенью|зимой|после|около) (?:{_THIRD} )?{_Y}"
        r"(?: ?году?а?| ?г\b\.?)(?!\w)",
        reading="year",
    ),
    DateRule(
        pattern=r"\b(?:недавно|на днях|в последн(?:ие|ее|ий|юю) (?:дни|недели|месяцы"
        r"|время|месяц|неделю)|несколько (?:дней|недель) назад)\b",
        reading="recent",
    ),
)

K = DeadlineKind
_DUR = rf"(?:(?P<n>{_N}) )?(?:рабочих |календарных )?(?P<unit>{_U})\b(?! назад)"
_DAY = (
    rf"(?:(?:{_W}),? )?\d{{1,2}} (?:{_M})(?:,? (?:19|20)\d\d)?"
    r"|\d{1,2}\.\d{1,2}\.(?:19|20)\d\d"
    rf"|(?:{_THIRD}) (?:(?:{_Q}) )?(?:недели|месяца|года|(?:{_M})(?: (?:19|20)\d\d)?)"
    rf"|(?:{_M})(?: (?:19|20)\d\d)?|(?:19|20)\d\d года|(?:(?:{_Q}) )?(?:{_W})|завтра"
)
_GIVES = (
    r"(?:да(?:л|ла|ло|ли|ет|ют|но)|предоставил\w*|отвел\w*|отведен\w*|получил\w*"
    r"|выделил\w*|установил\w*)"
)
_OFF = r"(?:заблокирован|ограничен|отключен|приостановлен|закрыт|запрещен)\w*"
DEADLINES = (
    DeadlineRule(
        pattern=rf"\b(?:ответить|отреагировать|ответа)\b<g40>\b(?:в течение|за) {_DUR}",
        kind=K.RESPONSE_BY,
    ),
    DeadlineRule(
        pattern=rf"\b(?:в течение|в срок до|не позднее чем через|не позже чем через)"
        rf" (?:ближайших |следующих |одних )?{_DUR}",
        kind=K.COMPLY_BY,
    ),
    DeadlineRule(
        pattern=rf"\b{_GIVES}\b<g60>\b{_DUR}(?=,? (?:на|чтобы|для)\b|[.,]|$)",
        kind=K.COMPLY_BY,
    ),
    DeadlineRule(
        pattern=rf"\b(?:за|срок (?:в|—)|ультиматум (?:в|на)) (?P<n>{_N}) "
        rf"(?P<unit>{_U})\b",
        kind=K.COMPLY_BY,
    ),
    DeadlineRule(
        pattern=rf"\b{_OFF}<g40>\bна {_DUR}",
        kind=K.ANNOUNCED_END,
    ),
    DeadlineRule(
        pattern=rf"\b(?:{_OFF}|продлится|продлятся|сохранится|сохранятся)<g60>"
        rf"\b(?P<date>до (?:{_DAY}))",
        kind=K.ANNOUNCED_END,
    ),
    DeadlineRule(
        pattern=rf"\b(?P<date>(?:не позднее|не позже|до|к|ко) (?:{_DAY}))\b",
        kind=K.COMPLY_BY,
    ),
    DeadlineRule(
        pattern=rf"\b(?P<date>(?:начиная )?(?:с|со) (?:{_DAY}))\b",
        kind=K.ANNOUNCED_START,
    ),
    DeadlineRule(pattern=rf"\bчерез {_DUR}", kind=K.ANNOUNCED_START),
    DeadlineRule(
        pattern=r"\b(?:немедленно|незамедлительно|сегодня же)\b", kind=K.IMMEDIATE
    ),
    DeadlineRule(
        pattern=r"\b(?:до особого (?:распоряжения|указания)|на неопределенный срок"
        r"|бессрочно)\b",
        kind=K.UNTIL_FURTHER_NOTICE,
    ),
    DeadlineRule(
        pattern=r"\b(?:пока (?:\w+ ){0,3}не \w+|до (?:устранения|исполнения|выполнения"
        r"|удаления|регистрации))[^.;,]{0,60}",
        kind=K.UNTIL_CONDITION,
    ),
)
TIMES = Times(
    weekdays=WEEKDAYS,
    months=MONTHS,
    lunar={},
    units=UNITS,
    numbers=NUMBERS,
    parts=PARTS,
    which=WHICH,
    days=DAYS,
    rules=DATES,
    deadlines=DEADLINES,
)
