# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""Persian rows: further shapes of the same acts, by those who order, run and use."""

from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record.grammar import Rule

T, M = StatementType, Modality
_DID = r"(?:کرد|کرده|نمود|نموده|خواند|خوانده|داشت)"
_THIS = r"(?:این|آن) (?:کار|تصمیم|اقدام|حکم|دستور|محدودیت|ممنوعیت|طرح|مصوبه|قطعی|اختلال|خاموشی)"

# Before all others: what is promised or denied tells no act.
FIRST = (
    Rule(
        id="fa.void.denied",
        type=None,
        pattern=r"(?P<t>\b(?:<shutting>|<shut>)\b)<g60>\b(?:تکذیب|رد کرد)\w*",
    ),
    Rule(
        id="fa.promise.not-cut",
        type=T.PROMISE,
        modality=M.PROMISED,
        needs="told",
        pattern=r"(?P<t>\b(?:وعده|قول|متعهد|تعهد|اطمینان)\b<g120>\b(?:<shut>|محدود) (?:نمی ?(?:شو\w+|کن\w+)"
        r"|نخواه\w+ (?:شد|کرد)|نشود|نکند))",
    ),
    Rule(
        id="fa.shutdown.disrupted",
        type=T.SHUTDOWN,
        needs="any",
        pattern=r"(?P<t><NET>(?:(?!<S>)[^؛!?\n]){0,90}?\b(?:قطع|مختل|خاموش) (?:<done>))",
    ),
    Rule(
        id="fa.justified",
        type=T.JUSTIFICATION,
        needs="told",
        pattern=rf"(?P<t>\b(?:{_THIS})\b(?: ?(?:ها|را))?<g20>\b(?:برای|به منظور|به دلیل|به خاطر|به علت|با هدف"
        r"|در راستای|دلیل|علت)\b)<g60>\b(?:گرفته|انجام|صورت|اتخاذ|اجرا|است|بود)\w*",
    ),
    Rule(
        id="fa.opposed",
        type=T.OPPOSITION,
        needs="told",
        pattern=rf"\b(?:{_THIS})\b<g40>(?P<t>\b(?:مخالف(?:ت)?|انتقاد|محکوم|اعتراض|سانسور) ?{_DID}\w*)",
    ),
    Rule(
        id="fa.compliance",
        type=T.PLATFORM_COMPLIANCE,
        needs="told",
        pattern=r"<P><g60>(?P<t>\b(?:پاسخ (?:داد|داده)|پذیرفت|پذیرفته|همکاری (?:کرد|کرده)|موافقت (?:کرد|کرده)|تن داد"
        r"|تن داده|اجرا (?:کرد|کرده))\w*)",
    ),
    Rule(
        id="fa.channel.takedown",
        type=T.CHANNEL_TAKEDOWN,
        needs="told",
        pattern=r"<P><g60>(?P<t>\b(?:پست|کانال|صفحه|حساب|ویدیو|محتوا|گروه)\w*\b<g60>\b(?:حذف|تعلیق|بسته|پاک) (?:کرد|شد)\w*)",
    ),
    Rule(
        id="fa.store.removal",
        type=T.APP_STORE_REMOVAL,
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        needs="any",
        pattern=r"(?P<t><STORE><g60>\b(?:حذف|خارج|برداشت)\b(?: (?:کرد|شد)\w*)?)",
    ),
    Rule(
        id="fa.order.cut",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        needs="told",
        pattern=r"(?P<t>\b(?:<order>)\b (?:داد|دادند|داده(?: اند| است| بود| بودند)?|صادر کرد\w*)\b<g120>\b(?:<shut>)"
        r" (?:شو(?:د|ند)|کن(?:د|ند))\b)",
    ),
    Rule(
        id="fa.reconnected",
        type=T.UNBLOCK,
        needs="any",
        pattern=r"(?P<t><NET><g60>\b(?:دوباره )?(?:وصل|برقرار) (?:<done>))",
    ),
    Rule(
        id="fa.lifted",
        type=T.UNBLOCK,
        needs="any",
        pattern=r"(?P<t>\b(?:فیلتر(?:ینگ)?|مسدودیت|محدودیت(?: ?ها)?|ممنوعیت)\b<g40>\b(?:را )?(?:برداشت(?:ند|ه اند|ه است)?"
        r"|لغو کرد(?:ند)?|پایان (?:یافت|داد))\b)",
    ),
)

# After all others, for what they leave over.
LAST = (
    Rule(
        id="fa.status.still",
        type=T.STATUS_CLAIM,
        subtype="blocked",
        needs="any",
        state=True,
        pattern=r"(?P<t>\b(?:هنوز|همچنان)\b<g20>\b(?:<shut>|ممنوع) ?(?:است|اند|هستند|ماند\w*))",
    ),
    Rule(
        id="fa.block.shut",
        type=T.BLOCK,
        pattern=r"<S><g60>(?P<t>\b(?:را )?(?:<g40>)(?<!\w)(?:بست(?:ند|ه اند)?|از دسترس خارج کرد(?:ند)?)(?=[ .،؛]|$))",
    ),
    Rule(
        id="fa.circumvention.turned-to",
        type=T.CIRCUMVENTION_USE,
        needs="",
        state=True,
        pattern=r"(?P<t>\bبه <C><g10>\b(?:روی?|پناه|متوسل)\b|<C><g40>\b(?:دانلود|نصب|وصل|روی آورد\w*))",
    ),
    Rule(
        id="fa.migrate.moved",
        type=T.MIGRATE,
        pattern=r"(?P<t>\bبه <S><g20>\b(?:کوچ|مهاجرت|رفتند|رفته اند|پیوستند)\b)",
    ),
    Rule(
        id="fa.statement",
        type=T.PLATFORM_STATEMENT,
        needs="told",
        alone=True,
        confidence=0.4,
        pattern=r"^\W?(?:شرکت )?(?P<t><P> (?:نیز |هم )?(?:گفت|گفته|اعلام (?:کرد|کرده)|نوشت|افزود|تاکید (?:کرد|کرده)|پاسخ داد)\b)",
    ),
)
