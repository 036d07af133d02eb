# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""
The classes of Persian words that rows of frames are made of, and what such a row is.

As in English: `early` makes a row for a turn of phrase that a row for its single
words would read otherwise; `late` one that only speaks in a clause where no other has.
"""

from rasad.model.vocabulary import StatementType
from rasad.record.grammar import Rule

HOLDER = r"(?:<A>|<D>|<AUTH>|<PLACE>|\b(?:دولت|حکومت|قاضی|دادگاه|وزیر|وزارت|شورا|پلیس|ارتش|رییس|نهاد\w*|مقام\w*|مجلس|دادستان\w*|کمیسیون|سازمان|اداره|مسکو|پکن|آنکارا|تهران|دهلی|کابینه|نماینده|رگولاتور|ستاد|کمیته)\b)"
ENDED = r"(?:(?:کنار گذاشت\w*|کنار نهاد\w*|نقض (?:<did>)|برچید\w*|پایان داد\w*|خاتمه داد\w*|بی ?اعتبار (?:<did>)|ملغی (?:<did>)|(?:را )?لغو (?:<did>)))(?!\w)"
STOP = r"(?:کنار (?:گذاشت\w*|گذارد|بگذار\w*|می ?گذار\w*|گذاشته (?:<fut>|<sub>))|از کار (?:بیفتد|بیندازند|انداخته (?:<sub>))|خارج (?:<sub>)|فعالیت\w* (?:نداشته باشد|نکند|متوقف (?:<sub>))|بسته (?:بماند|<sub>)|جمع (?:<sub>)|برچیده (?:<sub>)|بساط\b<g40>\bجمع\b|<toshut>)"
CURBING = r"(?:<shutting>|بستن|بسته شدن|بسته بودن|کنار گذاشتن|برچیدن|از کار انداختن|کند (?:شدن|کردن)|حذف|فیلتر|تعلیق|قطع)"
THIS = r"(?:این|آن|چنین) (?:کار|تصمیم|اقدام|حکم|دستور|محدودیت|ممنوعیت|طرح|مصوبه|قطعی|اختلال|خاموشی|برنامه|لایحه|فیلترینگ|انسداد|مسدودسازی|حرکت|رویه|آیین ?نامه|مقررات|مالیات)(?: ?ها)?"
SAY = r"(?:<said>|گفتند|گفته|می ?گوی(?:د|ند)|اعلام (?:<did>)|تاکید (?:<did>)|نوشت\w*)"
OLD = r"(?:عادی|سابق|قبل|پیشین|نخست|اول|طبیعی|پیش)"


def early(name: str, kind: StatementType, pattern: str, **more: object) -> Rule:
    """Return a row for a turn of phrase, read before those for its words."""
    told: dict[str, object] = {"needs": "told", "confidence": 0.5, **more}
    return Rule(id=f"fa.turn.{name}", type=kind, pattern=f"(?P<t>{pattern})", **told)  # type: ignore[arg-type] # the fields of a row by name


def late(name: str, kind: StatementType, pattern: str, **more: object) -> Rule:
    """Return a row that speaks only in a clause where no other has."""
    told: dict[str, object] = {
        "needs": "told",
        "confidence": 0.4,
        "late": True,
        **more,
    }
    return Rule(id=f"fa.frame.{name}", type=kind, pattern=f"(?P<t>{pattern})", **told)  # type: ignore[arg-type] # the fields of a row by name
