# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""Persian rows of what is to come: conditions, threats, plans, rumours."""

from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record.grammar import Rule

T, M = StatementType, Modality
_R = Asks.RESTRICT
_WILL = r"(?:(?:<shut>) (?:<fut>)|می ?بند(?:د|ند|یم|ن)(?!\w)|خواه\w+ بست|بسته می ?(?:شود|ماند))"
_HARM = r"(?:<shutting>|پیگرد|جریمه|برخورد|اخراج از بازار)"

CONDITIONS = (
    Rule(
        id="fa.conditions",
        type=T.DEMAND_CONDITIONS,
        modality=M.DEMANDED,
        asks=Asks.PROCEDURE,
        needs="told",
        pattern=r"(?P<t>\bشر(?:ط|ایط|وط)(?:ی)?(?: ?(?:ها|های))?\b<g60>\b(?:<open>|فعالیت|باز شدن|ادامه کار|بازگشت|حضور|ایران)\b(?!<g40>(?:<neg>|\b(?:پذیرفت|موافقت|قبول))))(?!<g40>\bموافقت)",
    ),
    Rule(
        id="fa.conditions.for",
        type=T.DEMAND_CONDITIONS,
        modality=M.DEMANDED,
        asks=Asks.PROCEDURE,
        needs="told",
        pattern=r"(?P<t>\bبرای (?:<open>|ادامه فعالیت|ادامه کار|بازگشت)\b<g90>\b(?:باید|شر(?:ط|وط|ایط)\w*)\b|\bاگر\b<g60>\b(?:بپذیرد|رعایت کند|همکاری کند|ثبت شود)\b<g20>\b(?:<opened>) (?:<fut>)|\b(?:تنها|فقط) (?:در صورت|زمانی|وقتی|به شرط)\b<g60>\b(?:<opened>) (?:<fut>)|\b(?:<opened>) (?:<fut>) (?:که|مگر)\b|\bدر صورتی\b<g40>\b(?:<opened>) (?:<fut>)|\b(?:به شرط|منوط به|مشروط (?:به|کرد)|در گرو)\b|\bشرط کرد\b<g120>\b(?:<opened>) (?:<fut>)|\bشرط کرد\b|\bبدون پذیرش\b<g60>\bممکن نیست|\bتا (?:وقتی|زمانی)\b<g60>\b(?:<neg>)<g40>\b(?:<curbs>)<g20>\bبرداشته (?:<neg>)|\bپنج شرط\b|\bخواستار آن (?:<be>) که\b<g40>\b(?:دفتر|نماین)\w*)",
    ),
)
THREATS = (
    Rule(
        id="fa.threat.else",
        type=T.THREAT,
        modality=M.THREATENED,
        needs="told",
        pattern=rf"(?P<t>\b(?:هشدار|تهدید(?= کرد|<g40>\bکه\b|ش?\b)(?! (?:ثبات|امنیت))|اخطار)(?: (?:<gave>|<did>))?\b<g120>\b(?:{_WILL}|برخورد (?:<fut>)|{_HARM}\b|ممنوع|وارد عمل)|\bبه (?:<shutting>|جریمه|پیگرد|مسدود\w*)\b<g40>\bتهدید|\bتهدید به (?:<shutting>)|\bتهدید (?:<did>)<g20>\bکه\b|\bتهدید کردن\b)(?!<g20>\b(?:آسیب|زیان))",
    ),
    Rule(
        id="fa.threat.unless",
        type=T.THREAT,
        modality=M.THREATENED,
        needs="told",
        pattern=rf"\b(?:اگر|در صورت|در غیر این صورت|وگرنه|چنانچه|هر (?:کانال|شرکت|کس)ی? که)\b<g120>(?P<t>\b(?:{_WILL}|چاره ای جز (?:<shutting>)|لغو (?:<fut>)|برخورد (?:<fut>)|تعطیل می ?کند))",
    ),
    Rule(
        id="fa.threat.penalty",
        type=T.THREAT,
        modality=M.THREATENED,
        needs="told",
        pattern=r"(?P<t>\b(?:متخلفان|هر (?:شرکت|کس|اپراتور|سرویس)\w*)\b<g90>\b(?:تحت پیگرد|پیگرد|مجازات|جریمه)\b<g20>\b(?:می|خواه|قرار)\w*|\bنادیده بگیرند\b<g60>\bمواجه (?:<fut>)|\bبا (?:محرومیت|مسدودی|مسدودیت|محدودیت|جریمه|برخورد|تعطیلی)\b<g40>\b(?:مواجه|روبه ?رو) (?:<fut>)|\bخط و نشان\b|\bصبر ما\b<g90>\b(?:<shut>)\b(?: (?:<sub>))?)",
    ),
)
PLANS = (
    Rule(
        id="fa.plan.possible",
        type=T.PLANNED_RESTRICTION,
        modality=M.POSSIBLE,
        asks=_R,
        needs="any",
        pattern=r"(?P<t>\b(?:احتمال(?:ا)?|شاید|ممکن است)(?: دارد)?\b<g60>\b(?:(?:<shut>) (?:<sub>)|ببندند)|\b(?:احتمال|زمزمه)\w*\b<g20>\b(?:<shutting>)(?!<g20>\bسخن)|\b(?:<shutting>)\b<g40>\b(?:بعید نیست|محتمل است)|\bمیگن قراره\b<g40>\bببند\w+)",
    ),
    Rule(
        id="fa.plan.rumoured",
        type=T.PLANNED_RESTRICTION,
        modality=M.RUMOURED,
        asks=_R,
        needs="any",
        pattern=r"(?P<t>\b(?:شایعه|شایعات|شنیده ?ها|زمزمه|گمانه ?زنی)\w*(?: ?ها)?\b<g60>\b(?:<shutting>|(?:<shut>) (?:<fut>)))",
    ),
    Rule(
        id="fa.plan",
        type=T.PLANNED_RESTRICTION,
        modality=M.INTENDED,
        asks=_R,
        needs="any",
        pattern=r"(?P<t>\b(?:<shutting>)\b<g60>\b(?:در (?:دستور|برنامه) ?کار(?:شان)?|در برنامه|در دست بررسی|در حال بررسی)\b<g20>(?:گذاشته|قرار|دارد|است)?|\b(?:قصد|در صدد|طرح|لایحه|احتمال|آماده|در حال بررسی|برنامه (?:دارد|ریزی))\b<g60>\b(?:<shutting>(?!<g20>\b(?:بردار|برداشته|لغو))|محدود (?:<sub>)|کاهش می ?دهد)|\b(?:قصد|برنامه|بنا|در نظر|تصمیم|خیال) (?:دارد|دارند|داریم)\b<g60>\b(?:<toshut>)|\b(?:می ?خواه(?:د|ند)|در ?صدد است|بر آن است)\b<g60>\b(?:<toshut>)|\b(?<!رفع )(?:مسدود|فیلتر|بسته|قطع|محدود) (?:خواه\w+ (?:شد|گردید|کرد)|می ?شو(?:د|ند))|\bقرار است\b<g60>\b(?:<shut>) ?شو\w+|\bتصمیم\w*\b<g40>\b(?:<shutting>)\b<g60>\bاجرا (?:<fut>)|\bآماده (?:<shutting>)|\bپهنای باند\b<g60>\bکاهش می ?دهد)",
    ),
)
