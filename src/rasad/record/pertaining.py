"""Which of the things said in an article pertain to access at all."""

import re

from rasad.model.statement import Statement
from rasad.record.reading import View

# Words of what is done to access. A story without any of them, in which nothing is said
# of a service either, has its courts, rows and polls from somewhere else.
_ACCESS = re.compile(
    r"\b(?:un)?block|\bbann(?:ed|ing)\b|\bban\b|\bcensor|\bfilter|\brestrict|\bshut"
    r"|\bblackout|\bthrottl|\bsuspen|\boutage|\binternet\b|\bvpns?\b|\bcut off\b"
    r"|\baccess\b|\bdisconnect|\bonline\b|\bsocial (?:media|network)|\bclosed?\b|\bslow"
    r"|فیلتر|مسدود|اینترنت|محدود|قطع|دسترسی|سانسور|فضای مجازی|شبکه ?های اجتماعی"
    r"|بست(?:ه|ن)"
    r"|блок|огранич|интернет|замедл|доступ|отключ|запрет|цензур|vpn",
    re.IGNORECASE,
)

_STORY = 3  # sentences


def kept(found: list[Statement], views: tuple[View, ...]) -> list[Statement]:
    """
    Return the statements of an article without those from another walk of life.

    All of them, in order, where one names a service or the article speaks of access
    anywhere, and where it is too short to tell what it is about; else none.
    """
    if len(views) < _STORY or any(s.services for s in found):
        return found
    return found if any(_ACCESS.search(v.text) for v in views) else []
