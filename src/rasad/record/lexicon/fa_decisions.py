# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""Persian rows of decisions by courts and offices: orders, lifts, bans, duties."""

from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record.grammar import Rule

T, M = StatementType, Modality
_R = Asks.RESTRICT
_ISSUED = r"(?:<gave>|صادر|ابلاغ|رسید\w*|امضا\w*|<did>|ارسال|فرستاد\w*|تصویب)"
_RULED = r"(?:(?:حکم (?:داد\w*|کرد\w*)|رای (?:داد\w*|به))(?=[^،؛!؟\n]{0,60}?(?:<S>|<NET>|\b(?:<shut>|<shutting>|<open>)\b))|در حکمی|به حکم|محکوم کرد\w*|محکوم شد\w*|ممنوع اعلام|ابطال کرد\w*|(?:را )?رد کرد\w*|تایید کرد\w*|نقض کرد\w*|متوقف کرد\w*|جریمه کرد\w*|تشخیص داد\w*|تعلیق کرد\w*|(?:غیر ?قانونی|قانونی|مغایر|خلاف|ناقض|نامشروع|بی ?اعتبار)\b[^،؛!؟\n]{0,30}?\b(?:دانست|خواند|اعلام کرد|شمرد)|(?:وارد ندانست|ابقا کرد|باطل (?:کرد|اعلام)|بی ?اثر کرد|لغو کرد|به نفع))"

