"""Which country a text is about, and in which one a clause places its act."""

import re

from rasad.record.reading import View

_IN = re.compile(
    r"\b(?:in|across|throughout|within|including|inside|در)\s+(?:the )?$", re.IGNORECASE
)


def main_country(views: tuple[View, ...]) -> str | None:
    """Return the country that an article names most often; None where it names none."""
    named = [m.country for v in views for m in v.mentions if m.country]
    return min(named, key=lambda c: (-named.count(c), c), default=None)


def country_of(view: View, clause: tuple[int, int], country: str | None) -> str | None:
    """Return the country that a clause places its act in; else the article's."""
    where = view.words("in", _IN)
    near = [
        m.country
        for m in view.within(*clause)
        if m.country and where.search(view.text[max(0, m.start - 20) : m.start])
    ]
    if not near or country in near:
        return country
    return near[0]
