# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""Persian rows of views, quarrels, estimates, what was spread, what went before."""

from rasad.model.vocabulary import Modality, StatementType
from rasad.record.grammar import Rule

T, M = StatementType, Modality
_DID = r"(?:کرد|کرده|نمود|نموده|خواند|خوانده|داشت|است|هستیم|هستند)"
_THIS = r"(?:این|آن) (?:کار|تصمیم|اقدام|حکم|دستور|محدودیت|ممنوعیت|طرح|مصوبه|قطعی|اختلال|خاموشی)"

TALK = (
    Rule(
        id="fa.dispute",
        type=T.DISPUTE,
        needs="topic",
        pattern=r"(?P<t>\b(?:اختلاف(?: ?نظر)?|کشمکش|تنش|مناقشه|منازعه)\b<g60>\b(?:بر سر|درباره|میان|بین)\b|\bبین <WHO><g90>\bاختلاف|\bبر سر\b<g40>\b(?:اختلاف|درگیر|نزاع)\w*|\bدرباره\b<g20>\bاختلاف|\bبا هم در تضاد)",
    ),
    Rule(
        id="fa.opposition",
        type=T.OPPOSITION,
        needs="any",
        pattern=r"(?P<t>\b(?:مخالفت? با|انتقاد\w* از|محکوم\w*|اعتراض\w* به|معترض به)\b<g40>\b(?:<shutting>)|\b(?:<shutting>|ممنوعیت)\b<g60>\b(?:مخالف\w*|انتقاد|راه ?حل نیست|محکوم|بیهوده|به صلاح|اعتراض|چه دردی|(?:فاجعه|اشتباه|غیر ?قانونی|نادرست|بی ?فایده|غلط|ظالمانه|زیان ?بار|خطا|فاجعه ?بار|غیر ?منطقی) (?:خواند|دانست|توصیف|ارزیابی))\w*)",
    ),
    Rule(
        id="fa.opposed",
        type=T.OPPOSITION,
        needs="told",
        pattern=rf"\b(?:{_THIS})\b<g40>(?P<t>\b(?:مخالف(?:ت)?|انتقاد|محکوم|اعتراض|سانسور) ?{_DID}\w*)",
    ),
    Rule(
        id="fa.accusation",
        type=T.ACCUSATION,
        needs="topic",
        pattern=r"(?P<t>\b(?:متهم (?:<did>|می ?\w+)|متهم\b|اتهام|مسیول (?:انتشار|اغتشاش|آشوب)\w*|ابزار دشمن|پنهان کرده)\b)",
    ),
    Rule(
        id="fa.assessment.feared",
        type=T.ASSESSMENT,
        needs="topic",
        pattern=r"(?P<t>\b(?:بیم آن|نگران\w* از آن|کارشناسان|تحلیلگران|ناظران|استاد دانشگاه|به برآورد|به باور|گزارشگران بدون مرز)\b<g90>\b(?:می ?گوی\w+|گفت|زیان|بیم|ارزیابی|به سود|مانع|هشدار|دارند|آسیب|برآورد|گرم کرده)\w*|\bبیم آن دارند)",
    ),
    Rule(
        id="fa.assessment.seems",
        type=T.ASSESSMENT,
        modality=M.INFERRED,
        needs="topic",
        pattern=r"(?P<t>\b(?:به نظر می ?رسد|ظاهرا|گویا)\b<g60>\b(?:<shutting>|<shut>|هدف)\b)",
    ),
    Rule(
        id="fa.content",
        type=T.CONTENT_INCIDENT,
        needs="any",
        pattern=r"(?P<t>\b(?:توهین|اهانت|خشونت|نفرت|شایعه|جنجال|منتسب|موهن|کوکتل|رقص|مستهجن|جعلی)\w*\b<g60>\b(?:پخش|دست به دست|منتشر|بارگذاری|انتشار|آموزش|دیده|آفرید)\w*|\b(?:انتشار|کلیپ|ویدیو\w*|پیام\w*)\b<g60>\b(?:جنجال|منتسب|نفرت|رقص|موهن|توهین)\w*<g60>(?:\b(?:پخش|منتشر|بارگذاری|آفرید)\w*)?)",
    ),
    Rule(
        id="fa.context",
        type=T.CONTEXT_EVENT,
        needs="",
        pattern=r"(?P<t>\b(?:اعتراض\w*|اعتراضات|تظاهرات|ناآرامی\w*|سرکوب|کودتا\w*|تیراندازی|معترضان)\b<g60>\b(?:آغاز|فرا گرفت|کشته|به دست گرفت|کشید|آتش گشودند|به خیابان)\w*)",
    ),
    Rule(
        id="fa.position",
        type=T.POSITION,
        needs="any",
        pattern=r"(?P<t>\b(?:فرصت دانست|فرصت (?:است|دید)|حق دسترسی|دشمن \w+ خواند|مایه فساد|زیان ?بار است|با افتخار|حکمرانی)\b)",
    ),
    Rule(
        id="fa.statistic.rate",
        type=T.STATISTIC,
        needs="topic",
        state=True,
        pattern=r"(?P<t>\b(?:ضریب نفوذ|ترافیک|جرایم|خسارت|زیان)\b<g60>\d[\d.,]* ?(?:درصد|میلیون|هزار|میلیارد)|\b\d+ درصد جرایم|\b\d+ مورد (?:قطع|خاموشی|اختلال)|\b\d+ هزار کانال|\b(?:\d+|\w+) هزار (?:سایت|وب ?سایت|صفحه) فیلتر (?:<be>))",
    ),
)
