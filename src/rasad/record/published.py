"""The day an article appeared: stated somewhere, or unknown; never guessed."""

import re
from collections.abc import Iterator
from datetime import date

from rasad.model.document import Document, Story, StoryMark
from rasad.model.said import When
from rasad.model.vocabulary import Precision
from rasad.record import days, furniture, phrases
from rasad.record.lines import Line

ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|[T ])")
LABEL = re.compile(rf"\W*(?:{phrases.PUBLISHED})\W+", re.IGNORECASE)
CHANGED = re.compile(rf"\W*(?:{phrases.CHANGED})\W+", re.IGNORECASE)
CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?", re.IGNORECASE)
PLACE = re.compile(r"(?:[^\W\d_][\w'’.-]*[\s,،./()–—-]+){0,6}")
AGENCY = re.compile(r"\W{0,3}(?:\([^()]{1,40}\))?\s?[-–—:]{1,2}\s")
LONGEST = 160
BESIDE_WORDS = 3  # a weekday, a place, a time zone beside the day
BYLINE_WORDS = 14
PROSE_IN_HEAD = 2
TAIL = 3


def from_words(words: str | None, basis: str) -> When:
    """
    Return the day, month or year that *words* state, `basis` saying where.

    ISO 8601 first (of a date-time the day where it was written), then a day
    written out. Nothing is known when they state none; the basis says that too.
    """
    if not words:
        return When(basis=f"unknown: {basis} states no day")
    iso = _from_iso(words.strip(), basis)
    if iso is not None:
        return iso
    found = days.days_in(words)
    if found:
        return _on(found[0][0], words, basis)
    return When(
        expression=words[:LONGEST], basis=f"unknown: no day can be read in {basis}"
    )


def of_article(
    document: Document,
    lines: tuple[Line, ...],
    *,
    story: Story | None,
    alone: bool,
    mark: StoryMark | None = None,
) -> When:
    """
    Return the day the article of these *lines* appeared.

    What the sidecar says of this story wins, then (where the document is this
    story *alone*) what it says of the document, then what the format itself says
    of the story (its *mark*) or of the document, then a date line in the text.
    What is said of a whole page of several stories is only an inference for one
    of them. With none of these nothing is known: `value` is None.
    """
    found = (
        when
        for when in _candidates(document, lines, story, alone=alone, mark=mark)
        if when.value is not None
    )
    known = next(found, None)
    if known is not None:
        return known
    return next(
        (
            when
            for when in _candidates(document, lines, story, alone=alone, mark=mark)
            if when.expression
        ),
        When(basis="unknown: neither the sidecar nor the page names the day"),
    )


def _candidates(
    document: Document,
    lines: tuple[Line, ...],
    story: Story | None,
    *,
    alone: bool,
    mark: StoryMark | None,
) -> Iterator[When]:
    side = document.sidecar.published
    if story is not None and story.published:
        yield from_words(story.published, "stated: sidecar")
    if alone and side:
        yield from_words(side, "stated: sidecar")
    if mark is not None and mark.published:
        yield from_words(mark.published, f"stated: {mark.basis}")
    if alone and document.published:
        yield from_words(document.published, f"stated: {document.published_basis}")
    yield from in_text(lines)
    if not alone and side:
        yield from_words(side, "inferred: sidecar, of a page of several stories")
    if not alone and document.published:
        basis = f"inferred: {document.published_basis}, of a page of several stories"
        yield from_words(document.published, basis)


def in_text(lines: tuple[Line, ...]) -> Iterator[When]:
    """Yield the days that the lines of a story state for it, the surest first."""
    short = [line for line in lines if len(line.text) <= LONGEST]
    head = _head(lines)
    yield from _after(LABEL, short, "stated: publication line")
    for line in head:
        if CHANGED.match(line.text):
            continue
        if is_date_line(line.text) or _dated_byline(line):
            yield from_words(line.text, "stated: date line")
    for line in head:
        opening = dateline(line.text)
        if opening:
            yield from_words(opening, "stated: dateline")
    for line in lines[-TAIL:]:
        if line not in head and is_date_line(line.text):
            yield from_words(line.text, "stated: date line at the end")
    yield from _after(CHANGED, short, "inferred: line of the last change")


def _after(label: re.Pattern[str], short: list[Line], basis: str) -> Iterator[When]:
    for line in short:
        match = label.match(line.text)
        if match and is_date_line(line.text[match.end() :]):
            yield from_words(line.text, basis)


def is_date_line(text: str) -> bool:
    """Say whether *text* is a day and next to nothing else."""
    if len(text) > LONGEST:
        return False
    found = days.days_in(text)
    if len(found) not in {1, 2}:  # two: the same day in two calendars
        return False
    rest = text
    for _, start, end in reversed(found):
        rest = f"{rest[:start]} {rest[end:]}"
    label = LABEL.match(rest.strip() + " ")
    rest = CLOCK.sub(" ", rest.strip()[label.end() :] if label else rest)
    words = [word for word in rest.split() if any(c.isalpha() for c in word)]
    return len(words) <= BESIDE_WORDS and len({day for day, _, _ in found}) == 1


def dateline(text: str) -> str | None:
    """Return the opening "TEHRAN, 30 April 2018 (Agency) -" of a paragraph, if any."""
    found = days.days_in(text[:LONGEST])
    if not found:
        return None
    _, start, end = found[0]
    agency = AGENCY.match(text[end:LONGEST])
    before = text[:start].rstrip()
    if not agency or not PLACE.fullmatch(text[:start]):
        return None
    # "Since 30 April 2018 - when ..." opens a sentence; a place is set apart.
    set_apart = before.endswith((",", "،", "/", "-", "–", "—")) or before.isupper()
    return text[: end + agency.end()] if set_apart or not before else None


def _dated_byline(line: Line) -> bool:
    found = days.days_in(line.text[:LONGEST])
    if not found or line.size > BYLINE_WORDS or line.text.endswith("."):
        return False
    who = line.text[: found[0][1]].strip(" |,،·•-–—/:")
    bare = Line(start=line.start, end=line.end, text=who) if who else line
    return furniture.is_byline(bare)


def _head(lines: tuple[Line, ...]) -> list[Line]:
    head: list[Line] = []
    prose = 0
    for line in lines:
        prose += line.is_prose and not is_date_line(line.text)
        if prose > PROSE_IN_HEAD:
            break
        head.append(line)
    return head


def _from_iso(words: str, basis: str) -> When | None:
    match = ISO.match(words)
    if not match:
        return None
    year, month, day = match.groups()
    if int(year) < days.EARLIEST:
        return None  # a year of another calendar
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    for part, precision in ((day, Precision.DAY), (month, Precision.MONTH)):
        if part:
            value = match[0]
            return When(value=value, precision=precision, expression=words, basis=basis)
    return When(value=year, precision=Precision.YEAR, expression=words, basis=basis)


def _on(day: date, words: str, basis: str) -> When:
    return When(
        value=day.isoformat(),
        precision=Precision.DAY,
        expression=words[:LONGEST],
        basis=basis,
    )
