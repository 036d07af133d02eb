# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""Persian rows in the passive and of no person: what was not ordered, asked for, counted, met with."""

from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record.grammar import Rule

T, M = StatementType, Modality

_THIS = r"(?:این|آن|چنین) (?:کار|تصمیم|اقدام|حکم|دستور|محدودیت|ممنوعیت|طرح|مصوبه|قطعی|اختلال|خاموشی|رویه|سیاست|رفتار|لایحه|فیلترینگ|انسداد|مسدودسازی)(?: ?ها)?"
_BAD = r"(?:نامتناسب|غیر ?قانونی|ناعادلانه|ناقض|نقض|خلاف|مغایر|خودسرانه|غیر ?ضروری|غیر ?موجه|ناموجه|سرکوبگرانه|سانسور|حمله|تهدید\w*|ضربه|تجاوز|فاجعه|اشتباه|نادرست|ظالمانه|غیر ?انسانی|زیان ?بار|بی ?سابقه|نگران ?کننده|غیر ?قابل قبول|ناپذیرفتنی|شرم ?آور)"
_CALLED = r"(?:خواند\w*|دانست\w*|توصیف کرد\w*|نامید\w*|ارزیابی کرد\w*|عنوان کرد\w*|قلمداد کرد\w*|شمرد\w*|می ?خوان(?:د|ند)|می ?دان(?:د|ند))"
_TOLD = r"(?:خواند\w*|دانست\w*|عنوان (?:<did>|<be>)|ذکر (?:<did>|<be>)|اعلام (?:<did>|<be>)|بیان (?:<did>|<be>)|توصیف (?:<did>|<be>)|برشمرد\w*)"
_ORDERS = r"(?:دستور|حکم|تصمیم|مصوبه|ابلاغ|نامه|مکتوب|درخواست|بخشنامه|فرمان)\w*"
_NTH = r"(?:نخستین|اولین|دومین|سومین|چهارمین|پنجمین|ششمین|هفتمین|هشتمین|نهمین|دهمین|چندمین|\d+ ?(?:مین|امین))"
_MORE = r"(?:دو|سه|چهار|پنج|شش|ده|چند|\d+) ?برابر"

