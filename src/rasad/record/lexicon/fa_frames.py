# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""
Persian rows of frames: who makes whom do what to access, whatever the verb.

As in English, these join wide classes of words. `EARLY` are turns of phrase that a
row for their single words would read otherwise; `LATE` come last of all and only
speak where no other row has.
"""

from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record.grammar import Rule

T, M = StatementType, Modality

_HOLDER = r"(?:<A>|<D>|<AUTH>|<PLACE>|\b(?:دولت|حکومت|قاضی|دادگاه|وزیر|وزارت|شورا|پلیس|ارتش|رییس|نهاد\w*|مقام\w*|مجلس|دادستان\w*|کمیسیون|سازمان|اداره|مسکو|پکن|آنکارا|تهران|دهلی|کابینه|نماینده|رگولاتور|ستاد|کمیته)\b)"
_ENDED = r"(?:(?:کنار گذاشت\w*|کنار نهاد\w*|نقض (?:<did>)|برچید\w*|پایان داد\w*|خاتمه داد\w*|بی ?اعتبار (?:<did>)|ملغی (?:<did>)|(?:را )?لغو (?:<did>)))(?!\w)"
_STOP = r"(?:کنار (?:گذاشت\w*|گذارد|بگذار\w*|می ?گذار\w*|گذاشته (?:<fut>|<sub>))|از کار (?:بیفتد|بیندازند|انداخته (?:<sub>))|خارج (?:<sub>)|فعالیت\w* (?:نداشته باشد|نکند|متوقف (?:<sub>))|بسته (?:بماند|<sub>)|جمع (?:<sub>)|برچیده (?:<sub>)|بساط\b<g40>\bجمع\b|<toshut>)"
_CURBING = r"(?:<shutting>|بستن|بسته شدن|بسته بودن|کنار گذاشتن|برچیدن|از کار انداختن|کند (?:شدن|کردن)|حذف|فیلتر|تعلیق|قطع)"
_THIS = r"(?:این|آن|چنین) (?:کار|تصمیم|اقدام|حکم|دستور|محدودیت|ممنوعیت|طرح|مصوبه|قطعی|اختلال|خاموشی|برنامه|لایحه|فیلترینگ|انسداد|مسدودسازی|حرکت|رویه)(?: ?ها)?"
_SAY = r"(?:<said>|گفتند|گفته|می ?گوی(?:د|ند)|اعلام (?:<did>)|تاکید (?:<did>)|نوشت\w*)"
_OLD = r"(?:عادی|سابق|قبل|پیشین|نخست|اول|طبیعی|پیش)"


def _row(name: str, kind: StatementType, pattern: str, **more: object) -> Rule:
    told: dict[str, object] = {"needs": "told", "confidence": 0.5, **more}
    return Rule(id=f"fa.turn.{name}", type=kind, pattern=f"(?P<t>{pattern})", **told)  # type: ignore[arg-type] # the fields of a row by name


def _late(name: str, kind: StatementType, pattern: str, **more: object) -> Rule:
    """Return a row that speaks only where no other has."""
    told: dict[str, object] = {
        "needs": "told",
        "confidence": 0.4,
        "late": True,
        **more,
    }
    return Rule(id=f"fa.frame.{name}", type=kind, pattern=f"(?P<t>{pattern})", **told)  # type: ignore[arg-type] # the fields of a row by name


EARLY = (
    _row(
        "denial.never-raised",
        T.DENIAL,
        rf"\b(?:{_CURBING})\b<g60>\b(?:هیچ ?گاه|هرگز|اصلا|هیچ ?وقت)<g20>\b(?:مطرح|در کار|در دستور کار|موضوع)\b<g10>(?:<neg>)(?: ?(?:است|بود\w*))?",
        modality=M.DENIED,
    ),
    _row(
        "denial.never-raised.2",
        T.DENIAL,
        rf"\b(?:نامه|دستور|حکم|طرح|تصمیم|برنامه|مصوبه)ی?\b<g20>\b(?:درباره|برای|مبنی بر|در خصوص)\b<g60>\b(?:{_CURBING}|<shut>)\b<g60>\b(?:وجود ندارد|وجود نداشت\w*|در کار نیست|نداریم|صادر نشده\w*)",
        modality=M.DENIED,
    ),
    _row(
        "denial.never-raised.3",
        T.DENIAL,
        rf"\b(?:{_CURBING})\b<g60>\bکار (?:ما|وزارت\w*|دولت|این \w+) نیست",
        modality=M.DENIED,
    ),
    _row(
        "denial.never-raised.4",
        T.DENIAL,
        r"\bزیر بار (?:این|آن)\b<g90>\b(?:ن(?:رفت|می ?رود))\b",
        modality=M.DENIED,
    ),
    _row(
        "denial.never-raised.5",
        T.DENIAL,
        r"\b(?:کسی|هیچ ?کس|نهادی)\b<g20>\b(?:دستور|حکم|ابلاغ)\w*\b<g40>(?:<neg>)(?: ?است)?",
        modality=M.DENIED,
    ),
    _row(
        "denial.never-raised.6",
        T.DENIAL,
        r"\b(?:موضوع|خبر|ماجرا|ادعا|گزارش)\w*\b<g20>\b(?:را )?تکذیب (?:<did>)",
        modality=M.DENIED,
    ),
    _row(
        "denial.gives-nothing",
        T.DENIAL,
        r"\bهیچ (?:اطلاعات|داده|پیام)ی?\b<g40>\b(?:به هیچ|به دولت\w*|به کسی)\b<g20>(?:<neg>)",
        modality=M.DENIED,
    ),
    _row(
        "promise-status.none",
        T.PROMISE_STATUS,
        r"\b(?:از )?(?:وعده|قول)\w*\b<g60>\b(?:خبری (?:<neg>)|چیزی (?:<neg>)|نشانی (?:<neg>))",
        needs="any",
    ),
    _row(
        "no-comment.none",
        T.NO_COMMENT,
        r"\bاز <P> واکنشی ن\w+",
    ),
    _row(
        "no-comment.none.2",
        T.NO_COMMENT,
        r"\b(?:ایمیل|پرسش|نامه|درخواست|پیام|تماس)\w*\b<g40>\bبی ?(?:جواب|پاسخ) (?:گذاشت|ماند)\w*",
    ),
    _row(
        "no-comment.none.3",
        T.NO_COMMENT,
        r"(?:<AUTH>|<A>|<D>|\bمقام\w*)<g20>\bنگفت(?:ند|ه ?اند|ه است)? (?:چرا|که چرا|به چه دلیل)",
    ),
    _row(
        "no-comment.none.4",
        T.NO_COMMENT,
        r"\b(?:به پرسش\w*|به سوال\w*)(?: ?ها)?(?: ?ی)?<g20>\b(?:پاسخ|جواب)ی? (?:<neg>)",
    ),
    _row(
        "no-comment.none.5",
        T.NO_COMMENT,
        r"\b(?:تاکنون|هنوز|تا این لحظه|تا کنون)\b<g20>\b(?:چیزی|سخنی|حرفی|توضیحی|بیانیه ای)\b<g40>(?:<neg>)(?: ?است)?",
    ),
    _row(
        "justify.cause",
        T.JUSTIFICATION,
        rf"\b(?:را )?(?:سبب|دلیل|علت|انگیزه|بهانه) (?:{_CURBING})\b<g40>\b(?:خواند\w*|دانست\w*|اعلام (?:<did>)|شمرد\w*|عنوان (?:<did>))|\b(?:باعث|سبب|موجب) (?:<be>|<did>)<g60>\b(?:<shut>) (?:<sub>)|\b(?:برای|به خاطر) (?:آن|این) ?که\b<g90>\b(?:قطع|بسته|مسدود|فیلتر) (?:<be>|<fut>)|\b(?:هدف|دلیل|علت)\b(?: را| از این کار| آن| این اقدام)?<g10>\b(?:پیشگیری|جلوگیری|حفظ|مقابله|صیانت|مهار|کنترل|حفاظت)\b<g60>\b(?:خوانده?|خواندند|دانست\w*|اعلام (?:<did>)|عنوان (?:<did>)|ذکر (?:<did>))|\b{_THIS}\b<g10>\bبرای\b<g60>\b(?:گرفته|انجام|اتخاذ|صورت گرفته)",
    ),
    _row(
        "justify.used-for",
        T.JUSTIFICATION,
        r"\b(?:چون|زیرا|چرا که)\b<g20>\b(?:از آن|این (?:شبکه|برنامه|پیام ?رسان))<g20>\bبرای\b<g60>\b(?:دروغ|جعلی|نفرت|خشونت|اغتشاش|تفرقه|آشوب|شایعه|تروریست\w*|تقلب|جاسوسی)\b<g40>\b(?:استفاده|بهره)\w*<g10>\b(?:شده|می ?شود|می ?کنند|کرده)?",
    ),
    _row(
        "oppose.no-cure",
        T.OPPOSITION,
        rf"\b(?:{_CURBING})\b<g40>\b(?:چاره|راه ?حل|راه|درمان|دوای)\b<g20>\b(?:کار |درد )?نیست",
    ),
    _row(
        "oppose.no-cure.2",
        T.OPPOSITION,
        rf"\bبا\b <g10>\b(?:{_CURBING})\b<g60>\b(?:از دست می ?رود|نابود می ?شود|آسیب می ?بیند|بیکار می ?شوند|زیان می ?بینند|به جایی نمی ?رسد)",
    ),
    _row(
        "oppose.no-cure.3",
        T.OPPOSITION,
        rf"\bزیر بار\b<g10>\b(?:{_CURBING})\b<g20>\bن(?:رفت\w*|می ?رود)",
    ),
    _row(
        "oppose.no-cure.4",
        T.OPPOSITION,
        rf"\bبه\b <g10>\b(?:{_CURBING})\b<g40>\b(?:تاختند|تاخت|حمله کرد\w*|اعتراض (?:<did>)|خرده گرفت\w*|واکنش تند)",
    ),
    _row(
        "oppose.no-cure.5",
        T.OPPOSITION,
        rf"\b(?:{_CURBING}|{_THIS}|محدودیت ?ها|ممنوعیت)\b<g20>\b(?:غیر ?قانونی|بی ?فایده|ناعادلانه|بی ?ثمر|ظالمانه|نادرست|اشتباه|غیر ?قابل قبول|سانسور|ناقض|نقض) ?<g20>\b(?:است|اند|هستند|بود)(?!\w)",
    ),
    _row(
        "accuse.haven",
        T.ACCUSATION,
        r"<S><g20>\b(?:پناهگاه|لانه|ابزار|میدان|بستر|محل|سنگر|تریبون|خانه)\b<g20>\b(?:ترور\w*|دشمن\w*|فتنه|فساد|اغتشاش\w*|نفرت|جرم|مجرم\w*|جاسوس\w*|شایعه|ضد ?انقلاب)(?: ?هاست| است)?|<S><g10>\bرا (?:مقصر|مسیول|عامل)\b<g40>\b(?:دانست\w*|خواند\w*|شمرد\w*|معرفی (?:<did>))",
    ),
    _row(
        "refusal.no-key",
        T.PLATFORM_REFUSAL,
        r"\b(?:کلید|اطلاعات|داده|نام|مشخصات)\w*\b<g40>\b(?:داده|تحویل|واگذار) (?:نخواهد شد|نمی ?شود)|\bشکستن رمز\w*\b<g40>\b(?:نخواهد بود|نیست|ناممکن است|غیر ?ممکن است|محال است)|<P><g60>\bروی خوش نشان (?:<neg>)|<P><g60>\b(?:گوش|تن|سر) (?:نداد|نمی ?دهد|نسپرد|نکرد)\w*",
    ),
    _row(
        "compliance.as-asked",
        T.PLATFORM_COMPLIANCE,
        r"<P><g20>\b(?:همان ?(?:طور|گونه) که|چنان ?که|آن ?طور که|چیزی که|کلیپ\w*|ویدیو\w*|محتوا\w*|پست\w*)\b<g60>\bخواسته بود\w*<g60>\b(?:گماشت|معرفی (?:<did>)|برداشت\w*|حذف (?:<did>)|پاک (?:<did>)|بست\w*|پرداخت\w*|انجام داد\w*)",
    ),
    _row(
        "data.key-asked",
        T.DATA_ACCESS_DEMAND,
        r"\b(?:کلید\w*|اطلاعات|داده\w*|هویت|مشخصات)\b<g60>\b(?:از <P>|<P>)<g20>\b(?:<demand>)(?: بود\w*)?|\bاز <P> (?:<demand>)<g40>\b(?:بگوید|فاش کند|اعلام کند|نشان دهد|معرفی کند)<g60>\b(?:کیست|کیستند|فرستنده|نویسنده)",
        modality=M.DEMANDED,
        asks=Asks.DATA,
        needs="any",
    ),
    _row(
        "takedown.list",
        T.TAKEDOWN_DEMAND,
        r"\bفهرستی? از (?:حساب|کانال|پست|صفحه|ویدیو)\w*\b<g60>\b(?:داد\w*|فرستاد\w*|تحویل داد\w*|ارسال (?:<did>))<g40>\b(?:پاک|حذف|بسته|مسدود)?|\b(?:<demand>)\b<g40>\b(?:کانال|صفحه|حساب|پست|گروه)ی? (?:را )?(?:که\b<g60>)?\b(?:ببندد|حذف کند|بردارد|پاک کند)",
        modality=M.DEMANDED,
        asks=Asks.CONTENT,
        needs="any",
    ),
    _row(
        "lift.agreed",
        T.ORDER_LIFT,
        rf"\bبا (?:پایان|لغو|برداشتن|پایان یافتن|برداشته شدن|آزاد شدن)\b<g40>\b(?:{_CURBING}|ممنوعیت|<curbs>)?<g40>\bموافقت (?:<did>)|<COURT><g40>\b(?:دستور|حکم|قرار|رای) (?:{_CURBING})\b<g40>\b{_ENDED}",
        modality=M.ORDERED,
        asks=Asks.RESTORE,
        needs="any",
    ),
    _row(
        "status.far",
        T.STATUS_CLAIM,
        r"<S><g60>\b(?:در|از) دسترس (?:نیست\w*|نیستند|به دور است|دور است)|<S><g40>\b(?:هنوز |همچنان |کماکان )?(?:فیلتر|مسدود|بسته) (?:مانده|باقی مانده)(?: ?(?:است|اند))?(?!\w)",
        subtype="blocked",
        needs="any",
        state=True,
    ),
    _row(
        "status.spared",
        T.STATUS_CLAIM,
        r"\b(?:تنها|فقط) <S><g20>\b(?:از (?:فیلتر|محدودیت|مسدودی)\b<g10>\b(?:در امان|مصون|مستثنا)|بی ?دردسر|باز|بدون مشکل|در دسترس|کار می ?کند)(?:<g10>\b(?:مانده(?: است)?|است|کار می ?کند))?|<S> (?:برای همه |همچنان |هنوز )?(?:باز است|آزاد است|بی ?دردسر کار می ?کند)",
        subtype="accessible",
        needs="any",
        state=True,
    ),
    _row(
        "seen.trouble",
        T.ACCESS_OBSERVATION,
        r"\b(?:خبرنگار\w*|گزارشگر\w*|همکار\w*)\b<g40>\bنتوانست\w*\b<g40>(?:<S>)<g20>\b(?:بفرست\w+|ارسال کند|باز کند|وصل شود|استفاده کند|بخواند|ببیند)|<MON><g60>\bنشان می ?(?:دهد|دهند)<g120>\b(?:ناکام|شکست|ناموفق|مسدود|بی ?پاسخ)\w*|\b(?:<users>|ساکنان|ما|مشترک\w*)\b<g40>\bاختلال\b<g40>\b(?:دیدیم|دیدند|دیده ?اند|می ?بینند)|<NET>(?:(?!<S>)[^؛!?\n]){0,60}?\bاز کار (?:می ?افتد|افتاده است|افتاد)",
        subtype="blocked",
        needs="told",
    ),
    _row(
        "seen.is-seen",
        T.ACCESS_OBSERVATION,
        r"\b(?:این )?(?:محدودیت|اختلال|قطعی|کندی|فیلترینگ|مسدودی)(?: ?ها)?(?: ?ی)?<g60>\b(?:دیده|مشاهده|ثبت|تایید) (?:می ?شو(?:د|ند)|<be>)",
        subtype="blocked",
        needs="told",
    ),
    _row(
        "usage.have-account",
        T.USAGE_CLAIM,
        r"\b(?:هزار|میلیون|میلیارد)\b <g20>\b(?:در|از|با|روی) <S><g20>\b(?:حساب دار\w+|عضو\w*|صفحه دار\w+|فعال\w*|استفاده می ?کن\w+)",
        state=True,
        needs="named",
    ),
    _row(
        "promise.take-away",
        T.PROMISE,
        rf"\b(?:{_SAY}|<said>)<g90>\b(?:فیلتر\w*|محدودیت\w*|ممنوعیت|تحریم)\b<g40>\b(?:را )?(?:برمی ?دار(?:د|ند|م|یم)|برخواه\w+ داشت|برچیده (?:<fut>)|پایان می ?یابد|برداشته (?:<fut>|<sub>))|\b(?:وعده|قول|اطمینان|نوید)\b<g60>\b(?:همیشگی ن\w+|دست نمی ?زن\w+|دست نزن\w+|برداشته (?:<sub>|<fut>)|برمی ?گرد\w+|وصل (?:<sub>)|باز (?:<sub>|می ?ماند|بماند)|حل (?:<sub>|<fut>)|عادی (?:<sub>))|\b(?:<NET>|اینترنت)<g60>\bبه (?:حال|حالت|وضعیت|روال) {_OLD} (?:برمی ?گرد\w+|باز ?می ?گرد\w+|خواهد \w+)",
        modality=M.PROMISED,
        asks=Asks.RESTORE,
    ),
    _row(
        "threat.in-case",
        T.THREAT,
        r"\b(?:در صورت (?:ادامه|تکرار|نافرمانی|سرپیچی|بی ?اعتنایی|خودداری|عدم)|اگر)\b<g90>\b(?:کنار گذاشته|بسته|مسدود|فیلتر|اخراج|تعطیل|جریمه|ممنوع) (?:<fut>)|\bاز احتمال (?:<shutting>|بسته شدن|فیلتر شدن)\b<g60>\bدر صورت\b",
        modality=M.THREATENED,
    ),
    _row(
        "order.agencies",
        T.ORDER_BLOCK,
        rf"\bبه (?:خواست|درخواست|دستور|فرمان|تصمیم|حکم|تقاضای) (?:<WHO>|نهادهای \w+|مقام\w*|دولت|ارتش|پلیس|حکومت)<g60>\b(?:<shut>|کنار گذاشته) (?:<be>)|\bاز (?:<ISP>|اپراتور\w*|شرکت ?های \w+|ارایه ?دهندگان)<g20>\b(?:<demand>)(?: (?:<be>|است|بود\w*))*<g120>\b(?:{_STOP}|از دسترس\b<g20>\bخارج (?:<sub>)|جلوی?\b<g40>\bبگیر\w+)|\bحکم (?:<did>)<g90>\b{_STOP}|\b(?:رای|حکم) (?:به|بر) (?:<shutting>|بستن)<g40>(?:<gave>|صادر)|\bتصمیم گرفت\w*<g60>\b{_STOP}|\b(?:نام )?<S> (?:را )?به (?:فهرست|لیست|سیاهه) (?:سایت ?های |شبکه ?های |برنامه ?های |خدمات )?(?:ممنوع|سیاه|فیلتر|مسدود)\w*<g10>\b(?:افزود|اضافه|رفت|برد)\w*",
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
    ),
    _row(
        "order.likely",
        T.ORDER_BLOCK,
        r"\bبه (?:احتمال زیاد|گمان) به دستور (?:<WHO>|دولت|حکومت|ارتش)",
        modality=M.INFERRED,
        asks=Asks.RESTRICT,
    ),
    _row(
        "store.vanished",
        T.APP_STORE_REMOVAL,
        r"<S><g20>\bاز (?:<STORE>|فروشگاه\w*(?: ?های)?(?: \w+| <P>)?)<g20>\b(?:ناپدید|محو|غیب|گم|برداشته|حذف) (?:<be>)",
        asks=Asks.RESTRICT,
        needs="any",
    ),
    _row(
        "legal.took",
        T.LEGAL_ACTION,
        r"\b(?:پرونده|شکایت|دعوا|موضوع)\b<g40>\bبه (?:<COURT>|دادگاه\w*|دیوان\w*|استراسبورگ|لاهه)<g40>\b(?:برد(?:ند|ه ?اند|ه است)?|کشاند\w*|ارجاع|فرستاد\w*)|\bبه (?:<COURT>|دادگاه\w*|دیوان\w*)<g40>\bشکایت (?:برد\w*|می ?کن\w+|می ?بر\w+|کرد\w*|خواه\w+ (?:کرد|برد))",
        needs="topic",
    ),
    _row(
        "public.wanted-back",
        T.PUBLIC_DEMAND,
        r"\b(?:سازمان|انجمن|گروه|کاسبان|کسبه|فعالان|دانشجویان|مردم|هنرمندان|روزنامه ?نگار\w*|سفارت\w*|عفو|وکلا\w*|اتحادیه)\w*\b<g60>\b(?:<demand>)\b<g60>\b(?:باز نگه دار\w+|برگشتن|بازگشت|قطع نکن\w+|نبندد|نبندند|وصل (?:<sub>)|(?:را )?وصل کن\w+|لغو)|\bخواستار لغو\b<g40>\b(?:دستور|حکم|محدودیت|ممنوعیت|تصمیم)\b<g10>(?:\b(?:<be>|<did>))?",
        modality=M.DEMANDED,
    ),
    _row(
        "sector.keep-off",
        T.BAN_SECTOR,
        r"\b(?:به )?(?:<sector>)(?: (?:دولت|دولتی))?<g40>\b(?:گفته (?:<be>)|دستور داده (?:<be>)|ابلاغ (?:<be>)|توصیه (?:<be>))?<g40>\bاز <S><g10>\b(?:دوری|پرهیز|خودداری) (?:<sub>)|\b(?:<sector>)\b<g40>\b(?:دیگر )?(?:نباید|حق ندارند|نمی ?توانند)\b<g20><S>",
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        needs="any",
    ),
    _row(
        "tools.court",
        T.CIRCUMVENTION_RESTRICTION,
        r"\b(?:فروشند\w*|سازند\w*|فروش|کاربران) <C><g40>\b(?:به دادگاه|مجازات|جریمه|دستگیر|بازداشت|تعقیب|محاکمه)\b<g20>\b(?:<fut>|می ?شو\w+|کشانده می ?شوند|خواه\w+ شد)",
        modality=M.THREATENED,
        asks=Asks.RESTRICT,
        needs="any",
    ),
)

LATE = (
    _late(
        "dispute.voice",
        T.DISPUTE,
        r"\bبر سر\b<g20>\b(?:هم ?رای|هم ?داستان|یک ?دل|هم ?صدا|متفق) ن\w+|\bیک ?صدا نیستند\b",
        needs="topic",
    ),
    _late(
        "noncompliance.let-pass",
        T.NONCOMPLIANCE,
        r"\b(?:مهلت|ماه|روز|هفته|زمان)\b<g20>\b(?:را )?(?:گذراند|سپری کرد)\w*<g40>\bن(?:بست\w*|کرد\w*)|(?:<A>|<D>)<g60>\b<S><g10>\bرا ن(?:بست(?:ند|ه ?اند|ه است)?|بسته)(?!\w)",
    ),
    _late(
        "plan.thinks",
        T.PLANNED_RESTRICTION,
        rf"\b(?:به|در فکر|در اندیشه|در پی|در تدارک|مشغول بررسی|خواهان|به دنبال)\b<g10>\b(?:{_CURBING})\b<g40>\b(?:می ?اندیش\w+|فکر می ?کن\w+|است|هستند|بود\w*|اند)(?!\w)",
        modality=M.INTENDED,
        asks=Asks.RESTRICT,
    ),
    _late(
        "plan.thinks.2",
        T.PLANNED_RESTRICTION,
        r"\b(?:طرح|لایحه|پیش ?نویس|پیشنهاد)ی?\b<g60>\bکه\b<g60>\b(?:ممنوع|محدود|مسدود|فیلتر)\b<g10>\b(?:می ?کند|خواهد کرد|کند|شود|می ?شود)",
        modality=M.INTENDED,
        asks=Asks.RESTRICT,
    ),
    _late(
        "plan.thinks.3",
        T.PLANNED_RESTRICTION,
        r"\b(?:جای خود را|جایش را) به\b<g40>\b(?:می ?دهد|خواهد داد|بدهد)",
        modality=M.INTENDED,
        asks=Asks.RESTRICT,
    ),
    _late(
        "plan.thinks.4",
        T.PLANNED_RESTRICTION,
        r"<S><g40>\bکنار گذاشته (?:<fut>)",
        modality=M.INTENDED,
        asks=Asks.RESTRICT,
    ),
    _late(
        "plan.thinks.5",
        T.PLANNED_RESTRICTION,
        r"\b(?:شنیده ?ایم|شنیده (?:<be>))\b<g90>\b(?:جلسه|بررسی|تصمیم)\b",
        modality=M.INTENDED,
        asks=Asks.RESTRICT,
    ),
    _late(
        "order.decided",
        T.ORDER_BLOCK,
        rf"{_HOLDER}<g90>\b(?:<order>|<demand>|امضا\w*|رای|خواست\w*|حکم|تصویب)\b<g120>\b(?:{_STOP})",
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
    ),
    _late(
        "order.suspend",
        T.ORDER_BLOCK,
        r"\b(?:<order>) (?:<gave>)<g120>\b(?:معلق|متوقف|غیر ?فعال|تعلیق|محدود) (?:<sub>)",
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
    ),
    _late(
        "block.did-it",
        T.BLOCK,
        r"\b(?:همین|همان) کار را (?:<did>)|(?:<ISP>|\bشرکت\b)<g60>\b(?:ناچار|مجبور|ناگزیر) (?:به|از) اجرا\w*\b<g20>\b(?:<be>|بود\w*|شد\w*)|(?:<ISP>|\bشرکت\b)<g40>\b(?:درخواست|دستور)\b<g40>\bاجرا (?:<did>)",
    ),
    _late(
        "block.out",
        T.BLOCK,
        r"<S><g90>\b(?:از کار (?:افتاد\w*|انداخته (?:<be>))|خاموش (?:<be>)|از دسترس (?:رفت\w*|بیرون رفت\w*)|به روی\b<g40>\bبسته (?:<be>)|روزنه\b<g20>\bبسته (?:<be>)|از دسترس (?:کاربران |مردم )?بیرون (?:شد|رفت|برده)\w*)|\b(?:دیگر|دیگه) <S> ندار\w+|\bروزنه <S><g10>\bبسته (?:<be>)|\bسراغ <S> رفت\w*|<S><g60>\bاز \d+ \w+(?:<g20>)?\b(?:بسته|مسدود|فیلتر) است(?!\w)|\bدسترسی به\b<g20>\b(?:شمار\w+ از )?(?:سایت|وب ?سایت)\w*<g40>\b(?:بسته|مسدود|قطع|محدود) (?:<did>|<be>|بود\w*)",
    ),
    _late(
        "shutdown.parted",
        T.SHUTDOWN,
        r"\b(?:ارتباط|اتصال|پیوند)\w*\b<g20>\b(?:کشور|مردم|شهر|استان|منطقه)\b<g20>\b(?:با )?(?:جهان|بیرون|دنیا|شبکه)\b<g40>\b(?:گسست\w*|قطع (?:<done>)|برید\w*|بریده (?:<be>))|\bتاریکی (?:دیجیتال|اینترنتی|ارتباطی)\b<g20>\bفرو رفت\w*|<NET><g60>\b(?:از کار ایستاد\w*|از کار افتاد\w*|خوابید\w*|خاموش (?:<did>|<be>))|\b(?:خدمات |شبکه |داده ?های )?نسل (?:سوم|چهارم|پنجم|سه|چهار|پنج)\b<g60>\b(?:قطع|خاموش|متوقف) (?:<done>|می ?کن\w+)",
        needs="",
        means=("class:internet",),
    ),
    _late(
        "unblock.returned",
        T.UNBLOCK,
        r"(?:<S>|<NET>)<g60>\b(?:(?:دوباره به دست|به (?:صفحه|روی|گوشی|زندگی|دسترس|مدار|کار|حال عادی))\b<g40>(?:\bبرگشت\w*|\bبازگشت\w*|\bرسید\w*|\bآمد\w*)|آرام ?آرام\b<g40>\bبرمی ?گرد\w+|(?:در حال|رو به) (?:بازگشت|وصل شدن|برقراری))|\bقفل <S><g10>\bشکست\w*|\b(?:بار دیگر|دوباره|باز) (?:به (?:آن|<S>) )?راه یافت\w*|\bمی ?توان (?:بی|بدون) <C><g20><S>|\b(?:محدودیت|فیلتر)\w*<g20>\bاز (?:روی|سر) <S><g10>\bبرداشته (?:<be>)",
        needs="any",
    ),
    _late(
        "throttle.minutes",
        T.THROTTLE,
        r"\b(?:چند دقیقه|دقیقه ?ها|بسیار) (?:طول می ?کشد|زمان می ?برد)|\bترمز <S><g10>\bکشید\w*|\bسرعت <NET><g60>\b(?:پایین آورده|کم|محدود|کند) (?:<be>)",
        subtype="throttled",
        needs="any",
    ),
    _late(
        "usage.on",
        T.USAGE_CLAIM,
        r"\b(?:\d[\d.,]*|\w+) (?:هزار|میلیون|میلیارد)\b<g20>\b(?:در|از|با|روی|به) (?:<S>|آن)<g20>(?:\b(?:هستند|اند|استفاده می ?کنند|حساب دارند|عضو\w*|گفت ?و ?گو می ?کنند|وصل می ?شوند|می ?نویسند|سر می ?زنند)| ?اند\b|$)|\bاز هر \w+ (?:<PLACE>|\w+) \w+ (?:نفر|تن)<g20>(?:<S>)",
        state=True,
    ),
    _late(
        "circumvention.by-way",
        T.CIRCUMVENTION_USE,
        r"\b(?:از راه|از طریق|به مدد|به یاری|با کمک|بی ?کمک|با) (?:یک )?<C>|\bتنها با وصل شدن به شبکه ?های\b<g20>\b(?:دیگر|خارجی|خارج)|\bتقاضا (?:برای|ی) <C>",
        needs="",
        state=True,
    ),
    _late(
        "migrate.to",
        T.MIGRATE,
        r"\bبه (?:پیام ?رسان |شبکه )?<S><g10>\b(?:می ?رو(?:د|ند)|رفت(?:ند|ه ?اند|ه است)?|کوچید\w*|آمد\w*|منتقل (?:<be>))(?!\w)",
        needs="any",
    ),
    _late(
        "statement.own",
        T.PLATFORM_STATEMENT,
        r"\bخود (?:برنامه|شرکت|شبکه|پیام ?رسان)\b<g20>\b(?:می ?گوید|گفت\w*|اعلام (?:<did>)|نوشت\w*)|<ISP> (?:گفت(?:ه است)?|اعلام (?:<did>)|نوشت)\b<g60>\b(?:بررسی|پیگیری|علت|مشکل)",
    ),
    _late(
        "arrest.prison",
        T.ARREST,
        r"\bبه (?:زندان|حبس) افتاد\w*|\bپشت میله\w*|\bبه (?:بند|حبس) کشیده (?:<be>)",
        needs="topic",
    ),
)
