"""schema.org JSON-LD: ClaimReview of claims about access, Event of orders and lifts."""

import re
from collections.abc import Iterator
from typing import Any, Final

import msgspec

from rasad.model.entry import Entry
from rasad.model.finding import Finding, FindingKind
from rasad.model.vocabulary import StatementType
from rasad.pipeline.answers import Answers
from rasad.pipeline.interchange.files import RECORD, File, licence
from rasad.pipeline.picture.days import bounds

ABOUT = "schema.org JSON-LD: ClaimReview and Event"
_SCHEMA: Final = "https://schema.org"
# What the site leaves as it is when it makes a folder's name of it.
_PLAIN: Final = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,78}[A-Za-z0-9_])?")
_CLAIMS: Final = frozenset({FindingKind.CORROBORATED, FindingKind.NOT_BORNE_OUT})
_EVENTS: Final = frozenset(
    {
        StatementType.ORDER_BLOCK,
        StatementType.ORDER_LIFT,
        StatementType.COURT_RULING,
        StatementType.BAN_SECTOR,
        StatementType.BLOCK,
        StatementType.UNBLOCK,
        StatementType.THROTTLE,
        StatementType.SHUTDOWN,
    }
)


def files(answers: Answers) -> Iterator[File]:
    """Yield the reviews of claims, and the dated acts; lists of JSON-LD objects."""
    entries = {e.id: e for e in answers.entries()}
    reviews = [
        _review(answers, f, entries[f.entry])
        for f in answers.findings()
        if f.kind in _CLAIMS and f.entry in entries
    ]
    yield File(
        path="claim-reviews.jsonld",
        body=_graph(reviews),
        about="claims about access, reviewed against measurements",
        licence=licence(answers),
        synthetic=answers.synthetic,
    )
    events = [
        _event(answers, e)
        for e in answers.entries()
        if e.type in _EVENTS and bounds(e.date.value)  # one without a year has no day
    ]
    yield File(
        path="events.jsonld",
        body=_graph(events),
        about="orders, lifts and restrictions as they were said",
        licence=RECORD,
    )


def _graph(found: list[dict[str, Any]]) -> bytes:
    graph = {"@context": _SCHEMA, "@graph": found}
    return msgspec.json.format(msgspec.json.encode(graph), indent=1)


def _page(address: str, folder: str, name: str) -> dict[str, str]:
    """
    Return the `url` of a page of the site that is published at *address*.

    None where nobody said where that is, or where the page's folder is not called
    as the thing itself (a name with signs that an address does not bear).
    """
    if not address or not _PLAIN.fullmatch(name):
        return {}
    return {"url": f"{address}{folder}/{name}/"}


def _review(answers: Answers, finding: Finding, entry: Entry) -> dict[str, Any]:
    """
    Return a review; the rating is a word of ours, never a number.

    Its `@id` is the finding's, which stays wherever the pages are; its day is that
    of the instant that the finding is as of.
    """
    claim: dict[str, Any] = {
        "@type": "Claim",
        "appearance": _works(entry),
    }
    if bounds(entry.date.value):
        claim["datePublished"] = entry.date.value
    if entry.attribution.who:
        claim["author"] = {"@type": "Thing", "name": entry.attribution.who}
    author = {"@type": "Organization", "name": "Rasad"}
    if answers.address:
        author["url"] = answers.address
    return {
        "@type": "ClaimReview",
        "@id": f"urn:rasad:finding:{finding.id}",
        **_page(answers.address, "finding", finding.id),
        "claimReviewed": _words(entry),
        "datePublished": f"{answers.at:%Y-%m-%d}",
        "itemReviewed": claim,
        "reviewRating": {
            "@type": "Rating",
            "alternateName": finding.kind.replace("_", " "),
            "ratingExplanation": finding.why,
        },
        "reviewBody": finding.may_write,
        "author": author,
        "additionalType": "synthetic" if finding.synthetic else "measured",
    }


def _words(entry: Entry) -> str:
    """Return the words of the first source that still has any; empty of none."""
    return next((s.quote for s in entry.sources if s.quote), "")


def _event(answers: Answers, entry: Entry) -> dict[str, Any]:
    """Return an act; its name says what was said, not that it came about."""
    services = [answers.registry.label(s) for s in entry.services]
    act = f"{entry.type.replace('_', ' ')} ({entry.modality})"
    told: dict[str, Any] = {
        "@type": "Event",
        "@id": f"urn:rasad:entry:{entry.id}",
        **_page(answers.address, "event", entry.label or entry.id),
        "name": f"{act}: {', '.join(services)}" if services else act,
        "description": _words(entry),
        "startDate": entry.date.value,
        "endDate": entry.date.end,
        "about": [{"@type": "Thing", "name": name} for name in services],
        "subjectOf": _works(entry),
        "organizer": [
            {"@type": "Organization", "name": a.name}
            for a in entry.actors
            if a.role in {"orders", "executes"}
        ],
    }
    if entry.country:
        told["location"] = {
            "@type": "Country",
            "name": answers.place(entry.country).name,
            "address": {"@type": "PostalAddress", "addressCountry": entry.country},
        }
    return {name: value for name, value in told.items() if value}


def _works(entry: Entry) -> list[dict[str, Any]]:
    return [
        {
            "@type": "CreativeWork",
            "identifier": source.document,
            **({"url": source.url} if source.url else {}),
            **({"publisher": source.publisher} if source.publisher else {}),
            **({"datePublished": source.published} if source.published else {}),
        }
        for source in entry.sources
    ]