FIRST = (
    Rule(
        id="fa.denial.issuing",
        type=T.DENIAL,
        modality=M.DENIED,
        needs="told",
        pattern=rf"(?P<t>\b(?:صدور|وجود|دریافت|ابلاغ|هرگونه|داشتن)\b<g20>\b{_ORDERS}<g60>(?:\b(?:<talked>)|\bرا رد (?:<did>|می ?کن\w+)))",
    ),
    Rule(
        id="fa.denial.not-received",
        type=T.DENIAL,
        modality=M.DENIED,
        needs="told",
        pattern=rf"(?P<t>\b(?:هیچ|هیچ ?گونه|هنوز|تاکنون) ?{_ORDERS}<g60>\b(?:دریافت|صادر|ابلاغ|واصل|داده|گرفته|اتخاذ) (?:<neg>)(?: ?(?:است|اند|ایم))?)",
    ),
    Rule(
        id="fa.denial.did-not-fall",
        type=T.DENIAL,
        modality=M.DENIED,
        needs="any",
        pattern=r"\b(?:مدعی|گفت|اعلام|تاکید|ادعا|<said>)\b<g90>(?P<t>(?:\b(?:پهنای باند|سرعت)\b|<NET>|<S>)<g60>\b(?:کاهش|افت|قطع|کند|محدود|مسدود|اختلالی?) (?:<neg>)(?: ?(?:است|اند))?)",
    ),
    Rule(
        id="fa.void.anonymous",
        type=None,
        pattern=r"(?P<t>\b(?:به شرط|با شرط) (?:ناشناس|فاش نشدن|محفوظ|عدم افشا|افشا نشدن)\w*)",
    ),
    Rule(
        id="fa.statistic.nth",
        type=T.STATISTIC,
        needs="told",
        state=True,
        pattern=rf"(?P<t>\b(?:این )?{_NTH} (?:بار|مورد|مرتبه|قطعی|خاموشی|<shutting>)\b<g60>\b(?:است|بود|به شمار|محسوب)\w*(?:<g90>\b(?:<shut>) (?:می ?شو\w+|<be>))?)",
    ),
    Rule(
        id="fa.statistic.share",
        type=T.STATISTIC,
        needs="any",
        state=True,
        pattern=r"(?P<t>\b\d[\d.,]* ?(?:درصد|%)<g60>\b(?:کسب ?و ?کار|فروشگاه|شرکت|درآمد|فروش|پاسخ ?دهندگان|شرکت ?کنندگان|افراد|مردم|کاربران|ترافیک|دامنه|سایت|وب ?سایت)\w*<g90>\b(?:تعطیل|از دست|کاهش|افزایش|آسیب|ورشکست|بیکار|مسدود|فیلتر|زیان|گفت|استفاده)\w*(?: (?:<be>|<did>|می ?\w+))?)",
    ),
    Rule(
        id="fa.statistic.loss",
        type=T.STATISTIC,
        needs="told",
        state=True,
        pattern=r"(?P<t>\b(?:خسارت|زیان|ضرر|هزینه)\b<g60>\b(?:\d[\d.,]*|نیم|یک|دو|سه|چهار|پنج|ده) (?:هزار )?(?:میلیون|میلیارد|همت)\b<g40>\b(?:دلار|یورو|تومان|ریال|افغانی|روبل|برآورد|زد\w*|رسید\w*|است)|\b(?:\d[\d.,]*|نیم|یک|دو|سه|چهار|پنج|ده) (?:هزار )?(?:میلیون|میلیارد|همت) (?:دلار|یورو|تومان|ریال|افغانی|روبل)?<g20>\b(?:خسارت|زیان|ضرر|هزینه))",
    ),
    Rule(
        id="fa.order.criminal",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        pattern=r"(?P<t><S><g20>\bرا\b<g20>\bمصداق\b<g40>\b(?:اعلام|شناخت|تشخیص|معرفی|تعیین|دانست)\w*|\bدر (?:فهرست|لیست|شمار) (?:مصادیق|فیلتر|مسدود)\w*<g40>\b(?:قرار (?:<gave>|گرفت\w*)|گنجاند\w*|جای داد\w*))",
    ),
    Rule(
        id="fa.threat.expect",
        type=T.THREAT,
        modality=M.THREATENED,
        asks=Asks.RESTRICT,
        needs="told",
        pattern=r"(?P<t>\b(?:اگر|چنانچه|در صورتی که|در غیر این صورت)\b<g120>\b(?:منتظر|در انتظار|شاهد|آماده|با)\b<g20>\b(?:<shutting>|<shut>)\b(?:<g40>\b(?:باش\w*|خواه\w+ (?:بود|شد)|روبه ?رو|مواجه))?)",
    ),
    Rule(
        id="fa.no-comment.unaware",
        type=T.NO_COMMENT,
        needs="told",
        pattern=r"(?P<t>\b(?:از|درباره)\b<g40>\b(?:بی ?خبر|بی ?اطلاع) (?:است|هستند|بود\w*)|\b(?:اظهار|ابراز) بی ?(?:اطلاعی|خبری)\b|\bاطلاعی (?:<neg>))",
    ),
    Rule(
        id="fa.shutdown.by-the-hour",
        type=T.SHUTDOWN,
        needs="any",
        pattern=r"(?P<t><NET>(?:(?!<S>)[^؛!?\n]){0,60}?\b(?:از ساعت|هر روز|هر شب|روزانه|شب ?ها|هر بامداد|هنگام|در زمان|همزمان با|در ساعت ?های)\b(?:(?!<S>)[^؛!?\n]){0,90}?\b(?:قطع|از دسترس خارج|خاموش|مسدود) (?:می ?شو(?:د|ند)|می ?گرد(?:د|ند)|می ?کن(?:د|ند)))",
    ),
    Rule(
        id="fa.plan.applied",
        type=T.PLANNED_RESTRICTION,
        modality=M.INTENDED,
        asks=Asks.RESTRICT,
        needs="told",
        pattern=r"(?P<t>\b(?:<curbs>|<shutting>)\b<g90>\b(?:اعمال|اجرا|عملی|برقرار|اجرایی) (?:خواه\w+ (?:شد|کرد|گردید)|می ?شو(?:د|ند)))",
    ),
)

