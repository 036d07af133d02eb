"""When a statement is about, and how it is meant."""

import re
from datetime import date, timedelta

from msgspec import Struct, structs

from rasad.model.said import Deadline, When
from rasad.model.vocabulary import DeadlineKind, Modality, Precision, StatementType
from rasad.record import deadlines, leaning
from rasad.record.calendars import shift
from rasad.record.dates import DateMention, anchor_of
from rasad.record.grammar import Rule
from rasad.record.hearing import Heard
from rasad.record.reading import Ready, View

T, M, K = StatementType, Modality, DeadlineKind
ENDS = {K.ANNOUNCED_END, K.UNTIL_CONDITION, K.UNTIL_FURTHER_NOTICE}
_FACTS = {T.BLOCK, T.UNBLOCK, T.THROTTLE, T.SHUTDOWN, T.USAGE_CLAIM}
_FORWARD = {
    T.ORDER_BLOCK,
    T.ORDER_LIFT,
    T.ULTIMATUM,
    T.THREAT,
    T.PROMISE,
    T.BLOCK,
    T.SHUTDOWN,
    T.BAN_SECTOR,
    T.PLANNED_RESTRICTION,
    T.DATA_LOCALISATION_DEMAND,
}
_LASTING = {
    T.STATUS_CLAIM,
    T.USAGE_CLAIM,
    T.STATISTIC,
    T.CIRCUMVENTION_USE,
    T.OFFICIAL_USE,
    T.PROMOTE_DOMESTIC,
    T.PLATFORM_POLICY,
    T.PROMISE_STATUS,
    T.DISPUTE,
    T.ASSESSMENT,
}
_DECIDED = {
    T.ORDER_BLOCK,
    T.ORDER_LIFT,
    T.ULTIMATUM,
    T.BAN_SECTOR,
    T.DATA_LOCALISATION_DEMAND,
    T.MANDATE_DOMESTIC,
}
_ACTS = {
    *_FORWARD,
    *_DECIDED,
    T.UNBLOCK,
    T.THROTTLE,
    T.COURT_RULING,
    T.TAKEDOWN_DEMAND,
    T.DATA_ACCESS_DEMAND,
    T.CIRCUMVENTION_RESTRICTION,
}
_AHEAD = {T.PLANNED_RESTRICTION, T.THREAT, T.PROMISE, T.ULTIMATUM}
_NEAR, _HAD, _MANY, _LABEL, _RECENT, _OLD = 90, 24, 1000, 40, 31, 60
_BACK = 40
_SINCE = re.compile(
    r"\b(?:(?:goes|go|going|dat(?:es?|ing)) back|dat(?:es?|ing)"
    r"|(?:in|into) (?:force|place|effect)"
    r"|(?:first|already|originally) (?:imposed|introduced|blocked|banned|adopted))"
    r"\s+(?:to|from|since|in)?\s*$",
    re.IGNORECASE,
)
_LETTER = re.compile(
    r"\b(?:letters?|requests?|questions?|inquir(?:y|ies)|emails?|messages?|demands?"
    r"|notices?) (?:of|from|dated|sent(?: on)?|made(?: on)?)\s*$"
    r"|(?:نامه|درخواست|پرسش)(?: ?های?)?\s*$",
    re.IGNORECASE,
)
_ANSWERS = {T.NO_COMMENT, T.NONCOMPLIANCE, T.PLATFORM_REFUSAL}
_ENTRY = re.compile(
    r"(?:,? ?(?:at |in the )?(?:midday|midnight|noon"
    r"|(?:early |late )?(?:morning|afternoon|evening|night)"
    r"|\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?|local time"
    r"|ظهر|صبح|عصر|شب|بامداد|نیمه ?شب)){0,3} ?[:—–-] ",
    re.IGNORECASE,
)
_COMMA = re.compile(r"[,;:]|، ")
_MONTH_DAY = re.compile(r"^\d{4}-\d\d-\d\d$")
Spans = tuple[tuple[int, int], tuple[int, int]]


class Known(Struct, frozen=True, kw_only=True):
    """
    What the article tells of days outside of a sentence.

    Its own date; the date of the last statement, and the last day told at all; the
    last term given; who was named; the label of the line; the day on which an order
    told nearby was made.
    """

    article: When
    last: When | None = None
    latest: When | None = None
    term: Deadline | None = None
    heard: Heard = Heard()
    label: When | None = None
    instrument: When | None = None


def modality_of(ready: Ready, rule: Rule, words: str) -> Modality:
    """Return how it is meant: the rule's word, unless the clause calls it a claim."""
    if rule.modality is not M.ACTUAL or rule.type not in _FACTS:
        return rule.modality
    if ready.cue("rumour").search(words):
        return M.RUMOURED
    return M.CLAIMED if ready.cue("claimed").search(words) else M.ACTUAL


