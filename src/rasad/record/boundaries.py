"""
Where on a page another story begins.

No single sign is believed: subheads, rules between sections and picture credits
stand inside stories too. Signs are added up, and a story begins where they
reach `ENOUGH`.
"""

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from msgspec import Struct

from rasad.record import echoes, furniture, published
from rasad.record.furniture import Kind
from rasad.record.lines import QUOTES, Line

ENOUGH = 4
STRONG, PLAIN, WEAK = 4, 2, 1
HEAD = 4  # lines between a headline and the first paragraph
HEADLINE_WORDS = 5
ECHO_WORDS, ECHO_LETTERS = 3, 4
STORY_WORDS = 20
ALIKE = 0.92
OUR_MARK = "html"  # the format whose page breaks we put between stories ourselves


class Signs(Struct, frozen=True, kw_only=True):
    """What speaks for a story to begin at a headline: sign -> points."""

    points: dict[str, int]

    @property
    def total(self) -> int:
        """All points together."""
        return sum(self.points.values())


def starts(lines: tuple[Line, ...], *, own_breaks: bool) -> list[int]:
    """
    Return the indexes of the lines that begin a story; the first is always 0.

    *own_breaks* says that page breaks were put there between stories. A stretch
    without a paragraph is no story: it belongs to the one after it, at the end
    to the one before.
    """
    kinds = [furniture.kind_of(line) for line in lines]
    candidates = [at for at in range(len(lines)) if _is_headline(lines, kinds, at)]
    seen = {at: _signs(lines, at, own_breaks=own_breaks) for at in candidates}
    first = seen[candidates[0]] if candidates else Signs(points={})
    closes = _closes_with_credit(lines, kinds)
    begin = [
        _with_date_above(lines, at, first=candidates[0])
        for at in candidates
        if _total(seen[at], first=first, closes=closes) >= ENOUGH
    ]
    return _with_prose(lines, begin)


def at_titles(lines: Sequence[Line], titles: Iterable[str]) -> dict[str, int]:
    """
    Return where the given headlines stand as lines of their own.

    They are looked for in the order of the page, each after the one before; a
    headline that stands nowhere is left out.
    """
    found: dict[str, int] = {}
    after = 0
    folded = [_fold(line.text) if len(line.text) <= 400 else "" for line in lines]  # noqa: PLR2004 - no headline is longer
    for title in titles:
        wanted = _fold(title)
        at = next((i for i in range(after, len(lines)) if folded[i] == wanted), None)
        if at is None:
            at = _nearest(folded, wanted, after)
        if at is not None and wanted:
            found[title] = at
            after = at + 1
    return found


def _nearest(folded: Sequence[str], wanted: str, after: int) -> int | None:
    # A word more or a letter less than the page prints is the same headline.
    for i in range(after, len(folded)):
        if 0 < abs(len(folded[i]) - len(wanted)) > len(wanted) / 8 or not folded[i]:
            continue
        if SequenceMatcher(None, folded[i], wanted, autojunk=False).ratio() >= ALIKE:
            return i
    return None


def _fold(text: str) -> str:
    marks = QUOTES + "#."
    folded = text.casefold().translate({ord(mark): None for mark in marks})
    return " ".join(folded.replace("ي", "ی").replace("ك", "ک").split())


def _is_headline(lines: tuple[Line, ...], kinds: list[Kind], at: int) -> bool:
    line = lines[at]
    if kinds[at] is not Kind.STORY or not line.is_titled:
        return False
    if furniture.is_byline(line) or published.is_date_line(line.text):
        return False
    for later in range(at + 1, min(at + 1 + HEAD, len(lines))):
        if kinds[later] in {Kind.LIST, Kind.COMMENTS}:
            return False
        if lines[later].is_prose:
            return True
        if not _stands_under_headline(lines[later], kinds[later]):
            return False
    return False


def _stands_under_headline(line: Line, kind: Kind) -> bool:
    return (
        kind in {Kind.FURNITURE, Kind.SEPARATOR}
        or furniture.is_byline(line)
        or published.is_date_line(line.text)
        or any(True for _ in published.in_text((line,)))
    )


def _signs(lines: tuple[Line, ...], at: int, *, own_breaks: bool) -> Signs:
    points: dict[str, int] = {}
    line = lines[at]
    body = at + 1
    while body < len(lines) and not lines[body].is_prose:
        points |= _under(lines[body])
        body += 1
    if echoes.is_teaser(lines, body):
        points["said again"] = STRONG
    if published.dateline(lines[body].text):
        points["dateline"] = PLAIN
    if line.feed:
        points["page break"] = STRONG if own_breaks else WEAK
    if at:
        points |= _above(lines[at - 1], line)
    if _reads_like_headline(line):
        points["headline"] = WEAK
    if echo(line, lines[body]) >= ECHO_WORDS:
        points["echo"] = WEAK
    return Signs(points=points)


def _under(line: Line) -> dict[str, int]:
    if furniture.is_byline(line):
        return {"byline": PLAIN}
    if any(True for _ in published.in_text((line,))):
        return {"date": PLAIN}
    return {}


def _above(before: Line, line: Line) -> dict[str, int]:
    points: dict[str, int] = {}
    if furniture.kind_of(before) is Kind.SEPARATOR:
        points["rule"] = PLAIN
    elif furniture.is_credit(before):
        points["credit"] = PLAIN
    elif published.is_date_line(before.text) and not line.gap:
        points["date"] = PLAIN
    if line.gap > 1:
        points["gap"] = WEAK
    return points


def _total(signs: Signs, *, first: Signs, closes: bool) -> int:
    """Add what the page as a whole tells: all its stories are made alike."""
    total = signs.total
    alike = {"byline", "date", "dateline"} & signs.points.keys() & first.points.keys()
    total += WEAK if alike else 0
    total += PLAIN if closes and "credit" in signs.points else 0
    return total


def _closes_with_credit(lines: tuple[Line, ...], kinds: list[Kind]) -> bool:
    for line, kind in zip(reversed(lines), reversed(kinds), strict=True):
        if furniture.is_credit(line):
            return True
        if kind is Kind.STORY:
            return False
    return False


def _reads_like_headline(line: Line) -> bool:
    return line.size >= HEADLINE_WORDS and line.is_capital


def echo(line: Line, lead: Line) -> int:
    """Return how many words of a headline its lead takes up, endings aside."""
    said = {w[:ECHO_LETTERS] for w in echoes.words_of(lead.text)}
    mine = {
        w[:ECHO_LETTERS] for w in echoes.words_of(line.text) if len(w) >= ECHO_LETTERS
    }
    return len(mine & said)


def _with_date_above(lines: tuple[Line, ...], at: int, *, first: int) -> int:
    # Where the page prints the day above each headline, the day goes with it.
    def dated(headline: int) -> bool:
        return (
            headline > 0
            and not lines[headline].gap
            and published.is_date_line(lines[headline - 1].text)
        )

    return at - 1 if dated(at) and dated(first) else at


def _with_prose(lines: tuple[Line, ...], begin: list[int]) -> list[int]:
    found = [0]
    for at in sorted(begin):
        if _words(lines[found[-1] : at]) >= STORY_WORDS:
            found.append(at)
        elif len(found) > 1:
            found[-1] = at
    if len(found) > 1 and _words(lines[found[-1] :]) < STORY_WORDS:
        found.pop()
    return found


def _words(lines: Iterable[Line]) -> int:
    return sum(
        line.size
        for line in lines
        if line.is_prose and furniture.kind_of(line) is Kind.STORY
    )