VOICES = (
    Rule(
        id="fa.justified.its-cause",
        type=T.JUSTIFICATION,
        needs="told",
        pattern=rf"(?P<t>\b(?:علت|دلیل|سبب) (?:آن|این امر|این اقدام|این تصمیم)\b(?! را)<g120>\b(?:است|بود\w*|{_TOLD}))",
    ),
    Rule(
        id="fa.noncompliance.unheeded",
        type=T.NONCOMPLIANCE,
        needs="told",
        pattern=r"<S><g20>(?P<t>\bبه (?:نامه|اخطار|هشدار|درخواست|تذکر|دستور|خواست|حکم)\w*(?: ?های?)?<g40>\b(?:اعتنا|توجه|ترتیب اثر|وقع)ی? (?:<neg>|نگذاشت\w*|نکرد\w*)(?: ?(?:است|اند))?)",
    ),
    Rule(
        id="fa.compliance.wishes",
        type=T.PLATFORM_COMPLIANCE,
        needs="told",
        pattern=r"(?:<S>|<P>)<g40>(?P<t>\b(?:خواسته|شرط|شروط|شرایط|درخواست|مطالبات)(?: ?های?)?\b<g40>\b(?:پذیرفت\w*|قبول (?:<did>)|برآورده (?:<did>)|گردن نهاد\w*)(?: ?(?:است|اند))?)",
    ),
    Rule(
        id="fa.public.campaign",
        type=T.PUBLIC_DEMAND,
        modality=M.DEMANDED,
        needs="told",
        pattern=r"(?P<t>\b(?:پویش|کارزار|کمپین|طومار|دادخواست)ی?\b<g40>\b(?:برای|با درخواست|با خواست|در اعتراض به|علیه|به منظور)\b<g40>\b(?:لغو|رفع|پایان|<open>|برداشتن|<shutting>))",
    ),
    Rule(
        id="fa.legal.complaint",
        type=T.LEGAL_ACTION,
        needs="told",
        pattern=r"(?P<t>\b(?:ثبت|طرح|تقدیم|تسلیم) (?:شکایت|دادخواست|دادخواهی)ی?|\b(?:شکایت|دادخواست)ی?\b<g40>\b(?:ثبت|مطرح|تقدیم|تسلیم) (?:<did>|<be>))",
    ),
    Rule(
        id="fa.threat.turn",
        type=T.THREAT,
        modality=M.THREATENED,
        asks=Asks.RESTRICT,
        pattern=r"(?P<t>\bنوبت (?:به |مسدودسازی |فیلتر )?<S><g20>\b(?:خواه\w+ رسید|می ?رسد|است))",
    ),
    Rule(
        id="fa.lift.backed-down",
        type=T.ORDER_LIFT,
        modality=M.ORDERED,
        asks=Asks.RESTORE,
        pattern=r"(?:<A>|<PLACE>)<g90>(?P<t>\b(?:<shutting>)\b<g60>\b(?:کوتاه آمد\w*|عقب ?نشینی (?:<did>)|عقب نشست\w*|منصرف (?:<be>)|صرف ?نظر (?:<did>)))",
    ),
    Rule(
        id="fa.justified.aim",
        type=T.JUSTIFICATION,
        needs="told",
        pattern=rf"(?P<t>\b(?:دلیل|علت|هدف|انگیزه|بهانه)\b<g10>\b{_THIS}\b<g90>\b(?:{_TOLD}|است|بود\w*)|(?:^|،| که )\W?(?:دلیل|علت|هدف)(?: آن| اصلی| این کار)? (?:جلوگیری|حفظ|مقابله|پیشگیری|صیانت|تامین|حفاظت|مهار|کنترل)\b<g90>\b(?:است|بود\w*|{_TOLD}))",
    ),
    Rule(
        id="fa.opposition.with",
        type=T.OPPOSITION,
        needs="told",
        pattern=r"(?P<t>\bبا\b <g10>(?:<shutting>|محدود کردن|فیلتر کردن)\b<g60>\b(?:مخالف(?! ت)\w*|موافق (?:<neg>))(?: (?:است|هستند|بود\w*|<did>))?|\b(?:مخالف) (?:<shutting>)\b<g60>\b(?:است|هستند|بود\w*))",
    ),
    Rule(
        id="fa.opposition.warned",
        type=T.OPPOSITION,
        needs="told",
        pattern=rf"(?P<t>\b(?:نسبت به|درباره|از) (?:پیامد ?های |عواقب |آثار |تبعات )?(?:<open>|<shutting>|{_THIS})\b<g60>\b(?:هشدار (?:<gave>)|ابراز (?:نگرانی|تاسف)|اظهار (?:نگرانی|تاسف)|ابراز نارضایتی))",
    ),
    Rule(
        id="fa.opposition.called",
        type=T.OPPOSITION,
        needs="told",
        pattern=rf"(?<!دادگاه )(?P<t>\b(?:{_THIS}|<shutting>)\b<g40>\bرا\b<g40>\b{_BAD}\b<g60>\b{_CALLED}|\b{_THIS}\b(?: را)? (?:به شدت )?(?:محکوم|تقبیح|نکوهش) (?:<did>|می ?کن\w+))",
    ),
    Rule(
        id="fa.public.asked",
        type=T.PUBLIC_DEMAND,
        modality=M.DEMANDED,
        needs="told",
        pattern=r"(?P<t>\b(?:انجمن|اتحادیه|سازمان|نهاد|گروه|موسسه|جمعی|شماری|عفو بین ?الملل|دیده ?بان|کانون|فعالان|کنشگران|وکلای?|مدافعان|کمپین|کاربران|اصناف|اتاق|سندیکا|کارزار|گزارشگران|خانواده)\b<g90>\b(?:<demand>)(?:<g60>\b(?:<open>|<toopen>|پایان|توقف|لغو|متوقف|برداشتن|بازنگری|تجدید ?نظر|شفاف|منتشر|احترام|خودداری|پرهیز|رعایت)\w*(?: (?:<did>|<be>|ده\w+|<sub>))?))",
    ),
    Rule(
        id="fa.public.of-the-state",
        type=T.PUBLIC_DEMAND,
        modality=M.DEMANDED,
        needs="told",
        pattern=r"(?P<t>\bاز (?:<A>|<D>|<PLACE>|دولت\w*|مقام\w*|حکومت\w*|مسیولان)<g20>\b(?:<demand>)<g60>\b(?:پایان|توقف|لغو|متوقف|بردار\w*|بازنگری|تجدید ?نظر|شفاف\w*|منتشر|احترام|خودداری|پرهیز|<toopen>|<open>)(?: (?:<did>|<be>|ده\w+|<sub>))?)",
    ),
)

