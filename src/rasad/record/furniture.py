"""What a page prints around a story: nothing is read from there."""

from collections.abc import Iterable
from enum import Enum, auto

from rasad.record import phrases
from rasad.record.grammar import regex
from rasad.record.lines import Line

SEPARATOR = r"(?:[-–—*_=~#•·+.⁂◆■]\s?){3,}|[⁂◆■]"
LONGEST = 400
STORY_WORDS = 25  # a readers' corner comes after a story, not above it
CARD_LINES = 12  # links to other stories in one list


class Kind(Enum):
    """What a line is, where it is not the story's own."""

    STORY = auto()
    FURNITURE = auto()
    LIST = auto()
    COMMENTS = auto()
    SEPARATOR = auto()


def _any_of(rows: Iterable[tuple[str, str]]) -> str:
    return f"(?i:{'|'.join(f'(?:{row})' for _, row in rows)})"


FURNITURE = _any_of(phrases.LINES + phrases.CREDITS)
LIST = _any_of(phrases.LISTS)
COMMENTS = _any_of(phrases.COMMENTS)
CREDIT = _any_of(phrases.CREDITS)
# Names begin with a capital: case counts where a byline is one small word.
BYLINE = "|".join(f"(?:{row})" for _, row in phrases.BYLINES)


def kind_of(line: Line) -> Kind:
    """Return what the line is by itself; a paragraph is always the story's."""
    if len(line.text) > LONGEST:
        return Kind.STORY
    text = " ".join(line.text.split())
    kinds = (
        (SEPARATOR, Kind.SEPARATOR),
        (COMMENTS, Kind.COMMENTS),
        (LIST, Kind.LIST),
        (FURNITURE, Kind.FURNITURE),
    )
    return next((kind for row, kind in kinds if regex(row).fullmatch(text)), Kind.STORY)


def is_credit(line: Line) -> bool:
    """Say whether the line ends a story: a credit, a source, an agency's mark."""
    return len(line.text) <= LONGEST and bool(regex(CREDIT).fullmatch(line.text))


def is_byline(line: Line) -> bool:
    """Say whether the line names who wrote what follows."""
    if line.size > 12 or line.text.endswith("."):  # noqa: PLR2004 - a byline names one or two people
        return False
    text = line.text
    # "BY" and "By" are bylines; "by" opens the middle of a sentence.
    return (
        bool(regex(BYLINE).fullmatch(text[:1].lower() + text[1:]))
        and not text[:1].islower()
    )


def stretches(lines: tuple[Line, ...]) -> list[tuple[int, int]]:
    """
    Return where furniture stands in the lines of one story, in order.

    A list of other stories takes the short lines under its heading with it; a
    readers' corner, where a story came before it, everything to the end.
    """
    found: list[tuple[int, int]] = []
    words = 0
    in_list = 0
    titled = False
    for line in lines:
        kind = kind_of(line)
        if kind is Kind.COMMENTS and words >= STORY_WORDS:
            found.append((line.start, lines[-1].end))
            break
        if kind is Kind.LIST:
            in_list = CARD_LINES
        elif kind is Kind.STORY and (line.is_prose or not in_list):
            if in_list and not words and found and titled:
                found.pop()  # the story's own headline, under somebody else's list
            in_list = 0
            words += line.size if line.is_prose else 0
            continue
        in_list -= in_list > 0
        titled = kind is Kind.STORY and line.is_titled
        found.append((line.start, line.end))
    return found
