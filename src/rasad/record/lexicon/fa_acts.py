# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""Persian rows: the verb stands last, so what is blocked comes before the words."""

from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record.grammar import Rule

T, M = StatementType, Modality
_R = Asks.RESTRICT

RULES = (
    Rule(
        id="fa.void.supposed",
        type=None,
        pattern=r"\b(?:اگر|حتی اگر|در صورت|چنانچه)\b<g60>(?P<t>\b(?:<shut>)"
        r"\b)",
    ),
    Rule(
        id="fa.temporary.called",
        type=T.POSITION,
        subtype="temporary",
        needs="told",
        pattern=r"\bمحدودیت(?: ?ها)?\b<g40>(?P<t>\bموقت(?:ی)? (?:است|هستند|بود|خواهد بود))",
    ),
    Rule(
        id="fa.circumvention.covered",
        type=T.CIRCUMVENTION_RESTRICTION,
        modality=M.ORDERED,
        asks=_R,
        needs="any",
        pattern=r"(?P<t>\bنباید\b<g40><C>)",
    ),
    Rule(
        id="fa.threat.penalty",
        type=T.THREAT,
        modality=M.THREATENED,
        needs="told",
        pattern=r"\bهر (?:شرکت|کس|اپراتور|سرویس)\w*\b<g90>(?P<t>\b(?:تحت پیگرد|پیگرد"
        r"|مجازات|جریمه)\b<g20>\b(?:می|خواه)\w*)",
    ),
    Rule(
        id="fa.seen.works",
        type=T.ACCESS_OBSERVATION,
        subtype="accessible",
        needs="any",
        pattern=r"<S><g60>(?P<t>\b(?:هنوز|همچنان|دوباره)\b<g10>\b(?:کار می ?(?:کند|کرد)"
        r"|باز (?:است|بود)|در دسترس (?:است|بود)))",
    ),
    Rule(
        id="fa.seen.without-detour",
        type=T.ACCESS_OBSERVATION,
        subtype="accessible",
        needs="any",
        pattern=r"(?P<t>\bبدون <C>(?: ?در دسترس (?:است|بود)| ?(?:کار می ?(?:کند|کرد)|باز)"
        r"\w*)?)",
    ),
    Rule(
        id="fa.denial",
        type=T.DENIAL,
        modality=M.DENIED,
        needs="told",
        pattern=r"(?P<t>\bتکذیب\b|\bچنین (?:قصدی|تصمیمی|برنامه ای|دستوری)"
        r" ?(?:ندار|نگرفت|وجود ندار|نداد)\w*|\b(?:قصد|برنامه ای|"
        r"تصمیمی)\b"
        r"<g60>\b(?:ندار\w+|نگرفت\w*)|\b(?:<shut>) (?:نشده|نکرده|"
        r"نمی شود|نخواهد شد|نیست)\w*|\bشایعه (?:است|ای بیش نیست)"
        r")",
    ),
    Rule(
        id="fa.conditions",
        type=T.DEMAND_CONDITIONS,
        modality=M.DEMANDED,
        asks=Asks.PROCEDURE,
        pattern=r"(?P<t>\bشر(?:ط|ایط)(?: ?(?:ها|های))?\b<g60>\b(?:<open>|فعالیت))",
    ),
    Rule(
        id="fa.ultimatum",
        type=T.ULTIMATUM,
        modality=M.ORDERED,
        needs="told",
        pattern=r"(?:<S>|<A>|<P>)<g120>(?P<t>\b(?:مهلت|ضرب ?الاجل|اولتیماتوم)"
        r"\b<g20>\b(?:داد|داده|تعیین|کرد)\w*)",
    ),
    Rule(
        id="fa.lift.order",
        type=T.ORDER_LIFT,
        modality=M.ORDERED,
        asks=Asks.RESTORE,
        needs="any",
        pattern=r"(?P<t>\b(?:<order>|تصویب|موافقت)\b<g60>\b(?:<open>)|\b(?:<open"
        r">)\b<g60>\b(?:تصویب|دستور|حکم|موافقت|مصوب)\w*)",
    ),
    Rule(
        id="fa.promise",
        type=T.PROMISE,
        modality=M.PROMISED,
        needs="any",
        pattern=r"(?P<t>\b(?:وعده|قول|متعهد|تعهد)\b(?: (?:داد|شد|کرد)\w*(?: است)"
        r"?)?)<g90>(?:\b(?:<open>|فیلتر|آزاد|دسترسی|باز))",
    ),
    Rule(
        id="fa.promise.after",
        type=T.PROMISE,
        modality=M.PROMISED,
        needs="any",
        pattern=r"\b(?:<open>|فیلتر\w*)\b<g90>(?P<t>\b(?:وعده|قول|متعهد)\b)",
    ),
    Rule(
        id="fa.promise.will-open",
        type=T.PROMISE,
        modality=M.PROMISED,
        asks=Asks.RESTORE,
        needs="any",
        pattern=r"(?P<t>\b(?:رفع ?فیلتر|رفع (?:محدودیت|مسدودیت)|باز|آزاد)"
        r" (?:می ?شو\w+|خواه\w+ شد))",
    ),
    Rule(
        id="fa.threat",
        type=T.THREAT,
        modality=M.THREATENED,
        pattern=r"(?P<t>\b(?:تهدید|هشدار)\b<g60>\b(?:<shutting>)|\b(?:<shutting>"
        r")\b<g40>\bتهدید)",
    ),
    Rule(
        id="fa.threat.else",
        type=T.THREAT,
        modality=M.THREATENED,
        pattern=r"\b(?:اگر|در صورت|در غیر این صورت|وگرنه|چنانچه)\b<g120>(?P<t>\b"
        r"(?:مسدود|فیلتر|بسته|قطع) (?:خواهد|خواهند|خواهیم|می) ?(?:شد|"
        r"کرد|شود|کنیم))",
    ),
    Rule(
        id="fa.plan",
        type=T.PLANNED_RESTRICTION,
        modality=M.INTENDED,
        asks=_R,
        pattern=r"(?P<t>\b(?:<shutting>)\b<g60>\b(?:در (?:دستور|برنامه) ?کار(?:ش"
        r"ان)?|در برنامه)\b<g20>(?:گذاشته|قرار|دارد|است)?|\bقصد\b<g40>\b"
        r"(?:<shutting>)\b"
        r"|\bطرح\b<g40>\b(?:<shutting>)|\b(?:مسدود|فیلتر|بسته) خواه\w+ ش"
        r"د|\bقرار است\b<g60>\b(?:<shut>) ?شو\w+)",
    ),
    Rule(
        id="fa.plan.possible",
        type=T.PLANNED_RESTRICTION,
        modality=M.POSSIBLE,
        asks=_R,
        pattern=r"(?P<t>\b(?:احتمال|زمزمه|شایعه)\w*\b<g20>\b(?:<shutting>)"
        r"|\bممکن است\b<g60>\b(?:<shut>) ?شو\w+)",
    ),
    Rule(
        id="fa.sector",
        type=T.BAN_SECTOR,
        modality=M.ORDERED,
        asks=_R,
        needs="any",
        pattern=r"(?P<t>\b(?:مدارس|ادارات|کارکنان|کارمندان|دستگاه ?های (?:دولتی|"
        r"اجرایی)|دانشگاه ?ها|دانش ?آموزان)\b<g90>\bممنوع\w*|\bممنوع\w*\b"
        r"<g60>\b(?:مدارس|ادارات|کارکنان|دستگاه ?های (?:دولتی|اجرایی)"
        r"))",
    ),
    Rule(
        id="fa.domestic.mandate",
        type=T.MANDATE_DOMESTIC,
        modality=M.ORDERED,
        needs="any",
        pattern=r"(?P<t>\b(?:باید|موظف|ملزم)\b<g60>(?:<CLASS>|\b(?:داخلی|بومی)\b))",
    ),
    Rule(
        id="fa.refusal",
        type=T.PLATFORM_REFUSAL,
        needs="told",
        pattern=r"(?:<P>|\bشرکت\b)<g60>(?P<t>\b(?:نمی (?:کند|دهد|پذیرد|فرستد|"
        r"خواهد)|نپذیرفت\w*|امتناع|خودداری|حاضر (?:نیست|نشد)|رد کرد\w*|"
        r"همکاری ن\w+))",
    ),
    Rule(
        id="fa.refusal.no-answer",
        type=T.PLATFORM_REFUSAL,
        modality=M.CLAIMED,
        needs="told",
        pattern=r"(?P<t>\b(?:جواب|پاسخ)ی (?:نیامده|نداده|دریافت نشده|نرسیده)"
        r"(?: است)?)",
    ),
    Rule(
        id="fa.domestic.launch",
        type=T.DOMESTIC_LAUNCH,
        pattern=r"<CLASS><g60>(?P<t>\b(?:راه ?اندازی|رونمایی)\b)",
    ),
    Rule(
        id="fa.circumvention.ban",
        type=T.CIRCUMVENTION_RESTRICTION,
        modality=M.ORDERED,
        asks=_R,
        needs="any",
        pattern=r"(?P<t><C><g40>\b(?:ممنوع|مسدود|جرم|غیر ?قانونی)\b)",
    ),
    Rule(
        id="fa.order.asked",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        pattern=r"(?P<t>\b(?:خواسته|خواست|مکلف|موظف|ملزم|ابلاغ)\b<g120>\b(?:ببند"
        r"\w+|مسدود (?:کن|ساز)\w+|فیلتر کن\w+|قطع کن\w+|مسدود ?سازی)"
        r")",
    ),
    Rule(
        id="fa.order.before",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        pattern=r"(?P<t>\b(?:<order>)\b(?:ی است که)?<g90>\b(?:<shutting>|"
        r"مسدود شو\w+|بسته شو\w+|فیلتر شو\w+)\b(?! (?:است|مانده)"
        r"))",
    ),
    Rule(
        id="fa.order.after",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        pattern=r"(?P<t>\b(?:<shutting>)\b<g60>\b(?:دستور|حکم)\b<g20>\b(?:داد|"
        r"صادر|گرفت|ابلاغ|کرد)\w*)",
    ),
    Rule(
        id="fa.order.by-decree",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        also=True,
        pattern=r"(?P<t>\bبه (?:حکم|دستور|تصمیم) <WHO>)(?=<g90>\b(?:<shut>))",
    ),
    Rule(
        id="fa.order.must",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        pattern=r"(?P<t>\bباید\b<g40>\b(?:<shut>) ?شو\w+)",
    ),
    Rule(
        id="fa.order.banned",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        pattern=r"(?P<t>\bممنوع (?:<done>|اعلام)\w*)",
    ),
    Rule(
        id="fa.observed.users",
        type=T.ACCESS_OBSERVATION,
        subtype="blocked",
        needs="any",
        pattern=r"(?:\bکاربران\b|<M>)<g120>(?P<t>\b(?:نمی توان\w+|نتوانست\w+|"
        r"دسترسی ندار\w+|اختلال|قادر نیست\w*|در دسترس ن\w+))",
    ),
    Rule(
        id="fa.observed.open",
        type=T.ACCESS_OBSERVATION,
        subtype="accessible",
        needs="any",
        pattern=r"(?:\bکاربران\b|<M>)<g120>(?P<t>\b(?:(?:هنوز|همچنان) (?:کار می "
        r"?کند|در دسترس است|باز است)))",
    ),
    Rule(
        id="fa.shutdown",
        type=T.SHUTDOWN,
        needs="any",
        pattern=r"(?P<t><NET><g20>\bقطع (?:<done>|است)|\bقطع(?:ی|ِ)? <NET>)",
    ),
    Rule(
        id="fa.throttle",
        type=T.THROTTLE,
        needs="any",
        subtype="throttled",
        pattern=r"(?P<t>\b(?:کند (?:<done>|است)|کاهش (?:شدید )?سرعت|افت سرعت)\b)",
    ),
    Rule(
        id="fa.unblock",
        type=T.UNBLOCK,
        needs="any",
        pattern=r"(?P<t>\b(?:رفع ?فیلتر (?:<done>)|از فیلتر خارج (?:<done>)"
        r"|رفع (?:محدودیت|مسدودیت|انسداد) (?:<done>)|آزاد (?:<done>)"
        r"|باز (?:<done>)"
        r"|دوباره در دسترس|(?:فیلتر|مسدودیت|محدودیت)\b<g60>\bبرداشته شد\w*))",
    ),
    Rule(
        id="fa.status",
        type=T.STATUS_CLAIM,
        subtype="blocked",
        needs="any",
        state=True,
        pattern=r"(?P<t>\b(?:هنوز|همچنان)?\b ?(?:فیلتر|مسدود|بسته)(?: ?است|"
        r" ?اند\b| مانده(?: ?است| ?اند)?| هستند| بوده ?(?:است|اند)"
        r"?| می باشند))",
    ),
    Rule(
        id="fa.status.open",
        type=T.STATUS_CLAIM,
        subtype="accessible",
        needs="any",
        state=True,
        pattern=r"(?P<t>\b(?:در دسترس|قابل دسترس\w*) (?:است|هستند)\b)",
    ),
    Rule(
        id="fa.block",
        type=T.BLOCK,
        pattern=r"(?P<t>\b(?:مسدود|فیلتر|بسته|قطع|محدود) (?:<done>)\b|\bاز دسترس"
        r" (?:خارج|کاربران خارج)\b|\bدسترسی\b<g40>\b(?:قطع|مسدود|"
        r"بسته|محدود) (?:<done>))",
    ),
    Rule(
        id="fa.block.lost",
        type=T.BLOCK,
        pattern=r"\b(?:دسترسی|راه)\b<g120>(?P<t>\bاز دست (?:داد|داده)\w*)",
    ),
    Rule(
        id="fa.migrate",
        type=T.MIGRATE,
        pattern=r"\bاز <S>(?P<t><g40>\b(?:رفت(?:ند|ه ?اند)?|کوچ|خداحافظی|"
        r"خارج شد\w*)\b)",
    ),
    Rule(
        id="fa.migrate.to",
        type=T.MIGRATE,
        pattern=r"(?P<t>\b(?:کوچ|مهاجرت)\b<g40>\bبه\b<g20><S>)",
    ),
    Rule(
        id="fa.opposition",
        type=T.OPPOSITION,
        pattern=r"(?P<t>\b(?:مخالف(?:ت)?|انتقاد|محکوم)\b<g40>\b(?:<shutting>)"
        r"|\b(?:<shutting>)\b<g40>\b(?:مخالف\w*|انتقاد|راه ?حل نیست|"
        r"محکوم))",
    ),
    Rule(id="fa.arrest", type=T.ARREST, pattern=r"(?P<t>\b(?:بازداشت|دستگیر)\b)"),
    Rule(
        id="fa.circumvention.use",
        type=T.CIRCUMVENTION_USE,
        needs="",
        state=True,
        pattern=r"(?P<t>(?:\b(?:با|از|به کمک|استفاده از)\b <C>|<C><g20>\b(?:استف"
        r"اده|وصل)))",
    ),
    Rule(id="fa.accusation", type=T.ACCUSATION, pattern=r"(?P<t>\b(?:متهم|اتهام)\b)"),
)
