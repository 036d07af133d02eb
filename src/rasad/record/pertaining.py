"""Which of the things said in an article pertain to access at all."""

import re

from rasad.model.statement import Statement
from rasad.model.vocabulary import StatementType
from rasad.record.reading import View

T = StatementType
# What is said of anything else in the same words: shops promise, firms do not comment.
_OF_ANY_TRADE = {
    T.ACCUSATION,
    T.ARREST,
    T.ASSESSMENT,
    T.CONTEXT_EVENT,
    T.COURT_RULING,
    T.DENIAL,
    T.DISPUTE,
    T.JUSTIFICATION,
    T.LEGAL_ACTION,
    T.MIGRATE,
    T.NO_COMMENT,
    T.OPPOSITION,
    T.PERSONNEL,
    T.PLATFORM_COMPLIANCE,
    T.PLATFORM_STATEMENT,
    T.POSITION,
    T.PROMISE,
    T.PUBLIC_DEMAND,
    T.STATISTIC,
    T.USAGE_CLAIM,
}
# Words of what is done to access, alone or beside the name of a service.
_ACCESS = re.compile(
    r"\b(?:un)?block|\bbann(?:ed|ing)\b|\bban\b|\bcensor|\bfilter|\brestrict"
    r"|\bshutdown|\bblackout|\bthrottl|\boutage|\binternet\b|\bvpns?\b|\bdisconnect"
    r"|\b(?:un)?suspen\w+ of\b|\bfree(?:dom of)? (?:speech|expression)\b"
    r"|\b(?:for|over) (?:\w+ ){0,3}?(?:posts?|posting|tweets?|messages|videos"
    r"|comments)\b"
    r"|فیلتر|مسدود|اینترنت|سانسور|فضای مجازی|انتشار|توییت|نشر اکاذیب"
    r"|блок|огранич|интернет|замедл|доступ|отключ|запрет|цензур|vpn",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"(?:\bsuspen|\baccess|\bclos|\bshut|\bslow|\bcut|\bremov|\blicen[cs]|\bfine[ds]?\b"
    r"|\bregist|\blaw\b|\bpost\w*|\bchannel|\breach|\bopen"
    r"|محدود|قطع|دسترس|بست|تعلیق|ممنوع|حذف|قانون|پروانه|مجوز|کانال)"
    r"[^.]{0,40}[\ue000-\ue004]|[\ue000-\ue004][^.]{0,40}"
    r"(?:\bsuspen|\baccess|\bclos|\bshut|\bslow|\bcut|\bremov|\blicen[cs]|\bfine[ds]?\b"
    r"|\bregist|\blaw\b|محدود|قطع|دسترس|بست|تعلیق|ممنوع|حذف|قانون|پروانه|مجوز)",
    re.IGNORECASE,
)
_STORY = 3  # sentences


def kept(found: list[Statement], views: tuple[View, ...]) -> list[Statement]:
    """
    Return the statements of an article without those from another walk of life.

    All of them, in order, where one is of access by its type, where the article has
    words of what is done to access, and where it is too short to tell what it is
    about; else none.
    """
    if len(views) < _STORY or any(s.type not in _OF_ANY_TRADE for s in found):
        return found
    return found if any(_tells_of_access(v) for v in views) else []


def _tells_of_access(view: View) -> bool:
    return bool(_ACCESS.search(view.text) or _BESIDE.search(view.masked))
