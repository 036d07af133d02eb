# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""Persian rows of promises and what became of them, orders not kept, reasons, silence."""

from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record.grammar import Rule

T, M = StatementType, Modality
_WORD = r"\b(?:وعده|(?<!از )قول|تعهد|تعهدات)(?: ?ها)?(?:ی|ش)?(?: ?اش| ?ها| ?های)?\b"
_PLEDGE = r"\b(?:وعده|(?<!از )(?<!به )قول|متعهد|تعهد|اطمینان|نوید|تضمین)\w*"
_KEPT = r"(?:محقق|تحقق|عملی|عمل|وفا|پایبند|اجرا|انجام)\w*"
_THIS = r"(?:این|آن) (?:کار|تصمیم|اقدام|حکم|دستور|محدودیت|ممنوعیت|طرح|مصوبه|قطعی|اختلال|خاموشی)"
_FOR = r"(?:برای|به منظور|به دلیل|به خاطر|به علت|به سبب|با هدف|در راستای|با استناد به|ناشی از|نظر به)"

TRACKED = (
    Rule(
        id="fa.promise.status",
        type=T.PROMISE_STATUS,
        needs="topic",
        pattern=rf"(?P<t>{_WORD}<g90>\b(?:{_KEPT} ?(?:<neg>|<be>|<did>|نگردیده)|زیر پا گذاشت\w*|روی کاغذ ماند|نیمه ?کاره ماند|خبری نیست|عملی نشدن|پایبند نماند|انجام شده)|\bزیر (?:قول|وعده)\b<g60>\bزد|\b(?:به )?(?:بخشی از )?وعده خود عمل کرد|\bقول دادن\b<g40>\bنکردن|\bعملی نشدن وعده\w*|\b(?:وعده|قول)\b<g60>\bگذشت\b<g60>\b(?:هیچ|هنوز|خبری|اتفاقی)|\b(?:وعده|قول)\b<g60>\b(?:به جایی نرسید|بی ?سرانجام|فراموش (?:<be>)|نقش بر آب|بر زمین ماند\w*|(?:رنگ واقعیت|جامه عمل|لباس عمل) (?:ن?گرفت|ن?پوشید|به خود)\w*|به (?:سرانجام|بار) ن\w+|به ثمر ن\w+|عقیم ماند)|\bوضعیت وعده\b)",
    ),
    Rule(
        id="fa.promise.update",
        type=T.PROMISE_UPDATE,
        needs="topic",
        pattern=rf"(?P<t>{_WORD}<g60>\b(?:پابرجا\w*|پایبندم|متوقف مانده|آغاز (?:<be>)|کند (?:<be>)|ادامه دارد|برداشته شد)|\b(?:گام|مرحله|روند|پیشرفت|پیگیری ?ها|مذاکرات|مذاکره|کار|بررسی)\b<g40>\b(?:<open>|وعده)\b<g60>\b(?:ادامه|آغاز|کند|قرار گرفت|انجام|پیش می ?رود|عقب|خبر داد|برداشته|ادامه دارد)?|\b(?:<open>)\b<g60>\b(?:در دست (?:پیگیری|بررسی|اقدام)|در حال (?:پیگیری|انجام|بررسی)|به تعویق|عقب افتاد|موکول|به مرحله|در دستور کار)|\bسر قول خود\b)",
    ),
)
FILTERING = (
    Rule(
        id="fa.promise.status.filtering",
        type=T.PROMISE_STATUS,
        needs="",
        pattern=rf"(?P<t>{_WORD}<g60>\bفیلترینگ\b<g60>\b{_KEPT} ?(?:<neg>|<be>|<did>))",
    ),
    Rule(
        id="fa.promise.update.filtering",
        type=T.PROMISE_UPDATE,
        needs="",
        pattern=rf"(?P<t>{_WORD}<g60>\bفیلترینگ\b<g60>\b(?:پابرجا|متوقف|ادامه|آغاز)\w*)",
    ),
    Rule(
        id="fa.position.filtering",
        type=T.POSITION,
        needs="",
        pattern=r"(?P<t>\bفیلترینگ\b<g20>\b(?:راه ?حل نیست|باید برداشته|جواب نمی ?دهد|لازم است))",
    ),
    Rule(
        id="fa.assessment.filtering",
        type=T.ASSESSMENT,
        needs="",
        pattern=r"(?P<t>\bفیلترینگ\b<g20>\b(?:بی ?اثر|بی ?فایده|ناکارآمد|شکست خورده)\w*)",
    ),
)
PROMISES = (
    Rule(
        id="fa.promise.not-cut",
        type=T.PROMISE,
        modality=M.PROMISED,
        needs="any",
        pattern=rf"(?P<t>{_PLEDGE}<g120>\b(?:<shut>) (?:نمی ?(?:شو\w+|کن\w+)|نخواه\w+ (?:شد|کرد)|نشود|نشوند|نکند|نکنند)|{_PLEDGE}<g90>\b(?:نبندد|نبندند|تسلیم نکند|ندهد))",
    ),
    Rule(
        id="fa.promise",
        type=T.PROMISE,
        modality=M.PROMISED,
        needs="topic",
        pattern=rf"(?P<t>{_PLEDGE}(?: (?:<gave>|<done>|دادن|می ?(?:شود|گردد|دهد)))?)<g120>(?:\b(?:<open>|<toopen>|<opened>|<shutting>|فیلتر\w*|دسترسی|(?:بر ?طرف|مرتفع) (?:<sub>|<fut>)|رفع|مقابله|رعایت|کنترل|ببندد|وصل|کاهش|حذف|باز (?:بماند|کنن)|برداشته|بردارد|دسترسی)\b)",
    ),
    Rule(
        id="fa.promise.after",
        type=T.PROMISE,
        modality=M.PROMISED,
        needs="topic",
        pattern=r"\b(?:<open>|فیلتر\w*|حل (?:<fut>))\b<g90>(?P<t>\b(?:وعده|(?<!از )(?<!به )قول|متعهد)\b)",
    ),
    Rule(
        id="fa.promise.agreed",
        type=T.PROMISE,
        modality=M.PROMISED,
        needs="any",
        pattern=r"(?:<A>)<g20>(?P<t>\bپذیرفته بود\w*\b<g60>\b(?:ببندد|<toshut>|<toopen>))",
    ),
    Rule(
        id="fa.promise.will-open",
        type=T.PROMISE,
        modality=M.PROMISED,
        asks=Asks.RESTORE,
        needs="any",
        pattern=r"(?P<t>\b(?:رفع ?فیلتر|رفع (?:محدودیت|مسدودیت)|باز|آزاد) (?:می ?(?:شو\w+|کن\w+)|خواه\w+ (?:شد|کرد))|\bوصل خواه\w+ (?:شد|کرد)|\bسرعت <NET><g40>\bبرابر خواهد شد|\bفیلتر\b<g20>\bرا بردارد)(?!<g20>\bخبر)",
    ),
)
NOT_KEPT = (
    Rule(
        id="fa.noncompliance",
        type=T.NONCOMPLIANCE,
        needs="topic",
        pattern=r"(?P<t>\b(?:دستور|حکم|فرمان|مصوبه|ممنوعیت|ابلاغ)\b<g90>\b(?:اجرا|تطبیق|تمکین|اعتنا|اقدام|عمل) ?(?:<neg>|ننموده\w*|نشده)(?: ?(?:است|اند))?|\bاز (?:بستن|اجرای|ابلاغ|مسدود کردن|کوچ|دستور)\b<g90>\b(?:خودداری|سر باز|سرپیچی|امتناع|طفره|تمکین نکرد)\w*|\bزیر بار اجرای\b<g60>\bنرفت\w*|\b(?:ممنوعیت|دستور|حکم)\b<g90>\b(?:را )?نادیده گرفت\w*|\bحاضر نشد\b<g40>\b(?:دستور|حکم)\b<g60>\bاجرا کند|\bبا وجود مهلت\b<g60>\bنبست\w*|\bاقدامی برای (?:<shutting>)\b<g40>(?:<neg>)|\bبه ?رغم اخطار\b<g60>\bباز گذاشته|\bنسبت به (?:<shutting>)\b<g40>\bاقدام (?:<neg>|ننمود\w*))",
    ),
)
REASONS = (
    Rule(
        id="fa.justified",
        type=T.JUSTIFICATION,
        needs="told",
        pattern=rf"(?P<t>\b(?:{_THIS})\b(?: ?(?:ها|را))?<g20>\b(?:{_FOR}|دلیل|علت)\b)<g60>\b(?:گرفته|انجام|صورت|اتخاذ|اجرا|است|بود)\w*",
    ),
    Rule(
        id="fa.justified.why",
        type=T.JUSTIFICATION,
        needs="any",
        also=True,
        pattern=rf"(?P<t>\b(?:علت|دلیل)\b<g10>\b(?:<shutting>|<shut>)\b<g90>\b(?:عنوان|اعلام|دانست|ذکر|خواند|گفت|بیان)\w*|\b(?:<shutting>|<shut>)\b<g60>\b(?:به دلیل|به خاطر|ناشی از|اقدامی پیشگیرانه)\b<g60>\b(?:توجیه|خوانده? ?\w*|توضیح)|\b(?:<shutting>|قطع)\b<g20>(?:<S>|<NET>)?<g20>\b{_FOR}\b<g90>(?:\bاست\b|\bبود\b|\bشده\b|\bانجام شده\b|\bتوضیح\b)|\bدلیل (?:<shutting>)\b<g40>\b(?:اعلام|دانست)\w*|\bرا دلیل (?:<shutting>)\b)",
    ),
    Rule(
        id="fa.justified.said",
        type=T.JUSTIFICATION,
        needs="any",
        also=True,
        pattern=rf"\b(?:<said>|گفتند)\b<g90>(?P<t>\b{_FOR}\b<g60>)\b(?:<shut>) (?:<be>|کرده|است)(?=.)",
    ),
    Rule(
        id="fa.justified.blocked",
        type=T.JUSTIFICATION,
        needs="any",
        also=True,
        pattern=rf"(?:\b(?:<said>|گفتند)\b<g90>|^\W?(?=نظر به\b))(?P<t>\b{_FOR} (?!\bدرخواست)(?:\w+ ){{0,6}}?)(?:(?:مسدود|بسته|قطع|فیلتر|محدود|تعلیق) (?:<done>)|بسته ?(?:اند|است)(?!\w))",
    ),
    Rule(
        id="fa.justified.slang",
        type=T.JUSTIFICATION,
        needs="any",
        also=True,
        pattern=rf"(?P<t>\bمیگن {_FOR}\b)<g60>\b(?:بستن|فیلتر|<shut>)",
    ),
)
SILENCE = (
    Rule(
        id="fa.no-comment",
        type=T.NO_COMMENT,
        needs="topic",
        pattern=r"(?P<t>\b(?:از (?:اظهار ?نظر|پاسخ(?: دادن)? به|توضیح|هرگونه توضیح)|به درخواست\w*\b<g60>\bاظهار ?نظر)\b<g40>\b(?:خودداری|امتناع|طفره|سر باز زد|پاسخ ن\w+)|\bحاضر (?:به اظهار ?نظر )?(?:نشد|نیست)\b(?: درباره<g60>\bچیزی بگوید)?(?=\W*$|<g10>\bاظهار)|\bحاضر نشد درباره<g60>\bبگوید|\bحاضر به اظهار ?نظر ن\w+|\b(?:اظهار|ابراز) ?نظری? (?:<neg>)|\bتوضیحی (?:<neg>)|\bبه (?:پرسش|سوال)\w*\b<g40>\bپاسخ (?:<neg>)|\bبه درخواست\w*\b<g60>\b(?:توضیح|اظهار ?نظر|گفت ?و ?گو|مصاحبه)\b<g40>\b(?:پاسخ|جواب) ن\w+|\b(?:گزارش|پرسش\w*|سوال\w*|خبرنگاران?|نامه)\b<g60>\bپاسخی\b<g20>(?:<neg>)(?: است)?|\bپاسخی\b<g60>\bواصل ن\w+|\bدر برابر پرسش\w*\b<g60>\bسکوت|\bسکوت کرد\w*|\bبی ?(?:پاسخ|جواب) (?:گذاشت|ماند)\w*|\b(?:پرسیده شد|پرسید\w*)\b<g60>\bجواب نداد\b|\bهیچی نگفت|\b(?:بلافاصله|هنوز|تاکنون|فورا)\b<g40>\bپاسخ (?:<neg>)|\b(?:هیچ )?واکنشی\b<g60>(?:<neg>)|\bنشان نداده است)",
    ),
)
