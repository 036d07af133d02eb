"""When a statement is about, and how it is meant."""

from rasad.model.said import When
from rasad.model.vocabulary import DeadlineKind, Modality, Precision, StatementType
from rasad.record import deadlines
from rasad.record.dates import DateMention
from rasad.record.grammar import Rule
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
    T.OPPOSITION,
    T.ACCUSATION,
    T.DISPUTE,
    T.POSITION,
    T.ASSESSMENT,
    T.LEGAL_ACTION,
}
Spans = tuple[tuple[int, int], tuple[int, int]]


def modality_of(ready: Ready, rule: Rule, words: str) -> Modality:
    """Return how it is meant: the rule's word, unless the clause calls it a claim."""
    if rule.modality is not M.ACTUAL or rule.type not in _FACTS:
        return rule.modality
    if ready.cue("rumour").search(words):
        return M.RUMOURED
    return M.CLAIMED if ready.cue("claimed").search(words) else M.ACTUAL


def date_of(
    view: View, ready: Ready, rule: Rule, spans: Spans, known: tuple[When, When | None]
) -> When:
    """
    Return when it was: as said, as said just before, or as the article's day.

    *known* are the article's date and the last date told. An undated event has
    the article's day, an undated state its month, mere background no date.
    """
    trigger, clause = spans
    article, last = known
    dates = [d for d in view.dates if not _is_term(d, ready, rule, view)]
    inside = [d for d in dates if clause[0] <= d.start and d.end <= clause[1]]
    words = view.masked[slice(*clause)]
    if not inside and (rule.past or ready.cue("background").search(words)):
        return When(basis="background, undated")
    said = _nearest(inside or dates, trigger)
    if said is not None:
        return said.when
    if last is not None and ready.cue("referring").search(view.text):
        return When(
            value=last.value,
            end=last.end,
            precision=last.precision,
            basis="the act told before",
        )
    return _from_article(article, lasting=rule.state or rule.type in _LASTING)


def _is_term(mention: DateMention, ready: Ready, rule: Rule, view: View) -> bool:
    """Tell whether a date is a day to come that the act names, not the act's own."""
    if rule.type not in _FORWARD:
        return False
    spans = deadlines.days_to_come(view.masked, ready)
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
