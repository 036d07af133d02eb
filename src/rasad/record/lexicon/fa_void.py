# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""Persian rows that come first: words that tell nothing, and what is denied."""

from rasad.model.vocabulary import Modality, StatementType
from rasad.record.grammar import Rule

T, M = StatementType, Modality
_DENYING = r"\b(?:<talked>)"

NOTHING = (
    Rule(
        id="fa.void.offices",
        type=None,
        pattern=r"\b(?:دفتر|شعبه|فروشگاه|انبار|کارخانه|باشگاه|رستوران|کافه|نمایشگاه)(?! نمایندگی)\b<g60>(?P<t>\b(?:باز|افتتاح|تعطیل|بسته|بازگشایی) (?:<done>)|\b(?:بست|گشود)(?:ند|ه)?(?!\w))",
    ),
    Rule(
        id="fa.void.roads",
        type=None,
        pattern=r"\b(?:جاده|خیابان|مرز|مسیر|تنگه|گذرگاه|حساب ?(?:های )?بانکی|شیر آب|آسانسور|در باز|برق|آب|پرواز ?ها\w*|بزرگراه|آزادراه|محله)\b<g60>(?P<t>\b(?:<shut>|باز|بازگشایی|<shutting>)\b)",
    ),
    Rule(
        id="fa.void.before-that",
        type=None,
        pattern=r"\b(?:پیش|قبل) از (?:آن|این) ?که\b<g60>(?P<t>\b(?:<order>)\b<g40>\b(?:<open>|<shutting>)|\b(?:<shut>|<opened>) (?:<sub>))",
    ),
    Rule(
        id="fa.void.sieves",
        type=None,
        pattern=r"(?P<t>\b(?:مسدودی|مسدودیت) (?:کارت|حساب)\w*(?:<g40>(?:برداشت|رفع|لغو)\w*)?|\bفیلتر (?:هوا|آب|تصفیه|روغن|بنزین|سیگار|عکس)\w*)",
    ),
    Rule(
        id="fa.void.tours",
        type=None,
        pattern=r"\bتور (?:مسافرتی|ماهیگیری|گردشگری)\b<g60>(?P<t>\b(?:<shut>|لغو)\b)",
    ),
)
DENIED = (
    Rule(
        id="fa.denial.of",
        type=T.DENIAL,
        modality=M.DENIED,
        needs="any",
        pattern=rf"(?<!درخواست )(?<!شکایت از )(?P<t>\b(?:دخالت در اختلال|<shutting>|<open>|<shut>|حذف|بازداشت|کاهش (?:سرعت|پهنای باند)|کندی|همکاری)\b<g90>{_DENYING})",
    ),
    Rule(
        id="fa.denial.story",
        type=T.DENIAL,
        modality=M.DENIED,
        needs="any",
        pattern=rf"(?P<t>\b(?:خبر|شایع\w+|گزارش\w*|ادعا)\b<g90>{_DENYING}|\bتکذیب شد\b<g60>\b(?:<shut>)\b(?: (?:<neg>))?)",
    ),
    Rule(
        id="fa.denial.nothing",
        type=T.DENIAL,
        modality=M.DENIED,
        needs="told",
        pattern=r"(?P<t>\bهیچ (?:دستور|قول|مهلت|شرط|محدودیت|پیام|اطلاعات|وام|سرور|تصمیم|طرح|برنامه)ی?\b<g60>\b(?:<neg>))",
    ),
    Rule(
        id="fa.denial.no-such",
        type=T.DENIAL,
        modality=M.DENIED,
        needs="told",
        pattern=r"(?P<t>\b(?:چنین |هیچ )?(?:قصدی|قصد|تصمیمی|تصمیم|دستوری|برنامه ای|طرحی|حکمی|درخواستی) ?(?:را )?<g60>\b(?:ندار\w+|نگرفت\w*|گرفته نشده|وجود ندارد|نداده|نداد\w*|صادر نشده|صادر نکرده|در کار نیست|نیست)(?:ه)?(?: است)?(?!\w))",
    ),
    Rule(
        id="fa.denial.neither",
        type=T.DENIAL,
        modality=M.DENIED,
        needs="told",
        pattern=r"(?P<t>\bنه (?:دستور|تصمیم|<shutting>|<shut>)ی?\b<g90>(?:\bو نه\b[^؛!؟\n]{0,90}|\bبلکه\b)|\bنه <S>?<g10>(?:فیلتر|قطع|مسدودسازی)\b<g60>\bبلکه\b)",
    ),
    Rule(
        id="fa.denial.never",
        type=T.DENIAL,
        modality=M.DENIED,
        needs="told",
        pattern=r"(?P<t>\b(?:هرگز|هیچ ?گاه)\b<g90>\b(?:تهدید|<shut>|دستور)\b<g20>(?:<neg>)|\bاجباری نیست\b|\bجرم نیست\b<g40>|\bممنوع (?:نیست|نشده|نکرد\w*)\b(?: است)?|\bهیچ دستوری را\b<g20>(?:<neg>))",
    ),
    Rule(
        id="fa.denial.not-asked",
        type=T.DENIAL,
        modality=M.DENIED,
        needs="told",
        pattern=r"(?P<t>\bن(?:خواسته|کرده|داده|بسته|گرفته) ?ایم\b)",
    ),
    Rule(
        id="fa.denial.shut",
        type=T.DENIAL,
        modality=M.DENIED,
        needs="any",
        pattern=r"(?P<t>\b(?:<shut>|رفع ?فیلتر|رفع محدودیت) (?:<neg>)(?: است| اند| شد)?)(?!<g60>\b(?:وعده|قول|متعهد|تعهد|اطمینان|حکم|رای داد|تا وقتی)\b)",
    ),
)
