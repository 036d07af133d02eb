"""Where on a page each story stands, and what of it is not its own words."""

from bisect import bisect_left

from msgspec import Struct

from rasad.model.document import Article, Document, Story, StoryMark
from rasad.record import boundaries, echoes, furniture, published, republished, tongue
from rasad.record.furniture import Kind
from rasad.record.lines import Line, from_text

HEAD = 6  # lines that a headline and a teaser are looked for in
MARKS = " \t\"'“”«»#\ufeff"


class Told(Struct, frozen=True, kw_only=True):
    """What is told of a story from outside its text, and whether it is *alone*."""

    alone: bool
    story: Story | None = None
    mark: StoryMark | None = None


def from_document(document: Document) -> tuple[Article, ...]:
    """
    Return the stories of *document* in the order of the page.

    They tile the text: the first starts at 0, each at its headline, the last
    ends where the text does. A document that tells where its stories begin is
    split there; a page where the sidecar's headlines stand, else where the page
    itself shows that another story begins; a page that shows nothing is one
    story. Never empty.
    """
    lines = from_text(document.text)
    if document.stories:
        return _marked(document, lines)
    told = _told(document, lines)
    begin = sorted({0, *told}) if told else _begin(document, lines)
    bounds = [lines[at].start for at in begin[1:]]
    ends = [*begin[1:], len(lines)]
    return tuple(
        _article(
            document,
            lines[first:last],
            number=number,
            place=((0, *bounds)[number], (*bounds, len(document.text))[number]),
            told=Told(
                alone=len(begin) == 1,
                story=told.get(first) or _by_title(document, lines[first:last]),
            ),
        )
        for number, (first, last) in enumerate(zip(begin, ends, strict=True))
    )


def _marked(document: Document, lines: tuple[Line, ...]) -> tuple[Article, ...]:
    """Return the stories that the document itself tells, whatever they look like."""
    marks = document.stories
    bounds = [0, *(mark.start for mark in marks[1:]), len(document.text)]
    firsts = [bisect_left(lines, at, key=lambda line: line.start) for at in bounds]
    return tuple(
        _article(
            document,
            own := lines[firsts[number] : firsts[number + 1]],
            number=number,
            place=(bounds[number], bounds[number + 1]),
            told=Told(alone=len(marks) == 1, story=_by_title(document, own), mark=mark),
        )
        for number, mark in enumerate(marks)
    )


def _begin(document: Document, lines: tuple[Line, ...]) -> list[int]:
    if not lines:
        return [0]
    return boundaries.starts(lines, own_breaks=document.format == boundaries.OUR_MARK)


def _told(document: Document, lines: tuple[Line, ...]) -> dict[int, Story]:
    """Return the sidecar's stories by where they begin, when all were found."""
    stories = document.sidecar.articles
    found = boundaries.at_titles(lines, (story.title for story in stories))
    if not stories or len(found) < len(stories):
        return {}
    begin = {found[story.title]: story for story in stories}
    first = min(begin)
    # What stands above the first headline is furniture of the page.
    return {(0 if at == first else at): story for at, story in begin.items()}


def _by_title(document: Document, lines: tuple[Line, ...]) -> Story | None:
    stories = document.sidecar.articles
    for story in stories:
        if boundaries.at_titles(lines[:HEAD], (story.title,)):
            return story
    return None


def _article(
    document: Document,
    lines: tuple[Line, ...],
    *,
    number: int,
    place: tuple[int, int],
    told: Told,
) -> Article:
    start, end = place
    skip = skipped(lines)
    mark = told.mark or StoryMark(start=start)
    words = _left(document.text[start:end], start, skip)
    language = tongue.language_of(words)
    if language == tongue.UNKNOWN:
        language = document.language or tongue.UNKNOWN
    return Article(
        document=document.id,
        number=number,
        title=told.story.title
        if told.story
        else mark.title or _title(document, lines, alone=told.alone),
        language=language,
        start=start,
        end=end,
        date=published.of_article(
            document, lines, story=told.story, alone=told.alone, mark=told.mark
        ),
        skip=skip,
        url=mark.url,
        publisher=mark.publisher,
        sketch=republished.sketch(words),
    )


def skipped(lines: tuple[Line, ...]) -> tuple[tuple[int, int], ...]:
    """
    Return the stretches of a story that nothing is read from, in order, apart.

    Furniture of the page, and the teaser sentences that the story says again.
    """
    found = furniture.stretches(lines)
    inside = [
        at
        for at, line in enumerate(lines[:HEAD])
        if not any(s <= line.start < e for s, e in found)
    ]
    for at in inside:
        if echoes.is_teaser(lines, at):
            found += echoes.repeated(lines, at)
            break
    return _apart(found)


def _apart(stretches: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    apart: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if apart and start < apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        elif start < end:
            apart.append((start, end))
    return tuple(apart)


def _title(document: Document, lines: tuple[Line, ...], *, alone: bool) -> str:
    if alone and document.title:
        return document.title
    above: list[Line] = []
    for line in lines[:HEAD]:
        if line.is_prose:
            # Of several lines above a lead, the headline is what it takes up.
            best = max(
                above,
                key=lambda title: (boundaries.echo(title, line), -title.start),
                default=None,
            )
            return _label(best) if best else ""
        if (
            line.is_titled
            and furniture.kind_of(line) is Kind.STORY
            and not furniture.is_byline(line)
            and not published.is_date_line(line.text)
        ):
            above.append(line)
    return _label(above[0]) if above else ""


def _label(line: Line) -> str:
    return " ".join(line.text.strip(MARKS).split())


def _left(text: str, offset: int, skip: tuple[tuple[int, int], ...]) -> str:
    parts, at = [], 0
    for start, end in skip:
        parts.append(text[at : start - offset])
        at = end - offset
    return " ".join((*parts, text[at:]))
