"""Days told by the one before: "the following day", "two days later"."""

import re
from datetime import timedelta

from rasad.model.said import When
from rasad.model.vocabulary import Precision
from rasad.record.calendars import shift
from rasad.record.dates import DateMention, anchor_of
from rasad.record.reading import Ready, View

_LEAN = re.compile(
    r"\b(?P<n>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve"
    r"|twenty|thirty|a few|several) (?P<unit>hours?|days?|weeks?|months?|years?)"
    r" (?:later|afterwards?|on\b(?! from)|after that|after(?=[.,;]|$))"
    r"|\bthe (?:(?:very )?(?P<next>next|following)|day after(?=[.,;]| that|$)) ?"
    r"(?P<what>day|morning|afternoon|evening|night|week|month|year)?\b"
    r"|\b(?:(?:on |that |later )?(?:that|the same) (?:very )?|by (?=evening|nightf))"
    r"(?P<same>day|morning|afternoon|evening|night(?:fall)?)\b"
    r"|\b(?P<hours>hours) later\b",
    re.IGNORECASE,
)
_BACK_FROM = re.compile(
    r"^(?:(?P<n>\w+) (?:or so )?(?P<unit>days?|weeks?|months?|years?)"
    r" (?:earlier|before)"
    r"|(?P<eve>a day earlier|the day before|the previous day))$",
    re.IGNORECASE,
)
_OF_A_DAY = frozenset({"day", "morning", "afternoon", "evening", "night", ""})
_LONGEST = 1000
TOLD_BEFORE = ", told before"


def day_of(
    view: View, ready: Ready, last: When | None, start: int, end: int
) -> When | None:
    """
    Return the day that [start, end) counts from the *last* one told.

    Weeks, months and years keep their width where only they are told. None where
    nothing leans on an earlier day, or no day was told before.
    """
    day = anchor_of(last) if last is not None and last.end is None else None
    match = view.words("leaning", _LEAN).search(view.text, start, end)
    if day is None or match is None:
        return None
    groups = {name: words for name, words in match.groupdict().items() if words}
    count, unit = _step(groups, ready)
    if count is None or not unit:
        return None
    found = shift(day, count, unit) if count else day
    wide = {"week": 3, "month": 15, "year": 180}.get(unit, 0)
    loose = "next" in groups and wide
    return When(
        value=(found - timedelta(wide)).isoformat() if loose else found.isoformat(),
        end=(found + timedelta(wide)).isoformat() if loose else None,
        precision=Precision.INTERVAL if loose else Precision.DAY,
        expression=match.group().strip(),
        basis=f"relative to {day.isoformat()}{TOLD_BEFORE}",
    )


def before(
    view: View, ready: Ready, said: DateMention, last: When | None
) -> When | None:
    """
    Return the day that "two weeks earlier" counts back to from one told.

    The day told before it in the sentence, else the *last* one of the text. None
    for words that count from the article, and where no day was told.
    """
    match = view.words("back_from", _BACK_FROM).match(said.when.expression or "")
    if match is None:
        return None
    here = [d.when for d in view.dates if d.end <= said.start and d.when.end is None]
    base = here[-1] if here else last
    day = anchor_of(base) if base is not None and base.end is None else None
    if day is None:
        return None
    groups = {name: words for name, words in match.groupdict().items() if words}
    back = "unit" in groups
    count, unit = _counted(groups["n"], groups["unit"], ready) if back else (1, "day")
    if count is None or not unit:
        return None
    found = shift(day, -count, unit)
    wide = timedelta({"month": 15, "year": 180}.get(unit, 0))
    return When(
        value=(found - wide).isoformat(),
        end=(found + wide).isoformat() if wide else None,
        precision=Precision.INTERVAL if wide else Precision.DAY,
        expression=said.when.expression,
        basis=f"relative to {day.isoformat()}{TOLD_BEFORE}",
    )


def _step(groups: dict[str, str], ready: Ready) -> tuple[int | None, str]:
    """Return how many of which unit lie between the two days, less than 0 for back."""
    if "same" in groups or "hours" in groups:
        return 0, "day"
    if "eve" in groups:
        return -1, "day"
    if "back" in groups:
        count, unit = _counted(groups["back"], groups["back_unit"], ready)
        return (-count if count else None), unit
    if "unit" in groups:
        return _counted(groups["n"], groups["unit"], ready)
    return _next(groups, ready)


def _counted(word: str, unit: str, ready: Ready) -> tuple[int | None, str]:
    """Return the number and unit of "two weeks"; hours as the days they fill."""
    times = ready.words.times
    word = word.casefold()
    count = int(word) if word.isdigit() else int(times.numbers.get(word, 0))
    unit = times.units.get(unit.casefold(), "")
    if unit == "hour":
        return (0 if count < 12 else count // 24, "day")  # noqa: PLR2004 - half a day
    return (count if 0 < count < _LONGEST else None, unit)


def _next(groups: dict[str, str], ready: Ready) -> tuple[int | None, str]:
    what = groups.get("what", "").casefold()
    if "next" in groups and not what:
        return None, ""  # "the next step" is no day
    return 1, "day" if what in _OF_A_DAY else ready.words.times.units.get(what, "day")
