"""Titles and the personal names beside them: "the minister, Nyombi Thembo"."""

import re
from collections.abc import Sequence

from rasad.model.vocabulary import ActorKind

K = ActorKind
PERSONS = frozenset(
    {
        K.HEAD_OF_STATE, K.HEAD_OF_GOVERNMENT, K.VICE_PRESIDENT, K.MINISTER,
        K.SPOKESPERSON, K.JUDICIAL_OFFICIAL, K.LEGISLATOR, K.PLATFORM_EXECUTIVE,
    }
)  # fmt: skip
_NO_NAME = (
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April"
    r"|May\b|June|July|August"
    r"|September|October|November|December|The\b|In\b|On\b|At\b|Says\b|Said\b|Tells\b"
    r"|Told\b|Orders?\b|Bans?\b|Blocks?\b|Warns\b|Threatens\b|Vows\b|Denies\b|Lifts\b|Wants\b"
    r"|Rejects\b|Calls\b|Urges\b|Backs\b|Signs\b|Asks\b|Promises\b|Defends\b|Who\b|And\b)"
)
_CAPITAL = _NO_NAME + r"[A-ZÀ-ÖØ-ÞŠŽĆČĐİŞ][^\W\d_A-Z][\w'’-]*"
_NAME_AFTER = re.compile(
    rf" (?:{_CAPITAL} |(?:al|el|bin|ben|de|van|von"
    rf"|da)[ -]){{0,3}}{_CAPITAL}(?=[ ,.;]|$)(?! [A-Z])"
)
_NAME_BEFORE = re.compile(
    rf"(?<![\w'’-])(?P<name>(?:{_CAPITAL} ){{1,3}}{_CAPITAL}), (?:the |an? |its "
    rf"|their |his |her )?(?:[\w'’-]+ ){{0,4}}$"
)
# "Last Thursday the Nepal Telecommunications Authority": the day is no part of it.
_LEADING = re.compile(
    r"(?:(?:On|Last|Next|This|Earlier|By|In|But|And|While|When|After|Meanwhile|Since"
    r"|Yesterday|Today|Before|Until|As|At|For|From|Under|With|Then|Later|However|Instead"
    r"|Separately|Because|Although|Though|If|So|Also|Still|Only|Both),? (?=[A-Zt]))*"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?=[A-Zt]))?"
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December),? (?=[A-Zt]))?(?:the (?=[A-Z]))?"
)
_NEAR = 90

Span = tuple[int, int]


def named(
    sentence: str, title: Span, kind: ActorKind, taken: Sequence[Span]
) -> tuple[Span, str]:
    """
    Return where a title and the name after it stand, and the words of both.

    Days and articles before the title are left out. Only persons have names, and
    one that stands in a place already *taken* is somebody else's.
    """
    start, end = title
    leading = _LEADING.match(sentence, start, end)
    start = leading.end() if leading else start
    words = sentence[start:end].strip(" ,\"'")
    if kind not in PERSONS:
        return (start, end), words
    after = _NAME_AFTER.match(sentence, end)
    others = [(a, b) for a, b in taken if b <= start or end <= a]
    if after and not any(after.start() < b and a < after.end() for a, b in others):
        return (start, after.end()), sentence[start : after.end()].strip(" ,\"'")
    before = _NAME_BEFORE.search(sentence[max(0, start - _NEAR) : start])
    if before and not any(a < start and start - b < _NEAR for a, b in taken):
        return (start, end), f"{before['name']}, {words}"
    return (start, end), words
