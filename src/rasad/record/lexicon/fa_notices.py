# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""Persian rows of test reports and notices: what opened on which network, what was added to a list."""

from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record.grammar import Rule
from rasad.record.lexicon.fa_concepts import early, late

T, M = StatementType, Modality
_FAILS = r"(?:(?:باز|کار|وصل|بارگذاری|لود|اجرا) ?(?:ن(?:شد|کرد)\w*|نمی ?(?:ش|شو|کن|کرد)\w*)|قابل (?:استفاده|دسترس\w*) ن\w+|در دسترس (?:ن(?:یست|بود|دار)\w*))"
_OPENS = r"(?:(?:همچنان|هنوز|بدون مشکل|به خوبی|عادی) (?:باز|در دسترس|قابل دسترس\w*|قابل استفاده|کار)|(?:باز|بارگذاری) (?:می ?شو\w+|می ?شد\w*))"

EARLY = (
    Rule(
        id="fa.status.not-cut",
        type=T.STATUS_CLAIM,
        subtype="accessible",
        needs="any",
        state=True,
        confidence=0.5,
        pattern=r"^(?![^.]*(?:<said>|<A>|<D>|<AUTH>|<ISP>|<talked>|\"))[^.]*?<ANY><g20>(?P<t>\b(?:<shut>) (?:نشده(?: است| اند)?|نیست(?:ند)?))$",
    ),
    early(
        "circumvention.installed",
        T.CIRCUMVENTION_USE,
        r"<C><g10>\b(?:نصب|دانلود|خریداری|فعال) (?:کرده ?(?:اند|است)|کردند|می ?کنند|کرد)(?!\w)",
        needs="",
        state=True,
    ),
    early(
        "refusal.unheeded",
        T.PLATFORM_REFUSAL,
        r"(?:<P>|<S>|\bشرکت\b)<g20>\bبه (?:\w+ )?(?:درخواست|خواست|نامه|دستور|خواسته)(?! ?ها)?(?! (?:اظهار|مصاحبه|خبرنگار))\w*<g60>\b(?:اعتنا|توجه|پاسخ|ترتیب اثر|وقع)\w* (?:ن(?:کرد|داد|گذاشت|می ?کن|می ?ده|می ?گذار)\w*)",
        needs="told",
    ),
    early(
        "no-comment.neither",
        T.NO_COMMENT,
        r"\bنه (?:تایید|رد|تکذیب) (?:<did>) و نه (?:رد|تایید|تکذیب)\b",
        needs="told",
    ),
    early(
        "seen.tells-fail",
        T.ACCESS_OBSERVATION,
        rf"\b(?:<users>|همکار\w*|مشترک\w*|گزارشگر\w*|شاهدان)\b<g60><ANY><g60>\b{_FAILS}",
        subtype="blocked",
        needs="any",
    ),
    early(
        "seen.tested",
        T.ACCESS_OBSERVATION,
        rf"<ANY><g60>\bرا\b<g60>\b(?:بررسی|آزمایش|امتحان|تست) کرد\w*<g20>\b{_FAILS}|<ANY><g20>\bروی\b<g40>\b{_FAILS}",
        subtype="blocked",
        needs="any",
    ),
    early(
        "seen.opens-on",
        T.ACCESS_OBSERVATION,
        rf"<ANY><g20>\bروی\b<g40>\b{_OPENS}(?: (?:است|بود\w*|می ?کن\w+))?(?!\w)",
        subtype="accessible",
        needs="any",
    ),
    early(
        "order.listed",
        T.ORDER_BLOCK,
        r"(?:<A>|<D>|\b(?:شورا|کمیسیون|وزارت|اداره)\b)<g60><S><g40>\bبه (?:این )?(?:فهرست|لیست)\b<g20>\b(?:افزود\w*|اضافه (?:<did>|<be>))",
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
    ),
    early(
        "order.stays-shut",
        T.ORDER_BLOCK,
        r"\b(?:<order>|نامه|اطلاعیه|بیانیه)\w*\b<g60>\bکه\b<g40><S><g20>\bباید\b<g60>\b(?:بسته|مسدود|قطع|فیلتر|خاموش|محدود|غیر ?فعال) (?:بمان\w+|باش\w+|ب?شو(?:د|ند)(?!\w))",
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
    ),
    early(
        "block.carried-out",
        T.BLOCK,
        r"\bاجرای (?:این |آن )?(?:دستور|حکم|فرمان|تصمیم|محدودیت|مصوبه)\b<g20>\b(?:را )?(?:تایید|آغاز|شروع) (?:<did>)",
    ),
    early(
        "unblock.confirmed",
        T.UNBLOCK,
        r"\b(?:بازگشت|وصل شدن|برقراری|بازگشایی|رفع (?:فیلتر|محدودیت|اختلال)) ?(?:خدمات|سرویس|دسترسی|ارتباط|اینترنت|<S>)?\b<g20>\bرا (?:تایید|اعلام) (?:<did>)",
        needs="any",
    ),
    early(
        "lift.taken",
        T.ORDER_LIFT,
        r"\b(?:تصمیم|حکم|دستور|مصوبه|رای)\b<g10>\b(?:به|برای) (?:<open>)<g60>\b(?:گرفته|صادر|اتخاذ|ابلاغ|تصویب) (?:<be>)",
        modality=M.ORDERED,
        asks=Asks.RESTORE,
    ),
    early(
        "public.we-want",
        T.PUBLIC_DEMAND,
        r"\b(?:ما|اتحادیه|انجمن|کانون|سازمان|گروه\w*|فعالان|نهادهای)\b<g40>\bاز\b<g40>\b(?:می ?خواهیم|می ?خواهند|خواستیم|خواسته ?ایم)\b<g60>\b(?:لغو|پس بگیر\w+|بردار\w+|پایان|منتشر|باز|آزاد|رفع|بازگردان\w*|متوقف)\b|\bاز (?:<A>|<D>|\b(?:دولت|کمیسیون|شورا|وزارت\w*|نهاد\w*|مقام\w*)\b)<g20>\bمی ?خواهیم\b<g60>\b(?:لغو|پس بگیر\w+|بردار\w+|پایان|منتشر|باز|آزاد|رفع|بازگردان\w*|متوقف)\b",
        needs="topic",
    ),
    early(
        "no-comment.unanswered",
        T.NO_COMMENT,
        r"\bبه (?:پرسش|سوال|پیام|نامه|درخواست|تماس|ایمیل|پیگیری)\w*(?: ?های?)?(?: ?ی)?<g40>\b(?:پاسخ|جواب|واکنش)ی? (?:<neg>)|\b(?:حاضر به|از) (?:پاسخ|اظهار ?نظر|گفت ?و ?گو|توضیح|مصاحبه)\w*<g20>\b(?:ن(?:شد|بود)\w*|خودداری|امتناع|سر باز زد\w*|طفره رفت\w*)|\b(?:اظهار ?نظری|توضیحی|واکنشی|بیانیه ای)\b<g20>\b(?:ارائه ن\w+|منتشر ن\w+|نشان ن\w+|<neg>)",
        needs="told",
    ),
    early(
        "oppose.condemned",
        T.OPPOSITION,
        r"\b(?:سانسور|قطع|<shutting>|(?:این|آن) (?:اقدام|تصمیم|دستور|کار|طرح|قانون|لایحه|حکم|محدودیت\w*))\b<g60>\b(?:را )?محکوم (?:<did>)|\b(?:این|آن) (?:اقدام|تصمیم|دستور|کار|طرح|قانون|لایحه|حکم|محدودیت\w*)<g20>\bرا\b<g40>\b(?:مرگ|پایان|تیر خلاص|ضربه|حمله|دهن ?کجی|خفه کردن|سانسور|نقض|گامی به عقب|عقب ?گرد)\b<g60>\b(?:می ?دان\w+|دانست\w*|خواند\w*|نامید\w*|توصیف|می ?خوان\w+|می ?نام\w+)",
        needs="any",
    ),
    early(
        "statement.head-said",
        T.PLATFORM_STATEMENT,
        r"\b(?:مدیر(?: ?عامل)?|سخنگوی?|رییس|نماینده ?ی?|مدیران) (?:شرکت )?<P><g20>\b(?:گفت(?! ?و ?گو)|نوشت|اعلام (?:<did>))\b|^(?:\w+: )?\W?<P> (?:فقط|تنها|در پاسخ|در واکنش|هم|نیز) (?:گفت(?! ?و ?گو)|نوشت|اعلام (?:<did>))\b",
        needs="told",
        alone=True,
    ),
    early(
        "order.received",
        T.ORDER_BLOCK,
        r"\b(?:<order>)(?: ?ی)? (?:<shutting>|قطع)\b<g40>\b(?:گرفت\w*|دریافت (?:<did>|کرده ?اند)|به (?:دست|دفتر)\w*<g20>\bرسید\w*)",
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        needs="told",
    ),
    early(
        "threat.if-so",
        T.THREAT,
        r"\b(?:در صورت|اگر|چنانچه)\b<g90>\b(?:سرعت|دسترسی|پهنای باند|فعالیت)\b<g60>\b(?:کاهش|کم|محدود|قطع|مسدود|کند|متوقف) (?:خواه\w+ \w+|می ?(?:کن|ده|شو|یاب)\w*)",
        modality=M.THREATENED,
        asks=Asks.RESTRICT,
        needs="told",
    ),
    early(
        "denial.meddling",
        T.DENIAL,
        r"\b(?:هر ?گونه|هر|هیچ) (?:دست ?کاری|دخالت|نقش|اختلال|مسدودسازی|محدودیت|کندی|قطعی)\w*<g40>\b(?:را )?(?:تکذیب|رد|انکار) (?:<did>)",
        modality=M.DENIED,
        needs="told",
    ),
    early(
        "takedown.some",
        T.CHANNEL_TAKEDOWN,
        r"\b(?:\d+|یک|دو|سه|چهار|پنج|چند|چندین|ده ?ها|صدها|شماری از) (?:کانال|صفحه|حساب|پیج)\w*(?: دیگر)?<g10>\b(?:بسته|مسدود|حذف|تعلیق) (?:<be>|شده(?: است| اند)?)",
        needs="told",
    ),
    early(
        "arrest.sentenced",
        T.ARREST,
        r"\bبه <g20>\b(?:سال|ماه) (?:زندان|حبس) محکوم (?:<be>|کرد\w*)",
        needs="topic",
    ),
    late(
        "throttle.was-slow",
        T.THROTTLE,
        r"<ANY><g60>\bکند (?:بود|شده بود|شده است|شد)(?!\w)",
        subtype="throttled",
        needs="any",
    ),
    late(
        "status.runs",
        T.STATUS_CLAIM,
        r"<ANY>(?:<g10>\b(?:همچنان|هنوز|بدون مشکل))? کار می ?کن(?:د|ند)(?!\w)",
        subtype="accessible",
        needs="any",
        state=True,
    ),
)
