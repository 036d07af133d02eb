"""Which figures count the users of a service."""

import re

from rasad.record import grammar
from rasad.record.grammar import Rule
from rasad.record.quantities import Figure
from rasad.record.reading import View

_USES = re.compile(
    r"\b(?:us(?:e|es|ed|ing|ers?)|has|have|with|claims?|count\w*|"
    r"follow\w*|exceed\w*|reach\w*"
    r"|subscri\w+|popular|accumulat\w+|boast\w*|attract\w*|members?|"
    r"visit\w*)\b|کاربر|عضو",
    re.IGNORECASE,
)
_POPULAR = re.compile(r"population|inhabitants|جمعیت", re.IGNORECASE)
_USE = re.compile(r"\bus(?:e|es|ed|ing)\b|استفاده", re.IGNORECASE)
_MONEY = re.compile(
    r"[$€£₽₹¥]|\b(?:dollars?|euros?|roub?les?|rubles?|pounds?|rupees?|lira|tomans?"
    r"|rials?|naira|yuan|usd|eur|fines?|fined)\b|دلار|یورو|تومان|ریال|روبل|جریمه"
    r"|руб|доллар|евро|штраф",
    re.IGNORECASE,
)
_SMALL = 1000


def counted(
    view: View,
    figure: Figure,
    clause: tuple[int, int],
    rules: tuple[Rule, Rule],
) -> Rule | None:
    """Return whether a figure counts users, is another share, or is nothing of ours."""
    usage, share = rules
    words = view.masked[slice(*clause)]
    unit = figure.quantity.unit
    if unit == "percent":
        return (
            share
            if view.words("uses", _USES).search(words) or "online" in words
            else None
        )
    if unit == "share of population":
        return usage
    counts = figure.quantity.value >= _SMALL and _counts_users(view, figure, clause)
    return usage if counts else None


def _counts_users(view: View, figure: Figure, clause: tuple[int, int]) -> bool:
    """Tell whether a figure is of users, and not of inhabitants or of a detour."""
    if any(m.mark == grammar.CIRCUMVENTION for m in view.within(*clause)):
        return False  # how many go around a block is told with that
    around = view.masked[max(0, figure.start - 24) : figure.end + 14]
    if view.words("money", _MONEY).search(around):
        return False
    popular = view.words("popular", _POPULAR)
    if popular.search(around.replace(view.masked[figure.start : figure.end], "")):
        return False
    words = view.masked[slice(*clause)]
    people = figure.quantity.unit == "people"
    needed = view.words("use", _USE) if people else view.words("uses", _USES)
    return bool(needed.search(words))
