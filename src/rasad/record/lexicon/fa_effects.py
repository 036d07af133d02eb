# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""Persian rows of what happened to access, and of what was seen of it."""

from rasad.model.vocabulary import Modality, StatementType
from rasad.record.grammar import Rule

T, M = StatementType, Modality

STANDING = (
    Rule(
        id="fa.temporary.called",
        type=T.POSITION,
        subtype="temporary",
        needs="told",
        pattern=r"\bمحدودیت(?: ?ها)?\b<g40>(?P<t>\bموقت(?:ی)? (?:است|هستند|بود|خواهد بود))",
    ),
    Rule(
        id="fa.seen.tests",
        type=T.ACCESS_OBSERVATION,
        needs="any",
        pattern=r"(?P<t>(?<!\w)(?:\b(?:آزمایش|آزمون|سنجش|بررسی)\w*(?: ?ها\w*)?(?: ?ی)?\b<g20>(?:<M>|\bما\b|\bفنی\b)?<g40>\b(?:نشان|حاکی)\b|\bاز \d+ (?:آزمایش|آزمون|سنجش)|<M><g60>\b(?:میزان عادی|اندازه گرفت|تایید کرد که)\b)(?:<g90>\b(?:<shut>) (?:<done>|است))?)",
    ),
    Rule(
        id="fa.seen.users",
        type=T.ACCESS_OBSERVATION,
        subtype="blocked",
        needs="any",
        pattern=r"(?:\b(?:<users>|برخی|بعضی)\b|<M>)<g60>(?P<t>\b(?:نمی توان\w+|نتوانست\w+|دسترسی ندار\w+|دسترسی نداشتن|قادر نیست\w*|در دسترس ن\w+|باز نمی ?(?:شود|شد)|باز نشد|گزارش (?:می ?دهند|داده ?اند|دادند|کرده ?اند|کردند|می ?کنند)|از (?:قطع|دسترسی نداشتن|اختلال)\b<g40>\bخبر (?:می ?دهند|دادند|داده ?اند)|خبر (?:می ?دهند|دادند)\b<g90>\b(?:وصل|باز|بارگذاری|کار) ن\w+(?: شو\w+)?|(?:می ?گویند|گفتند|گفته ?اند)\b<g60>\b(?:(?:باز|وصل|بارگذاری|بالا) نمی ?(?:شو|آی)\w+|دسترسی ندارند|قطع است|کار نمی ?کن\w+|لود نمی ?ش\w+)))",
    ),
    Rule(
        id="fa.seen.reports",
        type=T.ACCESS_OBSERVATION,
        subtype="blocked",
        needs="any",
        pattern=r"(?P<t>\bگزارش ?های (?:مردمی|کاربران|میدانی)\b<g20>\b(?:حاکی|نشان)|\bبرای (?:خبرنگار ما|کسی|من)\b<g20>\b(?:باز|نمیاد|نمی ?شود|وصل)\b(?: (?:نشد|میشه|می ?شود))?)",
    ),
    Rule(
        id="fa.seen.could",
        type=T.ACCESS_OBSERVATION,
        subtype="accessible",
        needs="any",
        pattern=r"\b(?:<users>|خبرنگاران ما)\b<g40>(?P<t>\bتوانستند\b<g90>\b(?:استفاده|وصل|وارد)\b<g20>\w+|\bمی ?گوی(?:د|ند)\b<g60>\b(?:کار می ?کند|بدون مشکل))",
    ),
    Rule(
        id="fa.seen.without-detour",
        type=T.ACCESS_OBSERVATION,
        subtype="accessible",
        needs="any",
        pattern=r"(?P<t>\bبدون <C>(?:<g10>(?:در دسترس (?:است|بود)|کار می ?(?:کند|کرد)|باز(?! ن)|وصل(?! ن))\w*)(?: می ?ش\w+)?)",
    ),
    Rule(
        id="fa.seen.only-by-detour",
        type=T.ACCESS_OBSERVATION,
        subtype="blocked",
        needs="any",
        pattern=r"(?P<t>\bبدون <C><g10>(?:(?:باز|وصل|بارگذاری|لود) نمی ?شو\w+|کار نمی ?کن\w+|در دسترس نیست\w*))",
    ),
    Rule(
        id="fa.seen.works",
        type=T.ACCESS_OBSERVATION,
        subtype="accessible",
        needs="any",
        pattern=r"(?P<t>\b(?:هنوز|همچنان)\b<g40>\b(?:کار می ?(?:کند|کرد)|باز بود|در دسترس بود))",
    ),
    Rule(
        id="fa.seen.opens",
        type=T.ACCESS_OBSERVATION,
        subtype="blocked",
        needs="any",
        pattern=r"<S><g60>(?P<t>\b(?:باز|وصل|لود|بارگذاری|بالا) نمی ?(?:شو|ش|آی|کن)\w+)",
    ),
    Rule(
        id="fa.seen.opens.open",
        type=T.ACCESS_OBSERVATION,
        subtype="accessible",
        needs="any",
        pattern=r"<S><g60>(?P<t>\b(?:بالا می ?آی\w+|بدون مشکل (?:باز|وصل|کار) می ?\w+))",
    ),
    Rule(
        id="fa.status.since",
        type=T.STATUS_CLAIM,
        subtype="blocked",
        needs="any",
        state=True,
        pattern=r"(?P<t>\b(?:هنوز|همچنان|کماکان|سال ?هاست|با گذشت [^؛]{0,40}?|در حال حاضر)\b<g60>\b(?:(?:<shut>|ممنوع و بسته|خارج|از دسترس(?: \w+ \w+)? خارج) ?(?:<isnow>)|مسدودند|بسته ?اند|فیلترند|فیلتره(?!\w)|قابل دسترس\w* نیست|خدمات مسدود ?شده))",
    ),
    Rule(
        id="fa.status.open.still",
        type=T.STATUS_CLAIM,
        subtype="accessible",
        needs="any",
        state=True,
        pattern=r"(?:<S>|<NET>)<g90>(?P<t>\b(?:هنوز|همچنان)\b<g40>\b(?:باز|در دسترس) (?:است|هستند))",
    ),
)
CUT = (
    Rule(
        id="fa.shutdown.disrupted",
        type=T.SHUTDOWN,
        needs="any",
        pattern=r"(?P<t><NET>(?:(?!<S>)[^؛!?\n]){0,90}?\b(?:مختل|خاموش) (?:<done>))",
    ),
)
SHUTDOWNS = (
    Rule(
        id="fa.shutdown",
        type=T.SHUTDOWN,
        needs="any",
        pattern=r"(?P<t><NET>(?:(?!<S>)[^؛!?\n]){0,90}?\b(?:(?:قطع|خاموش|گسسته|بسته) (?:<done>|است(?!\w)|بوده است|می ?باشد)|از کار افتاد\w*|از دسترس خارج (?:<be>)|(?<!\w)بستند(?!\w)|قطع کردن(?=\W*$)|به (?:حالت )?تعلیق در ?(?:آورد|آمد)\w*)|<NET><g20>\b(?:را|رو)\b<g60>(?<!\w)(?:بست(?:ند|ه اند|ه است)?|برید(?:ند|ه اند)?|قطع کردن)(?=\W|$)|\b(?:قطع|خاموشی|قطعی)(?:ی)?\b (?:تقریبا |کامل |سراسری ){0,3}<NET><g60>(?:<M>)?<g20>\b(?:خبر|وارد|آغاز|شروع|ادامه)|<M><g20>\bاز (?:خاموشی|قطع)\b<g20><NET>|\bخاموشی اینترنتی فرو رفت|\bدر خاموشی\b<g20>\bفرو رفت|<NET><g60>\b(?:سقوط|به صفر)|<NET> \w+ را بستند|<NET>(?:ی)? فرو رفت|\bخاموشی اینترنت\w*\b)",
    ),
    Rule(
        id="fa.shutdown.ordered",
        type=T.SHUTDOWN,
        modality=M.ORDERED,
        needs="any",
        pattern=r"(?P<t>\b(?:<order>) (?:قطع|خاموشی|قطعی)\b<g20><NET>)",
    ),
    Rule(
        id="fa.shutdown.named",
        type=T.SHUTDOWN,
        needs="any",
        pattern=r"(?P<t>\bقطع(?:ی)? (?:سراسری |کامل )?<NET>(?<!\w))(?=<g40>\b(?:وارد|آغاز|ادامه)\b)",
    ),
)
SLOWED = (
    Rule(
        id="fa.throttle.ordered",
        type=T.THROTTLE,
        modality=M.ORDERED,
        subtype="throttled",
        needs="any",
        pattern=r"(?P<t>\b(?:مقرر (?:<be>)|دستور)\b<g20>\b(?:پهنای باند|سرعت)\b<g60>\b(?:کاهش|محدود)\w*(?: (?:یابد|<sub>))?)",
    ),
    Rule(
        id="fa.throttle",
        type=T.THROTTLE,
        needs="any",
        subtype="throttled",
        pattern=r"(?P<t>\b(?:سرعت|پهنای باند)\b<g60>\b(?:کاهش (?:یافت|پیدا|داد)\w*|محدود (?:<done>)|پایین (?:آورد|آمد|نگه|رفت)\w*|افت (?:کرد|پیدا)\w*|کم (?:<done>)|کند (?:<done>))(?: است)?|\b(?:کند (?:<be>|<did>|است)|کند کردن(?= از|<g20>\bخبر|<S>|\W)|کاهش (?:شدید )?سرعت|افت سرعت|کندی مواجه|گلوگاه\b<g20>\bپهنای باند|محدودیت سرعت|محدودیت پهنای باند|نسل دو)\b|\bبسیار ضعیف (?:<be>)|\bبا کندی (?:مواجه|روبه ?رو)|\bاز کند کردن\b|\b(?:سرعت|پهنای باند)\b<g40>\b(?:به حداقل|به شدت پایین|ناچیز|لاک ?پشتی|حلزونی)|\bبه کندی کار می ?کند|\bکند شدن\b<g20>(?:<S>|<NET>)|\bکند شدن (?:عمدی )?)",
    ),
    Rule(
        id="fa.throttle.disrupted",
        type=T.THROTTLE,
        needs="any",
        subtype="throttled",
        pattern=r"(?P<t>(?:<S>|<NET>)<g60>\b(?:با|دچار|شاهد) اختلال\b|\bمختل (?:<be>))(?!<g40>\b(?:بلکه|فنی))",
    ),
)
OPENED = (
    Rule(
        id="fa.unblock",
        type=T.UNBLOCK,
        needs="any",
        pattern=r"(?P<t>\b(?:رفع ?فیلتر|رفع (?:محدودیت|مسدودیت|انسداد)|بازگشایی|آزاد|باز|از فیلتر خارج|از سر گرفته|رفع) (?:<done>)|\bرفع (?:انسداد|فیلتر|محدودیت)\b<g40>\bانجام (?:<be>)|\bاز فیلتر در ?آمد\w*|\bدوباره در دسترس|\b(?:<curbs>)\b<g40>\b(?:برداشته شد\w*|را برداشت\w*|لغو (?:<done>)|(?:را )?<g20>پایان (?:یافت|داد\w*))|\bدسترسی\b<g40>\b(?:برقرار|باز|آزاد|از سر گرفته) (?:<be>|<did>)|\bبه مدار بازگشت\w*|<NET><g60>(?<!\w)(?:برگشت|بازگشت)(?:ه است)?(?!\w)|<S><g40>\bدوباره (?:برگشت|بازگشت|راه افتاد|فعال (?:<be>))|\bاز بند فیلتر\b<g20>\b(?:رها|آزاد) (?:<be>)|\bگره فیلتر\b)(?!<g60>\b(?:در|توی?) (?:کانال |گروه |صفحه )?<S>)",
    ),
    Rule(
        id="fa.reconnected",
        type=T.UNBLOCK,
        needs="any",
        pattern=r"(?P<t><NET><g60>\b(?:دوباره )?(?:وصل|برقرار) (?:<done>))",
    ),
)
BLOCKS = (
    Rule(
        id="fa.block",
        type=T.BLOCK,
        pattern=r"(?P<t>\b(?:مسدود|فیلتر|بسته|قطع|محدود|تعلیق|ممنوع و مسدود|از دسترس(?: کاربران| مردم)? خارج|از کار انداخته) (?:<done>)|\bدسترسی\b<g40>\b(?:قطع|مسدود|بسته|محدود) (?:<done>)|\b(?:جلوی? (?:دسترسی|ورود|استفاده|فعالیت)|راه (?:دسترسی|ورود|کاربران|مردم))\b<g40>\b(?:گرفت(?:ند|ه است|ه اند)?|بست(?:ند|ه است|ه اند)?)(?!\w)|\b(?:را|رو)\b<g40>(?<!\w)بسته (?:است|اند|بود(?:ند)?)(?!\w)|\b(?:مسدودسازی|فیلتر شدن|انسداد)\b<g40>\b(?:را )?تایید (?:<done>)|\b(?:دسترسی|ورود|راه)\b<g60>\b(?:سلب|غیر ?ممکن|ناممکن) (?:<done>)|\bبه محاق\b|\bبه (?:حالت )?تعلیق در ?(?:آورد|آمد)\w*|\bبه فهرست\b<g40>\bپیوست(?:ند)?|\b(?:فیلترینگ|مسدودسازی|انسداد)\b<g20>\b(?:را )?(?:اعمال|اجرا) (?:<done>)|\b(?:فیلتر|مسدود|قطع) کردن(?=\W*$))(?!<g60>\b(?:در|توی?) (?:کانال |گروه |صفحه )?<S>)",
    ),
    Rule(
        id="fa.block.lost",
        type=T.BLOCK,
        pattern=r"\b(?:دسترسی|راه)\b<g120>(?P<t>\bاز دست (?:داد|داده)\w*)",
    ),
    Rule(
        id="fa.block.shut",
        type=T.BLOCK,
        pattern=r"(?<!\bدر )<S><g60>(?P<t>\b(?:را|رو)\b<g40>(?<!\w)(?:بست(?:ند|ه اند)?|از دسترس خارج کرد(?:ند)?)(?=[ .،؛]|$))(?!<g20>\b(?:حاضر|خودداری))",
    ),
    Rule(
        id="fa.status",
        type=T.STATUS_CLAIM,
        subtype="blocked",
        needs="any",
        state=True,
        pattern=r"(?P<t>\b(?:فیلتر|مسدود|بسته|غیر ?قابل ?دسترس\w*|از دسترس خارج)(?: ?است| ?اند\b| مانده(?: ?است| ?اند)?| هستند| بوده ?(?:است|اند)?| می ?باش(?:د|ند)))",
    ),
    Rule(
        id="fa.status.open",
        type=T.STATUS_CLAIM,
        subtype="accessible",
        needs="any",
        state=True,
        pattern=r"(?P<t>\b(?:در دسترس|قابل دسترس\w*) (?:است|هستند)\b|(?:<NET>)<g40>\bوصل است|\bمحدودیتی ندارد)",
    ),
)