SEEN = (
    Rule(
        id="fa.seen.users-tell",
        type=T.ACCESS_OBSERVATION,
        subtype="blocked",
        needs="any",
        pattern=r"\b(?:<users>|برخی|بعضی|شماری|مشترک\w*)\b<g90>(?P<t>\bاز (?:قطع|کندی|کند شدن|دسترسی نداشتن|اختلال|در دسترس نبودن|باز نشدن|وصل نشدن|بسته شدن|مسدود شدن|محدود شدن|مشکل)\b<g90>\b(?:خبر (?:<gave>)|گزارش (?:<gave>|<did>)|گلایه|شکایت|می ?گویند|گفتند))",
    ),
    Rule(
        id="fa.seen.cannot-open",
        type=T.ACCESS_OBSERVATION,
        subtype="blocked",
        needs="told",
        pattern=r"\b(?:<users>|مشترک\w*|مشتریان)\b<g90>(?P<t>\b(?:نمی ?توان\w+|نتوانست\w+|قادر ن\w+|موفق ن\w+)\b<g60>\b(?:باز|وصل|وارد|استفاده|دسترسی|ارسال|بفرست\w+|ببین\w+|بارگذاری|متصل)\b)",
    ),
    Rule(
        id="fa.unblock.as-usual",
        type=T.UNBLOCK,
        needs="any",
        pattern=r"(?P<t>(?:<NET>|<S>)<g120>\bبه (?:وضعیت|حالت|شرایط|روال) (?:عادی|سابق|پیشین|قبل) (?:برگشت\w*|بازگشت\w*))",
    ),
    Rule(
        id="fa.seen.traffic-fell",
        type=T.ACCESS_OBSERVATION,
        subtype="blocked",
        needs="any",
        means=("class:internet",),
        pattern=r"<MON><g60>(?P<t>\b(?:افت|کاهش|سقوط)\b<g60>\b(?:ترافیک|اتصال|دسترسی)\b<g60>\b(?:ثبت|گزارش|مشاهده|اندازه گیری|نشان) (?:<did>|<gave>))",
    ),
    Rule(
        id="fa.status.not-within-reach",
        type=T.STATUS_CLAIM,
        subtype="blocked",
        needs="any",
        state=True,
        pattern=r"(?:<S>|<NET>)<g20>(?P<t>\b(?:سال ?هاست|ماه ?هاست|همچنان|هنوز|کماکان)\b<g40>\bدر دسترس (?:نیست\w*))",
    ),
    Rule(
        id="fa.seen.hardly",
        type=T.ACCESS_OBSERVATION,
        subtype="blocked",
        needs="told",
        pattern=r"(?P<t>\bبه ?سختی\b<g20>\b(?:باز|بارگذاری|وصل|لود|در دسترس)\b(?: (?:می ?ش\w+|<be>|است))?)",
    ),
    Rule(
        id="fa.block.monitor",
        type=T.BLOCK,
        pattern=r"<MON><g60>(?P<t>\bاز (?:محدود|مسدود|فیلتر|بسته|قطع)(?: ?(?:شدن|سازی|کردن))?\b<g90>\b(?:خبر|گزارش) (?:<gave>))",
    ),
    Rule(
        id="fa.status.stayed-open",
        type=T.STATUS_CLAIM,
        subtype="accessible",
        needs="any",
        state=True,
        pattern=r"(?:<S>|<NET>)<g60>(?P<t>\b(?:باز|در دسترس|قابل دسترس\w*|بدون فیلتر) (?:باقی )?ماند(?:ه است|ه اند|ه|ند)?(?!\w))",
    ),
)
