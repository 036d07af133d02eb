# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""Persian rows of what platforms and people do."""

from rasad.model.vocabulary import Modality, StatementType
from rasad.record.grammar import Rule

T, M = StatementType, Modality
_OFFICE = (
    r"(?:<A>|\b(?:رهبر|دفتر|مقام ?ها\w*|مقامی|نمایندگان|وزیر|رییس|سخنگوی?|خامنه ای)\b)"
)

OWN = (
    Rule(
        id="fa.refusal.own",
        type=T.PLATFORM_REFUSAL,
        needs="told",
        pattern=r"^\W?(?:شرکت |مدیر )?(?:<P>|<EXEC>) (?P<t>(?:از|درخواست)\b(?!<g20>\b(?:اظهار|پاسخ|سوی))<g90>\b(?:خودداری|سر باز|امتناع|سرپیچی|رد کرد|نپذیرفت)\w*)",
    ),
    Rule(
        id="fa.compliance.at-request",
        type=T.PLATFORM_COMPLIANCE,
        needs="told",
        pattern=r"^\W?(?:<P>|<EXEC>)<g20>(?P<t>\bبه درخواست\b<g60>\b(?:<page>)\w*<g20>\b(?:مسدود|حذف|پاک) (?:<done>)|\bدرخواست\b<g40>\bرا (?:اجرا کرد|برآورده کرد|پذیرفت)(?:<g60>)?)",
    ),
)
PLATFORM = (
    Rule(
        id="fa.refusal",
        type=T.PLATFORM_REFUSAL,
        needs="told",
        pattern=r"(?:<P>|\bشرکت\b|<EXEC>|\bمیلیاردر\b)<g90>(?P<t>\b(?:(?<!کار )(?<!عمل )(?<!فرقی )(?<!تغییری )(?<!صدق )نمی ?(?:کند|دهد|پذیرد|فرستد|خواهد)(?!<g20>\bپایان)|نپذیرفت\w*|امتناع|خودداری|حاضر (?:نیست|نشد|به \w+ [^؛]{0,40}? نشد)|رد کرد\w*|سر باز زد\w*|تن نداد\w*|نخواهد شکست|زیر بار\b<g20>\bنم\w+|همکاری ن\w+))",
    ),
    Rule(
        id="fa.refusal.rather",
        type=T.PLATFORM_REFUSAL,
        needs="told",
        pattern=r"(?P<t>\bترجیح می ?ده\w+\b<g60>\b(?:مسدود|بسته|فیلتر|برود|ترک|خارج)\w*|\b(?:رمزنگاری|اطلاعات|داده\w*|کلید\w*|کانال\w*|محتوا|سرور\w*)\b<g60>\bن(?:خواه\w+ (?:کرد|داد|شکست|بست)|می ?(?:دهیم|بندیم|شکنیم|شکند|بندد))|\bزیر بار سانسور\b<g20>\bنم\w+)",
    ),
    Rule(
        id="fa.refusal.no-answer",
        type=T.PLATFORM_REFUSAL,
        modality=M.CLAIMED,
        needs="told",
        pattern=r"(?P<t>\b(?:جواب|پاسخ)ی (?:نیامده|نداده|دریافت نشده|نرسیده)(?: است)?)",
    ),
    Rule(
        id="fa.compliance",
        type=T.PLATFORM_COMPLIANCE,
        needs="told",
        pattern=r"(?:<P>|<EXEC>)<g90>(?P<t>\b(?:پذیرفت(?:ه است)?|پذیرفته|همکاری (?:کرد|کرده)|موافقت (?:کرد|کرده)|تن داد(?:ه)?|اجرا (?:کرد|کرده)|برآورده کرده|به (?:درخواست|خواست)\w*\b<g60>\bپاسخ داد(?:ه)?(?: ?اند| ?است)?|قبول کرد|راه اومد|گردن نهاد|تسلیم (?:<be>)|کوتاه آمد|سر فرود آورد|عقب نشست|معرفی کرد|را پرداخت|در اختیار\b<g40>\bگذاشت)(?!\w))",
    ),
    Rule(
        id="fa.channel.reinstated",
        type=T.CHANNEL_REINSTATEMENT,
        needs="any",
        pattern=r"(?P<t>\b(?:<page>)\w*\b<g90>\b(?:بازگرداند|دوباره فعال|بازگشایی (?:<be>)|احیا (?:<done>)|برگشت|به حالت عادی|تعلیق [^؛]{0,40}? لغو (?:<done>))(?: (?:<done>))?|\bتعلیق (?:<page>)\b<g40>\bلغو (?:<done>))",
    ),
    Rule(
        id="fa.channel.takedown",
        type=T.CHANNEL_TAKEDOWN,
        needs="told",
        pattern=r"(?:<P>|\bاینستا\b)<g60>(?P<t>\b(?:<page>)\w*(?: ?ها\w*)?\b<g60>(?<!\w)(?:(?:حذف|تعلیق|بسته|پاک|مسدود|غیر ?فعال|فیلتر) (?:<done>)|از (?:کار انداخت|دسترس خارج کرد)\w*|برچید\w*|(?:را |رو |ما رو )بست)(?!\w))",
    ),
    Rule(
        id="fa.channel.taken",
        type=T.CHANNEL_TAKEDOWN,
        needs="told",
        pattern=r"(?P<t>\b(?:<page>) (?:کاربری )?<S><g40>\b(?:حذف|تعلیق|بسته|مسدود) (?:<be>)|\b(?:<page>) \w+ (?:در )?<S><g20>\b(?:حذف|تعلیق|بسته|مسدود) (?:<be>))",
    ),
    Rule(
        id="fa.policy",
        type=T.PLATFORM_POLICY,
        needs="any",
        pattern=r"(?P<t>\b(?:قوانین|قواعد|مقررات|سیاست|خط ?مشی|شرایط استفاده)(?:ی|ش)?\b<g10>(?:<P>)|(?:<P>)<g20>\b(?:قوانین(?:ش)?(?! (?:<PLACE>|کشور|داخلی|ما|را))|سیاست|خط ?مشی|شرایط استفاده|مقررات)\b|(?:<P>)<g60>\bدر قوانین خود)",
    ),
)
SAID = (
    Rule(
        id="fa.statement",
        type=T.PLATFORM_STATEMENT,
        needs="told",
        alone=True,
        confidence=0.4,
        pattern=r"^\W?(?:شرکت )?(?P<t>(?:<P>|<EXEC>)(?: (?:نیز|هم))?<g40>\b(?:گفت(?! ?و ?گو)|گفته|اعلام (?:کرد|کرده|داشت)|نوشت|افزود|تاکید (?:کرد|کرده)|پاسخ داد|در بیانیه ای|طی اطلاعیه ای|ابراز نگرانی|واکنش نشان داد)\b)",
    ),
    Rule(
        id="fa.statement.concerned",
        type=T.PLATFORM_STATEMENT,
        needs="told",
        also=True,
        pattern=r"^\W?(?:شرکت )?(?P<t>(?:<P>|<EXEC>)<g90>\b(?:ابراز نگرانی|واکنش نشان داد|در بیانیه ای|طی اطلاعیه ای))",
    ),
)
PEOPLE = (
    Rule(
        id="fa.arrest",
        type=T.ARREST,
        needs="topic",
        pattern=r"(?P<t>\b(?:بازداشت|دستگیر|گرفتار (?:<done>)|زندانی|به بند کشید\w*|روانه زندان|جلب (?:<be>)|به زندان)\b(?: (?:<done>))?)(?! (?:بفرست\w+|ب?شو(?:د|ند)(?!\w)|ب?کن(?:د|ند)(?!\w)|خواه\w+))",
    ),
    Rule(
        id="fa.legal",
        type=T.LEGAL_ACTION,
        needs="topic",
        pattern=r"(?P<t>\b(?:شکایت (?:<did>|برد|داشت)|اعلام جرم|پرونده (?:قضایی|کیفری)\b<g20>(?:تشکیل|گشود)|دادخواست|اقامه دعوا|تحت پیگرد قضایی|شکایت کردند)\w*)",
    ),
    Rule(
        id="fa.migrate",
        type=T.MIGRATE,
        needs="any",
        pattern=r"(?P<t>\bاز (?:پیام ?رسان )?<S><g40>\b(?:رفت(?:ند|یم|ه ?اند)?|می ?رو(?:د|ند)|می ?کوچ\w+|کوچ|خداحافظی|مهاجرت|خارج شد(?:ند)?|به (?:پیام ?رسان )?\"?<S>\"? منتقل)(?!\w)|<S><g10>\bرا ترک (?:<did>)|\b(?:کوچ|مهاجرت)\b<g40>\bبه\b<g20><S>|\bبه (?:پیام ?رسان )?<S><g20>\b(?:کوچ|مهاجرت|رفتند|رفته اند|پیوستند|پیوسته ?اند|روی آورد\w*|پناه برد\w*|اسباب ?کشی|نقل مکان)|\bبه (?:<CLASS>)<g20>\b(?:پیوسته ?اند|پیوستند|کوچ|رفتند)|\bکانال <S> خود را می ?بندد)",
    ),
    Rule(
        id="fa.domestic.launch",
        type=T.DOMESTIC_LAUNCH,
        needs="any",
        pattern=r"(?P<t>(?:<S>|<CLASS>)(?! از (?!پیام ?رسان))(?!<g60>\b(?:قابلیت|ویژگی|امکان|گزینه|ابزار)\b)<g60>\b(?:راه ?اندازی|رونمایی|آغاز به کار|افتتاح|راه انداخت|عرضه|هم اومد|منتشر شد)\b(?: (?:<done>))?|\bرونمایی\b<g40>(?:<S>|<CLASS>|\bپیام ?رسان\b)|\bپیام ?رسان ملی\b<g20>\b(?:راه انداخت|عرضه))",
    ),
    Rule(
        id="fa.circumvention.use",
        type=T.CIRCUMVENTION_USE,
        needs="",
        state=True,
        pattern=r"(?P<t>(?:\b(?:با|از|به کمک|استفاده از)\b <C>|<C><g20>\b(?:استفاده|وصل)|\bبه <C><g10>\b(?:روی?|پناه|متوسل)\b|<C><g40>\b(?:دانلود|نصب|وصل|روی آورد\w*)|\b(?:دانلود|تقاضا برای|کاربران|استفاده از|بازار|خرید|فروش) <C>(?!<g20>\b(?:برخورد|منهدم))))(?!<g40>\b(?:ممنوع|جرم|مجازات|غیر ?قانونی))",
    ),
    Rule(
        id="fa.domestic.promoted",
        type=T.PROMOTE_DOMESTIC,
        needs="any",
        pattern=r"(?P<t>\b(?:استفاده از|عضویت در|حمایت از)\b (?:پیام ?رسان )?(?:<S>|<CLASS>)<g20>\b(?:فراخواند|تشویق|دعوت|تاکید|توصیه)|\b(?:دعوت|تشویق|فراخوان)\w*\b<g20>\b(?:استفاده از|عضویت در|از)\b (?:<S>|<CLASS>)|\bبه (?:<CLASS>|<S>) (?:وام|یارانه|تسهیلات)|\bاز <CLASS> (?:حمایت|پشتیبانی)|<CLASS><g20>\bجایگزین|\b(?:کاربران )?(?:<S>|<CLASS>)<g10>\bاینترنت نیم ?بها|<NET> نیم ?بها|\bتبلیغ (?:<S>|<CLASS>)|\bمردم\b<g20>\bاز (?:<CLASS>) استفاده کنند)",
    ),
    Rule(
        id="fa.official.use",
        type=T.OFFICIAL_USE,
        needs="any",
        pattern=rf"{_OFFICE}<g60>(?P<t>\bدر <S><g20>\b(?:می ?نویسد|نوشت|کانال رسمی|صفحه|منتشر کرد|فعال است|حساب)|\bخود از آن استفاده)(?!<g20>\b(?:ممنوع|بازداشت))",
    ),
    Rule(
        id="fa.official.accounts",
        type=T.OFFICIAL_USE,
        needs="any",
        pattern=r"(?P<t>\b(?:کانال|حساب|صفحه) رسمی دار\w+|\bاکانت <S> دار\w+)",
    ),
    Rule(
        id="fa.public.demand",
        type=T.PUBLIC_DEMAND,
        modality=M.DEMANDED,
        needs="any",
        pattern=r"(?P<t>(?:\b(?:هزاران نفر|سازمان ?های|صاحبان|ائتلاف|دانشجویان|علمای|شماری از|کاربران|معترضان|فعالان|کارزار\w*|روزنامه ?نگاران|کسب ?و ?کار ?ها)\b)<g90>\b(?:<demand>)\b<g60>\b(?:<open>|باز شدن|بسته شدن|پایان|<toopen>|<shutting>)(?: (?:<did>|<be>|ده\w+))?|\bشعار دادند\b|\bکمپین\b<g60>\bباز کن\w*)",
    ),
    Rule(
        id="fa.personnel",
        type=T.PERSONNEL,
        needs="topic",
        pattern=r"(?P<t>\b(?:برکنار|استعفا\w*|منصوب|کناره گرفت|رای اعتماد گرفت|عزل|حکم رییس جدید|از این شرکت جدا شد)\b)",
    ),
)