def date_of(view: View, ready: Ready, rule: Rule, spans: Spans, known: Known) -> When:
    """
    Return when it was: as said, as said just before, or as the article's day.

    An undated event has the article's day, an undated state its month, mere
    background no date unless it is told how long before it was.
    """
    trigger, clause = spans
    dates = [d for d in view.dates if not _is_term(d, ready, rule, view)]
    dates = [d for d in dates if not _dates_back(view, d)] or dates
    if rule.type in _ANSWERS:
        dates = [d for d in dates if not _is_of_a_letter(view, d)]
    inside = [d for d in dates if clause[0] <= d.start and d.end <= clause[1]]
    aside = rule.past or is_background(view, ready, rule, spans)
    if aside and not inside:
        return _gap_before(view, ready, trigger, dates, known.article) or When(
            basis="background"
        )
    told = _of_the_saying(inside or dates, ready, rule, view)
    if rule.type in _AHEAD:
        told = [d for d in told if not _is_promised(d, trigger, known.article)]
    said = _nearest(told, trigger)
    if said is not None:
        last = known.latest or known.last
        return leaning.before(view, ready, said, last) or said.when
    lasting = rule.state or rule.type in _LASTING
    return _told(view, ready, rule, known, clause) or _from_article(
        known.article, lasting=lasting
    )


def _dates_back(view: View, mention: DateMention) -> bool:
    """Tell whether something older began then: "a ban that dates from 2012"."""
    near = view.text[max(0, mention.start - _BACK) : mention.start]
    return bool(view.words("back", _SINCE).search(near))


def _is_of_a_letter(view: View, mention: DateMention) -> bool:
    """Tell whether what was answered is dated: "our letter of 29 August"."""
    near = view.text[max(0, mention.start - _BACK) : mention.start]
    return bool(view.words("letter", _LETTER).search(near))


def _of_the_saying(
    dates: list[DateMention], ready: Ready, rule: Rule, view: View
) -> list[DateMention]:
    """Return the dates before what is to come, where an act of words has such."""
    ahead = ready.cue("coming").search(view.masked)
    if rule.type not in _AHEAD or ahead is None:
        return dates
    return [d for d in dates if d.start < ahead.start()] or dates


def _is_promised(mention: DateMention, trigger: tuple[int, int], article: When) -> bool:
    """Tell whether words after an act of words say when the thing itself is to be."""
    today = anchor_of(article)
    value = mention.when.end or mention.when.value or ""
    if today is None or mention.start < trigger[0] or not value[:1].isdigit():
        return False
    # A month or a year that is not over ends later than any day of it.
    return f"{value}-99-99"[: len("2018-04-30")] > today.isoformat()


def _told(
    view: View, ready: Ready, rule: Rule, known: Known, clause: tuple[int, int]
) -> When | None:
    """Return the date that the text gives elsewhere: a label, the act told before."""
    if known.label is not None:
        return known.label
    leans = leaning.day_of(view, ready, known.latest or known.last, 0, clause[1])
    if leans is not None:
        return leans
    if known.last and ready.cue("referring").search(view.text):
        return _as_told(known.last)
    if known.instrument and rule.type in _DECIDED:
        return _as_told(known.instrument)
    return None


def _as_told(when: When) -> When:
    return When(
        value=when.value,
        end=when.end,
        precision=when.precision,
        basis="the act told beside it",
    )


def beside(
    known: Known, view: View, instruments: list[When], today: date | None
) -> Known:
    """Return what is known at *view*: the label of its line, an order's day near it."""
    label = label_of(view)
    if label is None and not view.sentence.first:
        label = known.label
    near = next((w for w in instruments if _is_recent(w, today)), None)
    if label is known.label and near is known.instrument:
        return known
    return structs.replace(known, label=label, instrument=near)


def follow(known: Known, view: View) -> Known:
    """Return what is known after *view*: the last day that it tells, of those past."""
    today = anchor_of(known.article)
    days = [d.when for d in view.dates if _is_day(d.when)]
    days = [d for d in days if today is None or (anchor_of(d) or today) <= today]
    if days:
        return structs.replace(known, latest=days[-1])
    leant = known.last if known.last and known.last.basis else None
    if leant and (leant.basis or "").endswith(leaning.TOLD_BEFORE) and _is_day(leant):
        return structs.replace(known, latest=leant)
    return known


def _is_recent(when: When, today: date | None) -> bool:
    day = anchor_of(when)
    return day is not None and today is not None and 0 <= (today - day).days <= _RECENT


def is_long_past(when: When, today: date | None) -> bool:
    """Tell whether it was well before the article: history told beside the news."""
    last = (when.end or when.value or "")[: len("2018-04")]
    if today is None or not last[:1].isdigit():
        return False
    return f"{last}-12"[: len("2018-04")] < (today - timedelta(_OLD)).isoformat()[:7]


