"""
The same story in several places: a copy confirms nothing.

Agencies' stories are printed by many papers, word for word or cut. Two stories
are one where half of their runs of four words are the same: copies that were
looked at share .77 to .97 of them, other stories of the same event .23 at most.

A story is held by the smallest of the numbers that its runs give, which are a
fair sample of them (A. Broder, "On the resemblance and containment of
documents", 1997).
"""

import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from heapq import nsmallest
from itertools import islice
from math import ceil
from operator import itemgetter

from rasad.model.document import Article
from rasad.model.source import Source

WORD = re.compile(r"[^\W_]+")
RUN = 4  # words
SAMPLE = 64  # numbers that are kept of a story
FEWEST, MOST = 20, 5_000  # words: fewer tell too little, more tell nothing new
SAME = 0.5
LAST = "9999"  # stories without a day come after the others

Place = tuple[str, int]


def sketch(text: str) -> tuple[int, ...]:
    """
    Return the sample that *text* is known again by, the smallest first.

    Case, marks and joiners do not matter. Empty for a text too short to tell.
    """
    found = WORD.finditer(text.replace("\u200c", ""))
    words = " ".join(map(itemgetter(0), islice(found, MOST))).casefold().split(" ")
    if len(words) < FEWEST:
        return ()
    runs = map(" ".join, zip(*(words[at:] for at in range(RUN)), strict=False))
    # A checksum of the run alone is the same on every machine and in every run.
    return tuple(sorted({*map(zlib.crc32, map(str.encode, runs))})[:SAMPLE])


def likeness(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """Return which share of the runs of two samples is in both, about, in 0-1."""
    both = nsmallest(min(SAMPLE, max(len(one), len(other))), {*one, *other})
    shared = {*one} & {*other}
    return sum(number in shared for number in both) / len(both) if both else 0.0


def first_told(articles: Iterable[Article]) -> Mapping[Place, Place]:
    """
    Return for each article that tells a story again where it was told first.

    By document and number. The first is that of the earliest day, then by
    document and number; the order of *articles* does not matter. An article that
    is told once is not in it.
    """
    originals: dict[Place, tuple[int, ...]] = {}
    holders: defaultdict[int, list[Place]] = defaultdict(list)
    found: dict[Place, Place] = {}
    for article in sorted(articles, key=_order):
        place = (article.document, article.number)
        best = max(
            _alike(article.sketch, originals, holders),
            key=lambda p: (likeness(originals[p], article.sketch), p),
            default=None,
        )
        if best and likeness(originals[best], article.sketch) >= SAME:
            found[place] = best
            continue
        originals[place] = article.sketch
        for number in article.sketch:
            holders[number].append(place)
    return found


def _alike(
    sample: tuple[int, ...],
    originals: Mapping[Place, tuple[int, ...]],
    holders: Mapping[int, list[Place]],
) -> list[Place]:
    """
    Return the stories that can be as like a sample as copies are, and few others.

    They share half of its numbers, so at least one of any larger half of them:
    the rarest are looked up, for phrases that every story has are of no use.
    """
    half = ceil(SAME * len(sample))
    rarest = sorted(sample, key=lambda number: len(holders.get(number, ())))
    near = {p for n in rarest[: len(sample) - half + 1] for p in holders.get(n, ())}
    mine = set(sample)
    return [
        place
        for place in near
        if len(mine.intersection(originals[place]))
        >= SAME * max(len(sample), len(originals[place]))
    ]


def independent(sources: Iterable[Source]) -> int:
    """
    Return how many of *sources* tell of it by themselves.

    Copies of one story are one, and so is all that stands at one address, or in
    one document where no address is known. Forty papers that have it from one
    agency, or from one official through several, are one; so is what the agency
    or the official publishes.
    """
    rows = tuple(sources)
    credited = {_plain(source.credit) for source in rows if source.credit}
    origins: list[set[str]] = []
    for source in rows:
        joined = _roots(source, credited)
        apart = [origin for origin in origins if origin.isdisjoint(joined)]
        origins = [*apart, joined.union(*(o for o in origins if o not in apart))]
    return len(origins)


def _roots(source: Source, credited: set[str]) -> set[str]:
    """Return what a source has it from: its story, and whom it credits or is."""
    found = {f"at {source.copy_of or source.url or source.document}"}
    named = {_plain(name) for name in (source.credit, source.publisher) if name}
    return found | {f"from {name}" for name in named & credited}


def _plain(name: str) -> str:
    """Return a name as it is compared: without case, marks and an article."""
    return " ".join(WORD.findall(name.casefold())).removeprefix("the ")


def _order(article: Article) -> tuple[str, str, int]:
    return (article.date.value or LAST, article.document, article.number)