COURTS = (
    Rule(
        id="fa.court.lifted",
        type=T.ORDER_LIFT,
        modality=M.ORDERED,
        asks=Asks.RESTORE,
        needs="any",
        pattern=r"<COURT><g90>(?P<t>\b(?:<order>)\b<g60>\b(?:<toopen>)|\b(?:<order>)\b<g40>\b(?:<open>)|حکم (?:پیشین|قبلی)<g60>\bلغو کرد\w*)",
    ),
    Rule(
        id="fa.court.ruling",
        type=T.COURT_RULING,
        modality=M.ORDERED,
        needs="any",
        pattern=rf"<COURT>(?!<g90>\b(?:<duty>|اطلاعات|محتوا\w*|پست ?ها\w*|<toopen>|<open>)\b)<g90>(?P<t>\b{_RULED})",
    ),
    Rule(
        id="fa.court.ruling.by",
        type=T.COURT_RULING,
        modality=M.ORDERED,
        needs="any",
        pattern=r"(?P<t>\bبه حکم <COURT>)<g60>\bجریمه\b",
    ),
    Rule(
        id="fa.court.connected",
        type=T.COURT_RULING,
        modality=M.ORDERED,
        asks=Asks.RESTORE,
        needs="any",
        pattern=r"<COURT><g60>(?P<t>\b(?:حکم|رای|دستور)\b<g60>\b(?:<toopen>|وصل))",
    ),
)
DATA = (
    Rule(
        id="fa.data.local",
        type=T.DATA_LOCALISATION_DEMAND,
        modality=M.ORDERED,
        asks=Asks.DATA,
        needs="topic",
        pattern=r"(?P<t>\b(?:<duty>|قانون|آیین ?نامه|مصوبه|شرکت ?های? خارجی)\b<g120>\b(?:سرور|داده|اطلاعات)\w*\b<g90>\b(?:منتقل|انتقال|ذخیره|نگهداری|میزبانی|داخل)\w*|\bباید\b<g20>\bداده ?های?\b<g60>\b(?:در داخل)\b<g40>\b(?:نگهداری|ذخیره)|\b(?:ذخیره|میزبانی)\b<g20>\bداده\w*\b<g90>\b(?:ممنوع|<duty>)|\b(?:<duty>)\b<g20>\b(?:میزبانی|نگهداری|ذخیره)\b<g20>\b(?:داده|اطلاعات)\w*)",
    ),
    Rule(
        id="fa.data.local.asked",
        type=T.DATA_LOCALISATION_DEMAND,
        modality=M.DEMANDED,
        asks=Asks.DATA,
        needs="told",
        pattern=r"(?P<t>\b(?:<demand>|<must>)\b<g90>\b(?:سرور\w*|مرکز داده|داده\w*|اطلاعات)\b<g90>\b(?:منتقل|انتقال|ذخیره|بومی|داخل|بیاور\w+|بیاره|نگه ?دار\w+|دایر|مستقر|راه ?اندازی)\w*|\b(?:انتقال|استقرار|ذخیره ?سازی)\b<g20>\b(?:سرور\w*|داده\w*|اطلاعات)\b<g60>\b(?:شرط|ضروری|لازم|تاکید|در گرو)|\b(?:لزوم|خواستار) (?:انتقال|استقرار|ذخیره ?سازی)\b<g20>\b(?:سرور|داده|اطلاعات)\w*)(?!<g20>مهلت)",
    ),
    Rule(
        id="fa.data.access",
        type=T.DATA_ACCESS_DEMAND,
        modality=M.ORDERED,
        asks=Asks.DATA,
        needs="topic",
        pattern=r"(?P<t>\b(?:<duty>|قانون\w*|باید)\b<g90>\b(?:اطلاعات|سوابق|هویت|مشخصات|کلید\w*|نام و نشانی|داده\w*)\b<g90>\b(?:به (?:پلیس|دولت|<WHO>)<g20>(?:بده\w*|ارایه)|در اختیار|ارایه|تحویل|افشا|فاش|بده\w+))",
    ),
    Rule(
        id="fa.data.access.asked",
        type=T.DATA_ACCESS_DEMAND,
        modality=M.DEMANDED,
        asks=Asks.DATA,
        needs="told",
        pattern=r"(?P<t>\b(?:<demand>)\b<g90>\b(?:اطلاعات|سوابق|هویت|مشخصات|کلید\w*|داده\w*|فرستنده|پیام ?های)\b<g90>\b(?:در اختیار|ارایه|تحویل|افشا|فاش|بده\w*|تسلیم|همکاری|ارسال|را)|\b(?:<demand>)\b<g40>\b(?:دسترسی به|در اختیار گرفتن|اطلاعات) ?(?:اطلاعات|پیام|محتوا|مکالمات|کاربر)\w*|\bهمکاری\b<g40>\b(?:ارایه )?اطلاعات\b|\b(?:بر )?دسترسی (?:<WHO>)?<g40>\b(?:پیام|مکالمات|اطلاعات|محتوا)\w*<g60>\b(?:تاکید|<demand>)|\bدسترسی به (?:مکالمات|پیام\w*|اطلاعات)<g40>\b(?:<demand>)|\b(?:مشخصات|هویت|اطلاعات)\b<g40>\b(?:طلب|مطالبه)|\b(?:خواهشمند است|لطفا|مقتضی است)\b<g60>\b(?:اطلاعات|سوابق|مشخصات)\b)",
    ),
)
CONTENT = (
    Rule(
        id="fa.takedown",
        type=T.TAKEDOWN_DEMAND,
        modality=M.ORDERED,
        asks=Asks.CONTENT,
        needs="told",
        pattern=r"(?P<t>\b(?:<order>|<duty>|ابلاغ کرد)\b<g120>\b(?:<page>|محتوا|ویدیو)\w*\b<g90>\b(?:حذف|پاک|بردار\w+|ببند\w*|از دسترس خارج)(?: (?:<sub>))?|\b(?:دستور|حکم)\b<g20>\bحذف\b<g20>\b(?:<page>)\w*)(?!<g20>\bخودداری)",
    ),
    Rule(
        id="fa.takedown.asked",
        type=T.TAKEDOWN_DEMAND,
        modality=M.DEMANDED,
        asks=Asks.CONTENT,
        needs="told",
        pattern=r"(?P<t>\b(?:<demand>)\b<g120>\b(?:<page>)\w*\b<g90>\b(?:حذف|پاک|ببند\w*|بردار\w+|مسدود|بسته|متوقف)(?: (?:<sub>))?|\b(?:<demand>)\b<g20>\b(?:نسبت به )?(?:حذف|بستن|بسته شدن|مسدود کردن|پاک کردن)\b<g20>\b(?:\d+ |چند )?(?:<page>)\w*|\b(?:نسبت به )?(?:حذف|بستن)\b<g10>\b(?:\d+ )?(?:<page>)\w*<g60>\b(?:<demand>|اقدام)|\b(?:<page>)ی? که\b<g60>\bباید (?:متوقف|بسته|حذف|مسدود) (?:<sub>))",
    ),
    Rule(
        id="fa.store.ordered",
        type=T.APP_STORE_REMOVAL,
        modality=M.ORDERED,
        asks=_R,
        needs="any",
        pattern=r"(?P<t>\b(?:<order>|ابلاغ|<duty>|خواست)\b<g120>(?:<STORE>|\bفروشگاه ?ها\w*)<g60>\b(?:حذف|پاک|بردار\w+|خارج|برداشت)(?: (?:<sub>))?|\bدستور حذف\b<g60>(?:<STORE>|\bفروشگاه ?ها\w*)|(?:<STORE>|\bفروشگاه ?ها\w*)<g20>\b(?:<duty>)\b<g90>\bحذف (?:<sub>))",
    ),
)
STORES = (
    Rule(
        id="fa.store.asked",
        type=T.APP_STORE_REMOVAL,
        modality=M.DEMANDED,
        asks=_R,
        needs="any",
        pattern=r"(?P<t>\bاز <STORE> (?:<demand>)<g90>\b(?:خارج|حذف|بردار\w*|پاک))",
    ),
    Rule(
        id="fa.store.removed",
        type=T.APP_STORE_REMOVAL,
        asks=_R,
        needs="any",
        pattern=r"(?P<t>(?:<STORE>|\b(?:فروشگاه ?(?:ها\w*|های برنامه)|بازار)\b)<g90>\b(?:حذف(?!(?: \w+){0,2} (?:را )?تکذیب)|برداشت(?:ه|ند)?|خارج|پاک|برچید\w*|بیرون (?:انداخت|کشید)\w*|ناپدید)(?: (?:<done>))?(?!\w)|(?:\bگوگل\b|\bاپل\b|<EXEC>|<P>)<g60>(?:<S>|<C>|<CLASS>)?<g40>\bاز <STORE><g40>\b(?:برداشت|حذف|پاک|خارج)(?: (?:<done>))?|<STORE><g20>\bموجود نیست)",
    ),
)
BANS = (
    Rule(
        id="fa.order.decreed",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        pattern=r"(?P<t>\bبه (?:حکم|دستور|تصمیم|فرمان|امر) (?:<WHO>|قضایی|مقام\w*)<g90>\b(?:<shut>) (?:<fut>|<sub>))",
    ),
    Rule(
        id="fa.circumvention.banned",
        type=T.CIRCUMVENTION_RESTRICTION,
        modality=M.ORDERED,
        asks=_R,
        needs="any",
        pattern=r"(?P<t><C><g60>\b(?:(?:را )?ممنوع|غیر ?قانونی|جرم (?:است|انگاری (?:<done>)|شناخت\w*|دانست\w*|اعلام)|مجازات|حبس)|\b(?:دستور|<duty>)\b<g40>\b(?:برخورد|شناسایی|مسدود)\b<g60><C>|\b(?:<duty>)\b<g40><C><g40>\bمسدود (?:<sub>)|\b(?:قانون |تصویب )?ممنوعیت <C>(?!<g60>\b(?:اعتراض|مخالف|انتقاد)))",
    ),
    Rule(
        id="fa.circumvention.ordered",
        type=T.CIRCUMVENTION_RESTRICTION,
        modality=M.ORDERED,
        asks=_R,
        needs="any",
        pattern=r"(?P<t>\bدستور\b<g40><C><g20>\b(?:را )?(?:داد|صادر)\w*|<C><g40>\b(?:شناسایی|مسدود) (?:و مسدود )?(?:<sub>))",
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
        id="fa.circumvention.planned",
        type=T.CIRCUMVENTION_RESTRICTION,
        modality=M.INTENDED,
        asks=_R,
        needs="any",
        pattern=r"(?P<t>\b(?:در صدد|درصدد|قصد|طرح|برنامه)\b<g20>\b(?:<shutting>|جرم ?انگاری|ممنوعیت)\b<g40><C>|\b(?:<shutting>)\b<g20><C><g40>\b(?:برنامه|دستور کار|قصد)|<C><g20>\bبرخورد (?:<fut>)|\bبا فروشندگان <C> برخورد)(?!<g40>\b(?:اعتراض|مخالف|انتقاد))",
    ),
    Rule(
        id="fa.circumvention.done",
        type=T.CIRCUMVENTION_RESTRICTION,
        asks=_R,
        needs="any",
        pattern=r"(?P<t><C><g60>\b(?:(?:<shut>|مختل|محدود) (?:<done>)|از کار (?:افتاد|انداخت)\w*|منهدم کرد|بسته (?:<done>)|(?:را |رو )?بستن(?=\W*$))|\bمسدود شدن <C>|\bدسترسی به <C><g40>\b(?:<shut>) (?:<done>)|\bدسترسی به شبکه <C><g40>\bبسته شد)",
    ),
    Rule(
        id="fa.domestic.mandate",
        type=T.MANDATE_DOMESTIC,
        modality=M.ORDERED,
        needs="any",
        pattern=r"(?P<t>(?<!\bنباید )\b(?:<duty>|<must>|دستور داد|ابلاغ کرد|الزامی|قانون)\b<g90>(?:<CLASS>|\b(?:داخلی|بومی)\b|<S>)<g60>\b(?:استفاده|جایگزین|منتقل|کوچ|ارایه|بهره|منتشر|برگزار|عضویت|انجام|نصب|ببرند|انتقال|بکوچند|سوق|باشد)\w*|\b(?:<duty>)\b<g40>\b(?:استفاده|بهره) ?<g20>(?:<CLASS>|\bداخلی\b)|\b(?:<duty>)\b<g20>\bاز (?:<CLASS>)|\b(?:استفاده از|عضویت در)\b (?:پیام ?رسان )?(?:<S>|<CLASS>)<g60>\b(?:الزامی|اجباری|<duty>)|\b(?:<sector>|همه)\b<g60>\b(?:عضویت در|نصب) (?:پیام ?رسان )?\"?<S>\"?<g20>\b(?:<duty>|نکن\w*|کنن)|\bفقط (?:در|از|روی) (?:پیام ?رسان )?\"?(?:<S>|<CLASS>)\"?<g20>\b(?:مجاز|استفاده)|\bباید (?:همه )?\"?<S>\"? (?:نصب|استفاده)|\b(?:<duty>)\b<g20>\b(?:استفاده|فعالیت|حضور|عضویت)\b<g20>(?:<S>|<CLASS>)|\bاز پیش نصب\b)",
    ),
    Rule(
        id="fa.sector.banned",
        type=T.BAN_SECTOR,
        modality=M.ORDERED,
        asks=_R,
        needs="any",
        pattern=r"(?P<t>\b(?:<sector>)\b<g120>\b(?:ممنوع(?!(?: \w+)? (?:<neg>))|منع|قدغن|برحذر|حق (?:\w+ )?ندار\w+|حق (?:استفاده|فعالیت|نصب|عضویت)\b<g60>\bندار\w+|اجازه ندار\w+|مجاز\b<g60>\bنیستند|نباید|پاک کنند|فعالیت نکنند)\w*|\b(?:ممنوع(?:یت)?|قدغن|منع)\b<g60>\b(?:<sector>)\b|\b(?:<sector>)\b<g60>\bاز (?:استفاده|انتشار|به ?کارگیری|ارایه)\b<g60>\b(?:منع|برحذر)|\bدستور داد\b<g40>\bفعالیت نکنند|\bاطلاع ?رسانی\b<g40><S><g20>\bممنوع|\bدیگه حق ندارن\b)",
    ),
    Rule(
        id="fa.sector.of-whom",
        type=T.BAN_SECTOR,
        modality=M.ORDERED,
        asks=_R,
        needs="any",
        pattern=r"(?P<t>\b(?:بخشنامه|دستورالعمل|ابلاغیه)\b<g40>\b(?:ممنوعیت|منع)\b<g40>\b(?:استفاده|فعالیت)|\bاستفاده\b<g20>\b(?:<sector>)<g60>\b(?:را )?ممنوع اعلام|\bاز (?:به ?کارگیری|استفاده)\b<g60>\bمنع (?:<done>))",
    ),
)
ULTIMATA = (
    Rule(
        id="fa.ultimatum.term",
        type=T.ULTIMATUM,
        modality=M.ORDERED,
        needs="told",
        pattern=r"(?P<t>\b(?:مهلت|فرصت|وقت|ضرب ?الاجل|اولتیماتوم)(?:ی)?\b<g60>(?<!\w)(?:<gave>|داده (?:<be>)|دادن|تعیین (?:<done>)|دارد|دارند|تمدید (?:<done>)|رو به پایان|تمام (?:می ?شود|شد)|به سر (?:می ?رسد|آمد|رسید)|سر ?آمد|به پایان (?:رسید|می ?رسد)|منقضی (?:<be>|می ?شود)))",
    ),
    Rule(
        id="fa.ultimatum.else",
        type=T.ULTIMATUM,
        modality=M.ORDERED,
        needs="told",
        pattern=r"(?P<t>\b(?:ظرف|حداکثر|تا)\b<g20>(?:\d+|\b\w+) (?:روز|ساعت|هفته|ماه)\w*<g90>\b(?:اقدام|پاسخ ده\w*|مسدود|معرفی)\b<g60>\b(?:<sub>|<fut>|نگردد|نکند|گزارش)|\b(?:حداکثر )?تا\b<g60>\b(?:عمل|پاسخ|معرفی|اقدام|اجرا|حذف)\b<g20>\bوگرنه\b|\bباید\b<g20>\b(?:تا|حداکثر)\b<g60>\bپاسخ ده\w*)",
    ),
    Rule(
        id="fa.ultimatum.warned",
        type=T.ULTIMATUM,
        modality=M.ORDERED,
        needs="told",
        pattern=r"(?P<t>\b(?:اخطار|هشدار) داد\w*\b<g40>\bاگر تا\b<g90>\b(?:<shut>) (?:<fut>))",
    ),
)
LIFTS = (
    Rule(
        id="fa.lift.order",
        type=T.ORDER_LIFT,
        modality=M.ORDERED,
        asks=Asks.RESTORE,
        needs="any",
        pattern=r"(?P<t>\b(?:<order>|مقرر (?:<be>)|مصوب|مصوبه شد)\b<g60>\b(?:<open>|<toopen>|لغو)|\bبا (?:<open>)\b<g60>\b(?:موافقت|موافق)|\bموافقت\b<g20>\b(?:<open>)|\b(?:<open>)\b<g60>\b(?:تصویب|دستور|حکم|رای|موافقت|مصوب|ابلاغ|امضا)\w*|\bفرمان لغو\b|\b(?:<order>|تصویب)\b<g90>\b(?:دوباره )?(?:<toopen>|(?:برداشته|لغو|رفع ?فیلتر|آزاد|باز) (?:<fut>))|\bقرار منع\b<g60>\bلغو (?:<done>)|\b(?:<curbs>)\b<g40>\bبا (?:فرمان|دستور|حکم)\b<g40>\b(?:لغو|برداشته) (?:<be>)|\bبا لغو (?:دستور|حکم)\b<g90>\b(?:<toopen>))(?!<g20>\b(?:<neg>))",
    ),
    Rule(
        id="fa.lift.demanded",
        type=T.ORDER_LIFT,
        modality=M.DEMANDED,
        asks=Asks.RESTORE,
        needs="any",
        pattern=r"(?:<D>|\bنماینده\b|\bنمایندگان\b)<g60>(?P<t>\b(?:خواستار|خواهان)\b<g20>\b(?:<open>))",
    ),
    Rule(
        id="fa.lift.asked",
        type=T.ORDER_LIFT,
        modality=M.DEMANDED,
        asks=Asks.RESTORE,
        needs="any",
        pattern=r"(?P<t>\bدرخواست می ?شود\b<g20>\bدستور (?:<open>))",
    ),
)
ORDERS = (
    Rule(
        id="fa.order.noun",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        needs="any",
        pattern=rf"(?P<t>\b(?:<order>)\b<g40>\b(?:<shutting>|<shut>)\b<g90>\b{_ISSUED}(?: (?:<did>|<be>|است))?)",
    ),
    Rule(
        id="fa.order.noun.issued",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        pattern=r"(?P<t>\b(?:دستور|حکم|رای|فرمان)ی است که\b<g60>\bبرای (?:<shutting>)\b|\b(?:حکم|رای|دستور|فرمان|مصوبه)\b<g20>(?:به )?(?:<shutting>|<shut>)\b<g60>(?:<gave>|صادر|ابلاغ|رسید|فرستاد))",
    ),
    Rule(
        id="fa.order.verb",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        needs="any",
        pattern=r"(?P<t>\b(?:(?:<order>) (?:<gave>|<did>)|(?:<order>) صادر کرد\w*|ابلاغ (?:کرد|شد)\w*|ابلاغ می ?(?:شود|گردد)|(?:<duty>)(?: (?:<done>|<isnow>))?|امر کرد\w*|(?:<demand>)(?: است)?|تصمیم گرفت(?:ند|ه است|ه اند)?|مقتضی است|می باید|هدایت داد)\b<g120>\b(?:<toshut>|نسبت به (?:<shutting>)|(?:<shut>) (?:<sub>)))",
    ),
    Rule(
        id="fa.order.cut",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        needs="told",
        pattern=r"(?P<t>\b(?:<order>) (?:<gave>|صادر کرد\w*)<g120>\b(?:قطع|مسدود|خاموش) (?:<sub>))",
    ),
    Rule(
        id="fa.order.after",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        needs="any",
        pattern=r"(?P<t>\b(?:<shutting>)\b<g60>\b(?:دستور|حکم|رای)\b<g20>\b(?:داد|صادر|گرفت|ابلاغ|کرد)\w*|\b(?:فیلتر|انسداد|مسدودسازی)\b<g40>\bابلاغ (?:<done>))",
    ),
    Rule(
        id="fa.order.by-decree",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        also=True,
        pattern=r"(?P<t>\bبه (?:حکم|دستور|تصمیم|فرمان|امر) (?:<WHO>|قضایی|مقام\w*))(?=<g90>\b(?:<shut>))",
    ),
    Rule(
        id="fa.order.must",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        pattern=r"(?P<t>\b(?:باید|بایستی|می ?بایست)\b<g60>\b(?:<toshut>|از دسترس خارج (?:<sub>)))",
    ),
    Rule(
        id="fa.order.demanded",
        type=T.ORDER_BLOCK,
        modality=M.DEMANDED,
        asks=_R,
        pattern=r"(?:<D>|<A>|\bنماینده\b|\bنمایندگان\b)<g90>(?P<t>\b(?:خواستار|خواهان)\b<g20>\b(?:<shutting>)(?! (?:<page>)))",
    ),
    Rule(
        id="fa.order.banned",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        pattern=r"(?P<t>\bممنوع (?:<done>|اعلام (?:<done>)))",
    ),
)