def is_background(view: View, ready: Ready, rule: Rule, spans: Spans) -> bool:
    """
    Tell whether an act is only mentioned, as what came before the news.

    In a clause of time ("after the court ordered"), in the past before the past
    ("had ordered"), or where the words say so ("previously").
    """
    trigger, clause = spans
    if ready.cue("background").search(view.masked[slice(*clause)]):
        return True
    if rule.type not in _ACTS:
        return False
    before = view.masked[max(0, trigger[0] - _NEAR) : trigger[1]]
    cut = trigger[0] - max(0, trigger[0] - _NEAR)
    for match in ready.cue("aside").finditer(before):
        if match.end() > cut + 1 or _COMMA.search(before[match.end() : cut]):
            continue
        # "After the vote they blocked it." tells the news itself: no other follows.
        opens = trigger[0] - cut + match.start() == 0
        if not opens or _COMMA.search(view.masked, trigger[1]):
            return True
    around = view.masked[max(clause[0], trigger[0] - _HAD) : trigger[1]]
    return bool(ready.cue("pluperfect").search(around))


def _gap_before(
    view: View,
    ready: Ready,
    trigger: tuple[int, int],
    dates: list[DateMention],
    article: When,
) -> When | None:
    """Return the day that "ten days after the court ordered" counts back to."""
    told = list(ready.cue("gap").finditer(view.masked, 0, trigger[1]))
    match = told[-1] if told else None
    if match is None or trigger[0] - match.end() > _NEAR:
        return None
    times = ready.words.times
    word = match["n"].casefold()
    count = int(word) if word.isdigit() else int(times.numbers.get(word, 0))
    unit = times.units.get(match["unit"].casefold(), "")
    near = _nearest([d for d in dates if _is_day(d.when)], match.span())
    day = anchor_of(near.when if near else article)
    if day is None or not unit or not 0 < count < _MANY:
        return None
    found = shift(day, -count, unit)
    exact = unit == "day"
    around = timedelta(3 if unit == "week" else 15)
    return When(
        value=(found if exact else found - around).isoformat(),
        end=None if exact else (found + around).isoformat(),
        precision=Precision.DAY if exact else Precision.INTERVAL,
        expression=match.group().strip(),
        basis=f"relative to {day.isoformat()}",
    )


def _is_day(when: When) -> bool:
    return when.end is None and anchor_of(when) is not None


def instrument_of(view: View, ready: Ready) -> When | None:
    """Return the day on which the sentence says an order or a letter was made."""
    dated = [d for d in view.dates if _is_day(d.when)]
    if len(dated) != 1 or not ready.cue("instrument").search(view.masked):
        return None
    return dated[0].when


def label_of(view: View) -> When | None:
    """Return the date that is all of a sentence: the label of what follows it."""
    if not view.sentence.first or not view.dates:
        return None
    mention = view.dates[0]
    rest = view.text[: mention.start] + view.text[mention.end :]
    if view.words("entry", _ENTRY).match(rest) and not mention.start:
        return mention.when  # "10 August, midday - Data is cut. It is back by night."
    if len(view.dates) != 1 or len(view.text) > _LABEL:
        return None
    when = mention.when
    if not rest.strip(" .:,—-"):
        return _without_year(when)
    return when if view.words("entry", _ENTRY).fullmatch(f"{rest} - ") else None


def _without_year(when: When) -> When:
    """Return a label of a history, which goes back over years."""
    basis = "" if when.value is None else when.basis or ""
    if basis.startswith("relative") and _MONTH_DAY.search(when.value or ""):
        return When(
            value=f"-{(when.value or '')[4:]}",
            precision=Precision.DAY_NO_YEAR,
            expression=when.expression,
            basis="the text gives no year",
        )
    return when


def _is_term(mention: DateMention, ready: Ready, rule: Rule, view: View) -> bool:
    """Tell whether a date is a day to come that the act names, not the act's own."""
    if rule.type not in _FORWARD:
        return False
    spans = deadlines.days_to_come(view.masked, ready, starts=rule.type in _AHEAD)
    return any(a <= mention.start and mention.end <= b for a, b in spans)


def _nearest(known: list[DateMention], trigger: tuple[int, int]) -> DateMention | None:
    """Return the date nearest to the trigger, one with a value first; None for none."""

    def distance(mention: DateMention) -> tuple[bool, int, int]:
        gap = max(mention.start - trigger[1], trigger[0] - mention.end, 0)
        return (mention.when.value is None, gap, mention.start)

    return min(known, key=distance, default=None)


def _from_article(article: When, *, lasting: bool) -> When:
    """Return the article's day for an event, its month for a state."""
    value = article.value
    if value is None:
        return When(basis="the article has no date")
    if not lasting or article.precision in {Precision.YEAR, Precision.MONTH}:
        return When(
            value=value,
            end=article.end,
            precision=article.precision,
            basis="undated: the day of the article",
        )
    return When(
        value=value[:7],
        precision=Precision.MONTH,
        basis="an undated state: the month of the article",
    )
